import ReportMessages

extension SearchResponse {
    /// - Parameters:
    ///   - firstRank: The rank of the first hit; `nil` on a further page, whose place is not known.
    ///   - explains: Whether people see how the query was read.
    func answer(firstRank: Int?, explains: Bool = false, _ language: Language) -> Answer {
        let page = page ?? PageInfo(total: UInt64(hits.count), totalIsExact: true)
        var parts: [AnswerPart] = []
        if explains, !reading.isEmpty {
            parts.append(.paragraph(StyledText(Label("query: ", "查询：")(language) + reading, .faint)))
        }
        for (index, hit) in hits.enumerated() {
            if index > 0 || !parts.isEmpty { parts.append(.lines([StyledText()])) }
            parts += hit.parts(rank: firstRank.map { $0 + index }, language)
        }
        if !partialHits.isEmpty {
            let note = Label("With some of what was asked for:", "只含部分词语的报告：")(language)
            parts += [.lines([StyledText()]), .paragraph(StyledText(note, .faint))]
            for hit in partialHits { parts += [.lines([StyledText()])] + hit.parts(rank: nil, language) }
        }
        for facet in facets { parts += [.lines([StyledText()]), facet.part(language)] }
        var records = MachineRecords(name: "hits", columns: SearchHit.recordColumns)
        records.rows = hits.enumerated().map { index, hit in hit.record(rank: firstRank.map { $0 + index }) }
        let members =
            PageRecord.members(page) + [.init("elapsed_ns", .integer(elapsedNs))] + facetMember + readingMembers
        return Answer(
            parts: parts, records: records, members: members, notices: notices,
            summary: SummaryLine.text(
                shown: hits.count, total: page.total, isExact: page.totalIsExact, what: .reports,
                nanoseconds: elapsedNs, cursor: page.nextCursor, language),
            noun: .reports,
            nextCursor: page.nextCursor.isEmpty ? nil : page.nextCursor,
            isFound: !hits.isEmpty)
    }

    /// How the query was read and answered, as far as the server tells.
    private var readingMembers: [MachineValue.Member] {
        let corrected = corrections.map { correction in
            MachineValue.object([
                .init("kind", .string(correction.kind.code)), .init("from", .string(correction.from)),
                .init("to", .string(correction.to)),
            ])
        }
        return [
            .init("partial_hits", .array(partialHits.map { $0.record(rank: nil) })), .init("reading", .text(reading)),
            .init("read_as_plain_words", .bool(readAsPlainWords)),
            .init("relaxed", .bool(relaxed)), .init("corrections", .array(corrected)),
        ]
    }

    private var facetMember: [MachineValue.Member] {
        facets.isEmpty ? [] : [.init("facets", .array(facets.map(\.record)))]
    }
}

extension SearchHit {
    func parts(rank: Int?, _ language: Language) -> [AnswerPart] {
        var heading = StyledText(rank.map { "\($0)  " } ?? "·  ", .faint)
        heading.append(title.isEmpty ? reportID : title, .title)
        let facts = [region?.name ?? "", PeriodText.text(periodCovered), kind.word(language), reportID]
        let line = StyledText(facts.filter { !$0.isEmpty }.joined(separator: " · "), .faint)
        var parts: [AnswerPart] = [.paragraph(heading), .paragraph(line, indentation: 3)]
        for snippet in snippets { parts += snippet.parts(indentation: 6, language) }
        if !explanation.isEmpty { parts.append(.table(explanationTable(language))) }
        return parts
    }

    private func explanationTable(_ language: Language) -> TextTable {
        var table = TextTable(columns: [
            .words("   " + Label("term", "词")(language)), .code(Label("part", "项")(language)),
            .words(Label("field", "字段")(language)),
            .number(Label("here", "本文次数")(language)), .number(Label("reports", "报告数")(language)),
            .number(Label("score", "得分")(language)),
        ])
        table.rows = explanation.map { part in
            [
                StyledText("   " + part.term), StyledText(part.kind.code + part.distanceText),
                StyledText(part.field.code), StyledText(NumberText.grouped(part.frequency)),
                StyledText(part.documentFrequency == 0 ? "" : NumberText.grouped(part.documentFrequency)),
                StyledText(NumberText.rounded(part.score, places: 3)),
            ]
        }
        return table
    }

    func record(rank: Int?) -> MachineValue {
        let parts = explanation.map { part in
            MachineValue.object([
                .init("kind", .string(part.kind.code)), .init("term", .string(part.term)),
                .init("field", .string(part.field.code)), .init("distance", .integer(part.distance)),
                .init("frequency", .integer(part.frequency)),
                .init("document_frequency", .integer(part.documentFrequency)), .init("score", .double(part.score)),
            ])
        }
        let explained = explanation.isEmpty ? [] : [MachineValue.Member("explanation", .array(parts))]
        return .object(
            [
                .init("rank", rank.map { .integer($0) } ?? .null), .init("id", .string(reportID)),
                .init("title", .text(title)), .init("region", RegionRecord.value(region)),
                .init("period", .text(periodCovered)), .init("kind", .string(kind.code)),
                .init("source", .text(source)), .init("score", .double(score)),
                .init("snippets", .array(snippets.map(\.record))),
            ] + explained)
    }

