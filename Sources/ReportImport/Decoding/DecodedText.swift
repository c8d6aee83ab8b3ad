import ChineseText

/// A file's bytes as text.
struct DecodedText: Hashable, Sendable {
    var text: String
    var encoding: TextEncoding
    var byteOrderMarkLength: Int
    var offsets: FileOffsetMap
    /// How many U+FFFD the text holds.
    var replacementCharacters: Int
    /// What the file's markup shows to be furniture, in bytes of the text, in order; empty where there is no markup.
    var furniture: [Range<Int>] = []
    /// What it shows to be notes about the report, and its headings; likewise.
    var notes: [Range<Int>] = []
    var headings: [MarkedHeading] = []
    /// What the file's markup tells about it: names in lower case, as government sites use them (articletitle, pubdate).
    var head: [String: String] = [:]
}

extension DecodedText {
    /// Reads a file of any format that `FileFormat` knows.
    init(_ bytes: [UInt8], named name: String, limits: ImportLimits) throws(Failure) {
        let format = FileFormat(bytes, name: name)
        if format == .word {
            try self.init(word: bytes, limits: limits)
            return
        }
        try self.init(bytes)
        guard format == .html else { return }
        if bytes.count > limits.markupBytes {
            throw Failure(byteOffset: nil, reason: .tooLarge(bytes: bytes.count, limitBytes: limits.markupBytes))
        }
        let page = HTMLPage(text)
        guard page.text.contains(where: { !$0.isWhitespace }) else {
            throw Failure(byteOffset: nil, reason: .empty)
        }
        text = page.text
        furniture = page.furniture
        head = page.head
        offsets = FileOffsetMap()
    }

    private init(word bytes: [UInt8], limits: ImportLimits) throws(Failure) {
        let document = try WordDocument(bytes, limits: limits)
        guard document.text.contains(where: { !$0.isWhitespace }) else {
            throw Failure(byteOffset: nil, reason: .empty)
        }
        self.init(
            text: document.text, encoding: .utf8, byteOrderMarkLength: 0, offsets: FileOffsetMap(),
            replacementCharacters: document.text.unicodeScalars.count { $0.value == 0xFFFD },
            furniture: document.furniture, notes: document.notes, headings: document.headings, head: document.head)
    }
}

extension DecodedText {
    /// Why bytes are not a text, and at which of them that shows.
    struct Failure: Error {
        var byteOffset: Int?
        var reason: ImportError.Reason
    }

    /// Reads bytes as UTF-8 or, where they are not, as GB18030.
    ///
    /// A UTF-8 text with a few broken bytes is mostly formed of GB18030 characters too, but of nonsense: it is told as
    /// broken UTF-8 where well-formed Chinese characters of UTF-8 by far outnumber the broken bytes.
    init(_ bytes: [UInt8]) throws(Failure) {
        if bytes.isEmpty { throw Failure(byteOffset: nil, reason: .empty) }
        if let format = FileSignature.format(of: bytes) {
            throw Failure(byteOffset: 0, reason: .binary(format: format))
        }
        if let nul = bytes.firstIndex(of: 0) { throw Failure(byteOffset: nul, reason: .binary(format: nil)) }
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let survey = UTF8Survey(bytes, from: mark)
        guard let broken = survey.firstBroken else {
            self.init(
                text: String(decoding: bytes[mark...], as: UTF8.self), encoding: .utf8, byteOrderMarkLength: mark,
                offsets: FileOffsetMap(shift: mark), replacementCharacters: survey.replacementCharacters)
            try Self.requireText(self, controls: survey.controls)
            return
        }
        if mark > 0 || survey.wideCharacters > survey.brokenBytes * 4 {
            throw Failure(byteOffset: broken, reason: .invalidText(encoding: .utf8))
        }
        self = try GB18030Decoder.decode(bytes)
        try Self.requireText(self, controls: survey.controls)
    }

    /// Refuses what holds nothing but white space, and what is full of control characters.
    private static func requireText(_ decoded: DecodedText, controls: Int) throws(Failure) {
        let text = decoded.text
        if controls * 20 > text.utf8.count { throw Failure(byteOffset: nil, reason: .binary(format: nil)) }
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace && $0.value != 0xFEFF }) else {
            throw Failure(byteOffset: nil, reason: .empty)
        }
    }
}

/// What bytes look like when they are read as UTF-8.
struct UTF8Survey {
    var firstBroken: Int?
    var brokenBytes = 0
    /// Well-formed characters of three and four bytes, as nearly all Chinese ones are.
    var wideCharacters = 0
    var replacementCharacters = 0
    /// Control characters other than white space.
    var controls = 0

    init(_ bytes: [UInt8], from start: Int) {
        bytes.withUnsafeBufferPointer { buffer in
            var i = start
            while i < buffer.count {
                let byte = buffer[i]
                if byte < 0x80 {
                    if byte < 0x20, !(0x09...0x0D).contains(byte) { controls += 1 }
                    i += 1
                    continue
                }
                let (code, length) = UTF8Reader.scalar(buffer, i)
                if length == 1 {
                    if firstBroken == nil { firstBroken = i }
                    brokenBytes += 1
                } else if code == 0xFFFD {
                    replacementCharacters += 1
                } else if length > 2 {
                    wideCharacters += 1
                }
                i += length
            }
        }
    }
}

/// File types that are known by their first bytes and are no text.
enum FileSignature {
    static func format(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return compoundFormat(bytes) }
        return signatures.first { bytes.starts(with: $0.bytes) }?.name
    }

    /// What a compound file of old Office holds, by the names in its directory, whose entries have 128 bytes each
    /// (MS-CFB 2.6.1). A Word file with a password is one too.
    private static func compoundFormat(_ bytes: [UInt8]) -> String {
        for (name, format) in [
            ("EncryptedPackage", "an Office file that is locked with a password"),
            ("WordDocument", "an old Word document (DOC, WPS)"), ("Workbook", "an old Excel workbook (XLS)"),
            ("PowerPoint Document", "an old presentation (PPT)"),
        ] {
            let wanted = name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
            if stride(from: 512, to: bytes.count, by: 128).contains(where: { bytes[$0...].starts(with: wanted) }) {
                return format
            }
        }
        return "an old Word or Excel document"
    }

    private static let signatures: [(bytes: [UInt8], name: String)] = [
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"), ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([0xFF, 0xFE], "UTF-16 text"), ([0xFE, 0xFF], "UTF-16 text"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x7B, 0x5C, 0x72, 0x74, 0x66], "an RTF document"),
    ]
}
