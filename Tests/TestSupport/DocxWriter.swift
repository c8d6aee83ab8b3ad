/// Writes small Word files of XML given piece by piece.
public struct DocxWriter {
    public var body: String
    public var styles: String?
    public var numbering: String?
    public var footnotes: String?
    public var endnotes: String?
    public var title: String?
    /// The part with the main document.
    public var main = "word/document.xml"
    public var mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    /// In the strict form of the standard, whose namespaces are others.
    public var isStrict = false
    public var isDeflated = true

    public init(_ body: String) { self.body = body }

    /// A file of plain paragraphs, one a line.
    public init(lines: String) {
        body = lines.split(separator: "\n", omittingEmptySubsequences: false).map { Self.paragraph(String($0)) }
            .joined()
    }

    public static func paragraph(_ text: String, _ properties: String = "") -> String {
        "<w:p>" + (properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>") + run(text) + "</w:p>"
    }

    public static func run(_ text: String, _ properties: String = "") -> String {
        if text.isEmpty { return "" }
        return "<w:r>" + (properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")
            + "<w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r>"
    }

    public static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }

    private var schema: String {
        isStrict
            ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
            : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    }

    private var relations: String {
        isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    }

    public func part(_ root: String, _ contents: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:\(root) xmlns:w="\(schema)" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:x" xmlns:v="urn:v">\
        \(contents)</w:\(root)>
        """
    }

    public var archive: ZipWriter {
        let folder = main.contains("/") ? main.prefix { $0 != "/" } + "/" : ""
        let name = main.dropFirst(folder.count)
        let rels = "http://schemas.openxmlformats.org/package/2006/relationships"
        var parts: [(name: String, text: String)] = []
        var inner = ""
        for (kind, root, text) in [
            ("styles", "styles", styles), ("numbering", "numbering", numbering), ("footnotes", "footnotes", footnotes),
            ("endnotes", "endnotes", endnotes),
        ] {
            guard let text else { continue }
            inner += "<Relationship Id=\"\(kind)\" Type=\"\(relations)/\(kind)\" Target=\"\(kind).xml\"/>"
            parts.append(("\(folder)\(kind).xml", part(root, text)))
        }
        var outer = "<Relationship Id=\"a\" Type=\"\(relations)/officeDocument\" Target=\"/\(main)\"/>"
        if let title {
            outer += """
                <Relationship Id="b" Target="docProps/core.xml" \
                Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"/>
                """
            parts.append(
                (
                    "docProps/core.xml",
                    "<c:x xmlns:c=\"urn:c\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(title)</dc:title></c:x>"
                ))
        }
        parts.insert(
            (
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/\(main)" ContentType="\(mainType)"/></Types>
                """
            ), at: 0)
        parts.append(("_rels/.rels", "<Relationships xmlns=\"\(rels)\">\(outer)</Relationships>"))
        parts.append(("\(folder)_rels/\(name).rels", "<Relationships xmlns=\"\(rels)\">\(inner)</Relationships>"))
        parts.append((main, part("document", "<w:body>\(body)</w:body>")))
        return ZipWriter(
            files: parts.map { ZipWriter.File(name: $0.name, contents: Array($0.text.utf8), isDeflated: isDeflated) })
    }

    public var bytes: [UInt8] { archive.bytes }
}
