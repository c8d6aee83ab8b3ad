extension ReportImporter {
    /// Makes a report of one file, by itself: a manifest beside it is not read.
    ///
    /// - Parameter metadata: What is told beside the text; it goes before what the text says.
    public func report(
        at path: String, metadata: ReportMetadata = ReportMetadata()
    ) throws(ImportError) -> ImportedReport {
        try report(try FileReader.contents(of: path, limitBytes: limits.fileBytes), file: path, metadata: metadata)
    }
}

extension ReportSequence {
    /// How many files it will open, for a bar that tells how far it has come. Walks the folders, opens nothing.
    public var fileCount: Int {
        paths.reduce(0) { $0 + FileTree($1, limits: importer.limits).entries.count }
    }
}
