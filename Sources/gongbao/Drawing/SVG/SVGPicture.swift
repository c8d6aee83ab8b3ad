import ChineseText

/// A picture as it is put together: elements in order, numbers with at most two decimals, text escaped. The same drawing
/// gives the same bytes.
struct SVGPicture {
    /// Colours of lines and bars that people with any colour vision tell apart (Okabe and Ito, 2008).
    static let palette = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"]
    static let ink = "#1a1a1a"
    static let pale = "#666666"
    static let grid = "#dddddd"

    private var body: [String] = []
    private var definitions: [String] = []

    enum Anchor: String { case start, middle, end }

    private mutating func add(_ name: String, _ attributes: [(String, String)], content: String? = nil) {
        let written = attributes.map { name, value in name + "=" + Self.quote + value + Self.quote }
        let start = "<" + ([name] + written).joined(separator: " ")
        body.append(content.map { start + ">" + $0 + "</" + name + ">" } ?? start + "/>")
    }

    private static let quote = "\""

    mutating func text(
        _ text: String, x: Double, y: Double, size: Double = 13, color: String = SVGPicture.ink,
        anchor: Anchor = .start, isBold: Bool = false
    ) {
        if text.isEmpty { return }
        var attributes = [
            ("x", Self.number(x)), ("y", Self.number(y)), ("font-size", Self.number(size)), ("fill", color),
        ]
        if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
        if isBold { attributes.append(("font-weight", "600")) }
        add("text", attributes, content: Self.escaped(text))
    }

    mutating func rectangle(
        x: Double, y: Double, width: Double, height: Double, fill: String, stroke: String? = nil, isDashed: Bool = false
    ) {
        var attributes = [
            ("x", Self.number(x)), ("y", Self.number(y)), ("width", Self.number(max(0, width))),
            ("height", Self.number(height)), ("fill", fill),
        ]
        if let stroke { attributes.append(("stroke", stroke)) }
        if isDashed { attributes.append(("stroke-dasharray", "4 3")) }
        add("rect", attributes)
    }

    mutating func line(
        _ points: [(x: Double, y: Double)], color: String, width: Double = 1, isDashed: Bool = false
    ) {
        guard points.count > 1 else { return }
        var attributes = [
            ("points", Self.places(points)), ("fill", "none"), ("stroke", color), ("stroke-width", Self.number(width)),
            ("stroke-linejoin", "round"),
        ]
        if isDashed { attributes.append(("stroke-dasharray", "5 4")) }
        add("polyline", attributes)
    }

    mutating func shape(_ points: [(x: Double, y: Double)], fill: String, stroke: String) {
        add("polygon", [("points", Self.places(points)), ("fill", fill), ("stroke", stroke), ("stroke-width", "1.5")])
    }

    mutating func circle(x: Double, y: Double, radius: Double, fill: String, stroke: String) {
        add(
            "circle",
            [
                ("cx", Self.number(x)), ("cy", Self.number(y)), ("r", Self.number(radius)), ("fill", fill),
                ("stroke", stroke), ("stroke-width", "1.5"),
            ])
    }

    private static func places(_ points: [(x: Double, y: Double)]) -> String {
        points.map { number($0.x) + "," + number($0.y) }.joined(separator: " ")
    }

    /// A pattern of slanted lines in a colour; returns what to fill with.
    mutating func hatching(_ color: String) -> String {
        let id = "hatch-" + color.dropFirst()
        let pattern = """
            <pattern id="\(id)" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <rect width="6" height="6" fill="#ffffff"/><rect width="3" height="6" fill="\(color)"/></pattern>
            """
        if !definitions.contains(pattern) { definitions.append(pattern) }
        return "url(#\(id))"
    }

    /// The whole file.
    ///
    /// - Parameter title: For readers that can't see it.
    func file(width: Double, height: Double, title: String) -> String {
        let (width, height) = (Self.number(width), Self.number(height))
        let head = """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
            role="img" font-family="\(Self.fonts)">
            <title>\(Self.escaped(title))</title>
            """
        let shared = definitions.isEmpty ? [] : ["<defs>"] + definitions + ["</defs>"]
        let paper = ##"<rect width="100%" height="100%" fill="#ffffff"/>"##
        return ([head] + shared + [paper] + body + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    private static let fonts =
        "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','WenQuanYi Micro Hei',sans-serif"

    /// At most two decimals, never in exponents.
    static func number(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "0" }
        let hundredths = Int((value * 100).rounded())
        let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
        let sign = hundredths < 0 ? "-" : ""
        if rest == 0 { return sign + "\(whole)" }
        return sign + "\(whole)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
    }

    /// Safe inside elements and attributes. Characters that XML does not allow become `�`.
    static func escaped(_ text: String) -> String {
        var safe = ""
        for scalar in CleanText.line(text).unicodeScalars {
            switch scalar {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "\"": safe += "&quot;"
            case "'": safe += "&#39;"
            default:
                let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
                safe.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
            }
        }
        return safe
    }

    /// About how wide text is: pictures can't measure.
    static func width(of text: String, size: Double) -> Double {
        text.reduce(0) { $0 + (EastAsianWidth.columns(of: $1) == 2 ? 1 : 0.58) * size }
    }

    /// Cut to about a width, with … at its end.
    static func cut(_ text: String, to width: Double, size: Double) -> String {
        if self.width(of: text, size: size) <= width { return text }
        var kept = ""
        var used = size
        for character in text {
            used += (EastAsianWidth.columns(of: character) == 2 ? 1 : 0.58) * size
            if used > width { break }
            kept.append(character)
        }
        return kept + "…"
    }
}
