import ReportEngine
import ReportImport
import ReportModel
import Testing

@testable import gongbaod

@Suite("Ingest in batches")
struct IngestBatchesTests {
    private func imported(_ number: Int, bytes: Int = 10) throws -> Result<ImportedReport, ImportError> {
        let text = String(repeating: "a", count: bytes)
        let report = Report(id: try #require(ReportID("r\(number)")), title: "t", text: text)
        return .success(
            ImportedReport(
                report: report, encoding: .utf8, byteOrderMarkLength: 0, fileOffsets: FileOffsetMap(),
                file: "f\(number).txt"))
    }

    /// Takes reports in, three kinds of outcome in turn, and remembers the sizes of the batches.
    private final class Taker {
        var sizes: [Int] = []
        var lines: [String] = []

        func take(_ reports: [Report]) -> [IngestResult] {
            sizes.append(reports.count)
            return reports.enumerated().map { index, report in
                let outcomes: [IngestResult.Outcome] = [.added, .unchanged, .newVersion, .refused(reason: "no")]
                return IngestResult(
                    name: report.id.rawValue, id: report.id, outcome: outcomes[index % 4], observationCount: 2)
            }
        }
    }

    private func batches(_ taker: Taker) -> IngestBatches {
        IngestBatches(
            fileTotal: 3, take: { (reports: [Report]) throws(EngineError) in taker.take(reports) },
            tell: { taker.lines.append($0) }, bar: ProgressBar(isDrawn: false), isVerbose: false)
    }

    @Test func batchesAreBoundedAndNothingIsLost() throws {
        let taker = Taker()
        var batches = batches(taker)
        for number in 0..<150 { try batches.add(try imported(number)) }
        try batches.finish()
        #expect(taker.sizes == [64, 64, 22])
        #expect(batches.counts.taken + batches.counts.refused == 150)
        #expect(batches.counts.figures == 300)
    }

    @Test func longTextsMakeSmallBatches() throws {
        let taker = Taker()
        var batches = batches(taker)
        for number in 0..<3 { try batches.add(try imported(number, bytes: 9 << 20)) }
        try batches.finish()
        #expect(taker.sizes == [2, 1])
    }

    @Test func everyOutcomeIsCountedAndEveryRefusalTold() throws {
        let taker = Taker()
        var batches = batches(taker)
        for number in 0..<4 { try batches.add(try imported(number)) }
        try batches.add(.failure(ImportError(file: "bad.txt", line: 7, reason: .empty)))
        try batches.finish()
        #expect(batches.counts == IngestCounts(added: 1, revised: 1, unchanged: 1, refused: 2, figures: 8))
        #expect(taker.lines == ["refused: bad.txt:7: holds no text", "refused: f3.txt: no"])
        #expect(batches.counts.summary == "5 reports: 1 added, 1 revised, 1 unchanged, 2 refused; 8 figures found")
    }

    @Test func anEngineThatFailsStopsTheRun() throws {
        var batches = IngestBatches(
            fileTotal: 1, take: { _ throws(EngineError) in throw .storage(.full, message: "full") }, tell: { _ in },
            bar: ProgressBar(isDrawn: false), isVerbose: false)
        try batches.add(try imported(1))
        #expect(throws: EngineError.storage(.full, message: "full")) { try batches.finish() }
        #expect(batches.counts.taken == 0)
    }
}
