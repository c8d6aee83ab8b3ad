extension ReportSequence {
    /// How many files it will open, for a bar that tells how far it has come. Walks the folders, opens nothing.
    public var fileCount: Int {
        paths.reduce(0) { $0 + FileTree($1, limits: importer.limits).entries.count }
    }
}
