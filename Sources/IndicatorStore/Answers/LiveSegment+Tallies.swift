/// Sums of coefficients that have one exponent: exact, and without a division a row.
private struct CoefficientTally {
    var sum: Int64 = 0
    var count: UInt32 = 0
    var minimum = Int32.max
    var maximum = Int32.min
}

/// Where the rows of each province, year and exponent are counted: those of a province side by side, since the rows of a
/// concept come by place, so that what is written to stays near the processor.
private struct TallyPlan {
    /// By place: the first tally of its province.
    var provinceStarts: [UInt32]
    /// By period: the first tally of its year, less that of the province; 0, where nothing is read, for anything but a
    /// whole year.
    var yearStarts: [UInt32]
    /// By exponent, from -128 on.
    var exponentSlots: [UInt8]
    var provinces: [UInt8]
    var years: [Int] = []
    /// Tallies of a province.
    var provinceWidth: Int
    var tallyCount: Int

    init(_ columns: ColumnSegment) {
        provinces = Set(columns.placeProvinces).sorted()
        var slotOfProvince = [UInt32](repeating: 0, count: 256)
        for (slot, province) in provinces.enumerated() { slotOfProvince[Int(province)] = UInt32(slot) }
        let width = UInt32(columns.exponents.count)
        yearStarts = []
        for period in columns.periods {
            if period.isSingleYear { years.append(period.startYear) }
            yearStarts.append(period.isSingleYear ? UInt32(years.count) * width : 0)
        }
        provinceWidth = (years.count + 1) * Int(width)
        let step = UInt32(provinceWidth)
        provinceStarts = columns.placeProvinces.map { slotOfProvince[Int($0)] * step }
        exponentSlots = Array(repeating: 0, count: 256)
        for (slot, exponent) in columns.exponents.enumerated() { exponentSlots[Int(exponent) + 128] = UInt8(slot) }
        tallyCount = provinces.count * provinceWidth
    }
}

extension LiveSegment {
    /// By whole year, 100 tallies by the first two digits of the place's code; that of 0 is empty.
    ///
    /// - Complexity: O(rows): about twenty instructions each.
    func provinceTallies() -> [(year: Int, tallies: [ValueTally])] {
        let plan = TallyPlan(columns)
        var tallies = [CoefficientTally](repeating: CoefficientTally(), count: plan.tallyCount)
        if deadReports.isEmpty { tally(plan, into: &tallies) } else { tallyLiving(plan, into: &tallies) }
        var years = plan.years.map { (year: $0, tallies: [ValueTally](repeating: ValueTally(), count: 100)) }
        let width = columns.exponents.count
        for i in years.indices {
            for (slot, province) in plan.provinces.enumerated() where province != 0 && province < 100 {
                let start = slot * plan.provinceWidth + (i + 1) * width
                for (offset, exponent) in columns.exponents.enumerated() {
                    years[i].tallies[Int(province)].add(tallies[start + offset], exponent: exponent)
                }
            }
        }
        for row in columns.coefficients.wideRows where !isDead(row: Int(row)) { addWide(Int(row), to: &years) }
        return years
    }

    /// Counts all rows. Every number in a column is a position in its table by construction, so that nothing need be
    /// checked in the loop; wide coefficients are passed over.
    private func tally(_ plan: TallyPlan, into tallies: inout [CoefficientTally]) {
        let (placeColumn, periodColumn) = (columns.place, columns.periodNumber)
        let (coefficientColumn, exponentColumn) = (columns.coefficients.narrow, columns.exponent)
        let places = placeColumn.span
        let periods = periodColumn.span
        let coefficients = coefficientColumn.span
        let exponents = exponentColumn.span
        let provinceStarts = plan.provinceStarts.span
        let yearStarts = plan.yearStarts.span
        let slots = plan.exponentSlots.span
        var tallies = tallies.mutableSpan
        // Rows beside each other often go into one tally, and adding to it waits for what was added last. So rows from
        // both halves of the table take turns.
        let half = (places.count + 1) / 2
        for turn in 0..<half {
            for part in 0..<2 {
                let row = turn &+ part &* half
                guard row < places.count else { continue }
                let (place, coefficient) = (places[unchecked: row], coefficients[unchecked: row])
                guard place != ColumnSegment.none, coefficient != CoefficientColumn.isWide else { continue }
                let start = yearStarts[unchecked: Int(periods[unchecked: row])]
                let slot = slots[unchecked: Int(exponents[unchecked: row]) + 128]
                let i = Int(start &+ provinceStarts[unchecked: Int(place)] &+ UInt32(slot))
                // At most 2^32 rows of less than 2^31 each.
                tallies[unchecked: i].sum &+= Int64(coefficient)
                tallies[unchecked: i].count &+= 1
                // Branches, since extremes soon become rare.
                if coefficient < tallies[unchecked: i].minimum { tallies[unchecked: i].minimum = coefficient }
                if coefficient > tallies[unchecked: i].maximum { tallies[unchecked: i].maximum = coefficient }
            }
        }
    }

    /// The same where some reports are dead.
    private func tallyLiving(_ plan: TallyPlan, into tallies: inout [CoefficientTally]) {
        for row in columns.place.indices where !isDead(row: row) {
            let (place, coefficient) = (columns.place[row], columns.coefficients.narrow[row])
            guard place != ColumnSegment.none, coefficient != CoefficientColumn.isWide else { continue }
            let start = plan.yearStarts[Int(columns.periodNumber[row])] + plan.provinceStarts[Int(place)]
            let i = Int(start + UInt32(plan.exponentSlots[Int(columns.exponent[row]) + 128]))
            tallies[i].sum += Int64(coefficient)
            tallies[i].count += 1
            tallies[i].minimum = min(tallies[i].minimum, coefficient)
            tallies[i].maximum = max(tallies[i].maximum, coefficient)
        }
    }

    private func addWide(_ row: Int, to years: inout [(year: Int, tallies: [ValueTally])]) {
        let period = columns.period(atRow: row)
        guard let province = columns.province(atRow: row), period.isSingleYear,
            let i = years.firstIndex(where: { $0.year == period.startYear })
        else { return }
        years[i].tallies[province].add(columns.nearestDouble(atRow: row))
    }
}

extension ValueTally {
    fileprivate mutating func add(_ tally: CoefficientTally, exponent: Int8) {
        guard tally.count > 0 else { return }
        count += Int(tally.count)
        sum += ValueOrders.nearestDouble(tally.sum, exponent)
        minimum = min(minimum, ValueOrders.nearestDouble(Int64(tally.minimum), exponent))
        maximum = max(maximum, ValueOrders.nearestDouble(Int64(tally.maximum), exponent))
    }
}
