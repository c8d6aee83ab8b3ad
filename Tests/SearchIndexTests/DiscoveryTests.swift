import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import SearchIndex

/// Telling terms, all numbers that match, words counted and titles found, each against the slow way.
@Suite struct DiscoveryTests {
    private static let words = [
        "代表联络站", "民生实事", "预算监督", "满意率", "营商环境", "共同富裕", "数字化改革", "的", "和", "在", "法治", "生态环境保护",
    ]

    private static func reports(_ count: Int, using random: inout some RandomNumberGenerator) -> [(UInt32, Report)] {
        (0..<count).map { number in
            let own = (0..<3).map { _ in words.randomElement(using: &random) ?? "" }
            var text = ""
            for _ in 0..<Int.random(in: 5...60, using: &random) {
                let pool = Bool.random(using: &random) ? own : words
                text += pool.randomElement(using: &random) ?? ""
                if Int.random(in: 0..<3, using: &random) == 0 { text += "，" }
            }
            return (UInt32(number), Report(id: ReportID("r\(number)")!, title: "报告", text: text))
        }
    }

    private static func places(of word: String, in text: String) -> Int {
        let (word, text) = (Array(word.unicodeScalars), Array(text.unicodeScalars))
        guard word.count <= text.count else { return 0 }
        return (0...text.count - word.count).count { Array(text[$0..<$0 + word.count]) == word }
    }

    @Test(arguments: 0..<16 as Range<UInt64>)
    func termsTellAndFind(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let reports = Self.reports(30, using: &random)
        let snapshot = SnapshotTests.snapshot(reports, segments: Int.random(in: 1...4, using: &random))
        let scan = LinearScan(reports)
        for (number, report) in reports.prefix(6) {
            let terms = try #require(try snapshot.tellingTerms(of: number, limit: 8))
            #expect(terms.count <= 8)
            for (a, b) in zip(terms, terms.dropFirst()) { #expect(a.weight >= b.weight, "seed \(seed)") }
            for term in terms {
                #expect(term.frequency == Self.places(of: term.term, in: report.text), "seed \(seed): \(term.term)")
                let holding = reports.count { Self.places(of: term.term, in: $0.1.text) > 0 }
                #expect(term.documentCount == holding && holding >= 2 && holding <= 15, "seed \(seed): \(term.term)")
                let others = terms.filter { $0 != term }
                #expect(!others.contains { $0.term.contains(term.term) }, "seed \(seed): \(term.term)")
            }
            let query = SearchSnapshot.query(for: terms)
            try SnapshotTests.check(query, SearchFilter(), snapshot, scan, among: { _ in true }, "seed \(seed)")
        }
        #expect(try snapshot.tellingTerms(of: 99, limit: 5) == nil)
    }

    @Test func wordsAreWhole() throws {
        var texts = (0..<12).map { "第\($0)份说的是别的事，没有相同之处。" }
        texts[0] = String(repeating: "建设代表联络站，发挥代表联络站的作用，让代表联络站更近。", count: 10)
        texts[1] = "各乡镇都有代表联络站。"
        let reports = texts.enumerated().map { (UInt32($0), Report(id: ReportID("r\($0)")!, title: "", text: $1)) }
        let terms = try #require(try SnapshotTests.snapshot(reports, segments: 1).tellingTerms(of: 0, limit: 5))
        #expect(terms.map(\.term) == ["代表联络站"])
        #expect(terms.first?.frequency == 30 && terms.first?.documentCount == 2)
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func numbersAreThoseThatMatch(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let reports = (0..<Int.random(in: 0...40, using: &random)).map {
            (UInt32($0 * 3), RandomReports.report($0, using: &random))
        }
        var snapshot = SnapshotTests.snapshot(reports, segments: Int.random(in: 1...3, using: &random))
        let removed = Set(reports.map(\.0).filter { _ in Int.random(in: 0..<6, using: &random) == 0 })
        snapshot = snapshot.removing(removed)
        for _ in 0..<12 {
            let query = RandomReports.query(using: &random)
            let filter = RandomReports.filter(using: &random)
            let options = MatchOptions(filter: filter, limit: 1_000, relaxes: false)
            let wanted = Set(try snapshot.matches(query, options).matches.map(\.number))
            let found = try snapshot.numbers(matching: query, filter)
            #expect(Set(found) == wanted && found.count == wanted.count, "seed \(seed): \(query)")
            let some = (0..<8).map { _ in UInt32.random(in: 0..<130, using: &random) }
            let among = try snapshot.numbers(matching: query, filter, among: some)
            #expect(Set(among) == wanted.intersection(some), "seed \(seed): \(query) among \(some)")
            #expect(among.count == Set(among).count)
        }
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func wordsAreCountedAsTheyStand(seed: UInt64) {
        var random = SeededGenerator(seed)
        let reports = Self.reports(10, using: &random)
        let snapshot = SnapshotTests.snapshot(reports, segments: 2)
        for word in Self.words {
            let query = SearchQuery.excluding(.any([.words(word), .phrase(word)]), [.words("报告")])
            for (number, report) in reports {
                let wanted = Self.places(of: word, in: report.text)
                #expect(WordCounter(query).count(in: snapshot, number: number) == wanted, "seed \(seed): \(word)")
            }
        }
        #expect(WordCounter(.words("")).count(in: snapshot, number: 0) == 0)
        #expect(WordCounter(.words("法治")).count(in: snapshot, number: 77) == 0)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func titlesAreFoundByAnyPart(seed: UInt64) {
        var random = SeededGenerator(seed)
        var table = TitleTable()
        var held: [(title: String, year: Int)] = []
        let pieces = ["河南省", "洛阳市", "新安县", "２０２３年", "人大", "常委会", "工作报告", "——", " ", "政府", "GDP"]
        for _ in 0..<60 {
            if Int.random(in: 0..<4, using: &random) == 0, let at = held.indices.randomElement(using: &random) {
                table.remove(held.remove(at: at).title)
            } else {
                let title = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    pieces.randomElement(using: &random) ?? ""
                }.joined()
                let year = Int.random(in: 2019...2024, using: &random)
                table.add(title, year: year)
                if !title.isEmpty { held.append((title, year)) }
            }
        }
        #expect(table.count == Set(held.map(\.title)).count)
        for typed in ["河", "2023", "工作", "县人大", "g", "gdp人", "洛阳市新安", "没有", "，", ""] {
            func plain(_ text: String) -> String { LinearScan.units(text).map(\.text).joined() }
            let wanted = Set(held.map(\.title).filter { !plain(typed).isEmpty && plain($0).contains(plain(typed)) })
            let found = table.matches(typed, limit: 1_000)
            #expect(Set(found.map(\.title)) == wanted && found.count == wanted.count, "seed \(seed): \(typed)")
            for match in found {
                #expect(match.reportCount == held.count { $0.title == match.title })
                #expect(match.isPrefix == plain(match.title).hasPrefix(plain(typed)), "seed \(seed): \(match.title)")
                let shown = match.highlight.flatMap { match.title.text(in: $0) }
                #expect(shown.map(plain) == plain(typed), "seed \(seed): \(match.title)")
            }
            for (a, b) in zip(found, found.dropFirst()) {
                #expect(a.isPrefix || !b.isPrefix)
                if a.isPrefix == b.isPrefix { #expect(a.reportCount >= b.reportCount) }
            }
            #expect(table.matches(typed, limit: 2) == Array(found.prefix(2)))
        }
    }
}
