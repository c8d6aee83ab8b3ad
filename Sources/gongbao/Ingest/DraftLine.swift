import FoundationEssentials

/// Reads reports from lines of NDJSON.
enum DraftLine {
    /// - Throws: `DraftProblem` naming what is wrong with the line.
    static func draft(_ line: [UInt8], origin: String) throws -> Draft {
        let content: Content
        do {
            content = try JSONDecoder().decode(Content.self, from: Data(withoutMark(line)))
        } catch let error as DecodingError {
            throw DraftProblem(origin: origin, reason: reason(error))
        } catch {
            throw DraftProblem(origin: origin, reason: "it is not a JSON object")
        }
        guard let text = content.text else {
            throw DraftProblem(origin: origin, reason: "it has no \"text\"; give the report's text under that name")
        }
        return Draft(
            origin: origin, id: content.id?.text ?? "", title: content.title ?? "", region: content.region?.text ?? "",
            kind: content.kind ?? "", yearCovered: content.year_covered?.text ?? "",
            yearDelivered: content.year_delivered?.text ?? "", sourceURL: content.source_url ?? "",
            text: Array(text.utf8))
    }

    /// The members of a line; others are passed over. Names are those of the format.
    private struct Content: Decodable {
        var id: Word?
        var title: String?
        var region: Word?
        var kind: String?
        var year_covered: Word?
        var year_delivered: Word?
        var source_url: String?
        var text: String?
    }

    /// Text, or a whole number written without quotes: years and codes come both ways.
    private struct Word: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int64.self) {
                text = String(number)
            } else {
                text = try container.decode(String.self)
            }
        }
    }

    private static func withoutMark(_ line: [UInt8]) -> ArraySlice<UInt8> {
        line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line[...]
    }

    private static func reason(_ error: DecodingError) -> String {
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context):
            guard let name = context.codingPath.first?.stringValue else {
                return "it is JSON, but no object; write one object a line"
            }
            return "\"\(name)\" is not of the right type; write text in quotes"
        case .dataCorrupted: return "it is not valid JSON; write one object a line, in UTF-8"
        @unknown default: return "it is not valid JSON"
        }
    }
}
