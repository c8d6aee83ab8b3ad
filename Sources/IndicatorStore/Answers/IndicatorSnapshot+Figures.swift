public import ChineseText
public import ReportModel

extension IndicatorSnapshot {
    /// All figures of a concept for one region itself, by period.
    public func figures(of concept: ConceptCode, in region: RegionCode) -> [StatedFigure] {
        var found: [StatedFigure] = []
        for live in segments {
            let columns = live.columns
            guard let position = columns.position(of: concept) else { continue }
            for place in columns.places(of: region) {
                let rows = columns.runs.rows(ofConcept: position, place: place)
                found.reserveCapacity(found.count + rows.count)
                for row in rows where !live.isDead(row: row) {
                    found.append(columns.figure(atRow: row, concept: concept))
                }
            }
        }
        // One place of one segment is in order as it stands.
        if segments.count > 1 || segments.contains(where: { $0.columns.places(of: region).count > 1 }) {
            found = found.enumerated().sorted { a, b in
                let (p, q) = (PackedPeriod(a.element.period), PackedPeriod(b.element.period))
                return p == q ? a.offset < b.offset : p < q
            }.map(\.element)
        }
        return found
    }

    /// The highest values of a concept over all regions for a whole year, highest first.
    public func highestFigures(of concept: ConceptCode, year: Int, limit: Int) -> [StatedFigure] {
        var found: [StatedFigure] = []
        for live in segments {
            let columns = live.columns
            guard let position = columns.position(of: concept) else { continue }
            var taken = 0
            found.reserveCapacity(limit)
            for row in columns.rowsByValue(ofConcept: position, year: year).reversed() {
                if taken >= limit { break }
                if live.isDead(row: Int(row)) { continue }
                found.append(columns.figure(atRow: Int(row), concept: concept))
                taken += 1
            }
        }
        if segments.count > 1 {
            found.sort { $1.value < $0.value }
            found.removeLast(max(0, found.count - limit))
        }
        return found
    }

    /// The lowest values that reports of a kind state within bounds, both included, and how many there are in all.
    public func lowestFigures(
        inReportsOf kind: ReportKind, from minimum: ExactDecimal, to maximum: ExactDecimal, limit: Int
    ) -> (count: Int, figures: [StatedFigure]) {
        var found: [StatedFigure] = []
        var count = 0
        for live in segments {
            let columns = live.columns
            let rows = columns.rowsByValue(ofKind: kind, from: minimum, to: maximum)
            if live.deadRowCount == 0 { count += rows.count }
            var taken = 0
            for row in rows where !live.isDead(row: Int(row)) {
                if live.deadRowCount > 0 { count += 1 } else if taken >= limit { break }
                if taken < limit {
                    found.append(columns.figure(atRow: Int(row), concept: columns.concept(atRow: Int(row))))
                    taken += 1
                }
            }
        }
        if segments.count > 1 {
            found.sort { $0.value < $1.value }
            found.removeLast(max(0, found.count - limit))
        }
        return (count, found)
    }
}

extension ColumnSegment {
    /// Numbers of the places that bear a code: several where reports name the division differently.
    func places(of region: RegionCode) -> Range<Int> {
        let first = placeCodes.firstIndexInSorted { $0 < region.rawValue }
        var end = first
        while end < placeCodes.count, placeCodes[end] == region.rawValue { end += 1 }
        return first..<end
    }

    /// Rows of a concept on a whole year, lowest value first.
    func rowsByValue(ofConcept concept: Int, year: Int) -> ArraySlice<UInt32> {
        guard let period = number(ofYear: year) else { return [] }
        let end = rows(ofConcept: concept).upperBound
        return orders.byPeriod[runs.positions(ofConcept: concept, period: period, end: end)]
    }

    /// Rows that reports of a kind state within bounds, lowest value first.
    func rowsByValue(ofKind kind: ReportKind, from low: ExactDecimal, to high: ExactDecimal) -> ArraySlice<UInt32> {
        let kind = Int(kind.rawValue)
        let rows = orders.kindStarts[kind]..<orders.kindStarts[kind + 1]
        let first = Self.firstIndex(in: rows) { value(atRow: Int(orders.byKind[$0])) < low }
        let end = Self.firstIndex(in: first..<rows.upperBound) { !(high < value(atRow: Int(orders.byKind[$0]))) }
        return orders.byKind[first..<end]
    }

    /// Number of the period that is one whole year.
    func number(ofYear year: Int) -> UInt32? {
        let wanted = PackedPeriod(Period(year: year))
        let i = periods.firstIndexInSorted { $0 < wanted }
        return i < periods.count && periods[i] == wanted && wanted != .none ? UInt32(i) : nil
    }

    /// The first position of a range where `isBefore`, which holds for a front part alone, no longer holds.
    static func firstIndex(in range: Range<Int>, isBefore: (Int) -> Bool) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func figure(atRow row: Int, concept: ConceptCode?) -> StatedFigure {
        let report = reportLabels[Int(report[row])]
        return StatedFigure(
            value: value(atRow: row), unit: units[Int(wording[row])],
            comparator: PackedTraits(rawValue: traits[row]).comparator, concept: concept,
            region: region(atRow: row), period: periodValues[Int(periodNumber[row])], report: report.id,
            reportKind: report.kind)
    }

    func nearestDouble(atRow row: Int) -> Double { ValueOrders.nearestDouble(coefficients[row], exponent[row]) }
}
