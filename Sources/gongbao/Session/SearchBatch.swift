import ReportMessages

/// The searches of a file, one query a line, made some at a time; one that fails does not touch the others.
struct SearchBatch {
    /// A line and its search.
    struct Search {
        let line: Int
        let text: String
    }

    private(set) var searches: [Search] = []

    /// Searches sent in one call, and hits that they ask for together (`MultiSearchRequest`).
    private static let callLimit = 100
    private static let hitLimit: UInt32 = 2_000
    private static let lineLimitBytes = 1 << 16
    private static let lineLimit = 100_000

    /// Reads a file; empty lines and those that begin with `#` are passed over. `-` is standard input.
    ///
    /// - Throws: `CommandFailure` for what can't be read.
    init(path: String) throws {
        do {
            var lines = try FileLines(path, limitBytes: Self.lineLimitBytes)
            while let line = try lines.next() {
                guard case .line(let number, let bytes) = line else {
                    throw CommandFailure(status: .usage, message: "\(path): a line is too long for a query.")
                }
                let text = String(decoding: bytes, as: UTF8.self)
                if text.hasPrefix("#") || text.allSatisfy(\.isWhitespace) { continue }
                searches.append(Search(line: number, text: text))
                if searches.count > Self.lineLimit {
                    throw CommandFailure(
                        status: .usage, message: "\(path) has more than \(Self.lineLimit) queries; split it.")
                }
            }
        } catch let problem as DraftProblem {
            throw CommandFailure(status: .usage, message: problem.description)
        }
        if searches.isEmpty { throw CommandFailure(status: .usage, message: "\(path) holds no query.") }
    }

    /// Makes the searches and gives all of their answers as one.
    ///
    /// - Parameter template: What all have in common.
    func answer(_ session: Session, like template: SearchRequest) async throws -> Answer {
        let limit = max(1, template.page?.limit ?? 20)
        let share = max(1, min(Self.callLimit, Int(Self.hitLimit / limit)))
        var answer = Answer(
            records: MachineRecords(name: "searches", columns: ["query", "error"] + SearchHit.recordColumns),
            isFound: false)
        var (found, failed) = (0, 0)
        var objects: [MachineValue] = []
        for start in stride(from: 0, to: searches.count, by: share) {
            let part = searches[start..<min(start + share, searches.count)]
            var request = MultiSearchRequest()
            request.searches = part.map { search in
                var request = template
                request.query = .text(search.text)
                return request
            }
            let response = try await session.call(.multiSearch, request)
            for (search, outcome) in zip(part, response.outcomes) {
                outcome.add(to: &answer, &objects, search, explains: template.explain, session.language)
                if case .answer(let response) = outcome.outcome, !response.hits.isEmpty { found += 1 }
                if case .failure = outcome.outcome { failed += 1 }
            }
        }
        answer.object = .object([.init("searches", .array(objects))])
        answer.isFound = found > 0
        answer.summary = Label(
            "\(CountedNoun.queries.text(searches.count, .en)): \(found) found something, \(failed) failed",
            "\(CountedNoun.queries.text(searches.count, .zh))：\(found) 条有结果，\(failed) 条失败")(session.language)
        return answer
    }
}

extension SearchOutcome {
    fileprivate func add(
        to answer: inout Answer, _ objects: inout [MachineValue], _ search: SearchBatch.Search, explains: Bool,
        _ language: Language
    ) {
        if !answer.parts.isEmpty { answer.parts.append(.lines([StyledText()])) }
        var heading = StyledText("» ", .faint)
        heading.append(search.text, .title)
        answer.parts.append(.paragraph(heading))
        let query = MachineValue.Member("query", .string(search.text))
        switch outcome {
        case .answer(let response):
            let found = response.answer(firstRank: 1, explains: explains, language)
            answer.parts += found.parts
            answer.notices += response.notices.map { "\(search.text): \($0)" }
            if let summary = found.summary { answer.parts.append(.paragraph(StyledText(summary, .faint))) }
            for hit in found.records.rows {
                guard case .object(let members) = hit else { continue }
                answer.records.rows.append(.object([query, .init("error", .null)] + members))
            }
            guard case .object(let members) = found.json else { return }
            objects.append(.object([query, .init("error", .null)] + members))
        case .failure(let failure):
            add(failure, to: &answer, &objects, query)
        case nil:
            add(CallFailure(message: "The server did not answer this search."), to: &answer, &objects, query)
        }
    }

    private func add(
        _ failure: CallFailure, to answer: inout Answer, _ objects: inout [MachineValue], _ query: MachineValue.Member
    ) {
        answer.parts.append(.paragraph(StyledText(failure.message, .warning), indentation: 3))
        let record = MachineValue.object([query, .init("error", failure.record)])
        answer.records.rows.append(record)
        objects.append(record)
    }
}
