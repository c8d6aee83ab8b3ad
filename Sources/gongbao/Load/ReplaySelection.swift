import WireProtocol

/// Which of the recorded calls are made again.
///
/// Calls that change what a server holds only on demand: a record of one server may be replayed on another, which need not
/// be there for tests. What this program does not know may be such a call. Calls without an end never, since when they were
/// cancelled is not recorded.
struct ReplaySelection: Hashable, Sendable {
    let entries: [CallRecord.Entry]
    /// How many calls of each method were left out, and why.
    let writes: [String: Int]
    let endless: [String: Int]
    /// Bytes at the end of the record that are no whole call.
    let unfinishedBytes: Int

    init(_ record: CallRecord.Contents, withWrites: Bool) {
        var entries: [CallRecord.Entry] = []
        var writes: [String: Int] = [:], endless: [String: Int] = [:]
        for entry in record.entries {
            if Self.endlessMethods.contains(entry.method) {
                endless[entry.method, default: 0] += 1
            } else if !withWrites, !Self.readingMethods.contains(entry.method) {
                writes[entry.method, default: 0] += 1
            } else {
                entries.append(entry)
            }
        }
        self.entries = entries
        self.writes = writes
        self.endless = endless
        unfinishedBytes = record.unfinishedBytes
    }

    /// What is not made again, for people.
    var notices: [String] {
        var notices: [String] = []
        if !writes.isEmpty {
            notices.append(
                "left out, since they may change what the server holds: \(Self.list(writes)) (--with-writes makes them)"
            )
        }
        if !endless.isEmpty { notices.append("left out, since they have no end: \(Self.list(endless))") }
        if unfinishedBytes > 0 {
            notices.append(
                "the record ends in the middle of a call, after \(NumberText.grouped(entries.count + left)) whole ones: was "
                    + "the server killed, or the disk full?")
        }
        return notices
    }

    private var left: Int { (Array(writes.values) + endless.values).reduce(0, +) }

    /// "3 ReportService/Ingest, 1 ReportService/SaveQuery".
    private static func list(_ counts: [String: Int]) -> String {
        counts.sorted { $0.key < $1.key }.map { "\(NumberText.grouped($0.value)) \(LoadShow.short($0.key))" }
            .joined(separator: ", ")
    }

    static let endlessMethods = named(["AdminService": ["WatchHealth"], "ReportService": ["WatchMatches"]])

    static let writingMethods = named(["ReportService": ["Ingest", "IngestWithProgress", "SaveQuery", "DeleteQuery"]])

    static let readingMethods = named([
        "AdminService": ["GetStatus", "CheckHealth", "ListConnections", "ListCalls", "Describe"],
        "IndicatorService": [
            "ListFigures", "ExportFigures", "Compare", "Series", "Rank", "Aggregate", "Change", "LookUp", "Coverage",
            "MissingReports", "ResolveText", "ResolveRegions", "ResolveConcepts", "GetView", "CheckSums",
        ],
        "ReportService": [
            "GetReport", "ListReports", "Search", "Explain", "MultiSearch", "FindSimilar", "FindCopies", "Suggest",
            "Trend", "ListQueries", "MatchStoredQueries", "ListMatches",
        ],
    ])

    private static func named(_ methods: [String: [String]]) -> Set<String> {
        Set(methods.flatMap { service, names in names.map { "gongbao.v1.\(service)/\($0)" } })
    }
}
