import GRDB

extension ReportStore {
    /// What is known of each report's latest version, in the order in which the reports first came. Reads no text.
    ///
    /// - Throws: `StoreError.corrupted` where what is held can't have been committed.
    public func latest() throws(StoreError) -> [LatestVersion] {
        let path = path
        return try read { db in
            var latest: [LatestVersion] = []
            let rows = try Row.fetchCursor(db, sql: VersionRow.selectHeads + " ORDER BY r.key")
            while let row = try rows.next() { latest.append(try VersionRow.decodeHead(row, path: path)) }
            return latest
        }
    }

    /// What an extractor of a version found in some neighbours of `latest()`, one for each; `nil` where nothing is kept.
    public func keptFigures(
        of reports: ArraySlice<LatestVersion>, extractorVersion: String
    ) throws(StoreError) -> [KeptFigures?] {
        guard let first = reports.first, let last = reports.last else { return [] }
        return try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT report_key, version, figures, checksum FROM kept_figures
                    WHERE report_key BETWEEN ? AND ? AND extractor_version = ? ORDER BY report_key
                    """, arguments: [first.key, last.key, extractorVersion])
            var kept: [KeptFigures?] = []
            while let row = try rows.next() {
                guard let key = row.integer("report_key"), let version = row.integer("version"),
                    let bytes = row.bytes("figures"), let checksum = row.integer("checksum")
                else { continue }
                while kept.count < reports.count, reports[reports.startIndex + kept.count].key < key {
                    kept.append(nil)
                }
                if kept.count < reports.count, reports[reports.startIndex + kept.count].key == key {
                    kept.append(KeptFigures(version: version, bytes: bytes, checksum: Int64(checksum)))
                }
            }
            return kept + Array(repeating: nil, count: reports.count - kept.count)
        }
    }
}
