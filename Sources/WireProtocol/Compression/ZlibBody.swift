import CZlib
public import NIOCore
import ReportMessages

/// Why a compressed body can't be read.
public enum InflateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The sender says that it would be longer than is taken.
    case tooLong(bytes: Int, limitBytes: Int)
    /// The bytes are no zlib stream, or end early, or give more or fewer bytes than was said.
    case broken
    case unknownCompression(Int32)

    public var description: String {
        switch self {
        case .tooLong(let bytes, let limit): "It has \(bytes) bytes when inflated; at most \(limit) are taken."
        case .broken: "Its compressed bytes are broken."
        case .unknownCompression(let number): "It is compressed in a way (\(number)) that this version does not know."
        }
    }
}

/// Bodies as zlib streams (RFC 1950).
public enum ZlibBody {
    /// What metadata calls it.
    public static let name = "zlib"
    /// Shorter bodies are sent as they are: a packet is a packet.
    public static let leastBytes = 2_048
    /// Level 1 does two thirds of what level 6 does for answers with Chinese text, in a fourth of the time.
    private static let level: Int32 = 1

    /// The body compressed; `nil` where that would not make it shorter. About 10 µs for a kilobyte.
    public static func compress(_ body: ByteBuffer) -> ByteBuffer? {
        let count = body.readableBytes
        guard count >= leastBytes else { return nil }
        var output = ByteBufferAllocator().buffer(capacity: count)
        let isShorter = body.withUnsafeReadableBytes { input in
            output.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { room in
                // No more room than the body takes: what does not fit is not worth it.
                var written = uLongf(count)
                let result = compress2(
                    room.baseAddress?.assumingMemoryBound(to: Bytef.self), &written,
                    input.baseAddress?.assumingMemoryBound(to: Bytef.self), uLong(count), level)
                return result == Z_OK ? Int(written) : 0
            } > 0
        }
        return isShorter && output.readableBytes < count ? output : nil
    }

    /// The bytes that a compressed body stands for. Never takes more memory than `bytes`, which is held against the
    /// limit first, and looks at the stream's own end: a bomb gives an error, not a gigabyte.
    public static func inflate(
        _ body: ByteBuffer, to bytes: Int, limitBytes: Int
    ) throws(InflateError) -> ByteBuffer {
        guard bytes <= limitBytes else { throw .tooLong(bytes: bytes, limitBytes: limitBytes) }
        var output = ByteBufferAllocator().buffer(capacity: max(1, bytes))
        let isWhole = body.withUnsafeReadableBytes { input in
            var isWhole = false
            output.writeWithUnsafeMutableBytes(minimumWritableBytes: max(1, bytes)) { room in
                var written = uLongf(bytes)
                var read = uLong(input.count)
                let result = uncompress2(
                    room.baseAddress?.assumingMemoryBound(to: Bytef.self), &written,
                    input.baseAddress?.assumingMemoryBound(to: Bytef.self), &read)
                isWhole = result == Z_OK && Int(written) == bytes && Int(read) == input.count
                return isWhole ? bytes : 0
            }
            return isWhole
        }
        guard isWhole else { throw .broken }
        return output
    }
}

extension WireResponse {
    /// The same answer with its body compressed, where that makes it shorter.
    public mutating func compress() {
        guard compression == .compressionNone, let short = ZlibBody.compress(body) else { return }
        inflatedBytes = UInt32(clamping: body.readableBytes)
        compression = .zlib
        body = short
    }

    /// The message's bytes, inflated where they are compressed.
    public func inflatedBody(limitBytes: Int) throws(InflateError) -> ByteBuffer {
        switch compression {
        case .compressionNone: body
        case .zlib: try ZlibBody.inflate(body, to: Int(inflatedBytes), limitBytes: limitBytes)
        default: throw .unknownCompression(compression.rawValue)
        }
    }
}

extension CallMetadata {
    /// Whether whoever sent it reads answers in zlib: `accept-encoding` names it among others parted by commas.
    public var acceptsZlib: Bool {
        guard let value = self["accept-encoding"] else { return false }
        return value.split(separator: UInt8(ascii: ",")).contains { word in
            word.drop { $0 == UInt8(ascii: " ") }.elementsEqual(ZlibBody.name.utf8)
        }
    }
}
