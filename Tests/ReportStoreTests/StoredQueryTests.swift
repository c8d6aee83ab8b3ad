import GRDB
import ReportModel
import Testing

@testable import ReportStore

@Suite struct StoredQueryTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func queriesAreKeptAcrossStarts() throws {
        do {
            let store = try ReportStore(folder: folder.path, clock: { 1_700_000_000 })
            #expect(try store.save(query: "b", text: "预算").savedAtSeconds == 1_700_000_000)
            _ = try store.save(query: "a", text: "监督 ' \" ;")
            _ = try store.save(query: "预算", text: "x")
            #expect(try store.delete(query: "预算"))
            #expect(try store.delete(query: "预算") == false)
            try store.close()
        }
        let store = try ReportStore(folder: folder.path, clock: { 1_800_000_000 })
        #expect(try store.queries().map(\.name) == ["a", "b"])
        #expect(try store.queries().map(\.text) == ["监督 ' \" ;", "预算"])
        #expect(try store.save(query: "b", text: "预算").savedAtSeconds == 1_700_000_000)
        #expect(try store.save(query: "b", text: "决算").savedAtSeconds == 1_800_000_000)
        #expect(try store.queries().map(\.text) == ["监督 ' \" ;", "决算"])
    }

    @Test func aStoreWithoutQueriesGetsTheirTable() throws {
        let queue = try DatabaseQueue(path: folder.path + "/" + ReportStore.fileName)
        try StoreSchema.migrator.migrate(queue, upTo: "3 figures kept for the next start")
        try queue.close()
        let store = try ReportStore(folder: folder.path)
        #expect(try store.queries() == [])
        #expect(try store.lastSequence() == 0)
        _ = try store.save(query: "a", text: "监督")
        _ = try store.commit([Report.sample("one")])
        #expect(try store.queries().count == 1)
        #expect(try store.lastSequence() == 1)
        #expect(try store.check().problems == [])
    }

    @Test func aDamagedQueryIsTold() throws {
        let store = try ReportStore(folder: folder.path)
        try store.database.write { db in
            try db.execute(sql: "INSERT INTO stored_query VALUES ('a', x'FF', 'never')")
        }
        #expect(throws: StoreError.self) { _ = try store.queries() }
    }
}
