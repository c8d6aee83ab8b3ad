/// The styles of a Word file, and what of them makes lines: names, outline levels, numbering, hidden text.
final class WordStyles: XMLReceiver {
    struct Style {
        var name = ""
        var basedOn: String?
        var numberingID: String?
        var levelIndex: Int?
        /// 0 is the outermost; 9 is body text.
        var outlineLevel: Int?
        var isHidden = false
    }

    /// What a style comes to with those that it is based on.
    struct Resolved {
        /// In small letters.
        var name = ""
        var numberingID: String?
        var levelIndex: Int?
        /// The style that gives the numbering.
        var numberingStyle: String?
        var outlineLevel: Int?
        var isHidden = false

        /// The level of headings in this style, from 1; `nil` for body text.
        var headingLevel: Int? {
            if let outlineLevel { return outlineLevel < 9 ? outlineLevel + 1 : nil }
            guard name.hasPrefix("heading ") || name.hasPrefix("标题"), let level = Int(name.drop { !$0.isNumber }),
                (1...9).contains(level)
            else { return nil }
            return level
        }

        /// Whether the style is that of tables of contents.
        var isContents: Bool { name.hasPrefix("toc ") || name == "contents heading" || name.hasPrefix("contents ") }
    }

    private(set) var styles: [String: Style] = [:]
    private var defaultID: String?
    private var resolvedStyles: [String: Resolved] = [:]
    private var current: (id: String, style: Style)?
    private var skipped = 0
    let isStopped = false

    /// Styles are based on one another no deeper in sound files; a circle ends here.
    private static let chainLimit = 32

    func open(_ name: OfficeName, _ attributes: XMLAttributes) {
        if skipped > 0 || name == .tableStyle || name == .formerParagraphProperties || name == .formerRunProperties {
            skipped += 1
            return
        }
        if name == .style, let id = attributes[.styleID] {
            current = (id, Style())
            if attributes[.isDefault].map({ $0 == "1" || $0 == "true" }) ?? false, attributes[.kind] == "paragraph" {
                defaultID = id
            }
            return
        }
        guard current != nil else { return }
        switch name {
        case .name: current?.style.name = (attributes[.value] ?? "").lowercased()
        case .basedOn: current?.style.basedOn = attributes[.value]
        case .numberingID: current?.style.numberingID = attributes[.value]
        case .levelIndex: current?.style.levelIndex = attributes[.value].flatMap { Int($0) }
        case .outlineLevel: current?.style.outlineLevel = attributes[.value].flatMap { Int($0) }
        case .hidden: current?.style.isHidden = attributes.isOn
        default: break
        }
    }

    func close(_ name: OfficeName) {
        if skipped > 0 {
            skipped -= 1
        } else if name == .style, let (id, style) = current {
            styles[id] = style
            current = nil
        }
    }

    func text(_ text: String) {}

    /// What a style comes to; without one, the style that paragraphs have by default.
    func resolved(_ id: String?) -> Resolved {
        guard let id = id ?? defaultID, styles[id] != nil else { return Resolved() }
        if let known = resolvedStyles[id] { return known }
        var result = Resolved(name: styles[id]?.name ?? "")
        var next: String? = id
        for _ in 0..<Self.chainLimit {
            guard let id = next, let style = styles[id] else { break }
            if result.numberingID == nil, let numberingID = style.numberingID {
                result.numberingID = numberingID
                result.numberingStyle = id
            }
            if result.levelIndex == nil { result.levelIndex = style.levelIndex }
            if result.outlineLevel == nil { result.outlineLevel = style.outlineLevel }
            result.isHidden = result.isHidden || style.isHidden
            next = style.basedOn
        }
        resolvedStyles[id] = result
        return result
    }

    /// The numbering that a numbering style stands for.
    func numberingID(ofStyle id: String) -> String? { styles[id]?.numberingID }
}
