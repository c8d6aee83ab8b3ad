import ReportMessages

extension ExplainResponse {
    /// Words and place are shown where they differ from those of the step before.
    ///
    /// - Parameter text: The report's text, for the words that each step is about; empty shows offsets alone.
    func answer(text: String, _ language: Language) -> Answer {
        let source = Array(text.utf8)
        var lines: [StyledText] = []
        var rows: [MachineValue] = []
        var above: TextSpan?
        for step in steps {
            let words = step.span.flatMap { MarkedText.words(of: source, at: $0) } ?? ""
            var line = StyledText(String(repeating: "  ", count: Int(min(step.depth, 32))))
            line.append(step.rule, .title)
            let isNew = step.depth == 0 || step.span != above
            above = step.span
            if !words.isEmpty, isNew {
                line.append("  ")
                line.append("〔\(words)〕", .figure)
            }
            if let span = step.span, isNew { line.append("  \(span.start)..\(span.end)", .faint) }
            if !step.outcome.isEmpty { line.append("  → " + step.outcome) }
            lines.append(line)
            rows.append(
                .object([
                    .init("depth", .integer(step.depth)), .init("rule", .string(step.rule)),
                    .init("span", SpanRecord.value(step.span)), .init("words", .text(words)),
                    .init("outcome", .text(step.outcome)),
                ]))
        }
        return Answer(
            parts: lines.map { .paragraph($0) },
            records: MachineRecords(
                name: "steps", columns: ["depth", "rule", "span.start", "span.end", "words", "outcome"], rows: rows),
            isFound: !steps.isEmpty)
    }
}
