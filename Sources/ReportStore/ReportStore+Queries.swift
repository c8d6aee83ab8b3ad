import GRDB

/// A query that the store keeps.
public struct KeptQuery: Hashable, Sendable {
    public var name: String
    public var text: String
    /// Seconds since 1970 UTC.
    public var savedAtSeconds: Int64

    init(name: String, text: String, savedAtSeconds: Int64) {
        self.name = name
        self.text = text
        self.savedAtSeconds = savedAtSeconds
    }
}

extension ReportStore {
    /// All kept queries, by name in the order of its bytes.
    public func queries() throws(StoreError) -> [KeptQuery] {
        let path = path
        return try read { db in
            try Row.fetchAll(db, sql: "SELECT name, text, saved_at FROM stored_query ORDER BY name").map { row in
                guard let name = row.text("name"), let text = row.text("text"), let savedAt = row.integer("saved_at")
                else { throw StoreError.corrupted(path: path, detail: "a stored query can't be read") }
                return KeptQuery(name: name, text: text, savedAtSeconds: Int64(savedAt))
            }
        }
    }

    /// Keeps a query, in the place of the one of that name where there is one. The same text again changes nothing.
    public func save(query name: String, text: String) throws(StoreError) -> KeptQuery {
        let now = clock()
        return try write { db in
            let held = try Row.fetchOne(
                db, sql: "SELECT text, saved_at FROM stored_query WHERE name = ?", arguments: [name])
            if let held, held.text("text") == text, let savedAt = held.integer("saved_at") {
                return KeptQuery(name: name, text: text, savedAtSeconds: Int64(savedAt))
            }
            try db.execute(
                sql: "INSERT OR REPLACE INTO stored_query (name, text, saved_at) VALUES (?, ?, ?)",
                arguments: [name, text, now])
            return KeptQuery(name: name, text: text, savedAtSeconds: now)
        }
    }

    /// Keeps a query no longer; `false` where there is none of that name.
    public func delete(query name: String) throws(StoreError) -> Bool {
        try write { db in
            try db.execute(sql: "DELETE FROM stored_query WHERE name = ?", arguments: [name])
            return db.changesCount > 0
        }
    }

    /// The number of the last line of the ingest log; 0 for an empty one.
    public func lastSequence() throws(StoreError) -> Int64 {
        try read { try Int64.fetchOne($0, sql: "SELECT max(sequence) FROM ingest_log") ?? 0 }
    }
}
