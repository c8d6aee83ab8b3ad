import IndicatorExtraction
import ReportModel
import Testing

/// Texts about congresses' work that are no yearly reports: news told the year after, reports on suggestions, what is planned
/// in the midst of what was done. One line a figure: value, unit, nature, concept, period.
@Suite struct CongressTextTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var text: String
        var kind = ReportKind.congressOverview
        var covered = "2023"
        var delivered = 2024
        var lines: [String]
        var testDescription: String { text }
    }

    static let plans: [Example] = [
        Example(
            text: "听取报告6项。下一步,县人大将开展督查2次,还将听取报告3项。",
            lines: [
                "6 项 actual reports.heard 2023", "2 次 target inspections.tours 2024", "3 项 target reports.heard 2024",
            ]),
        Example(text: "年底前建成凉亭6座。", delivered: 2023, lines: ["6 座 target - 2023"]),
        Example(
            text: "新的一年,县人大将听取报告6项;走访企业36家。",
            lines: ["6 项 target reports.heard 2024", "36 家 target enterprises.visited 2024"]),
        Example(text: "县人大还将邀请代表200名。", lines: ["200 名 target deputies.total 2024"]),
        Example(text: "乡人大计划邀请代表36名。", delivered: 2023, lines: ["36 名 target deputies.total 2023"]),
        Example(text: "将审议意见36条作为重点交办。", lines: ["36 条 actual opinions.review 2023"]),
        Example(
            text: "代表建议86件,列入计划拟解决的26件。",
            lines: ["86 件 actual suggestions.total 2023", "26 件 actual suggestions.total 2023"]),
        Example(text: "截至2024年3月8日,收到建议86件。", lines: ["86 件 actual suggestions.total 2024-03"]),
        Example(text: "2023年,启动2024年民生实事征集,开展活动16场。", lines: ["16 场 actual - 2023"]),
    ]

    static let times: [Example] = [
        Example(text: "记者获悉,去年信访总量86件。", lines: ["86 件 actual petitions.handled 2023"]),
        Example(
            text: "截至10月底,86件建议中已办结60件;满意80件。", delivered: 2023,
            lines: [
                "86 件 actual suggestions.total 2023-10", "60 件 actual suggestions.total 2023-10",
                "80 件 actual suggestions.total 2023-10",
            ]),
        Example(
            text: "来信86件,较去年同期60件,上升43%。",
            lines: [
                "86 件 actual petitions.handled 2023", "60 件 actual petitions.handled 2022",
                "43 % actual petitions.handled 2023",
            ]),
        Example(text: "近五年来,办理代表建议86件。", lines: ["86 件 actual suggestions.total 2019/2023"]),
        Example(text: "五年来,截至2023年10月,共接收规范性文件86件。", covered: "2019/2023", lines: ["86 件 actual - 2019/2023"]),
        Example(
            text: "五年来收集意见86条,其中物业类占42%,停车类占27%。", covered: "2019/2023",
            lines: [
                "86 条 actual opinions.collected 2019/2023", "42 % actual - 2019/2023", "27 % actual - 2019/2023",
            ]),
        Example(
            text: "粮食总产量从一九五五年的三千六百亿斤,增加到了一九五九年的四千六百亿斤。", covered: "1959", delivered: 1960,
            lines: ["360000000000 斤 actual grain.output 1955", "460000000000 斤 actual grain.output 1959"]),
        Example(text: "2022、2023两年共增产粮食36吨。", lines: ["36 吨 actual grain.output 2022/2023"]),
        Example(text: "2019年,她提出建议,如今6家食堂开业。", lines: ["6 家 actual - 2023"]),
        Example(text: "2013年以前制定的法规,今年废止3部。", lines: ["3 部 actual legislation.repealed 2023"]),
    ]

    static let concepts: [Example] = [
        Example(
            text: "收到建议86件。\n经分析,这些建议中,城建类36件;教卫类20件。",
            lines: [
                "86 件 actual suggestions.total 2023", "36 件 actual suggestions.total 2023",
                "20 件 actual suggestions.total 2023",
            ]),
        Example(
            text: "86件建议交由36个单位办理。其中,县政府承办80件,县法院承办6件。",
            lines: [
                "86 件 actual suggestions.total 2023", "36 个 actual issues.assigned_units 2023",
                "80 件 actual suggestions.total 2023", "6 件 actual suggestions.total 2023",
            ]),
        Example(text: "收到议案、建议86件。", lines: ["86 件 actual - 2023"]),
        Example(
            text: "建议见面率100%,满意率92%,基本满意率8%。",
            lines: [
                "100 % actual - 2023", "92 % actual suggestions.satisfaction_rate 2023", "8 % actual - 2023",
            ]),
        Example(
            text: "走访企业86家,收集问题36个,已解决26个。",
            lines: [
                "86 家 actual enterprises.visited 2023", "36 个 actual opinions.collected 2023",
                "26 个 actual enterprises.problems_solved 2023",
            ]),
        Example(text: "部门采纳代表所提意见建议86条。", lines: ["86 条 actual opinions.adopted 2023"]),
        Example(
            text: "联系县人大代表36名、镇人大代表26名。",
            lines: [
                "36 名 actual deputies.contacted 2023", "26 名 actual deputies.contacted 2023",
            ]),
        Example(text: "收到议案、建议86件,已办结60件。", lines: ["86 件 actual - 2023", "60 件 actual - 2023"]),
        Example(
            text: "承办建议提案86件,其中代表建议60件,已办结36件。",
            lines: [
                "86 件 actual government.suggestions_proposals 2023", "60 件 actual suggestions.total 2023",
                "36 件 actual suggestions.total 2023",
            ]),
        Example(
            text: "86件代表建议得到解决采纳,占总数的77%。",
            lines: [
                "86 件 actual suggestions.total 2023", "77 % actual suggestions.resolved_rate 2023",
            ]),
        Example(text: "在两个接待点听取意见。", lines: ["2 个 actual stations.total 2023"]),
        Example(text: "全镇分成八个片区。", lines: ["8 个 actual - 2023"]),
        Example(text: "县人大常委会第十四、十五次会议胜利闭幕。", lines: []),
        Example(text: "讨论决定重大事项6项。", lines: ["6 项 actual decisions.total 2023"]),
        Example(
            text: "代表建议86件,已经解决60件,计划解决26件。",
            lines: [
                "86 件 actual suggestions.total 2023", "60 件 actual suggestions.total 2023",
                "26 件 actual suggestions.total 2023",
            ]),
        Example(
            text: "建成代表工作站36个、选民接待室6个,设立基层立法联系点2个。",
            lines: [
                "36 个 actual stations.total 2023", "6 个 actual stations.total 2023",
                "2 个 actual legislation.points 2023",
            ]),
        Example(
            text: "36个备选项目中票决出26个。",
            lines: [
                "36 个 actual livelihood.projects 2023", "26 个 actual livelihood.projects 2023",
            ]),
        Example(text: "与260位代表建立直接联系。", lines: ["260 位 actual deputies.contacted 2023"]),
        Example(
            text: "代表建议86件交办到36个单位。",
            lines: [
                "86 件 actual suggestions.total 2023", "36 个 actual issues.assigned_units 2023",
            ]),
        Example(text: "审查政府规章6件。", lines: ["6 件 actual filing.reviewed 2023"]),
        Example(text: "6位人大代表担任监督员。", lines: ["6 位 actual deputies.total 2023"]),
    ]

    static let parts: [Example] = [
        Example(
            text: "收到代表建议86件。建议内容涉及茶园管护16件、古桥修缮26件、其他方面44件。",
            lines: [
                "86 件 actual suggestions.total 2023", "16 件 actual suggestions.total 2023",
                "26 件 actual suggestions.total 2023", "44 件 actual suggestions.total 2023",
            ]),
        Example(
            text: "收到代表建议86件。交区政府办理60件,转有关部门参考处理26件。",
            lines: [
                "86 件 actual suggestions.total 2023", "60 件 actual suggestions.total 2023",
                "26 件 actual suggestions.total 2023",
            ]),
        Example(
            text: "办理代表建议86件,办结率100%。代表对办理工作态度满意80件,占93%,基本满意6件,占7%。",
            lines: [
                "86 件 actual suggestions.total 2023", "100 % actual suggestions.closed_rate 2023",
                "80 件 actual suggestions.total 2023", "93 % actual suggestions.satisfaction_rate 2023",
                "6 件 actual suggestions.total 2023", "7 % actual - 2023",
            ]),
        Example(
            text: "票决民生实事16件。对进度滞后的6个项目实地督查。",
            lines: ["16 件 actual livelihood.projects 2023", "6 个 actual livelihood.projects 2023"]),
        Example(
            text: "信息稿件860篇,被采用260篇。",
            lines: ["860 篇 actual articles.published 2023", "260 篇 actual articles.published 2023"]),
        Example(text: "组织开展26次视察、调研和执法检查。", lines: ["26 次 actual - 2023"]),
        Example(text: "总量超千亿元的县域达6个。", lines: ["6 个 actual - 2023"]),
        Example(text: "组织60名拟任人员参加考试。", lines: ["60 名 actual - 2023"]),
    ]

    @Test(arguments: plans + times + concepts + parts) func figuresOfText(_ example: Example) throws {
        let found = try figures(
            example.text, kind: example.kind, covered: example.covered, delivered: example.delivered
        ).map { observation in
            [
                "\(observation.quantity.value)", observation.quantity.unit, observation.nature.code,
                observation.concept?.rawValue ?? "-", observation.period?.description ?? "-",
            ].joined(separator: " ")
        }
        #expect(found == example.lines, "\(example.text)")
    }
}
