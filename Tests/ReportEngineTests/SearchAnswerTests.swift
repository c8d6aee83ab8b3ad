import ChineseText
import ReportModel
import Synchronization
import TestSupport
import Testing

@testable import ReportEngine

/// What an answer to a search holds beside its hits, and pages while reports come in.
@Suite struct SearchAnswerTests {
    let folder = DataFolder()
    let engine: ReportEngine

    init() throws {
        engine = try folder.open()
        _ = try engine.ingest(ReportSubmission.samples)
    }

    @Test func pagesFitTogetherWhileReportsComeIn() throws {
        var request = SearchRequest(.text("代表建议 OR 经济 OR 监督"), limit: 2)
        let first = try engine.search(request)
        let before = try engine.search(SearchRequest(request.expression, limit: 100))
        #expect(before.hits.count == 5)
        request.cursor = first.nextCursor
        #expect(request.cursor != nil)
        _ = try engine.ingest([
            .sample("new-2024", "代表建议 经济 监督 代表建议。", year: 2024), .sample("xinan-2022", "全部改写。", year: 2022),
        ])
        var hits = first.hits
        while let cursor = request.cursor {
            let page = try engine.search(request)
            #expect(page.totalCount == 5 && page.hits.allSatisfy { $0.report.id.rawValue != "new-2024" })
            hits += page.hits
            request.cursor = page.nextCursor
            #expect(cursor != page.nextCursor)
        }
        #expect(hits == before.hits)
        #expect(try engine.search(SearchRequest(request.expression, limit: 100)).hits.count == 5)
        #expect(
            try engine.search(SearchRequest(request.expression)).hits.contains { $0.report.id.rawValue == "new-2024" })
    }

    @Test func cursorsBelongToTheirQuestionAndTime() throws {
        let request = SearchRequest(.text("代表建议 OR 经济"), limit: 1)
        let cursor = try #require(try engine.search(request).nextCursor)
        for other in [
            SearchRequest(.text("代表建议"), limit: 1, cursor: cursor),
            SearchRequest(request.expression, filter: ReportFilter(regions: ["河南"]), limit: 1, cursor: cursor),
            SearchRequest(request.expression, order: .newest, limit: 1, cursor: cursor),
        ] {
            #expect {
                try engine.search(other)
            } throws: {
                ($0 as? EngineError)?.description.hasPrefix("cursor") ?? false
            }
        }
        // The size of a page may change.
        #expect(try engine.search(SearchRequest(request.expression, limit: 5, cursor: cursor)).hits.count == 3)
        // A snapshot that nobody keeps.
        let parts = cursor.dropFirst().split(separator: ".")
        let gone = "s1234abcd." + parts.dropFirst().joined(separator: ".")
        #expect(throws: EngineError.cursorExpired) {
            try engine.search(SearchRequest(request.expression, limit: 1, cursor: gone))
        }
    }

    @Test func snapshotsAreKeptForAWhile() throws {
        let start = ContinuousClock.now
        let clock = TestClock(start)
        let kept = KeptSnapshots(limit: 2, lifetime: .seconds(60)) { clock.now }
        let first = engine.snapshot
        kept.keep(first)
        _ = try engine.ingest([.sample("more", "又一份。")])
        let second = engine.snapshot
        #expect(first.fingerprint != second.fingerprint)
        clock.advance(.seconds(40))
        kept.keep(second)
        #expect(kept.find(first.fingerprint) === first && kept.find(second.fingerprint) === second)
        clock.advance(.seconds(40))
        #expect(kept.find(first.fingerprint) == nil && kept.find(second.fingerprint) === second)
        kept.keep(first)
        _ = try engine.ingest([.sample("most", "再一份。")])
        kept.keep(engine.snapshot)
        #expect(kept.find(second.fingerprint) == nil && kept.find(first.fingerprint) === first)
    }

    /// The same reports in the same versions give the same name, in whatever order they came to be.
    @Test func fingerprintsNameContent() throws {
        let other = DataFolder()
        let same = try other.open()
        for submission in ReportSubmission.samples { _ = try same.ingest([submission]) }
        #expect(same.snapshot.catalog.fingerprint == engine.snapshot.catalog.fingerprint)
        _ = try same.ingest([.sample("xinan-2022", "改写。", year: 2022)])
        #expect(same.snapshot.catalog.fingerprint != engine.snapshot.catalog.fingerprint)
    }

    @Test func charactersAreThoseOfTheText() throws {
        _ = try engine.ingest([.sample("signs", "😀　前言：\r\n代表建议办理𠮷祥。代表建議辦理。")])
        let answer = try engine.search(SearchRequest(.text("代表建议 OR 经济"), snippetLimit: 3))
        for hit in answer.hits {
            let text = try engine.report(id: hit.report.id.rawValue).report.text
            let scalars = Array(text.unicodeScalars)
            for snippet in hit.snippets {
                #expect(snippet.highlights.count == snippet.characterHighlights.count)
                let ranges = [(snippet.span, snippet.characters)] + zip(snippet.highlights, snippet.characterHighlights)
                for (span, characters) in ranges {
                    var view = String.UnicodeScalarView()
                    view.append(contentsOf: scalars[characters])
                    #expect(text.text(in: span) == String(view))
                }
            }
        }
    }

    @Test func figuresOfASnippet() throws {
        var request = SearchRequest(.text("gdp OR suggestions"))
        #expect(try engine.search(request).hits.allSatisfy { $0.snippets.allSatisfy(\.figures.isEmpty) })
        request.givesFigures = true
        var count = 0
        for hit in try engine.search(request).hits {
            let all = try engine.observations(
                ObservationRequest(filter: ObservationFilter(reportIDs: [hit.report.id.rawValue]))
            ).rows
            for snippet in hit.snippets {
                let inside = all.filter { snippet.span.contains($0.observation.span) }.map(\.index).sorted()
                #expect(snippet.figures.map(\.index) == inside)
                #expect(snippet.figures.allSatisfy { snippet.text.contains($0.quote) && !$0.quote.isEmpty })
                count += inside.count
            }
        }
        #expect(count > 2)
    }

    @Test func facetsTellWhatTheyLeaveOut() throws {
        _ = try engine.ingest([.sample("nowhere", "代表建议。", region: "某某开发区")])
        var request = SearchRequest(.text("代表建议 OR 经济 OR 监督"), facets: [.region, .year])
        let whole = try engine.search(request)
        #expect(whole.facets[0].missing == 1 && whole.facets[1].missing == 0)
        let parents = Dictionary(uniqueKeysWithValues: whole.facets[0].counts.map { ($0.code, $0.parent) })
        #expect(parents["410000"] == "" && parents["410300"] == "410000" && parents["410323"] == "410300")
        request.facetLimit = 2
        let short = try engine.search(request)
        #expect(short.facets[0].counts == Array(whole.facets[0].counts.prefix(2)))
        #expect(short.facets[0].valueCount == whole.facets[0].counts.count)
        request.facetLimit = 0
        #expect(throws: EngineError.self) { try engine.search(request) }
    }

    @Test func totalsMayBeBounds() throws {
        var request = SearchRequest(.text("代表建议 OR 经济 OR 监督"), limit: 1)
        #expect(try engine.search(request).isTotalExact)
        request.estimatesTotal = true
        let estimated = try engine.search(request)
        #expect(!estimated.isTotalExact && (1...5).contains(estimated.totalCount))
        request.facets = [.year]
        let counted = try engine.search(request)
        #expect(counted.isTotalExact && counted.totalCount == 5)
    }

    @Test func explanationsAddUpWithBothStages() throws {
        var request = SearchRequest(.text("代表建议 满意率 OR 民生 项目"), explains: true)
        for recent in [false, true] {
            request.prefersRecent = recent
            let answer = try engine.search(request)
            #expect(!answer.hits.isEmpty)
            for hit in answer.hits + answer.partialHits {
                let sum = hit.explanation.reduce(0) { $0 + $1.score }
                #expect(abs(sum - hit.score) < 1e-3, "\(hit.report.id)")
                #expect(hit.explanation.contains { $0.kind == .recency } == recent || answer.partialHits.contains(hit))
            }
        }
    }
}

/// A clock that a test sets.
private final class TestClock: Sendable {
    private let time: Mutex<ContinuousClock.Instant>
    init(_ start: ContinuousClock.Instant) { time = Mutex(start) }
    var now: ContinuousClock.Instant { time.withLock { $0 } }
    func advance(_ duration: Duration) { time.withLock { $0 = $0.advanced(by: duration) } }
}
