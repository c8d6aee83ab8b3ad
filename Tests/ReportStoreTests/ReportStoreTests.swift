import GRDB
import ReportModel
import TestSupport
import Testing

@testable import ReportStore

@Suite struct ReportStoreTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func reportsComeBackAsTheyWere() throws {
        var random = SeededGenerator(11)
        let reports = (0..<50).map { Report.random("r\($0)", using: &random) }
        do {
            let store = try ReportStore(folder: folder.path, clock: { 1_700_000_000 })
            // Reports with equal words and metadata are one; keep them apart by their titles.
            let distinct = reports.enumerated().map { number, report in
                var report = report
                report.title += "\(number)"
                return report
            }
            let outcomes = try store.commit(distinct)
            #expect(outcomes.allSatisfy { $0.change == .added && $0.version == 1 })
            try store.close()
        }
        let store = try ReportStore(folder: folder.path)
        var seen = 0
        for latest in try store.latest() {
            var expected = reports[seen]
            expected.title += "\(seen)"
            let stored = try #require(try store.report(latest.head.id))
            #expect(stored.report == expected)
            #expect(stored.ingestedAtSeconds == 1_700_000_000)
            #expect(stored.contentHash == latest.contentHash && stored.version == latest.version)
            (expected.text, expected.blocks, expected.sections) = ("", [], [])
            #expect(latest.head == expected && latest.ingestedAtSeconds == stored.ingestedAtSeconds)
            seen += 1
        }
        #expect(seen == 50)
        #expect(try store.check().problems == [])
    }

    @Test func acknowledgedMeansOnDisk() throws {
        let store = try ReportStore(folder: folder.path)
        let settings = try store.database.write { db in
            (
                try Int.fetchOne(db, sql: "PRAGMA synchronous"), try String.fetchOne(db, sql: "PRAGMA journal_mode")
            )
        }
        #expect(settings.0 == 2)
        #expect(settings.1 == "wal")
    }

    @Test func theSameReportIsTakenOnce() throws {
        let store = try ReportStore(folder: folder.path)
        let report = Report.sample("xinan-2023")
        #expect(try store.commit([report]).map(\.change) == [.added])
        let logged = try store.log()
        #expect(try store.commit([report, report]).map(\.change) == [.unchanged, .unchanged])
        #expect(try store.log() == logged)
        #expect(try store.counts().versions == 1)

        var renamed = report
        renamed = Report.sample("another-name")
        let outcome = try #require(try store.commit([renamed]).first)
        #expect(outcome.change == .unchanged)
        #expect(outcome.id == report.id)

        var moved = report
        moved.source = "/tmp/elsewhere.txt"
        var first = moved
        first.source = "here.txt"
        #expect(try store.commit([first, moved]).map(\.change) == [.revised, .unchanged])
    }

    @Test func aChangedReportMakesAVersion() throws {
        let store = try ReportStore(folder: folder.path)
        let first = Report.sample("a")
        var second = first
        second.text = "一、监督工作\n听取专项工作报告13项。"
        second.yearDelivered = 2025
        let outcomes = try [first, second, first].flatMap { try store.commit([$0]) }
        #expect(outcomes.map(\.change) == [.added, .revised, .revised])
        #expect(outcomes.map(\.version) == [1, 2, 3])
        #expect(try store.report(first.id)?.report == first)
        #expect(try store.report(first.id, version: 2)?.report == second)
        #expect(try store.report(first.id, version: 4) == nil)
        let history = try store.history(of: first.id)
        #expect(history.map(\.version) == [3, 2, 1])
        #expect(history.map(\.changedFields) == [[.yearDelivered, .text], [.yearDelivered, .text], []])
        #expect(try store.log().map(\.outcome) == ["added", "revised", "revised"])
        #expect(try store.log().map(\.sequence) == [1, 2, 3])
    }

    @Test func aNewStructureOfTheSameWordsReplacesTheOld() throws {
        let store = try ReportStore(folder: folder.path)
        var report = Report.sample("a")
        _ = try store.commit([report])
        report.blocks = []
        report.sections = []
        let outcome = try store.commit([report])
        #expect(outcome.map(\.change) == [.restructured])
        #expect(outcome.map(\.version) == [1])
        #expect(try store.report(report.id)?.report == report)
    }

    @Test func aBatchGoesInWholeOrNotAtAll() throws {
        let store = try ReportStore(folder: folder.path, pageLimit: 60, clock: { 0 })
        _ = try store.commit([Report.sample("small")])
        let large = Report.sample("large", text: String(repeating: "代表建议办理。", count: 20_000))
        #expect(throws: StoreError.full(path: store.path)) {
            try store.commit([Report.sample("other", title: "另一份报告"), large])
        }
        #expect(try store.counts().reports == 1)
        #expect(try store.commit([Report.sample("other", title: "另一份报告")]).map(\.change) == [.added])
    }

    @Test func keptFiguresComeBackForTheirVersionAlone() throws {
        let store = try ReportStore(folder: folder.path)
        var random = SeededGenerator(3)
        var report = Report.sample("a")
        let figures = (0..<5).map { _ in Observation.random(textBytes: report.text.utf8.count, using: &random) }
        func kept(_ version: String) throws -> [[Observation]?] {
            let latest = try store.latest()
            return zip(latest, try store.keptFigures(of: latest[...], extractorVersion: version)).map { latest, kept in
                kept?.observations(version: latest.version, textBytes: report.text.utf8.count)
            }
        }
        _ = try store.commit([report], figures: [figures], extractorVersion: "1")
        #expect(try kept("1") == [figures])
        #expect(try kept("2") == [nil])
        try store.keep(figures: [(report.id, 1, [])], extractorVersion: "2")
        #expect(try kept("1") == [nil] && kept("2") == [[]])
        // A new version or a new structure makes the old figures void.
        report.blocks = []
        _ = try store.commit([report])
        #expect(try kept("2") == [nil])
        try store.keep(figures: [(report.id, 1, figures)], extractorVersion: "2")
        report.text += "。"
        _ = try store.commit([report])
        #expect(try kept("2") == [nil])
        try store.keep(figures: [(report.id, 2, figures)], extractorVersion: "2")
        try store.database.write { try $0.execute(sql: "UPDATE kept_figures SET figures = figures || x'00'") }
        #expect(try kept("2") == [nil])
    }

    /// Any change of a report gives it another mark, nothing else does.
    @Test func marksTellStatesApart() throws {
        let store = try ReportStore(folder: folder.path)
        var report = Report.sample("a")
        var marks: [Int64] = []
        func commit(_ change: CommitOutcome.Change) throws {
            let outcome = try #require(try store.commit([report, Report.sample("b", title: "另一报告")]).first)
            #expect(outcome.change == change)
            let latest = try #require(try store.latest().first)
            #expect(latest.mark == outcome.mark && latest.head.id == report.id)
            marks.append(outcome.mark)
        }
        try commit(.added)
        try commit(.unchanged)
        report.blocks = []
        try commit(.restructured)
        report.text += "。"
        try commit(.revised)
        #expect(marks[0] == marks[1] && Set(marks).count == 3)
    }

    @Test func fieldsThatSQLiteWouldCutOffAreRefused() throws {
        let store = try ReportStore(folder: folder.path)
        #expect(throws: StoreError.notStorable(report: "a", field: .title)) {
            try store.commit([Report.sample("a", title: "某县\0报告")])
        }
        let report = Report.sample("b", text: "正文\0还有。")
        _ = try store.commit([report])
        #expect(try store.report(report.id)?.report == report)
    }

    @Test func afterClosingNothingGoesIn() throws {
        let store = try ReportStore(folder: folder.path)
        try store.close()
        #expect(throws: StoreError.closed) { try store.commit([Report.sample("a")]) }
        #expect(throws: StoreError.closed) { try store.counts() }
    }
}
