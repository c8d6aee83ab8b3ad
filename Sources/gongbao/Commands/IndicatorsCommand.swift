import ArgumentParser
import ReportMessages

struct IndicatorsCommand: PagedCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicators",
        abstract: "Look figures up, each with its sentence.",
        usage: "gongbao indicators [<text> ...] [options]",
        discussion: """
            Without a text and conditions all figures are listed, page by page. json, ndjson, csv and tsv hold the exact \
            value, the comparator and the place in the text.

            Examples:
              gongbao indicators 满意率 --region 洛阳市 --year 2020..2023
              gongbao indicators --concept gdp --kind change --nature target --sort highest
              gongbao indicators --concept suggestions.total --at-least 500
              gongbao indicators -c gdp --level province --latest 1 --sort region
              gongbao indicators --where 'value >= 1亿元 and agent ~ 常委会 and year between 2020 and 2023'
            """)

    @OptionGroup var filter: FigureFilterOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var shared: SharedOptions

    var request: ListFiguresRequest {
        ListFiguresRequest(filter: filter.message, sort: filter.sort.message, page: page.message)
    }

    func answer(_ session: Session) async throws -> Answer {
        try await session.call(.listFigures, request).answer(session.language)
    }
}
