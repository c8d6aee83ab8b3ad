import ChineseText
import ReportModel

/// A segment's rows in two orders more, 8 bytes a row: the highest of a year and the lowest of a kind of report are then
/// found without reading the others.
struct ValueOrders: Sendable {
    /// Within each concept by period, then by value, lowest first; ties in the segment's order.
    let byPeriod: [UInt32]
    /// By kind of report, then by value, lowest first; ties in the segment's order.
    let byKind: [UInt32]
    /// Where the rows of each kind start in `byKind`, and the end.
    let kindStarts: [Int]

    /// - Parameters:
    ///   - byValue: All rows, as `byValue` gives them.
    ///   - rooms: For as many words as there are rows.
    init(
        _ columns: FigureColumns, _ rows: JoinedRows, _ sorted: SortedRows, byValue: [UInt32],
        in rooms: borrowing SortingRooms
    ) {
        let kinds = sorted.reports.map { $0.kind.rawValue }
        var starts = [Int](repeating: 0, count: ReportKind.allCases.count + 1)
        for report in columns.report { starts[Int(kinds[Int(report)]) + 1] += 1 }
        for i in 1..<starts.count { starts[i] += starts[i - 1] }
        kindStarts = starts
        let kindBits = RadixOrder.bits(for: ReportKind.allCases.count)
        (byPeriod, byKind) = rooms.sortAtOnce { room in
            Self.byPeriod(columns, rows, sorted, byValue: byValue, &room)
        } _: { room in
            RadixOrder.sorted(byValue, bits: kindBits, in: &room) { UInt64(kinds[Int(columns.report[Int($0)])]) }
        }
    }

    private static func byPeriod(
        _ columns: FigureColumns, _ rows: JoinedRows, _ sorted: SortedRows, byValue: [UInt32], _ room: inout SortingRoom
    ) -> [UInt32] {
        var conceptOfRow = [UInt32](largeCount: columns.place.count, repeating: 0)
        for concept in 0...rows.concepts.count {
            for row in sorted.conceptStarts[concept]..<sorted.conceptStarts[concept + 1] {
                conceptOfRow[row] = UInt32(concept)
            }
        }
        let periodBits = RadixOrder.bits(for: rows.periods.count)
        let conceptBits = RadixOrder.bits(for: rows.concepts.count + 1)
        return RadixOrder.sorted(byValue, bits: periodBits + conceptBits, in: &room) { row in
            UInt64(conceptOfRow[Int(row)]) << UInt64(periodBits) | UInt64(columns.period[Int(row)])
        }
    }

    /// All rows, lowest value first, ties in the segment's order.
    static func byValue(_ columns: FigureColumns, _ room: inout SortingRoom) -> [UInt32] {
        func value(_ row: UInt32) -> ExactDecimal {
            ExactDecimal(lowestTerms: columns.coefficients[Int(row)], exponent: columns.exponent[Int(row)])
        }
        for row in columns.place.indices {
            room.words[row] = UInt64(coarseKey(columns.coefficients[row], columns.exponent[row])) << 32 | UInt64(row)
        }
        RadixOrder.sort(&room, bits: 32)
        let words = room.words
        var order = [UInt32](largeCount: words.count) { UInt32(truncatingIfNeeded: words[$0]) }
        // Values that are near each other have one key: compare those exactly.
        var start = 0
        while start < words.count {
            var end = start + 1
            var isOneValue = true
            let (first, firstExponent) = (columns.coefficients[Int(order[start])], columns.exponent[Int(order[start])])
            while end < words.count, words[end] >> 32 == words[start] >> 32 {
                let row = Int(order[end])
                isOneValue = isOneValue && columns.coefficients[row] == first && columns.exponent[row] == firstExponent
                end += 1
            }
            if !isOneValue {
                order[start..<end].sort { a, b in
                    let (v, w) = (value(a), value(b))
                    return v == w ? a < b : v < w
                }
            }
            start = end
        }
        return order
    }

    /// A number that never falls as the value rises: the upper half of its nearest floating-point number.
    static func coarseKey(_ coefficient: Int64, _ exponent: Int8) -> UInt32 {
        let bits = nearestDouble(coefficient, exponent).bitPattern
        return UInt32(truncatingIfNeeded: (bits >> 63 == 0 ? bits | 1 << 63 : ~bits) >> 32)
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    /// The nearest floating-point number, as `ExactDecimal.doubleValue` gives it: where both operands are exact, one
    /// division or multiplication rounds once.
    static func nearestDouble(_ coefficient: Int64, _ exponent: Int8) -> Double {
        if exponent == 0 { return Double(coefficient) }
        if coefficient.magnitude < 1 << 53 {
            if exponent < 0, exponent >= -22 { return Double(coefficient) / powersOfTen[-Int(exponent)] }
            if exponent > 0, exponent <= 22 { return Double(coefficient) * powersOfTen[Int(exponent)] }
        }
        return ExactDecimal(coefficient: coefficient, exponent: Int(exponent)).doubleValue
    }
}
