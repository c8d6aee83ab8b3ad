import ReportMessages

/// One run of `gongbao ingest`: reads, sends in batches, tells what goes wrong as it happens.
struct IngestRun {
    let session: Session
    let files: DraftFiles

    /// - Throws: `CommandFailure` where the server or the network fails; what was answered until then is in.
    func run() async throws -> Answer {
        var job = IngestJob(session: session, wholeBytes: files.bytes)
        if files.passedOver > 0 {
            Talk.note("files of other kinds that were passed over: \(files.passedOver); name them to send them.")
        }
        for problem in files.problems { job.take(problem) }
        try await DraftReader(files: files).forEach { found in try await job.take(found) }
        try await job.finish()
        let summary = job.tally.summary(nanoseconds: job.nanoseconds, session.language)
        return Answer(
            parts: [.lines([StyledText(summary)])], records: job.tally.records, summary: summary,
            isFound: job.tally.refused == 0 && job.tally.taken > 0)
    }
}

/// An ingest on its way.
private struct IngestJob {
    let session: Session
    let wholeBytes: Int
    private(set) var tally = IngestTally()
    private var batch = DraftBatch()
    private var bytesRead = 0
    private var progress: ProgressLine
    private var noticeCount = 0
    private static let noticesShown = 20
    private let started = SteadyClock.nanoseconds

    init(session: Session, wholeBytes: Int) {
        self.session = session
        self.wholeBytes = wholeBytes
        progress = ProgressLine(session.surroundings)
    }

    var nanoseconds: UInt64 { SteadyClock.nanoseconds - started }

    mutating func take(_ found: DraftReader.Found) async throws {
        switch found.draft {
        case .failure(let problem): take(problem)
        case .success(let draft):
            if !batch.hasRoom(for: draft) { try await send() }
            batch.append(draft)
            if batch.isFull { try await send() }
        }
        bytesRead = found.bytesRead
        showProgress()
    }

    mutating func take(_ problem: DraftProblem) { say(tally.take(problem)) }

    mutating func finish() async throws {
        try await send()
        progress.clear()
        let unsaid = noticeCount - Self.noticesShown
        if unsaid > 0 { Talk.note("\(unsaid) notes more; --format ndjson writes all of them.") }
    }

    private mutating func send() async throws {
        if batch.isEmpty { return }
        let sent = batch
        batch = DraftBatch()
        let response: IngestResponse
        do {
            let session = session
            response = try await session.ingest(sent.request) { showProgress($0) }
        } catch let failure as CommandFailure {
            progress.clear()
            let saved =
                "Taken in before: \(tally.taken). Run the command again: what is held already does no harm."
            throw CommandFailure(status: .serverTrouble, message: failure.message + "\n" + saved)
        }
        for (index, draft) in sent.drafts.enumerated() {
            let outcome = index < response.outcomes.count ? response.outcomes[index] : IngestOutcome(id: draft.id)
            let said = tally.take(outcome, of: draft)
            say(said.refusals)
            sayNotices(said.notices)
        }
        showProgress()
    }

    private mutating func say(_ lines: [String]) {
        if lines.isEmpty { return }
        progress.clear()
        for line in lines { Talk.line("gongbao: " + CleanText.line(line)) }
    }

    /// What was noticed and is not fatal; after the first ones only counted.
    private mutating func sayNotices(_ lines: [String]) {
        let room = max(0, Self.noticesShown - noticeCount)
        noticeCount += lines.count
        say(Array(lines.prefix(room)))
    }

    /// - Parameter step: How far the batch under way has come; `nil` between batches.
    private mutating func showProgress(_ step: IngestProgress? = nil) {
        var words = CountedNoun.reports.text(tally.taken, session.language)
        if let stage = step?.words(session.language) { words += "; " + stage }
        progress.show(
            part: bytesRead, of: wholeBytes, words, nowMilliseconds: Int(clamping: SteadyClock.nanoseconds / 1_000_000))
    }
}

extension IngestProgress {
    /// `extracting 12 of 64`; `nil` where there is nothing to tell.
    func words(_ language: Language) -> String? {
        let label: Label
        switch stage {
        case .waiting: return Label("waiting for other ingests", "等待其他入库")(language)
        case .reading: label = Label("reading", "读取")
        case .extracting: label = Label("extracting", "提取")
        case .committing: return Label("writing \(total)", "写入 \(total)")(language)
        case .done, .unspecified, .unrecognized: return nil
        }
        return "\(label(language)) " + Label("\(done) of \(total)", "\(done)/\(total)")(language)
    }
}
