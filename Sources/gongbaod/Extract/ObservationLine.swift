import ChineseText
import ReportModel

/// An observation as a line of NDJSON, in the keys that `gongbaod extract` promises (see the README's "Figures").
enum ObservationLine {
    /// - Parameters:
    ///   - observation: Its spans refer to `text`.
    ///   - text: The report's text.
    ///   - span: Where its quantity stands in the file.
    ///   - file: Put first under the key `file`; `nil` leaves the key out.
    /// - Returns: One JSON object without a line break.
    static func json(
        of observation: Observation, in text: String, at span: ByteSpan, file: String? = nil
    ) -> String {
        let quantity = observation.quantity
        var line = "{"
        if let file { line += "\"file\":\(JSONText.quoted(file))," }
        line += "\"start\":\(span.start),\"end\":\(span.end)"
        line += ",\"quote\":\(JSONText.quoted(text.text(in: observation.span) ?? ""))"
        // The exact decimal is a JSON number as it stands; a reader may take it as one or keep its digits.
        line += ",\"value\":\(quantity.value),\"high\":\(quantity.high.map(\.description) ?? "null")"
        line += ",\"comparator\":\"\(quantity.comparator.symbol)\",\"unit\":\(JSONText.quoted(quantity.unit))"
        line += ",\"kind\":\"\(observation.kind.code)\",\"nature\":\"\(observation.nature.code)\""
        line += ",\"name\":\(JSONText.quoted(observation.name))"
        line += ",\"concept\":\(JSONText.quoted(observation.concept?.rawValue))"
        line += ",\"period\":\(JSONText.quoted(observation.period?.description))"
        line += ",\"region\":\(JSONText.quoted(observation.region?.name))"
        return line + "}"
    }
}
