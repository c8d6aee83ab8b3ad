import ArgumentParser
import ReportMessages

struct QueriesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queries",
        abstract: "Save, list and delete queries that the server keeps and asks of each new report.",
        discussion: """
            Examples:
              gongbao queries save budget '预算 监督 region:浙江省'
              gongbao queries
              gongbao queries match deqing-congress-2024
              gongbao watch --query budget
            """,
        subcommands: [
            ListQueriesCommand.self, SaveQueryCommand.self, DeleteQueryCommand.self, MatchQueriesCommand.self,
        ], defaultSubcommand: ListQueriesCommand.self)
}

struct ListQueriesCommand: PagedCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the queries that are kept.",
        discussion: """
            Examples:
              gongbao queries list
              gongbao queries list --all --format tsv
            """)

    @OptionGroup var page: PageOptions
    @OptionGroup var shared: SharedOptions

    func answer(_ session: Session) async throws -> Answer {
        try await session.call(.listQueries, ListQueriesRequest(page: page.message)).answer(session.language)
    }
}

struct SaveQueryCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: "Keep a query under a name, in the place of the one that is there.",
        discussion: """
            Examples:
              gongbao queries save budget '预算 监督'
            """)

    @Argument(help: "The query's name, without spaces.")
    var name: String

    @Argument(help: "The query, in the query language; several words are joined by spaces.")
    var query: [String]

    @OptionGroup var shared: SharedOptions

    var request: SaveQueryRequest { SaveQueryRequest(name: name, text: query.joined(separator: " ")) }

    func answer(_ session: Session) async throws -> Answer {
        try await session.call(.saveQuery, request).answer(session.language)
    }
}

struct DeleteQueryCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Keep a query no longer.",
        discussion: """
            Examples:
              gongbao queries delete budget
            """)

    @Argument(help: "The query's name.")
    var name: String

    @OptionGroup var shared: SharedOptions

    func answer(_ session: Session) async throws -> Answer {
        try await session.call(.deleteQuery, DeleteQueryRequest(name: name)).answer(name: name, session.language)
    }
}

struct MatchQueriesCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Tell which of the kept queries match a report.",
        discussion: """
            Examples:
              gongbao queries match deqing-congress-2024
            """)

    @Argument(help: ArgumentHelp("The report's ID, as search shows it.", valueName: "id"))
    var id: String

    @OptionGroup var shared: SharedOptions

    func answer(_ session: Session) async throws -> Answer {
        try await session.call(.matchStoredQueries, MatchStoredQueriesRequest(reportID: id)).answer(session.language)
    }
}
