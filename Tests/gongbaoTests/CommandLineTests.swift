import ArgumentParser
import ReportMessages
import Testing
import WireProtocol

@testable import gongbao

@Suite struct CommandLineTests {
    private func parsed<Command: ParsableCommand>(_ type: Command.Type, _ arguments: String...) throws -> Command {
        try #require(try Gongbao.parseAsRoot(arguments) as? Command)
    }

    @Test func search() throws {
        let command = try parsed(
            SearchCommand.self, "search", "代表建议", "满意率", "--region", "浙江省", "-r", "410323", "--year", "2020..", "-k",
            "政府工作报告",
            "--concept", "gdp", "--limit", "5", "--cursor", "c", "--sort", "newest", "--snippets", "0", "--facets",
            "year")
        let filter = ReportFilter(
            regions: ["浙江省", "410323"], years: YearRange(from: 2020, to: 0), kinds: [.governmentWork],
            hasConcepts: ["gdp"])
        #expect(
            command.request
                == SearchRequest(
                    query: .text("代表建议 满意率"), filter: filter, sort: .newest, page: PageRequest(limit: 5, cursor: "c"),
                    snippets: 0, facets: [.year], facetLimit: 20))
        let wide = try parsed(
            SearchCommand.self, "search", "数字经济", "--recent", "--figures", "--explain", "--facet-limit", "5")
        #expect(
            wide.request
                == SearchRequest(
                    query: .text("数字经济"), filter: ReportFilter(), page: PageRequest(limit: 20), snippets: 2,
                    explain: true, preferRecent: true, withFigures: true, facetLimit: 5))
        for wrong in [["--recent", "--sort", "newest"], ["--facet-limit", "0"], ["--facet-limit", "10001"]] {
            #expect(throws: (any Error).self) { try Gongbao.parseAsRoot(["search", "监督"] + wrong) }
        }
    }

    @Test func aPhraseIsQuoted() throws {
        #expect(
            try parsed(SearchCommand.self, "search", "--phrase", "民生\"实事", "项目").request.query == .text("\"民生实事 项目\""))
        #expect(try parsed(SearchCommand.self, "search", "--", "-预算").request.query == .text("-预算"))
    }

    @Test func indicators() throws {
        let command = try parsed(
            IndicatorsCommand.self, "indicators", "满意率", "--nature", "目标", "--kind", "share", "--kind", "增减",
            "--at-least", "95",
            "--unit", "%", "--report", "linhe-2023", "--trusted", "--sort", "highest", "--year", "..2023")
        #expect(
            command.request
                == ListFiguresRequest(
                    filter: FigureFilter(
                        text: "满意率", years: YearRange(from: 0, to: 2023), kinds: [.share, .change], natures: [.target],
                        units: ["%"], valueFrom: "95", reportIDs: ["linhe-2023"], withoutFlagged: true),
                    sort: .valueDescending, page: PageRequest(limit: 20)))
    }

    @Test func figuresOfOneMeasure() throws {
        #expect(
            try parsed(
                CompareCommand.self, "compare", "--concept", "gdp", "--kind", "change", "--nature", "target", "--year",
                "2026"
            ).request
                == CompareRequest(
                    concepts: ["gdp"], years: YearRange(from: 2026, to: 2026), kinds: [.change], natures: [.target]))
        #expect(
            try parsed(CompareCommand.self, "compare", "-c", "gdp", "-u", "亿元").request
                == CompareRequest(concepts: ["gdp"], unit: "亿元"))
        #expect(
            try parsed(SeriesCommand.self, "series", "-c", "gdp", "-r", "河南省", "-r", "山西省").request
                == SeriesRequest(measure: Measure(concept: "gdp"), regions: ["河南省", "山西省"]))
        #expect(
            try parsed(RankCommand.self, "rank", "-c", "gdp", "-y", "2023", "--within", "洛阳市", "--level", "county")
                .request
                == RankRequest(
                    measure: Measure(concept: "gdp"), year: 2023, within: "洛阳市", level: 3, limit: 100))
        #expect(
            try parsed(AggregateCommand.self, "aggregate", "-c", "gdp", "-k", "level", "-u", "元", "--by", "report-kind")
                .request
                == AggregateRequest(
                    measure: Measure(concept: "gdp", kind: .level, unit: "元"), grouping: .byReportKind))
        #expect(
            try parsed(CoverageCommand.self, "coverage", "-r", "河南省").request
                == CoverageRequest(regions: ["河南省"], page: PageRequest(limit: 20)))
    }

    /// Where reports disagree one may choose among them, whatever is asked.
    @Test func sourcesAreChosen() throws {
        let chosen = ["--report", "a", "--report", "b", "--report-kind", "government-work"]
        let measure = Measure(concept: "gdp", reportIDs: ["a", "b"], reportKinds: [.governmentWork])
        let series = try Gongbao.parseAsRoot(["series", "-c", "gdp", "-r", "河南省"] + chosen) as? SeriesCommand
        #expect(series?.request == SeriesRequest(measure: measure, regions: ["河南省"]))
        let compare = try Gongbao.parseAsRoot(["compare", "-c", "gdp"] + chosen) as? CompareCommand
        #expect(
            compare?.request
                == CompareRequest(concepts: ["gdp"], reportIDs: ["a", "b"], reportKinds: [.governmentWork]))
        for command in [["rank", "-y", "2023"], ["aggregate"], ["change"], ["export", "panel"], ["indicators"]] {
            #expect(throws: Never.self) { try Gongbao.parseAsRoot(command + ["-c", "gdp"] + chosen) }
        }
    }

    /// A second value of what is one thing is no silent replacement of the first.
    @Test func whatIsGivenTwiceIsReadOrRefused() throws {
        for command in [["series", "-r", "河南省"], ["rank", "-y", "2023"], ["aggregate"], ["change"]] {
            #expect(throws: (any Error).self) {
                try Gongbao.parseAsRoot(command + ["-c", "gdp", "-c", "suggestions.total"])
            }
            #expect(throws: Never.self) { try Gongbao.parseAsRoot(command + ["-c", "gdp"]) }
            #expect(throws: (any Error).self) { try Gongbao.parseAsRoot(command) }
        }
        #expect(
            try parsed(CompareCommand.self, "compare", "-c", "gdp", "-n", "target", "-n", "actual").request
                == CompareRequest(concepts: ["gdp"], natures: [.target, .actual]))
        #expect(SeriesCommand.helpMessage().contains("(default: actual)"))
    }

    @Test func theOthers() throws {
        #expect(
            try parsed(ShowCommand.self, "show", "a", "--figures").request
                == GetReportRequest(id: "a", withFigures: true))
        #expect(
            try parsed(ShowCommand.self, "show", "a", "--raw", "--revision", "2").request
                == GetReportRequest(id: "a", version: 2, withText: true))
        #expect(
            try parsed(ExplainCommand.self, "explain", "a", "--at", "3..9").request
                == ExplainRequest(reportID: "a", span: TextSpan(start: 3, end: 9)))
        #expect(
            try parsed(RegionsCommand.self, "regions", "新安").request == ResolveRegionsRequest(text: "新安", limit: 20))
        #expect(try parsed(ConceptsCommand.self, "concepts").request == ResolveConceptsRequest())
        #expect(
            try parsed(ReportsCommand.self, "reports", "--year", "2023").request
                == ListReportsRequest(
                    filter: ReportFilter(years: YearRange(from: 2023, to: 2023)), page: PageRequest(limit: 20)))
    }

    @Test(arguments: [
        ["search"], ["search", ""], ["search", " ", "\u{3000}"], ["search", "x", "--limit", "0"],
        ["search", "x", "--limit", "10000000"],
        ["search", "x", "--limit", "-1"],
        ["search", "x", "--year", "99999"], ["search", "x", "--kind", "nothing"], ["search", "x", "--snippets", "11"],
        ["search", "x", "--format", "xml"], ["show"], ["show", "a", "--raw", "--figures"],
        ["show", "a", "--revision", "0"],
        ["compare"], ["series", "-c", "gdp"], ["rank", "-c", "gdp"], ["rank", "-c", "gdp", "-y", "0"], ["aggregate"],
        ["explain", "a"], ["explain", "a", "--at", "x"], ["indicators", "--at-least", "many"], ["regions"], ["ingest"],
        ["indicators", "--nature", "maybe"], ["nothing"], ["status", "--timeout", "0"],
    ])
    func wrongUsageEndsWith2(arguments: [String]) {
        let error = #expect(throws: (any Error).self) { try Gongbao.parseAsRoot(arguments) }
        if let error {
            let ending = Ending(error)
            #expect(ending.status == 2)
            #expect(ending.usage?.hasPrefix("gongbao: ") == true)
        }
    }

    @Test(arguments: [["--help"], ["search", "--help"], ["--version"], ["help", "ingest"]])
    func wishesEndWith0(arguments: [String]) {
        do {
            // Asked for in words, help is a command; by a flag, it is an error of the parser.
            var command = try Gongbao.parseAsRoot(arguments)
            #expect(throws: (any Error).self) { try command.run() }
        } catch {
            #expect(Ending(error).isWish)
        }
    }

    @Test func everyHelpPageHasExamples() {
        for group in Gongbao.configuration.groupedSubcommands {
            for command in group.subcommands {
                #expect(command.configuration.discussion.contains("Examples:\n  gongbao "), "\(command)")
                #expect(!command.configuration.abstract.isEmpty)
            }
        }
    }

    @Test func suggestsCommands() {
        #expect(throws: CommandFailure(status: .usage, message: "There is no command 'serch'.\nPerhaps: search.")) {
            try CommandNames.check(["serch", "x"])
        }
        #expect(throws: CommandFailure(status: .usage, message: "There is no command 'ind'.\nPerhaps: indicators.")) {
            try CommandNames.check(["ind"])
        }
        #expect(throws: Never.self) {
            try CommandNames.check([])
            try CommandNames.check(["search"])
            try CommandNames.check(["--help"])
        }
        #expect(CommandNames.distance("kitten", "sitting") == 3)
        #expect(CommandNames.distance("", "abc") == 3)
    }

    @Test func completionsKnowTheValues() {
        let script = Gongbao.completionScript(for: .bash)
        for value in ["ndjson", "congress-work", "share", "target"] { #expect(script.contains(value), "\(value)") }
    }
}

