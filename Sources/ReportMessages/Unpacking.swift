import CProtobufC

/// From C to Swift: what the generated code calls for each kind of field. Pointers are those of a decoded message, in
/// which counts and lists agree.
enum Unpacking {
    @inline(__always)
    static func string(
        _ value: ProtobufCBinaryData, _ message: @autoclosure () -> String, _ field: String
    ) throws(MessageError) -> String {
        guard value.len > 0 else { return "" }
        let bytes = Span(_unsafeElements: UnsafeBufferPointer(start: value.data, count: value.len))
        // A fifth of the time of String(validating:) for short strings.
        guard let text = try? UTF8Span(validating: bytes) else {
            throw .invalidUTF8(message: message(), field: field)
        }
        return String(copying: text)
    }

    @inline(__always)
    static func bytes(_ value: ProtobufCBinaryData) -> [UInt8] {
        Array(UnsafeBufferPointer(start: value.data, count: value.len))
    }

    @inline(__always)
    static func message<Message: PackedMessage>(
        _ value: UnsafeMutablePointer<Message.Packed>?
    ) throws(MessageError) -> Message? {
        guard let value else { return nil }
        return try Message(unpacking: value)
    }

    static func numbers<Number>(_ count: Int, _ list: UnsafeMutablePointer<Number>?) -> [Number] {
        Array(UnsafeBufferPointer(start: list, count: list == nil ? 0 : count))
    }

    static func flags(_ count: Int, _ list: UnsafeMutablePointer<protobuf_c_boolean>?) -> [Bool] {
        UnsafeBufferPointer(start: list, count: list == nil ? 0 : count).map { $0 != 0 }
    }

    /// C enums are unsigned, unless a value of theirs is negative.
    static func openEnums<Packed: RawRepresentable, Value: OpenEnum>(
        _ count: Int, _ list: UnsafeMutablePointer<Packed>?
    ) -> [Value] where Packed.RawValue: BinaryInteger {
        UnsafeBufferPointer(start: list, count: list == nil ? 0 : count)
            .map { Value(rawValue: Int32(truncatingIfNeeded: $0.rawValue)) }
    }

    static func byteArrays(_ count: Int, _ list: UnsafeMutablePointer<ProtobufCBinaryData>?) -> [[UInt8]] {
        UnsafeBufferPointer(start: list, count: list == nil ? 0 : count).map(bytes)
    }

    static func strings(
        _ count: Int, _ list: UnsafeMutablePointer<ProtobufCBinaryData>?, _ message: @autoclosure () -> String,
        _ field: String
    ) throws(MessageError) -> [String] {
        guard let list, count > 0 else { return [] }
        var result: [String] = []
        result.reserveCapacity(count)
        for index in 0..<count { result.append(try string(list[index], message(), field)) }
        return result
    }

    static func messages<Message: PackedMessage>(
        _ count: Int, _ list: UnsafeMutablePointer<UnsafeMutablePointer<Message.Packed>?>?
    ) throws(MessageError) -> [Message] {
        guard let list, count > 0 else { return [] }
        var result: [Message] = []
        result.reserveCapacity(count)
        for index in 0..<count {
            guard let value = list[index] else { continue }
            result.append(try Message(unpacking: value))
        }
        return result
    }
}
