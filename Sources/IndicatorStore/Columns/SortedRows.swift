import ReportModel

/// Where a report stands among the sorted ones.
struct ReportPlace {
    /// By ID.
    var rank: UInt32
    /// What a row's number lies behind its place in the order of reports and texts; wraps around, since it may lie before.
    var shift: UInt32
}

/// The order of a segment's rows, and its tables in their own orders.
struct SortedRows {
    var concepts: [ConceptCode]
    var places: [Region]
    var periods: [PackedPeriod]
    var reports: [ReportFacts]
    /// For the numbers in `SegmentRows`: places in the sorted tables.
    var placeRanks: [UInt32]
    var periodRanks: [UInt32]
    /// By number of a report; nothing of one that a later one replaces.
    var reportPlaces: [ReportPlace]
    /// Numbers of the rows, in order.
    var order: [UInt32]
    var conceptStarts: [Int]
    var reportStarts: [Int]

    init(_ rows: SegmentRows, _ room: inout SortingRoom) {
        let (concepts, conceptRanks) = rows.concepts.ranked { $0 < $1 }
        let (places, placeRanks) = rows.places.ranked(by: Region.isBefore)
        let (periods, periodRanks) = rows.periods.ranked { $0 < $1 }
        (self.concepts, self.places, self.periods) = (concepts, places, periods)
        (self.placeRanks, self.periodRanks) = (placeRanks, periodRanks)
        let kept = rows.reportOrder()
        reports = kept.map { rows.reports[$0] }
        reportPlaces = Array(repeating: ReportPlace(rank: ColumnSegment.none, shift: 0), count: rows.reports.count)
        reportStarts = [0]
        // Rows in the order of reports and texts, which equal keys keep.
        var numbers: [UInt32] = []
        numbers.reserveLarge(rows.rows.count)
        var starts = [Int](repeating: 0, count: concepts.count + 2)
        for (rank, report) in kept.enumerated() {
            let range = rows.rows(ofReport: report)
            reportPlaces[report] = ReportPlace(
                rank: UInt32(rank), shift: UInt32(range.lowerBound) &- UInt32(numbers.count))
            for row in range {
                numbers.append(UInt32(row))
                let concept = rows.rows[row].concept
                starts[(concept == ColumnSegment.none ? concepts.count : Int(conceptRanks[Int(concept)])) + 1] += 1
            }
            reportStarts.append(numbers.count)
        }
        for i in 1..<starts.count { starts[i] += starts[i - 1] }
        conceptStarts = starts
        // Those of replaced reports are left out.
        if room.words.count != numbers.count { room = SortingRoom(count: numbers.count) }
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
            order = RadixOrder.sorted(numbers, bits: placeBits + periodBits + conceptBits, in: &room) { number in
                let row = rows.rows[Int(number)]
                let inConcept = UInt64(placeRank(row)) << UInt64(periodBits) | UInt64(periodRanks[Int(row.period)])
                return UInt64(conceptRank(row)) << UInt64(periodBits + placeBits) | inConcept
            }
        } else {
            let byPeriod = RadixOrder.sorted(numbers, bits: periodBits, in: &room) {
                UInt64(periodRanks[Int(rows.rows[Int($0)].period)])
            }
            let byPlace = RadixOrder.sorted(byPeriod, bits: placeBits, in: &room) {
                UInt64(placeRank(rows.rows[Int($0)]))
            }
            order = RadixOrder.sorted(byPlace, bits: conceptBits, in: &room) { UInt64(conceptRank(rows.rows[Int($0)])) }
        }
    }
}
