import GRDB

/// Why the store could not do what was asked. A failed write has changed nothing.
public enum StoreError: Error, Hashable, Sendable {
    /// Another process has the folder open.
    case folderInUse(folder: String, processID: Int32?)
    /// A folder or file can't be made, opened or written; `reason` is the system's.
    case notAccessible(path: String, reason: String)
    /// The disk or the quota is full.
    case full(path: String)
    /// The database file is damaged; `detail` says where it showed.
    case corrupted(path: String, detail: String)
    /// The file is an SQLite database of some other program.
    case foreignDatabase(path: String)
    /// A newer version of this program has written the folder.
    case newerSchema(path: String, found: Int, supported: Int)
    /// A field of a report holds a NUL character, at which SQLite would cut it off.
    case notStorable(report: String, field: ReportField)
    /// The store was closed.
    case closed
    /// Anything else that SQLite reported.
    case failed(path: String, message: String)
}

extension StoreError: CustomStringConvertible {
    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .folderInUse(let folder, let processID):
            let who = processID.map { " (process \($0))" } ?? ""
            return "The data folder \(folder) is in use by another server\(who). Stop it, or name another folder."
        case .notAccessible(let path, let reason):
            return "Can't use \(path): \(reason). Check that the folder exists and that this user may write to it."
        case .full(let path):
            return "No space is left on the disk of \(path). Free some space, then send the reports again; "
                + "what was acknowledged is safe."
        case .corrupted(let path, let detail):
            return "The database \(path) is damaged (\(detail)). Keep a copy of it, then restore a backup, or take the "
                + "reports in again into an empty folder."
        case .foreignDatabase(let path):
            return "\(path) is a database of another program. Name another data folder."
        case .newerSchema(let path, let found, let supported):
            return
                "The database \(path) was written by a newer version of Gongbao (its schema is \(found), this program "
                + "knows up to \(supported)). Install the newer version, or name another data folder."
        case .notStorable(let report, let field):
            return
                "Report '\(report)': its \(field.rawValue) holds a NUL character. Remove it, then send the report again."
        case .closed: return "The store is closed; the server is shutting down."
        case .failed(let path, let message): return "The database \(path) reported: \(message)."
        }
    }

    /// The store's words for what GRDB threw.
    init(_ error: any Error, path: String) {
        if let known = error as? StoreError {
            self = known
            return
        }
        guard let error = error as? DatabaseError else {
            self = .failed(path: path, message: "\(error)")
            return
        }
        let message = error.message ?? "\(error.resultCode)"
        switch error.resultCode {
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupted(path: path, detail: message)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            self = .notAccessible(path: path, reason: message)
        default: self = .failed(path: path, message: message)
        }
    }
}
