import GRDB

/// The tables, and how a store of an older version becomes one of this version.
///
/// A migration that was ever released is never changed; a change of the tables is a new one at the end, with a store
/// of the version before among the tests.
enum StoreSchema {
    /// Marks the file as ours (`PRAGMA application_id`): "GONG".
    static let applicationID: Int32 = 0x474F_4E47
    /// Number of the last migration; also `PRAGMA user_version`.
    static let version = 5

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 reports and versions") { db in
            try db.execute(
                sql: """
                    CREATE TABLE report (
                        key INTEGER PRIMARY KEY,
                        id TEXT NOT NULL UNIQUE,
                        latest_version INTEGER NOT NULL
                    );
                    CREATE TABLE report_version (
                        report_key INTEGER NOT NULL REFERENCES report (key),
                        version INTEGER NOT NULL,
                        content_hash BLOB NOT NULL,
                        ingested_at INTEGER NOT NULL, -- seconds since 1970 UTC
                        title TEXT NOT NULL,
                        publisher TEXT,
                        region_code INTEGER,
                        region_name TEXT,
                        kind TEXT NOT NULL,
                        period_covered TEXT,
                        year_delivered INTEGER,
                        publish_date TEXT,
                        source TEXT NOT NULL,
                        text BLOB NOT NULL, -- UTF-8
                        structure BLOB NOT NULL, -- see StructureCoding
                        UNIQUE (report_key, version)
                    );
                    CREATE INDEX report_version_by_hash ON report_version (content_hash);
                    PRAGMA application_id = \(applicationID);
                    PRAGMA user_version = 1;
                    """)
        }
        migrator.registerMigration("2 ingest log") { db in
            try db.execute(
                sql: """
                    CREATE TABLE ingest_log (
                        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
                        happened_at INTEGER NOT NULL, -- seconds since 1970 UTC
                        report_id TEXT NOT NULL,
                        version INTEGER NOT NULL,
                        outcome TEXT NOT NULL -- added, revised
                    );
                    PRAGMA user_version = 2;
                    """)
        }
        migrator.registerMigration("3 figures kept for the next start") { db in
            try db.execute(
                sql: """
                    CREATE TABLE kept_figures (
                        report_key INTEGER PRIMARY KEY REFERENCES report (key),
                        version INTEGER NOT NULL,
                        extractor_version TEXT NOT NULL,
                        figures BLOB NOT NULL, -- see FigureCoding
                        checksum INTEGER NOT NULL -- FNV-1a of the blob
                    );
                    PRAGMA user_version = 3;
                    """)
        }
        migrator.registerMigration("4 marks that tell states of a report apart") { db in
            try db.execute(
                sql: """
                    ALTER TABLE report ADD COLUMN mark INTEGER NOT NULL DEFAULT 0; -- random, other at each change
                    PRAGMA user_version = 4;
                    """)
        }
        migrator.registerMigration("5 stored queries") { db in
            try db.execute(
                sql: """
                    CREATE TABLE stored_query (
                        name TEXT PRIMARY KEY,
                        text TEXT NOT NULL,
                        saved_at INTEGER NOT NULL -- seconds since 1970 UTC
                    );
                    PRAGMA user_version = 5;
                    """)
        }
        return migrator
    }

    /// Refuses what this version must not touch, then brings the tables up to date.
    static func prepare(_ writer: some DatabaseWriter, path: String) throws {
        let (application, found, tables) = try writer.read { db in
            (
                try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
                try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master WHERE name NOT GLOB 'sqlite_*'") ?? 0
            )
        }
        guard application == applicationID || tables == 0 else { throw StoreError.foreignDatabase(path: path) }
        let isSuperseded = try writer.read { try migrator.hasBeenSuperseded($0) }
        if found > version || isSuperseded {
            throw StoreError.newerSchema(path: path, found: max(found, version + 1), supported: version)
        }
        try migrator.migrate(writer)
    }
}
