import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import ReportEngine

/// Changes computed beside those that are stated.
@Suite struct ChangeTests {
    private let folder = DataFolder()

    private func changes(_ first: String, _ second: String, _ concept: String = "gdp") throws -> ChangeRow? {
        let engine = try folder.spelled([
            .sample("a-2022", "x \(first) 。", region: "德清县", year: 2022),
            .sample("a-2023", "x \(second) 。", region: "德清县", year: 2023),
        ])
        defer { engine.close() }
        return try engine.changes(ChangeRequest(measure: MeasureRequest(concept: concept))).rows.first
    }

    @Test(
        arguments: [
            // What is stated for two years and as the change, what is computed in that unit, and whether they disagree.
            ("gdp=1000元", "gdp=1055元 gdp;change=5.5%", "5.5", false),
            ("gdp=1000元", "gdp=1055元 gdp;change=5%", "5.5", false),
            ("gdp=1000元", "gdp=1055元 gdp;change=6.5%", "5.5", true),
            ("gdp=1000元", "gdp=1055元 gdp;change=5.4%", "5.5", true),
            ("gdp=1000元", "gdp=1055元 gdp;change;>=5%", "5.5", false),
            ("gdp=1000元", "gdp=1055元 gdp;change;>=6%", "5.5", true),
            ("gdp=1000元", "gdp=900元 gdp;change;>=-9%", "-10", false),
            ("gdp=1000元", "gdp=900元 gdp;change;>=-12%", "-10", true),
            ("gdp=1000元", "gdp;;>=1055元 gdp;change=9.5%", "5.5", false),
            ("gdp=1000元", "gdp;;>=1055元 gdp;change=5.4%", "5.5", true),
            ("gdp=1000元", "gdp;;>=1055元 gdp;change=55元", "55", false),
            ("gdp=1000元", "gdp;;>=1055元 gdp;change;<=5%", "5.5", true),
            ("gdp=1000元", "gdp;;>=1055元 gdp;change;>=9%", "5.5", false),
            ("gdp=1000元", "gdp;;<=1055元 gdp;change=9.5%", "5.5", true),
            ("gdp=1000元", "gdp;;<=1055元 gdp;change=2%", "5.5", false),
            ("gdp;;>=1000元", "gdp=1055元 gdp;change=9.5%", "5.5", true),
            ("gdp;;>=1000元", "gdp;;>=1055元 gdp;change=9.5%", "5.5", false),
            ("gdp=1000元", "gdp=1055元 gdp;change=55元", "55", false),
            ("gdp;share=94.5%", "gdp;share=96.6% gdp;change=2.1个百分点", "2.1", false),
            ("gdp;share=94.5%", "gdp;share=96.6% gdp;change=3.1个百分点", "2.1", true),
            ("gdp=15亩", "gdp=2公顷 gdp;change=100%", "100", false),
        ])
    func statedChangesAreHeldAgainstComputedOnes(
        first: String, second: String, computed: String, disagrees: Bool
    ) throws {
        let stated = try #require(try changes(first, second)?.stated.first, "\(second)")
        #expect(stated.computed?.description == computed, "\(second)")
        #expect(stated.disagrees == disagrees, "\(second)")
        #expect(
            stated.deviation == stated.computed.flatMap { stated.row.observation.quantity.value.adding($0.negated) })
    }

    @Test func whatCannotBeComputedIsLeftEmpty() throws {
        let engine = try folder.spelled([
            .sample("a-2023", "x gdp=1055元 gdp;change=5.5% 。", region: "德清县", year: 2023)
        ])
        defer { engine.close() }
        let row = try #require(try engine.changes(ChangeRequest(measure: MeasureRequest(concept: "gdp"))).rows.first)
        #expect(row.difference == nil && row.percent == nil && row.earlier.gap == .noReport)
        #expect(row.stated.map(\.computed) == [nil] && !row.stated.contains(where: \.disagrees))
        #expect(throws: EngineError.self) {
            try engine.changes(ChangeRequest(measure: MeasureRequest(concept: "gdp", kind: .change)))
        }
        #expect(throws: EngineError.self) {
            try engine.changes(ChangeRequest(measure: MeasureRequest(concept: "gdp"), span: 0))
        }
    }

    @Test func aSingleYearHasNoChangeAndItIsSaid() throws {
        let engine = try folder.spelled([.sample("a-2023", "x gdp=1055元 。", region: "德清县", year: 2023)])
        defer { engine.close() }
        let answer = try engine.changes(ChangeRequest(measure: MeasureRequest(concept: "gdp")))
        #expect(answer.rows.isEmpty)
        #expect(
            answer.notices == [
                "Nowhere is this stated for two years in succession, nor a change; it is stated for 2023."
            ])
    }

    @Test func boundsMakeTheChangeABound() throws {
        let up = try #require(try changes("gdp;;>==1000元", "gdp=1200元"))
        #expect(up.difference?.description == "200" && up.comparator == .atMost)
    }

    @Test func flaggedFiguresAreLeftOutUnlessAskedFor() throws {
        let engine = try folder.spelled([
            .sample("a-2022", "x gdp=1000元 。", region: "德清县", year: 2022),
            .sample("a-2023", "x !gdp=9000元 。", region: "德清县", year: 2023),
        ])
        defer { engine.close() }
        var request = ChangeRequest(measure: MeasureRequest(concept: "gdp"))
        #expect(try engine.changes(request).rows.map(\.difference) == [nil])
        request.includesFlagged = true
        #expect(try engine.changes(request).rows.map { $0.difference?.description } == ["8000"])
    }

    @Test func numbersAreRoundedHalvesAway() {
        for (text, places, rounded) in [
            ("1.25", 1, "1.3"), ("-1.25", 1, "-1.3"), ("1.24", 1, "1.2"), ("12", 3, "12"), ("0.00004", 4, "0"),
            ("99.99995", 4, "100"), ("-0.5", 0, "-1"),
        ] {
            #expect(ExactDecimal(text)?.rounded(places: places).description == rounded, "\(text)")
        }
    }
}

/// Growth against 2018 is no point of a line of yearly growth.
@Suite struct LongChangeTests {
    private let folder = DataFolder()

    @Test func linesOfYearlyChangesLeaveOutThoseOverSeveralYears() throws {
        let engine = try folder.spelled([
            .sample("a-2022", "x gdp;change=5% ^gdp;change=31% 。", region: "洛阳市", year: 2022),
            .sample("a-2023", "x ^gdp;change=38% 。", region: "洛阳市", year: 2023),
            .sample("a-2024", "x gdp;change=4% 。", region: "洛阳市", year: 2024),
        ])
        defer { engine.close() }
        let answer = try engine.follow(
            FollowRequest(measure: MeasureRequest(concept: "gdp", kind: .change), regions: ["洛阳市"]))
        let points = try #require(answer.lines.first?.points)
        #expect(points.map(\.year) == [2022, 2023, 2024])
        #expect(points.map { $0.cell.rows.map(\.observation.quantity.value.description) } == [["5"], [], ["4"]])
        #expect(points.map(\.cell.gap) == [nil, .notStated, nil] && points.allSatisfy { !$0.cell.hasConflict })
        #expect(answer.notices == ["2 figures against earlier years than the one before are left out."])
        let rank = try engine.rank(RankRequest(measure: MeasureRequest(concept: "gdp", kind: .change), year: 2023))
        #expect(rank.rows.isEmpty)
    }
}
