public import ReportModel

/// A report made of a file or of a line of one, with how it was read.
public struct ImportedReport: Hashable, Sendable {
    public var report: Report
    public var encoding: TextEncoding
    /// Bytes before the text that are not part of it: 3 with a UTF-8 byte order mark, else 0.
    public var byteOrderMarkLength: Int
    /// From offsets in `report.text` to offsets in the file as given. For a web page, a Word file and a line of an NDJSON
    /// file, whose text stands in the file amid markup, packed or escaped, the same offsets.
    public var fileOffsets: FileOffsetMap
    /// The file it came from, as the caller gave it or as the folder was walked.
    public var file: String
    /// The line of the file, from 1, where each line is a report of its own.
    public var line: Int?
    /// What a person might want to look at; nothing of it kept the report out.
    public var notices: [ImportNotice]

    public init(
        report: Report, encoding: TextEncoding, byteOrderMarkLength: Int, fileOffsets: FileOffsetMap, file: String,
        line: Int? = nil, notices: [ImportNotice] = []
    ) {
        self.report = report
        self.encoding = encoding
        self.byteOrderMarkLength = byteOrderMarkLength
        self.fileOffsets = fileOffsets
        self.file = file
        self.line = line
        self.notices = notices
    }
}

/// Something noticed while a report was taken in that did not keep it out.
public enum ImportNotice: Hashable, Sendable, CustomStringConvertible {
    /// No title was told or found: the file's name stands in.
    case titleFromFileName
    case regionNotFound
    /// The code table does not hold the place; its name is kept without a code.
    case regionUnknown(String)
    /// The name fits several places; it is kept without a code.
    case regionAmbiguous(name: String, candidates: [RegionCode])
    case periodNotFound
    /// The text has characters that a program put where it could not read the original (U+FFFD).
    case replacementCharacters(count: Int)

    public var description: String {
        switch self {
        case .titleFromFileName: "no title found; the file's name stands in"
        case .regionNotFound: "the text does not tell which place it reports on"
        case .regionUnknown(let name): "\(name) is not in the code table; kept without a code"
        case .regionAmbiguous(let name, let candidates):
            "\(name) may be \(candidates.map(\.description).joined(separator: ", ")); kept without a code"
        case .periodNotFound: "the text does not tell which year it reviews"
        case .replacementCharacters(let count): "\(count) characters were lost before the text came here (U+FFFD)"
        }
    }
}
