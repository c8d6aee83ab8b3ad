import FoundationEssentials

/// From messages to JSON: proto3's JSON with the names of the protos; numbers of 64 bits are strings, bytes are base64,
/// what has its default is left out, and so is what the server's description does not know.
struct MessageDecoder {
    let schema: ProtoSchema

    func value(_ bytes: ArraySlice<UInt8>, as messageName: String) throws(ProtoReader.Malformed) -> MachineValue {
        let message = schema.messages[messageName] ?? .init()
        var values: [Int: [MachineValue]] = [:]
        for part in try ProtoReader.fields(bytes) {
            guard let field = message.fields.first(where: { $0.number == part.number }) else { continue }
            switch part.value {
            case .number(let number): values[part.number, default: []].append(plain(number, field))
            case .bytes(let content):
                values[part.number, default: []] += try contents(content, field)
            }
        }
        return .object(
            message.fields.compactMap { field in
                guard let found = values[field.number] else { return nil }
                if field.isRepeated { return found.isEmpty ? nil : .init(field.name, .array(found)) }
                return found.last.map { .init(field.name, $0) }
            })
    }

    private func contents(
        _ bytes: ArraySlice<UInt8>, _ field: ProtoSchema.Field
    ) throws(ProtoReader.Malformed) -> [MachineValue] {
        switch field.type {
        case 9: return [.string(String(decoding: bytes, as: UTF8.self))]
        case 11: return [try value(bytes, as: field.typeName)]
        case 12: return [.string(Data(bytes).base64EncodedString())]
        default:
            // Repeated numbers in one piece.
            var reader = ProtoReader(bytes)
            var values: [MachineValue] = []
            while !reader.isAtEnd {
                switch field.type {
                case 1, 6, 16: values.append(plain(try reader.fixed(8), field))
                case 2, 7, 15: values.append(plain(try reader.fixed(4), field))
                default: values.append(plain(try reader.varint(), field))
                }
            }
            return values
        }
    }

    /// Numbers that JSON does not have are words in proto3's.
    private func floating(_ number: Double) -> MachineValue {
        if number.isNaN { return .string("NaN") }
        if number.isInfinite { return .string(number < 0 ? "-Infinity" : "Infinity") }
        return .double(number)
    }

    private func plain(_ number: UInt64, _ field: ProtoSchema.Field) -> MachineValue {
        switch field.type {
        case 1: return floating(Double(bitPattern: number))
        case 2: return floating(Double(Float(bitPattern: UInt32(truncatingIfNeeded: number))))
        case 3, 16: return .string(String(Int64(bitPattern: number)))
        case 4, 6: return .string(String(number))
        case 5, 15: return .integer(Int32(truncatingIfNeeded: number))
        case 8: return .bool(number != 0)
        case 13, 7: return .integer(UInt32(truncatingIfNeeded: number))
        case 14:
            let value = Int(Int32(truncatingIfNeeded: number))
            let known = schema.enums[field.typeName]?.values.first { $0.number == value }
            return known.map { .string($0.name) } ?? .integer(value)
        case 17:
            let short = UInt32(truncatingIfNeeded: number)
            return .integer(Int32(bitPattern: short >> 1) ^ -Int32(bitPattern: short & 1))
        case 18: return .string(String(Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)))
        default: return .null
        }
    }
}
