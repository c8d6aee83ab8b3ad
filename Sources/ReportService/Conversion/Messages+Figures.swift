import ChineseText
import ReportEngine
import ReportMessages
import ReportModel

extension FigureKind {
    init(_ kind: ObservationKind) { self.init(rawValue: .init(kind.rawValue)) }
}

extension FigureNature {
    init(_ nature: ObservationNature) { self.init(rawValue: .init(nature.rawValue)) }
}

extension FigureComparator {
    init(_ comparator: Comparator) { self.init(rawValue: .init(comparator.rawValue)) }
}

extension FigureFlag {
    init(_ flag: SuspicionFlag) { self.init(rawValue: .init(flag.rawValue)) }
}

extension ReportMessages::ConvertedQuantity {
    init(_ quantity: ReportModel::ConvertedQuantity) {
        self.init(
            value: quantity.value.description, high: quantity.high?.description ?? "", unit: quantity.unit,
            rounded: quantity.isRounded)
    }
}

extension FigureLink {
    init(_ link: ObservationLink) {
        self.init(kind: FigureLinkKind(rawValue: .init(link.kind.rawValue)), target: UInt32(clamping: link.target))
    }
}

extension Figure {
    init(_ row: ObservationRow) {
        self.init(
            row.observation, index: row.index, reportID: row.reportID, title: row.reportTitle, quote: row.quote,
            sentence: row.sentence)
        converted = row.converted.map(ReportMessages::ConvertedQuantity.init)
    }

    /// - Parameter text: The report's text, to which the observation's spans refer.
    init(_ observation: Observation, index: Int, reportID: ReportID, title: String, in text: String) {
        self.init(
            observation, index: index, reportID: reportID, title: title, quote: text.text(in: observation.span) ?? "",
            sentence: text.text(in: observation.sentence) ?? "")
    }

    private init(
        _ observation: Observation, index: Int, reportID: ReportID, title: String, quote: String, sentence: String
    ) {
        let quantity = observation.quantity
        self.init(
            reportID: reportID.rawValue, span: TextSpan(observation.span), sentence: TextSpan(observation.sentence),
            quote: quote, sentenceText: sentence, value: quantity.value.description,
            high: quantity.high?.description ?? "", comparator: FigureComparator(quantity.comparator),
            unit: quantity.unit, kind: FigureKind(observation.kind), nature: FigureNature(observation.nature),
            name: observation.name, concept: observation.concept?.rawValue ?? "",
            period: observation.period?.description ?? "", region: observation.region.map(RegionRef.init),
            flags: observation.flags.sorted { $0.rawValue < $1.rawValue }.map(FigureFlag.init),
            links: observation.links.map(FigureLink.init), rules: observation.rules, index: UInt32(clamping: index),
            agent: observation.agent ?? "", reportTitle: title)
    }
}
