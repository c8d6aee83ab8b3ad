import ReportModel

extension SegmentRows {
    /// The rows of several segments without those of dead reports. No report stands alive in two of them.
    init(merging segments: [LiveSegment]) {
        self.init([])
        concepts = Self.union(segments.map(\.columns.concepts)) { $0 < $1 }
        places = Self.union(segments.map(\.columns.places), by: Region.isBefore)
        reports = segments.flatMap { live in
            live.columns.reports.indices.filter { !live.isDead(report: $0) }.map { live.columns.reports[$0] }
        }
        reports.sort { $0.id < $1.id }
        var conceptNumbers: [ConceptCode: UInt32] = [:]
        for (i, concept) in concepts.enumerated() { conceptNumbers[concept] = UInt32(i) }
        var placeNumbers: [Region: UInt32] = [:]
        for (i, place) in places.enumerated() { placeNumbers[place] = UInt32(i) }
        var reportNumbers: [ReportID: UInt32] = [:]
        for (i, report) in reports.enumerated() { reportNumbers[report.id] = UInt32(i) }
        rows.reserveCapacity(segments.reduce(0) { $0 + $1.columns.rowCount })
        for live in segments {
            let columns = live.columns
            append(
                live,
                Numbering(
                    concepts: columns.concepts.map { conceptNumbers[$0] ?? ColumnSegment.none },
                    places: columns.places.map { placeNumbers[$0] ?? ColumnSegment.none },
                    reports: columns.reports.map { reportNumbers[$0.id] ?? ColumnSegment.none },
                    names: columns.names.map { names.number(of: $0) },
                    units: columns.units.map { units.number(of: $0) },
                    ruleLists: columns.ruleLists.map { ruleLists.number(of: $0) }))
        }
        // The parts are sorted already, which the standard sort makes use of.
        rows.sort(by: SegmentRow.isBefore)
    }

    /// New numbers of a segment's words.
    private struct Numbering {
        var concepts: [UInt32]
        var places: [UInt32]
        var reports: [UInt32]
        var names: [UInt32]
        var units: [UInt32]
        var ruleLists: [UInt32]
    }

    private mutating func append(_ live: LiveSegment, _ new: Numbering) {
        let old = live.columns
        for concept in 0...old.concepts.count {
            for row in old.rows(ofConcept: concept) where !live.isDead(report: Int(old.report[row])) {
                let high = old.high(atRow: row)
                let rowLinks = old.links(atRow: row)
                let extra = high == nil && rowLinks.isEmpty ? 0 : highs.count + links.count + 1
                if let high { highs[extra] = high }
                if !rowLinks.isEmpty { links[extra] = rowLinks }
                rows.append(
                    SegmentRow(
                        concept: concept < new.concepts.count ? new.concepts[concept] : ColumnSegment.none,
                        place: old.place[row] == ColumnSegment.none
                            ? ColumnSegment.none : new.places[Int(old.place[row])],
                        period: old.period(atRow: row), report: new.reports[Int(old.report[row])],
                        index: old.index[row], traits: old.traits[row], flags: old.flags[row],
                        value: old.value(atRow: row), unit: new.units[Int(old.unit[row])],
                        name: new.names[Int(old.name[row])], rules: new.ruleLists[Int(old.rules[row])],
                        spanStart: old.spanStart[row], spanCount: old.spanCount[row],
                        sentenceStart: old.sentenceStart[row], sentenceCount: old.sentenceCount[row], extra: extra))
            }
        }
    }

    private static func union<Key: Hashable>(_ lists: [[Key]], by isBefore: (Key, Key) -> Bool) -> [Key] {
        Set(lists.joined()).sorted(by: isBefore)
    }
}
