import ReportMessages
public import WireProtocol

extension CallMetadata.Entry {
    /// A key of 128 bits by chance. The server does a request of `Ingest` once however often it comes with the same key.
    public static func idempotencyKey() -> Self {
        let digits = Array("0123456789abcdef".utf8)
        var random = SystemRandomNumberGenerator()
        return Self(key: keyName, value: (0..<32).map { _ in digits[Int(random.next() & 15)] })
    }

    static let keyName = "idempotency-key"
}

extension CallMetadata {
    /// The same with a key, if the method takes reports in and the program has given none: attempts of one call share
    /// it, so that no report is taken for a second version of itself when an answer is lost.
    func withKey(for method: String) -> CallMetadata {
        let methods = [
            RPCMethod<IngestRequest, IngestResponse>.ingest.name,
            RPCMethod<IngestRequest, IngestProgress>.ingestWithProgress.name,
        ]
        guard methods.contains(method), self[Entry.keyName] == nil else { return self }
        var metadata = self
        metadata.entries.append(.idempotencyKey())
        return metadata
    }
}
