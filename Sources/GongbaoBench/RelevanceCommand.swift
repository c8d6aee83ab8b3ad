import ArgumentParser
import Foundation

/// Compares the ranking with plain BM25 over judged queries.
struct RelevanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relevance", abstract: "Compares the ranking with plain BM25 over queries with judged reports.",
        discussion: """
            Prints the mean nDCG@10 of the product and of BM25 over characters and pairs of them. Queries of the \
            collection 'corpus' are left out unless its folder is given.
            """)

    @Option(help: "The judged queries, TSV.") var judgments = "Tests/Relevance/queries.tsv"
    @Option(help: "The folder of the sample reports.") var samples = "Tests/Samples/reports"
    @Option(help: "The folder of the corpus, with its manifest.") var corpus: String?
    @Flag(help: "Print each query.") var each = false

    func run() throws {
        let set = try RelevanceSet(String(contentsOfFile: judgments, encoding: .utf8))
        for (name, folder) in [("samples", samples), ("corpus", corpus)] {
            let queries = set.queries.filter { $0.collection == name }
            guard let folder else {
                print("\(name): \(queries.count) queries left out, no folder given")
                continue
            }
            let result = try Self.result(queries, try RelevanceCollection(folder: folder)) { query, ours, plain in
                if each { print("\(Self.text(ours))  \(Self.text(plain))  \(query)") }
            }
            print(
                "\(name): \(queries.count) queries, nDCG@10 \(Self.text(result.ours)), plain BM25 \(Self.text(result.plain))"
            )
        }
    }

    /// Mean nDCG@10 of both over some queries.
    static func result(
        _ queries: [RelevanceSet.Judged], _ collection: RelevanceCollection, tell: (String, Double, Double) -> Void
    ) throws -> (ours: Double, plain: Double) {
        var sums = (ours: 0.0, plain: 0.0)
        for judged in queries {
            let ours = RelevanceSet.nDCG(try collection.ranked(judged.query), judged.grades)
            let plain = RelevanceSet.nDCG(try collection.plainlyRanked(judged.query), judged.grades)
            tell(judged.query, ours, plain)
            sums.ours += ours
            sums.plain += plain
        }
        let count = Double(max(queries.count, 1))
        return (sums.ours / count, sums.plain / count)
    }

    private static func text(_ value: Double) -> String { String(format: "%.4f", value) }
}
