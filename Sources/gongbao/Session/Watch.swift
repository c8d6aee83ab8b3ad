import ReportClient
import ReportMessages
import WireProtocol

/// Follows new reports that match queries: the server tells as they come in, and after a break from where it stood.
struct Watch {
    let session: Session
    let names: [String]
    let texts: [String]
    /// The number behind which to go on; `nil` before the first answer to a watch from now on.
    private(set) var since: UInt64?
    /// Whether lines were written already, so that CSV needs no heading any more.
    private var hasWritten = false
    private var told: Set<String> = []

    init(session: Session, names: [String], texts: [String], since: UInt64?) {
        self.session = session
        self.names = names
        self.texts = texts
        self.since = since
    }

    private static let pageLimit: UInt32 = 200

    private var request: ListMatchesRequest {
        ListMatchesRequest(since: since, names: names, queries: texts, limit: Self.pageLimit)
    }

    /// One page of what is new.
    ///
    /// - Throws: `CommandFailure`.
    mutating func next() async throws -> ListMatchesResponse {
        let response = try await session.call(.listMatches, request)
        try take(response)
        return response
    }

    /// Notes how far a page goes, and tells which queries can't be asked, each once.
    private mutating func take(_ response: ListMatchesResponse) throws(CommandFailure) {
        since = max(since ?? 0, response.next)
        for failure in response.failures where told.insert(failure.name + "\n" + failure.text).inserted {
            let what = failure.name.isEmpty ? failure.text : failure.name
            Talk.note("\(what): \(failure.failure?.message ?? "it could not be asked")")
        }
        if response.failures.count >= max(1, names.count + texts.count), !(names + texts).isEmpty {
            throw CommandFailure(status: .usage, message: "None of these queries can be asked.")
        }
    }

    /// Lists everything up to now.
    ///
    /// - Returns: Whether there was anything.
    mutating func listAll() async throws -> Bool {
        var whole = ListMatchesResponse()
        var more = true
        while more {
            let page = try await next()
            whole.matches += page.matches
            whole.next = page.next
            more = page.more
        }
        try session.present(whole.answer(session.language))
        return !whole.matches.isEmpty
    }

    /// Shows what comes in, until the process is stopped or output can't be written. A server that goes away is waited
    /// for; one that was never there is an error. Nothing is missed or shown twice meanwhile: each call goes on from
    /// where the last one stood.
    ///
    /// - Parameter pause: Between attempts while the server is away.
    mutating func follow(every pause: Duration) async throws {
        var wasThere = false
        var isAway = false
        while true {
            let session = session
            do {
                for try await page in try session.client.stream(.watchMatches, request, timeout: Self.longest) {
                    if isAway { Talk.note("The server is back.") }
                    (wasThere, isAway) = (true, false)
                    try take(page)
                    try show(page)
                }
            } catch let error as RPCError {
                // A watch has its time as every call has.
                if error.code == .deadlineExceeded, wasThere, !isAway { continue }
                let failure = FailureText.failure(error, session.settings)
                guard wasThere, error.mayBeRetried else { throw failure }
                if !isAway { Talk.note(failure.message + " Waiting for it.") }
                isAway = true
            }
            try await Task.sleep(for: pause)
        }
    }

    private mutating func show(_ page: ListMatchesResponse) throws {
        guard !page.matches.isEmpty else { return }
        try session.write(page.answer(session.language), withHeading: !hasWritten)
        hasWritten = true
    }

    /// As long as the server lets such a call go on.
    private static let longest = Duration.seconds(24 * 3_600)
}
