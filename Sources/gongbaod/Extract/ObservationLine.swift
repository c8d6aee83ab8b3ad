import ChineseText
import ReportModel

/// An observation as a line of NDJSON, in the keys that `gongbaod extract` promises (see the README's "Figures").
enum ObservationLine {
    /// - Parameters:
    ///   - observation: Its spans refer to `text`.
    ///   - text: The report's text.
    ///   - shift: Bytes of the file that stand before `text` and are no part of it: 3 for a byte order mark.
    ///   - file: Put first under the key `file`; `nil` leaves the key out.
    /// - Returns: One JSON object without a line break.
    static func json(of observation: Observation, in text: String, shift: Int, file: String? = nil) -> String {
        let quantity = observation.quantity
        var line = "{"
        if let file { line += "\"file\":\(JSONText.quoted(file))," }
        line += "\"start\":\(observation.span.start + shift),\"end\":\(observation.span.end + shift)"
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

    /// Bytes of `file` before `text`: 3 where the file begins with a UTF-8 byte order mark and the text does not.
    static func shift(of text: String, in file: [UInt8]) -> Int {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return file.starts(with: mark) && !text.utf8.starts(with: mark) ? mark.count : 0
    }
}
