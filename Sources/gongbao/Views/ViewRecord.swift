import ReportMessages

/// A view's rows for programs: a record for each figure of each entry and for each document; for a gap one of nulls.
enum ViewRecord {
    static let columns =
        [
            "panel", "role", "name_zh", "name_en", "gap", "statement", "words", "main", "document", "verb", "place",
            "peers", "within", "converted_units", "difference", "difference_unit", "previous",
        ] + CompareCell.recordColumns

    static func records(_ row: ViewRow, of panel: ViewPanel, _ figures: [Figure]) -> [MachineValue] {
        var records: [MachineValue] = []
        for (index, entry) in row.entries.enumerated() {
            let cell = CompareCell(
                figures: entry.figures.compactMap { Int($0) < figures.count ? figures[Int($0)] : nil },
                conflict: entry.conflict, preference: entry.preference)
            records += cell.records(
                place(row, panel, gap: .null, entry: entry, document: nil, isMain: index == 0, figures))
        }
        for document in row.documents {
            let place = place(row, panel, gap: .null, entry: nil, document: document, isMain: false, figures)
            records.append(empty(place, report: document))
        }
        if records.isEmpty {
            let gap = MachineValue.string(row.gap.code)
            records.append(
                empty(place(row, panel, gap: gap, entry: nil, document: nil, isMain: false, figures), report: nil))
        }
        return records
    }

    private static func place(
        _ row: ViewRow, _ panel: ViewPanel, gap: MachineValue, entry: ViewEntry?, document: ViewDocument?, isMain: Bool,
        _ figures: [Figure]
    ) -> [MachineValue.Member] {
        let standing = isMain ? row.standing : nil
        let change = isMain ? row.change : nil
        let previous = change.flatMap { Int($0.previous) < figures.count ? figures[Int($0.previous)] : nil }
        return [
            .init("panel", .string(panel.code)), .init("role", .string(row.role)),
            .init("name_zh", .text(row.nameZh)), .init("name_en", .text(row.nameEn)), .init("gap", gap),
            .init("statement", entry.map { .string($0.statement.code) } ?? .null),
            .init("words", .text(entry?.words ?? "")), .init("main", .bool(isMain)),
            .init("document", .text(document?.title ?? "")), .init("verb", .text(document?.verb ?? "")),
            .init("place", standing.map { .integer($0.place) } ?? .null),
            .init("peers", standing.map { .integer($0.total) } ?? .null),
            .init("within", .text(standing?.within?.name ?? "")),
            .init("converted_units", .strings(standing?.convertedUnits ?? [])),
            .init("difference", .decimal(change?.difference ?? "")),
            .init("difference_unit", .text(change?.unit ?? "")), .init("previous", .decimal(previous?.value ?? "")),
        ]
    }

    /// A record without a figure: nulls, but for a document where it stands.
    private static func empty(_ place: [MachineValue.Member], report: ViewDocument?) -> MachineValue {
        let names = Set(place.map(\.name))
        guard case .object(let members)? = CompareCell(figures: [Figure()]).records(place).first else { return .null }
        return .object(
            members.map { member in
                if names.contains(member.name) { return member }
                guard let report else { return .init(member.name, .null) }
                switch member.name {
                case "report_id": return .init(member.name, .string(report.reportID))
                case "span": return .init(member.name, SpanRecord.value(report.span))
                case "sentence": return .init(member.name, .text(report.sentenceText))
                case "sentence_span": return .init(member.name, SpanRecord.value(report.sentence))
                default: return .init(member.name, .null)
                }
            })
    }
}

extension ViewStatement {
    var code: String {
        switch self {
        case .number: return "number"
        case .all: return "all"
        case .unrecognized(let number): return "\(number)"
        }
    }
}

extension ViewGap {
    var code: String {
        switch self {
        case .gapNone: return "none"
        case .notStated: return "not-stated"
        case .noReport: return "no-report"
        case .unrecognized(let number): return "\(number)"
        }
    }
}
