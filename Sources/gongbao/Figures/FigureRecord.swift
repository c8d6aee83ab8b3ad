import ReportMessages

extension Figure {
    /// As people read it: `>95 %`.
    func quantity(_ language: Language) -> String {
        QuantityText(value: value, high: high, comparator: comparator.mark, unit: unit, kind: kind.choice).text(
            language)
    }

    /// As it stands in a column: in the column's unit, and in its own where that is another.
    func shownQuantity(_ language: Language) -> String {
        guard let converted else { return quantity(language) }
        let shown = QuantityText(
            value: converted.value, high: converted.high, comparator: comparator.mark, unit: converted.unit,
            kind: kind.choice)
        let own = quantity(language)
        let text = (converted.rounded ? "≈" : "") + shown.text(language)
        // 元 and 亿元 may be shown alike.
        return text == own ? own : text + " (" + own + ")"
    }

    /// Kind and, for a target, nature: `change, target`.
    func kindAndNature(_ language: Language) -> String {
        let target = nature == .target ? (language == .zh ? "·" : ", ") + nature.word(language) : ""
        return kind.word(language) + target
    }

    /// Why it is not to be trusted blindly, in brackets; empty where nothing speaks against it.
    func doubts(_ language: Language) -> StyledText {
        if flags.isEmpty { return StyledText() }
        return StyledText("(" + flags.map { $0.word(language) }.joined(separator: ", ") + ") ", .warning)
    }

    /// For programs; the value exact.
    var record: MachineValue { .object(members) }

    var members: [MachineValue.Member] {
        let links = links.map { link in
            MachineValue.object([
                .init("kind", .string(link.kind.code)), .init("target", .integer(link.target)),
            ])
        }
        return [
            .init("report_id", .string(reportID)), .init("index", .integer(index)),
            .init("region", RegionRecord.value(region)), .init("period", .text(period)), .init("name", .text(name)),
            .init("concept", .text(concept)), .init("comparator", .string(comparator.symbol)),
            .init("value", .decimal(value)), .init("high", .decimal(high)), .init("unit", .text(unit)),
            .init("kind", .string(kind.code)), .init("nature", .string(nature.code)),
            .init("flags", .strings(flags.map(\.code))), .init("quote", .text(quote)),
            .init("span", SpanRecord.value(span)), .init("sentence", .text(sentenceText)),
            .init("sentence_span", SpanRecord.value(sentence)), .init("links", .array(links)),
            .init("rules", .strings(rules)), .init("agent", .text(agent)), .init("report_title", .text(reportTitle)),
            .init("converted", converted.map(\.record) ?? .null),
        ]
    }

    /// What CSV and TSV show.
    static let recordColumns = [
        "report_id", "index", "region.code", "region.name", "period", "name", "concept", "comparator", "value", "high",
        "unit", "kind", "nature", "flags", "quote", "span.start", "span.end", "sentence", "agent", "report_title",
    ]
}

extension ConvertedQuantity {
    var record: MachineValue {
        .object([
            .init("value", .decimal(value)), .init("high", .decimal(high)), .init("unit", .text(unit)),
            .init("rounded", .bool(rounded)),
        ])
    }
}

enum RegionRecord {
    /// Null where no place is told; a code of null for one that the code table does not hold.
    static func value(_ region: RegionRef?) -> MachineValue {
        guard let region else { return .null }
        return .object([
            .init("code", region.code == 0 ? .null : .integer(region.code)), .init("name", .text(region.name)),
        ])
    }
}

enum SpanRecord {
    static func value(_ span: TextSpan?) -> MachineValue {
        guard let span else { return .null }
        return .object([.init("start", .integer(span.start)), .init("end", .integer(span.end))])
    }
}

enum PageRecord {
    /// Totals and the cursor, for a JSON answer.
    static func members(_ page: PageInfo?) -> [MachineValue.Member] {
        [
            .init("total", page.map { .integer($0.total) } ?? .null),
            .init("total_is_exact", page.map { .bool($0.totalIsExact) } ?? .null),
            .init("next_cursor", page.map { .text($0.nextCursor) } ?? .null),
        ]
    }
}
