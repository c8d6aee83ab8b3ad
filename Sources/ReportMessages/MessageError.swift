/// Why a message could not be read or written.
public enum MessageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The bytes are not a message of this type: cut off, damaged, or of another type.
    case malformed(message: String, byteCount: Int)
    /// Reading it would take more memory than allowed.
    case arenaLimitExceeded(message: String, byteCount: Int, limitBytes: Int)
    /// A string field holds bytes that are not UTF-8. `message` is the one that has the field.
    case invalidUTF8(message: String, field: String)
    /// Longer than a protobuf message can be.
    case tooLarge(message: String, byteCount: Int, limitBytes: Int)

    public var description: String {
        switch self {
        case .malformed(let message, let byteCount):
            "\(byteCount) bytes are not a valid \(message): cut off, damaged or of another type"
        case .arenaLimitExceeded(let message, let byteCount, let limitBytes):
            "reading \(byteCount) bytes of \(message) takes more than the \(limitBytes) bytes of memory allowed; "
                + "send fewer parts at once"
        case .invalidUTF8(let message, let field):
            "field \(field) of \(message) is not UTF-8; send text as UTF-8"
        case .tooLarge(let message, let byteCount, let limitBytes):
            "\(message) would take \(byteCount) bytes, the limit is \(limitBytes); send fewer parts at once"
        }
    }
}
