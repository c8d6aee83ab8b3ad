import ReportModel
import Synchronization
import Testing

@testable import ReportEngine

/// How far an ingest has come, and who watches the record of ingests.
@Suite struct IngestStepTests {
    @Test func everyReportIsToldOfOnceInEachStage() throws {
        let folder = DataFolder()
        let engine = try folder.open()
        defer { engine.close() }
        let steps = Mutex<[IngestStep]>([])
        let drafts = (1...40).map { ReportSubmission.sample("r-\($0)", "共收到代表建议\($0)件。", year: 2_022) }
        let bad = ReportSubmission(fileName: "bad", content: [])
        _ = try engine.ingest(drafts + [bad]) { step in steps.withLock { $0.append(step) } }
        let wanted =
            (0...41).map { IngestStep(stage: .reading, done: $0, total: 41) }
            + (0...40).map { IngestStep(stage: .extracting, done: $0, total: 40) }
            + [IngestStep(stage: .committing, done: 0, total: 40)]
        #expect(steps.withLock { $0 } == wanted)
    }

    @Test func aSlowWatcherGetsTheNewestAndNobodyIsForgotten() async {
        let record = ShownRecord()
        record.advance(to: 3)
        let numbers = record.numbers()
        var watcher = numbers.makeAsyncIterator()
        #expect(await watcher.next() == 3)
        for line in 4...50 as ClosedRange<Int64> { record.advance(to: line) }
        record.advance(to: 7)
        #expect(await watcher.next() == 50)
        #expect(record.last == 50 && record.watcherCount == 1)
        record.finish()
        #expect(await watcher.next() == nil)
        #expect(record.watcherCount == 0)
        var late = record.numbers().makeAsyncIterator()
        #expect(await late.next() == 50)
        #expect(await late.next() == nil)
    }

    @Test func aWatcherThatLeavesIsForgotten() async {
        let record = ShownRecord()
        let reading = Task { for await _ in record.numbers() {} }
        reading.cancel()
        await reading.value
        #expect(record.watcherCount == 0)
    }
}
