/// What a file's bytes are a form of, told by the bytes themselves and, where they leave it open, by the file's name. A
/// further format takes a case here and a decoder that makes a `DecodedText` of it.
enum FileFormat: Hashable, Sendable {
    case plainText
    case html
    /// A Word file (DOCX), or another ZIP archive, which is refused when its contents are known.
    case word

    init(_ bytes: [UInt8], name: String) {
        if ZipArchive.isSigned(bytes) {
            self = .word
            return
        }
        var start = bytes[...]
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
        start = start.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        let opening = String(decoding: start.prefix(64), as: UTF8.self).lowercased()
        if ["<!doctype html", "<html", "<head", "<body"].contains(where: opening.hasPrefix) {
            self = .html
        } else {
            self = Self.isMarkupName(name) && opening.hasPrefix("<") ? .html : .plainText
        }
    }

    /// Whether a file of this name is looked for in folders as a web page.
    static func isMarkupName(_ name: String) -> Bool {
        let name = name.lowercased()
        return [".html", ".htm", ".shtml", ".xhtml"].contains { name.hasSuffix($0) }
    }

    /// Whether a file of this name is looked for in folders as a Word file. While one is open, Word keeps a file beside
    /// it that is none and begins with `~$`.
    static func isWordName(_ name: String) -> Bool {
        let name = name.lowercased()
        return [".docx", ".docm"].contains { name.hasSuffix($0) } && !name.hasPrefix("~$")
    }
}
