import ReportMessages

/// What became of the drafts of an ingest.
struct IngestTally: Sendable {
    private(set) var added = 0
    private(set) var revised = 0
    private(set) var unchanged = 0
    private(set) var refused = 0
    private(set) var figures: UInt64 = 0
    private(set) var records = MachineRecords(
        name: "outcomes",
        columns: ["origin", "id", "result", "version", "figure_count", "error", "notices", "matched_queries"])

    var taken: Int { added + revised + unchanged }

    /// - Returns: What to tell the user at once.
    mutating func take(_ outcome: IngestOutcome, of draft: Draft) -> (refusals: [String], notices: [String]) {
        switch outcome.result {
        case .added: added += 1
        case .revised: revised += 1
        case .unchanged: unchanged += 1
        case .refused, .unspecified, .unrecognized: refused += 1
        }
        if outcome.result == .added || outcome.result == .revised { figures += UInt64(outcome.figureCount) }
        records.rows.append(
            .object([
                .init("origin", .string(draft.origin)), .init("id", .text(outcome.id)),
                .init("result", .string(outcome.result.code)),
                .init("version", outcome.version == 0 ? .null : .integer(outcome.version)),
                .init("figure_count", .integer(outcome.figureCount)), .init("error", .text(outcome.error)),
                .init("notices", .strings(outcome.notices)),
                .init("matched_queries", .strings(outcome.matchedQueries)),
            ]))
        let error = outcome.error.isEmpty ? "the server did not take it and gave no reason" : outcome.error
        let isRefused = ![.added, .revised, .unchanged].contains(outcome.result)
        var notices = outcome.notices.map { "note: \(draft.origin): \($0)" }
        if !outcome.matchedQueries.isEmpty {
            notices.append("note: \(draft.origin): matches \(outcome.matchedQueries.joined(separator: ", "))")
        }
        return (isRefused ? ["\(draft.origin): \(error)"] : [], notices)
    }

    /// - Returns: What to tell the user at once.
    mutating func take(_ problem: DraftProblem) -> [String] {
        refused += 1
        records.rows.append(
            .object([
                .init("origin", .string(problem.origin)), .init("id", .null), .init("result", .string("not-sent")),
                .init("version", .null), .init("figure_count", .integer(0)), .init("error", .string(problem.reason)),
                .init("notices", .array([])), .init("matched_queries", .array([])),
            ]))
        return [problem.description]
    }

    /// `60 reports: 58 added, 1 revised, 1 unchanged, 0 refused; 5,021 figures; 3.2 s`.
    func summary(nanoseconds: UInt64, _ language: Language) -> String {
        let all = CountedNoun.reports.text(taken + refused, language)
        let found = CountedNoun.figures.text(figures, language)
        let counts = [added, revised, unchanged, refused].map { NumberText.grouped($0) }
        let time = NumberText.duration(nanoseconds: nanoseconds)
        switch language {
        case .en:
            return "\(all): \(counts[0]) added, \(counts[1]) revised, \(counts[2]) unchanged, \(counts[3]) refused; "
                + "\(found); \(time)"
        case .zh:
            return "\(all)：新增 \(counts[0])，更新 \(counts[1])，未变 \(counts[2])，未收 \(counts[3])；\(found)；\(time)"
        }
    }
}

extension IngestResult {
    var code: String {
        switch self {
        case .added: return "added"
        case .revised: return "revised"
        case .unchanged: return "unchanged"
        case .refused: return "refused"
        case .unspecified: return "unspecified"
        case .unrecognized(let number): return "\(number)"
        }
    }
}
