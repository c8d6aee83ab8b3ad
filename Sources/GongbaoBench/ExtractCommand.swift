import ArgumentParser
import Foundation
import IndicatorExtraction
import ReportImport
import ReportModel

/// Takes the figures out of a corpus and measures how fast that goes; reading and importing are not timed.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Times the extraction of figures from a corpus.",
        discussion: """
            The corpus has a JSON object a line (id, title, region, year, kind, text). Reports are imported in batches, \
            and only the extraction of a batch is timed, on one thread; memory therefore stays flat however long the file.
            """)

    @Option(help: "The corpus, NDJSON.") var corpus: String
    @Option(help: "Where to write the numbers.") var json: String
    @Option(help: "Passes over each batch, 1 to 100; the fastest counts.") var runs = 1
    @Flag(help: "Measure the thread's processor time in place of the time that passes, for busy machines.")
    var cpuTime = false

    /// Reports imported before their extraction is timed.
    private static let batchSize = 256

    func validate() throws {
        guard (1...100).contains(runs) else { throw ValidationError("--runs must be 1 to 100.") }
    }

    func run() throws {
        let importer = ReportImporter()
        let extractor = IndicatorExtractor(gazetteer: importer.gazetteer)
        var result = ExtractBenchResult(version: GongbaoBench.configuration.version)
        var batch: [Report] = []
        // The word tables are built at the first use; that is no part of the extraction.
        _ = extractor.observations(in: Report(id: try identifier(), title: "", text: "新建停车场12个。"))
        for record in importer.reports(at: [corpus]) {
            switch record {
            case .success(let imported): batch.append(imported.report)
            case .failure: result.refused += 1
            }
            if batch.count == Self.batchSize { measure(&batch, extractor, &result) }
        }
        measure(&batch, extractor, &result)
        result.residentBytes = ProcessMemory.residentBytes() ?? 0
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try encoder.encode(result).write(to: URL(fileURLWithPath: json))
        print(result.line)
    }

    private func identifier() throws -> ReportID {
        guard let id = ReportID("warm-up") else { throw ValidationError("the warm-up report has no ID") }
        return id
    }

    private func measure(_ batch: inout [Report], _ extractor: IndicatorExtractor, _ result: inout ExtractBenchResult) {
        var fastest = Double.infinity
        var figures = 0
        for _ in 0..<runs {
            let start = now()
            figures = batch.reduce(0) { $0 + extractor.observations(in: $1).observations.count }
            fastest = min(fastest, now() - start)
        }
        guard !batch.isEmpty else { return }
        result.reports += batch.count
        result.bytes += batch.reduce(0) { $0 + $1.text.utf8.count }
        result.observations += figures
        result.seconds += fastest
        batch.removeAll(keepingCapacity: true)
    }

    /// Seconds since some moment, by the clock asked for.
    private func now() -> Double {
        var time = timespec()
        clock_gettime(cpuTime ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}

/// What a run of the extraction workload writes.
struct ExtractBenchResult: Encodable {
    var peer = "gongbao"
    var version: String
    var kind = "extract"
    var reports = 0
    /// Reports that could not be imported.
    var refused = 0
    var bytes = 0
    var observations = 0
    var seconds = 0.0
    var residentBytes = 0

    init(version: String) { self.version = version }

    var bytesPerSecond: Double { seconds > 0 ? Double(bytes) / seconds : 0 }

    /// For people.
    var line: String {
        let rate = (bytesPerSecond / 1e5).rounded() / 10
        return "\(rate) MB/s: \(bytes) bytes, \(reports) reports, \(observations) observations, \(seconds) s"
    }

    enum CodingKeys: String, CodingKey {
        case peer, version, kind, reports, refused, bytes, observations, seconds
        case residentBytes = "resident_bytes"
        case bytesPerSecond = "bytes_per_s"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(peer, forKey: .peer)
        try container.encode(version, forKey: .version)
        try container.encode(kind, forKey: .kind)
        try container.encode(reports, forKey: .reports)
        try container.encode(refused, forKey: .refused)
        try container.encode(bytes, forKey: .bytes)
        try container.encode(observations, forKey: .observations)
        try container.encode(seconds, forKey: .seconds)
        try container.encode(residentBytes, forKey: .residentBytes)
        try container.encode(bytesPerSecond, forKey: .bytesPerSecond)
    }
}
