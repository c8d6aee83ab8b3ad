import FoundationEssentials

/// JSON as it was read; numbers keep what 64 bits can hold.
indirect enum JSONValue: Decodable {
    case null, bool(Bool), signed(Int64), unsigned(UInt64), double(Double), string(String)
    case array([JSONValue]), object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .signed(value)
        } else if let value = try? container.decode(UInt64.self) {
            self = .unsigned(value)
        } else if let value = try? container.decode(Double.self) {
            self = .double(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let values = try? container.decode([JSONValue].self) {
            self = .array(values)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    /// - Throws: `CommandFailure` (usage) for what is no JSON.
    static func parse(_ text: String) throws -> JSONValue {
        do {
            return try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        } catch {
            throw CommandFailure(
                status: .usage, message: "--json: This is no JSON. In a shell, put it in single quotes.")
        }
    }
}

/// From JSON to messages: proto3's JSON, with the names of the protos. Numbers of 64 bits may be strings, bytes are base64,
/// enums are names or numbers.
struct MessageEncoder {
    let schema: ProtoSchema

    /// - Parameter path: Where the value stands, for complaints.
    /// - Throws: `CommandFailure` (usage) that names the place.
    func bytes(_ value: JSONValue, as messageName: String, at path: String = "") throws -> [UInt8] {
        guard let message = schema.messages[messageName] else {
            throw wrong(path, "the server does not describe \(messageName)")
        }
        guard case .object(let members) = value else { throw wrong(path, "an object is wanted: {…}") }
        for name in members.keys.sorted() where !message.fields.contains(where: { $0.name == name }) {
            let names = message.fields.map(\.name).joined(separator: ", ")
            throw wrong(path, "there is no '\(name)'; there are: \(names.isEmpty ? "none" : names)")
        }
        var writer = ProtoWriter()
        for field in message.fields {
            guard let member = members[field.name] else { continue }
            if case .null = member { continue }
            try write(member, field, at: path.isEmpty ? field.name : path + "." + field.name, into: &writer)
        }
        return writer.bytes
    }

    private func write(
        _ value: JSONValue, _ field: ProtoSchema.Field, at path: String, into writer: inout ProtoWriter
    ) throws {
        guard field.isRepeated else { return try writeOne(value, field, at: path, into: &writer) }
        guard case .array(let values) = value else { throw wrong(path, "a list is wanted: […]") }
        for (i, value) in values.enumerated() { try writeOne(value, field, at: "\(path)[\(i)]", into: &writer) }
    }

    private func writeOne(
        _ value: JSONValue, _ field: ProtoSchema.Field, at path: String, into writer: inout ProtoWriter
    ) throws {
        switch field.type {
        case 11: writer.field(field.number, bytes: try bytes(value, as: field.typeName, at: path))
        case 9:
            guard case .string(let text) = value else { throw wrong(path, "a string is wanted") }
            writer.field(field.number, bytes: Array(text.utf8))
        case 12:
            guard case .string(let text) = value, let data = Data(base64Encoded: text) else {
                throw wrong(path, "base64 is wanted")
            }
            writer.field(field.number, bytes: Array(data))
        case 1:
            writer.tag(field.number, 1)
            writer.fixed(try double(value, path).bitPattern, 8)
        case 2:
            writer.tag(field.number, 5)
            writer.fixed(UInt64(Float(try double(value, path)).bitPattern), 4)
        default:
            let number = try integer(value, field, path)
            switch field.type {
            case 6, 16:
                writer.tag(field.number, 1)
                writer.fixed(number, 8)
            case 7, 15:
                writer.tag(field.number, 5)
                writer.fixed(number, 4)
            default:
                writer.tag(field.number, 0)
                writer.varint(number)
            }
        }
    }

    private func double(_ value: JSONValue, _ path: String) throws -> Double {
        switch value {
        case .signed(let number): return Double(number)
        case .unsigned(let number): return Double(number)
        case .double(let number): return number
        case .string("NaN"): return .nan
        case .string("Infinity"): return .infinity
        case .string("-Infinity"): return -.infinity
        default: throw wrong(path, "a number is wanted")
        }
    }

    /// The bits of a number, flag or enum as they travel.
    private func integer(_ value: JSONValue, _ field: ProtoSchema.Field, _ path: String) throws -> UInt64 {
        if field.type == 8 {
            guard case .bool(let flag) = value else { throw wrong(path, "true or false is wanted") }
            return flag ? 1 : 0
        }
        if field.type == 14, case .string(let name) = value {
            guard let known = schema.enums[field.typeName]?.values.first(where: { $0.name == name }) else {
                let names = schema.enums[field.typeName]?.values.map(\.name).joined(separator: ", ") ?? ""
                throw wrong(path, "there is no '\(name)'; there are: \(names)")
            }
            return UInt64(bitPattern: Int64(known.number))
        }
        let isUnsigned = [4, 6, 7, 13].contains(field.type)
        let isShort = [5, 7, 13, 14, 15, 17].contains(field.type)
        if isUnsigned {
            let number: UInt64? =
                switch value {
                case .signed(let number): UInt64(exactly: number)
                case .unsigned(let number): number
                case .string(let text): UInt64(text)
                default: nil
                }
            guard let number, !isShort || number <= UInt64(UInt32.max) else {
                throw wrong(path, "a whole number from 0 to \(isShort ? UInt64(UInt32.max) : .max) is wanted")
            }
            return number
        }
        let number: Int64? =
            switch value {
            case .signed(let number): number
            case .string(let text): Int64(text)
            default: nil
            }
        guard let number, !isShort || Int32(exactly: number) != nil else {
            throw wrong(path, "a whole number\(isShort ? " of 32 bits" : "") is wanted")
        }
        // Zigzag for sint32 and sint64.
        if [17, 18].contains(field.type) { return UInt64(bitPattern: (number << 1) ^ (number >> 63)) }
        return UInt64(bitPattern: number)
    }

    private func wrong(_ path: String, _ problem: String) -> CommandFailure {
        CommandFailure(status: .usage, message: "--json: \(path.isEmpty ? "" : path + ": ")\(problem).")
    }
}
