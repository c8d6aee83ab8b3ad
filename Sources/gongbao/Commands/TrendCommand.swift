import ArgumentParser
import ReportMessages

struct TrendCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend",
        abstract: "Count in how many reports, and how often, something is spoken of over the years.",
        usage: "gongbao trend <query> ... [options]",
        discussion: """
            Up to five queries side by side; put quotes around one of several words. A year counts all reports that match, \
            and how often the query's words stand in them as they are written; 'held' are all reports of the year.

            Examples:
              gongbao trend 数字化 民生实事 共同富裕
              gongbao trend '代表建议 满意率' --by province --year 2015..
              gongbao trend 乡村振兴 --region 浙江省 --by region --format csv > trend.csv
            """)

    @Argument(help: "Queries in the query language, one to five.")
    var query: [String]

    @Option(help: "Count by these places as well.")
    var by: TrendGroupingChoice = .year

    @OptionGroup var filter: FilterOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (1...5).contains(query.count) else {
            throw ValidationError("There are \(query.count) queries; give 1 to 5, each of several words in quotes.")
        }
    }

    var request: TrendRequest {
        TrendRequest(queries: query, filter: filter.message, grouping: by.message)
    }

    func answer(_ session: Session) async throws -> Answer {
        let response = try await session.call(.trend, request)
        return response.answer(isDrawn: session.surroundings.columns != nil, session.language)
    }
}
