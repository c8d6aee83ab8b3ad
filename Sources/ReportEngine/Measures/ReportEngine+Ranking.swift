import ChineseText
import Gazetteer
import IndicatorStore
import ReportModel

extension ReportEngine {
    /// Regions in the order of one measure. Figures on whole years alone are ranked; of several for one region the
    /// preferred one. Regions whose figure is flagged are left out, unless they are asked for.
    ///
    /// - Complexity: O(figures of the concept), and O(n log n) for *n* regions.
    public func rank(
        _ request: RankRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> RankAnswer {
        guard (1...10_000).contains(request.limit), (0...10_000).contains(request.last) else {
            throw .invalidArgument(field: "limit", problem: "\(request.limit) is not a number from 1 to 10000.")
        }
        guard (1...9_999).contains(request.year) else {
            throw .invalidArgument(field: "year", problem: "\(request.year) is not a year from 1 to 9999.")
        }
        let snapshot = snapshot
        var notes = AnswerNotes()
        let field = try rankingField(request, in: snapshot, &notes)
        let column = try column(
            request.measure, regions: field.within.map { [.division($0.code)] } ?? field.place.map { [$0] } ?? [],
            level: field.level, years: request.year...request.year, in: snapshot, &notes, cancellation: cancellation)
        var flagged = 0
        let values = column.values.filter { entry in
            // The place itself is no part of itself.
            guard entry.period.isSingleYear, entry.region.code == nil || entry.region.code != field.within?.code else {
                return false
            }
            if !request.includesFlagged, let first = entry.cell.values.first, !first.observation.flags.isEmpty {
                flagged += 1
                return false
            }
            return true
        }
        if flagged > 0 { notes.notices.append("\(flagged) regions whose figure is flagged are left out.") }
        let ranked = Ranking.rows(of: values, isAscending: request.isAscending)
        if ranked.isEmpty, flagged == 0, !column.values.isEmpty {
            notes.notices.append("Of the places to be ranked none has a figure for the year \(request.year).")
        }
        notes.notices += [
            MeasureNotices.levels([values.map(\.region)], "ranked"),
            MeasureNotices.bounds(values.compactMap(\.cell.values.first)),
        ].compactMap(\.self)
        let first = Array(ranked.prefix(request.limit))
        let last = Array(ranked.dropFirst(first.count).suffix(request.last))
        func shown(_ rows: [Ranking.Row]) throws(EngineError) -> [RankedRegion] {
            try Self.mapped(rows) { (row) throws(EngineError) in
                RankedRegion(place: row.place, region: row.entry.region, cell: try cell(row.entry.cell, in: snapshot))
            }
        }
        var position: RankedRegion?
        if let own = field.own {
            let found = ranked.first { $0.entry.region.code == own.code }
            position =
                try shown(found.map { [$0] } ?? []).first
                ?? RankedRegion(
                    place: 0, region: own, cell: emptyCell(own, year: request.year, column.sources, in: snapshot))
        }
        notes.notices += notes.problems.map(\.error.description)
        return RankAnswer(
            measure: column.measure.map(key), rows: try shown(first), totalCount: ranked.count,
            notices: notes.notices, last: try shown(last), position: position, peerCount: peerCount(of: field),
            within: field.within?.region)
    }

    /// Among which regions to rank.
    private struct RankingField {
        /// The division whose parts are ranked; `nil` is the country.
        var within: Division?
        /// A place without a code, which has no parts.
        var place: RegionSelector?
        var level: RegionLevel?
        /// The region whose position is wanted.
        var own: Region?
    }

    private func rankingField(
        _ request: RankRequest, in snapshot: EngineSnapshot, _ notes: inout AnswerNotes
    ) throws(EngineError) -> RankingField {
        var field = RankingField(level: request.level)
        if let text = request.positionOf {
            guard case .division(let code) = try region(text, in: snapshot, notices: &notes.notices),
                let division = gazetteer.division(code), division.level != .nation
            else {
                throw .invalidArgument(
                    field: "position_of", problem: "'\(text)' has no peers; name a province, prefecture or county.")
            }
            field.own = division.region
            field.level = division.level
            if request.peers == .sameParent, let parent = gazetteer.ancestors(of: code).first, parent.level != .nation {
                field.within = parent
            }
            return field
        }
        if let text = request.within {
            let selector = try region(text, in: snapshot, notices: &notes.notices)
            if case .division(let code) = selector {
                field.within = code == .nation ? nil : gazetteer.division(code)
            } else {
                field.place = selector
            }
        }
        return field
    }

    /// How many divisions there are to rank; 0 where no level is asked for.
    private func peerCount(of field: RankingField) -> Int {
        guard let level = field.level else { return 0 }
        return gazetteer.divisions.count { division in
            division.level == level
                && (field.within.map { $0.code != division.code && $0.code.contains(division.code) } ?? true)
        }
    }
}

/// Places by value.
enum Ranking {
    struct Row {
        var place: Int
        var entry: MeasureColumn.Value
    }

    /// Every value in its place: equal ones share one, and the next is skipped.
    static func rows(of values: [MeasureColumn.Value], isAscending: Bool) -> [Row] {
        let sorted = values.enumerated().sorted { a, b in
            guard let x = value(a.element), let y = value(b.element), x != y else { return a.offset < b.offset }
            return (x < y) == isAscending
        }.map(\.element)
        var rows: [Row] = []
        for (index, entry) in sorted.enumerated() {
            let isEqual = index > 0 && value(sorted[index - 1]) == value(entry)
            rows.append(Row(place: isEqual ? rows[index - 1].place : index + 1, entry: entry))
        }
        return rows
    }

    private static func value(_ entry: MeasureColumn.Value) -> ExactDecimal? { entry.cell.values.first?.value }
}
