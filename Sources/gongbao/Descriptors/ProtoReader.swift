/// Walks over the fields of a protobuf message of any type. Bytes that are no message end the walk with an error.
struct ProtoReader {
    enum Value {
        /// Also of the wire types of 32 and 64 fixed bits.
        case number(UInt64)
        case bytes(ArraySlice<UInt8>)
    }

    struct Field {
        var number: Int
        var value: Value

        var text: String { if case .bytes(let bytes) = value { String(decoding: bytes, as: UTF8.self) } else { "" } }
        var integer: Int { if case .number(let number) = value { Int(truncatingIfNeeded: number) } else { 0 } }
        var bytes: ArraySlice<UInt8> { if case .bytes(let bytes) = value { bytes } else { [] } }
    }

    struct Malformed: Error {}

    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    /// All fields in their order.
    static func fields(_ bytes: ArraySlice<UInt8>) throws(Malformed) -> [Field] {
        var reader = ProtoReader(bytes)
        var fields: [Field] = []
        while let field = try reader.next() { fields.append(field) }
        return fields
    }

    mutating func next() throws(Malformed) -> Field? {
        guard !rest.isEmpty else { return nil }
        let tag = try varint()
        guard let number = Int(exactly: tag >> 3), number > 0 else { throw Malformed() }
        switch tag & 7 {
        case 0: return Field(number: number, value: .number(try varint()))
        case 1: return Field(number: number, value: .number(try fixed(8)))
        case 2:
            guard let count = Int(exactly: try varint()) else { throw Malformed() }
            return Field(number: number, value: .bytes(try take(count)))
        case 5: return Field(number: number, value: .number(try fixed(4)))
        default: throw Malformed()
        }
    }

    mutating func varint() throws(Malformed) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: 0 as UInt64, to: 64, by: 7) {
            guard let byte = rest.popFirst() else { throw Malformed() }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        throw Malformed()
    }

    /// Little-endian.
    mutating func fixed(_ count: Int) throws(Malformed) -> UInt64 {
        try take(count).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    var isAtEnd: Bool { rest.isEmpty }

    private mutating func take(_ count: Int) throws(Malformed) -> ArraySlice<UInt8> {
        guard count >= 0, rest.count >= count else { throw Malformed() }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
}

/// Puts fields of a protobuf message together.
struct ProtoWriter {
    private(set) var bytes: [UInt8] = []

    mutating func varint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func tag(_ number: Int, _ wireType: UInt64) { varint(UInt64(number) << 3 | wireType) }

    mutating func fixed(_ value: UInt64, _ count: Int) {
        for i in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * UInt64(i)))) }
    }

    mutating func field(_ number: Int, bytes content: [UInt8]) {
        tag(number, 2)
        varint(UInt64(content.count))
        bytes += content
    }
}
