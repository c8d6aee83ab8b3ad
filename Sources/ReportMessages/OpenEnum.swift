/// An enum of the protocol: the values of this version by name, any other one as a number, so that a newer peer's
/// values are kept when they are passed on.
public protocol OpenEnum: RawRepresentable<Int32>, CaseIterable, Hashable, Sendable, CustomStringConvertible
where AllCases == [Self] {
    /// Never fails: what has no name is `unrecognized`.
    init(rawValue: Int32)
}

extension OpenEnum {
    /// By the name in the protos ("REPORT_KIND_COURT"); `nil` where there is none of that name.
    public init?(protoName: String) {
        guard let value = Self.allCases.first(where: { $0.description == protoName }) else { return nil }
        self = value
    }
}
