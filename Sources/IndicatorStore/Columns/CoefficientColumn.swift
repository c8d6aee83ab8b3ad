/// Coefficients in four bytes each. Numbers in lowest terms rarely need more; those that do stand beside them in the order
/// of their rows, twelve bytes each.
struct CoefficientColumn: Sendable {
    /// `isWide` marks a coefficient that stands in `wide`.
    private(set) var narrow: [Int32] = []
    private(set) var wideRows: [UInt32] = []
    private var wide: [Int64] = []

    static let isWide = Int32.min

    var count: Int { narrow.count }
    /// Beside the four bytes a row.
    var wideByteCount: Int { 12 * wide.count }

    /// Room for `count` coefficients, which must be set row by row from the first on.
    init(count: Int) { narrow = Array(largeCount: count, repeating: 0) }

    mutating func set(_ coefficient: Int64, atRow row: Int) {
        let short = Int32(truncatingIfNeeded: coefficient)
        if Int64(short) == coefficient, short != Self.isWide {
            narrow[row] = short
        } else {
            wideRows.append(UInt32(row))
            wide.append(coefficient)
            narrow[row] = Self.isWide
        }
    }

    subscript(row: Int) -> Int64 {
        let short = narrow[row]
        return short == Self.isWide ? wideCoefficient(atRow: row) : Int64(short)
    }

    /// - Complexity: O(log n) for *n* wide coefficients.
    private func wideCoefficient(atRow row: Int) -> Int64 { wide[wideRows.firstIndexInSorted { $0 < UInt32(row) }] }
}
