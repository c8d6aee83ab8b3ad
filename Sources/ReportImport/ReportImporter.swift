public import Gazetteer
import ReportModel

/// Makes reports of what files and records hold.
///
/// A value without state of its own: it may be used from several threads at once.
public struct ReportImporter: Sendable {
    public var gazetteer: Gazetteer
    public var limits: ImportLimits

    public init(gazetteer: Gazetteer = .standard, limits: ImportLimits = ImportLimits()) {
        self.gazetteer = gazetteer
        self.limits = limits
    }

    /// Makes a report of the bytes of a plain text file or a web page, in UTF-8, with or without byte order mark, or in
    /// GB18030, or of a Word file (DOCX).
    ///
    /// - Parameters:
    ///   - file: Names the file in errors; its stem is the report's ID, and stands in for a title, where none is told.
    ///   - metadata: What is told beside the text; it goes before what the text says.
    /// - Complexity: O(bytes).
    public func report(
        _ bytes: [UInt8], file: String, metadata: ReportMetadata = ReportMetadata()
    ) throws(ImportError) -> ImportedReport {
        if bytes.count > limits.fileBytes {
            throw ImportError(file: file, reason: .tooLarge(bytes: bytes.count, limitBytes: limits.fileBytes))
        }
        let decoded: DecodedText
        do {
            decoded = try DecodedText(bytes, named: file, limits: limits)
        } catch {
            throw ImportError(file: file, byteOffset: error.byteOffset, reason: error.reason)
        }
        return try made(of: decoded, file: file, line: nil, metadata: metadata)
    }

    /// The reports of files and folders, read as they are asked for.
    ///
    /// A folder is walked in the order of its names with all below it; `.txt` files, web pages and Word files are one
    /// report each, `.ndjson` and `.jsonl` files one a line; hidden files are passed over. A `manifest.tsv` tells about the files of its folder and
    /// those below. A report's ID is its file's name without extension, or its path in the folder where several files
    /// have that name.
    ///
    /// - Parameter manifest: Goes before the manifests found.
    public func reports(at paths: [String], manifest: Manifest? = nil) -> ReportSequence {
        ReportSequence(importer: self, paths: paths, manifest: manifest)
    }

    /// Makes a report of a record of an NDJSON file.
    func report(_ record: ReportRecord, file: String, line: Int) throws(ImportError) -> ImportedReport {
        if record.text.utf8.contains(0) {
            throw ImportError(
                file: file, line: line, reason: .invalidField(name: "text", problem: "holds a NUL character"))
        }
        guard record.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw ImportError(file: file, line: line, reason: .invalidField(name: "text", problem: "is empty"))
        }
        let decoded = DecodedText(
            text: record.text, encoding: .utf8, byteOrderMarkLength: 0, offsets: FileOffsetMap(),
            replacementCharacters: record.text.unicodeScalars.count { $0.value == 0xFFFD })
        return try made(of: decoded, file: file, line: line, metadata: record.metadata)
    }

    private func made(
        of decoded: DecodedText, file: String, line: Int?, metadata: ReportMetadata
    ) throws(ImportError) -> ImportedReport {
        if let problem = metadata.problem { throw ImportError(file: file, line: line, reason: problem) }
        let stem = FileTree.withoutExtension(FileTree.lastComponent(file))
        guard let id = Self.id(ReportMetadata.told(metadata.id) ?? stem) else {
            throw ImportError(file: file, line: line, reason: .invalidID(metadata.id ?? stem))
        }
        if decoded.text.utf8.count(where: { $0 == 0x0A || $0 == 0x0D }) > limits.textLines {
            throw ImportError(file: file, line: line, reason: .tooManyLines(limit: limits.textLines))
        }
        var notices: [ImportNotice] = []
        if decoded.replacementCharacters > 0 {
            notices.append(.replacementCharacters(count: decoded.replacementCharacters))
        }
        var report = Report(id: id, title: "", text: decoded.text)
        let structure = DocumentStructure(
            decoded.text, furniture: decoded.furniture, notes: decoded.notes, headings: decoded.headings)
        report.blocks = structure.blocks
        report.sections = structure.sections
        ReportFacts(structure, page: decoded.head, gazetteer: gazetteer).complete(
            &report, told: metadata, file: file, notices: &notices)
        return ImportedReport(
            report: report, encoding: decoded.encoding, byteOrderMarkLength: decoded.byteOrderMarkLength,
            fileOffsets: decoded.offsets, file: file, line: line, notices: notices)
    }

    /// A name fit to be an ID: white space becomes a hyphen, control characters go, what is too long is cut at a
    /// character and ends with a checksum of the whole.
    static func id(_ name: String) -> ReportID? {
        var made = ""
        for scalar in name.unicodeScalars {
            let category = scalar.properties.generalCategory
            if scalar.properties.isWhitespace {
                if !made.isEmpty, made.last != "-" { made += "-" }
            } else if category != .control, category != .format {
                made.unicodeScalars.append(scalar)
            }
        }
        if made.utf8.count > ReportID.lengthLimitBytes {
            let sum = name.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
            let tail = "-" + String(sum, radix: 16)
            var head = ""
            for scalar in made.unicodeScalars {
                if head.utf8.count + 4 + tail.utf8.count > ReportID.lengthLimitBytes { break }
                head.unicodeScalars.append(scalar)
            }
            made = head + tail
        }
        return ReportID(made)
    }
}
