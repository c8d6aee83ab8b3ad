import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import ReportEngine

/// Zones that hold several divisions stand in no order of divisions, whose figures they hold once more.
@Suite struct ZoneTests {
    private let folder = DataFolder()

    @Test func zonesAreNoPeersOfDivisions() throws {
        let engine = try folder.spelled([
            .sample("a", "x gdp;level;=;某湾区=900元 gdp;level=500元 。", region: "广东省"),
            .sample("b", "x gdp;level=300元 。", region: "湖北省"), .sample("c", "x gdp;level=100元 。", region: "某开发区"),
        ])
        defer { engine.close() }
        let measure = MeasureRequest(concept: "gdp", kind: .level)
        let rank = try engine.rank(RankRequest(measure: measure, year: 2023))
        // A place with reports of its own is one of those that are compared.
        #expect(rank.rows.map(\.region.name) == ["广东省", "湖北省", "某开发区"])
        #expect(rank.notices.contains("1 figure on places that are no divisions is left out."))
        let sum = try engine.aggregate(AggregateRequest(measure: measure, grouping: .all)).groups.first
        #expect(sum?.count == 3 && sum?.sum?.description == "900")
        let compared = try engine.compare(CompareRequest(concepts: ["gdp"]))
        #expect(compared.rows.contains { $0.region.name == "某湾区" })
    }
}
