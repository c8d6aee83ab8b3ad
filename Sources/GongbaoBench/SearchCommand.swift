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
            tab-separated with a header. Queries run on one thread, without a cache of answers.

            With --snippets every timed pass is followed by one in which a snippet with highlights is made for each hit \
            too; both are told. With --threads the index is built on as many threads, a segment each; queries on several \
            segments take longer.

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
    @Flag(help: "Time the queries with snippets too.") var snippets = false
    @Option(help: "Threads that build the index, 1 to 64.") var threads = 1

    func validate() throws {
        guard (corpus == nil) != (open == nil) else { throw ValidationError("Give either --corpus or --open.") }
        guard (1...1000).contains(top) else { throw ValidationError("--top must be 1 to 1000.") }
        guard (1...64).contains(threads) else { throw ValidationError("--threads must be 1 to 64.") }
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
            corpus = try SearchCorpus(path: self.corpus ?? "", keepsTexts: save != nil || snippets, threads: threads)
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
        var snippetPasses: [[String: [Double]]] = []
        for _ in 0..<runs {
            passes.append(try timedPass(workload, corpus.snapshot))
            if snippets { snippetPasses.append(try timedPass(workload, corpus.snapshot, corpus.texts)) }
        }
        var classes: [String: LatencySummary] = [:]
        var snippetClasses: [String: LatencySummary] = [:]
        for (name, _) in workload.classes {
            let noHit = answers[name]?.filter(\.isEmpty).count ?? 0
            classes[name] = LatencySummary(passes: passes.compactMap { $0[name] }, noHit: noHit)
            guard snippets else { continue }
            snippetClasses[name] = LatencySummary(passes: snippetPasses.compactMap { $0[name] }, noHit: noHit)
        }
        let overhead = try (0..<1001).map { _ in try time(.words("\u{4E02}\u{4E02}"), MatchOptions(), corpus.snapshot) }
        let result = SearchBenchResult(
            version: GongbaoBench.configuration.version, corpus: .init(reports: corpus.count, bytes: corpus.textBytes),
            indexSeconds: indexSeconds, indexBytes: corpus.snapshot.bytes,
            residentBytes: ProcessMemory.residentBytes() ?? 0, overheadMicroseconds: overhead.sorted()[500] * 1e6,
            classes: classes, snippetClasses: snippets ? snippetClasses : nil, answers: answers, opened: opening)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try encoder.encode(result).write(to: URL(fileURLWithPath: json))
        for (name, _) in workload.classes {
            if let summary = classes[name] { print(name, summary.line) }
            if let summary = snippetClasses[name] { print("\(name), with snippets:", summary.line) }
        }
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
    ///
    /// - Parameter texts: What snippets of the hits are made from, where they are to be.
    private func timedPass(
        _ workload: SearchWorkload, _ snapshot: SearchSnapshot, _ texts: [SnippetText]? = nil
    ) throws -> [String: [Double]] {
        var seconds: [String: [Double]] = [:]
        for (name, queries) in workload.classes {
            seconds[name] = try queries.map { try time($0.query, $0.options, snapshot, texts) }
        }
        return seconds
    }

    private func time(
        _ query: SearchQuery, _ options: MatchOptions, _ snapshot: SearchSnapshot, _ texts: [SnippetText]? = nil
    ) throws -> Double {
        let start = now()
        let found = try snapshot.matches(query, options)
        var made: [[ReportSnippet]] = []
        if let texts {
            let maker = SnippetMaker(query: query, limit: 1)
            made = found.matches.map { snapshot.snippets(of: $0.number, in: texts[Int($0.number)], by: maker) }
        }
        let seconds = now() - start
        withExtendedLifetime((found, made)) {}
        return seconds
    }
}
