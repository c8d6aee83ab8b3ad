public import NIOCore
import ReportMessages

/// The frame's encoding would be longer than frames may be.
public struct FrameTooLongToSend: Error, Hashable, Sendable {
    public var bytes: Int
    public var limitBytes: Int

    public init(bytes: Int, limitBytes: Int) {
        self.bytes = bytes
        self.limitBytes = limitBytes
    }
}

extension WireFrame {
    /// Appends the frame with its length before it.
    ///
    /// - Parameter limitBytes: Most bytes that the frame may have without the four of its length.
    /// - Throws: `FrameTooLongToSend`; `buffer` is unchanged then.
    public func encode(into buffer: inout ByteBuffer, limitBytes: Int) throws(FrameTooLongToSend) {
        switch payload {
        case .request(let request):
            try Self.write(request.size, streamID, field: 2, limitBytes, &buffer) { request.write(into: &$0) }
        case .response(let response):
            let details = response.encodedDetails
            let size = response.size(details)
            try Self.write(size, streamID, field: 3, limitBytes, &buffer) { response.write(details, into: &$0) }
        case .cancel:
            try Self.write(0, streamID, field: 4, limitBytes, &buffer) { _ in }
        case .ping(let payload):
            let size = FieldSize.bytes(payload.count)
            try Self.write(size, streamID, field: 5, limitBytes, &buffer) { $0.writeField(1, bytes: payload) }
        case .pong(let payload, let health):
            let size = FieldSize.bytes(payload.count) + FieldSize.number(UInt64(bitPattern: Int64(health.rawValue)))
            try Self.write(size, streamID, field: 6, limitBytes, &buffer) {
                $0.writeField(1, bytes: payload)
                $0.writeField(2, number: UInt64(bitPattern: Int64(health.rawValue)))
            }
        case .goAway(let last, let code, let reason):
            let size =
                FieldSize.number(last) + FieldSize.bytes(reason.utf8.count)
                + FieldSize.number(UInt64(bitPattern: Int64(code.rawValue)))
            try Self.write(size, streamID, field: 7, limitBytes, &buffer) {
                $0.writeField(1, number: last)
                $0.writeField(2, text: reason)
                $0.writeField(3, number: UInt64(bitPattern: Int64(code.rawValue)))
            }
        case .credit(let answers):
            try Self.write(FieldSize.number(UInt64(answers)), streamID, field: 8, limitBytes, &buffer) {
                $0.writeField(1, number: UInt64(answers))
            }
        }
    }

    private static func write(
        _ size: Int, _ streamID: UInt64, field: UInt8, _ limitBytes: Int, _ buffer: inout ByteBuffer,
        _ content: (inout ByteBuffer) -> Void
    ) throws(FrameTooLongToSend) {
        let total = FieldSize.number(streamID) + 1 + FieldSize.varint(UInt64(size)) + size
        guard total <= limitBytes, let length = UInt32(exactly: total) else {
            throw FrameTooLongToSend(bytes: total, limitBytes: limitBytes)
        }
        buffer.reserveCapacity(minimumWritableBytes: total + 4)
        buffer.writeInteger(length)
        buffer.writeField(1, number: streamID)
        buffer.writeInteger(field << 3 | 2)
        buffer.writeVarint(UInt64(size))
        content(&buffer)
    }
}

/// A response that many calls get, encoded once: for each call only its stream is written.
public struct PreparedResponse: Sendable {
    /// The frame but for its length and its stream.
    private let rest: ByteBuffer

    /// - Parameter limitBytes: Most bytes that a frame may have.
    /// - Throws: `FrameTooLongToSend`.
    public init(_ response: WireResponse, limitBytes: Int) throws(FrameTooLongToSend) {
        var buffer = ByteBuffer()
        // Stream 0 takes no bytes; any other takes eleven at most.
        try WireFrame(streamID: 0, .response(response)).encode(into: &buffer, limitBytes: limitBytes - 11)
        buffer.moveReaderIndex(forwardBy: 4)
        rest = buffer.slice()
    }

    /// Appends the frame for one call, as `WireFrame.encode` would.
    public func encode(streamID: UInt64, into buffer: inout ByteBuffer) {
        let size = FieldSize.number(streamID) + rest.readableBytes
        buffer.reserveCapacity(minimumWritableBytes: size + 4)
        buffer.writeInteger(UInt32(truncatingIfNeeded: size))
        buffer.writeField(1, number: streamID)
        buffer.writeImmutableBuffer(rest)
    }
}

