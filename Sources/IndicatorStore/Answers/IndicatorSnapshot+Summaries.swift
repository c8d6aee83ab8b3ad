public import ReportModel

extension IndicatorSnapshot {
    /// A concept's values for a whole year by province (code of the province), with medians. Figures on the nation and on
    /// places without a code are left out.
    public func provinceSummaries(of concept: ConceptCode, year: Int) -> [(province: RegionCode, summary: ValueSummary)]
    {
        var found = ProvinceValues()
        for live in segments {
            guard let position = live.columns.position(of: concept) else { continue }
            let rows = live.columns.rowsByValue(ofConcept: position, year: year)
            found.add(
                live.deadReports.isEmpty ? rows : rows.filter { !live.isDead(row: Int($0)) }[...], of: live.columns)
        }
        // The values of one segment come in order.
        let (starts, values) = found.byProvince(sorted: segments.count > 1)
        var answer: [(province: RegionCode, summary: ValueSummary)] = []
        for province in 0..<100 where starts[province] < starts[province + 1] {
            guard let code = RegionCode(UInt32(province * 10_000)) else { continue }
            answer.append((code, ValueSummary(sorted: values[starts[province]..<starts[province + 1]])))
        }
        return answer
    }

    /// Means and counts of a concept's values for some regions themselves, by region as asked for and whole year.
    public func yearlySummaries(
        of concept: ConceptCode, in regions: [RegionCode]
    ) -> [(region: RegionCode, year: Int, summary: ValueSummary)] {
        var answer: [(region: RegionCode, year: Int, summary: ValueSummary)] = []
        for region in regions {
            var years: [(year: Int, tally: ValueTally)] = []
            for live in segments {
                let columns = live.columns
                guard let position = columns.position(of: concept) else { continue }
                for place in columns.places(of: region) {
                    for row in columns.runs.rows(ofConcept: position, place: place) where !live.isDead(row: row) {
                        let period = columns.period(atRow: row)
                        guard period.isSingleYear else { continue }
                        // Rows come by period, so that a year is mostly the last one seen.
                        let year = period.startYear
                        let i = years.lastIndex { $0.year == year } ?? years.count
                        if i == years.count { years.append((year, ValueTally())) }
                        years[i].tally.add(columns.nearestDouble(atRow: row))
                    }
                }
            }
            years.sort { $0.year < $1.year }
            answer += years.map { (region, $0.year, $0.tally.summary()) }
        }
        return answer
    }

    /// How many figures each concept has for one region itself, most first, then by code.
    public func conceptCounts(in region: RegionCode) -> [(concept: ConceptCode, count: Int)] {
        var counts: [(concept: ConceptCode, count: Int)] = []
        for live in segments {
            let columns = live.columns
            for place in columns.places(of: region) {
                for run in columns.runs.runs(ofPlace: place) where Int(run.concept) < columns.concepts.count {
                    let count = live.deadRowCount == 0 ? run.rows.count : run.rows.count { !live.isDead(row: $0) }
                    if count > 0 { counts.append((columns.concepts[Int(run.concept)], count)) }
                }
            }
        }
        counts.sort { $0.concept < $1.concept }
        var merged: [(concept: ConceptCode, count: Int)] = []
        for entry in counts {
            if let last = merged.last, last.concept == entry.concept {
                merged[merged.count - 1].count += entry.count
            } else {
                merged.append(entry)
            }
        }
        return merged.sorted { $0.count == $1.count ? $0.concept < $1.concept : $0.count > $1.count }
    }

    /// All figures on whole years by year and province.
    ///
    /// - Complexity: O(all figures).
    public func provinceSummariesByYear() -> [(year: Int, province: RegionCode, summary: ValueSummary)] {
        var totals: [[ValueTally]] = []
        var years: [Int] = []
        for live in segments {
            for (year, tallies) in live.provinceTallies() {
                if let i = years.firstIndex(of: year) {
                    for province in tallies.indices { totals[i][province].add(tallies[province]) }
                } else {
                    years.append(year)
                    totals.append(tallies)
                }
            }
        }
        var answer: [(year: Int, province: RegionCode, summary: ValueSummary)] = []
        for i in years.indices.sorted(by: { years[$0] < years[$1] }) {
            for (province, tally) in totals[i].enumerated() where tally.count > 0 {
                if let code = RegionCode(UInt32(province * 10_000)) {
                    answer.append((years[i], code, tally.summary()))
                }
            }
        }
        return answer
    }
}

extension ColumnSegment {
    /// The first two digits of the place's code; `nil` without a code and for the nation.
    func province(atRow row: Int) -> Int? {
        let number = place[row]
        let province = number == Self.none ? 0 : Int(placeProvinces[Int(number)])
        return province == 0 ? nil : province
    }

    /// First two digits of a place's code; 0 without a code and for the nation.
    static func province(of place: Region) -> UInt8 {
        guard let code = place.code, code != .nation else { return 0 }
        return UInt8(code.rawValue / 10_000)
    }
}
