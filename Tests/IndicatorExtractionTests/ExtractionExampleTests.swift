import ChineseText
import IndicatorExtraction
import ReportModel
import Testing

/// Sentences and what they state, one line a figure: comparator, value, unit, kind, name, concept, period.
@Suite struct ExtractionExampleTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var text: String
        var lines: [String]
        var testDescription: String { text }
        init(_ text: String, _ lines: String...) {
            self.text = text
            self.lines = lines
        }
    }

    static let examples: [Example] = [
        Example("全年听取专项工作报告12个。", "= 12 个 level reports.heard 2023"),
        Example("开展执法检查3次、专题询问2次。", "= 3 次 level law.inspections 2023", "= 2 次 level inquiries.special 2023"),
        Example(
            "收到代表建议86件,办结率、答复率均达到100%。", "= 86 件 level suggestions.total 2023",
            "= 100 % share suggestions.closed_rate 2023", "= 100 % share suggestions.reply_rate 2023"),
        Example(
            "地区生产总值由320亿元提高到415.6亿元。", "= 32000000000 元 level gdp 2022", "= 41560000000 元 level gdp 2023"),
        Example("粮食产量下降近百分之三点五。", "< -3.5 % change grain.output 2023"),
        Example(
            "城镇、农村居民人均可支配收入分别增长5.1%、6.8%左右。", "~ 5.1 % change income.urban 2023", "~ 6.8 % change income.rural 2023"),
        Example("接待群众万余人次。", "> 10000 人次 level voters.received 2023"),
        Example("每名代表至少参加一次视察。", ">= 1 次 level - 2023"),
        Example("城镇调查失业率控制在5.3%以内。", "<= 5.3 % share unemployment.rate 2023"),
        Example("去年造林20多万亩。", "> 200000 亩 level forest.planted 2023"),
        Example("森林覆盖率居全省第3位。", "= 3 位 rank forest.coverage 2023"),
        Example("新建联络站6至7个。", "= 6..7 个 level stations.total 2023"),
        Example("2021年末常住人口48.6万人。", "= 486000 人 level population.total 2021"),
        Example("建成36个人大代表联络站。", "= 36 个 level stations.total 2023"),
        Example("满意95票。", "= 95 票 level - 2023"),
        Example("检查6部法律法规实施情况。", "= 6 部 level law.inspections 2023"),
        Example("研发投入强度高于全省0.4个百分点。", "= 0.4 个百分点 level - 2023"),
        Example("36名列席人员到会。", "= 36 名 level deputies.attending 2023"),
        Example(
            "优良天数达到318天,比2022年增加12天。", "= 318 天 level air.good_days_rate 2023", "= 12 天 change air.good_days_rate 2023"),
        Example("筹集保障性住房600套(间)。", "= 600 套 level housing.renovated 2023"),
        Example(
            "推出不少于60场演出、80场讲座。", ">= 60 场 level culture.events 2023", ">= 80 场 level - 2023"),
        Example("机场旅客吞吐量突破260万大关。", "> 2600000 人次 level passengers.volume 2023"),
        Example("财政总收入860万(不含退税),增长3%。", "= 8600000 元 level revenue.general 2023", "= 3 % change revenue.general 2023"),
        Example("批准国际公约6件。", "= 6 件 level - 2023"),
        Example("来信36件,比上一年增加6件。", "= 36 件 level petitions.handled 2023", "= 6 件 change petitions.handled 2023"),
    ]

    @Test(arguments: examples) func figuresOfExamples(_ example: Example) throws {
        let found = try figures(example.text).map { observation in
            let quantity = observation.quantity
            let value = quantity.high.map { "\(quantity.value)..\($0)" } ?? "\(quantity.value)"
            return [
                quantity.comparator.symbol, value, quantity.unit, observation.kind.code,
                observation.concept?.rawValue ?? "-", observation.period?.description ?? "-",
            ].joined(separator: " ")
        }
        #expect(found == example.lines, "\(example.text)")
    }

    @Test func aPlanIsATarget() throws {
        let text = "一、2023年工作回顾\n全县生产总值增长6.2%。\n二、2024年工作安排\n全县生产总值增长6%左右。"
        let found = try figures(text, kind: .governmentWork)
        #expect(found.map(\.nature) == [.actual, .target])
        #expect(found.map { $0.period?.description } == ["2023", "2024"])
    }

    /// Words of review (主要工作, 取得) end a plan neither in its own heading nor in those below it; the day on which a report
    /// was given opens none.
    @Test(arguments: [
        (
            "一、2023年工作回顾\n新增就业8200人。\n二、2024年主要工作\n(一)推动园区建设取得新进展\n新建厂房3座。\n城乡面貌实现新变化\n改造旧村5个。",
            ["actual 2023", "target 2024", "target 2024"]
        ),
        (
            "政府工作报告\n2024年1月16日\n一、园区建设取得新进展\n新建厂房4座。\n二、2024年重点工作\n改造旧村6个。\n三、过去五年的成就\n修路90公里。",
            ["actual 2023", "target 2024", "actual 2019/2023"]
        ),
        (
            "一、过去五年工作回顾\n五年来修路36公里。\n各位代表!刚刚过去的2023年,是奋进的一年。\n新建校舍9栋。\n(一)民生改善。\n修桥6座。",
            ["actual 2019/2023", "actual 2023", "actual 2023"]
        ),
        (
            "一、过去五年工作回顾\n刚刚过去的2023年是奋进的一年。\n新建校舍9栋。\n二、2024年重点工作\n用三年时间建成泵站36座。\n修复草原600亩。",
            ["actual 2023", "target 2024/2026", "target 2024"]
        ),
        (
            "一、2023年工作回顾\n60%以上的建议在半年内办结,办理质量有了明显提高,代表们对此表示满意。\n接待选民26人次。",
            ["actual 2023", "actual 2023"]
        ),
        (
            "一、2024年重点工作\n草案已经提出各项指标,包括:粮食总产增长2%。\n为了保就业,新增岗位600个。\n实施“村村都有路”行动,修路26公里。",
            ["target 2024", "target 2024", "target 2024"]
        ),
        (
            "一、2023年工作回顾\n修路26公里。\n关于2024年工作,报告突出五个重点。\n第一:产业。力争新建厂房9座。全年造林5万亩,改造旧村6个。",
            ["actual 2023", "target 2024", "target 2024", "target 2024"]
        ),
        (
            "修路26公里。\n2024年全县发展的总体要求是:稳中求进。\n主要预期目标是:新增就业9000人;造林6万亩。",
            ["actual 2023", "target 2024", "target 2024"]
        ),
        (
            "2024年,全县工作的总体要求是:锚定“十四五”期间跻身百强的目标,稳中求进。\n新建厂房9座。", ["target 2024"]
        ),
        ("今年力争新增就业9000人。", ["target 2024"]),
        ("今年以来新增就业9000人。", ["actual 2023"]),
        ("围绕民生,2024年将新增床位60张;新建食堂6个。", ["target 2024", "target 2024"]),
        ("超额完成新增就业6000人的目标任务。", ["target 2023"]),
        ("二、2024年重点工作\n原有茶厂全部投产,确保实现产值6亿元。", ["target 2024"]),
        ("茶厂预计年销售可达6亿元。", ["target 2023"]),
        ("茶叶出口连续9年居全省首位\n新建厂房3座,投资6亿元。", ["actual 2023", "actual 2023"]),
        ("2022-2023年雪季,接待游客6万人次。投资6亿元新建雪场。", ["actual 2022/2023", "actual 2023"]),
        ("2019年以来,36个贫困村全部出列,常住人口达到38万人。", ["actual 2019/2023", "actual 2023"]),
        ("修路26公里。\n展望2024年,全县发展前景广阔。\n新建厂房9座。", ["actual 2023", "target 2024"]),
        ("修路26公里。\n主要预期目标:造林6万亩。\n一是产业。新建厂房9座。", ["actual 2023", "target 2024", "target 2024"]),
        ("修路26公里。\n重点做好以下工作:\n新建厂房9座。", ["actual 2023", "target 2024"]),
        (
            "一、2023年工作回顾\n累计修路26公里。\n二、2024年重点工作\n累计修路38公里。",
            ["actual 2023", "target 2024"]
        ),
    ])
    func wordsOfReviewInPlans(text: String, expected: [String]) throws {
        let found = try figures(text, kind: .governmentWork)
        #expect(found.map { "\($0.nature.code) \($0.period?.description ?? "-")" } == expected)
    }

    /// Congresses name the chapters of their reviews 任务, 建议, 民生实事; the day of a report is no time of its figures.
    @Test(arguments: [
        (
            "一、2023年工作回顾\n听取报告12项。\n二、认真办理代表建议\n接待选民30人次。\n三、围绕中心任务,服务发展大局\n开展视察6次。\n四、2024年主要任务\n开展视察8次。",
            ["actual 2023", "actual 2023", "actual 2023", "target 2024"]
        ),
        ("2023年代表建议办理情况\n接待选民30人次。\n2023年12月,听取报告3项。\n接待选民36人次。", ["actual 2023", "actual 2023-12", "actual 2023"]),
        ("——2024年1月10日在县十七届人大会议上\n接待选民30人次。", ["actual 2023"]),
        ("自2021年县十七届人大一次会议以来,接待选民36人次。", ["actual 2021/2023"]),
        ("2023年,工程年度计划投资2亿元,完成投资3亿元。", ["target 2023", "actual 2023"]),
        ("一、主要工作\n接待选民360人次。\n下一步工作打算\n接待选民460人次。", ["actual 2023", "target 2024"]),
        ("一、主要工作\n接待选民360人次。\n【工作计划】\n接待选民460人次。", ["actual 2023", "target 2024"]),
        ("一、主要工作\n接待选民360人次。\n展望2024\n接待选民460人次。", ["actual 2023", "target 2024"]),
        ("一、主要工作\n接待选民360人次。\n二、存在问题和下步打算\n接待选民不足60人次。", ["actual 2023", "actual 2023"]),
        (
            "一、主要工作\n(一)2022年实事办理情况\n建成10座凉亭。\n(二)强化代表工作\n接待选民300人次。",
            ["actual 2022", "actual 2023"]
        ),
        ("2021年至今,接待选民36人次。", ["actual 2021/2023"]),
        ("自2019年6月县十六届人大常委会第三十次会议首次开展专题询问以来,接待选民36人次。", ["actual 2019/2023"]),
        ("2022年下半年开始的换届选举全部完成,选出代表260名。", ["actual 2023"]),
        ("贫困发生率由2018年底的6.8%下降至零。", ["actual 2018"]),
        ("2022年,工程年度计划投资2亿元,完成投资占年度计划的96%。其中8处完成年度目标。", ["target 2022", "actual 2022", "actual 2022"]),
        (
            "自2021年换届以来,代表提出建议86件,已解决60件,占69.8%。\n接待选民36人次。",
            ["actual 2021/2023", "actual 2021/2023", "actual 2021/2023", "actual 2023"]
        ),
        ("2019年以来,办理代表建议260件。答复率100%。", ["actual 2019/2023", "actual 2019/2023"]),
    ])
    func chaptersOfCongressReports(text: String, expected: [String]) throws {
        let found = try figures(text, kind: .congressWork)
        let last = found.suffix(expected.count).map { "\($0.nature.code) \($0.period?.description ?? "-")" }
        #expect(last == expected)
    }

    /// Where a report is given in the year that it is about, a heading that says no more than what comes opens a plan; 今年 in a
    /// text that is no yearly report is the year in which it was written.
    @Test func plansAndThisYearInOtherReports() throws {
        let plan = "一、基本情况\n开展检查6次。\n四、意见建议\n检查组提出以下5条建议。每年督查2次。\n五、下步打算\n抽查30%的建议。"
        let planned = try figures(plan, kind: .other, delivered: 2023)
        #expect(
            planned.map { "\($0.nature.code) \($0.period?.description ?? "-")" } == [
                "actual 2023", "actual 2023", "target 2023", "target 2023",
            ])
        let found = try figures("2023年,承办建议117件。\n今年,承办建议88件。", kind: .other)
        #expect(found.map { "\($0.nature.code) \($0.period?.description ?? "-")" } == ["actual 2023", "actual 2024"])
    }

    /// A list of livelihood projects, published in the year they are for, is a plan; one of what became of them is not.
    @Test(arguments: [
        ("2023年示例县为民办实事项目", "target"), ("2023年民生实事候选项目公布", "target"), ("2023年民生实事项目完成情况", "actual"),
        ("2023年示例县为民办实事项目进展", "actual"),
    ])
    func listsOfLivelihoodProjects(heading: String, nature: String) throws {
        let found = try figures("公告\n\(heading)\n新增床位60张\n改造厨房36户", kind: .other, delivered: 2023)
        #expect(
            found.map { "\($0.nature.code) \($0.period?.description ?? "-")" } == ["\(nature) 2023", "\(nature) 2023"])
    }

    /// 1957年计划草案 in one paragraph dates 计划草案 at the head of the next, where that names no year; a heading ends it.
    @Test func aPlansYearHoldsForTheNextParagraph() throws {
        let text = "一九五七年计划草案拟定,棉花产量比上年增长5%,各地都要抓紧备耕,按时下种,细心管理。\n计划草案拟定,生铁产量比上年增长6%。\n粮食产量增长3%。"
        let found = try figures(text, kind: .governmentWork, covered: "1953/1956", delivered: 1956)
        #expect(found.map { $0.period?.description } == ["1957", "1957", "1953/1956"])
        #expect(found.map(\.nature) == [.target, .target, .actual])
        #expect(found.map(\.name) == ["棉花产量", "生铁产量", "粮食产量"])
    }

    @Test func linksTieChangesToLevels() throws {
        let found = try figures("财政收入36亿元、增长8%。")
        #expect(found.count == 2 && found[1].links == [ObservationLink(kind: .changeOf, target: 0)])
        let rates = try figures("代表建议答复率、满意率均达到98%。")
        #expect(rates.count == 2 && rates[1].links == [ObservationLink(kind: .sharesValueWith, target: 0)])
    }

    @Test func doubtfulFiguresAreFlagged() throws {
        let found = try figures("选派2023名干部参加培训。")
        #expect(found.first?.flags == [.countEqualsYear])
        #expect(try figures("群众诉求办结率达到130%。").first?.flags == [.rateOver100])
    }

    @Test func documentsAreNamed() throws {
        let report = try exampleReport("审议通过《示例县绿化条例》,开展《中华人民共和国种子法》执法检查。")
        let documents = IndicatorExtractor().observations(in: report).documents
        #expect(documents.map(\.title) == ["示例县绿化条例", "中华人民共和国种子法"])
        #expect(documents.map(\.kind) == [.regulation, .law])
        #expect(documents.map(\.acts) == [[.enacted, .deliberated], [.inspected]])
    }

    @Test func explanationNamesRules() throws {
        let report = try exampleReport("召开第3次会议,新建停车场12个。")
        let whole = ByteSpan(start: 0, end: report.text.utf8.count)
        let text = IndicatorExtractor().explain(in: report, span: whole).text
        #expect(text.contains("exclusion: ordinal") && text.contains("quantity: number and unit"))
    }

    @Test func noiseIsReadThrough() throws {
        for text in ["代 表 建 议 8 6 件 全 部 办 结 , 满 意 率 9 8 % 。 代 表 满 意 。", "代表建議８６件，滿意率９８％。"] {
            let found = try figures(text)
            #expect(found.map(\.quantity.value.description) == ["86", "98"], "\(text)")
            #expect(found.first?.concept?.rawValue == "suggestions.total", "\(text)")
        }
    }
}
