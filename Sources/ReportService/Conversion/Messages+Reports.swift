import ReportEngine
import ReportMessages
import ReportModel

extension ReportMessages::ReportKind {
    init(_ kind: ReportModel::ReportKind) { self.init(rawValue: .init(kind.rawValue)) }
}

extension ReportMessages::BlockRole {
    init(_ role: ReportModel::BlockRole) { self.init(rawValue: .init(role.rawValue)) }
}

extension ReportMessages::ReportSummary {
    init(_ summary: ReportEngine::ReportSummary) {
        self.init(
            id: summary.id.rawValue, title: summary.title, publisher: summary.publisher ?? "",
            region: summary.region.map(RegionRef.init), kind: ReportMessages::ReportKind(summary.kind),
            periodCovered: summary.periodCovered?.description ?? "",
            yearDelivered: UInt32(clamping: summary.yearDelivered ?? 0),
            publishDate: summary.publishDate?.description ?? "", source: summary.source,
            version: UInt32(clamping: summary.version), textBytes: UInt64(clamping: summary.textBytes),
            figureCount: UInt32(clamping: summary.observationCount))
    }
}

extension SectionRef {
    init(_ section: Section) {
        self.init(
            heading: TextSpan(section.heading), level: UInt32(clamping: section.level),
            parent: UInt32(clamping: section.parent.map { $0 + 1 } ?? 0))
    }
}

extension BlockRef {
    init(_ block: Block) {
        self.init(
            span: TextSpan(block.span), role: ReportMessages::BlockRole(block.role),
            section: UInt32(clamping: block.section.map { $0 + 1 } ?? 0))
    }
}
