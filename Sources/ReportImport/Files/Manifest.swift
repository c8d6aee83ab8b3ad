/// What a `manifest.tsv` tells about the files of a folder.
///
/// Its first line names the columns, of which `file` is needed; `id`, `title`, `region`, `kind`, `year_covered`,
/// `year_delivered` and `source_url` are read, others (`chars`) are not. An empty field, `unknown` and `-` mean not told.
public struct Manifest: Hashable, Sendable {
    /// File names as written, relative to the manifest's folder, in its order.
    public private(set) var files: [String] = []
    /// By file name.
    public private(set) var metadata: [String: ReportMetadata] = [:]
    /// Lines that could not be used.
    public private(set) var errors: [ImportError] = []

    /// - Throws: Where it can't be read at all or names no `file` column.
    public init(path: String, limits: ImportLimits = ImportLimits()) throws(ImportError) {
        let bytes = try FileReader.contents(of: path, limitBytes: limits.fileBytes)
        try self.init(bytes: bytes, name: path)
    }

    /// - Parameter name: The file to name in errors.
    public init(bytes: [UInt8], name: String) throws(ImportError) {
        let decoded: DecodedText
        do {
            decoded = try DecodedText(bytes)
        } catch {
            throw ImportError(file: name, byteOffset: error.byteOffset, reason: error.reason)
        }
        var columns: [String] = []
        let lines = decoded.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (i, line) in lines.enumerated() where line.contains(where: { !$0.isWhitespace }) {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if columns.isEmpty {
                guard fields.contains("file") else {
                    throw ImportError(
                        file: name, line: i + 1,
                        reason: .invalidField(
                            name: "file", problem: "the first line must name this column, set apart by tabs"))
                }
                columns = fields
            } else if let problem = add(fields, columns) {
                errors.append(ImportError(file: name, line: i + 1, reason: problem))
            }
        }
    }

    /// What is told about a file; `path` is relative to the manifest's folder, or has more folders before that.
    public subscript(path: String) -> ReportMetadata? {
        var rest = path[...]
        while true {
            if let found = metadata[String(rest)] { return found }
            guard let slash = rest.firstIndex(of: "/") else { return nil }
            rest = rest[rest.index(after: slash)...]
        }
    }

    private mutating func add(_ fields: [String], _ columns: [String]) -> ImportError.Reason? {
        func field(_ name: String) -> String? {
            guard let i = columns.firstIndex(of: name), i < fields.count else { return nil }
            return ReportMetadata.told(fields[i])
        }
        guard fields.count <= columns.count else {
            return .invalidField(
                name: "columns", problem: "\(fields.count) fields, but \(columns.count) columns are named")
        }
        guard let file = field("file") else { return .invalidField(name: "file", problem: "is empty") }
        guard metadata[file] == nil else {
            return .invalidField(name: "file", problem: "\(file) is told a second time")
        }
        let told = ReportMetadata(
            id: field("id"), title: field("title"), region: field("region"), kind: field("kind"),
            yearCovered: field("year_covered"), yearDelivered: field("year_delivered"), sourceURL: field("source_url"))
        if let problem = told.problem { return problem }
        files.append(file)
        metadata[file] = told
        return nil
    }
}

extension ReportMetadata {
    /// What can't be so; `nil` where all is well.
    var problem: ImportError.Reason? {
        if let yearCovered = Self.told(yearCovered), Self.period(yearCovered) == nil {
            return .invalidField(
                name: "year_covered", problem: "\(yearCovered.prefix(40)) is neither 2023 nor 2013-2017")
        }
        if let yearDelivered = Self.told(yearDelivered), Self.year(yearDelivered) == nil {
            return .invalidField(
                name: "year_delivered", problem: "\(yearDelivered.prefix(40)) is no year from 1900 to 2200")
        }
        return nil
    }
}
