import GRDB
import ReportModel

/// What a check of the store found.
public struct StoreCheck: Hashable, Sendable {
    public var versionsChecked = 0
    public var reportsChecked = 0
    /// A sentence each; empty when all is well.
    public var problems: [String] = []

    static let problemLimit = 100

    mutating func note(_ problem: String) {
        if problems.count < Self.problemLimit { problems.append(problem) }
    }
}

extension ReportStore {
    /// Reads the whole file: SQLite's own integrity check, the references between tables, and the hash of every version.
    ///
    /// - Parameter progress: Versions done and in all; `false` stops the check.
    public func check(progress: (Int, Int) -> Bool = { _, _ in true }) throws(StoreError) -> StoreCheck {
        var found = StoreCheck()
        let path = path
        do {
            try read { db in
                for line in try String.fetchAll(db, sql: "PRAGMA integrity_check(20)") where line != "ok" {
                    found.note("The file is damaged: \(line).")
                }
                for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
                    found.note("A row of \(row[0] as String? ?? "a table") refers to a report that is not there.")
                }
                try Self.checkVersions(db, path: path, into: &found, progress: progress)
            }
        } catch StoreError.corrupted(_, let detail) {
            found.note("The file is damaged: \(detail).")
        }
        return found
    }

    private static func checkVersions(
        _ db: Database, path: String, into found: inout StoreCheck, progress: (Int, Int) -> Bool
    ) throws {
        let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM report_version") ?? 0
        found.reportsChecked = try Int.fetchOne(db, sql: "SELECT count(*) FROM report") ?? 0
        let orphans = try String.fetchAll(
            db,
            sql: """
                SELECT id FROM report r WHERE r.latest_version IS NOT
                    (SELECT max(version) FROM report_version v WHERE v.report_key = r.key) ORDER BY id
                """)
        for id in orphans { found.note("Report '\(id)': its latest version is missing or not the last one.") }
        let rows = try Row.fetchCursor(db, sql: VersionRow.select + " ORDER BY r.key, v.version")
        while let row = try rows.next() {
            do {
                _ = try VersionRow.decode(row, path: path)
            } catch StoreError.corrupted(_, let detail) {
                found.note("Damaged: \(detail).")
            }
            found.versionsChecked += 1
            if !progress(found.versionsChecked, total) { return }
        }
    }
}
