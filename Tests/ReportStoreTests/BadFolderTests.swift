import Foundation
import GRDB
import ReportModel
import TestSupport
import Testing

@testable import ReportStore

@Suite struct BadFolderTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var file: String { folder.path + "/" + ReportStore.fileName }

    private func fill() throws {
        let store = try ReportStore(folder: folder.path)
        _ = try store.commit(
            (0..<20).map { Report.sample("r\($0)", text: String(repeating: "听取报告\($0)项。", count: 2_000)) })
        try store.close()
    }

    /// The error of opening the folder, which must be there.
    private func openingError() -> StoreError? {
        do {
            _ = try ReportStore(folder: folder.path)
            return nil
        } catch { return error }
    }

    @Test func oneServerAtATime() throws {
        let store = try ReportStore(folder: folder.path)
        #expect(openingError() == .folderInUse(folder: folder.path, processID: getpid()))
        #expect(try store.counts().reports == 0)
    }

    /// A program that is just being started has copies of this process's descriptors for a moment.
    @Test func aClosedStoreIsFreeWhileACopyOfItsLockIsOpen() throws {
        let store = try ReportStore(folder: folder.path)
        let name = try #require(realpath(folder.path + "/" + FolderLock.fileName, nil))
        defer { free(name) }
        let held = (0..<1_024 as Range<Int32>).first { descriptor in
            var path = [CChar](repeating: 0, count: Int(PATH_MAX))
            let length = readlink("/proc/self/fd/\(descriptor)", &path, path.count - 1)
            return length > 0 && strcmp(path, name) == 0
        }
        let copy = dup(try #require(held))
        defer { close(copy) }
        try store.close()
        #expect(openingError() == nil)
    }

    @Test func aFileInPlaceOfTheFolder() throws {
        let path = folder.path + "/file"
        try Data().write(to: URL(fileURLWithPath: path))
        #expect(throws: StoreError.notAccessible(path: path, reason: "it is not a folder")) {
            try ReportStore(folder: path)
        }
    }

    @Test(arguments: ["/proc/gongbao", "/proc/sys", "/nonexistent/parent/data"])
    func aFolderThatCantBeWritten(path: String) {
        do {
            _ = try ReportStore(folder: path)
            Issue.record("opened \(path)")
        } catch {
            guard case .notAccessible(let named, let reason) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(named.hasPrefix(path))
            #expect(!reason.isEmpty)
        }
    }

    @Test func aNewerStoreIsRefused() throws {
        try fill()
        let queue = try DatabaseQueue(path: file)
        try queue.write { db in
            try db.execute(sql: "PRAGMA user_version = \(StoreSchema.version + 5)")
            try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 something unheard of')")
        }
        try queue.close()
        let error = try #require(openingError())
        #expect(error == .newerSchema(path: file, found: StoreSchema.version + 5, supported: StoreSchema.version))
        #expect(error.description.contains("Install the newer version"))
    }

    @Test func aStrangersDatabaseIsRefused() throws {
        let queue = try DatabaseQueue(path: file)
        try queue.write { try $0.execute(sql: "CREATE TABLE recipes (name TEXT)") }
        try queue.close()
        #expect(openingError() == .foreignDatabase(path: file))
    }

    @Test func anOlderStoreIsBroughtUpToDate() throws {
        let queue = try DatabaseQueue(path: file)
        try StoreSchema.migrator.migrate(queue, upTo: "1 reports and versions")
        let report = Report.sample("old")
        let structure = StructureCoding.encode(blocks: report.blocks, sections: report.sections)
        try queue.write { db in
            try db.execute(sql: "INSERT INTO report VALUES (1, 'old', 1)")
            try db.execute(
                sql: "INSERT INTO report_version VALUES (1, 1, ?, 5, ?, ?, 410323, '新安县', ?, '2023', 2024, ?, ?, ?, ?)",
                arguments: [
                    Data(ContentHash(of: report).bytes), report.title, report.publisher, report.kind.code,
                    report.publishDate?.description, report.source, Data(report.text.utf8), Data(structure),
                ])
        }
        try queue.close()
        let store = try ReportStore(folder: folder.path)
        #expect(try store.report(report.id)?.report == report)
        #expect(try store.latest().map(\.mark) == [0])
        #expect(try store.commit([report]).map(\.change) == [.unchanged])
        #expect(try store.commit([Report.sample("new", title: "新的报告")]).map(\.change) == [.added])
        #expect(try store.log().map(\.reportID) == ["new"])
    }

    @Test(arguments: [0, 20, 100]) func aFileThatIsNoDatabaseIsRefused(keptBytes: Int) throws {
        try fill()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        bytes = bytes.prefix(keptBytes) + Data(repeating: 0xA7, count: bytes.count - keptBytes)
        try bytes.write(to: URL(fileURLWithPath: file))
        guard case .corrupted(let path, _) = openingError() else {
            Issue.record("\(String(describing: openingError()))")
            return
        }
        #expect(path == file)
    }

    /// Damage in the middle of the file shows when the reports are read, and `check` names it.
    @Test(arguments: 0..<12 as Range<UInt64>) func damageInTheMiddleIsFound(seed: UInt64) throws {
        try fill()
        var random = SeededGenerator(seed)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        try #require(bytes.count > 100_000)
        let start = Int.random(in: bytes.count / 3..<bytes.count - 9_000, using: &random)
        for offset in start..<start + 4_096 { bytes[offset] = UInt8.random(in: 0...255, using: &random) }
        try bytes.write(to: URL(fileURLWithPath: file))
        let store = try ReportStore(folder: folder.path)
        let found = try store.check()
        #expect(!found.problems.isEmpty, "seed \(seed)")
        do {
            for latest in try store.latest() { _ = try store.report(latest.head.id) }
            Issue.record("read damaged reports, seed \(seed)")
        } catch {
            guard case .corrupted = error else {
                Issue.record("\(error), seed \(seed)")
                return
            }
        }
    }
}
