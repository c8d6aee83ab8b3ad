/// Protobuf by hand, for messages that no sane writer makes.
enum WireBytes {
    static func varint(_ value: UInt64) -> [UInt8] {
        var rest = value, bytes: [UInt8] = []
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        return bytes + [UInt8(rest)]
    }

    /// A field's number and wire type: 0 varint, 1 eight bytes, 2 length and bytes, 3 and 4 a group, 5 four bytes.
    static func key(_ field: UInt64, _ wireType: UInt64) -> [UInt8] { varint(field << 3 | wireType) }

    static func field(_ number: UInt64, _ content: [UInt8]) -> [UInt8] {
        key(number, 2) + varint(UInt64(content.count)) + content
    }

    static func field(_ number: UInt64, _ value: UInt64) -> [UInt8] { key(number, 0) + varint(value) }

    /// A field of a type with some content of that type.
    static func field(_ number: UInt64, wireType: UInt64) -> [UInt8] {
        let content: [UInt8] =
            switch wireType {
            case 0: [0x96, 0x01]
            case 1: [1, 2, 3, 4, 5, 6, 7, 8]
            case 2: [3, 0x61, 0x62, 0x63]
            case 5: [1, 2, 3, 4]
            default: []
            }
        return key(number, wireType) + content
    }
}
