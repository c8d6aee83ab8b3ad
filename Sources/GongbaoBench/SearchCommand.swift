import ArgumentParser
import Foundation
import SearchIndex

/// Builds an index of a corpus, then times classes of queries on it: a warm-up pass, then the timed passes.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Times classes of search queries on a corpus.",
        discussion: """
            The corpus has a JSON object a line (id, title, region, year, text; the text alone is searched), the queries \
            are a table of class, query, mode (term, and, or, phrase, natural) and filters (region=NAME, year=A..B), \
            tab-separated with a header. One thread, no cache of answers.

            With --save the index is written to a folder with the texts; with --open it is read from there in the place \
            of a corpus, and the time from the start of opening to the first answer is told.
            """)

    @Option(help: "The corpus, NDJSON.") var corpus: String?
    @Option(help: "A folder to which the index is saved.") var save: String?
    @Option(help: "A folder to which an index was saved, in the place of a corpus.") var open: String?
    @Option(help: "The queries, TSV.") var queries: String
    @Option(help: "Where to write the numbers.") var json: String
    @Option(help: "Hits kept of each query, 1 to 1000.") var top = 10
    @Option(help: "Timed passes, 1 to 100.") var runs = 3
    @Flag(help: "Measure the thread's processor time in place of the time that passes, for busy machines.")
    var cpuTime = false
    @Flag(help: "Count all hits of each query too.") var total = false

    func validate() throws {
        guard (corpus == nil) != (open == nil) else { throw ValidationError("Give either --corpus or --open.") }
        guard (1...1000).contains(top) else { throw ValidationError("--top must be 1 to 1000.") }
        guard (1...100).contains(runs) else { throw ValidationError("--runs must be 1 to 100.") }
    }

    func run() throws {
        let start = now()
        var opening: SavedSearchIndex.Opening?
        let corpus: SearchCorpus
        if let open {
            let saved = try SavedSearchIndex(folder: open)
            corpus = SearchCorpus(saved)
            opening = try saved.firstAnswer(corpus.snapshot, queries: queries, since: start, now: now)
        } else {
            corpus = try SearchCorpus(path: self.corpus ?? "", keepsTexts: save != nil)
        }
        let indexSeconds = now() - start
        if let save { try SavedSearchIndex.write(corpus, to: save) }
        let workload = try SearchWorkload(path: queries, corpus: corpus, top: top, countsTotal: total)
        var answers: [String: [[SearchBenchResult.Answer]]] = [:]
        for (name, queries) in workload.classes {
            answers[name] = try queries.map { query in
                try corpus.snapshot.matches(query.query, query.options).matches.map {
                    SearchBenchResult.Answer(id: corpus.identifiers[Int($0.number)], score: $0.score)
                }
            }
        }
        var passes: [[String: [Double]]] = []
        for _ in 0..<runs { passes.append(try timedPass(workload, corpus.snapshot)) }
        var classes: [String: LatencySummary] = [:]
        for (name, _) in workload.classes {
            let noHit = answers[name]?.filter(\.isEmpty).count ?? 0
            classes[name] = LatencySummary(passes: passes.compactMap { $0[name] }, noHit: noHit)
        }
        let overhead = try (0..<1001).map { _ in try time(.words("\u{4E02}\u{4E02}"), MatchOptions(), corpus.snapshot) }
        let result = SearchBenchResult(
            version: GongbaoBench.configuration.version, corpus: .init(reports: corpus.count, bytes: corpus.textBytes),
            indexSeconds: indexSeconds, indexBytes: corpus.snapshot.bytes,
            residentBytes: ProcessMemory.residentBytes() ?? 0, overheadMicroseconds: overhead.sorted()[500] * 1e6,
            classes: classes, answers: answers, opened: opening)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try encoder.encode(result).write(to: URL(fileURLWithPath: json))
        for (name, _) in workload.classes { if let summary = classes[name] { print(name, summary.line) } }
        if let opening { print(opening.line) }
        print("index \(indexSeconds) s, \(corpus.snapshot.bytes) bytes, \(corpus.snapshot.segmentCount) segments")
    }

    /// Seconds since some moment, by the clock asked for.
    private func now() -> Double {
        var time = timespec()
        clock_gettime(cpuTime ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// Seconds of every query, by class.
    private func timedPass(_ workload: SearchWorkload, _ snapshot: SearchSnapshot) throws -> [String: [Double]] {
        var seconds: [String: [Double]] = [:]
        for (name, queries) in workload.classes {
            seconds[name] = try queries.map { try time($0.query, $0.options, snapshot) }
        }
        return seconds
    }

    private func time(_ query: SearchQuery, _ options: MatchOptions, _ snapshot: SearchSnapshot) throws -> Double {
        let start = now()
        let found = try snapshot.matches(query, options)
        let seconds = now() - start
        withExtendedLifetime(found) {}
        return seconds
    }
}
