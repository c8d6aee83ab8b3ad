import ArgumentParser
import Foundation
import IndicatorStore
import ReportModel

/// Loads a table of figures into the store, then times classes of questions to it: a warm-up pass, then the timed passes.
struct IndicatorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicators", abstract: "Times classes of questions to a table of figures.",
        discussion: """
            The table has the columns report, region, province, concept, year, kind, unit, comparator and value, \
            tab-separated with a header, all but the value whole numbers, the rows of a report together. The questions \
            have no header: a class (lookup, rank, group_province, series, count_region, range, full) and its \
            parameters. Questions are answered on one thread, without a cache of answers, and every row of an answer is made.
            """)

    @Option(help: "The figures, TSV.") var observations: String
    @Option(help: "The questions, TSV; by default those beside the figures, .queries.tsv added to their name.")
    var queries: String?
    @Option(help: "Where to write the numbers.") var json: String
    @Option(help: "Timed passes, 1 to 100.") var runs = 3
    @Option(help: "Threads that read the table, 1 to 64; by default as many as there are cores.")
    var threads = min(64, ProcessInfo.processInfo.activeProcessorCount)

    func validate() throws {
        guard (1...64).contains(threads) else { throw ValidationError("--threads must be 1 to 64.") }
        guard (1...100).contains(runs) else { throw ValidationError("--runs must be 1 to 100.") }
    }

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let table = try IndicatorTable(path: observations, threads: threads)
        let loadSeconds = (clock.now - start) / .seconds(1)
        let text = try String(
            contentsOf: URL(fileURLWithPath: queries ?? observations + ".queries.tsv"), encoding: .utf8)
        let workload = try IndicatorWorkload(lines: text.split(separator: "\n"), regions: table.regions)
        var result = IndicatorBenchResult(
            version: GongbaoBench.configuration.version, rows: table.rowCount, indexSeconds: loadSeconds,
            indexBytes: table.snapshot.byteCount)
        for (name, queries) in workload.classes {
            var noHit = 0
            var (rows, sum) = (0, 0.0)
            for query in queries {
                let numbers = workload.numbers(of: IndicatorWorkload.answer(query, from: table.snapshot))
                rows += numbers.count
                sum += numbers.reduce(0) { $0 + $1.reduce(0, +) }
                if numbers.isEmpty { noHit += 1 }
            }
            result.checksum[name] = .init(rows: rows, sum: sum)
            let passes = (0..<runs).map { _ in timedPass(queries, table.snapshot, clock) }
            result.classes[name] = LatencySummary(passes: passes, noHit: noHit)
        }
        result.residentBytes = ProcessMemory.residentBytes() ?? 0
        let empty = IndicatorWorkload.Query.countRegion(.nation)
        let overhead = timedPass(Array(repeating: empty, count: 501), table.snapshot, clock)
        result.overheadMicroseconds = overhead.sorted()[250] * 1e6
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try encoder.encode(result).write(to: URL(fileURLWithPath: json))
        for (name, _) in workload.classes { if let summary = result.classes[name] { print(name, summary.line) } }
        print(result.line)
    }

    /// Seconds of every question.
    private func timedPass(
        _ queries: [IndicatorWorkload.Query], _ snapshot: IndicatorSnapshot, _ clock: ContinuousClock
    ) -> [Double] {
        queries.map { query in
            let start = clock.now
            let answer = IndicatorWorkload.answer(query, from: snapshot)
            let seconds = (clock.now - start) / .seconds(1)
            withExtendedLifetime(answer) {}
            return seconds
        }
    }
}

/// What a run of the indicator workload writes.
struct IndicatorBenchResult: Encodable {
    /// An order-free summary of answers, written as `[rows, sum]`.
    struct Checksum: Encodable {
        var rows: Int
        /// Of all numbers; written with six significant digits.
        var sum: Double

        func encode(to encoder: any Encoder) throws {
            var container = encoder.unkeyedContainer()
            try container.encode(rows)
            try container.encode(Double(String(format: "%.6g", sum)) ?? sum)
        }
    }

    var peer = "gongbao"
    var version: String
    var kind = "indicators"
    var rows: Int
    var indexSeconds: Double
    var indexBytes: Int
    var residentBytes = 0
    var overheadMicroseconds = 0.0
    var classes: [String: LatencySummary] = [:]
    var checksum: [String: Checksum] = [:]

    init(version: String, rows: Int, indexSeconds: Double, indexBytes: Int) {
        self.version = version
        self.rows = rows
        self.indexSeconds = indexSeconds
        self.indexBytes = indexBytes
    }

    /// For people.
    var line: String {
        let rate = indexSeconds > 0 ? Int(Double(rows) / indexSeconds) : 0
        let bytes = rows > 0 ? Double(residentBytes) / Double(rows) : 0
        return "\(rows) rows, loaded \(rate)/s, \(indexBytes) bytes estimated, \(bytes) resident bytes a row"
    }

    enum CodingKeys: String, CodingKey {
        case peer, version, kind, rows, classes, checksum
        case indexSeconds = "index_seconds"
        case indexBytes = "index_bytes"
        case residentBytes = "resident_bytes"
        case overheadMicroseconds = "overhead_us"
    }
}
