import ReportMessages

extension [ItemProblem] {
    /// As notices: what could not be had of what was asked for.
    func notices(_ language: Language) -> [String] {
        map { problem in
            let skipped = Label("left out: ", "未计入：")(language)
            return skipped + (problem.message.isEmpty ? problem.text : problem.message)
        }
    }

    /// For a JSON answer; nothing where there are none.
    var members: [MachineValue.Member] {
        if isEmpty { return [] }
        let records = map { problem in
            MachineValue.object([
                .init("field", .text(problem.field)), .init("index", .integer(problem.index)),
                .init("text", .text(problem.text)), .init("kind", .string(problem.kind.code)),
                .init("message", .text(problem.message)),
                .init("candidates", .strings(problem.candidates.map { $0.name + " (" + $0.code + ")" })),
            ])
        }
        return [.init("problems", .array(records))]
    }
}

extension ItemProblemKind {
    fileprivate var code: String {
        switch self {
        case .unknown: return "unknown"
        case .ambiguous: return "ambiguous"
        case .invalid: return "invalid"
        case .unrecognized(let number): return "\(number)"
        }
    }
}
