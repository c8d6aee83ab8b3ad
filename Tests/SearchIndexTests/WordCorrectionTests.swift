import ChineseText
import ReportModel
import SearchIndex
import TestSupport
import Testing

@Suite struct WordCorrectionTests {
    private static func snapshot(_ texts: [String]) throws -> SearchSnapshot {
        var builder = SearchIndexBuilder()
        for (i, text) in texts.enumerated() {
            builder.add(report: Report(id: try #require(ReportID("r\(i)")), title: "", text: text), number: UInt32(i))
        }
        return SearchSnapshot.empty.adding(builder.finish())
    }

    @Test(arguments: [
        // Read alike, changed places, one too many, wrong, missing.
        ("满易率", "满意率"), ("意满率", "满意率"), ("满满意", "满意"), ("满足率", "满意率"), ("满率", "满意率"),
        ("民生食事", "民生实事"), ("gpd", "gdp"), ("gdpp", "gdp"), ("gdq", "gdp"),
    ])
    func corrects(word: String, better: String) throws {
        let snapshot = try Self.snapshot(["代表满意率提高", "民生实事项目", "GDP增长", "民生实事票决", "监督"])
        let corrected = try #require(try snapshot.corrected(.words(word)))
        #expect(corrected.corrections == [WordCorrection(from: word, to: better)])
        #expect(corrected.query == .words(better))
        #expect(try snapshot.matches(corrected.query, MatchOptions(relaxes: false)).total > 0)
    }

    @Test func leavesAloneWhatIsHeldOrQuoted() throws {
        let snapshot = try Self.snapshot(["代表满意率提高", "监督"])
        for query: SearchQuery in [
            .words("满意率"), .words("代表 监督"), .phrase("满易率"), .words("满易率", field: .title), .words("火星"), .words("火"),
            .words("12345"), .words(String(repeating: "满", count: 400)), .everything, .words(""),
        ] {
            #expect(try snapshot.corrected(query) == nil)
        }
        let mixed = try snapshot.corrected(.excluding(.all([.words("监督"), .words("满易率")]), [.words("立发")]))
        #expect(mixed?.query == .excluding(.all([.words("监督"), .words("满意率")]), [.words("立发")]))
    }

    /// Of words alike the one in more reports.
    @Test func prefersTheMoreFrequent() throws {
        let snapshot = try Self.snapshot(["票决", "票觉", "票决制"])
        #expect(try snapshot.corrected(.words("票绝"))?.corrections == [WordCorrection(from: "票绝", to: "票决")])
    }

    /// A word with one character changed is never corrected to something farther away than the word itself, and what it is
    /// corrected to is held.
    @Test(arguments: 0..<30 as Range<UInt64>)
    func findsTheWayBack(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let characters = Array("代表建议办理满意率民生实事项目监督立法决定票审查询问")
        let texts = (0..<12).map { _ in
            String((0..<10).map { _ in characters.randomElement(using: &random) ?? "代" })
        }
        let snapshot = try Self.snapshot(texts)
        for _ in 0..<10 {
            let text = Array(texts.randomElement(using: &random) ?? "")
            let start = Int.random(in: 0...6, using: &random)
            var word = Array(text[start..<start + 4])
            word[Int.random(in: 0..<4, using: &random)] = characters.randomElement(using: &random) ?? "代"
            let query = SearchQuery.words(String(word))
            guard try snapshot.matches(query, MatchOptions(relaxes: false)).total == 0 else { continue }
            let better = try #require(try snapshot.corrected(query)?.corrections.first?.to, "\(String(word))")
            #expect(try snapshot.matches(.phrase(better)).total > 0)
            #expect(Self.distance(word, Array(better)) <= 2, "\(String(word)) became \(better)")
        }
    }

    /// Insertions, deletions and changes from one word to another.
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var row = Array(0...b.count)
        for i in 1...a.count {
            var next = [i]
            for j in 1...b.count {
                next.append(min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)))
            }
            row = next
        }
        return row[b.count]
    }

    @Test func stopsWhenCancelled() throws {
        let snapshot = try Self.snapshot(["代表满意率提高"])
        #expect(throws: SearchError.cancelled) { try snapshot.corrected(.words("满易率")) { true } }
    }
}
