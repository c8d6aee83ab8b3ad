import Foundation
import TestSupport
import Testing

@testable import GongbaoBench

@Suite struct RelevanceTests {
    private func set() throws -> RelevanceSet {
        try RelevanceSet(
            String(contentsOfFile: RepositoryFolder.root + "/Tests/Relevance/queries.tsv", encoding: .utf8))
    }

    @Test func judgmentsAreWellFormed() throws {
        let set = try set()
        #expect(set.queries.count >= 60)
        #expect(Set(set.queries.map { $0.collection + $0.query }).count == set.queries.count)
        let samples = try FileManager.default.contentsOfDirectory(
            atPath: RepositoryFolder.root + "/Tests/Samples/reports")
        for judged in set.queries {
            #expect(["samples", "corpus"].contains(judged.collection) && judged.grades.values.contains(3))
            if judged.collection == "samples" {
                for id in judged.grades.keys { #expect(samples.contains(id + ".txt"), "\(judged.query): \(id)") }
            }
        }
        for bad in ["h\na\tb", "h\na\tb\tc", "h\na\tb\tc:4", "h\na\tb\tc:x"] {
            #expect(throws: (any Error).self) { try RelevanceSet(bad) }
        }
    }

    @Test func gainIsDiscounted() {
        let grades = ["a": 3, "b": 1]
        #expect(RelevanceSet.nDCG(["a", "b"], grades) == 1)
        #expect(RelevanceSet.nDCG(["c", "d"], grades) == 0)
        let expected = (1 + 7 / log2(3.0)) / (7 + 1 / log2(3.0))
        #expect(abs(RelevanceSet.nDCG(["b", "a"], grades) - expected) < 1e-12)
        #expect(RelevanceSet.nDCG([], [:]) == 0)
    }

    @Test func cutsIntoCharactersAndPairs() {
        #expect(RelevanceCollection.grams("民生 PM2.5下降") == ["民", "生", "民生", "PM2", "5", "下", "降", "下降"])
    }

    /// Over the samples the ranking is no worse than plain BM25.
    @Test func ranksNoWorseThanPlainBM25() throws {
        let collection = try RelevanceCollection(folder: RepositoryFolder.root + "/Tests/Samples/reports")
        let queries = try set().queries.filter { $0.collection == "samples" }
        let result = try RelevanceCommand.result(queries, collection) { _, _, _ in }
        #expect(result.ours >= result.plain && result.ours > 0.95)
    }
}
