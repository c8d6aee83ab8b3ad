/// Why bytes from a peer are no frames. The connection can't go on after any of these: where the next frame begins is
/// not known, or the peer speaks another protocol.
public enum FrameError: Error, Hashable, Sendable {
    /// The length says zero; every frame has a payload.
    case empty
    /// The length is more than any frame may have.
    case tooLong(bytes: Int, limitBytes: Int)
    /// A frame over the usual limit does not begin with stream, request and method, so that nobody can tell whether
    /// the larger limit applies to it.
    case largeFrameWithoutMethod(bytes: Int, limitBytes: Int)
    /// The bytes are no protobuf message.
    case malformed(Malformation)
    /// None of the payloads that this version knows.
    case noPayload
    /// A text is not UTF-8.
    case notUTF8(field: String)
    /// A ping or pong carries too much.
    case pingTooLong(bytes: Int, limitBytes: Int)
    /// The bytes begin like a request or an answer of HTTP.
    case looksLikeHTTP
    /// The bytes begin like a TLS handshake, or like an alert of TLS.
    case looksLikeTLS

    /// How bytes fail to be a protobuf message.
    public enum Malformation: String, Hashable, Sendable {
        case truncated = "a field ends after the message"
        case longVarint = "a varint has more than ten bytes"
        case fieldNumber = "a field number is 0 or above 536,870,911"
        case wireType = "a field has a wire type that does not exist"
        case mismatch = "a field has another wire type than the protocol says"
    }
}

extension FrameError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .empty: "A frame has length 0; every frame holds a Frame message."
        case .tooLong(let bytes, let limit): "A frame of \(bytes) bytes was announced; at most \(limit) are taken."
        case .largeFrameWithoutMethod(let bytes, let limit):
            "A frame of \(bytes) bytes was announced; over \(limit) it must begin with stream_id, request and method."
        case .malformed(let how): "A frame is no Frame message: \(how.rawValue)."
        case .noPayload: "A frame has no payload that this version knows."
        case .notUTF8(let field): "The field \(field) is not UTF-8."
        case .pingTooLong(let bytes, let limit): "A ping carries \(bytes) bytes; at most \(limit) are taken."
        case .looksLikeHTTP: "The other side speaks HTTP, not Gongbao's protocol; see Protos/README.md."
        case .looksLikeTLS: "The other side speaks TLS on a port without TLS."
        }
    }
}
