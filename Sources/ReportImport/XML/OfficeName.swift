/// The names of elements and attributes that are read in office files (ECMA-376), with the usual prefix of their
/// namespace; attributes without a namespace have none. What has another name is `other`.
enum OfficeName: String, CaseIterable {
    case other = "?"

    // The package: what its parts are, and what refers to what.
    case typeDefault = "ct:Default"
    case typeOverride = "ct:Override"
    case relationship = "rel:Relationship"
    case contentType = "ContentType"
    case partName = "PartName"
    case fileExtension = "Extension"
    case target = "Target"
    case targetMode = "TargetMode"
    case type = "Type"
    case title = "dc:title"

    // Attributes.
    case value = "w:val"
    case id = "w:id"
    case kind = "w:type"
    case isDefault = "w:default"
    case styleID = "w:styleId"
    case numberingID = "w:numId"
    case levelIndex = "w:ilvl"
    case abstractID = "w:abstractNumId"
    case fieldCharacterType = "w:fldCharType"
    case font = "w:font"
    case asciiFont = "w:ascii"
    case character = "w:char"
    case space = "xml:space"

    // Paragraphs.
    case paragraph = "w:p"
    case paragraphProperties = "w:pPr"
    case paragraphStyle = "w:pStyle"
    case numbering = "w:numPr"
    case outlineLevel = "w:outlineLvl"
    case sectionProperties = "w:sectPr"

    // Runs and what stands in them.
    case run = "w:r"
    case runProperties = "w:rPr"
    case runStyle = "w:rStyle"
    case runFonts = "w:rFonts"
    case verticalAlignment = "w:vertAlign"
    case hidden = "w:vanish"
    case text = "w:t"
    case mathText = "m:t"
    case tab = "w:tab"
    case alignedTab = "w:ptab"
    case lineBreak = "w:br"
    case carriageReturn = "w:cr"
    case noBreakHyphen = "w:noBreakHyphen"
    case symbol = "w:sym"
    case fieldCharacter = "w:fldChar"
    case fieldCode = "w:instrText"
    case footnoteReference = "w:footnoteReference"
    case endnoteReference = "w:endnoteReference"
    case rubyText = "w:rt"

    // What was changed while changes were tracked. `inserted` and `movedHere` are read as if they were not there.
    case deleted = "w:del"
    case movedAway = "w:moveFrom"
    case formerParagraphProperties = "w:pPrChange"
    case formerRunProperties = "w:rPrChange"

    // Tables, boxes, alternatives, controls.
    case table = "w:tbl"
    case row = "w:tr"
    case cell = "w:tc"
    case tableProperties = "w:tblPr"
    case rowProperties = "w:trPr"
    case cellProperties = "w:tcPr"
    case boxContent = "w:txbxContent"
    case alternatives = "mc:AlternateContent"
    case choice = "mc:Choice"
    case fallback = "mc:Fallback"
    case control = "w:sdt"
    case controlProperties = "w:sdtPr"
    case controlContent = "w:sdtContent"
    case showsPrompt = "w:showingPlcHdr"
    case footnote = "w:footnote"
    case endnote = "w:endnote"

    // Styles and numbering.
    case style = "w:style"
    case name = "w:name"
    case basedOn = "w:basedOn"
    case tableStyle = "w:tblStylePr"
    case abstractNumbering = "w:abstractNum"
    case numberingInstance = "w:num"
    case level = "w:lvl"
    case start = "w:start"
    case numberFormat = "w:numFmt"
    case levelText = "w:lvlText"
    case levelRestart = "w:lvlRestart"
    case legalNumbering = "w:isLgl"
    case suffix = "w:suff"
    case levelOverride = "w:lvlOverride"
    case startOverride = "w:startOverride"
    case numberingStyleLink = "w:numStyleLink"

    /// - Parameters:
    ///   - namespace: The namespace's address; empty for none.
    ///   - local: The name without prefix.
    init(namespace: String, local: String) {
        let prefix = namespace.isEmpty ? "" : (Self.prefixes[namespace] ?? "?") + ":"
        self = Self.byText[prefix + local] ?? .other
    }

    private static let byText = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// Each namespace has the address that Word writes (transitional), some another one for the strict form.
    private static let prefixes: [String: String] = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
        "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
        "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
        "http://purl.oclc.org/ooxml/officeDocument/math": "m",
        "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
        "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
        "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
        "http://purl.org/dc/elements/1.1/": "dc",
        "http://www.w3.org/XML/1998/namespace": "xml",
    ]
}

/// The attributes of an element that have a known name.
struct XMLAttributes {
    private var values: [(name: OfficeName, value: String)] = []

    subscript(_ name: OfficeName) -> String? { values.first { $0.name == name }?.value }

    mutating func append(_ name: OfficeName, _ value: String) { values.append((name, value)) }

    /// Whether a property that may be switched on and off by `w:val` is on; without a value it is.
    var isOn: Bool { !["0", "false", "off"].contains(self[.value] ?? "") }
}
