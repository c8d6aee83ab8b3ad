import Foundation

/// What a run of the search workload writes.
struct SearchBenchResult: Encodable {
    struct Corpus: Encodable {
        var reports: Int
        var bytes: Int
    }

    /// A hit, written as `[id, score]`.
    struct Answer: Encodable {
        var id: Int
        var score: Float

        func encode(to encoder: any Encoder) throws {
            var container = encoder.unkeyedContainer()
            try container.encode(id)
            try container.encode(score)
        }
    }

    var peer = "gongbao"
    var version: String
    var kind = "search"
    var corpus: Corpus
    var indexSeconds: Double
    var indexBytes: Int
    var residentBytes: Int
    var overheadMicroseconds: Double
    var classes: [String: LatencySummary]
    /// The same with a snippet for each hit, where these were asked for.
    var snippetClasses: [String: LatencySummary]?
    var answers: [String: [[Answer]]]
    /// Only where a saved index was opened.
    var opened: SavedSearchIndex.Opening?

    enum CodingKeys: String, CodingKey {
        case peer, version, kind, corpus, classes, answers, opened
        case indexSeconds = "index_seconds"
        case indexBytes = "index_bytes"
        case residentBytes = "resident_bytes"
        case overheadMicroseconds = "overhead_us"
        case snippetClasses = "classes_with_snippets"
    }
}

/// How fast a class of queries was: medians over the passes.
struct LatencySummary: Encodable {
    var n: Int
    var qps: Double
    var p50Microseconds: Double
    var p99Microseconds: Double
    var qpsLowest: Double
    var qpsHighest: Double
    var noHit: Int

    enum CodingKeys: String, CodingKey {
        case n, qps
        case p50Microseconds = "p50_us"
        case p99Microseconds = "p99_us"
        case qpsLowest = "qps_min"
        case qpsHighest = "qps_max"
        case noHit = "no_hit"
    }

    /// - Parameter passes: Seconds of each query in each pass; none empty.
    init(passes: [[Double]], noHit: Int) {
        func median(_ numbers: [Double]) -> Double { numbers.sorted()[numbers.count / 2] }
        func quantile(_ numbers: [Double], _ q: Double) -> Double {
            numbers.sorted()[min(numbers.count - 1, Int((q * Double(numbers.count)).rounded(.down)))]
        }
        let rates = passes.map { Double($0.count) / $0.reduce(0, +) }
        n = passes[0].count
        qps = median(rates)
        qpsLowest = rates.min() ?? 0
        qpsHighest = rates.max() ?? 0
        p50Microseconds = median(passes.map { quantile($0, 0.5) }) * 1e6
        p99Microseconds = median(passes.map { quantile($0, 0.99) }) * 1e6
        self.noHit = noHit
    }

    /// For people.
    var line: String {
        "\(Int(qps))/s, p50 \(Int(p50Microseconds)) µs, p99 \(Int(p99Microseconds)) µs, \(noHit) of \(n) without a hit"
    }
}

/// Memory of this process.
enum ProcessMemory {
    /// Resident bytes; `nil` where the system does not tell.
    static func residentBytes() -> Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line.flatMap { $0.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first }
            .flatMap { Int($0) }.map { $0 * 1024 }
    }
}
