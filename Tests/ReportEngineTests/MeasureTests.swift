import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import IndicatorStore
@testable import ReportEngine

@Suite struct MeasureTests {
    private let folder = DataFolder()

    private func filled() throws -> ReportEngine {
        let engine = try folder.open()
        _ = try engine.ingest(ReportSubmission.samples)
        return engine
    }

    @Test func regionsStandInTheOrderOfTheirValues() throws {
        let engine = try filled()
        defer { engine.close() }
        let answer = try engine.rank(RankRequest(measure: MeasureRequest(concept: "代表建议"), year: 2023))
        #expect(answer.rows.map(\.region.name) == ["洛阳市", "新安县", "吴兴区"])
        #expect(answer.rows.map(\.place) == [1, 2, 3])
        #expect(answer.totalCount == 3)
        #expect(answer.measure?.unit == "件")
        let code = try #require(ConceptCode("suggestions.total"))
        let measures = [("件", ObservationKind.level), ("件", .change), ("%", .change)].map {
            Measure(concept: code, kind: $0.1, nature: .actual, unit: $0.0)
        }
        #expect(
            measures[0].notice(others: Array(measures.dropFirst()))
                == "Read as level in 件. Also stated: change in 件, change in %; name kind and unit to see it.")
        let least = try engine.rank(
            RankRequest(measure: MeasureRequest(concept: "代表建议"), year: 2023, isAscending: true, limit: 1))
        #expect(least.rows.map(\.region.name) == ["吴兴区"])
        #expect(least.totalCount == 3)
    }

    @Test func aPlaceIsNotRankedWithinItself() throws {
        let engine = try filled()
        defer { engine.close() }
        let within = RankRequest(measure: MeasureRequest(concept: "代表建议"), year: 2023, within: "洛阳市")
        #expect(try engine.rank(within).rows.map(\.region.name) == ["新安县"])
        var nobody = within
        nobody.within = "新安县"
        let empty = try engine.rank(nobody)
        #expect(empty.rows.isEmpty && empty.notices.contains { $0.contains("none has a figure for the year 2023") })
        let counties = RankRequest(measure: MeasureRequest(concept: "代表建议"), year: 2023, level: .county)
        #expect(try engine.rank(counties).rows.map(\.region.name) == ["新安县", "吴兴区"])
    }

    /// The nation beside its provinces, or a county beside its prefecture, is no plain sum or order.
    @Test func severalLevelsAndBoundsAreSaid() throws {
        let engine = try folder.spelled([
            .sample("luoyang-2023", "x gdp;;>=5000元 。", region: "洛阳市", year: 2023),
            .sample("xinan-2023", "x gdp=700元 。", region: "新安县", year: 2023),
            .sample("songxian-2023", "x gdp=800元 。", region: "嵩县", year: 2023),
        ])
        defer { engine.close() }
        let measure = MeasureRequest(concept: "gdp")
        let ranked = try engine.rank(RankRequest(measure: measure, year: 2023)).notices
        #expect(ranked.contains { $0.contains("ranked together (prefectures, counties)") }, "\(ranked)")
        #expect(ranked.contains { $0.hasPrefix("1 figure is a bound") }, "\(ranked)")
        let summed = try engine.aggregate(AggregateRequest(measure: measure)).notices
        #expect(summed.contains { $0.contains("summed up together (prefectures, counties)") }, "\(summed)")
        let apart = try engine.aggregate(AggregateRequest(measure: measure, grouping: .level)).notices
        let counties = try engine.rank(RankRequest(measure: measure, year: 2023, level: .county)).notices
        #expect(!(apart + counties).contains { $0.contains("together") || $0.contains("bound") })
    }

    /// What is stated, but in a unit that the one asked for has nothing to do with, is not "not stated".
    @Test func unitsThatCannotBeConvertedAreNamed() throws {
        let engine = try filled()
        defer { engine.close() }
        let wrong = MeasureRequest(concept: "suggestions.total", unit: "亩")
        let said = "This is stated in 件, which can't be converted to 亩."
        #expect(try engine.rank(RankRequest(measure: wrong, year: 2023)).notices == [said])
        #expect(try engine.aggregate(AggregateRequest(measure: wrong)).notices == [said])
        #expect(try engine.follow(FollowRequest(measure: wrong, regions: ["新安县"])).notices == [said])
        guard
            case .failed(let error)? = try engine.lookUp([LookUpItem(measure: wrong, region: "新安县", year: 2023)]).first
        else {
            Issue.record("looked up in 亩")
            return
        }
        #expect(error == .invalidArgument(field: "unit", problem: said))
    }

    @Test func nothingStatedIsSaid() throws {
        let engine = try filled()
        defer { engine.close() }
        let answer = try engine.rank(RankRequest(measure: MeasureRequest(concept: "gdp"), year: 1999))
        #expect(answer.rows.isEmpty && answer.measure == nil && !answer.notices.isEmpty)
    }

    @Test func figuresAreSummedByTheirGroup() throws {
        let engine = try filled()
        defer { engine.close() }
        func groups(_ grouping: AggregateRequest.Grouping) throws -> [String: String] {
            let answer = try engine.aggregate(
                AggregateRequest(measure: MeasureRequest(concept: "suggestions.total"), grouping: grouping))
            var sums: [String: String] = [:]
            for group in answer.groups { sums[group.code] = "\(group.count):\(group.sum?.description ?? "")" }
            return sums
        }
        #expect(try groups(.all) == ["": "4:670"])
        #expect(try groups(.year) == ["2022": "1:80", "2023": "3:590"])
        #expect(try groups(.province) == ["330000": "1:89", "410000": "3:581"])
        #expect(try groups(.prefecture) == ["330500": "1:89", "410300": "3:581"])
        #expect(try groups(.reportKind) == ["congress-work": "4:670"])
    }

    @Test func everyRegionAskedForHasALineWithItsGaps() throws {
        let engine = try filled()
        defer { engine.close() }
        let measure = MeasureRequest(concept: "suggestions.total")
        let answer = try engine.follow(FollowRequest(measure: measure, regions: ["新安县", "西藏自治区", "吴兴区"]))
        #expect(answer.lines.map(\.region.name) == ["新安县", "西藏自治区", "吴兴区"])
        #expect(answer.lines.allSatisfy { $0.points.map(\.year) == [2022, 2023] })
        #expect(
            answer.lines.map { $0.points.map(\.cell.gap) } == [[nil, nil], [.noReport, .noReport], [.noReport, nil]])
        let gdp = try engine.follow(
            FollowRequest(measure: MeasureRequest(concept: "gdp"), regions: ["新安县"], years: 2021...2023))
        #expect(gdp.lines.first?.points.map(\.cell.gap) == [.noReport, nil, .notStated])
        let open = try engine.follow(FollowRequest(measure: measure, regions: ["新安县"], years: 2023...9_999))
        #expect(open.lines.first?.points.map(\.year) == [2023])
        let nothing = try engine.follow(
            FollowRequest(measure: MeasureRequest(concept: "gdp", kind: .rank), regions: ["新安县"]))
        #expect(nothing.measure == nil && nothing.lines.first?.points == [] && !nothing.notices.isEmpty)
    }

    @Test func whatIsHeldComesInPages() throws {
        let engine = try filled()
        defer { engine.close() }
        var request = CoverageRequest(regions: ["河南"], limit: 2)
        var entries: [CoverageEntry] = []
        repeat {
            let page = try engine.coverage(request)
            #expect(page.totalCount == 5)
            entries += page.entries
            request.cursor = page.nextCursor
        } while request.cursor != nil
        #expect(
            entries.map { "\($0.concept) \($0.region.name) \($0.years)" } == [
                "gdp 河南省 [2023]", "gdp 新安县 [2022]", "suggestions.satisfaction_rate 新安县 [2023]",
                "suggestions.total 洛阳市 [2023]", "suggestions.total 新安县 [2022, 2023]",
            ])
        request.cursor = "c2.999"
        #expect(throws: EngineError.self) { try engine.coverage(request) }
        request.cursor = "rubbish"
        #expect(throws: EngineError.self) { try engine.coverage(request) }
    }

    /// A report that does not state it differs from no report, before the first year and where nothing is stated at all.
    @Test func whatIsAskedForHasALineThoughNothingIsHeld() throws {
        let engine = try filled()
        defer { engine.close() }
        let page = try engine.coverage(
            CoverageRequest(regions: ["新安县", "吴兴区", "西藏自治区"], concepts: ["gdp", "suggestions.satisfaction_rate"]))
        #expect(
            page.entries.map {
                "\($0.concept) \($0.region.name) \($0.years) \($0.notStatedYears) \($0.noReportYears)"
            } == [
                "gdp 吴兴区 [2023] [] []", "gdp 新安县 [2022] [2023] []", "gdp 西藏自治区 [] [] []",
                "suggestions.satisfaction_rate 吴兴区 [] [2023] []",
                "suggestions.satisfaction_rate 新安县 [2023] [2022] []",
                "suggestions.satisfaction_rate 西藏自治区 [] [] []",
            ])
        #expect(page.entries.map(\.observationCount) == [1, 1, 0, 0, 1, 0])
    }

    @Test func limitsAreChecked() throws {
        let engine = try filled()
        defer { engine.close() }
        let measure = MeasureRequest(concept: "gdp")
        #expect(throws: EngineError.self) { try engine.rank(RankRequest(measure: measure, year: 99_999)) }
        #expect(throws: EngineError.self) { try engine.rank(RankRequest(measure: measure, year: 2023, limit: 0)) }
        #expect(throws: EngineError.self) { try engine.coverage(CoverageRequest(limit: 0)) }
    }

    @Test func equalValuesShareAPlace() {
        func entry(_ name: String, _ value: Int) -> MeasureColumn.Value {
            let span = ByteSpan(start: 0, end: 1)
            let observation = Observation(
                span: span, sentence: span, quantity: Quantity(value: ExactDecimal(value), unit: "件"), kind: .level,
                name: name)
            let held = HeldObservation(
                observation: observation, facts: ReportFacts(id: ReportID("r").unsafelyUnwrapped, version: 1), index: 0)
            return MeasureColumn.Value(
                region: Region(code: nil, name: name), period: Period(year: 2023).unsafelyUnwrapped,
                cell: MeasureCell(values: [held], hasConflict: false, preference: nil, gap: nil))
        }
        let values = [entry("a", 3), entry("b", 9), entry("c", 9), entry("d", 1)]
        #expect(
            Ranking.rows(of: values, isAscending: false).map { "\($0.place)\($0.entry.region.name)" } == [
                "1b", "1c", "3a", "4d",
            ])
        #expect(
            Ranking.rows(of: values, isAscending: true).map { "\($0.place)\($0.entry.region.name)" } == [
                "1d", "2a", "3b", "3c",
            ])
    }

    /// Quantiles against their definition: the share of values below lies on both sides of what was asked.
    @Test(arguments: 0..<40 as Range<UInt64>) func groupsAgreeWithAPlainSum(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let numbers = (0..<Int.random(in: 1...30, using: &random)).map { _ in Int.random(in: -50...50, using: &random) }
        let group = try #require(AggregateGroup(code: "", nameZH: "", values: numbers.map { ExactDecimal($0) }))
        let sorted = numbers.sorted()
        #expect(group.sum == ExactDecimal(numbers.reduce(0, +)))
        #expect(abs(group.mean - Double(numbers.reduce(0, +)) / Double(numbers.count)) < 1e-9)
        let middle = sorted.count / 2
        let median =
            sorted.count % 2 == 1 ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
        #expect(group.median == median)
        for (part, value) in [(0.25, group.lowerQuartile), (0.75, group.upperQuartile)] {
            let below = Double(sorted.count { Double($0) < value })
            let notAbove = Double(sorted.count { Double($0) <= value })
            #expect(below <= part * Double(sorted.count - 1) + 1 && notAbove >= part * Double(sorted.count - 1))
        }
        #expect(group.minimum == ExactDecimal(sorted[0]) && group.maximum == ExactDecimal(sorted[sorted.count - 1]))
    }
}
