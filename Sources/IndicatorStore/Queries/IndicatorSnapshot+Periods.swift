import ReportModel

extension IndicatorSnapshot {
    /// What figures are set in a row by.
    private struct LineKey: Hashable {
        var concept: ConceptCode?
        var place: PlaceKey?
        var kind: ObservationKind
        var nature: ObservationNature
    }

    /// Of some rows those on the latest or earliest periods of their concept, place, kind and nature.
    ///
    /// - Complexity: O(rows), and O(p log p) for the periods of each line.
    func selected(_ selection: PeriodSelection, of lists: [[RowReference]]) -> [[RowReference]] {
        var periods: [LineKey: Set<PackedPeriod>] = [:]
        for reference in lists.joined() {
            let period = segments[reference.segment].columns.period(atRow: reference.row)
            if period != .none { periods[line(of: reference), default: []].insert(period) }
        }
        let kept = periods.mapValues { all in
            switch selection {
            case .latest(let count): Set(all.sorted().suffix(count))
            case .earliest(let count): Set(all.sorted().prefix(count))
            }
        }
        return lists.map { list in
            list.filter { reference in
                let period = segments[reference.segment].columns.period(atRow: reference.row)
                return kept[line(of: reference)]?.contains(period) ?? false
            }
        }
    }

    private func line(of reference: RowReference) -> LineKey {
        let columns = segments[reference.segment].columns
        let traits = PackedTraits(rawValue: columns.traits[reference.row])
        return LineKey(
            concept: columns.concept(atRow: reference.row),
            place: columns.region(atRow: reference.row).map(PlaceKey.init),
            kind: traits.kind, nature: traits.nature)
    }
}
