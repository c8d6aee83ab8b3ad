import ReportModel

/// Why a request to the engine was not carried out. Nothing was changed by it.
public enum EngineError: Error, Hashable, Sendable {
    /// A field of the request holds what it must not; `problem` says what is allowed.
    case invalidArgument(field: String, problem: String)
    /// No division of that name or code. Candidates are those whose names come near, best first; may be empty.
    case unknownRegion(text: String, candidates: [RegionCandidate])
    /// Several divisions bear that name; the request must name one of the candidates by code.
    case ambiguousRegion(text: String, candidates: [RegionCandidate])
    /// No concept of that code, name or alias.
    case unknownConcept(text: String, candidates: [ConceptCandidate])
    /// No report of that ID, or none of that version.
    case reportNotFound(id: String, version: Int?)
    /// No stored query of that name.
    case storedQueryNotFound(name: String)
    /// What the cursor pointed at has gone: the report it stood in was changed since.
    case cursorExpired
    /// `Cancellation` said so before the answer was complete.
    case cancelled
    case storage(StorageProblem, message: String)
}

/// What is wrong with the data folder, as far as a caller can act on it.
public enum StorageProblem: String, Hashable, Sendable, CaseIterable {
    /// Another server has the folder open.
    case inUse
    /// The folder or its files can't be written or opened.
    case notAccessible
    /// The disk or the quota is full.
    case full
    /// The database file is damaged.
    case corrupted
    /// A newer version of this program wrote the folder.
    case newerVersion
    /// Anything else that SQLite or the system reported.
    case failed
}

extension EngineError: CustomStringConvertible {
    /// One or two plain sentences: what is wrong, and what to do.
    public var description: String {
        switch self {
        case .invalidArgument(let field, let problem): return "\(field): \(problem)"
        case .unknownRegion(let text, let candidates):
            return "No administrative division is called '\(text)'."
                + Self.suggestion(candidates.map(\.label), otherwise: "Give its official name or six-digit code.")
        case .ambiguousRegion(let text, let candidates):
            return
                "Several divisions are called '\(text)': \(Self.list(candidates.map(\.label))). Name one by its code."
        case .unknownConcept(let text, let candidates):
            return "No concept is called '\(text)'."
                + Self.suggestion(
                    candidates.map { "\($0.concept.code) (\($0.concept.nameZH))" },
                    otherwise: "Ask for the list of them.")
        case .reportNotFound(let id, let version):
            if let version { return "The report '\(id)' has no version \(version)." }
            return "There is no report '\(id)'. Search for it, or list the reports, to find its ID."
        case .storedQueryNotFound(let name):
            return "No query is stored as '\(name)'. List the stored queries to find its name."
        case .cursorExpired: return "The reports changed since this page was made. Ask again from the first page."
        case .cancelled: return "The request was cancelled or ran out of time. Ask for less, or allow more time."
        case .storage(_, let message): return message
        }
    }

    private static func suggestion(_ names: [String], otherwise: String) -> String {
        names.isEmpty ? " \(otherwise)" : " Perhaps: \(list(names))."
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", …" : "")
    }
}

/// Asked by queries every few thousand steps whether to go on.
public struct Cancellation: Sendable {
    private let ask: @Sendable () -> Bool

    /// - Parameter isCancelled: Whether to stop: the deadline is over, the caller has gone. Called often, from the
    ///   thread that runs the query; must be cheap.
    public init(_ isCancelled: @escaping @Sendable () -> Bool) { ask = isCancelled }

    public static let never = Cancellation { false }
    public var isCancelled: Bool { ask() }

    /// Throws `EngineError.cancelled` when it is time to stop.
    public func check() throws(EngineError) { if ask() { throw .cancelled } }
}
