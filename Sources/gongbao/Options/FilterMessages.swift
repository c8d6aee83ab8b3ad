import ReportMessages

/// The common options as the protocol's filters.
extension YearSpan {
    var message: YearRange { YearRange(from: UInt32(from ?? 0), to: UInt32(to ?? 0)) }
}

extension PageOptions {
    var message: PageRequest { PageRequest(limit: limit, cursor: cursor ?? "") }
}

extension SourceOptions {
    var kinds: [ReportKind] { reportKind.map { ReportKind($0) } }
}

extension MeasureOptions {
    var message: Measure {
        Measure(
            concept: concept.first ?? "", kind: kind.map { FigureKind($0) }, nature: FigureNature(nature ?? .actual),
            unit: unit ?? "", reportIDs: sources.report, reportKinds: sources.kinds)
    }
}

extension FigureFilter {
    init(_ options: FigureOptions, regions: [String], years: YearSpan?, text: String = "") {
        self.init(
            text: text, concepts: options.concept, regions: regions, years: years?.message,
            kinds: options.kind.map { FigureKind($0) }, natures: options.nature.map { FigureNature($0) })
    }
}
