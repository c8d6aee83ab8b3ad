import GRDB
import Glibc
public import ReportModel

extension ReportStore {
    /// A report in one version, the latest where none is named; `nil` where there is none.
    ///
    /// - Throws: `StoreError.corrupted` where what is held is not what was committed.
    public func report(_ id: ReportID, version: Int? = nil) throws(StoreError) -> StoredVersion? {
        let path = path
        return try read { db in
            try Row.fetchOne(
                db, sql: VersionRow.select + " WHERE r.id = ? AND v.version = coalesce(?, r.latest_version)",
                arguments: [id.rawValue, version]
            ).map { try VersionRow.decode($0, path: path) }
        }
    }

    /// All versions of a report, the latest first; empty where there is none.
    public func history(of id: ReportID) throws(StoreError) -> [HistoryEntry] {
        let path = path
        return try read { db in
            let rows = try Row.fetchCursor(
                db, sql: VersionRow.select + " WHERE r.id = ? ORDER BY v.version", arguments: [id.rawValue])
            var entries: [HistoryEntry] = []
            var before: Report?
            while let row = try rows.next() {
                let stored = try VersionRow.decode(row, path: path)
                let report = stored.report
                let changed = before.map { old in
                    ReportField.allCases.filter { $0.hashedText(of: old) != $0.hashedText(of: report) }
                }
                entries.append(
                    HistoryEntry(
                        version: stored.version, ingestedAtSeconds: stored.ingestedAtSeconds,
                        contentHash: stored.contentHash, title: report.title, textBytes: report.text.utf8.count,
                        changedFields: changed ?? []))
                before = report
            }
            return entries.reversed()
        }
    }

    /// Lines of the ingest log behind `sequence`, oldest first.
    public func log(after sequence: Int64 = 0, limit: Int = 1_000) throws(StoreError) -> [LogEntry] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM ingest_log WHERE sequence > ? ORDER BY sequence LIMIT ?",
                arguments: [sequence, max(0, limit)]
            ).map { row in
                LogEntry(
                    sequence: Int64(row.integer("sequence") ?? 0),
                    happenedAtSeconds: Int64(row.integer("happened_at") ?? 0),
                    reportID: row.text("report_id") ?? "", version: row.integer("version") ?? 0,
                    outcome: row.text("outcome") ?? "")
            }
        }
    }

    public func counts() throws(StoreError) -> StoreCounts {
        let (reports, versions) = try read { db in
            (
                try Int.fetchOne(db, sql: "SELECT count(*) FROM report") ?? 0,
                try Int.fetchOne(db, sql: "SELECT count(*) FROM report_version") ?? 0
            )
        }
        return StoreCounts(reports: reports, versions: versions, databaseBytes: databaseBytes)
    }

    /// Bytes of the database file and its log on disk now. Asks the file system alone.
    public var databaseBytes: Int {
        ["", "-wal"].reduce(0) { sum, suffix in
            var status = stat()
            return sum + (stat(path + suffix, &status) == 0 ? Int(status.st_size) : 0)
        }
    }
}

/// Rows of `report_version` as values.
enum VersionRow {
    static let select = """
        SELECT r.id, r.latest_version, v.version, v.content_hash, v.ingested_at, v.title, v.publisher, v.region_code,
            v.region_name, v.kind, v.period_covered, v.year_delivered, v.publish_date, v.source, v.text, v.structure
        FROM report_version v JOIN report r ON r.key = v.report_key
        """

    /// - Throws: `StoreError.corrupted` for anything that can't have been committed, or whose hash is not its own.
    static func decode(_ row: Row, path: String) throws -> StoredVersion {
        let name = row.text("id") ?? "?"
        func damaged(_ what: String) -> StoreError {
            .corrupted(path: path, detail: "report '\(name)', version \(row.integer("version") ?? 0): \(what)")
        }
        guard let id = ReportID(name), let version = row.integer("version"),
            let latest = row.integer("latest_version"), let ingestedAt = row.integer("ingested_at"),
            let title = row.text("title"), let source = row.text("source"), let textBytes = row.bytes("text"),
            let hash = row.bytes("content_hash").flatMap({ ContentHash(bytes: $0) })
        else { throw damaged("a column can't be read") }
        guard let text = String(validating: textBytes, as: UTF8.self) else { throw damaged("its text is not UTF-8") }
        guard let structure = StructureCoding.decode(row.bytes("structure") ?? [], textBytes: textBytes.count) else {
            throw damaged("its structure can't be read")
        }
        var report = head(row, id: id, title: title, source: source)
        report.text = text
        report.blocks = structure.blocks
        report.sections = structure.sections
        guard ContentHash(of: report) == hash else { throw damaged("its content does not match its hash") }
        return StoredVersion(
            report: report, version: version, latestVersion: latest, ingestedAtSeconds: Int64(ingestedAt),
            contentHash: hash)
    }
    /// The columns that stand before the text.
    static let selectHeads = """
        SELECT r.key, r.id, r.mark, v.version, v.content_hash, v.ingested_at, v.title, v.publisher, v.region_code, v.region_name,
            v.kind, v.period_covered, v.year_delivered, v.publish_date, v.source
        FROM report r JOIN report_version v ON v.report_key = r.key AND v.version = r.latest_version
        """

    /// - Throws: `StoreError.corrupted` for anything that can't have been committed.
    static func decodeHead(_ row: Row, path: String) throws -> LatestVersion {
        let name = row.text("id") ?? "?"
        guard let id = ReportID(name), let key = row.integer("key"), let version = row.integer("version"),
            let title = row.text("title"), let ingestedAt = row.integer("ingested_at"), let mark = row.integer("mark"),
            let source = row.text("source"), let hash = row.bytes("content_hash").flatMap({ ContentHash(bytes: $0) })
        else { throw StoreError.corrupted(path: path, detail: "report '\(name)': a column can't be read") }
        return LatestVersion(
            key: key, head: head(row, id: id, title: title, source: source), version: version,
            ingestedAtSeconds: Int64(ingestedAt), contentHash: hash, mark: Int64(mark))
    }

    private static func head(_ row: Row, id: ReportID, title: String, source: String) -> Report {
        let regionCode = row.integer("region_code").flatMap(UInt32.init(exactly:)).flatMap { RegionCode($0) }
        return Report(
            id: id, title: title, publisher: row.text("publisher"),
            region: row.text("region_name").map { Region(code: regionCode, name: $0) },
            kind: row.text("kind").flatMap { ReportKind($0) } ?? .other,
            periodCovered: row.text("period_covered").flatMap { Period($0) },
            yearDelivered: row.integer("year_delivered"),
            publishDate: row.text("publish_date").flatMap { CalendarDate($0) }, source: source, text: "")
    }
}
