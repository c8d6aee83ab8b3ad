import ReportMessages

extension SuggestResponse {
    func answer(_ language: Language) -> Answer {
        var table = TextTable(columns: [
            .words(Heading.kind(language), least: 4), .words(Heading.name(language), least: 12),
            .code(Heading.code(language)), .number(Label("held", "数量")(language)),
            .words(Heading.reason(language), least: 6, isOptional: true),
        ])
        table.rows = suggestions.map { suggestion in
            [
                StyledText(suggestion.kind.label(language), .faint), suggestion.marked, StyledText(suggestion.code),
                StyledText(NumberText.grouped(suggestion.count)), StyledText(suggestion.foundBy, .faint),
            ]
        }
        let rows = suggestions.map { suggestion in
            MachineValue.object([
                .init("kind", .string(suggestion.kind.code)), .init("text", .string(suggestion.text)),
                .init("code", .text(suggestion.code)), .init("count", .integer(suggestion.count)),
                .init("found_by", .text(suggestion.foundBy)),
                .init("highlights", .array(suggestion.highlights.map { SpanRecord.value($0) })),
            ])
        }
        return Answer(
            parts: suggestions.isEmpty ? [] : [.table(table)],
            records: MachineRecords(
                name: "suggestions", columns: ["kind", "text", "code", "count", "found_by"], rows: rows),
            isFound: !suggestions.isEmpty)
    }
}

extension Suggestion {
    fileprivate var marked: StyledText {
        var line = StyledText()
        for piece in MarkedText.pieces(text, at: 0, marks: highlights) {
            line.append(piece.text, piece.isMarked ? .match : .plain)
        }
        return line
    }
}

extension SuggestionKind {
    fileprivate var code: String {
        switch self {
        case .title: return "title"
        case .region: return "region"
        case .concept: return "concept"
        case .unspecified: return "unspecified"
        case .unrecognized(let number): return "\(number)"
        }
    }

    fileprivate func label(_ language: Language) -> String {
        switch self {
        case .title: return Heading.title(language)
        case .region: return Heading.region(language)
        case .concept: return Heading.concept(language)
        case .unspecified, .unrecognized: return code
        }
    }
}
