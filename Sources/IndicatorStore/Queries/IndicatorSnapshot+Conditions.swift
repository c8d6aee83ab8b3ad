import ChineseText
public import ReportModel

extension IndicatorSnapshot {
    /// The reports that state a figure for one of some concepts which is surely as wanted: 超95% is above 95 and not
    /// surely above 96, 近95% is below 95, 约95% counts as 95; of a range both ends must fit.
    ///
    /// - Parameters:
    ///   - wanted: On which side of the value the figure must lie. Figures in other units are converted where that is
    ///     exact; those whose unit can't be converted do not fit. Without a unit any will do.
    ///   - kinds: Of which kind the figure must be.
    ///   - nature: Reached or aimed at.
    /// - Complexity: O(rows of the concepts).
    public func reports(
        stating concepts: Set<ConceptCode>, _ wanted: Quantity, kinds: Set<ObservationKind>, nature: ObservationNature
    ) -> Set<ReportID> {
        var found: Set<ReportID> = []
        for live in segments {
            let columns = live.columns
            var fits = [Bool](repeating: false, count: columns.reports.count)
            let factors = columns.wordings.map { UnitFactor(from: $0.unit, to: wanted.unit) }
            for concept in concepts {
                guard let position = columns.position(of: concept) else { continue }
                for row in columns.rows(ofConcept: position) where !live.isDead(row: row) {
                    let report = Int(columns.report[row])
                    if fits[report] { continue }
                    let factor = factors[Int(columns.wording[row])]
                    fits[report] =
                        factor.map {
                            isSurely(live, row, wanted, kinds, nature, $0)
                        } ?? false
                }
            }
            for (i, report) in columns.reports.enumerated() where fits[i] { found.insert(report.id) }
        }
        return found
    }

    private func isSurely(
        _ live: LiveSegment, _ row: Int, _ wanted: Quantity, _ kinds: Set<ObservationKind>, _ nature: ObservationNature,
        _ factor: UnitFactor
    ) -> Bool {
        let traits = PackedTraits(rawValue: live.columns.traits[row])
        guard kinds.contains(traits.kind), traits.nature == nature else { return false }
        guard let low = factor.converted(live.columns.value(atRow: row)) else { return false }
        let stated = live.columns.high(atRow: row)
        guard let high = stated == nil ? low : stated.flatMap(factor.converted) else { return false }
        return Self.surely(low, high, traits.comparator, wanted.comparator, wanted.value)
    }

    /// Whether every value that a figure leaves open lies on the wanted side.
    static func surely(
        _ low: ExactDecimal, _ high: ExactDecimal, _ stated: Comparator, _ wanted: Comparator, _ value: ExactDecimal
    ) -> Bool {
        let isOpenUpwards = stated == .greater || stated == .atLeast
        let isOpenDownwards = stated == .less || stated == .atMost
        switch wanted {
        case .atLeast: return !isOpenDownwards && !(low < value)
        case .greater:
            return !isOpenDownwards && (value < low || stated == .greater && low == value)
        case .atMost: return !isOpenUpwards && !(value < high)
        case .less: return !isOpenUpwards && (high < value || stated == .less && high == value)
        case .equal, .about: return !isOpenUpwards && !isOpenDownwards && low == value && high == value
        }
    }
}

/// How values of one unit become those of another.
struct UnitFactor {
    /// `nil` where they are the same.
    private var units: (from: Unit, to: Unit)?

    /// - Parameter target: Empty for any.
    /// - Returns: `nil` where there is no way from one to the other.
    init?(from unit: String, to target: String) {
        if target.isEmpty || unit == target { return }
        guard let from = Unit(unit), let to = Unit(target), from.family == to.family else { return nil }
        if from.name == to.name { return }
        guard from.base != nil, from.base == to.base else { return nil }
        units = (from, to)
    }

    /// `nil` where the result is not exact.
    func converted(_ value: ExactDecimal) -> ExactDecimal? {
        guard let units else { return value }
        guard let converted = units.from.convert(value, to: units.to), !converted.isRounded else { return nil }
        return converted.amount
    }
}
