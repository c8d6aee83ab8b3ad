/// One of several things asked for that could not be had; the others are answered.
public struct ItemProblem: Hashable, Sendable {
    /// What named it: `regions`, `concepts`, `report_ids`.
    public var field: String
    /// Its position there, from 0.
    public var index: Int
    public var text: String
    public var error: EngineError

    public init(field: String, index: Int, text: String, error: EngineError) {
        self.field = field
        self.index = index
        self.text = text
        self.error = error
    }
}

/// Collects what the caller should know while names are resolved.
struct AnswerNotes {
    /// `1 figure on months is left out.`
    static func leftOut(_ count: Int, _ what: String) -> String {
        count == 1 ? "1 figure \(what) is left out." : "\(count) figures \(what) are left out."
    }

    var notices: [String] = []
    var problems: [ItemProblem] = []

    /// What each text of a list stands for, without those that stand for nothing; the first error where all fail.
    mutating func resolved<Thing>(
        _ texts: [String], field: String, _ resolve: (String, inout [String]) throws(EngineError) -> Thing
    ) throws(EngineError) -> [Thing] {
        var found: [Thing] = []
        var failed: [ItemProblem] = []
        for (index, text) in texts.enumerated() {
            do throws(EngineError) {
                found.append(try resolve(text, &notices))
            } catch {
                guard error.concernsOneName else { throw error }
                failed.append(ItemProblem(field: field, index: index, text: text, error: error))
            }
        }
        if found.isEmpty, let first = failed.first { throw first.error }
        problems += failed
        return found
    }
}

extension EngineError {
    /// Whether it is about a name alone, so that others may go on without it.
    var concernsOneName: Bool {
        switch self {
        case .unknownRegion, .ambiguousRegion, .unknownConcept, .reportNotFound: true
        default: false
        }
    }
}
