/// A decimal number as its digits, for exact arithmetic by moving the point.
struct DecimalText: Hashable, Sendable {
    let isNegative: Bool
    /// Without leading zeros; empty for a number below 1.
    let whole: String
    /// Without trailing zeros.
    let fraction: String

    /// Reads `-1234.50`; `nil` for anything that is not plain decimal notation.
    init?(_ text: String) {
        var rest = Substring(text)
        isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest = rest.dropFirst() }
        let parts = String(rest).components(around: ".")
        let isDigits: (Substring) -> Bool = { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard !parts.first.isEmpty, isDigits(parts.first), parts.second.map({ !$0.isEmpty && isDigits($0) }) ?? true
        else { return nil }
        whole = String(parts.first.drop { $0 == "0" })
        var fraction = parts.second ?? ""
        while fraction.last == "0" { fraction = fraction.dropLast() }
        self.fraction = String(fraction)
    }

    private init(isNegative: Bool, whole: String, fraction: String) {
        self.isNegative = isNegative
        self.whole = whole
        self.fraction = fraction
    }

    var isZero: Bool { whole.isEmpty && fraction.isEmpty }

    /// The number divided by ten to the power `places`, exactly.
    func dividedByTen(toThe places: Int) -> DecimalText {
        let padded = String(repeating: "0", count: max(0, places - whole.utf8.count)) + whole
        var fraction = Substring(padded.suffix(places) + self.fraction)
        while fraction.last == "0" { fraction = fraction.dropLast() }
        let whole = padded.dropLast(places).drop { $0 == "0" }
        return DecimalText(isNegative: isNegative, whole: String(whole), fraction: String(fraction))
    }

    /// `1,234.5`, without the sign.
    var grouped: String {
        var digits = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.utf8.count - index) % 3 == 0 { digits += "," }
            digits.append(digit)
        }
        return (digits.isEmpty ? "0" : digits) + (fraction.isEmpty ? "" : "." + fraction)
    }
}
