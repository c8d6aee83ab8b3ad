import FoundationEssentials

/// One line of an NDJSON file: `id, title, region, kind, year_covered, year_delivered, source_url, text`. All but `text`
/// may be missing, null or empty; years may be numbers. Other keys are not read.
struct ReportRecord: Decodable {
    var metadata: ReportMetadata
    var text: String

    private enum CodingKeys: String, CodingKey {
        case id, title, region, kind, text
        case yearCovered = "year_covered"
        case yearDelivered = "year_delivered"
        case sourceURL = "source_url"
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        func words(_ key: CodingKeys) throws -> String? {
            guard fields.contains(key), try !fields.decodeNil(forKey: key) else { return nil }
            if let number = try? fields.decode(Int.self, forKey: key) { return String(number) }
            return ReportMetadata.told(try fields.decode(String.self, forKey: key))
        }
        text = try fields.decode(String.self, forKey: .text)
        metadata = ReportMetadata(
            id: try words(.id), title: try words(.title), region: try words(.region), kind: try words(.kind),
            yearCovered: try words(.yearCovered), yearDelivered: try words(.yearDelivered),
            sourceURL: try words(.sourceURL))
    }

    /// Reads one line.
    static func read(_ line: [UInt8], file: String, number: Int) throws(ImportError) -> ReportRecord {
        if let broken = UTF8Survey(line, from: 0).firstBroken {
            throw ImportError(file: file, line: number, byteOffset: broken, reason: .invalidText(encoding: .utf8))
        }
        do {
            return try JSONDecoder().decode(ReportRecord.self, from: Data(line))
        } catch {
            throw ImportError(file: file, line: number, reason: problem(error))
        }
    }

    private static func problem(_ error: any Error) -> ImportError.Reason {
        switch error {
        case DecodingError.keyNotFound(let key, _): .invalidField(name: key.stringValue, problem: "is missing")
        case DecodingError.typeMismatch(_, let context) where context.codingPath.isEmpty:
            .malformedJSON("the line is not an object in braces")
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            .invalidField(name: context.codingPath.last?.stringValue ?? "?", problem: "must be a string")
        default: .malformedJSON("its syntax is broken; write each report on one line")
        }
    }
}
