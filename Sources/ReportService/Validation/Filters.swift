import ReportEngine
import ReportMessages
import ReportModel
import WireProtocol

private let place = "the name or six-digit code of a place"
private let concept = "the code or name of a concept"

extension ReportEngine::ReportFilter {
    /// The conditions that a message states, checked.
    init(_ message: ReportMessages::ReportFilter?, field: String = "filter") throws(RPCError) {
        guard let message else {
            self.init()
            return
        }
        self.init(
            regions: try Checked.names(
                message.regions, limit: RequestLimits.regions, field: "\(field).regions", wanted: place),
            years: try Checked.years(message.years, field: "\(field).years"),
            kinds: try .checked(message.kinds.map(\.rawValue), field: "\(field).kinds"),
            sources: try Checked.names(
                message.sources, limit: RequestLimits.values, field: "\(field).sources",
                wanted: "words of a source"),
            concepts: try Checked.names(
                message.hasConcepts, limit: RequestLimits.concepts, field: "\(field).has_concepts", wanted: concept))
    }
}

extension ObservationFilter {
    /// The conditions that a message states, checked.
    init(_ message: FigureFilter?) throws(RPCError) {
        self.init()
        guard let message else { return }
        text = try Checked.text(message.text, field: "filter.text")
        concepts = try Checked.names(
            message.concepts, limit: RequestLimits.concepts, field: "filter.concepts", wanted: concept)
        regions = try Checked.names(
            message.regions, limit: RequestLimits.regions, field: "filter.regions", wanted: place)
        years = try Checked.years(message.years, field: "filter.years")
        kinds = try .checked(message.kinds.map(\.rawValue), field: "filter.kinds")
        natures = try .checked(message.natures.map(\.rawValue), field: "filter.natures")
        comparators = try .checked(message.comparators.map(\.rawValue), field: "filter.comparators")
        units = Set(
            try Checked.names(
                message.units, limit: RequestLimits.values, field: "filter.units", wanted: "a unit such as 件 or %"))
        minimumValue = try Checked.decimal(message.valueFrom, field: "filter.value_from")
        maximumValue = try Checked.decimal(message.valueTo, field: "filter.value_to")
        if let least = minimumValue, let greatest = maximumValue, greatest < least {
            throw .invalid("filter.value_to", "It is less than filter.value_from.")
        }
        reportIDs = try Checked.names(
            message.reportIDs, limit: RequestLimits.values, field: "filter.report_ids", wanted: "a report's ID")
        excludesSuspect = message.withoutFlagged
    }
}

extension Set where Element: NumberedChoice {
    /// The choices of these numbers.
    static func checked(_ numbers: [some BinaryInteger], field: String) throws(RPCError) -> Set<Element> {
        try Element.checked(numbers, field: field)
    }
}
