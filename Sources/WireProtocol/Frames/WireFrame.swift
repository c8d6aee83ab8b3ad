public import NIOCore
public import ReportMessages

/// One frame as it travels, read from or written to a buffer without copying its body. Its bytes are those of the
/// message `gongbao.v1.Frame`.
///
/// The generated `Frame` would copy a 16 MiB body twice before any limit could be looked at; this reader leaves the
/// body where it lies, and is held against the generated message in the tests.
public struct WireFrame: Hashable, Sendable {
    /// 0 is the connection itself.
    public var streamID: UInt64
    public var payload: Payload

    public enum Payload: Hashable, Sendable {
        case request(WireRequest)
        case response(WireResponse)
        case cancel
        case ping([UInt8])
        case pong([UInt8], HealthState)
        case goAway(lastStreamID: UInt64, code: StatusCode, reason: String)
        /// So many answers more may come.
        case credit(answers: UInt32)
    }

    public init(streamID: UInt64, _ payload: Payload) {
        self.streamID = streamID
        self.payload = payload
    }
}

/// Begins a call.
public struct WireRequest: Hashable, Sendable {
    public var method: String
    /// 0 is the server's default.
    public var timeoutMilliseconds: UInt32
    public var metadata: CallMetadata
    public var body: ByteBuffer
    /// How many answers may come before `credit` is given; 0 counts none.
    public var credit: UInt32

    public init(
        method: String, timeoutMilliseconds: UInt32 = 0, metadata: CallMetadata = [], body: ByteBuffer = ByteBuffer(),
        credit: UInt32 = 0
    ) {
        self.method = method
        self.timeoutMilliseconds = timeoutMilliseconds
        self.metadata = metadata
        self.body = body
        self.credit = credit
    }
}

/// Answers a call, or gives one of its answers.
public struct WireResponse: Hashable, Sendable {
    public var code: StatusCode
    public var message: String
    public var details: [ErrorDetail]
    /// Whether this is the call's last frame, which in a call with many answers holds none of them.
    public var end: Bool
    public var body: ByteBuffer
    /// How `body` is compressed, and the length of what it was.
    public var compression = Compression.compressionNone
    public var inflatedBytes: UInt32 = 0

    /// A good answer.
    public init(body: ByteBuffer, end: Bool = true) {
        code = .ok
        message = ""
        details = []
        self.end = end
        self.body = body
    }

    /// A failed call.
    public init(_ error: RPCError) {
        code = error.code
        message = error.message
        details = error.details
        end = true
        body = ByteBuffer()
    }

    init() { self.init(body: ByteBuffer(), end: false) }

    /// What the server said went wrong; `nil` for a good answer.
    public var error: RPCError? { code == .ok ? nil : RPCError(code, message, details: details) }
}

/// What accompanies a call: names in lower case with values of any bytes, in the order sent.
public struct CallMetadata: Hashable, Sendable, ExpressibleByArrayLiteral {
    public struct Entry: Hashable, Sendable {
        public var key: String
        public var value: [UInt8]

        public init(key: String, value: [UInt8]) {
            self.key = key
            self.value = value
        }
    }

    public var entries: [Entry]

    public init(_ entries: [Entry] = []) { self.entries = entries }
    public init(arrayLiteral elements: Entry...) { entries = elements }

    /// The first value under a key; `nil` where there is none.
    public subscript(key: String) -> [UInt8]? { entries.first { $0.key == key }?.value }
}
