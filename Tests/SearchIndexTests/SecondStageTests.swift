import ChineseText
import ReportModel
import SearchIndex
import TestSupport
import Testing

@Suite struct SecondStageTests {
    private static func snapshot(_ reports: [(UInt32, Report)]) -> SearchSnapshot {
        var snapshot = SearchSnapshot.empty
        for part in [reports.prefix(reports.count / 2), reports.dropFirst(reports.count / 2)] {
            var builder = SearchIndexBuilder()
            for (number, report) in part { builder.add(report: report, number: number) }
            snapshot = snapshot.adding(builder.finish())
        }
        return snapshot
    }

    private static func reports(_ count: Int, _ random: inout SeededGenerator) -> [(UInt32, Report)] {
        (0..<count).map { (UInt32($0), RandomReports.report($0, using: &random)) }
    }

    /// The same reports as by the first stage, each with the first stage's score and what is said to have been added, in
    /// the order of the sums.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func addsWhatItTells(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let snapshot = Self.snapshot(Self.reports(60, &random))
        for _ in 0..<10 {
            let query = RandomReports.query(using: &random)
            let ranking = RankingOptions(prefersRecent: Bool.random(using: &random))
            let plain = try snapshot.matches(query, MatchOptions(limit: 100))
            let ranked = try snapshot.rankedMatches(query, MatchOptions(limit: 100), ranking)
            #expect(ranked.found.total == plain.total && ranked.found.facets == plain.facets)
            #expect(Set(ranked.found.matches.map(\.number)) == Set(plain.matches.map(\.number)))
            for match in ranked.found.matches {
                let base = plain.matches.first { $0.number == match.number }?.score ?? 0
                let added = (ranked.added[match.number] ?? []).reduce(Float(0)) { $0 + $1.score }
                #expect(
                    added >= 0 && abs(base + added - match.score) <= 1e-4 * max(1, match.score),
                    "seed \(seed): \(query)")
            }
            for (a, b) in zip(ranked.found.matches, ranked.found.matches.dropFirst()) {
                #expect(a.position < b.position && a.score >= b.score, "seed \(seed): \(query)")
            }
        }
    }

    /// Distances as a scan over the units of both texts tells them.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func measuresDistances(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let reports = Self.reports(40, &random)
        let snapshot = Self.snapshot(reports)
        for (a, b) in [("代表", "办理"), ("人大", "建"), ("满意", "率")] {
            let ranked = try snapshot.rankedMatches(
                .all([.words(a), .words(b)]), MatchOptions(limit: 100, usesSynonyms: false))
            for match in ranked.found.matches {
                let share = ranked.added[match.number]?.first { $0.kind == .proximity }
                let report = reports[Int(match.number)].1
                #expect(share?.distance == Self.distance(a, b, in: report), "seed \(seed), report \(match.number)")
            }
        }
    }

    /// Characters between the nearest places of two words within 64, each stretch of what is no unit counting one.
    private static func distance(_ a: String, _ b: String, in report: Report) -> Int? {
        func field(_ texts: [String]) -> String {
            texts.map { text in
                LinearScan.units(text).map { ($0.touches ? "" : " ") + $0.text }.joined()
            }.joined()
        }
        let spans = report.blocks.filter { $0.role != .furniture && $0.role != .title }.map(\.span)
        let fields = [
            field([report.title]), field(report.sections.map { report.text.text(in: $0.heading) ?? "" }),
            field(report.blocks.isEmpty ? [report.text] : spans.map { report.text.text(in: $0) ?? "" }),
        ]
        var nearest: Int?
        for text in fields {
            let text = Array(text)
            func places(_ word: String) -> [Range<Int>] {
                let word = Array(word)
                guard text.count >= word.count else { return [] }
                var places: [Range<Int>] = []
                for i in 0...text.count - word.count where Array(text[i..<i + word.count]) == word {
                    if i >= places.last?.upperBound ?? 0 { places.append(i..<i + word.count) }
                }
                return places
            }
            for x in places(a) {
                for y in places(b) {
                    let gap = max(0, max(y.lowerBound - x.upperBound, x.lowerBound - y.upperBound))
                    if gap <= 64 { nearest = min(nearest ?? .max, gap) }
                }
            }
        }
        return nearest
    }

    /// Pages of any size join to the whole, within the window, across its border and behind it.
    @Test(arguments: [1, 7, 60, 300])
    func pagesJoin(limit: Int) throws {
        var random = SeededGenerator(5)
        let texts = (0..<40).map { _ in RandomReports.report(0, using: &random) }
        let reports = (0..<260 as Range<UInt32>).map { ($0, texts[Int($0) % 40]) }
        let snapshot = Self.snapshot(reports)
        let query = SearchQuery.all([.words("代"), .words("表")])
        let whole = try snapshot.rankedMatches(query, MatchOptions(limit: 1_000)).found
        #expect(whole.total > 120)
        var paged: [SearchMatch] = []
        while true {
            let options = MatchOptions(limit: limit, after: paged.last?.position)
            let page = try snapshot.rankedMatches(query, options).found
            #expect(page.total == whole.total)
            paged += page.matches
            if page.matches.count < limit { break }
        }
        #expect(paged == whole.matches)
        let offset = try snapshot.rankedMatches(query, MatchOptions(limit: limit, offset: 110)).found.matches
        #expect(offset == Array(whole.matches.dropFirst(110).prefix(limit)))
    }

    @Test func nearAndTogetherAndLateComeFirst() throws {
        var builder = SearchIndexBuilder()
        let texts = [
            ("代表很多。" + String(repeating: "其他。", count: 30) + "满意", 2023),
            ("代表都很满意" + String(repeating: "其他。", count: 30), 2015),
            ("代表满意" + String(repeating: "其他。", count: 30), 2015),
        ]
        for (i, (text, year)) in texts.enumerated() {
            let report = Report(
                id: try #require(ReportID("r\(i)")), title: "", periodCovered: Period(year: year), text: text)
            builder.add(report: report, number: UInt32(i))
        }
        let snapshot = SearchSnapshot.empty.adding(builder.finish())
        let query = SearchQuery.all([.words("代表"), .words("满意")])
        let ranked = try snapshot.rankedMatches(query)
        #expect(ranked.found.matches.map(\.number) == [2, 1, 0])
        #expect(ranked.added[2]?.map(\.kind) == [.proximity, .together])
        #expect(ranked.added[1]?.map(\.kind) == [.proximity])
        #expect(ranked.added[0] == nil)
        let recent = try snapshot.rankedMatches(
            query, MatchOptions(), RankingOptions(usesProximity: false, prefersRecent: true))
        #expect(recent.found.matches.first?.number == 0)
        #expect(recent.added[0]?.map(\.distance) == [0] && recent.added[1]?.map(\.distance) == [8])
        let byYear = try snapshot.rankedMatches(query, MatchOptions(order: .oldest))
        #expect(byYear.found.matches.map(\.number) == [1, 2, 0] && byYear.added.isEmpty)
    }

    /// Reports that have a part are given where few have all, behind those, and never what is excluded.
    @Test func fillsUpWithParts() throws {
        var builder = SearchIndexBuilder()
        for (i, text) in ["监督立法", "监督", "立法", "监督与预算", "其他"].enumerated() {
            builder.add(report: Report(id: try #require(ReportID("r\(i)")), title: "", text: text), number: UInt32(i))
        }
        let snapshot = SearchSnapshot.empty.adding(builder.finish())
        let query = SearchQuery.excluding(.all([.words("监督"), .words("立法")]), [.words("预算")])
        let ranked = try snapshot.rankedMatches(query)
        #expect(ranked.found.matches.map(\.number) == [0] && ranked.found.total == 1 && !ranked.found.isRelaxed)
        #expect(Set(ranked.partial.map(\.number)) == [1, 2])
        let none = try snapshot.rankedMatches(query, MatchOptions(), RankingOptions(fillsUpTo: 1))
        #expect(none.partial.isEmpty)
    }
}