    static let recordColumns = [
        "rank", "id", "title", "region.code", "region.name", "period", "kind", "source", "score", "snippets",
    ]
}

extension Snippet {
    func parts(indentation: Int, _ language: Language) -> [AnswerPart] {
        var line = StyledText()
        for piece in pieces { line.append(piece.text, piece.isMarked ? .match : .plain) }
        var parts = [AnswerPart.paragraph(line, indentation: indentation)]
        for figure in figures {
            var line = StyledText("· " + figure.name + " ")
            line.append(figure.quantity(language), .figure)
            line.append(figure.concept.isEmpty ? "" : "  " + figure.concept, .faint)
            parts.append(.paragraph(line, indentation: indentation))
        }
        if !sectionPath.isEmpty {
            let path = StyledText("§ " + sectionPath.joined(separator: " › "), .faint)
            parts.append(.paragraph(path, indentation: indentation))
        }
        return parts
    }

    private var pieces: [MarkedText.Piece] {
        let span = span ?? TextSpan()
        guard Int(span.end) - Int(span.start) == text.utf8.count else {
            return [MarkedText.Piece(text: text, isMarked: false, start: 0)]
        }
        return MarkedText.pieces(text, at: Int(span.start), marks: highlights)
    }

    var record: MachineValue {
        .object(
            [
                .init("text", .string(text)), .init("span", SpanRecord.value(span)),
                .init("highlights", .array(highlights.map { SpanRecord.value($0) })),
                .init("section_path", .strings(sectionPath)), .init("characters", RangeRecord.value(characters)),
                .init("highlight_characters", .array(highlightCharacters.map { RangeRecord.value($0) })),
            ] + (figures.isEmpty ? [] : [.init("figures", .array(figures.map(\.record)))]))
    }
}

extension Facet {
    fileprivate func part(_ language: Language) -> AnswerPart {
        var table = TextTable(columns: [
            .words(field.label(language)), .words(Heading.code(language)), .number(Label("reports", "报告数")(language)),
        ])
        table.rows = counts.map {
            [
                StyledText($0.name.isEmpty ? $0.code : $0.name), StyledText($0.code),
                StyledText(NumberText.grouped($0.count)),
            ]
        }
        if valueCount > UInt64(counts.count) {
            let left = NumberText.grouped(valueCount - UInt64(counts.count))
            table.rows.append([
                StyledText(Label("… \(left) more", "… 另有 \(left) 项")(language), .faint), StyledText(), StyledText(),
            ])
        }
        return .table(table)
    }

    fileprivate var record: MachineValue {
        let counts = counts.map { count in
            MachineValue.object([
                .init("code", .string(count.code)), .init("name", .text(count.name)),
                .init("count", .integer(count.count)), .init("parent", .text(count.parent)),
            ])
        }
        return .object([
            .init("field", .string(field.code)), .init("counts", .array(counts)),
            .init("value_count", .integer(valueCount)), .init("missing", .integer(missing)),
        ])
    }
}

extension FacetField {
    var code: String {
        switch self {
        case .region: return "region"
        case .year: return "year"
        case .kind: return "kind"
        case .concept: return "concept"
        case .unspecified: return "unspecified"
        case .unrecognized(let number): return "\(number)"
        }
    }

    fileprivate func label(_ language: Language) -> String {
        switch self {
        case .region: return Heading.region(language)
        case .year: return Heading.year(language)
        case .kind: return Heading.kind(language)
        case .concept: return Heading.concept(language)
        case .unspecified, .unrecognized: return code
        }
    }
}

extension ScorePart {
    /// How far apart words stand, where that counts.
    fileprivate var distanceText: String { kind == .proximity || kind == .recency ? " \(distance)" : "" }
}

extension ScorePartKind {
    var code: String {
        switch self {
        case .term: return "term"
        case .phrase: return "phrase"
        case .proximity: return "near"
        case .together: return "together"
        case .recency: return "recent"
        case .unrecognized(let number): return "\(number)"
        }
    }
}

extension QueryCorrectionKind {
    var code: String {
        switch self {
        case .unspecified: return "unspecified"
        case .character: return "character"
        case .pinyin: return "pinyin"
        case .unrecognized(let number): return "\(number)"
        }
    }
}

/// A stretch of characters for programs.
private enum RangeRecord {
    static func value(_ range: CharacterRange?) -> MachineValue {
        guard let range else { return .null }
        return .object([.init("start", .integer(range.start)), .init("end", .integer(range.end))])
    }
}

extension SearchField {
    var code: String {
        switch self {
        case .any: return "any"
        case .title: return "title"
        case .heading: return "heading"
        case .body: return "body"
        case .unrecognized(let number): return "\(number)"
        }
    }
}
