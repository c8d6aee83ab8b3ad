/// How reports are scored: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) in the form
/// for weighted fields that repeats a field's words as often as its weight says (Robertson, Zaragoza, Taylor,
/// "Simple BM25 extension to multiple weighted fields", 2004).
enum Ranking {
    static let k1: Float = 1.2
    static let b: Float = 0.75

    /// How often a word of a field counts. A heading also stands in the body, so that its words count three times.
    static let titleWeight: UInt32 = 4
    static let headingWeight: UInt32 = 2

    /// The weight of a term that `documents` of `total` reports hold; always positive.
    static func inverseDocumentFrequency(_ documents: Int, of total: Int) -> Float {
        let n = Double(documents)
        return Float(logarithm(1 + (Double(total) - n + 0.5) / (n + 0.5)))
    }

    /// What a report's length adds to the divisor of `saturated`.
    static func lengthNorm(_ length: UInt32, average: Float) -> Float {
        k1 * (1 - b + b * Float(length) / max(average, 1))
    }

    /// A term frequency between 0 and k1 + 1, the more slowly growing the higher it is.
    @inline(__always)
    static func saturated(_ frequency: UInt32, _ norm: Float) -> Float {
        let f = Float(frequency)
        return f * (k1 + 1) / (f + norm)
    }

    /// A bound of `saturated` in 255ths of its limit, rounded up.
    static func impact(_ saturated: Float) -> UInt8 {
        UInt8(max(0, min(255, (saturated / (k1 + 1) * 255).rounded(.up) + 1)))
    }

    /// Turns an impact of a segment built at one average length into a bound of `saturated` at another: a longer
    /// average raises no saturated frequency by more than its own ratio.
    static func bound(_ impact: UInt32, builtAt built: Float, now average: Float) -> Float {
        min(k1 + 1, Float(impact) / 255 * (k1 + 1) * max(1, average / max(built, 1)))
    }

    /// The natural logarithm of a number above 0, without a C library: exact to about 1e-12.
    private static func logarithm(_ x: Double) -> Double {
        let exponent = Double(x.exponent)
        let s = (x.significand - 1) / (x.significand + 1)
        // ln m = 2 artanh((m - 1) / (m + 1)), for 1 <= m < 2: |s| <= 1/3.
        var power = s
        var sum = 0.0
        for k in 0..<14 {
            sum += power / Double(2 * k + 1)
            power *= s * s
        }
        return 2 * sum + exponent * 0.693_147_180_559_945_3
    }
}