extension WireRequest {
    fileprivate var size: Int {
        var size = FieldSize.bytes(method.utf8.count) + FieldSize.number(UInt64(timeoutMilliseconds))
        for entry in metadata.entries { size += FieldSize.message(entry.size) }
        return size + FieldSize.bytes(body.readableBytes) + FieldSize.number(UInt64(credit))
    }

    fileprivate func write(into buffer: inout ByteBuffer) {
        buffer.writeField(1, text: method)
        buffer.writeField(2, number: UInt64(timeoutMilliseconds))
        for entry in metadata.entries {
            buffer.writeInteger(3 << 3 | 2 as UInt8)
            buffer.writeVarint(UInt64(entry.size))
            buffer.writeField(1, text: entry.key)
            buffer.writeField(2, bytes: entry.value)
        }
        buffer.writeField(4, buffer: body)
        buffer.writeField(5, number: UInt64(credit))
    }
}

extension CallMetadata.Entry {
    fileprivate var size: Int { FieldSize.bytes(key.utf8.count) + FieldSize.bytes(value.count) }
}

extension WireResponse {
    /// A detail that can't be encoded (over 2 GiB) is left out: the error itself must arrive.
    fileprivate var encodedDetails: [[UInt8]] { details.compactMap { try? $0.encode() } }

    fileprivate func size(_ details: [[UInt8]]) -> Int {
        var size = FieldSize.number(UInt64(bitPattern: Int64(code.rawValue))) + FieldSize.bytes(message.utf8.count)
        for detail in details { size += FieldSize.message(detail.count) }
        return size + (end ? 2 : 0) + FieldSize.bytes(body.readableBytes)
            + FieldSize.number(UInt64(bitPattern: Int64(compression.rawValue)))
            + FieldSize.number(UInt64(inflatedBytes))
    }

    fileprivate func write(_ details: [[UInt8]], into buffer: inout ByteBuffer) {
        buffer.writeField(1, number: UInt64(bitPattern: Int64(code.rawValue)))
        buffer.writeField(2, text: message)
        for detail in details {
            buffer.writeInteger(3 << 3 | 2 as UInt8)
            buffer.writeVarint(UInt64(detail.count))
            buffer.writeBytes(detail)
        }
        buffer.writeField(4, number: end ? 1 : 0)
        buffer.writeField(5, buffer: body)
        buffer.writeField(6, number: UInt64(bitPattern: Int64(compression.rawValue)))
        buffer.writeField(7, number: UInt64(inflatedBytes))
    }
}

/// Encoded sizes in bytes of fields with a number below 16. As proto3 says, a zero or empty field takes none.
private enum FieldSize {
    static func varint(_ value: UInt64) -> Int { (70 - (value | 1).leadingZeroBitCount) / 7 }
    static func number(_ value: UInt64) -> Int { value == 0 ? 0 : 1 + varint(value) }
    static func bytes(_ count: Int) -> Int { count == 0 ? 0 : message(count) }
    /// An element of a repeated message, which counts even when empty.
    static func message(_ count: Int) -> Int { 1 + varint(UInt64(count)) + count }
}

extension ByteBuffer {
    fileprivate mutating func writeVarint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            writeInteger(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        writeInteger(UInt8(rest))
    }

    fileprivate mutating func writeField(_ field: UInt8, number: UInt64) {
        guard number != 0 else { return }
        writeInteger(field << 3)
        writeVarint(number)
    }

    fileprivate mutating func writeField(_ field: UInt8, text: String) {
        guard !text.isEmpty else { return }
        writeInteger(field << 3 | 2)
        writeVarint(UInt64(text.utf8.count))
        writeString(text)
    }

    fileprivate mutating func writeField(_ field: UInt8, bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        writeInteger(field << 3 | 2)
        writeVarint(UInt64(bytes.count))
        writeBytes(bytes)
    }

    fileprivate mutating func writeField(_ field: UInt8, buffer: ByteBuffer) {
        guard buffer.readableBytes > 0 else { return }
        writeInteger(field << 3 | 2)
        writeVarint(UInt64(buffer.readableBytes))
        writeImmutableBuffer(buffer)
    }
}
