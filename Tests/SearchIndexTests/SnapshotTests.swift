import ReportModel
import SearchIndex
import TestSupport
import Testing

@Suite struct SnapshotTests {
    static func snapshot(_ reports: [(UInt32, Report)], segments: Int) -> SearchSnapshot {
        var snapshot = SearchSnapshot.empty
        let size = max(1, (reports.count + segments - 1) / segments)
        for start in stride(from: 0, to: reports.count, by: size) {
            var builder = SearchIndexBuilder()
            for (number, report) in reports[start..<min(start + size, reports.count)] {
                builder.add(report: report, number: number)
            }
            snapshot = snapshot.adding(builder.finish())
        }
        return snapshot
    }

    /// Matches, totals, scores and order are those of a scan over all reports.
    @Test(arguments: 0..<60 as Range<UInt64>)
    func agreesWithScan(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let count = Int.random(in: 0...40, using: &random)
        let reports = (0..<count).map { (UInt32($0 * 3), RandomReports.report($0, using: &random)) }
        let snapshot = Self.snapshot(reports, segments: Int.random(in: 1...3, using: &random))
        let scan = LinearScan(reports)
        for _ in 0..<12 {
            let query = RandomReports.query(using: &random)
            let filter = RandomReports.filter(using: &random)
            try Self.check(query, filter, snapshot, scan, among: { _ in true }, "seed \(seed): \(query) \(filter)")
        }
    }

    static func check(
        _ query: SearchQuery, _ filter: SearchFilter, _ snapshot: SearchSnapshot, _ scan: LinearScan,
        among isLive: (UInt32) -> Bool, _ comment: String
    ) throws {
        func expected(relaxed: Bool) -> [(number: UInt32, score: Float)] {
            scan.entries.filter { isLive($0.number) && scan.passes(filter, $0) }
                .compactMap { entry in scan.score(query, entry, relaxed: relaxed).map { (entry.number, $0) } }
        }
        var wanted = expected(relaxed: false)
        var relaxed = false
        if wanted.isEmpty {
            wanted = expected(relaxed: true)
            relaxed = !wanted.isEmpty
        }
        let found = try snapshot.matches(query, MatchOptions(filter: filter, limit: 1000, usesSynonyms: false))
        #expect(found.total == wanted.count, "\(comment)")
        #expect(found.isRelaxed == relaxed, "\(comment)")
        #expect(Set(found.matches.map(\.number)) == Set(wanted.map(\.number)), "\(comment)")
        for match in found.matches {
            guard let score = wanted.first(where: { $0.number == match.number })?.score else { continue }
            #expect(abs(match.score - score) <= 1e-4 * max(1, score), "\(comment), report \(match.number)")
        }
        let order = found.matches.map { ($0.score, $0.number) }
        for (a, b) in zip(order, order.dropFirst()) {
            #expect(a.0 > b.0 || a.0 == b.0 && a.1 < b.1, "\(comment)")
        }
        try checkCounts(query, filter, snapshot, scan, Set(wanted.map(\.number)), comment)
        let first = try snapshot.matches(query, MatchOptions(filter: filter, limit: 3, usesSynonyms: false))
        #expect(first.matches == Array(found.matches.prefix(3)) && first.total == found.total, "\(comment)")
        let options = MatchOptions(filter: filter, limit: 3, countsTotal: false, usesSynonyms: false)
        let pruned = try snapshot.matches(query, options)
        #expect(pruned.matches == first.matches && pruned.total <= found.total, "\(comment)")
    }

