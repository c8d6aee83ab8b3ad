import ReportEngine
import ReportImport
import ReportModel

/// What became of the reports of a run.
struct IngestCounts: Equatable {
    var added = 0
    var revised = 0
    var unchanged = 0
    var refused = 0
    var figures = 0

    /// Reports that are in now.
    var taken: Int { added + revised + unchanged }

    /// `67 reports: 65 added, 0 revised, 1 unchanged, 1 refused; 8123 figures found`
    var summary: String {
        "\(counted(taken + refused, "report")): \(added) added, \(revised) revised, \(unchanged) unchanged, \(refused) refused; "
            + "\(counted(figures, "figure")) found"
    }
}

/// Gathers reports into batches of a size that one commit should have, hands them to the engine and counts.
///
/// A batch is either on disk as a whole when `take` returns or not acknowledged; reports that were refused are told
/// one by one as they come.
struct IngestBatches {
    static let reportsInBatch = 64
    static let bytesInBatch = 16 << 20

    let fileTotal: Int
    let take: ([Report]) throws(EngineError) -> [IngestResult]
    /// Writes a line for people.
    let tell: (String) -> Void
    var bar: ProgressBar
    let isVerbose: Bool
    private(set) var counts = IngestCounts()
    private var batch: [ImportedReport] = []
    private var batchBytes = 0
    private var filesSeen = 0
    private var lastFile = ""

    init(
        fileTotal: Int, take: @escaping ([Report]) throws(EngineError) -> [IngestResult],
        tell: @escaping (String) -> Void, bar: ProgressBar, isVerbose: Bool
    ) {
        self.fileTotal = fileTotal
        self.take = take
        self.tell = tell
        self.bar = bar
        self.isVerbose = isVerbose
    }

    /// Takes one report or says why it can't be taken.
    mutating func add(_ result: Result<ImportedReport, ImportError>) throws(EngineError) {
        switch result {
        case .failure(let error):
            see(error.file)
            refuse(error.description)
        case .success(let imported):
            see(imported.file)
            if isVerbose { for notice in imported.notices { say("\(place(imported)): \(notice)") } }
            batch.append(imported)
            batchBytes += imported.report.text.utf8.count
            if batch.count >= Self.reportsInBatch || batchBytes >= Self.bytesInBatch { try commit() }
        }
    }

    /// Takes what is left and removes the bar.
    mutating func finish() throws(EngineError) {
        try commit()
        bar.clear()
    }

    private mutating func commit() throws(EngineError) {
        if batch.isEmpty { return }
        let gathered = batch
        batch = []
        batchBytes = 0
        let results = try take(gathered.map(\.report))
        for (imported, result) in zip(gathered, results) {
            counts.figures += result.observationCount
            switch result.outcome {
            case .added: counts.added += 1
            case .newVersion: counts.revised += 1
            case .unchanged: counts.unchanged += 1
            case .refused(let reason): refuse("\(place(imported)): \(reason)")
            }
            if isVerbose { for notice in result.notices { say("\(place(imported)): \(notice)") } }
        }
        show()
    }

    private mutating func refuse(_ reason: String) {
        counts.refused += 1
        say("refused: \(reason)")
    }

    private mutating func say(_ line: String) {
        bar.clear()
        tell(line)
        show()
    }

    private mutating func see(_ file: String) {
        if file != lastFile { filesSeen += 1 }
        lastFile = file
    }

    private mutating func show() {
        let refused = counts.refused > 0 ? ", \(counts.refused) refused" : ""
        bar.show(done: filesSeen, total: max(fileTotal, filesSeen), note: "files, \(counts.taken) reports in\(refused)")
    }

    private func place(_ imported: ImportedReport) -> String {
        imported.line.map { "\(imported.file):\($0)" } ?? imported.file
    }
}
