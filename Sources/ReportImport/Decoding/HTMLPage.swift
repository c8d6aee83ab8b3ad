/// A web page as lines of text, with what its head tells.
///
/// The whole page is kept; lines that consist of links alone, or stand in navigation and footers, are marked as
/// furniture. Inline elements do not break lines, block elements do.
struct HTMLPage: Hashable, Sendable {
    let text: String
    /// Where furniture stands, in bytes of `text`, in order.
    let furniture: [Range<Int>]
    /// What government sites put into their head (ArticleTitle, PubDate, ContentSource), names in lower case.
    let head: [String: String]

    /// - Parameter markup: The page, decoded to UTF-8.
    init(_ markup: String) {
        var tokens = HTMLTokenizer(Array(markup.utf8))
        var lines = PageLineWriter()
        var head: [String: String] = [:]
        var skipped: String?
        while let token = tokens.next() {
            switch token {
            case .open(let name, let attributes):
                if name == "meta", let key = attributes["name"]?.lowercased(), head.count < 64, head[key] == nil {
                    head[key] = ReportMetadata.told(attributes["content"])
                }
                if PageElements.skipped.contains(name) { skipped = name } else if skipped == nil { lines.open(name) }
            case .close(let name):
                if skipped == name { skipped = nil } else if skipped == nil { lines.close(name) }
            case .text(let range):
                if skipped == nil { lines.write(HTMLEntities.resolved(tokens.bytes[range])) }
            }
        }
        lines.endLine()
        self.head = head
        text = String(decoding: lines.bytes, as: UTF8.self)
        // A page whose tags are not closed may seem to be navigation throughout: then nothing is known of it.
        let marked = lines.furniture.reduce(0) { $0 + $1.count }
        let whole = lines.bytes.count { $0 != 0x0A }
        furniture = marked * 10 > whole * 9 ? [] : lines.furniture
    }
}

/// What elements are to the lines of a page.
enum PageElements {
    /// Never shown as text; each ends with its own end tag.
    static let skipped: Set<String> = [
        "script", "style", "noscript", "template", "iframe", "textarea", "title", "svg", "object", "canvas", "video",
        "audio",
    ]
    static let blocks: Set<String> = [
        "p", "div", "li", "ul", "ol", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header",
        "footer", "nav", "aside", "main", "form", "dl", "dt", "dd", "blockquote", "pre", "hr", "br", "center", "body",
        "ucapcontent", "fieldset", "figure", "figcaption", "tbody", "thead",
    ]
    static let furniture: Set<String> = ["nav", "footer", "aside", "button", "select"]
}

/// Collects a page's text line by line.
struct PageLineWriter {
    private(set) var bytes: [UInt8] = []
    private(set) var furniture: [Range<Int>] = []
    private var lineStart = 0
    /// Bytes of the line that stand outside links and furniture.
    private var ownBytes = 0
    private var isInLink = false
    private var furnitureDepth = 0
    private var preformattedDepth = 0

    mutating func open(_ name: String) {
        if PageElements.blocks.contains(name) { endLine() }
        switch name {
        case "td", "th": separate()
        case "a": isInLink = true
        case "pre": preformattedDepth += 1
        default: if PageElements.furniture.contains(name) { furnitureDepth += 1 }
        }
    }

    mutating func close(_ name: String) {
        if PageElements.blocks.contains(name) { endLine() }
        switch name {
        case "a": isInLink = false
        case "pre": preformattedDepth = max(0, preformattedDepth - 1)
        default: if PageElements.furniture.contains(name) { furnitureDepth = max(0, furnitureDepth - 1) }
        }
    }

    /// Adds text; white space becomes one space, and none at a line's start.
    mutating func write(_ text: String) {
        for byte in text.utf8 {
            if byte == 0x0A, preformattedDepth > 0 {
                endLine()
            } else if HTMLTokenizer.isSpace(byte) {
                separate()
            } else {
                bytes.append(byte)
                if !isInLink, furnitureDepth == 0 { ownBytes += 1 }
            }
        }
    }

    mutating func endLine() {
        if bytes.count > lineStart, bytes.last == 0x20 { bytes.removeLast() }
        guard bytes.count > lineStart else { return }
        if ownBytes == 0 { furniture.append(lineStart..<bytes.count) }
        bytes.append(0x0A)
        lineStart = bytes.count
        ownBytes = 0
    }

    private mutating func separate() {
        if bytes.count > lineStart, bytes.last != 0x20 { bytes.append(0x20) }
    }
}
