/// A message of the protocol: a plain Swift value that can be written as protobuf and read back.
///
/// The types that conform are generated from `Protos/gongbao/v1`. Reading and writing go through protobuf-c; its C
/// structs stay inside this module and live in an arena for the length of one call.
public protocol ReportMessage: Hashable, Sendable {
    /// Full name in the protos: "gongbao.v1.SearchRequest".
    static var protoName: String { get }

    /// Memory that reading may take where the caller doesn't say, as a multiple of the message's length.
    static var decodingMemoryFactor: Int { get }

    /// Reads a message.
    ///
    /// Unknown fields are passed over, unknown enum values are kept as numbers, of a field that stands there twice the
    /// last one counts. Strings must be UTF-8; a NUL in them is kept.
    ///
    /// - Parameters:
    ///   - bytes: The whole message. Nothing of it is referred to afterwards.
    ///   - arenaByteLimit: How much memory the C structs may take. Small messages can ask for much (two bytes for a
    ///     submessage of some hundred), so a limit is what keeps a peer from exhausting memory.
    /// - Throws: `malformed`, `arenaLimitExceeded` or `invalidUTF8`.
    static func decode(_ bytes: UnsafeRawBufferPointer, arenaByteLimit: Int) throws(MessageError) -> Self

    /// The message laid out for writing, its length known: for writing into a buffer of one's own without a copy.
    ///
    /// - Throws: `tooLarge` past 2 GiB less one byte, which is as long as a protobuf message may be.
    func prepared() throws(MessageError) -> PreparedMessage
}

extension ReportMessage {
    /// That of requests; messages that only answer calls have a larger one.
    public static var decodingMemoryFactor: Int { DecodingLimit.arenaFactor }

    /// Reads a message within the limit that its length and `decodingMemoryFactor` suggest.
    public static func decode(_ bytes: UnsafeRawBufferPointer) throws(MessageError) -> Self {
        let limit = DecodingLimit.arenaBytes(forMessageOf: bytes.count, factor: decodingMemoryFactor)
        return try decode(bytes, arenaByteLimit: limit)
    }

    /// Reads a message from an array.
    public static func decode(_ bytes: [UInt8], arenaByteLimit: Int? = nil) throws(MessageError) -> Self {
        let limit = arenaByteLimit ?? DecodingLimit.arenaBytes(forMessageOf: bytes.count, factor: decodingMemoryFactor)
        return try bytes.withUnsafeBufferPointer { (bytes) throws(MessageError) in
            try decode(UnsafeRawBufferPointer(bytes), arenaByteLimit: limit)
        }
    }

    /// The message as protobuf.
    ///
    /// - Throws: `tooLarge`, as `prepared()`.
    public func encode() throws(MessageError) -> [UInt8] {
        let message = try prepared()
        return [UInt8](unsafeUninitializedCapacity: message.byteCount) { buffer, count in
            count = message.write(to: UnsafeMutableRawBufferPointer(buffer))
        }
    }

    /// Appends the message to `bytes`.
    ///
    /// - Throws: `tooLarge`, as `prepared()`; `bytes` is then unchanged.
    public func encode(appendingTo bytes: inout [UInt8]) throws(MessageError) {
        bytes += try encode()
    }

    /// How many bytes `encode()` makes. Costs nearly as much as encoding: where both are wanted, use `prepared()`.
    public func encodedByteCount() throws(MessageError) -> Int { try prepared().byteCount }
}
