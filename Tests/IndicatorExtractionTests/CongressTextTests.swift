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
        Example(
            text: "五年来,截至2023年10月,共接收规范性文件86件。", covered: "2019/2023", lines: ["86 件 actual filing.reviewed 2019/2023"]),
        Example(
            text: "五年来收集意见86条,其中物业类占42%,停车类占27%。", covered: "2019/2023",
            lines: [
                "86 条 actual opinions.collected 2019/2023", "42 % actual - 2019/2023", "27 % actual - 2019/2023",
            ]),
        Example(
            text: "粮食总产量从一九五五年的三千六百亿斤,增加到了一九五九年的四千六百亿斤。", covered: "1959", delivered: 1960,
            lines: ["360000000000 斤 actual grain.output 1955", "460000000000 斤 actual grain.output 1959"]),
        Example(
            text: "五年来,审议报告36项。\n2021年,走访企业16家。\n走访企业26家。", covered: "2019/2023",
            lines: [
                "36 项 actual reports.heard 2019/2023", "16 家 actual enterprises.visited 2021",
                "26 家 actual enterprises.visited 2019/2023",
            ]),
        Example(
            text: "今年上半年,工业产值比去年同期增长6%。", kind: .governmentWork, covered: "1979", delivered: 1980,
            lines: ["6 % actual - 1980"]),
        Example(
            text: "粮食产量等于一九四九年的四点六倍。", kind: .governmentWork, covered: "1954", delivered: 1954,
            lines: ["4.6 倍 actual - 1954"]),
        Example(
            text: "到一九八五年粮食产量比一九八○年的六千亿斤增加八百六十亿斤。", kind: .governmentWork, covered: "1981", delivered: 1982,
            lines: ["600000000000 斤 actual grain.output 1980", "86000000000 斤 target grain.output 1985"]),
        Example(
            text: "农民增加收入86亿元。", kind: .governmentWork, lines: ["8600000000 元 actual - 2023"]),
        Example(
            text: "2021年至2023年,代表建议分别为86件、96件、106件。", covered: "2021/2023",
            lines: [
                "86 件 actual suggestions.total 2021", "96 件 actual suggestions.total 2022",
                "106 件 actual suggestions.total 2023",
            ]),
        Example(
            text: "2022年、2023年分别办理代表建议86件和96件。", covered: "2019/2023",
            lines: ["86 件 actual suggestions.total 2022", "96 件 actual suggestions.total 2023"]),
        Example(
            text: "发现问题46个,截至11月底完成整改36个。",
            lines: ["46 个 actual issues.found 2023", "36 个 actual issues.rectified 2023-11"]),
        Example(text: "完成裁减军队员额26万任务。", kind: .governmentWork, lines: ["260000 人 actual military.total 2023"]),
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

    /// Lists and sums of papers, what the public said, and nouns with words of their own.
    static let papers: [Example] = [
        Example(
            text: "建议36件,涉及农业、交通方面的各有6件,水利、文旅方面各3件。",
            lines: [
                "36 件 actual suggestions.total 2023", "6 件 actual suggestions.total 2023",
                "6 件 actual suggestions.total 2023", "3 件 actual suggestions.total 2023",
                "3 件 actual suggestions.total 2023",
            ]),
        Example(
            text: "农业局承办建议16件、住建局20件、其他部门9件。",
            lines: [
                "16 件 actual suggestions.total 2023", "20 件 actual suggestions.total 2023",
                "9 件 actual suggestions.total 2023",
            ]),
        Example(
            text: "代表们踊跃提出建议,内容涉及各个方面,其中,城建方面6件,教育方面3件;农业方面8件。",
            lines: [
                "6 件 actual suggestions.total 2023", "3 件 actual suggestions.total 2023",
                "8 件 actual suggestions.total 2023",
            ]),
        Example(
            text: "代表们提出议案,内容广泛,其中,城建方面6件。",
            lines: ["6 件 actual motions.total 2023"]),
        Example(
            text: "36件县人大主办件中,解决采纳26件;16件县政协主办件中,解决采纳10件,列入计划拟解决4件,留作参考2件。",
            lines: [
                "36 件 actual suggestions.total 2023", "26 件 actual suggestions.total 2023",
                "16 件 actual consultative.proposals 2023", "10 件 actual consultative.proposals 2023",
                "4 件 actual consultative.proposals 2023", "2 件 actual consultative.proposals 2023",
            ]),
        Example(
            text: "收到议案16件,建议86件,共计102件。",
            lines: ["16 件 actual motions.total 2023", "86 件 actual suggestions.total 2023", "102 件 actual - 2023"]),
        Example(
            text: "收到议案和建议、批评、意见86件。",
            lines: ["86 件 actual - 2023"]),
        Example(
            text: "86件建议中,满意76件,占88%;基本满意10件,占12%。",
            lines: [
                "86 件 actual suggestions.total 2023", "76 件 actual suggestions.total 2023",
                "88 % actual suggestions.satisfaction_rate 2023", "10 件 actual suggestions.total 2023",
                "12 % actual - 2023",
            ]),
        Example(
            text: "代表对各方面工作提出的86件建议、批评和意见。",
            lines: ["86 件 actual suggestions.total 2023"]),
        Example(
            text: "代表建议86件,因政策原因暂时难以解决的6件,其中文物保护方面2件。",
            lines: [
                "86 件 actual suggestions.total 2023", "6 件 actual suggestions.total 2023",
                "2 件 actual suggestions.total 2023",
            ]),
        Example(
            text: "交由县领导领办的8件建议全部办结。",
            lines: ["8 件 actual suggestions.key 2023"]),
        Example(
            text: "16件议案涉及的6件法律草案正在审议。",
            lines: ["16 件 actual motions.total 2023", "6 件 actual bills.deliberated 2023"]),
        Example(
            text: "36件议案转化为立法项目,26件交“一府两院”办理。",
            lines: ["36 件 actual motions.total 2023", "26 件 actual motions.total 2023"]),
        Example(
            text: "接待选民360人次,提出意见建议126件,解决率96%。",
            lines: [
                "360 人次 actual voters.received 2023", "126 件 actual opinions.collected 2023",
                "96 % actual opinions.resolved_rate 2023",
            ]),
        Example(
            text: "走访选民560户、企业36家,收集意见建议86条,已解决60条。",
            lines: [
                "560 户 actual voters.received 2023", "36 家 actual enterprises.visited 2023",
                "86 条 actual opinions.collected 2023", "60 条 actual opinions.resolved 2023",
            ]),
        Example(
            text: "听取意见建议86条,镇村解决60条。",
            lines: ["86 条 actual opinions.collected 2023", "60 条 actual opinions.resolved 2023"]),
        Example(
            text: "召开议事会36场,解决问题60个。",
            lines: ["36 场 actual symposia.held 2023", "60 个 actual opinions.resolved 2023"]),
        Example(
            text: "听取6个决算、审计和计划执行情况报告。",
            lines: ["6 个 actual reports.heard 2023"]),
        Example(
            text: "建立36名由专家学者组成的专家库。",
            lines: ["36 名 actual experts.total 2023"]),
        Example(
            text: "三个代表小组和12个代表联系组开展活动。",
            lines: ["3 个 actual studios.total 2023", "12 个 actual studios.total 2023"]),
        Example(
            text: "邀请86名全国、省、市、县四级人大代表。",
            lines: ["86 名 actual deputies.total 2023"]),
        Example(
            text: "86个“家、站、点”全部建成。",
            lines: ["86 个 actual stations.total 2023"]),
        Example(
            text: "园区、行业协会建立联络站6个。",
            lines: ["6 个 actual stations.total 2023"]),
        Example(
            text: "下午15点30分,出席代表86名。",
            lines: ["86 名 actual deputies.total 2023"]),
        Example(
            text: "36名新任命人员进行宪法宣誓。",
            lines: ["36 名 actual oaths.total 2023"]),
        Example(
            text: "常委会召开会议8次、主任会议16次。",
            lines: ["8 次 actual standing.meetings 2023", "16 次 actual council.meetings 2023"]),
        Example(
            text: "对6件法规草案征求意见。",
            lines: ["6 件 actual - 2023"]),
        Example(
            text: "大会应到代表86名,请假6名。",
            lines: ["86 名 actual deputies.total 2023", "6 名 actual deputies.total 2023"]),
        Example(
            text: "工作评议6个部门中,评议为“满意”等次5个。",
            lines: ["6 个 actual evaluation.departments 2023", "5 个 actual evaluation.departments 2023"]),
        Example(
            text: "2021年度,培训代表36名。",
            lines: ["36 名 actual deputies.trained 2021"]),
        Example(
            text: "听取2021年度决算报告6项。",
            lines: ["6 项 actual reports.heard 2023"]),
        Example(
            text: "目前,全县建成联络站86个。",
            covered: "2019/2023",
            lines: ["86 个 actual stations.total 2023"]),
        Example(
            text: "五年来,共设有联络站86个。",
            covered: "2019/2023",
            lines: ["86 个 actual stations.total 2023"]),
        Example(
            text: "两个乡镇试行民生实事票决制。",
            lines: ["2 个 actual townships.total 2023"]),
        Example(
            text: "听取县政府关于2022年财政决算等6项报告。",
            lines: ["6 项 actual reports.heard 2023"]),
        Example(
            text: "近三年,累计培训代表360人次。",
            lines: ["360 人次 actual deputies.trained 2021/2023"]),
        Example(
            text: "代表建议86件,县法院、县检察院各承办6件。",
            lines: [
                "86 件 actual suggestions.total 2023", "6 件 actual suggestions.total 2023",
                "6 件 actual suggestions.total 2023",
            ]),
        Example(
            text: "每名代表至少提出1条建议。",
            lines: ["1 条 actual - 2023"]),
        Example(
            text: "任命法官6名,检察官3名。",
            lines: ["6 名 actual appointments.total 2023", "3 名 actual appointments.total 2023"]),
        Example(
            text: "会议要求,加大力度,确保见面率达到100%。",
            lines: ["100 % target - 2023"]),
        Example(
            text: "6名代表走进选区,向选民报告履职情况。",
            lines: ["6 名 actual deputies.reporting 2023"]),
        Example(
            text: "评议中,6个部门为“满意”。",
            lines: ["6 个 actual evaluation.departments 2023"]),
        Example(
            text: "1月22日上午,县人大会议召开,186名代表出席。",
            lines: ["186 名 actual deputies.total 2024"]),
        Example(
            text: "投入资金36万元,建成代表联络站6个。",
            lines: ["360000 元 actual funds.congress 2023", "6 个 actual stations.total 2023"]),
        Example(
            text: "2021年以来,办理代表建议86件,办结率100%。",
            lines: ["86 件 actual suggestions.total 2021/2023", "100 % actual suggestions.closed_rate 2021/2023"]),
        Example(
            text: "即将建设村道6公里。",
            lines: ["6 公里 target roads.built 2024"]),
        Example(
            text: "走访代表委员86人次。",
            lines: ["86 人次 actual - 2023"]),
        Example(
            text: "调研报告26篇,获表彰6篇。",
            lines: ["26 篇 actual research.reports 2023", "6 篇 actual research.reports 2023"]),
        Example(
            text: "民生实事年度计划完成率96%。",
            lines: ["96 % actual - 2023"]),
        Example(
            text: "对16名干部开展述职评议,评出优秀6人。",
            lines: ["16 名 actual evaluation.officials 2023", "6 人 actual evaluation.officials 2023"]),
        Example(
            text: "6名代表受邀担任特约监督员。",
            lines: ["6 名 actual deputies.total 2023"]),
        Example(
            text: "组织36名代表赴外地培训。",
            lines: ["36 名 actual deputies.trained 2023"]),
        Example(
            text: "共有86名代表向选民述职。",
            covered: "2019/2023",
            lines: ["86 名 actual deputies.reporting 2019/2023"]),
        Example(
            text: "邀请列席常委会会议的代表达到860人次。",
            covered: "2019/2023",
            lines: ["860 人次 actual deputies.attending 2019/2023"]),
        Example(
            text: "代表提出议案26件,建议860件,较上届分别增长30%、26%。",
            lines: [
                "26 件 actual motions.total 2023", "860 件 actual suggestions.total 2023",
                "30 % actual motions.total 2023", "26 % actual suggestions.total 2023",
            ]),
    ]

    @Test(arguments: plans + times + concepts + parts + papers) func figuresOfText(_ example: Example) throws {
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
