import ChineseText

/// Bounds of a value, brought to every exponent that a value can have: whether a value lies within is then a comparison
/// of two integers, and exact.
struct ValueBounds {
    /// Least and greatest coefficient for each exponent, from -128 on; least above greatest where none fits.
    private let least: [Int64]
    private let greatest: [Int64]

    init(minimum: ExactDecimal?, maximum: ExactDecimal?) {
        least = (-128...127).map { e in minimum.map { Self.quotient($0, exponent: e, roundsUp: true) } ?? .min }
        greatest = (-128...127).map { e in maximum.map { Self.quotient($0, exponent: e, roundsUp: false) } ?? .max }
    }

    func isAtLeastMinimum(_ coefficient: Int64, _ exponent: Int8) -> Bool {
        coefficient >= least[Int(exponent) + 128]
    }

    func isAtMostMaximum(_ coefficient: Int64, _ exponent: Int8) -> Bool {
        coefficient <= greatest[Int(exponent) + 128]
    }

    /// `value / 10^exponent` as an integer, rounded up or down, held within what a coefficient can be. A bound that no
    /// coefficient can reach becomes the outermost one, which is right but for that one number.
    private static func quotient(_ value: ExactDecimal, exponent: Int, roundsUp: Bool) -> Int64 {
        let steps = Int(value.exponent) - exponent
        if steps >= 0 {
            guard steps <= 19 else { return value.coefficient == 0 ? 0 : value.coefficient > 0 ? .max : .min }
            var product = Int128(value.coefficient)
            for _ in 0..<steps { product *= 10 }
            return Int64(clamping: product)
        }
        guard steps >= -19 else {
            return roundsUp ? (value.coefficient > 0 ? 1 : 0) : (value.coefficient < 0 ? -1 : 0)
        }
        var divisor: Int128 = 1
        for _ in 0..<(-steps) { divisor *= 10 }
        let (quotient, remainder) = Int128(value.coefficient).quotientAndRemainder(dividingBy: divisor)
        if remainder == 0 { return Int64(clamping: quotient) }
        if roundsUp { return Int64(clamping: remainder > 0 ? quotient + 1 : quotient) }
        return Int64(clamping: remainder < 0 ? quotient - 1 : quotient)
    }
}
