import Foundation
import GRDB
public import ReportModel

extension ReportStore {
    /// Commits reports in one transaction: all of them are on disk when this returns, none of them when it throws.
    ///
    /// The same content as the latest version, under the same or another ID, changes nothing; other content under a known
    /// ID becomes a new version.
    ///
    /// - Parameter figures: What was extracted of each report, to be kept for the next start; it may be shorter than
    ///   `reports` and hold `nil`.
    public func commit(
        _ reports: [Report], figures: [[Observation]?] = [], extractorVersion: String = ""
    ) throws(StoreError) -> [CommitOutcome] {
        for report in reports {
            if let field = ReportField.holdingNUL(in: report) {
                throw .notStorable(report: report.id.rawValue, field: field)
            }
        }
        let now = clock()
        let prepared = reports.map { ($0, ContentHash(of: $0)) }
        return try write { db in
            try prepared.enumerated().map { i, prepared in
                let outcome = try Self.commit(prepared.0, hash: prepared.1, now: now, db)
                if outcome.change != .unchanged {
                    let observations = i < figures.count ? figures[i] : nil
                    try Self.keep(observations, of: outcome.id, outcome.version, extractorVersion, db)
                }
                return outcome
            }
        }
    }

    /// Keeps what was extracted of reports that are in the store already, for the next start.
    public func keep(
        figures: [(id: ReportID, version: Int, observations: [Observation])], extractorVersion: String
    ) throws(StoreError) {
        if figures.isEmpty { return }
        try write { db in
            for kept in figures {
                try Self.keep(kept.observations, of: kept.id, kept.version, extractorVersion, db)
            }
        }
    }

    /// Drops what is kept of some reports: the next start extracts it again.
    public func forgetFigures(of ids: [ReportID]) throws(StoreError) {
        if ids.isEmpty { return }
        try write { db in for id in ids { try Self.keep(nil, of: id, 0, "", db) } }
    }

    /// `nil` drops what is kept.
    private static func keep(
        _ observations: [Observation]?, of id: ReportID, _ version: Int, _ extractorVersion: String, _ db: Database
    ) throws {
        guard let observations else {
            return try db.execute(
                sql: "DELETE FROM kept_figures WHERE report_key = (SELECT key FROM report WHERE id = ?)",
                arguments: [id.rawValue])
        }
        let bytes = FigureCoding.encode(observations)
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO kept_figures (report_key, version, extractor_version, figures, checksum)
                SELECT key, ?, ?, ?, ? FROM report WHERE id = ?
                """, arguments: [version, extractorVersion, Data(bytes), FigureCoding.checksum(bytes), id.rawValue])
    }

    private static func commit(
        _ report: Report, hash: ContentHash, now: Int64, _ db: Database
    ) throws -> CommitOutcome {
        let structure = StructureCoding.encode(blocks: report.blocks, sections: report.sections)
        guard let held = try heldVersion(of: report, hash: hash, db) else {
            return try insert(report, hash: hash, structure: structure, now: now, db)
        }
        var outcome = CommitOutcome(
            id: held.id, version: held.version, change: .unchanged, contentHash: hash,
            ingestedAtSeconds: held.ingestedAtSeconds, mark: held.mark)
        if held.structure != structure {
            try db.execute(
                sql: "UPDATE report_version SET structure = ? WHERE report_key = ? AND version = ?",
                arguments: [Data(structure), held.key, held.version])
            outcome.change = .restructured
            outcome.mark = try mark(key: held.key, db)
        }
        return outcome
    }

    private struct HeldVersion {
        var key: Int
        var id: ReportID
        var version: Int
        var ingestedAtSeconds: Int64
        var mark: Int64
        var structure: [UInt8]
    }

    /// Marks that a report is not what it was.
    private static func mark(key: Int, _ db: Database) throws -> Int64 {
        // Random, so that a store that was put back and an index from after that do not seem to fit.
        let mark = Int64.random(in: 1...Int64.max)
        try db.execute(sql: "UPDATE report SET mark = ? WHERE key = ?", arguments: [mark, key])
        return mark
    }

    /// The latest version that holds the same content, the report's own ID first.
    private static func heldVersion(of report: Report, hash: ContentHash, _ db: Database) throws -> HeldVersion? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT r.key, r.id, r.mark, v.version, v.ingested_at, v.structure
                FROM report_version v JOIN report r ON r.key = v.report_key AND r.latest_version = v.version
                WHERE v.content_hash = ?
                ORDER BY r.id = ? DESC, r.id LIMIT 1
                """, arguments: [Data(hash.bytes), report.id.rawValue])
        guard let row, let id = row.text("id").flatMap({ ReportID($0) }), let key = row.integer("key"),
            let version = row.integer("version"), let ingestedAt = row.integer("ingested_at")
        else { return nil }
        // A report that is known with other content gets a new version, even when another report says the same.
        if id != report.id, try latest(of: report.id, db) != nil { return nil }
        return HeldVersion(
            key: key, id: id, version: version, ingestedAtSeconds: Int64(ingestedAt),
            mark: Int64(row.integer("mark") ?? 0), structure: row.bytes("structure") ?? [])
    }

    private static func latest(of id: ReportID, _ db: Database) throws -> (key: Int, version: Int)? {
        try Row.fetchOne(db, sql: "SELECT key, latest_version FROM report WHERE id = ?", arguments: [id.rawValue])
            .flatMap { row in row.integer("key").flatMap { key in row.integer("latest_version").map { (key, $0) } } }
    }

    private static func insert(
        _ report: Report, hash: ContentHash, structure: [UInt8], now: Int64, _ db: Database
    ) throws -> CommitOutcome {
        let known = try latest(of: report.id, db)
        let version = (known?.version ?? 0) + 1
        let key: Int
        if let known {
            key = known.key
            try db.execute(sql: "UPDATE report SET latest_version = ? WHERE key = ?", arguments: [version, key])
        } else {
            try db.execute(
                sql: "INSERT INTO report (id, latest_version) VALUES (?, ?)", arguments: [report.id.rawValue, version])
            key = Int(db.lastInsertedRowID)
        }
        try db.execute(
            sql: """
                INSERT INTO report_version (report_key, version, content_hash, ingested_at, title, publisher,
                    region_code, region_name, kind, period_covered, year_delivered, publish_date, source, text, structure)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                key, version, Data(hash.bytes), now, report.title, report.publisher,
                report.region?.code.map { Int64($0.rawValue) }, report.region?.name, report.kind.code,
                report.periodCovered?.description, report.yearDelivered, report.publishDate?.description,
                report.source, Data(Array(report.text.utf8)), Data(structure),
            ])
        try db.execute(
            sql: "INSERT INTO ingest_log (happened_at, report_id, version, outcome) VALUES (?, ?, ?, ?)",
            arguments: [now, report.id.rawValue, version, known == nil ? "added" : "revised"])
        return CommitOutcome(
            id: report.id, version: version, change: known == nil ? .added : .revised, contentHash: hash,
            ingestedAtSeconds: now, mark: try mark(key: key, db))
    }
}
