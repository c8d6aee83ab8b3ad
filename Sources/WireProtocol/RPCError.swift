public import ReportMessages

/// How a call failed. The message says, in plain words, what was wrong and what to do; it may be shown to people and
/// never holds paths, stack traces or report text.
public struct RPCError: Error, Hashable, Sendable {
    /// Who made the error.
    public enum Origin: Hashable, Sendable {
        /// The server sent it, or is to send it.
        case server
        /// The client made it up: no connection, no answer in time, an answer that can't be read.
        case client
    }

    /// Never OK.
    public var code: StatusCode
    public var message: String
    /// For programs: what exactly was wrong.
    public var details: [ErrorDetail]
    public var origin: Origin

    public init(_ code: StatusCode, _ message: String, details: [ErrorDetail] = [], origin: Origin = .server) {
        self.code = code
        self.message = message
        self.details = details
        self.origin = origin
    }

    /// Milliseconds that the server asked to wait before trying again; `nil` where it did not ask.
    public var retryAfterMilliseconds: UInt32? {
        for case .retryAfter(let wait)? in details.lazy.map(\.detail) { return wait.delayMs }
        return nil
    }

    /// Whether the same call may be made again without doing harm and with hope; see `RetryAdvice`.
    public var mayBeRetried: Bool {
        switch code.retryAdvice {
        case .afterBackOff: true
        case .ifRetryAfterIsGiven: retryAfterMilliseconds != nil
        case .never, .callerDecides: false
        }
    }
}

extension RPCError: CustomStringConvertible {
    /// `NOT_FOUND: There is no report "x".`
    public var description: String { "\(code.name): \(message)" }
}

extension ErrorDetail {
    /// A field of the request is wrong; `description` says what would be right.
    public static func fieldViolation(_ field: String, _ description: String) -> ErrorDetail {
        ErrorDetail(detail: .fieldViolation(FieldViolation(field: field, description: description)))
    }

    /// The call may be made again after so many milliseconds.
    public static func retryAfter(milliseconds: Int) -> ErrorDetail {
        ErrorDetail(detail: .retryAfter(RetryAfter(delayMs: UInt32(clamping: milliseconds))))
    }

    /// Under which name the server's log tells of the call.
    public static func request(_ id: String) -> ErrorDetail {
        ErrorDetail(detail: .request(RequestInfo(requestID: id)))
    }

    /// What the error is about, and what might have been meant, best first.
    public static func resource(_ type: String, _ name: String, candidates: [String] = []) -> ErrorDetail {
        ErrorDetail(detail: .resource(ResourceInfo(type: type, name: name, candidates: candidates)))
    }
}
