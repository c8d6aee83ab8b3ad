import Logging

/// One log record as a line of text or of JSON. Never holds a line break of its own, whatever the values hold.
enum LogLine {
    /// `2026-03-01T08:00:00.123Z info gongbaod: listening address=127.0.0.1:7171`
    static func text(time: String, label: String, event: LogEvent, metadata: Logger.Metadata) -> String {
        var line = "\(time) \(event.level) \(label): \(oneLine(event.message.description))"
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
            let text = value.description
            let needsQuotes = text.isEmpty || text.contains { $0.isWhitespace || $0 == "\"" || $0 == "=" }
            line += " \(oneLine(key))=" + (needsQuotes ? JSONText.quoted(text) : text)
        }
        if let error = event.error { line += " error=\(JSONText.quoted("\(error)"))" }
        return line + "\n"
    }

    /// `{"time":"…","level":"info","label":"gongbaod","message":"listening","address":"127.0.0.1:7171"}`. Metadata
    /// stands under its own keys; one that is called like a fixed key gets `meta.` before it.
    static func json(time: String, label: String, event: LogEvent, metadata: Logger.Metadata) -> String {
        var line = "{\"time\":\(JSONText.quoted(time)),\"level\":\"\(event.level)\",\"label\":\(JSONText.quoted(label))"
        line += ",\"message\":\(JSONText.quoted(event.message.description))"
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
            let name = ["time", "level", "label", "message", "error"].contains(key) ? "meta.\(key)" : key
            line += ",\(JSONText.quoted(name)):\(json(value))"
        }
        if let error = event.error { line += ",\"error\":\(JSONText.quoted("\(error)"))" }
        return line + "}\n"
    }

    private static func json(_ value: Logger.MetadataValue) -> String {
        switch value {
        case .array(let values): return "[" + values.map(json).joined(separator: ",") + "]"
        case .dictionary(let values):
            let members = values.sorted { $0.key < $1.key }.map { "\(JSONText.quoted($0.key)):\(json($0.value))" }
            return "{" + members.joined(separator: ",") + "}"
        default: return JSONText.quoted(value.description)
        }
    }

    private static func oneLine(_ text: String) -> String {
        text.contains(where: \.isNewline) ? text.map { $0.isNewline ? " " : String($0) }.joined() : text
    }
}
