import ReportModel
import SearchIndex
import TestSupport
import Testing

/// The scans that pass over documents give what the walk over every document gives. That one agrees with a linear scan
/// (see `SnapshotTests`); here the reports are so many that lists have several blocks and windows follow one another.
@Suite struct CandidateScanTests {
    private static let alphabet = Array("的是建议代表监督法治民生实施方案年度件次")

    /// Characters, the first of the alphabet the most frequent; some reports hold a sentence of their own.
    private static func text(using random: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 3...30, using: &random) {
            let most = Int.random(in: 1...alphabet.count, using: &random)
            text.append(alphabet[Int.random(in: 0..<most, using: &random)])
            if Int.random(in: 0..<40, using: &random) == 0 { text.append("，") }
            if Int.random(in: 0..<90, using: &random) == 0 { text += "民生实事项目" }
        }
        return text
    }

    private static func snapshot(using random: inout SeededGenerator) -> SearchSnapshot {
        var snapshot = SearchSnapshot.empty
        var number: UInt32 = 0
        for size in [3_000, 700] {
            var builder = SearchIndexBuilder()
            for _ in 0..<size {
                let year = Int.random(in: 2015...2024, using: &random)
                let report = Report(
                    id: ReportID("r\(number)")!, title: "", periodCovered: Period(year: year),
                    text: text(using: &random))
                builder.add(report: report, number: number)
                number += 1
            }
            snapshot = snapshot.adding(builder.finish())
        }
        return snapshot.removing(Set((0..<200).map { _ in UInt32.random(in: 0..<number, using: &random) }))
    }

    private static func word(using random: inout SeededGenerator) -> SearchQuery {
        if Int.random(in: 0..<6, using: &random) == 0 { return .phrase("实事项目") }
        let length = [1, 2, 2, 2, 3, 4][Int.random(in: 0..<6, using: &random)]
        let most = Int.random(in: 2...alphabet.count, using: &random)
        return .phrase(String((0..<length).map { _ in alphabet[Int.random(in: 0..<most, using: &random)] }))
    }

    private static func query(using random: inout SeededGenerator) -> SearchQuery {
        let words = (0..<Int.random(in: 1...6, using: &random)).map { _ in word(using: &random) }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return words[0]
        case 1, 2: return .any(words)
        case 3: return .all(Array(words.prefix(3)))
        case 4: return .all([.any(words), word(using: &random)])
        default: return .any([.all(Array(words.prefix(2))), .excluding(word(using: &random), [words[0]]), .everything])
        }
    }

    @Test(arguments: 0..<3 as Range<UInt64>)
    func agreeWithWalk(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let snapshot = Self.snapshot(using: &random)
        for _ in 0..<150 {
            let query = Self.query(using: &random)
            var options = MatchOptions(
                limit: [1, 10, 40][Int.random(in: 0..<3, using: &random)], usesSynonyms: false, relaxes: false)
            if Int.random(in: 0..<3, using: &random) == 0 { options.filter = SearchFilter(years: 2018...2019) }
            if Int.random(in: 0..<3, using: &random) == 0 { options.offset = 5 }
            options.countsTotal = true
            let counted = try snapshot.matches(query, options)
            if let last = counted.matches.last, Int.random(in: 0..<3, using: &random) == 0 {
                options.after = last.position
                options.offset = 0
            }
            let expected = try snapshot.matches(query, options)
            options.countsTotal = false
            let found = try snapshot.matches(query, options)
            #expect(found.matches == expected.matches, "seed \(seed): \(query), \(options.limit), \(options.offset)")
            #expect(found.total <= expected.total && (found.total > 0) == (expected.total > 0))
        }
    }
}
