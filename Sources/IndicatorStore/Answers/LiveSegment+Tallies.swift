/// Sums of coefficients that have one exponent: exact, and without a division a row.
private struct CoefficientTally {
    var sum: Int64 = 0
    var count: UInt32 = 0
    var minimum = Int32.max
    var maximum = Int32.min

    /// The mark of a wide coefficient is no extreme, but is counted: what passes over no row is faster. `takeBackMark`
    /// undoes it.
    @inline(__always)
    mutating func add(_ coefficient: Int32) {
        // At most 2^32 rows of less than 2^31 each.
        sum &+= Int64(coefficient)
        count &+= 1
        // Branches, since extremes soon become rare. The mark is below all others, so that it is met where a minimum is.
        if coefficient < minimum, coefficient != CoefficientColumn.isWide { minimum = coefficient }
        if coefficient > maximum { maximum = coefficient }
    }

    mutating func takeBackMark() {
        sum &-= Int64(CoefficientColumn.isWide)
        count &-= 1
    }
}

/// Where the rows of each year and exponent are counted in one province.
private struct TallyPlan {
    /// By period: the first tally of its year; 0, where nothing is read, for anything but a whole year.
    var yearStarts: [UInt32] = []
    /// By exponent, from -128 on.
    var exponentSlots = [UInt32](repeating: 0, count: 256)
    var years: [Int] = []
    /// Tallies of a province.
    var tallyCount: Int

    init(_ columns: ColumnSegment) {
        let width = UInt32(columns.exponents.count)
        for period in columns.periods {
            if period.isSingleYear { years.append(period.startYear) }
            yearStarts.append(period.isSingleYear ? UInt32(years.count) * width : 0)
        }
        for (slot, exponent) in columns.exponents.enumerated() { exponentSlots[Int(exponent) + 128] = UInt32(slot) }
        tallyCount = (years.count + 1) * Int(width)
    }

    /// Of the tally where a row is counted.
    func position(ofRow row: Int, in columns: ColumnSegment) -> Int {
        Int(yearStarts[Int(columns.periodNumber[row])] + exponentSlots[Int(columns.exponent[row]) + 128])
    }
}

extension LiveSegment {
    /// By whole year, 100 tallies by the first two digits of the place's code; that of 0 is empty.
    ///
    /// - Complexity: O(rows): about fifteen instructions each.
    func provinceTallies() -> [(year: Int, tallies: [ValueTally])] {
        let plan = TallyPlan(columns)
        // By province; made when the first of its rows comes.
        var tallies = [[CoefficientTally]](repeating: [], count: 100)
        for run in columns.runs.provinces where run.province != 0 && run.province < 100 {
            let province = Int(run.province)
            if tallies[province].isEmpty {
                tallies[province] = Array(repeating: CoefficientTally(), count: plan.tallyCount)
            }
            if deadReports.isEmpty {
                tally(run.rows, plan, into: &tallies[province])
            } else {
                tallyLiving(run.rows, plan, into: &tallies[province])
            }
        }
        let wideRows = columns.coefficients.wideRows.filter { !isDead(row: Int($0)) }
        for row in wideRows {
            guard let province = columns.province(atRow: Int(row)), province < 100 else { continue }
            tallies[province][plan.position(ofRow: Int(row), in: columns)].takeBackMark()
        }
        var years = plan.years.map { (year: $0, tallies: [ValueTally](repeating: ValueTally(), count: 100)) }
        let width = columns.exponents.count
        for i in years.indices {
            for province in tallies.indices where !tallies[province].isEmpty {
                for (offset, exponent) in columns.exponents.enumerated() {
                    years[i].tallies[province].add(tallies[province][(i + 1) * width + offset], exponent: exponent)
                }
            }
        }
        for row in wideRows { addWide(Int(row), to: &years) }
        return years
    }

    /// Counts the rows of a province. Every number in a column is a position in its table by construction, so that nothing
    /// need be checked in the loop.
    private func tally(_ rows: Range<Int>, _ plan: TallyPlan, into tallies: inout [CoefficientTally]) {
        let (periodColumn, coefficientColumn) = (columns.periodNumber, columns.coefficients.narrow)
        let exponentColumn = columns.exponent
        let periods = periodColumn.span.extracting(rows)
        let coefficients = coefficientColumn.span.extracting(rows)
        let exponents = exponentColumn.span.extracting(rows)
        let yearStarts = plan.yearStarts.span
        let slots = plan.exponentSlots.span
        var tallies = tallies.mutableSpan
        for row in periods.indices {
            let start = yearStarts[unchecked: Int(periods[unchecked: row])]
            let slot = slots[unchecked: Int(exponents[unchecked: row]) + 128]
            tallies[unchecked: Int(start &+ slot)].add(coefficients[unchecked: row])
        }
    }

    /// The same where some reports are dead.
    private func tallyLiving(_ rows: Range<Int>, _ plan: TallyPlan, into tallies: inout [CoefficientTally]) {
        for row in rows where !isDead(row: row) {
            tallies[plan.position(ofRow: row, in: columns)].add(columns.coefficients.narrow[row])
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
