import GRDB
import Glibc
import Synchronization

/// The record of truth: every version of every report, in one SQLite file (`gongbao.sqlite`) in the data folder.
///
/// What a method of writing has returned is on disk: the file is in WAL mode with `synchronous=FULL`. One process at a
/// time has a folder open. Methods block for as long as the disk takes and may be called from any thread; writes wait
/// for one another, reads do not wait.
public final class ReportStore: Sendable {
    public static let fileName = "gongbao.sqlite"
    /// Number of the last migration of the tables.
    public static let schemaVersion = StoreSchema.version

    /// Of the database file.
    public let path: String
    let database: DatabasePool
    let clock: @Sendable () -> Int64
    private let lock: Mutex<FolderLock?>
    private let isClosed = Atomic(false)

    /// Opens the store in `folder`, making folder and file where they are missing, and brings older tables up to date.
    ///
    /// - Parameter clock: Seconds since 1970 UTC; the system's where none is given.
    public convenience init(folder: String, clock: (@Sendable () -> Int64)? = nil) throws(StoreError) {
        try self.init(folder: folder, pageLimit: nil, clock: clock ?? { Int64(time(nil)) })
    }

    /// - Parameter pageLimit: Size at which the file counts as full, in pages; for tests.
    init(folder: String, pageLimit: Int?, clock: @escaping @Sendable () -> Int64) throws(StoreError) {
        let lock = try FolderLock(folder: folder)
        self.lock = Mutex(lock)
        let path = folder + "/" + Self.fileName
        do {
            var configuration = Configuration()
            configuration.maximumReaderCount = 4
            configuration.busyMode = .timeout(5)
            configuration.label = "ReportStore"
            let pool = try DatabasePool(path: path, configuration: configuration)
            // After opening: GRDB itself asks for NORMAL, with which a power cut may lose acknowledged commits.
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                if let pageLimit { try db.execute(sql: "PRAGMA max_page_count = \(pageLimit)") }
            }
            try StoreSchema.prepare(pool, path: path)
            database = pool
        } catch {
            throw StoreError(error, path: path)
        }
        self.path = path
        self.clock = clock
    }

    /// Waits for what is under way, moves the log into the database file and lets go of both. Later calls throw
    /// `StoreError.closed`; the folder is free for another store.
    public func close() throws(StoreError) {
        guard isClosed.compareExchange(expected: false, desired: true, ordering: .sequentiallyConsistent).exchanged
        else { return }
        do {
            try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            try database.close()
            lock.withLock { $0 = nil }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do { return try database.read(body) } catch { throw failure(error) }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do { return try database.write(body) } catch { throw failure(error) }
    }

    /// Whatever a closed connection says, the reason is that it was closed.
    private func failure(_ error: any Error) -> StoreError {
        isClosed.load(ordering: .sequentiallyConsistent) ? .closed : StoreError(error, path: path)
    }
}
