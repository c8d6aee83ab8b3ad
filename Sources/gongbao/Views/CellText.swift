import ReportMessages

/// How the cells of comparisons, series and ranks are shown.
extension CompareCell {
    /// The preferred figure; where others disagree, they follow after ≠. `–` where the report held states nothing, `·` where
    /// none is held.
    func text(_ language: Language) -> StyledText {
        guard let preferred = figures.first else { return StyledText(gap == .noReport ? "·" : "–", .faint) }
        let doubtful = !preferred.flags.isEmpty
        var text = StyledText(preferred.shownQuantity(language), conflict || doubtful ? .warning : .plain)
        if conflict {
            let shown = preferred.shownQuantity(language)
            var others: [String] = []
            for quantity in figures.dropFirst().map({ $0.shownQuantity(language) })
            where quantity != shown && !others.contains(quantity) { others.append(quantity) }
            for other in others.prefix(2) { text.append(" ≠ " + other, .warning) }
            if others.count > 2 { text.append(" …", .warning) }
        }
        return text
    }

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
