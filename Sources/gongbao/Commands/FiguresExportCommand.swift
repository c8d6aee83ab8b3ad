import ArgumentParser
import ReportMessages

struct FiguresExportCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: "Write all figures out, however many, as they are at one moment.",
        usage: "gongbao export [figures] [<text> ...] [options] > FILE",
        discussion: """
            Takes the same conditions as 'indicators'. Lines of ndjson, csv and tsv are written as they come; table and \
            json are written when all is there.

            Examples:
              gongbao export --format csv > figures.csv
              gongbao export --region 河南省 --year 2020.. --format ndjson > henan.ndjson
              gongbao export --where 'kind = share and value < 90' --without-words --format tsv
            """)

    @OptionGroup var filter: FigureFilterOptions

    @Flag(help: "Leave out the words of the reports: quotes, sentences, titles.")
    var withoutWords = false

    @OptionGroup var shared: SharedOptions

    var request: ExportFiguresRequest {
        ExportFiguresRequest(filter: filter.message, sort: filter.sort.message, withoutWords: withoutWords)
    }

    func run() async throws {
        let session = try Session(shared, timeoutSeconds: 600)
        let streams = [.ndjson, .csv, .tsv].contains(session.settings.format)
        if !streams {
            let whole = try await answer(session)
            try session.present(whole)
            if !whole.isFound { throw ExitCode(ExitStatus.nothingFound.rawValue) }
            return
        }
        var count = 0
        try await session.stream(.exportFigures, request) { part in
            let piece = part.answer(session.language)
            for notice in piece.notices { Talk.note(notice) }
            try session.write(piece, withHeading: count == 0)
            count += piece.records.rows.count
        }
        if count == 0 { throw ExitCode(ExitStatus.nothingFound.rawValue) }
    }

    func answer(_ session: Session) async throws -> Answer {
        var whole = ExportFiguresResponse()
        try await session.stream(.exportFigures, request) { part in
            whole.figures += part.figures
            whole.total = max(whole.total, part.total)
            whole.notices += part.notices
            whole.problems += part.problems
        }
        return whole.answer(session.language)
    }
}

extension ExportFiguresResponse {
    func answer(_ language: Language) -> Answer {
        Answer(
            parts: figures.isEmpty ? [] : [.table(FigureTable.ofMany(figures, language))],
            records: MachineRecords(name: "figures", columns: Figure.recordColumns, rows: figures.map(\.record)),
            members: [.init("total", .integer(total))] + problems.members,
            notices: notices + problems.notices(language), summary: CountedNoun.figures.text(figures.count, language),
            isFound: !figures.isEmpty)
    }
}
