import Foundation
import TestSupport
import Testing

/// The views of the sample reports, as a reader checked them by hand against the texts.
@Suite("Views", .enabled(if: Programs.areBuilt, Comment(rawValue: Programs.howToBuild)))
struct ViewJourneyTests {
    let folder: TemporaryFolder
    let server: RunningServer

    init() async throws {
        folder = try TemporaryFolder()
        let ingest = try await run(Programs.server, ["ingest", "--data", folder.file("data"), JourneyTests.samples])
        try #require(ingest.status == 0, "\(ingest.errors)")
        server = try await RunningServer(data: folder.file("data"))
    }

    private func golden(_ name: String) throws -> String {
        let path = RepositoryFolder.root + "/Tests/Samples/views/" + name
        return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }

    @Test(arguments: [("cockpit", "林州市"), ("loop", "德清县")])
    func pagesAreThoseReviewed(_ view: String, _ region: String) async throws {
        let result = try await server.gongbao("view", view, "-r", region, "-y", "2023", "--lang", "zh")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == (try golden("\(view)-\(region == "林州市" ? "linzhou" : "deqing").txt")))
    }

    @Test func aYearWithoutReportsIsNothingFound() async throws {
        let result = try await server.gongbao("view", "cockpit", "-r", "林州市", "-y", "1999")
        // What is missing is shown, and why: no report, rather than reports that say nothing.
        #expect(result.status == 1 && result.output.contains("·") && !result.output.contains("–"), "\(result.output)")
        let records = try await server.gongbao("view", "loop", "-r", "林州市", "-y", "1999", "-f", "csv")
        #expect(records.output.contains("no-report") && !records.output.contains("not-stated"))
    }

    @Test func unknownViewsAreNamed() async throws {
        let result = try await server.gongbao("view", "lop", "-r", "林州市", "-y", "2023")
        #expect(result.status == 2 && result.errors.contains("cockpit (驾驶舱)"), "\(result.errors)")
    }

    @Test func sumsAddUp() async throws {
        let result = try await server.gongbao("check-sums", "--region", "林州市", "--year", "2022", "-f", "ndjson")
        // 已经解决或基本解决131件（156件中），解决率为84%; 梳理问题61个，推动整改56个，整改率为91.8%
        #expect(result.output.contains(#""outcome":"equal","rule":"rate""#), "\(result.output)")
        #expect(result.output.contains(#""computed":83.97"#) && result.output.contains(#""computed":91.8"#))
        let broken = try await server.gongbao("check-sums", "--broken")
        #expect(broken.status == 1, "\(broken.output)")
    }

    @Test func panelsAndDrawingsAreWritten() async throws {
        let panel = try await server.gongbao(
            "export", "panel", "-c", "suggestions.total", "-r", "林州市", "-k", "level", "-u", "件")
        #expect(panel.status == 2, "export panel takes no unit: \(panel.output)")
        let years = try await server.gongbao("export", "panel", "-c", "suggestions.total", "-r", "林州市", "-k", "level")
        let lines = years.output.split(separator: "\r\n")
        let heading = "region_code,region_name,year,report_held,suggestions_total,"
        #expect(lines.count == 4 && lines.first?.hasPrefix(heading) == true)
        #expect(lines.contains("410581,林州市,2023,true,163,,=,件,false,,linzhou-congress-2024"), "\(years.output)")
        let grid = try await server.gongbao(
            "export", "panel", "-c", "suggestions.total", "-r", "林州市", "-k", "level", "-y", "2019..2024")
        #expect(grid.output.contains("410581,林州市,2019,false,,,,,"), "\(grid.output)")
        #expect(grid.output.split(separator: "\r\n").count == 7, "\(grid.output)")
        let figures = try await server.gongbao("export", "-r", "林州市", "-f", "ndjson")
        #expect(figures.status == 0 && figures.output.contains("linzhou-congress-2024"), "\(figures.errors)")

        let file = folder.file("chart.svg")
        for command in [
            ["series", "-c", "suggestions.total", "-r", "林州市"], ["rank", "-c", "suggestions.total", "-y", "2023"],
            ["compare", "-c", "suggestions.total", "-y", "2023"], ["aggregate", "-c", "suggestions.total"],
            ["view", "cockpit", "-r", "林州市", "-y", "2023"],
        ] {
            let result = try await run(
                Programs.client, command + ["--svg", file, "--chart", "--server", server.address])
            #expect(result.status == 0, "\(command): \(result.errors)")
            let picture = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
            #expect(picture.hasPrefix("<?xml") && picture.hasSuffix("</svg>\n"), "\(command)")
        }
    }
}
