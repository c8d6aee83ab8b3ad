/// Why a file, or one report of it, was not taken in. Nothing of it is kept; the rest of a batch is not touched by it.
public struct ImportError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Reason: Hashable, Sendable {
        /// Missing, not a regular file, or not readable; in the system's words.
        case unreadable(String)
        case empty
        case tooLarge(bytes: Int, limitBytes: Int)
        case lineTooLong(limitBytes: Int)
        case tooManyLines(limit: Int)
        /// A Word file that would take more memory than it may once unpacked, or far more than its size lets expect.
        case unpacksTooLarge(limitBytes: Int)
        /// A Word file, or another packed one, that can't be read; what is wrong and what to do.
        case brokenPackage(String)
        /// Bytes that no text has. `format` names the file type where it is known by its first bytes.
        case binary(format: String?)
        /// Bytes that the encoding does not allow.
        case invalidText(encoding: TextEncoding)
        /// Neither UTF-8 nor GB18030.
        case unknownEncoding
        case malformedJSON(String)
        /// A record or a manifest line without what it must have, or with something that can't be.
        case invalidField(name: String, problem: String)
        /// The manifest names a file that is not there.
        case missingFile
        /// The name, without white space, is empty or longer than a report's name may be.
        case invalidID(String)
        case tooManyFiles(limit: Int)
    }

    /// The file's path as the caller gave it or as the folder was walked.
    public var file: String
    /// Line in the file, from 1; `nil` where the whole file is meant.
    public var line: Int?
    /// Where in the file, or in the line where one is told, the first offending byte stands.
    public var byteOffset: Int?
    public var reason: Reason

    public init(file: String, line: Int? = nil, byteOffset: Int? = nil, reason: Reason) {
        self.file = file
        self.line = line
        self.byteOffset = byteOffset
        self.reason = reason
    }

    /// `reports/a.txt:3: …`, what is wrong and what to do.
    public var description: String {
        var place = file
        if let line { place += ":\(line)" }
        if let byteOffset { place += " (byte \(byteOffset))" }
        return place + ": " + reason.description
    }
}

extension ImportError.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let why): "can't be read: \(why)"
        case .empty: "holds no text"
        case .tooLarge(let bytes, let limit): "is \(bytes) bytes long, more than the limit of \(limit); split it"
        case .lineTooLong(let limit): "the line is longer than the limit of \(limit) bytes; one line is one report"
        case .tooManyLines(let limit): "has more than \(limit) lines; split it"
        case .unpacksTooLarge(let limit):
            "would unpack to more than \(limit) bytes, or to far more than documents do; save it anew or as plain text"
        case .brokenPackage(let problem): "can't be read as a Word file: \(problem)"
        case .binary(let format?): "is \(format); save it as a Word file (DOCX) or as plain text in UTF-8"
        case .binary(nil): "is not text: it holds bytes that no text has"
        case .invalidText(let encoding):
            "is \(encoding) text with a broken character; repair it or save it anew as UTF-8"
        case .unknownEncoding: "is neither UTF-8 nor GB18030 text; save it as UTF-8"
        case .malformedJSON(let why): "is not a JSON object: \(why)"
        case .invalidField(let name, let problem): "\(name): \(problem)"
        case .missingFile: "the manifest names this file, but it is not there"
        case .invalidID(let id): "\"\(id.prefix(40))\" can't be a report's name: 1 to 128 bytes are needed"
        case .tooManyFiles(let limit): "holds more than \(limit) files; take its subfolders in one by one"
        }
    }
}
