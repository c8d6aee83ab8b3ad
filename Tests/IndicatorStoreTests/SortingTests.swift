import ReportModel
import TestSupport
import Testing

@testable import IndicatorStore

@Suite struct SortingTests {
    @Test(arguments: [0, 1, 63, 64, 1_000], [0, 1, 11, 12, 31, 32, 33, 64])
    func sortsAsTheStandardSortDoes(count: Int, bits: Int) {
        var random = SeededGenerator(UInt64(count * 100 + bits))
        let mask: UInt64 = bits == 64 ? .max : (1 << UInt64(bits)) - 1
        // Few distinct keys, so that the order of equal ones shows.
        let some = (0..<max(1, count / 4)).map { _ in UInt64.random(in: 0...(.max), using: &random) & mask }
        let keys = (0..<count).map { _ in some.randomElement(using: &random) ?? 0 }
        let numbers = (0..<UInt32(count)).shuffled(using: &random)
        let expected = numbers.enumerated().sorted { a, b in
            let (x, y) = (keys[Int(a.element)], keys[Int(b.element)])
            return x == y ? a.offset < b.offset : x < y
        }
        let sorted = RadixOrder.sorted(numbers, bits: bits) { keys[Int($0)] }
        #expect(sorted == expected.map { $0.element })
    }

    /// Large enough for huge pages to be asked for.
    @Test func largeArraysHoldWhatOthersDo() {
        let count = 700_001
        #expect([UInt64](largeCount: count) { UInt64($0) &* 3 } == (0..<UInt64(count)).map { $0 &* 3 })
        #expect([UInt16](largeCount: count * 4, repeating: 7) == Array(repeating: 7, count: count * 4))
        #expect([Int8](largeCount: 0, repeating: 7).isEmpty)
        var reserved: [UInt64] = []
        reserved.reserveLarge(count)
        #expect(reserved.isEmpty && reserved.capacity >= count)
        reserved.reserveLarge(0)
        reserved.append(1)
        reserved.reserveLarge(2 * count)
        #expect(reserved == [1])
    }

    @Test(arguments: [["a", "b", "c"], ["b", "a", "c"], ["a", "b", "a"], ["b", "b"], []])
    func reportsComeByTheirIDsAndTheLastOfOneCounts(ids: [String]) throws {
        let expected = Set(ids).sorted().map { id in ids.lastIndex(of: id) }
        for split in 0...ids.count {
            let parts = try [ids[..<split], ids[split...]].map { ids in
                var rows = SegmentRows()
                for id in ids { rows.endReport(ReportFacts(id: try #require(ReportID(id)), version: 1)) }
                return rows
            }
            #expect(JoinedRows(parts).reportOrder() == expected)
        }
    }

    @Test func runsAreWhereASearchFindsThem() throws {
        var random = SeededGenerator(11)
        let figures = RandomFigures.reports(60, using: &random)
        var rows = SegmentRows()
        for report in figures { rows.add(report) }
        let columns = ColumnSegment(JoinedRows([rows]))
        for concept in 0...columns.concepts.count {
            let all = columns.rows(ofConcept: concept)
            for place in 0...columns.places.count {
                let number = place == columns.places.count ? ColumnSegment.none : UInt32(place)
                let found = columns.runs.rows(ofConcept: concept, place: place)
                #expect(Array(found) == all.filter { columns.place[$0] == number })
            }
            for period in 0...UInt32(columns.periods.count) {
                let found = columns.runs.positions(ofConcept: concept, period: period, end: all.upperBound)
                #expect(
                    Array(found) == all.filter { columns.periodNumber[Int(columns.orders.byPeriod[$0])] == period })
            }
        }
        var next = 0
        for run in columns.runs.provinces {
            #expect(run.rows.lowerBound == next)
            next = run.rows.upperBound
            let concept = columns.conceptPosition(atRow: run.rows.lowerBound)
            #expect(
                run.rows.allSatisfy {
                    columns.province(atRow: $0) ?? 0 == Int(run.province)
                        && columns.conceptPosition(atRow: $0) == concept
                })
        }
        #expect(next == columns.rowCount)
        for place in 0...columns.places.count {
            let concepts = columns.runs.runs(ofPlace: place).map { Int($0.concept) }
            #expect(concepts == concepts.sorted() && Set(concepts).count == concepts.count)
        }
    }

    @Test func numbersWordsInTheOrderInWhichTheyCome() {
        var random = SeededGenerator(5)
        var table = WordTable<String>()
        var known: [String] = []
        for _ in 0..<5_000 {
            let word = "词\(Int.random(in: 0..<900, using: &random))"
            // One hint for all makes them collide.
            let number = table.number(of: word, hint: Bool.random(using: &random) ? 7 : WordHint.of(word))
            if let i = known.firstIndex(of: word) {
                #expect(number == UInt32(i))
            } else {
                #expect(number == UInt32(known.count))
                known.append(word)
            }
        }
        #expect(table.words == known)
        var other = WordTable<String>()
        for word in ["词3", "别", "词899", "词1000"] { _ = other.number(of: word, hint: WordHint.of(word)) }
        let tables = [table, other, WordTable<String>()]
        let (words, ranks) = WordTable.ranked(tables) { $0 < $1 }
        #expect(words == Set(known + other.words).sorted() && ranks.count == 3)
        let (joined, numbers) = WordTable.joined(tables) { WordHint.of($0) }
        #expect(Array(joined.prefix(known.count)) == known && Set(joined) == Set(words) && numbers[0] == nil)
        for (i, table) in tables.enumerated() {
            #expect(table.words.indices.allSatisfy { words[Int(ranks[i][$0])] == table.words[$0] })
            #expect(table.words.indices.allSatisfy { joined[Int(numbers[i]?[$0] ?? UInt32($0))] == table.words[$0] })
        }
    }
}
