import ReportMessages

/// A data set of regions by years, gathered out of comparisons.
struct Panel {
    /// Rows of one comparison at most; an answer as long as that may have been cut.
    static let longestAnswer = 10_000

    private struct Key: Hashable, Comparable {
        var code: UInt32
        var name: String
        var year: String

        static func < (a: Key, b: Key) -> Bool {
            // Places without a code come last.
            let (x, y) = (a.code == 0 ? UInt32.max : a.code, b.code == 0 ? UInt32.max : b.code)
            return (x, a.name, a.year) < (y, b.name, b.year)
        }
    }

    private struct Column: Hashable {
        var concept: String
        var kind: FigureKind
        var nature: FigureNature
        var unit: String
        var name: String

        init(_ column: CompareColumn) {
            (concept, kind, nature, unit) = (column.concept, column.kind, column.nature, column.unit)
            name = column.name
        }
    }

    private var columns: [Column] = []
    /// Empty for a region and year of which nothing is stated.
    private var cells: [Key: [Column: CompareCell]] = [:]
    /// Of which a report is held.
    private var reported: Set<Key> = []
    private var notices: [String] = []
    private var partYears = 0

    /// Adds what a comparison states. Figures on anything but whole years have no place in a panel.
    mutating func add(_ response: CompareResponse) {
        for notice in response.notices where !notices.contains(notice) { notices.append(notice) }
        let measures = response.columns.map(Column.init)
        for row in response.rows {
            let isYear = row.period.utf8.count == 4
            let key = Key(code: row.region?.code ?? 0, name: row.region?.name ?? "", year: row.period)
            if isYear {
                if cells[key] == nil { cells[key] = [:] }
                if row.reportHeld { reported.insert(key) }
            }
            for (column, cell) in zip(measures, row.cells) where !cell.figures.isEmpty {
                if !isYear {
                    partYears += 1
                    continue
                }
                if !columns.contains(column) { columns.append(column) }
                cells[key, default: [:]][column] = cell
            }
        }
    }

    func answer(_ form: PanelForm, _ language: Language) -> Answer {
        let records = form == .wide ? wide() : long()
        var notices = notices
        if partYears > 0 {
            let what =
                partYears == 1
                ? "1 figure on months or several years is" : "\(partYears) figures on months or several years are"
            notices.append("\(what) left out of the panel.")
        }
        return Answer(
            records: records, notices: notices,
            summary: CountedNoun.rows.text(records.rows.count, language), isFound: !columns.isEmpty)
    }

    // MARK: Wide

    private func wide() -> MachineRecords {
        let names = columnNames()
        let endings = ["", "_high", "_comparator", "_unit", "_conflict", "_flags", "_report"]
        let headings =
            ["region_code", "region_name", "year", "report_held"] + names.flatMap { name in endings.map { name + $0 } }
        return MachineRecords(
            name: "rows", columns: headings,
            rows: cells.keys.sorted().map { key in
                var members = place(key) + [.init("report_held", .bool(reported.contains(key)))]
                for (column, name) in zip(columns, names) {
                    let cell = cells[key]?[column]
                    let figure = cell?.figures.first
                    members += [
                        .init(name, figure.map { .decimal($0.converted?.value ?? $0.value) } ?? .null),
                        .init(name + "_high", figure.map { .decimal($0.converted?.high ?? $0.high) } ?? .null),
                        .init(name + "_comparator", figure.map { .string($0.comparator.symbol) } ?? .null),
                        .init(name + "_unit", figure.map { .text($0.converted?.unit ?? $0.unit) } ?? .null),
                        .init(name + "_conflict", cell.map { .bool($0.conflict) } ?? .null),
                        .init(name + "_flags", figure.map { .strings($0.flags.map(\.code)) } ?? .null),
                        .init(name + "_report", figure.map { .text($0.reportID) } ?? .null),
                    ]
                }
                return .object(members)
            })
    }

    /// The concept, and what tells its columns apart: a kind other than an amount or a rate, a target, the unit where there
    /// are several.
    private func columnNames() -> [String] {
        columns.map { column in
            var name = String(column.concept.map { $0 == "." ? "_" : $0 })
            let alike = columns.filter { $0.concept == column.concept }
            let kinds = Set(alike.map(\.kind))
            if column.kind != .level && !(column.kind == .share && !kinds.contains(.level)) {
                name += "__" + column.kind.code
            }
            if column.nature == .target { name += "__target" }
            let sameMeasure = alike.filter { $0.kind == column.kind && $0.nature == column.nature }
            if sameMeasure.count > 1, !column.unit.isEmpty { name += "__" + Self.nameOfUnit(column.unit) }
            return name
        }
    }

    /// Signs that statistics programs don't take in names are spelled out.
    private static func nameOfUnit(_ unit: String) -> String {
        let names = ["%": "pct", "‰": "permille", "个百分点": "pp"]
        return names[unit] ?? String(unit.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }

    private func place(_ key: Key) -> [MachineValue.Member] {
        [
            .init("region_code", key.code == 0 ? .null : .integer(key.code)), .init("region_name", .text(key.name)),
            .init("year", .number(key.year)),
        ]
    }

    // MARK: Long

    private func long() -> MachineRecords {
        var rows: [MachineValue] = []
        for key in cells.keys.sorted() {
            for column in columns {
                guard let cell = cells[key]?[column], let figure = cell.figures.first else { continue }
                rows.append(.object(place(key) + Self.members(cell, figure, column)))
            }
        }
        return MachineRecords(
            name: "rows",
            columns: [
                "region_code", "region_name", "year", "concept", "concept_name", "kind", "nature", "unit", "value",
                "high", "comparator", "conflict", "others", "preference", "flags", "report_id", "quote", "sentence",
            ], rows: rows)
    }

    private static func members(
        _ cell: CompareCell, _ figure: Figure, _ column: Column
    ) -> [MachineValue.Member] {
        var others: [String] = []
        for other in cell.figures.dropFirst() {
            let text =
                (other.comparator == .equal ? "" : other.comparator.symbol)
                + (other.converted?.value ?? other.value)
            if other.value != figure.value || other.comparator != figure.comparator, !others.contains(text) {
                others.append(text)
            }
        }
        return [
            .init("concept", .text(column.concept)), .init("concept_name", .text(column.name)),
            .init("kind", .string(column.kind.code)), .init("nature", .string(column.nature.code)),
            .init("unit", .text(figure.converted?.unit ?? figure.unit)),
            .init("value", .decimal(figure.converted?.value ?? figure.value)),
            .init("high", .decimal(figure.converted?.high ?? figure.high)),
            .init("comparator", .string(figure.comparator.symbol)),
            .init("conflict", .bool(cell.conflict)), .init("others", .strings(others)),
            .init("preference", .text(cell.preference)), .init("flags", .strings(figure.flags.map(\.code))),
            .init("report_id", .text(figure.reportID)), .init("quote", .text(figure.quote)),
            .init("sentence", .text(figure.sentenceText)),
        ]
    }
}
