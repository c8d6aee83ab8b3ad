/// A Word file (WordprocessingML, ECMA-376 part 1) as lines of text, as it would be read with all changes accepted.
///
/// A paragraph is a line, with the number before it that Word would count; a row of a table is a line, its cells set
/// apart by a space. Tables of contents are kept as furniture, footnotes and endnotes stand behind the text as notes:
/// they explain the report's words and are none of its own. Headers and footers are left out, as they stand on pages and
/// not in the text; so are comments, deletions and what is hidden.
struct WordDocument: Hashable, Sendable {
    private(set) var text = ""
    /// Where furniture stands, in bytes of `text`, in order; notes and headings likewise.
    private(set) var furniture: [Range<Int>] = []
    private(set) var notes: [Range<Int>] = []
    private(set) var headings: [MarkedHeading] = []
    /// What the file tells of itself, by names that no web page has.
    private(set) var head: [String: String] = [:]

    /// The name in `head` of the title among the file's properties.
    static let titleProperty = "docprops:title"

    init(_ bytes: [UInt8], limits: ImportLimits) throws(DecodedText.Failure) {
        var package = try OfficePackage(bytes, limits: limits)
        let roots = try package.relationships()
        guard let main = roots.first(where: { $0.kind == "officeDocument" })?.part else {
            throw DecodedText.Failure(byteOffset: 0, reason: .binary(format: try package.foreignFormat()))
        }
        if let format = Self.otherFormat(package.type(of: main)) {
            throw DecodedText.Failure(byteOffset: 0, reason: .binary(format: format))
        }
        let parts = try package.relationships(of: main)
        func part(_ kind: String) -> String? { parts.first { $0.kind == kind }?.part }
        let styles = WordStyles()
        if let part = part("styles") { _ = try package.read(part, into: styles) }
        let numbering = WordNumbering(styles)
        if let part = part("numbering") { _ = try package.read(part, into: numbering) }
        let reader = WordReader(styles: styles, numbering: numbering, limits: limits)
        let isThere = try package.read(main, into: reader)
        if let refusal = reader.refusal { throw refusal }
        guard isThere else { throw .package("its main document is missing; copy or download it anew") }
        let body = reader.finish()
        var ends: [WordLine] = []
        for kind in [WordNote.Kind.footnote, .endnote] where reader.noteReferences.contains(where: { $0.kind == kind })
        {
            guard let part = part(kind.partKind) else { continue }
            _ = try package.read(part, into: reader)
            if let refusal = reader.refusal { throw refusal }
            ends += reader.referredNotes(kind)
        }
        join(body, notes: ends)
        if let part = roots.first(where: { $0.kind == "core-properties" })?.part {
            let properties = CorePropertyReader()
            _ = try package.read(part, into: properties)
            head[Self.titleProperty] = ReportMetadata.told(properties.title)
        }
    }

    /// What a main part's media type says that it is, where it is no Word document.
    private static func otherFormat(_ type: String) -> String? {
        if type.contains("wordprocessingml") || type.contains("ms-word") { return nil }
        if type.contains("spreadsheetml") || type.contains("ms-excel") { return "an Excel workbook (XLSX)" }
        if type.contains("presentationml") || type.contains("ms-powerpoint") {
            return "a PowerPoint presentation (PPTX)"
        }
        return "an office file of an unknown kind"
    }

    private mutating func join(_ body: [WordLine], notes ends: [WordLine]) {
        var bytes: [UInt8] = []
        for (i, line) in (body + ends).enumerated() {
            let start = bytes.count
            bytes += line.text.utf8
            let range = start..<bytes.count
            bytes.append(0x0A)
            if range.isEmpty { continue }
            if i >= body.count {
                notes.append(range)
            } else if line.isFurniture {
                furniture.append(range)
            } else if let level = line.headingLevel {
                headings.append(MarkedHeading(range: range, level: level))
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
        // A table of contents that is not ended may seem to be all of the text: then nothing is known of it.
        let marked = furniture.reduce(0) { $0 + $1.count }
        if marked * 10 > bytes.count(where: { $0 != 0x0A }) * 9 { furniture = [] }
    }
}

/// A heading that a file's markup shows to be one.
struct MarkedHeading: Hashable, Sendable {
    /// Bytes of the text.
    var range: Range<Int>
    /// From 1, the outermost.
    var level: Int
}

/// Reads the title out of the file's properties.
private final class CorePropertyReader: XMLReceiver {
    private(set) var title = ""
    private var isInTitle = false
    let isStopped = false

    func open(_ name: OfficeName, _ attributes: XMLAttributes) { isInTitle = name == .title }
    func close(_ name: OfficeName) { isInTitle = false }
    func text(_ text: String) { if isInTitle, title.utf8.count < 1024 { title += text } }
}
