/// Cuts a web page's bytes (UTF-8) into tags and text, as browsers do with broken markup: nothing is an error.
///
/// Only as much of HTML as is needed to read a page's text: no tree is built, so that pages may be nested as deeply as
/// they like. Linear in the bytes.
struct HTMLTokenizer {
    enum Token: Hashable {
        /// A start tag: its name in lower case, and its attributes where it is a `meta`.
        case open(name: String, attributes: [String: String])
        case close(name: String)
        /// Text between tags, entities not yet resolved.
        case text(Range<Int>)
    }

    let bytes: [UInt8]
    private var at = 0
    /// The element whose contents are text up to its own end tag: script, style.
    private var rawElement: String?

    /// Longer names are no elements.
    private static let nameLimit = 32
    private static let rawElements: Set<String> = [
        "script", "style", "textarea", "title", "noscript", "template", "iframe",
    ]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next token; `nil` at the end.
    mutating func next() -> Token? {
        while at < bytes.count {
            if let raw = rawElement {
                rawElement = nil
                let start = at
                at = endTag(of: raw, from: at) ?? bytes.count
                if at > start { return .text(start..<at) }
                continue
            }
            guard bytes[at] == 0x3C else {
                let start = at
                at = bytes[at...].firstIndex(of: 0x3C) ?? bytes.count
                return .text(start..<at)
            }
            if let token = markup() { return token }
        }
        return nil
    }

    /// Reads what starts with `<`; `nil` for comments and declarations, which are passed over.
    private mutating func markup() -> Token? {
        let start = at
        guard start + 1 < bytes.count else {
            at = bytes.count
            return .text(start..<at)
        }
        switch bytes[start + 1] {
        case 0x21 where bytes[start...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]):  // <!--
            at = find([0x2D, 0x2D, 0x3E], from: start + 4).map { $0 + 3 } ?? bytes.count
            return nil
        case 0x21, 0x3F:  // <! and <?
            at = find([0x3E], from: start).map { $0 + 1 } ?? bytes.count
            return nil
        case 0x2F:
            let name = name(from: start + 2)
            at = find([0x3E], from: start).map { $0 + 1 } ?? bytes.count
            return name.isEmpty ? nil : .close(name: name)
        case 0x41...0x5A, 0x61...0x7A:
            let name = name(from: start + 1)
            at = start + 1 + name.utf8.count
            let attributes = attributes(kept: name == "meta")
            if Self.rawElements.contains(name) { rawElement = name }
            return .open(name: name, attributes: attributes)
        default:
            at = start + 1
            return .text(start..<at)
        }
    }

    /// Letters, digits and hyphens, in lower case.
    private func name(from start: Int) -> String {
        let raw = bytes[start...].prefix(Self.nameLimit).prefix { Self.isNameByte($0) }
        return String(decoding: raw, as: UTF8.self).lowercased()
    }

    /// Reads up to and with the tag's `>`; a `>` in quotation marks does not end it.
    private mutating func attributes(kept: Bool) -> [String: String] {
        var found: [String: String] = [:]
        while at < bytes.count, bytes[at] != 0x3E {
            guard Self.isNameByte(bytes[at]) else {
                at += 1
                continue
            }
            let nameStart = at
            while at < bytes.count, Self.isNameByte(bytes[at]) { at += 1 }
            let nameEnd = at
            skipSpace()
            guard at < bytes.count, bytes[at] == 0x3D else { continue }
            at += 1
            skipSpace()
            let value = attributeValue()
            if kept, found.count < 16 {
                let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self).lowercased()
                found[name] = HTMLEntities.resolved(bytes[value])
            }
        }
        at = min(bytes.count, at + 1)
        return found
    }

    private mutating func attributeValue() -> Range<Int> {
        guard at < bytes.count else { return at..<at }
        let quote = bytes[at]
        if quote == 0x22 || quote == 0x27 {
            let start = at + 1
            let end = bytes[start...].firstIndex(of: quote) ?? bytes.count
            at = min(bytes.count, end + 1)
            return start..<end
        }
        let start = at
        while at < bytes.count, bytes[at] != 0x3E, !Self.isSpace(bytes[at]) { at += 1 }
        return start..<at
    }

    /// Where `</name` stands next.
    private func endTag(of name: String, from start: Int) -> Int? {
        let wanted = Array(name.utf8)
        var i = start
        while let open = find([0x3C, 0x2F], from: i) {
            let here = bytes[(open + 2)...].prefix(wanted.count).map { $0 | 0x20 }
            if here == wanted { return open }
            i = open + 2
        }
        return nil
    }

    private func find(_ wanted: [UInt8], from start: Int) -> Int? {
        var i = start
        while i + wanted.count <= bytes.count {
            guard let hit = bytes[i...].firstIndex(of: wanted[0]) else { return nil }
            if bytes[hit...].starts(with: wanted) { return hit }
            i = hit + 1
        }
        return nil
    }

    private mutating func skipSpace() {
        while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x30...0x3A).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
            || byte == 0x5F
    }
}

/// Characters written as names or numbers: `&nbsp;`, `&#26032;`, `&#x65B0;`.
enum HTMLEntities {
    /// Text with its entities resolved; what is none stays as it is.
    static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var i = bytes.startIndex
        while i < bytes.endIndex {
            if bytes[i] == 0x26, let (character, end) = entity(bytes[i...].prefix(12)) {
                result += Array(String(character).utf8)
                i = end
            } else {
                result.append(bytes[i])
                i += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Reads `&name;` or `&#number;` at the start of a slice.
    private static func entity(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
        guard let semicolon = bytes.firstIndex(of: 0x3B) else { return nil }
        let name = String(decoding: bytes[(bytes.startIndex + 1)..<semicolon], as: UTF8.self)
        if name.hasPrefix("#") {
            let isHex = name.hasPrefix("#x") || name.hasPrefix("#X")
            guard let code = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10), code != 0,
                let scalar = Unicode.Scalar(code)
            else { return nil }
            return (scalar, semicolon + 1)
        }
        return named[name].map { ($0, semicolon + 1) }
    }

    private static let named: [String: Unicode.Scalar] = [
        "nbsp": "\u{A0}", "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "ldquo": "“", "rdquo": "”",
        "lsquo": "‘",
        "rsquo": "’", "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·", "bull": "•", "times": "×", "copy": "©",
        "reg": "®",
        "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "laquo": "«", "raquo": "»", "permil": "‰",
        "deg": "°",
        "divide": "÷", "plusmn": "±", "sect": "§", "ge": "≥", "le": "≤",
    ]
}
