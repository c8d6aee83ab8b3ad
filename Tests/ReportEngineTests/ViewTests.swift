import ReportModel
import Testing

@testable import ReportEngine

/// Views over reports made up for it, whose figures are `code=number unit`.
@Suite struct ViewTests {
    let folder = DataFolder()
    let engine: ReportEngine

    init() throws {
        engine = try folder.open()
        _ = try engine.ingest([
            .sample("xinan-2022", "办理情况如下。\n suggestions.total=80件 suggestions.resolved_rate=90.5% 。\n", year: 2022),
            .sample(
                "xinan-2023",
                "办理情况如下。\n suggestions.total=91件 suggestions.resolved_rate=94.57% 。\n"
                    + "制定《新安县某某条例》，贯彻《某某法》。\n", year: 2023),
            .sample("luanchuan-2023", " suggestions.total=120件 。\n", region: "栾川县", year: 2023),
            .sample("yiyang-2023", " suggestions.total=91件 。\n", region: "宜阳县", year: 2023),
            .sample("songxian-2023", " suggestions.total=60条 。\n", region: "嵩县", year: 2023),
        ])
    }

    private func row(_ role: String, _ view: ViewAnswer) throws -> ViewRow {
        try #require(view.panels.flatMap(\.rows).first { $0.role == role })
    }

    private func value(_ position: Int, _ view: ViewAnswer) -> String {
        let quantity = view.figures[position].observation.quantity
        return "\(quantity.value) \(quantity.unit)"
    }

    @Test func stepsHaveFiguresOrGaps() throws {
        let view = try engine.view(ViewRequest(view: "loop", region: "新安县", year: 2023))
        #expect(view.region.name == "新安县" && view.reports.map(\.id.rawValue) == ["xinan-2023"])
        let put = try row("put", view)
        #expect(put.entries.map { value($0.figures[0], view) } == ["91 件"] && put.gap == nil)
        #expect(try row("satisfied", view).gap == .notStated)
        let absent = try engine.view(ViewRequest(view: "loop", region: "新安县", year: 2019))
        #expect(absent.panels.flatMap(\.rows).allSatisfy { $0.gap == .noReport && $0.entries.isEmpty })
        #expect(absent.reports.isEmpty)
    }

    @Test func aNumberAndAllOfItAreOneStatement() {
        func entry(_ figure: Int, _ words: String? = nil, conflict: Bool = false) -> ViewEntry {
            ViewEntry(
                figures: [figure], hasConflict: conflict, preference: "",
                statement: words.map { .all(words: $0) } ?? .number)
        }
        let all = entry(1, "全部解决")
        #expect(ViewBuilder.merged([entry(1), entry(2)], [all], wholeFirst: false) == [all, entry(2)])
        #expect(ViewBuilder.merged([entry(2)], [all], wholeFirst: false) == [entry(2), all])
        #expect(ViewBuilder.merged([entry(2)], [all], wholeFirst: true) == [all, entry(2)])
        let contested = entry(1, conflict: true)
        #expect(ViewBuilder.merged([contested], [all], wholeFirst: false) == [contested, all])
    }

    @Test func changesAreExactAndInPoints() throws {
        let view = try engine.view(ViewRequest(view: "loop", region: "新安县", year: 2023))
        let put = try #require(try row("put", view).change)
        #expect(put.difference == "11" && put.unit == "件" && !put.isUncertain && value(put.previous, view) == "80 件")
        let resolved = try #require(try row("resolved", view).change)
        #expect(resolved.difference == "4.07" && resolved.unit == "个百分点")
        #expect(try engine.view(ViewRequest(view: "loop", region: "栾川县", year: 2023)).panels[0].rows[0].change == nil)
    }

    @Test func peersAreOfOneUnitAndDivision() throws {
        let view = try engine.view(ViewRequest(view: "cockpit", region: "新安县", year: 2023))
        let standing = try #require(try row("suggestions.put", view).standing)
        // 栾川县 120, 新安县 and 宜阳县 91; 嵩县 counts in another unit.
        #expect(standing.place == 2 && standing.total == 3)
        #expect(standing.within.name == "洛阳市" && standing.level == .county)
        #expect(try row("suggestions.resolved", view).standing == nil)
    }

    @Test func peersInAnotherUnitOfTheSameBaseAreConverted() throws {
        _ = try engine.ingest([
            .sample("luanchuan-2023", " suggestions.resolved_rate=0.95 。\n", region: "栾川县", year: 2023),
            .sample("yiyang-2023", " suggestions.resolved_rate=951‰ 。\n", region: "宜阳县", year: 2023),
            .sample("songxian-2023", " suggestions.resolved_rate=90% 。\n", region: "嵩县", year: 2023),
        ])
        let view = try engine.view(ViewRequest(view: "cockpit", region: "新安县", year: 2023))
        // 宜阳县 95.1 %, 新安县 94.57 %, 嵩县 90 %; a bare number can't be converted.
        let standing = try #require(try row("suggestions.resolved", view).standing)
        #expect(standing.place == 2 && standing.total == 3 && standing.convertedUnits == ["‰"])
    }

    @Test func reportsThatDisagreeAreBothShown() throws {
        _ = try engine.ingest([.sample("xinan-2023-later", " suggestions.total=92件 。\n", year: 2023)])
        let view = try engine.view(ViewRequest(view: "loop", region: "新安县", year: 2023))
        let entries = try row("put", view).entries
        #expect(entries.count == 1 && entries[0].hasConflict && !entries[0].preference.isEmpty)
        #expect(Set(entries[0].figures.map { value($0, view) }) == ["91 件", "92 件"])
    }

    @Test func regulationsAreNamed() throws {
        let view = try engine.view(ViewRequest(view: "legislation", region: "新安县", year: 2023))
        let enacted = try row("enacted", view)
        #expect(enacted.documents.map(\.title) == ["新安县某某条例"] && enacted.documents.first?.verb == "制定")
        #expect(enacted.gap == nil)
    }

    @Test func whatIsAskedWronglyIsSaid() {
        #expect {
            try engine.view(ViewRequest(view: "lop", region: "新安县", year: 2023))
        } throws: { error in
            "\(error)".contains("loop (办理闭环)")
        }
        #expect(throws: EngineError.self) { try engine.view(ViewRequest(view: "loop", region: "新安县", year: 0)) }
        #expect(throws: EngineError.self) { try engine.view(ViewRequest(view: "loop", region: "无此县", year: 2023)) }
        #expect(throws: EngineError.cancelled) {
            try engine.view(ViewRequest(view: "loop", region: "新安县", year: 2023), cancellation: Cancellation { true })
        }
    }
}
