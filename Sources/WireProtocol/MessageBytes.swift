public import NIOCore
public import ReportMessages

extension RPCError {
    /// What a peer is told whose message can't be read, or about an answer that can't be written.
    public init(_ error: MessageError) {
        switch error {
        case .malformed, .invalidUTF8:
            self.init(.invalidArgument, "The request can't be read: \(error).")
        case .arenaLimitExceeded, .tooLarge:
            self.init(.resourceExhausted, "The message is too large: \(error).")
        }
    }
}

extension ReportMessage {
    /// Reads the message that fills `body`, within the memory that `DecodingLimit` allows for its length.
    ///
    /// - Parameter arenaFactor: That memory as a multiple of the length; `nil` is what such messages usually get.
    public static func decode(body: ByteBuffer, arenaFactor: Int? = nil) throws(MessageError) -> Self {
        let factor = arenaFactor ?? decodingMemoryFactor
        let limit = DecodingLimit.arenaBytes(forMessageOf: body.readableBytes, factor: factor)
        // `withUnsafeReadableBytes` hands on any error without its type, so the result carries it out.
        return try body.withUnsafeReadableBytes { bytes in
            Result { () throws(MessageError) in try decode(bytes, arenaByteLimit: limit) }
        }.get()
    }

    /// The message in a buffer of its own, laid out once and written once.
    public func body() throws(MessageError) -> ByteBuffer {
        let message = try prepared()
        var buffer = ByteBufferAllocator().buffer(capacity: message.byteCount)
        buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: message.byteCount) { message.write(to: $0) }
        return buffer
    }
}
