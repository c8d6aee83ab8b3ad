/// Characters that are told by their font or place: those of symbol fonts, which have places of their own for theirs
/// (U+F000 to U+F0FF), and raised digits.
enum WordSymbol {
    /// A symbol (`w:sym`) as a character. Of symbol fonts the signs that stand beside figures are known; others are left
    /// out.
    static func text(font: String, character: String) -> String {
        guard let code = UInt32(character, radix: 16), let scalar = Unicode.Scalar(code), code >= 0x20 else {
            return ""
        }
        if isPlace(scalar) { return isSymbol(font) ? signs[code] ?? "" : "" }
        return (0xE000...0xF8FF).contains(code) ? "" : String(scalar)
    }

    /// A text in a font: where that is a symbol font, signs that are known by their places become characters.
    static func text(of text: String, font: String) -> String {
        guard isSymbol(font), text.unicodeScalars.contains(where: isPlace) else { return text }
        return text.unicodeScalars.reduce(into: "") { $0 += signs[$1.value] ?? String($1) }
    }

    /// A raised text: its digits become raised characters, lest 10⁴ be 104, and 226 with a mark for a note 2261.
    static func raised(_ text: String) -> String {
        String(text.map { $0.isASCII ? $0.wholeNumberValue.map { raisedDigits[$0] } ?? $0 : $0 })
    }

    private static let raisedDigits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")

    private static func isSymbol(_ font: String) -> Bool { font.lowercased() == "symbol" }
    private static func isPlace(_ scalar: Unicode.Scalar) -> Bool { (0xF000...0xF0FF).contains(scalar.value) }

    private static let signs: [UInt32: String] = [
        0xF025: "%", 0xF02B: "+", 0xF02D: "−", 0xF03C: "<", 0xF03E: ">", 0xF0A3: "≤", 0xF0B0: "°", 0xF0B1: "±",
        0xF0B3: "≥", 0xF0B4: "×", 0xF0B7: "·", 0xF0B8: "÷", 0xF0B9: "≠", 0xF0BB: "≈",
    ]
}
