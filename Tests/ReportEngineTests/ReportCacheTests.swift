import ReportModel
import TestSupport
import Testing

@testable import ReportEngine

@Suite struct ReportCacheTests {
    /// Whatever is put in and asked for, what comes out is what was last put in, or nothing; and what was just used stays
    /// before what was not.
    @Test(arguments: 0..<40 as Range<UInt64>) func itForgetsButNeverLies(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let cache = ReportCache(limitBytes: 20_000)
        var latest: [ReportID: (version: Int, report: Report)] = [:]
        for step in 1...300 {
            let id = try #require(ReportID("r\(Int.random(in: 0..<30, using: &random))"))
            if Bool.random(using: &random) {
                let text = String(repeating: "x", count: Int.random(in: 0...2_000, using: &random))
                let report = Report(id: id, title: "\(step)", text: text)
                cache.insert(report, version: step)
                latest[id] = (step, report)
                #expect(cache.find(id, version: step) == report, "seed \(seed)")
            } else if let (version, report) = latest[id] {
                let found = cache.find(id, version: version)
                #expect(found == nil || found == report, "seed \(seed)")
                #expect(cache.find(id, version: version + 1) == nil)
            }
        }
        let held = latest.filter { cache.find($0.key, version: $0.value.version) != nil }
        #expect(held.reduce(0) { $0 + $1.value.report.text.utf8.count + 512 } <= 20_000)
        #expect(!held.isEmpty)
    }

    @Test func aSlowReaderBringsNothingOldBack() throws {
        let cache = ReportCache(limitBytes: 10_000)
        let id = try #require(ReportID("a"))
        cache.insert(Report(id: id, title: "new", text: "new"), version: 2)
        cache.insert(Report(id: id, title: "old", text: "old"), version: 1)
        #expect(cache.find(id, version: 2)?.text == "new")
        #expect(cache.find(id, version: 1) == nil)
    }

    @Test func whatIsTooLargeIsNotKept() throws {
        let cache = ReportCache(limitBytes: 1_000)
        let id = try #require(ReportID("a"))
        cache.insert(Report(id: id, title: "", text: String(repeating: "x", count: 2_000)), version: 1)
        #expect(cache.find(id, version: 1) == nil)
    }
}
