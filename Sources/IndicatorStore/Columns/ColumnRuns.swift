/// Where the rows of each concept and place, concept and province, and concept and period stand: a few bytes for each such pair, so
/// that finding them needs no search among the rows.
struct ColumnRuns: Sendable {
    /// Of the rows of one concept at one place.
    struct PlaceRun: Sendable {
        var concept: UInt32
        var start: UInt32
        var count: UInt32

        var rows: Range<Int> { Int(start)..<Int(start) + Int(count) }
    }

    /// Of the rows of one concept on one period, in the order by period.
    struct PeriodRun: Sendable {
        var period: UInt32
        var start: UInt32
    }

    /// Of the rows of one concept in one province. Places are in the order of their codes, so that a province's stand
    /// together.
    struct ProvinceRun: Sendable {
        /// First two digits of the code; 0 without a code and for the nation.
        var province: UInt8
        var start: UInt32
        var count: UInt32

        var rows: Range<Int> { Int(start)..<Int(start) + Int(count) }
    }

    /// By place, those without one last, and in each by concept; the concepts of place *p* stand at
    /// `placeStarts[p]..<placeStarts[p + 1]`.
    private let places: [PlaceRun]
    private let placeStarts: [Int]
    /// By concept, and in each by period; those of concept *c* stand at `periodStarts[c]..<periodStarts[c + 1]`.
    private let periods: [PeriodRun]
    private let periodStarts: [Int]
    /// All rows, in order.
    let provinces: [ProvinceRun]

    /// - Complexity: O(rows).
    init(_ columns: FigureColumns, _ rows: JoinedRows, _ sorted: SortedRows, byPeriod: [UInt32]) {
        var inOrder: [(place: Int, run: PlaceRun)] = []
        var placeStarts = [Int](repeating: 0, count: rows.places.count + 2)
        var periods: [PeriodRun] = []
        var periodStarts = [0]
        var provinces: [ProvinceRun] = []
        for concept in 0...rows.concepts.count {
            let range = sorted.conceptStarts[concept]..<sorted.conceptStarts[concept + 1]
            var start = range.lowerBound
            while start < range.upperBound {
                let number = columns.place[start]
                var end = start + 1
                while end < range.upperBound, columns.place[end] == number { end += 1 }
                let place = number == ColumnSegment.none ? rows.places.count : Int(number)
                let run = PlaceRun(concept: UInt32(concept), start: UInt32(start), count: UInt32(end - start))
                inOrder.append((place, run))
                placeStarts[place + 1] += 1
                let province = place < rows.places.count ? ColumnSegment.province(of: rows.places[place]) : 0
                if start > range.lowerBound, let last = provinces.indices.last, provinces[last].province == province {
                    provinces[last].count += run.count
                } else {
                    provinces.append(ProvinceRun(province: province, start: run.start, count: run.count))
                }
                start = end
            }
            for i in range {
                let period = columns.period[Int(byPeriod[i])]
                if i == range.lowerBound || periods[periods.count - 1].period != period {
                    periods.append(PeriodRun(period: period, start: UInt32(i)))
                }
            }
            periodStarts.append(periods.count)
        }
        for i in 1..<placeStarts.count { placeStarts[i] += placeStarts[i - 1] }
        var next = placeStarts
        var places = [PlaceRun](repeating: PlaceRun(concept: 0, start: 0, count: 0), count: inOrder.count)
        for (place, run) in inOrder {
            places[next[place]] = run
            next[place] += 1
        }
        (self.places, self.placeStarts) = (places, placeStarts)
        (self.periods, self.periodStarts) = (Array(periods), periodStarts)
        self.provinces = provinces
    }

    /// Estimate of the memory taken, in bytes.
    var byteCount: Int {
        12 * (places.count + provinces.count) + 8 * (periods.count + placeStarts.count + periodStarts.count)
    }

    /// The concepts of a place, in order, with their rows.
    func runs(ofPlace place: Int) -> ArraySlice<PlaceRun> { places[placeStarts[place]..<placeStarts[place + 1]] }

    /// Rows of a concept at a place.
    ///
    /// - Complexity: O(log n) for the *n* concepts of the place.
    func rows(ofConcept concept: Int, place: Int) -> Range<Int> {
        let range = placeStarts[place]..<placeStarts[place + 1]
        let i = ColumnSegment.firstIndex(in: range) { places[$0].concept < UInt32(concept) }
        return i < range.upperBound && places[i].concept == UInt32(concept) ? places[i].rows : 0..<0
    }

    /// Positions of a concept's rows on a period in the order by period.
    ///
    /// - Parameter end: Where the rows of the concept end.
    /// - Complexity: O(log n) for the *n* periods of the concept.
    func positions(ofConcept concept: Int, period: UInt32, end: Int) -> Range<Int> {
        let range = periodStarts[concept]..<periodStarts[concept + 1]
        let i = ColumnSegment.firstIndex(in: range) { periods[$0].period < period }
        guard i < range.upperBound, periods[i].period == period else { return 0..<0 }
        return Int(periods[i].start)..<(i + 1 < range.upperBound ? Int(periods[i + 1].start) : end)
    }
}
