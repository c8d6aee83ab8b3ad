import CProtobufC

/// What the generated code says about a message's C struct. Seen in this module alone.
protocol PackedMessage: ReportMessage {
    /// The C struct; begins with a `ProtobufCMessage`.
    associatedtype Packed

    static var descriptor: MessageDescriptor { get }
    /// Makes an empty struct. Zeroed memory is not one: it has no descriptor.
    static func initialize(_ packed: UnsafeMutablePointer<Packed>)
    init(unpacking packed: UnsafePointer<Packed>) throws(MessageError)
    /// Fills uninitialized memory with the message; everything it points to is in `memory`.
    func pack(into packed: UnsafeMutablePointer<Packed>, _ memory: ArenaMemory)
}

/// Address of a message's C descriptor.
///
/// Not the address of the imported global: Swift takes that of a temporary copy in release builds, while
/// protobuf-c compares and keeps it. An initialized message holds the true one.
struct MessageDescriptor: @unchecked Sendable {  // Immutable static data of the C module.
    let pointer: UnsafePointer<ProtobufCMessageDescriptor>

    init<Message: PackedMessage>(_ type: Message.Type) {
        pointer = withUnsafeTemporaryAllocation(of: Message.Packed.self, capacity: 1) { buffer in
            guard let packed = buffer.baseAddress else { preconditionFailure("a C message has a size") }
            Message.initialize(packed)
            let base = UnsafeRawPointer(packed).assumingMemoryBound(to: ProtobufCMessage.self)
            guard let descriptor = base.pointee.descriptor else { preconditionFailure("__init sets the descriptor") }
            return descriptor
        }
    }
}

extension PackedMessage {
    @inline(__always)
    static func unpack(_ bytes: UnsafeRawBufferPointer, _ arenaByteLimit: Int) throws(MessageError) -> Self {
        // Most messages fit into four times their length, small ones then into a size that malloc has at hand.
        let firstChunk = min(max(256, 4 &* min(bytes.count, 1 << 16)), 64 << 10)
        let arena = Arena(firstChunkByteCount: firstChunk, byteLimit: arenaByteLimit)
        // The C structs are in the arena: it must live until everything is copied out of them.
        return try withExtendedLifetime(arena) { () throws(MessageError) in
            let unpacked = protobuf_c_message_unpack(
                descriptor.pointer, arena.memory.allocator, bytes.count,
                bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
            guard let unpacked else {
                guard !arena.memory.wasExhausted else {
                    throw .arenaLimitExceeded(message: protoName, byteCount: bytes.count, limitBytes: arenaByteLimit)
                }
                throw .malformed(message: protoName, byteCount: bytes.count)
            }
            return try Self(unpacking: UnsafeRawPointer(unpacked).assumingMemoryBound(to: Packed.self))
        }
    }

    @inline(__always)
    func packed() throws(MessageError) -> PreparedMessage {
        let arena = Arena(firstChunkByteCount: 768, byteLimit: Int.max)
        let packed = arena.memory.make(Packed.self)
        pack(into: packed, arena.memory)
        let message = PreparedMessage(arena: arena, base: UnsafeRawPointer(packed))
        guard message.byteCount <= PreparedMessage.byteLimit else {
            throw .tooLarge(
                message: Self.protoName, byteCount: message.byteCount, limitBytes: PreparedMessage.byteLimit)
        }
        return message
    }
}

/// A message laid out in C, ready to be written once or many times.
public struct PreparedMessage: ~Copyable {
    /// As long as a protobuf message may be.
    static let byteLimit = Int(Int32.max)

    private let arena: Arena
    private let base: UnsafeRawPointer

    /// How many bytes `write(to:)` makes.
    public let byteCount: Int

    init(arena: consuming Arena, base: UnsafeRawPointer) {
        self.arena = arena
        self.base = base
        byteCount = protobuf_c_message_get_packed_size(base.assumingMemoryBound(to: ProtobufCMessage.self))
    }

    /// Writes the message to the front of `buffer`.
    ///
    /// - Precondition: `buffer` has room for `byteCount` bytes.
    /// - Returns: `byteCount`.
    @discardableResult
    public func write(to buffer: UnsafeMutableRawBufferPointer) -> Int {
        precondition(buffer.count >= byteCount, "the buffer is shorter than the message")
        guard byteCount > 0, let start = buffer.baseAddress else { return 0 }
        return protobuf_c_message_pack(
            base.assumingMemoryBound(to: ProtobufCMessage.self), start.assumingMemoryBound(to: UInt8.self))
    }
}