@Suite struct FailureTextTests {
    private let settings: Settings

    init() throws {
        settings = try Settings(SharedOptions.parse([]), .made(["GONGBAO_SERVER": "127.0.0.1"]), ConfigurationFile())
    }

    private func failure(_ error: RPCError) -> CommandFailure { FailureText.failure(error, settings) }

    @Test func anUnknownRegionIsWrongUsageAndNamesCandidates() {
        let error = RPCError(
            .notFound, "No administrative division is called '临和县'.",
            details: [.resource("region", "临和县", candidates: ["临河县 (410399)", "临和乡"])])
        #expect(
            failure(error)
                == CommandFailure(
                    status: .usage, message: "No administrative division is called '临和县'.\nPerhaps: 临河县 (410399), 临和乡"))
    }

    @Test func whatTheMessageSaysIsNotSaidTwice() {
        let error = RPCError(
            .invalidArgument, "page.limit: too many, 1 to 1000 are allowed",
            details: [.fieldViolation("page.limit", "too many, 1 to 1000 are allowed")])
        #expect(failure(error).message == "--limit: too many, 1 to 1000 are allowed")
        #expect(failure(error).status == .usage)
    }

    @Test func anAmbiguousRegionIsExplainedOnce() {
        let error = RPCError(
            .invalidArgument, "Several divisions are called '临河': 甲 (1), 乙 (2). Name one by its code.",
            details: [.fieldViolation("regions", "may mean several"), .resource("region", "临河", candidates: ["甲 (1)"])])
        #expect(failure(error) == CommandFailure(status: .usage, message: error.message))
    }

    @Test func withoutCandidatesItSaysWhereToLook() {
        let error = RPCError(.notFound, "No concept is called 'x'.", details: [.resource("concept", "x")])
        #expect(failure(error).message == "No concept is called 'x'.\n'gongbao concepts' lists what there is.")
    }

    @Test func aMissingReportIsNothingFound() {
        #expect(failure(RPCError(.notFound, "x", details: [.resource("report", "x")])).status == .nothingFound)
    }

    @Test func noServerSaysHowToStartOne() {
        let error = RPCError(.unavailable, "Nothing listens there.", origin: .client)
        #expect(
            failure(error)
                == CommandFailure(
                    status: .serverTrouble,
                    message:
                        "Nothing listens there.\nStart a server with: gongbaod serve --data DIR --listen 127.0.0.1:7171\n"
                        + "The address comes from GONGBAO_SERVER."))
    }

    @Test func otherTroubleIsTheServers() {
        #expect(failure(RPCError(.internal, "")).message == "The server answered INTERNAL without saying why.")
        let busy = RPCError(.resourceExhausted, "Too many calls.", details: [.retryAfter(milliseconds: 100)])
        #expect(
            failure(busy) == CommandFailure(status: .serverTrouble, message: "Too many calls.\nTry again in 100 ms."))
    }
}
