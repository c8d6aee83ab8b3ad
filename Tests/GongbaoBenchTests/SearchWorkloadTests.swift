import SearchIndex
import Testing

@testable import GongbaoBench

@Suite struct SearchWorkloadTests {
    @Test func readsModes() throws {
        #expect(try SearchWorkload.query("代表建议", mode: "term") == .phrase("代表建议"))
        #expect(try SearchWorkload.query("监督 立法", mode: "and") == .all([.phrase("监督"), .phrase("立法")]))
        #expect(try SearchWorkload.query("监督 立法", mode: "or") == .any([.phrase("监督"), .phrase("立法")]))
        #expect(try SearchWorkload.query("甲乙丙", mode: "natural") == .any([.phrase("甲乙"), .phrase("乙丙")]))
        #expect(throws: (any Error).self) { try SearchWorkload.query("监督", mode: "fuzzy") }
    }

    @Test func summarizesPasses() {
        let summary = LatencySummary(passes: [[1, 1], [2, 2], [0.5, 0.5]], noHit: 1)
        #expect(summary.qps == 1 && summary.qpsLowest == 0.5 && summary.qpsHighest == 2)
        #expect(summary.p50Microseconds == 1e6 && summary.n == 2 && summary.noHit == 1)
    }
}
