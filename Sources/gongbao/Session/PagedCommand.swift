import ArgumentParser

/// A command whose answer is a stretch of a list, and which can follow the list to its end.
protocol PagedCommand: ServerCommand {
    var page: PageOptions { get set }
}

extension PagedCommand {
    func run() async throws {
        let session = try Session(shared)
        let isFound = page.all ? try await showAll(session) : try await showPage(session)
        if !isFound { throw ExitCode(ExitStatus.nothingFound.rawValue) }
    }

    private func showPage(_ session: Session) async throws -> Bool {
        let answer = try await answer(session)
        try session.present(answer)
        return answer.isFound
    }

    /// Lines are written page by page, so that memory does not grow with the list; a table or a JSON object is written
    /// when all of it is there.
    private func showAll(_ session: Session) async throws -> Bool {
        if [.table, .json].contains(session.settings.format) {
            var whole: Answer?
            try await forEachPage(session) { page in
                if whole == nil { whole = page } else { whole?.append(page) }
            }
            guard var whole else { return false }
            whole.endList(session.language)
            try session.present(whole)
            return whole.isFound
        }
        var count = 0
        try await forEachPage(session) { page in
            if count == 0 { for notice in page.notices { Talk.note(notice) } }
            try session.write(page, withHeading: count == 0)
            count += page.records.rows.count
        }
        return count > 0
    }

    func forEachPage(_ session: Session, _ take: (Answer) throws -> Void) async throws {
        var command = self
        command.page.limit = PageOptions.largest
        while true {
            let answer = try await command.answer(session)
            try take(answer)
            guard let next = answer.nextCursor, next != command.page.cursor else { return }
            command.page.cursor = next
        }
    }
}

extension Answer {
    /// Adds the next page of the same list.
    mutating func append(_ page: Answer) {
        records.rows += page.records.rows
        isFound = isFound || page.isFound
        nextCursor = page.nextCursor
        if case .table(var table)? = parts.last, parts.count == 1, case .table(let more)? = page.parts.first {
            table.rows += more.rows
            parts = [.table(table)]
        } else {
            if !parts.isEmpty, !page.parts.isEmpty { parts.append(.lines([StyledText()])) }
            parts += page.parts
        }
    }

    /// Makes the answer that of a whole list: no cursor, all counted.
    mutating func endList(_ language: Language) {
        nextCursor = nil
        members = members.map { $0.name == "next_cursor" ? .init($0.name, .null) : $0 }
        summary = noun.map { $0.text(records.rows.count, language) }
    }
}
