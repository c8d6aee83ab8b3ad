public import ReportMessages

/// Whether a call that ended with some code should be made again as it is.
public enum RetryAdvice: Sendable, Hashable {
    /// The same call would end the same way.
    case never
    /// After a pause that grows, and only while repeats stay under a tenth of all calls.
    case afterBackOff
    /// If the error carries `RetryAfter`, after that time; otherwise never.
    case ifRetryAfterIsGiven
    /// The caller must know whether doing it twice is harmless.
    case callerDecides
}

extension StatusCode {
    /// The 17 codes in the order of their numbers.
    public static let all: [StatusCode] = (0...16).map { StatusCode(rawValue: $0) }

    private static let table: [(name: String, meaning: String, retry: RetryAdvice)] = [
        ("OK", "The call was answered.", .never),
        ("CANCELLED", "The client cancelled the call.", .never),
        ("UNKNOWN", "An error that fits no other code.", .never),
        ("INVALID_ARGUMENT", "The request itself is wrong; correct it.", .never),
        ("DEADLINE_EXCEEDED", "The time given was over before the answer was ready.", .callerDecides),
        ("NOT_FOUND", "The named report, concept or region is not held.", .never),
        ("ALREADY_EXISTS", "What was to be made exists already.", .never),
        ("PERMISSION_DENIED", "The caller may not do this.", .never),
        ("RESOURCE_EXHAUSTED", "A limit was reached: size, calls in flight or quota.", .ifRetryAfterIsGiven),
        ("FAILED_PRECONDITION", "The state of the server does not allow the call.", .never),
        ("ABORTED", "The call was given up because of another one; do the whole again.", .callerDecides),
        ("OUT_OF_RANGE", "A cursor or offset lies outside of what there is.", .never),
        ("UNIMPLEMENTED", "The server has no such method.", .never),
        ("INTERNAL", "The server failed; its log says more.", .never),
        ("UNAVAILABLE", "The server can't serve now.", .afterBackOff),
        ("DATA_LOSS", "Stored data is damaged.", .never),
        ("UNAUTHENTICATED", "No valid credentials were given.", .never),
    ]

    private var row: (name: String, meaning: String, retry: RetryAdvice)? {
        Self.table.indices.contains(Int(rawValue)) ? Self.table[Int(rawValue)] : nil
    }

    /// The name in the proto file; `CODE_<number>` for a number outside of the 17.
    public var name: String { row?.name ?? "CODE_\(rawValue)" }
    /// A sentence for people.
    public var meaning: String { row?.meaning ?? "A code that this version does not know." }
    /// Whether to try again.
    public var retryAdvice: RetryAdvice { row?.retry ?? .never }
}
