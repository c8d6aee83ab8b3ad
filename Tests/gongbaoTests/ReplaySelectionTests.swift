import NIOCore
import ReportMessages
import Testing
import WireProtocol

@testable import gongbao

@Suite("Calls that are replayed")
struct ReplaySelectionTests {
    private func record(_ methods: [String], unfinishedBytes: Int = 0) -> CallRecord.Contents {
        CallRecord.Contents(
            entries: methods.enumerated().map { i, method in
                CallRecord.Entry(nanoseconds: UInt64(i), method: "gongbao.v1." + method, body: ByteBuffer())
            }, unfinishedBytes: unfinishedBytes)
    }

    /// Whoever adds a method to the protos has to say whether it writes.
    @Test func everyMethodIsOfOneKind() throws {
        let all = try ProtoSchema(fileDescriptorSet: ProtoDescriptors.fileDescriptorSet).methods.map(\.name)
        let kinds = [
            ReplaySelection.readingMethods, ReplaySelection.writingMethods, ReplaySelection.endlessMethods,
        ]
        #expect(kinds.reduce(0) { $0 + $1.count } == all.count)
        #expect(kinds.reduce(into: Set()) { $0.formUnion($1) } == Set(all))
    }

    @Test func writesAreMadeOnDemandOnly() {
        let record = record([
            "ReportService/Search", "ReportService/Ingest", "ReportService/DeleteQuery", "ReportService/Ingest",
            "FutureService/Burn", "IndicatorService/Rank",
        ])
        let reads = ReplaySelection(record, withWrites: false)
        #expect(reads.entries.map(\.nanoseconds) == [0, 5])
        #expect(
            reads.notices == [
                "left out, since they may change what the server holds: 1 FutureService/Burn, "
                    + "1 ReportService/DeleteQuery, 2 ReportService/Ingest (--with-writes makes them)"
            ])
        let all = ReplaySelection(record, withWrites: true)
        #expect(all.entries == record.entries)
        #expect(all.notices.isEmpty)
    }

    @Test(arguments: [false, true]) func callsWithoutAnEndAreLeftOut(withWrites: Bool) {
        let selection = ReplaySelection(
            record(["ReportService/WatchMatches", "ReportService/Search", "AdminService/WatchHealth"]),
            withWrites: withWrites)
        #expect(selection.entries.map(\.nanoseconds) == [1])
        #expect(
            selection.notices == [
                "left out, since they have no end: 1 AdminService/WatchHealth, 1 ReportService/WatchMatches"
            ])
    }

    @Test func aCutRecordIsSaid() {
        let selection = ReplaySelection(
            record(["ReportService/Search", "ReportService/WatchMatches"], unfinishedBytes: 7), withWrites: false)
        #expect(selection.notices.count == 2)
        #expect(selection.notices.last?.contains("in the middle of a call, after 2 whole ones") == true)
    }
}
