/// A decimal number held exactly: `coefficient * 10^exponent`.
///
/// Always in lowest terms (a coefficient that does not end in 0; zero is 0 * 10^0), so that equal numbers are equal
/// values. Covers ±9.2e18 in the coefficient and exponents from -128 to 127, far beyond what reports state.
public struct ExactDecimal: Hashable, Sendable {
    public let coefficient: Int64
    public let exponent: Int8

    /// Any coefficient and exponent; brought into lowest terms.
    public init(coefficient: Int64, exponent: Int = 0) {
        var c = coefficient
        var e = exponent
        if c == 0 {
            e = 0
        } else {
            while c % 10 == 0 {
                c /= 10
                e += 1
            }
        }
        self.coefficient = c
        self.exponent = Int8(clamping: e)
    }

    /// The number of a coefficient and exponent that are those of an `ExactDecimal`: cheaper, since nothing is brought into
    /// lowest terms.
    public init(lowestTerms coefficient: Int64, exponent: Int8) {
        assert(coefficient == 0 ? exponent == 0 : coefficient % 10 != 0, "not in lowest terms")
        self.coefficient = coefficient
        self.exponent = exponent
    }

    public init(_ integer: Int) { self.init(coefficient: Int64(integer)) }

    public static let zero = ExactDecimal(0)

    /// The number times `10^power`, exactly.
    public func scaled(byPowerOfTen power: Int) -> ExactDecimal {
        ExactDecimal(coefficient: coefficient, exponent: Int(exponent) + power)
    }

    public var negated: ExactDecimal { ExactDecimal(coefficient: 0 &- coefficient, exponent: Int(exponent)) }

    /// The nearest binary floating-point number.
    public var doubleValue: Double {
        // Both operands are exact for the sizes that occur, so that one rounding happens, as in a decimal literal.
        if exponent == 0 { return Double(coefficient) }
        return Double(description) ?? 0
    }

    /// The sum; `nil` where it does not fit.
    public func adding(_ other: ExactDecimal) -> ExactDecimal? {
        let low = min(exponent, other.exponent)
        guard let a = aligned(to: low), let b = other.aligned(to: low) else { return nil }
        let (sum, overflow) = a.addingReportingOverflow(b)
        guard !overflow, let c = Int64(exactly: sum) else { return nil }
        return ExactDecimal(coefficient: c, exponent: Int(low))
    }

    /// The product; `nil` where it does not fit.
    public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
        var product = Int128(coefficient) * Int128(other.coefficient)
        var power = Int(exponent) + Int(other.exponent)
        while product != 0, product % 10 == 0 {
            product /= 10
            power += 1
        }
        guard let c = Int64(exactly: product), (-128...127).contains(power) else { return nil }
        return ExactDecimal(coefficient: c, exponent: power)
    }

    /// The quotient, rounded half away from zero to 12 decimal places; `nil` for a divisor of 0 or where it does not
    /// fit.
    public func divided(by other: ExactDecimal) -> ExactDecimal? {
        guard other.coefficient != 0 else { return nil }
        // 36 digits of numerator leave room for a divisor of 18 digits.
        var numerator = Int128(coefficient)
        var power = Int(exponent) - Int(other.exponent)
        while numerator.magnitude < 10_000_000_000_000_000_000_000_000_000_000_000, numerator != 0 {
            numerator *= 10
            power -= 1
        }
        var quotient = numerator / Int128(other.coefficient)
        while quotient != 0, power < -12 || quotient.magnitude > 999_999_999_999_999_999 {
            let last = power == -13 || quotient.magnitude <= 9_999_999_999_999_999_999 ? quotient % 10 : 0
            quotient /= 10
            if last.magnitude >= 5 { quotient += last < 0 ? -1 : 1 }
            power += 1
        }
        guard let c = Int64(exactly: quotient), (-128...127).contains(power) else { return nil }
        return ExactDecimal(coefficient: c, exponent: power)
    }

    /// The nearest number with so many decimal places, halves away from zero.
    public func rounded(places: Int) -> ExactDecimal {
        let excess = -Int(exponent) - max(0, places)
        guard excess > 0 else { return self }
        guard excess <= 19 else { return .zero }
        var divisor: Int128 = 1
        for _ in 0..<excess { divisor *= 10 }
        let half = coefficient < 0 ? -divisor / 2 : divisor / 2
        return ExactDecimal(coefficient: Int64((Int128(coefficient) + half) / divisor), exponent: -max(0, places))
    }

    private func aligned(to power: Int8) -> Int128? {
        var c = Int128(coefficient)
        var steps = Int(exponent) - Int(power)
        guard steps <= 19 else { return c == 0 ? 0 : nil }
        while steps > 0 {
            c *= 10
            steps -= 1
        }
        return c
    }
}

extension ExactDecimal: Comparable {
    public static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
        let low = min(a.exponent, b.exponent)
        if let x = a.aligned(to: low), let y = b.aligned(to: low) { return x < y }
        return a.doubleValue < b.doubleValue
    }
}

extension ExactDecimal: CustomStringConvertible, LosslessStringConvertible {
    /// Plain decimal notation without exponent, grouping or trailing zeros: `-3.2`, `1300000000000`.
    public var description: String {
        let digits = String(coefficient.magnitude)
        let sign = coefficient < 0 ? "-" : ""
        if exponent >= 0 { return sign + digits + String(repeating: "0", count: Int(exponent)) }
        let places = -Int(exponent)
        if digits.utf8.count > places {
            let cut = digits.index(digits.endIndex, offsetBy: -places)
            return "\(sign)\(digits[..<cut]).\(digits[cut...])"
        }
        return sign + "0." + String(repeating: "0", count: places - digits.utf8.count) + digits
    }

    /// Reads what `description` writes: an optional sign, digits, an optional point with digits. `nil` for anything
    /// else and for more than 18 significant digits.
    public init?(_ description: String) {
        var negative = false
        var coefficient: Int64 = 0
        var exponent = 0
        var digits = 0
        var pointSeen = false
        for (index, byte) in description.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: negative = true
            case UInt8(ascii: "+") where index == 0: break
            case UInt8(ascii: ".") where !pointSeen && digits > 0: pointSeen = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                if pointSeen { exponent -= 1 }
                let (tens, a) = coefficient.multipliedReportingOverflow(by: 10)
                let (sum, b) = tens.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
                if a || b { return nil }
                coefficient = sum
            default: return nil
            }
        }
        guard digits > 0, description.utf8.last != UInt8(ascii: ".") else { return nil }
        self.init(coefficient: negative ? -coefficient : coefficient, exponent: exponent)
    }
}
