import ReportEngine
import ReportMessages
import ReportModel
import WireProtocol

extension RPCError {
    /// What a peer is told of an error of the engine: the one place where these become status codes.
    ///
    /// Words of the store and of the system stay in the house, since they may hold paths.
    init(_ error: EngineError) {
        switch error {
        case .invalidArgument(let field, let problem): self = .invalid(FieldName.ofMessage(field), problem)
        case .unknownRegion(let text, let candidates):
            self = .unknown("region", text, candidates.map(\.label), error.description)
        case .ambiguousRegion(let text, let candidates):
            self.init(
                .invalidArgument, error.description,
                details: [
                    .fieldViolation("regions", "'\(text)' may mean several places; name one by its code."),
                    .resource("region", text, candidates: candidates.map(\.label)),
                ])
        case .unknownConcept(let text, let candidates):
            let names = candidates.map { "\($0.concept.code) (\($0.concept.nameZH))" }
            self = .unknown("concept", text, names, error.description)
        case .reportNotFound(let id, _): self = .unknown("report", id, [], error.description)
        case .storedQueryNotFound(let name): self = .unknown("query", name, [], error.description)
        case .cursorExpired:
            self.init(
                .outOfRange, error.description,
                details: [.fieldViolation("page.cursor", "It belongs to an earlier state of the reports.")])
        case .cancelled: self.init(.cancelled, error.description)
        case .storage(let problem, _): self.init(problem)
        }
    }

    private init(_ problem: StorageProblem) {
        switch problem {
        case .full:
            self.init(
                .resourceExhausted,
                "The server's disk is full. Nothing more is taken in until there is room; what was acknowledged is safe."
            )
        case .corrupted:
            self.init(.dataLoss, "The server's store is damaged. Its operator should run 'gongbaod check'.")
        case .inUse, .notAccessible, .newerVersion:
            self.init(.failedPrecondition, "The server can't use its store. Its log says why.")
        case .failed: self.init(.internal, "The server's store failed. Its log says why.")
        }
    }

    /// A field of the request holds what it must not.
    static func invalid(_ field: String, _ problem: String) -> RPCError {
        RPCError(.invalidArgument, "\(field): \(problem)", details: [.fieldViolation(field, problem)])
    }

    private static func unknown(
        _ type: String, _ name: String, _ candidates: [String], _ message: String
    ) -> RPCError {
        RPCError(.notFound, message, details: [.resource(type, name, candidates: candidates)])
    }
}

/// Names of fields as the protos have them.
enum FieldName {
    /// The message's name for a field that the engine names: `limit` -> `page.limit`.
    static func ofMessage(_ field: String) -> String {
        switch field {
        case "limit", "cursor": "page.\(field)"
        case "expression", "query": "text"
        case "conditions": "filter.where"
        case "periods": "filter.latest_periods"
        default: field
        }
    }
}
