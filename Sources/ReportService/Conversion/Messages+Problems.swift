import ReportEngine
import ReportMessages
import ReportModel

extension ReportMessages::ItemProblem {
    init(_ problem: ReportEngine::ItemProblem) {
        self.init(
            field: problem.field, index: UInt32(clamping: problem.index), text: problem.text, error: problem.error)
    }

    init(field: String, index: UInt32, text: String, error: EngineError) {
        self.init(field: field, index: index, text: text, kind: .invalid, message: error.description)
        switch error {
        case .unknownRegion(_, let found):
            kind = .unknown
            candidates = found.map { Candidate($0, asked: text) }
        case .ambiguousRegion(_, let found):
            kind = .ambiguous
            candidates = found.map { Candidate($0, asked: text) }
        case .unknownConcept(_, let found):
            kind = .unknown
            candidates = found.map { candidate in
                Candidate(
                    code: candidate.concept.code.rawValue, name: candidate.concept.nameZH, score: candidate.score,
                    reason: candidate.matchedName)
            }
        case .reportNotFound, .storedQueryNotFound: kind = .unknown
        case .invalidArgument, .cursorExpired, .cancelled, .storage: break
        }
    }
}
