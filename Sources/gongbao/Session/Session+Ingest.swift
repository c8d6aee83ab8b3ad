import ReportClient
import ReportMessages
import WireProtocol

extension Session {
    /// How often the answer of a request is asked for that is still at work.
    private static let askedAgain = 100

    /// Takes reports in and tells how far it has come. Where the connection breaks under it, or the server is too old to
    /// tell, the same request is made again without progress, under the same key: it is done once.
    ///
    /// - Throws: `CommandFailure`, worded for people.
    func ingest(
        _ request: IngestRequest, _ progress: (IngestProgress) -> Void
    ) async throws -> IngestResponse {
        let metadata: CallMetadata = [.idempotencyKey()]
        var response: IngestResponse?
        do {
            let answers = try client.stream(.ingestWithProgress, request, timeout: clientTimeout, metadata: metadata)
            for try await step in answers {
                progress(step)
                response = step.response ?? response
            }
        } catch {
            guard error.code == .unimplemented || error.mayBeRetried else {
                throw FailureText.failure(error, settings)
            }
        }
        if let response { return response }
        return try await ingest(again: request, metadata)
    }

    private func ingest(again request: IngestRequest, _ metadata: CallMetadata) async throws -> IngestResponse {
        var attempt = 1
        while true {
            do throws(RPCError) {
                return try await client.call(.ingest, request, metadata: metadata)
            } catch {
                guard error.code == .aborted, let pause = error.retryAfterMilliseconds, attempt < Self.askedAgain
                else { throw FailureText.failure(error, settings) }
                attempt += 1
                try await Task.sleep(for: .milliseconds(Int64(pause)))
            }
        }
    }
}