    /// Facets and numbers are those of all matches.
    private static func checkCounts(
        _ query: SearchQuery, _ filter: SearchFilter, _ snapshot: SearchSnapshot, _ scan: LinearScan,
        _ wanted: Set<UInt32>, _ comment: String
    ) throws {
        var options = MatchOptions(filter: filter, limit: 1, usesSynonyms: false, countsFacets: true)
        options.collectsNumbers = true
        let counted = try snapshot.matches(query, options)
        var regions: [UInt32: Int] = [:]
        var lastYears: [Int: Int] = [:]
        var kinds: [UInt8: Int] = [:]
        for entry in scan.entries where wanted.contains(entry.number) {
            let report = entry.report
            let years = report.periodCovered?.years ?? report.yearDelivered.map { $0...$0 }
            regions[report.region?.code?.rawValue ?? 0, default: 0] += 1
            lastYears[years?.upperBound ?? 0, default: 0] += 1
            kinds[report.kind.rawValue, default: 0] += 1
        }
        #expect(counted.facets.regions == regions && counted.facets.years == lastYears, "\(comment)")
        #expect(counted.facets.kinds == kinds, "\(comment)")
        #expect(counted.numbers.numbers == wanted.sorted(), "\(comment)")
    }

    /// Removing, replacing and merging leave what a scan over the remaining reports finds.
    @Test(arguments: 0..<30 as Range<UInt64>)
    func followsAModelThroughItsLife(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        var live: [UInt32: Report] = [:]
        var snapshot = SearchSnapshot.empty
        for step in 0..<12 {
            switch Int.random(in: 0..<4, using: &random) {
            case 0, 1:
                var builder = SearchIndexBuilder()
                for _ in 0..<Int.random(in: 0...6, using: &random) {
                    let number = UInt32.random(in: 0..<30, using: &random)
                    if builder.contains(number) { continue }
                    let report = RandomReports.report(Int(number), using: &random)
                    builder.add(report: report, number: number)
                    live[number] = report
                }
                snapshot = snapshot.adding(builder.finish())
            case 2:
                let gone = Set((0..<3).map { _ in UInt32.random(in: 0..<30, using: &random) })
                for number in gone { live[number] = nil }
                snapshot = snapshot.removing(gone)
            default:
                snapshot = snapshot.merged(ratio: .infinity) ?? snapshot
            }
            #expect(snapshot.reportCount == live.count, "seed \(seed), step \(step)")
            let total = try snapshot.matches(.everything).total
            #expect(total == live.count, "seed \(seed), step \(step)")
        }
        var merged = snapshot
        while let next = merged.merged(ratio: .infinity) { merged = next }
        let scan = LinearScan(live.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        for _ in 0..<8 {
            let query = RandomReports.query(using: &random)
            try Self.check(query, SearchFilter(), merged, scan, among: { _ in true }, "seed \(seed): \(query)")
        }
    }

    @Test func mergesWithinBounds() throws {
        func segment(_ numbers: Range<UInt32>, _ text: String) throws -> SearchSegment {
            var builder = SearchIndexBuilder()
            for number in numbers {
                builder.add(
                    report: Report(id: try #require(ReportID("r\(number)")), title: "", text: text), number: number)
            }
            return builder.finish()
        }
        let long = String(repeating: "代表建议", count: 100)
        var snapshot = SearchSnapshot.empty.adding(try segment(0..<4, long)).adding(try segment(4..<8, "代表"))
        #expect(snapshot.merged() == nil, "the first segment is much larger than the second")
        snapshot = snapshot.adding(try segment(8..<12, "建议"))
        let merged = try #require(snapshot.merged())
        #expect(merged.segmentCount == 2 && merged.reportCount == 12)
        #expect(try #require(snapshot.merged(ratio: .infinity)).segmentCount == 1)
        #expect(try #require(snapshot.merged(ratio: .infinity, sizeLimit: 1_000)).segmentCount == 2)
        let thinned = snapshot.removing([0, 1, 2])
        let rebuilt = try #require(thinned.merged(sizeLimit: 1_000))
        #expect(rebuilt.segmentCount == 3 && rebuilt.reportCount == 9 && rebuilt.bytes < thinned.bytes)
        #expect(try rebuilt.matches(.words("代表")).total == 5)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func pagesJoinToTheWhole(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let reports = (0..<50).map { (UInt32($0), RandomReports.report($0, using: &random)) }
        let snapshot = Self.snapshot(reports, segments: 2)
        for order in MatchOrder.allCases {
            let query = SearchQuery.any([.words("代表"), .words("办理")])
            let whole = try snapshot.matches(query, MatchOptions(order: order, limit: 100)).matches
            var paged: [SearchMatch] = []
            while true {
                let options = MatchOptions(order: order, limit: 7, after: paged.last?.position)
                let page = try snapshot.matches(query, options)
                #expect(page.total == whole.count)
                paged += page.matches
                if page.matches.count < 7 { break }
            }
            #expect(paged == whole, "seed \(seed), \(order)")
            let second = try snapshot.matches(query, MatchOptions(order: order, limit: 7, offset: 7)).matches
            #expect(second == Array(whole.dropFirst(7).prefix(7)))
        }
    }

    @Test func countsFacetsOverAllMatches() throws {
        var random = SeededGenerator(7)
        let reports = (0..<60).map { (UInt32($0), RandomReports.report($0, using: &random)) }
        let snapshot = Self.snapshot(reports, segments: 2)
        let facets = try snapshot.matches(.everything, MatchOptions(limit: 0, countsFacets: true)).facets
        var regions: [UInt32: Int] = [:]
        for (_, report) in reports { regions[report.region?.code?.rawValue ?? 0, default: 0] += 1 }
        #expect(facets.regions == regions)
        #expect(facets.years.values.reduce(0, +) == 60 && facets.kinds.values.reduce(0, +) == 60)
    }

    @Test func refusesWhatIsOutOfBounds() throws {
        let snapshot = Self.snapshot([], segments: 1)
        #expect(throws: SearchError.limitTooLarge(limit: 10_000_000, most: 1000)) {
            try snapshot.matches(.words("代表"), MatchOptions(limit: 10_000_000))
        }
        #expect(throws: SearchError.limitTooLarge(limit: -1, most: 1000)) {
            try snapshot.matches(.words("代表"), MatchOptions(limit: -1))
        }
        #expect(throws: SearchError.self) { try snapshot.matches(.words("代表"), MatchOptions(offset: .max)) }
        let long = String(repeating: "代表", count: 5_000)
        #expect(throws: SearchError.self) { try snapshot.matches(.words(long)) }
        var deep = SearchQuery.words("代表")
        for _ in 0..<100 { deep = .all([deep]) }
        #expect(throws: SearchError.self) { try snapshot.matches(deep) }
        #expect(try snapshot.matches(.words("代表"), MatchOptions(limit: 0)).total == 0)
        #expect(try snapshot.matches(.words("，。！")).total == 0)
        #expect(try snapshot.matches(.words("")).total == 0)
    }

    /// The shares of a score add up to it, and reports that do not match have none.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func explainsScores(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let reports = (0..<30).map { (UInt32($0), RandomReports.report($0, using: &random)) }
        let snapshot = Self.snapshot(reports, segments: 2)
        for _ in 0..<10 {
            let query = RandomReports.query(using: &random)
            let found = try snapshot.matches(query, MatchOptions(limit: 100))
            for (number, _) in reports {
                let shares = try snapshot.explanation(of: query, number: number, relaxed: found.isRelaxed)
                let match = found.matches.first { $0.number == number }
                let sum = shares.map { $0.reduce(Float(0)) { $0 + $1.score } }
                #expect((sum == nil) == (match == nil), "seed \(seed): \(query)")
                if let sum, let match { #expect(abs(sum - match.score) <= 1e-4 * max(1, sum), "seed \(seed)") }
            }
        }
        #expect(try snapshot.explanation(of: .words("代表"), number: 999) == nil)
    }

    /// Over enough reports for many blocks, what is passed over makes no difference to what is given.
    @Test(arguments: 0..<2 as Range<UInt64>)
    func passingOverChangesNothing(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let texts = (0..<300).map { _ in RandomReports.report(0, using: &random) }
        let reports = (0..<2_500 as Range<UInt32>).map { number in
            (number, texts[min(Int.random(in: 0..<300, using: &random), Int.random(in: 0..<300, using: &random))])
        }
        let snapshot = Self.snapshot(reports, segments: 2)
        for _ in 0..<60 {
            let query = RandomReports.query(using: &random)
            let filter = RandomReports.filter(using: &random)
            let limit = Int.random(in: 1...20, using: &random)
            let whole = try snapshot.matches(query, MatchOptions(filter: filter, limit: limit))
            let pruned = try snapshot.matches(query, MatchOptions(filter: filter, limit: limit, countsTotal: false))
            #expect(pruned.matches == whole.matches, "seed \(seed): \(query) \(filter)")
        }
    }

    /// A quotation of many hundred characters, over a segment in which long sequences are terms.
    @Test func findsLongQuotations() throws {
        var random = SeededGenerator(11)
        let texts = (0..<40).map { _ in RandomReports.text(2_400, using: &random) }
        var builder = SearchIndexBuilder()
        for number in 0..<1_200 as Range<UInt32> {
            let text = texts[Int(number) % 40]
            builder.add(report: Report(id: try #require(ReportID("r\(number)")), title: "", text: text), number: number)
        }
        let snapshot = SearchSnapshot.empty.adding(builder.finish())
        let sentences = texts[7].split(separator: "。").map(String.init)
        for start in [0, 1, 5] {
            let quotation = sentences[start...].prefix(40).joined(separator: "，")
            #expect(quotation.unicodeScalars.count > 300)
            let found = try snapshot.matches(.phrase(quotation), MatchOptions(limit: 5))
            #expect(found.total >= 30 && found.matches.first?.number == 7)
        }
    }

    @Test func findsSynonymsAtLowerWeight() throws {
        var builder = SearchIndexBuilder()
        for (number, text) in ["代表满意度很高", "代表满意率很高", "无关的话"].enumerated() {
            let report = Report(id: try #require(ReportID("r\(number)")), title: "", text: text)
            builder.add(report: report, number: UInt32(number))
        }
        let snapshot = SearchSnapshot.empty.adding(builder.finish())
        let found = try snapshot.matches(.words("代表 满意率"))
        #expect(found.matches.map(\.number) == [1, 0])
        #expect(!found.isRelaxed)
        #expect(try snapshot.matches(.phrase("满意率")).matches.map(\.number) == [1])
        let plain = try snapshot.matches(.words("满意率"), MatchOptions(usesSynonyms: false)).matches
        let half = try snapshot.matches(.weighted(.words("满意率"), by: 0.5), MatchOptions(usesSynonyms: false)).matches
        #expect(plain.count == 1 && half[0].score == plain[0].score / 2)
        #expect(SnippetMaker(query: .words("满意率")).highlights(in: "满意度").count == 1)
        #expect(SearchQuery.words("代表").withSynonyms == .words("代表"))
    }

    /// Readers of one snapshot find the same whatever is added, removed and merged meanwhile.
    @Test func readersNeverNoticeWriters() async throws {
        var random = SeededGenerator(3)
        let reports = (0..<60).map { (UInt32($0), RandomReports.report($0, using: &random)) }
        let snapshot = Self.snapshot(Array(reports.prefix(40)), segments: 3)
        let queries = (0..<20).map { _ in RandomReports.query(using: &random) }
        let expected = try queries.map { try snapshot.matches($0, MatchOptions(limit: 50)).matches }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<3 {
                group.addTask {
                    for (query, matches) in zip(queries, expected) {
                        let found = try snapshot.matches(query, MatchOptions(limit: 50)).matches
                        #expect(found == matches)
                    }
                }
            }
            group.addTask {
                var grown = snapshot
                for (number, report) in reports.suffix(20) {
                    var builder = SearchIndexBuilder()
                    builder.add(report: report, number: number)
                    grown = grown.adding(builder.finish()).removing([number - 30])
                    grown = grown.merged() ?? grown
                }
                #expect(grown.reportCount == 40)
            }
            try await group.waitForAll()
        }
    }

    @Test func stopsWhenCancelled() throws {
        var builder = SearchIndexBuilder()
        let report = Report(id: try #require(ReportID("a")), title: "代表建议", text: "办理")
        for number in 0..<10_000 as Range<UInt32> { builder.add(report: report, number: number) }
        let snapshot = SearchSnapshot.empty.adding(builder.finish())
        #expect(throws: SearchError.cancelled) {
            try snapshot.matches(.words("代表"), MatchOptions(isCancelled: { true }))
        }
        #expect(try snapshot.matches(.words("代表")).total == 10_000)
    }
}
