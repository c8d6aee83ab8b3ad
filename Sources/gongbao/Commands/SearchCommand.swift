import ArgumentParser
import ReportMessages

struct SearchCommand: PagedCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Search the reports' text.",
        usage: "gongbao search (<query> ... | --batch <file>) [options]",
        discussion: """
            All words are wanted, near one another; the best reports come first, with their most telling places. The \
            query may hold "phrases", + - OR ( ), title: heading: body:, region: year: kind: source: has:, and conditions \
            on figures such as 满意率>=95 (Protos/README.md). Put -- before a query that begins with -.

            Examples:
              gongbao search 代表建议 满意率
              gongbao search --phrase 民生实事项目 --region 浙江省
              gongbao search '"专题询问" -预算' --year 2020..2023 --kind congress-work
              gongbao search '代表联络站 满意率>=95% 代表建议>200件' --figures
              gongbao search 数字经济 --recent --explain --facets region --facets year
              gongbao search 营商环境 --sort newest --format ndjson | jq -r .title
              gongbao search --batch queries.txt --limit 5 --snippets 0   one query a line
            """)

    @Argument(help: "Words, or a query in the query language; several are joined by spaces.")
    var query: [String] = []

    @Option(
        help: ArgumentHelp(
            "Make the searches of a file, one query a line (- for standard input). One that fails does not touch the others.",
            valueName: "file"), completion: .file())
    var batch: String?

    @Flag(help: "Take the query as one phrase: exactly this sequence of characters.")
    var phrase = false

    @OptionGroup var places: RegionOptions
    @OptionGroup var years: YearOptions

    @Option(
        name: [.short, .long],
        help: "Kind of report, by code or Chinese name (政府工作报告). May be given several times.")
    var kind: [ReportKindChoice] = []

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Only reports that state a figure of this, by code or name. May be given several times.",
            valueName: "code or name"))
    var concept: [String] = []

    @Option(help: ArgumentHelp("Only reports whose source contains this.", valueName: "words"))
    var source: [String] = []

    @Option(help: "The order.")
    var sort: SearchSortChoice = .score

    @Flag(help: "Prefer reports on late years; for the order by score.")
    var recent = false

    @Flag(help: "Show the figures in the places shown, with what they measure.")
    var figures = false

    @Option(help: ArgumentHelp("How many places of each report to show, 0 to 10.", valueName: "count"))
    var snippets: UInt32 = 2

    @Option(help: "Count all hits by this as well. May be given several times.")
    var facets: [FacetChoice] = []

    @Option(help: ArgumentHelp("Counts shown for each --facets, 1 to 10000.", valueName: "count"))
    var facetLimit: UInt32 = 20

    @Flag(help: "Show how the query was read, and how each score came about.")
    var explain = false

    @OptionGroup var page: PageOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard snippets <= 10 else { throw ValidationError("--snippets takes 0 to 10.") }
        guard (1...10_000).contains(facetLimit) else { throw ValidationError("--facet-limit takes 1 to 10000.") }
        guard !recent || sort == .score else {
            throw ValidationError("--recent changes the order by score; leave --sort \(sort.rawValue) out.")
        }
        if batch != nil {
            guard query.isEmpty, !phrase else {
                throw ValidationError("--batch takes its queries from the file alone.")
            }
            guard page.cursor == nil, !page.all else {
                throw ValidationError("--batch shows the first page of each search; give --limit.")
            }
            return
        }
        guard query.contains(where: { $0.contains { !$0.isWhitespace } }) else {
            throw ValidationError("The query is empty: give words. 'gongbao reports' lists all reports.")
        }
    }

    var request: SearchRequest {
        let words = query.joined(separator: " ")
        let text = phrase ? "\"" + words.filter { $0 != "\"" } + "\"" : words
        let filter = ReportFilter(
            regions: places.region, years: years.year?.message, kinds: kind.map { ReportKind($0) }, sources: source,
            hasConcepts: concept)
        return SearchRequest(
            query: .text(text), filter: filter, sort: sort.message, page: page.message, snippets: snippets,
            facets: facets.map(\.message), explain: explain, preferRecent: recent, withFigures: figures,
            facetLimit: facetLimit)
    }

    func answer(_ session: Session) async throws -> Answer {
        if let batch { return try await SearchBatch(path: batch).answer(session, like: request) }
        return try await session.call(.search, request).answer(
            firstRank: page.cursor == nil ? 1 : nil, explains: explain, session.language)
    }
}
