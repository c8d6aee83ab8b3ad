/// Walks over the fields of one protobuf message inside a span of bytes. Every step is checked against `end`; nothing
/// is allocated and nothing is copied.
struct FieldReader {
    enum WireType: UInt8 { case varint = 0, fixed64 = 1, length = 2, fixed32 = 5 }

    /// Where the next field begins.
    private(set) var position: Int
    /// Where the message ends.
    let end: Int

    init(_ range: Range<Int>) {
        position = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { position >= end }

    /// The next field's number and wire type.
    mutating func tag(_ bytes: Span<UInt8>) throws(FrameError) -> (field: UInt64, type: WireType) {
        let raw = try varint(bytes)
        let field = raw >> 3
        guard field > 0, field < 1 << 29 else { throw .malformed(.fieldNumber) }
        guard let type = WireType(rawValue: UInt8(raw & 7)) else { throw .malformed(.wireType) }
        return (field, type)
    }

    mutating func varint(_ bytes: Span<UInt8>) throws(FrameError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < end {
            let byte = bytes[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
            if shift > 63 { throw .malformed(.longVarint) }
        }
        throw .malformed(.truncated)
    }

    /// The place of a length-delimited field's content, which is passed over.
    mutating func content(_ bytes: Span<UInt8>) throws(FrameError) -> Range<Int> {
        let count = try varint(bytes)
        guard count <= UInt64(end - position) else { throw .malformed(.truncated) }
        let start = position
        position += Int(count)
        return start..<position
    }

    /// Passes over the value of a field that is of no interest.
    mutating func skip(_ type: WireType, _ bytes: Span<UInt8>) throws(FrameError) {
        switch type {
        case .varint: _ = try varint(bytes)
        case .length: _ = try content(bytes)
        case .fixed64: try pass(8)
        case .fixed32: try pass(4)
        }
    }

    private mutating func pass(_ count: Int) throws(FrameError) {
        guard end - position >= count else { throw .malformed(.truncated) }
        position += count
    }
}

extension FieldReader {
    /// The value of a field that must be a varint.
    mutating func number(_ type: WireType, _ bytes: Span<UInt8>) throws(FrameError) -> UInt64 {
        guard type == .varint else { throw .malformed(.mismatch) }
        return try varint(bytes)
    }

    /// The place of a field that must be length-delimited.
    mutating func range(_ type: WireType, _ bytes: Span<UInt8>) throws(FrameError) -> Range<Int> {
        guard type == .length else { throw .malformed(.mismatch) }
        return try content(bytes)
    }
}
