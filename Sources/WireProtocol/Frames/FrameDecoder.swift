public import NIOCore
import ReportMessages

/// Cuts a stream of bytes into frames: four bytes of length, big-endian, then a Frame message. Limits are checked when
/// the length is known, before anything is kept; memory grows only by what has arrived.
public struct FrameDecoder: Sendable {
    /// What came out of the bytes.
    public enum Event: Hashable, Sendable {
        case frame(WireFrame)
        /// A call that goes beyond a limit; its bytes are passed over and the connection can go on.
        case refused(streamID: UInt64, RPCError)
    }

    /// Bytes of a large frame within which its stream and method must have been named.
    public static let peekBytes = 512

    private let limits: WireLimits
    /// Largest frame that is taken without looking at its method.
    private let usualLimitBytes: Int
    /// Largest frame of all.
    private let hardLimitBytes: Int
    private let largeMethods: Set<String>
    private var buffer = ByteBuffer()
    private var bytesToDiscard = 0
    /// Length of the frame whose method was looked at and found to allow it.
    private var admittedLargeFrame = false

    /// Decodes what a client sends. `largeMethods` may use `largeRequestFrameBytes`.
    public static func ofRequests(limits: WireLimits, largeMethods: Set<String> = []) -> FrameDecoder {
        FrameDecoder(
            limits: limits, usual: limits.requestFrameBytes,
            hard: max(limits.requestFrameBytes, limits.largeRequestFrameBytes), largeMethods: largeMethods)
    }

    /// Decodes what a server sends.
    public static func ofResponses(limits: WireLimits) -> FrameDecoder {
        FrameDecoder(limits: limits, usual: limits.responseFrameBytes, hard: limits.responseFrameBytes)
    }

    private init(limits: WireLimits, usual: Int, hard: Int, largeMethods: Set<String> = []) {
        self.limits = limits
        usualLimitBytes = usual
        hardLimitBytes = hard
        self.largeMethods = largeMethods
    }

    /// Takes over bytes that have arrived.
    public mutating func append(_ bytes: ByteBuffer) {
        var bytes = bytes
        if bytesToDiscard > 0 { discard(from: &bytes) }
        guard bytes.readableBytes > 0 else { return }
        if buffer.readableBytes == 0 {
            buffer = bytes
        } else {
            buffer.writeBuffer(&bytes)
        }
    }

    /// Length of the frame that has begun and is not whole yet, as far as known; `nil` between frames.
    public var partialFrameBytes: Int? {
        if bytesToDiscard > 0 { return bytesToDiscard }
        guard buffer.readableBytes > 0 else { return nil }
        return Int(buffer.getInteger(at: buffer.readerIndex, as: UInt32.self) ?? 0)
    }

    /// Whether a frame over the usual limit is being read, for which `admitLarge` gave its consent.
    public var isReadingLargeFrame: Bool { admittedLargeFrame }

    /// The next frame; `nil` until more bytes arrive.
    ///
    /// - Parameter admitLarge: Asked once for each frame over the usual limit whose method takes such; `false` refuses it.
    /// - Throws: `FrameError` when the bytes are no frames; nothing can be decoded after that.
    public mutating func next(admitLarge: () -> Bool = { true }) throws(FrameError) -> Event? {
        guard let length = buffer.getInteger(at: buffer.readerIndex, as: UInt32.self).map({ Int($0) }) else {
            if buffer.readableBytes == 0 { buffer = ByteBuffer() }
            return nil
        }
        if let other = ForeignProtocol(lengthField: UInt32(length)) { throw other.error }
        guard length > 0 else { throw .empty }
        guard length <= hardLimitBytes else { throw .tooLong(bytes: length, limitBytes: hardLimitBytes) }
        if length > usualLimitBytes, !admittedLargeFrame {
            guard buffer.readableBytes >= 4 + min(length, Self.peekBytes) else { return nil }
            if let refusal = try peek(length, admitLarge) { return refusal }
        }
        guard buffer.readableBytes >= 4 + length else {
            compact()
            return nil
        }
        admittedLargeFrame = false
        buffer.moveReaderIndex(forwardBy: 4)
        guard let message = buffer.readSlice(length: length) else { return nil }
        switch try WireFrame.decode(message, limits: limits) {
        case .frame(let frame): return .frame(frame)
        case .refused(let streamID, let error): return .refused(streamID: streamID, error)
        }
    }

    /// Gives back the room of frames that have been read, before a long frame grows the buffer.
    private mutating func compact() {
        if buffer.readerIndex > 64 << 10 { buffer.discardReadBytes() }
    }

    private mutating func discard(from bytes: inout ByteBuffer) {
        let count = min(bytesToDiscard, bytes.readableBytes)
        bytes.moveReaderIndex(forwardBy: count)
        bytesToDiscard -= count
    }

    /// Looks at the method of a frame over the usual limit. Returns the refusal if the method takes no large frames.
    private mutating func peek(_ length: Int, _ admitLarge: () -> Bool) throws(FrameError) -> Event? {
        let limit = FrameError.largeFrameWithoutMethod(bytes: length, limitBytes: usualLimitBytes)
        guard let head = buffer.getSlice(at: buffer.readerIndex + 4, length: min(length, Self.peekBytes)),
            let (streamID, method) = try? WireFrame.peekMethod(head)
        else { throw limit }
        let takesLarge = largeMethods.contains(method)
        if takesLarge, admitLarge() {
            admittedLargeFrame = true
            return nil
        }
        var rest = buffer
        bytesToDiscard = 4 + length
        buffer = ByteBuffer()
        discard(from: &rest)
        buffer = rest
        return .refused(streamID: streamID, takesLarge ? busy : tooLarge(length))
    }

    private func tooLarge(_ length: Int) -> RPCError {
        RPCError(
            .resourceExhausted,
            "The request has \(length) bytes; this method takes at most \(usualLimitBytes). Ask for less at a time.")
    }

    private var busy: RPCError {
        RPCError(
            .resourceExhausted, "The server has as many large requests at once as it takes; try again soon.",
            details: [.retryAfter(milliseconds: limits.retryAfterMilliseconds)])
    }
}

/// A protocol that is not this one, known by its first four bytes. As lengths they would all lie far above any limit.
enum ForeignProtocol {
    case http
    case tls

    /// First words of HTTP requests and answers; an answer by HTTP/0.9 is a page alone.
    private static let httpWords: Set<UInt32> = Set(
        [
            "GET ", "HEAD", "POST", "PUT ", "DELE", "CONN", "OPTI", "TRAC", "PATC", "PRI ", "HTTP", "<htm", "<HTM",
            "<!DO", "<!do",
        ].map { word in
            word.utf8.reduce(0) { $0 << 8 | UInt32($1) }
        })

    init?(lengthField: UInt32) {
        // A handshake or an alert.
        if [0x1603, 0x1503].contains(lengthField >> 16) {
            self = .tls
        } else if lengthField > 0x2000_0000, Self.httpWords.contains(lengthField) {
            self = .http
        } else {
            return nil
        }
    }

    var error: FrameError {
        switch self {
        case .http: .looksLikeHTTP
        case .tls: .looksLikeTLS
        }
    }
}
