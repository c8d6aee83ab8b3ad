import ReportModel

/// The order of a segment's rows, and its tables in their own orders.
struct SortedRows {
    var concepts: [ConceptCode]
    var places: [Region]
    var periods: [PackedPeriod]
    var reports: [ReportFacts]
    /// For the numbers in `SegmentRows`: places in the sorted tables.
    var placeRanks: [UInt32]
    var periodRanks: [UInt32]
    /// Numbers of the rows, in order.
    var order: [UInt32]
    /// The report of each of them, by ID.
    var reportOfRow: [UInt32]
    var conceptStarts: [Int]
    var reportRows: [UInt32]
    var reportStarts: [Int]

    init(_ rows: SegmentRows) {
        let (concepts, conceptRanks) = rows.concepts.ranked { $0 < $1 }
        let (places, placeRanks) = rows.places.ranked(by: Region.isBefore)
        let (periods, periodRanks) = rows.periods.ranked { $0 < $1 }
        (self.concepts, self.places, self.periods) = (concepts, places, periods)
        (self.placeRanks, self.periodRanks) = (placeRanks, periodRanks)
        let kept = rows.reportOrder()
        reports = kept.map { rows.reports[$0] }
        // Rows in the order of reports and texts, which equal keys keep.
        var numbers: [UInt32] = []
        var ordinals = [UInt32](repeating: 0, count: rows.rows.count)
        var reportOfOrdinal: [UInt32] = []
        var reportStarts = [0]
        numbers.reserveCapacity(rows.rows.count)
        reportOfOrdinal.reserveCapacity(rows.rows.count)
        for (rank, report) in kept.enumerated() {
            for row in rows.rows(ofReport: report) {
                ordinals[row] = UInt32(numbers.count)
                numbers.append(UInt32(row))
                reportOfOrdinal.append(UInt32(rank))
            }
            reportStarts.append(numbers.count)
        }
        self.reportStarts = reportStarts
        let placeBits = RadixOrder.bits(for: places.count + 1)
        let periodBits = RadixOrder.bits(for: periods.count)
        let conceptBits = RadixOrder.bits(for: concepts.count + 1)
        func conceptRank(_ row: SegmentRow) -> Int {
            row.concept == ColumnSegment.none ? concepts.count : Int(conceptRanks[Int(row.concept)])
        }
        func placeRank(_ row: SegmentRow) -> Int {
            row.place == ColumnSegment.none ? places.count : Int(placeRanks[Int(row.place)])
        }
        if placeBits + periodBits + conceptBits <= 64 {
            order = RadixOrder.sorted(numbers, bits: placeBits + periodBits + conceptBits) { number in
                let row = rows.rows[Int(number)]
                let inConcept = UInt64(placeRank(row)) << UInt64(periodBits) | UInt64(periodRanks[Int(row.period)])
                return UInt64(conceptRank(row)) << UInt64(periodBits + placeBits) | inConcept
            }
        } else {
            let byPeriod = RadixOrder.sorted(numbers, bits: periodBits) {
                UInt64(periodRanks[Int(rows.rows[Int($0)].period)])
            }
            let byPlace = RadixOrder.sorted(byPeriod, bits: placeBits) { UInt64(placeRank(rows.rows[Int($0)])) }
            order = RadixOrder.sorted(byPlace, bits: conceptBits) { UInt64(conceptRank(rows.rows[Int($0)])) }
        }
        var starts = [Int](repeating: 0, count: concepts.count + 2)
        var reportRows = [UInt32](repeating: 0, count: order.count)
        var reportOfRow: [UInt32] = []
        reportOfRow.reserveCapacity(order.count)
        for (row, number) in order.enumerated() {
            starts[conceptRank(rows.rows[Int(number)]) + 1] += 1
            let ordinal = Int(ordinals[Int(number)])
            reportRows[ordinal] = UInt32(row)
            reportOfRow.append(reportOfOrdinal[ordinal])
        }
        for i in 1..<starts.count { starts[i] += starts[i - 1] }
        conceptStarts = starts
        self.reportRows = reportRows
        self.reportOfRow = reportOfRow
    }
}
