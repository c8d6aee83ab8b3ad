import ReportModel

/// One column of a comparison: the measure that is meant, and what each region and period has of it.
struct MeasureColumn {
    struct Value {
        var region: Region
        var period: Period
        var cell: Cell
    }

    /// `nil` where nothing is stated.
    var key: MeasureKey?
    /// Those that state something, by region code, then period.
    var values: [Value] = []
    /// What the reader should know.
    var notices: [String]

    /// Of the measures of the answer the one that is wanted; of several the one with the most values, of equal ones the
    /// first.
    init(_ answer: CompareAnswer, wanted: MeasureRequest) {
        notices = answer.notices
        if answer.totalRowCount > answer.rows.count {
            notices.append(
                "Only the first \(answer.rows.count) of \(answer.totalRowCount) regions and years are counted; name regions or years."
            )
        }
        let counts = answer.columns.indices.map { column in answer.rows.count { !$0.cells[column].rows.isEmpty } }
        let fitting = answer.columns.indices.filter {
            counts[$0] > 0 && (wanted.unit == nil || answer.columns[$0].unit == wanted.unit)
        }
        guard let most = fitting.map({ counts[$0] }).max(), let column = fitting.first(where: { counts[$0] == most })
        else {
            notices.append("None of the reports held states this.")
            return
        }
        let chosen = answer.columns[column]
        key = chosen
        if fitting.count > 1 {
            notices.append(chosen.notice(others: fitting.count - 1))
        }
        for row in answer.rows where !row.cells[column].rows.isEmpty {
            values.append(Value(region: row.region, period: row.period, cell: row.cells[column]))
        }
    }
}

extension CompareRequest {
    /// Everything that is stated of a measure.
    init(_ measure: MeasureRequest, regions: [String], years: ClosedRange<Int>?) {
        self.init(
            concepts: [measure.concept], regions: regions, years: years, kinds: measure.kind.map { [$0] } ?? [],
            natures: [measure.nature], limit: 10_000)
    }
}

extension MeasureKey {
    /// Says which of several measures of a concept was taken.
    ///
    /// - Parameter others: How many more there are.
    func notice(others: Int) -> String {
        let taken = unit.isEmpty ? kind.code : "\(kind.code) in \(unit)"
        return "Read as \(taken). Other measures: \(others); name kind and unit to see one of them."
    }
}
