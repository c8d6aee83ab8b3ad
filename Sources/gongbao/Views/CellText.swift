import ReportMessages

/// How the cells of comparisons, series and ranks are shown.
extension CompareCell {
    /// The preferred figure; where others disagree, they follow after ≠. `–` where the report held states nothing, `·` where
    /// none is held.
    func text(_ language: Language) -> StyledText {
        guard let preferred = figures.first else { return StyledText(gap == .noReport ? "·" : "–", .faint) }
        let shown = preferred.cellText(language)
        var text = StyledText(shown, conflict || !preferred.flags.isEmpty ? .warning : .plain)
        let others = contradicting.map { $0.cellText(language) }.uniqued().filter { $0 != shown }
        for other in others.prefix(2) { text.append(" ≠ " + other, .warning) }
        if others.count > 2 { text.append(" …", .warning) }
        return text
    }

    /// Of several figures those that can't hold beside the preferred one. Where none of them is such a one, but others
    /// contradict one another, all others.
    private var contradicting: [Figure] {
        guard conflict, let preferred = figures.first else { return [] }
        let others = figures.dropFirst().filter { preferred.contradicts($0) }
        return others.isEmpty ? Array(figures.dropFirst()) : others
    }

    /// The figures that `text` shows.
    var shownFigures: [Figure] { figures.prefix(1) + contradicting }

    /// One record for each figure stated, the preferred one first.
    ///
    /// - Parameter place: What says where the cell stands; comes first in each record.
    func records(_ place: [MachineValue.Member]) -> [MachineValue] {
        figures.enumerated().map { index, figure in
            .object(
                place + [
                    .init("preferred", .bool(index == 0)), .init("conflict", .bool(conflict)),
                    .init("preference", .text(preference)),
                ] + figure.members.filter { member in !place.contains { $0.name == member.name } })
        }
    }

    /// What CSV and TSV show of a figure in a cell, beside what says where the cell stands.
    static let recordColumns = [
        "comparator", "value", "high", "unit", "kind", "nature", "concept", "name", "preferred", "conflict",
        "preference", "flags", "report_id", "quote", "span.start", "span.end", "sentence", "converted.value",
        "converted.unit",
    ]
}

/// What the sign `?` behind a quantity means.
enum DoubtLegend {
    /// Says why figures in cells are not to be trusted blindly; empty where all are.
    static func notices(_ cells: [CompareCell], _ language: Language) -> [String] {
        let flags = cells.flatMap(\.shownFigures).flatMap(\.flags).map { $0.word(language) }.uniqued()
        if flags.isEmpty { return [] }
        return [Label("? caution: ", "? 注意：")(language) + flags.joined(separator: language == .zh ? "、" : ", ")]
    }
}

extension CompareColumn {
    /// `建议满意率`, `地区生产总值 增减·目标`.
    func heading(_ language: Language) -> String {
        let figure = Figure(kind: kind, nature: nature)
        let isPlain = nature == .actual && (kind == .level || kind == .share)
        return (name.isEmpty ? concept : name) + (isPlain ? "" : " " + figure.kindAndNature(language))
    }

    /// The measure as a line above a table: `地区生产总值 · 增减 · 目标 · %`.
    func line(_ language: Language) -> AnswerPart {
        let facts = [concept == name ? "" : concept, kind.word(language), nature.word(language), unit]
        var text = StyledText(name.isEmpty ? concept : name, .title)
        let rest = facts.filter { !$0.isEmpty }.joined(separator: " · ")
        if !rest.isEmpty { text.append(" · " + rest, .faint) }
        return .paragraph(text)
    }

    var record: MachineValue {
        .object([
            .init("concept", .text(concept)), .init("name", .text(name)), .init("kind", .string(kind.code)),
            .init("nature", .string(nature.code)), .init("unit", .text(unit)),
            .init("converted_units", .strings(convertedUnits)),
        ])
    }
}
