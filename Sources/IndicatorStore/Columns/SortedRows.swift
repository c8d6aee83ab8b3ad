import ReportModel

/// Where a report stands among the sorted ones.
struct ReportPlace {
    /// By ID.
    var rank: UInt32
    /// What a row's number lies behind its place in the order of reports and texts; wraps around, since it may lie before.
    var shift: UInt32
}

/// The order of a segment's rows.
struct SortedRows: Sendable {
    /// By ID.
    var reports: [ReportFacts]
    /// By number in `JoinedRows`; nothing of one that a later one replaces.
    var reportPlaces: [ReportPlace]
    /// Numbers of the rows, in order.
    var order: [UInt32]
    var conceptStarts: [Int]
    var reportStarts: [Int]

    init(_ rows: JoinedRows, _ room: inout SortingRoom) {
        let kept = rows.reportOrder()
        reports = kept.map { rows.reports[$0] }
        reportPlaces = Array(repeating: ReportPlace(rank: ColumnSegment.none, shift: 0), count: rows.reports.count)
        reportStarts = [0]
        // Rows in the order of reports and texts, which equal keys keep.
        var numbers: [UInt32] = []
        numbers.reserveLarge(rows.count)
        let (conceptCount, placeCount) = (rows.concepts.count, rows.places.count)
        var starts = [Int](repeating: 0, count: conceptCount + 2)
        for (rank, report) in kept.enumerated() {
            let range = rows.rows(ofReport: report)
            reportPlaces[report] = ReportPlace(
                rank: UInt32(rank), shift: UInt32(range.lowerBound) &- UInt32(numbers.count))
            for row in range {
                numbers.append(UInt32(row))
                starts[min(Int(rows.concept(ofRow: row)), conceptCount) + 1] += 1
            }
            reportStarts.append(numbers.count)
        }
        for i in 1..<starts.count { starts[i] += starts[i - 1] }
        conceptStarts = starts
        // Those of replaced reports are left out.
        room.fit(numbers.count)
        let placeBits = RadixOrder.bits(for: placeCount + 1)
        let periodBits = RadixOrder.bits(for: rows.periods.count)
        let conceptBits = RadixOrder.bits(for: conceptCount + 1)
        func conceptKey(_ row: UInt32) -> UInt64 { UInt64(min(Int(rows.concept(ofRow: Int(row))), conceptCount)) }
        func placeKey(_ row: UInt32) -> UInt64 { UInt64(min(Int(rows.place(ofRow: Int(row))), placeCount)) }
        func periodKey(_ row: UInt32) -> UInt64 { UInt64(rows.period(ofRow: Int(row))) }
        if placeBits + periodBits + conceptBits <= 64 {
            order = RadixOrder.sorted(numbers, bits: placeBits + periodBits + conceptBits, in: &room) { row in
                conceptKey(row) << UInt64(periodBits + placeBits) | placeKey(row) << UInt64(periodBits)
                    | periodKey(row)
            }
        } else {
            let byPeriod = RadixOrder.sorted(numbers, bits: periodBits, in: &room, key: periodKey)
            let byPlace = RadixOrder.sorted(byPeriod, bits: placeBits, in: &room, key: placeKey)
            order = RadixOrder.sorted(byPlace, bits: conceptBits, in: &room, key: conceptKey)
        }
    }
}
