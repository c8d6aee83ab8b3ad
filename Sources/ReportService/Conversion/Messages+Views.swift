import ReportEngine
import ReportMessages
import ReportModel

extension View {
    init(_ answer: ViewAnswer) {
        self.init(
            code: answer.code, nameZh: answer.nameZH, nameEn: answer.nameEN, region: RegionRef(answer.region),
            year: UInt32(clamping: answer.year), panels: answer.panels.map(ReportMessages::ViewPanel.init),
            reports: answer.reports.map {
                ViewReport(
                    reportID: $0.id.rawValue, title: $0.title, kind: ReportMessages::ReportKind($0.kind))
            })
    }
}

extension ReportMessages::ViewPanel {
    init(_ panel: ReportEngine::ViewPanel) {
        self.init(
            view: panel.view, code: panel.code, nameZh: panel.nameZH, nameEn: panel.nameEN,
            rows: panel.rows.map(ReportMessages::ViewRow.init))
    }
}

extension ReportMessages::ViewRow {
    init(_ row: ReportEngine::ViewRow) {
        let gap: ViewGap =
            switch row.gap {
            case nil: .gapNone
            case .notStated: .notStated
            case .noReport: .noReport
            }
        self.init(
            role: row.role, nameZh: row.nameZH, nameEn: row.nameEN, concepts: row.concepts.map(\.rawValue),
            entries: row.entries.map(ReportMessages::ViewEntry.init), documents: row.documents.map(ViewDocument.init),
            gap: gap, standing: row.standing.map(ReportMessages::ViewStanding.init),
            change: row.change.map(ReportMessages::ViewChange.init))
    }
}

extension ReportMessages::ViewEntry {
    init(_ entry: ReportEngine::ViewEntry) {
        let positions = entry.figures.map { UInt32(clamping: $0) }
        switch entry.statement {
        case .number:
            self.init(figures: positions, conflict: entry.hasConflict, preference: entry.preference)
        case .all(let words):
            self.init(
                figures: positions, conflict: entry.hasConflict, statement: .all, words: words,
                preference: entry.preference)
        }
    }
}

extension ViewDocument {
    init(_ document: NamedDocument) {
        self.init(
            title: document.title, reportID: document.reportID.rawValue, span: TextSpan(document.span),
            sentence: TextSpan(document.sentence), sentenceText: document.sentenceText, verb: document.verb)
    }
}

extension ReportMessages::ViewStanding {
    init(_ standing: ReportEngine::ViewStanding) {
        self.init(
            figure: UInt32(clamping: standing.figure), place: UInt32(clamping: standing.place),
            total: UInt32(clamping: standing.total), within: RegionRef(standing.within),
            level: UInt32(standing.level.rawValue), convertedUnits: standing.convertedUnits)
    }
}

extension ReportMessages::ViewChange {
    init(_ change: ReportEngine::ViewChange) {
        self.init(
            figure: UInt32(clamping: change.figure), previous: UInt32(clamping: change.previous),
            difference: change.difference, unit: change.unit, uncertain: change.isUncertain,
            stated: change.stated.map { UInt32(clamping: $0) }, disagrees: change.disagrees)
    }
}

extension ReportMessages::SumCheck {
    init(_ check: ReportEngine::SumCheck) {
        self.init(
            rule: SumRule(rawValue: .init(check.rule.rawValue)), identity: check.identity, nameZh: check.nameZH,
            nameEn: check.nameEN, reportID: check.reportID.rawValue, whole: UInt32(clamping: check.whole),
            parts: check.parts.map { UInt32(clamping: $0) }, rate: check.rate.map { UInt32(clamping: $0) },
            computed: check.computed, outcome: SumOutcome(rawValue: .init(check.outcome.rawValue)))
    }
}
