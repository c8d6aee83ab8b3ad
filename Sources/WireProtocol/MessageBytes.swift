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
    public static func decode(body: ByteBuffer) throws(MessageError) -> Self {
        // `withUnsafeReadableBytes` hands on any error without its type, so the result carries it out.
        try body.withUnsafeReadableBytes { bytes in
            Result { () throws(MessageError) in try decode(bytes) }
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
