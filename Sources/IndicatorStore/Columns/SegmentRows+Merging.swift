import ReportModel

extension SegmentRows {
    /// The rows of several segments without those of dead reports. No report stands alive in two of them.
    init(merging segments: [LiveSegment]) {
        self.init()
        rows.reserveLarge(segments.reduce(0) { $0 + $1.liveRowCount })
        for live in segments {
            let numbering = Numbering(
                concepts: live.columns.concepts.map { number(of: $0) },
                places: live.columns.places.map { number(of: $0) },
                periods: live.columns.periods.map { number(of: $0) },
                names: live.columns.names.map { names.number(of: $0, hint: WordHint.of($0)) },
                agents: live.columns.agents.map { agents.number(of: $0, hint: WordHint.of($0)) },
                wordings: live.columns.wordings.map { number(of: $0) })
            for (report, facts) in live.columns.reports.enumerated() where !live.isDead(report: report) {
                for row in live.columns.rows(ofReport: report) { add(live.columns, row: Int(row), numbering) }
                endReport(facts)
            }
        }
    }

    /// New numbers of a segment's words.
    private struct Numbering {
        var concepts: [UInt32]
        var places: [UInt32]
        var periods: [UInt32]
        var names: [UInt32]
        var agents: [UInt32]
        var wordings: [UInt32]
    }

    private mutating func add(_ old: ColumnSegment, row: Int, _ new: Numbering) {
        if let high = old.high(atRow: row) { highs[rows.count] = high }
        let rowLinks = old.links(atRow: row)
        if !rowLinks.isEmpty { links[rows.count] = rowLinks }
        if let spans = old.longSpans[UInt32(row)] { longSpans[rows.count] = spans }
        let concept = old.conceptPosition(atRow: row)
        let (place, agent) = (old.place[row], old.agent[row])
        rows.append(
            SegmentRow(
                concept: concept < new.concepts.count ? new.concepts[concept] : ColumnSegment.none,
                place: place == ColumnSegment.none ? place : new.places[Int(place)],
                period: new.periods[Int(old.periodNumber[row])], name: new.names[Int(old.name[row])],
                agent: agent == ColumnSegment.none ? agent : new.agents[Int(agent)],
                wording: new.wordings[Int(old.wording[row])], report: UInt32(reports.count),
                spans: PackedSpans(
                    start: old.spanStart[row], count: old.spanCount[row], lead: old.sentenceLead[row],
                    sentenceCount: old.sentenceCount[row]),
                traits: old.traits[row], flags: old.flags[row], exponent: old.exponent[row],
                coefficient: old.coefficients[row]))
    }
}
