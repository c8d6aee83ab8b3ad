import CProtobufC

/// From Swift to C: what the generated code calls for each kind of field. Everything is copied into the arena, which has
/// no limit here: the values are our own.
extension ArenaMemory {
    @inline(__always)
    func bytes(_ value: String) -> ProtobufCBinaryData {
        var value = value
        return value.withUTF8(copy)
    }

    @inline(__always)
    func bytes(_ value: [UInt8]) -> ProtobufCBinaryData { value.withUnsafeBufferPointer(copy) }

    @inline(__always)
    private func copy(_ value: UnsafeBufferPointer<UInt8>) -> ProtobufCBinaryData {
        guard let start = value.baseAddress, value.count > 0 else { return ProtobufCBinaryData(len: 0, data: nil) }
        let copy = make(UInt8.self, count: value.count)
        copy.initialize(from: start, count: value.count)
        return ProtobufCBinaryData(len: value.count, data: copy)
    }

    @inline(__always)
    func message<Message: PackedMessage>(_ value: Message) -> UnsafeMutablePointer<Message.Packed> {
        let packed = make(Message.Packed.self)
        value.pack(into: packed, self)
        return packed
    }

    func numbers<Number>(_ values: [Number]) -> (Int, UnsafeMutablePointer<Number>?) { list(values) { $0 } }

    func flags(_ values: [Bool]) -> (Int, UnsafeMutablePointer<protobuf_c_boolean>?) { list(values) { $0 ? 1 : 0 } }

    func openEnums<Value: OpenEnum, Packed: RawRepresentable>(
        _ values: [Value]
    ) -> (Int, UnsafeMutablePointer<Packed>?) where Packed.RawValue: FixedWidthInteger {
        list(values) { value in
            guard let packed = Packed(rawValue: Packed.RawValue(truncatingIfNeeded: value.rawValue)) else {
                preconditionFailure("an imported C enum has a value for every number")
            }
            return packed
        }
    }

    func byteArrays(_ values: [String]) -> (Int, UnsafeMutablePointer<ProtobufCBinaryData>?) { list(values, bytes) }

    func byteArrays(_ values: [[UInt8]]) -> (Int, UnsafeMutablePointer<ProtobufCBinaryData>?) { list(values, bytes) }

    func messages<Message: PackedMessage>(
        _ values: [Message]
    ) -> (Int, UnsafeMutablePointer<UnsafeMutablePointer<Message.Packed>?>?) {
        guard !values.isEmpty else { return (0, nil) }
        let pointers = make(UnsafeMutablePointer<Message.Packed>?.self, count: values.count)
        let packed = make(Message.Packed.self, count: values.count)
        for (index, value) in values.enumerated() {
            value.pack(into: packed + index, self)
            (pointers + index).initialize(to: packed + index)
        }
        return (values.count, pointers)
    }

    @inline(__always)
    private func list<Value, Packed>(
        _ values: [Value], _ pack: (Value) -> Packed
    ) -> (Int, UnsafeMutablePointer<Packed>?) {
        guard !values.isEmpty else { return (0, nil) }
        let packed = make(Packed.self, count: values.count)
        for (index, value) in values.enumerated() { (packed + index).initialize(to: pack(value)) }
        return (values.count, packed)
    }
}
