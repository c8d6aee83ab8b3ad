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

    mutating func reserveCapacity(_ count: Int) { narrow.reserveCapacity(count) }

    mutating func append(_ coefficient: Int64) {
        if let short = Int32(exactly: coefficient), short != Self.isWide {
            narrow.append(short)
        } else {
            wideRows.append(UInt32(narrow.count))
            wide.append(coefficient)
            narrow.append(Self.isWide)
        }
    }

    subscript(row: Int) -> Int64 {
        let short = narrow[row]
        return short == Self.isWide ? wideCoefficient(atRow: row) : Int64(short)
    }

    /// - Complexity: O(log n) for *n* wide coefficients.
    private func wideCoefficient(atRow row: Int) -> Int64 { wide[wideRows.firstIndexInSorted { $0 < UInt32(row) }] }
}
