/// A call of the protocol: its name, and the types of what goes each way, so that neither side can mistake them.
///
/// The calls themselves are generated as static members: `.search` is the method of `SearchRequest` and `SearchResponse`.
public struct RPCMethod<Request: ReportMessage, Response: ReportMessage>: Hashable, Sendable {
    /// As it stands in a request frame: "gongbao.v1.ReportService/Search".
    public let name: String
    /// Whether a call has any number of answers; otherwise it has one.
    public let streamsAnswers: Bool

    public init(_ name: String, streamsAnswers: Bool = false) {
        self.name = name
        self.streamsAnswers = streamsAnswers
    }
}
