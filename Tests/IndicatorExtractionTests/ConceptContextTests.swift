import IndicatorExtraction
import ReportModel
import Testing

/// Concepts that a figure's own words do not tell: parts of a count before, problems by who raised them, rates of what was
/// named before. Sentences and the concept of each figure, `-` for none.
@Suite struct ConceptContextTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var text: String
        var concepts: [String]
        var testDescription: String { text }
        init(_ text: String, _ concepts: String) {
            self.text = text
            self.concepts = concepts.split(separator: " ").map(String.init)
        }
    }

    static let parts: [Example] = [
        Example("收到代表建议86件,已办结80件。", "suggestions.total suggestions.total"),
        Example(
            "代表建议86件,其中A类60件、B类20件、C类6件。",
            "suggestions.total suggestions.total suggestions.total suggestions.total"),
        Example("代表建议86件,其中重点建议6件。", "suggestions.total suggestions.key"),
        Example(
            "代表提出建议86件。所提问题已经解决的60件,占69.8%;列入计划的26件。",
            "suggestions.total suggestions.total suggestions.resolved_rate suggestions.total"),
        Example(
            "26项民生实事已完工18项,其余8项工程正在推进。", "livelihood.projects livelihood.projects livelihood.projects"),
        Example("接待选民600人次,其中线上260人次,惠及380人次。", "voters.received voters.received -"),
        Example("接待选民600人次,其中线上860人次。", "voters.received -"),
        Example("推动26个在建项目中的8个复工。", "projects.total projects.total"),
        Example("审计查出的36个问题中,已有28个整改到位。", "issues.found issues.rectified"),
        Example("代表建议86件,正在解决的(B类)有26件。", "suggestions.total suggestions.total"),
        Example("代表建议86件,其中农业方面26件,占30%;城建方面30件。", "suggestions.total suggestions.total - suggestions.total"),
        Example("市人大会议共收到建议86件。", "suggestions.total"),
        Example("收集建议意见36条。", "opinions.collected"),
        Example("建议交由36家单位承办。", "issues.assigned_units"),
        Example("召开代表大会5次。", "congress.sessions"),
        Example("道路建设项目获得满意票86票。", "-"),
        Example("代表建议86件,涉及民生类36件。", "suggestions.total suggestions.total"),
        Example("新建代表联络站12个,提升改造26个。", "stations.total stations.total"),
        Example("任命国家机关工作人员36人次,其中法官6人次、检察官3人次。", "appointments.total appointments.total appointments.total"),
        Example("新建凉亭26座,已完工18座。", "- -"),
        Example(
            "办理代表建议86件,其中,城建交通类26件、文教类60件。", "suggestions.total suggestions.total suggestions.total"),
        Example("代表建议中,已经解决的60件,占75%;留作参考的20件。", "suggestions.total suggestions.resolved_rate suggestions.total"),
        Example("保障性住房建成36万套,新开工86万套。", "housing.renovated housing.renovated"),
        Example("对26件重点督办建议逐件会商,18件已解决到位。", "suggestions.key suggestions.key"),
        Example("固定资产投资86亿元,其中果园投资6亿元。", "investment.fixed -"),
        Example("信访260件次,其中来信60件。", "petitions.handled petitions.handled"),
        Example("26项民生实事项目,其中18个项目已完工。", "livelihood.projects livelihood.projects"),
        Example("审查规范性文件36件,其中政府规章6件。", "filing.reviewed filing.reviewed"),
        Example(
            "备案审查规范性文件46件,其中政府规范性文件32件、决议决定14件。", "filing.reviewed filing.reviewed filing.reviewed"),
        Example("收集意见36条,报送简报6份,现场答复15条。", "opinions.collected articles.published opinions.resolved"),
    ]

    /// Suggestions of deputies, in whatever words, and lists of their classes over several sentences.
    static let suggestions: [Example] = [
        Example(
            "县政府办理代表意见建议86件,其中:城乡建设方面26件,教科文卫方面20件。已经解决或基本解决的60件(甲类),占建议总数的69.8%。",
            "suggestions.total suggestions.total suggestions.total suggestions.total suggestions.resolved_rate"),
        Example(
            "代表所提的建议、批评和意见中,已由承办单位解决和正在解决的有三百六十件,占总数的百分之八十六,留作参考的二十六件。",
            "suggestions.total suggestions.resolved_rate suggestions.total"),
        Example(
            "代表建议86件。从内容看,城建类36件;教卫类20件;农林类16件;财经类8件;其他6件。办理结果为A类的60件,B类的26件;代表反馈满意的80件,基本满意的6件。",
            Array(repeating: "suggestions.total", count: 10).joined(separator: " ")),
        Example(
            "代表建议60件。按类别分,城建交通30件、教科文卫20件、其他10件。",
            "suggestions.total suggestions.total suggestions.total suggestions.total"),
        Example("代表建议86件,其中A类60件、占69.8%。", "suggestions.total suggestions.total suggestions.resolved_rate"),
        Example("收到议案6件、建议86件,已办结80件。", "motions.total suggestions.total suggestions.total"),
        Example("86件建议中,满意80件。", "suggestions.total suggestions.total"),
        Example("闭会期间提出的建议6件全部答复。", "suggestions.total"),
        Example(
            "代表建议86件,政协提案126件,其中主办件180件、会办件32件。", "suggestions.total government.suggestions_proposals - -"),
        Example("12个承办单位办复议案2件。", "issues.assigned_units motions.total"),
        Example("代表建议满意和基本满意的达98%。", "suggestions.satisfaction_rate"),
        Example("审查公民提出的审查建议86件,发出检察建议6件。", "- procuratorate.suggestions"),
        Example("代表建议26件,政协委员提案16件,所提问题已经解决的6件。", "suggestions.total consultative.proposals consultative.proposals"),
        Example("建议所提问题暂时不能解决的“C”类有6件,占7%,比上年降低3个百分点。", "suggestions.total - -"),
        Example("6件重点督办代表建议全部办结。", "suggestions.key"),
        Example("代表建议86件(重点建议6件)。", "suggestions.total suggestions.key"),
        Example("会议确定的3个议案已办结。", "motions.total"),
        Example("收到代表建议26条,办结20条,6条列入明年计划。", "suggestions.total suggestions.total suggestions.total"),
        Example("代表共提出建议86件。其中,交由市政府和各区、县(市)政府承办60件。", "suggestions.total suggestions.total"),
        Example("办理重点建议18件,主任会议成员领衔督办6件。", "suggestions.key suggestions.key"),
        Example("建议由36个单位承办,代表对办理态度满意的占98%。", "issues.assigned_units suggestions.satisfaction_rate"),
    ]

    /// A colon before a figure parts it from no name; `|` parts figures.
    static let labels: [Example] = [
        Example("提出审议意见:86条", "opinions.review"),
        Example("代表建议:86件|办结率:100%|满意率:98%", "suggestions.total suggestions.closed_rate suggestions.satisfaction_rate"),
        Example("执法检查:3部法律法规", "law.inspections"),
        Example("代表建议|86件", "suggestions.total"),
        Example("代表建议|86件|98%", "suggestions.total -"),
        Example("代表培训6期860人次", "training.courses deputies.trained"),
        Example("听取审议报告情况如下:36个村建成水站。", "-"),
    ]

    static let requests: [Example] = [
        Example("推动解决急难愁盼问题860件。", "opinions.resolved"),
        Example("督促整改问题36个。", "issues.rectified"),
        Example("为企业解决用工、用电等困难36个。", "enterprises.problems_solved"),
        Example("帮助村民解决困难36个。", "opinions.resolved"),
        Example("走访企业86家,帮助解决难题36个。", "enterprises.visited enterprises.problems_solved"),
        Example(
            "收集意见建议860条,推动解决620条,解决率超七成。", "opinions.collected opinions.resolved opinions.resolved_rate"),
        Example("收集社情民意860条,转交部门办理260条,现场解答180条。", "opinions.collected opinions.collected opinions.resolved"),
        Example("来信来访按期办结率100%。", "opinions.resolved_rate"),
        Example("走访市场主体86家,收集问题38个,推动解决26个。", "enterprises.visited opinions.collected enterprises.problems_solved"),
        Example("收集意见建议860条,620条得到解决。", "opinions.collected opinions.resolved"),
        Example("代表踊跃建言,提出建议86件。", "suggestions.total"),
        Example("征集问题线索86条,办结60条。", "opinions.collected opinions.resolved"),
        Example("12345热线受理群众诉求8600件,办结率98%。", "opinions.collected opinions.resolved_rate"),
        Example("收集意见380条,办结260件。", "opinions.collected opinions.resolved"),
        Example("市人大会议以来,代表共提出建议260件。", "suggestions.total"),
        Example(
            "走访企业36家,收集企业诉求36条、协调解决28条。", "enterprises.visited opinions.collected enterprises.problems_solved"),
        Example("协调解决企业诉求26项。", "enterprises.problems_solved"),
    ]

    static let definitions: [Example] = [
        Example("提请审议法律议案6件。", "-"),
        Example("脱贫人口务工规模3.6万人。", "-"),
        Example("举办培训班6期,培训各级人大代表860人次。", "training.courses deputies.trained"),
        Example("县人大常委会召开主任会议16次、党组会议26次。", "council.meetings party_group.meetings"),
        Example("评议基层站所26个。", "evaluation.departments"),
        Example("听取6名副县长履职情况报告。", "evaluation.officials"),
        Example("检查单位86家。", "sites.visited"),
        Example("组织36人进行宪法宣誓。", "oaths.total"),
        Example("制定行政法规26部。", "-"),
        Example("组织86名代表开展视察。", "deputies.total"),
        Example("组织代表视察86人次。", "deputies.participation"),
        Example("代表建言献策36条。", "recommendations.made"),
        Example("召开现场推进会6场。", "-"),
        Example("每名代表每年进站接待选民6次。", "-"),
        Example("开展“回头看”6轮。", "inspections.tours"),
        Example("抽查茶楼、饭馆等经营单位36家。", "sites.visited"),
        Example("组织36名市人大代表向选民述职。", "deputies.reporting"),
        Example("县委先后6次听取人大工作汇报。", "party.instructions"),
        Example("发电机组容量36万千瓦。", "power.capacity"),
        Example("县直8个部门负责人到会应询。", "inquiries.special"),
        Example("组织36名县、乡镇代表向选民述职。", "deputies.reporting"),
        Example("36名代表走进选区,向选民汇报履职情况,进行述职。", "deputies.reporting"),
        Example("60名选民代表参加述职评议。", "-"),
        Example("表彰优秀代表36名。", "deputies.total"),
        Example("组织宪法宣誓6批。", "oaths.total"),
        Example("6名新任职人员手持宪法,郑重宣誓。", "oaths.total"),
        Example("制定地方性法规3件,打包修正6件。", "legislation.enacted legislation.amended"),
        Example("走访代表、选民360人次。", "-"),
        Example("邀请36名人大代表、政协委员座谈。", "-"),
        Example("开展视察、调研16次。", "-"),
        Example("召开板凳会26场。", "symposia.held"),
        Example("召开6次列席代表座谈会。", "symposia.held"),
        Example("约谈进度滞后单位6家。", "issues.assigned_units"),
        Example("联系基层代表60名。", "deputies.contacted"),
        Example("常委会党组召开会议16次,研究议题60个。", "party_group.meetings party_group.topics"),
        Example("通过有关法律问题的决定6件。", "decisions.total"),
        Example("接待来访团组36个。", "-"),
        Example("交办问题清单3批138条,销号131条。", "- issues.rectified issues.rectified"),
        Example("86名代表轮值接访。", "deputies.total"),
        Example("任命法官12名、检察官8名。", "appointments.total appointments.total"),
        Example("组织任前考试4次、宪法宣誓5场次。", "- oaths.total"),
        Example("围绕教育、老旧小区等12个议题开展监督。", "-"),
        Example("制定修改法规18件。", "-"),
        Example("16名委员和代表提问。", "-"),
        Example("换届选举登记的选民达96万人,选出县级人大代表260名,其中妇女代表68名。", "- deputies.total deputies.total"),
        Example("对2位副市长、6名局长开展述职评议。", "evaluation.officials evaluation.officials"),
        Example("共建成“家、站、点”86个。", "stations.total"),
        Example("新建代表联络站12个、提档升级6个,打造精品站3个。", "stations.total stations.total stations.total"),
        Example("组织60名代表向选民述职,接受120名选民代表评议。", "deputies.reporting -"),
        Example("86名代表参加履职能力提升班。", "deputies.trained"),
        Example("受理群众诉求320件,办结300件。", "opinions.collected opinions.resolved"),
        Example("本次大会应到360人,实到336人。", "deputies.total deputies.total"),
    ]

    /// What the clause before is about, and words round a measure's name.
    static let measures: [Example] = [
        Example("一般公共预算收入增长3%、支出超过60亿元。", "revenue.general expenditure.general"),
        Example("粮食播种面积86万亩,总产量36亿斤。", "grain.area grain.output"),
        Example("蜂蜜总产值增长6%、出口增长26%。", "- -"),
        Example("粮食产量继续保持36亿斤以上。", "grain.output"),
        Example("城镇调查失业率均值5.3%。", "unemployment.rate"),
        Example("实际使用外资26亿美元,折合180亿元人民币。", "fdi fdi"),
        Example("成为首个经济总量突破6千亿元的城市。", "gdp"),
        Example("研发经费支出相当于全市生产总值的比例达到3.6%。", "rnd.intensity"),
        Example("水资源管理制度考核居全省第1位。", "-"),
        Example("重大工程投资增长6%。", "-"),
        Example("检查检验结果互认项目86项。", "-"),
        Example("城乡居民人均收入分别增长5%、6%。", "income.urban income.rural"),
        Example("地区生产总值增长9%。连续三年增长9%。", "gdp gdp"),
        Example("水电装机容量86万千瓦。", "power.newenergy_capacity"),
        Example("全镇一般公共预算收入3600万元,我乡固定资产投资增长6%。", "revenue.general investment.fixed"),
        Example("地区生产总值(GDP)86亿元,国内生产总值(GDP)增长6%。", "gdp gdp"),
        Example("完成财政一般预算收入8600万元,支出1.2亿元。", "revenue.general expenditure.general"),
        Example("财政总收入1.4亿元,总支出1.6亿元。", "revenue.general expenditure.general"),
        Example("牧区常住居民人均可支配收入2万元。", "income.rural"),
        Example("固定资产投资由负转正、增长5%。", "investment.fixed"),
        Example("小城镇固定资产投资6亿元。", "-"),
        Example("地区生产总值突破200亿元,人均突破5万元。", "gdp gdp.per_capita"),
        Example("固定资产投资86亿元,超额完成年度任务2亿元,增长6%。", "investment.fixed - investment.fixed"),
        Example("规上工业总产值36亿元,增加值增长6%。", "industry.output industry.value_added"),
        Example("实际使用内资36亿元、外资380万美元。", "- fdi"),
        Example("第一、第三产业增加值分别增长3%、5%。", "gdp.primary gdp.tertiary"),
        Example("一产增加值36亿元、二产增加值50亿元、三产增加值66亿元。", "gdp.primary gdp.secondary gdp.tertiary"),
        Example("细颗粒物(PM2.5)平均浓度下降3%。", "pm25"),
        Example("城镇累计新增就业3.6万人。", "jobs.new_urban"),
        Example("三次产业增加值分别增长4%、6%、8%。", "gdp.primary gdp.secondary gdp.tertiary"),
        Example("新认定高企12家。", "enterprises.hightech"),
        Example("粮食产量平均每年的增长速度达到3%。", "grain.output"),
        Example("经济增长预期目标6%-7%。", "gdp"),
        Example("经济总量跨过两个百亿元大关、超过260亿元,年均增速8%。", "gdp gdp"),
        Example("服务业支撑更加有力,增加值突破30亿元。", "gdp.tertiary"),
        Example("落实服务市场主体任务26条。", "-"),
        Example("社会消费品零售总额增速居全盟第三位。", "retail.sales"),
        Example("固定资产投资(不含农户)增长3%,PM2.5年均值下降3%。", "investment.fixed pm25"),
        Example("完成城镇新增就业6000人的目标任务。", "jobs.new_urban"),
        Example("示例社会消费品零售总额增长3%。", "retail.sales"),
        Example("示例县实现县级一般公共预算收入6亿元,增长3%。", "revenue.general revenue.general"),
        Example("一般公共财政预算收入6亿元,公共财政预算支出16亿元。", "revenue.general expenditure.general"),
        Example("全社会研发经费支出占GDP比重2.6%,R&D投入占比居全市第6位。", "rnd.intensity rnd.intensity"),
        Example("研发经费支出占一般公共预算支出比重2.6%。", "-"),
        Example("城镇新增就业人员3600人,万元生产总值能耗下降3%。", "jobs.new_urban energy.intensity"),
        Example("人均地区生产总值5.2万元,比全市高0.8万元。", "gdp.per_capita -"),
        Example("每万人发明专利6件,研发投入强度2.6%,均居全市第3。", "patents.per_capita rnd.intensity patents.per_capita rnd.intensity"),
    ]

    /// Groups of a population are of it, with or without 其中; those who were born, or who work, are not.
    static let people: [Example] = [
        Example(
            "户籍总人口86万人,其中城镇人口36万人、乡村人口50万人;18周岁以下16万人,60周岁及以上18万人。",
            Array(repeating: "population.total", count: 5).joined(separator: " ")),
        Example(
            "年末常住人口86万人,城镇人口46万人,占常住人口比重53.5%。全年出生人口6000人。",
            "population.total population.total population.urbanisation_rate population.births"),
        Example(
            "户籍人口86万人,其中城镇户籍人口36万人,占户籍总人口比重41.9%。",
            "population.total population.total population.urbanisation_rate"),
        Example("户籍人口86万人,其中男性46万人,女性40万人。", "population.total population.total population.total"),
        Example(
            "户籍人口86万人,其中乡村人口36万人,占总人口比重41.9%,比上年末回落0.6个百分点。", "population.total population.total - -"),
        Example("城镇人口36万人。", "-"),
        Example("贫困人口从36万减少到6万,26个贫困村全部出列。", "- - poverty.counties"),
        Example("6名干部担任脱贫村第一书记。", "-"),
        Example("26户民营企业挂钩帮扶36个村。", "- -"),
        Example("老旧小区改造36个、惠及6000户。", "housing.old_renovated -"),
        Example("3600户9800名贫困人口全部脱贫。", "poverty.lifted poverty.lifted"),
        Example("争取超长期特别国债等各类政策资金6亿元。", "-"),
    ]

    /// Reports of governments: words that are of congresses elsewhere, and counts of projects.
    static let ofGovernments: [Example] = [
        Example("建成智慧牧场示范点3处,垃圾分类示范点36个。", "- -"),
        Example("划分网格46个。", "-"),
        Example("协调解决企业诉求26项。", "enterprises.problems_solved"),
        Example("建设“四好农村路”36公里。", "roads.built"),
        Example("实施重点项目126个,其中续建54个、新建72个。", "projects.total projects.total projects.total"),
        Example("重点项目36个,开工26个,竣工投产18个。", "projects.total projects.total projects.total"),
        Example("6个盟级、12个旗级重点项目加快推进。", "projects.total projects.total"),
        Example("县政府提交26项民生实事候选项目。", "livelihood.projects"),
        Example("居民消费价格指数同比持平,涨幅收窄0.6个百分点。", "cpi"),
        Example("粮食收获面积26万亩,总产6万吨。", "- grain.output"),
        Example("财政总收入9亿元,总量位列沿江城区第一。", "revenue.general revenue.general"),
        Example("地区生产总值有望继续保持全省第3位。", "gdp"),
        Example("民生实事共有36个事项,其中20个事项提前完成。", "livelihood.projects livelihood.projects"),
        Example("惠民实事项目12件(含子项目19个)。", "livelihood.projects livelihood.projects"),
    ]

    @Test(arguments: ofGovernments) func conceptsOfGovernments(_ example: Example) throws {
        let found = try figures(example.text, kind: .governmentWork).map { $0.concept?.rawValue ?? "-" }
        #expect(found == example.concepts, "\(example.text)")
    }

    @Test(arguments: parts + suggestions + labels + requests + definitions + measures + people) func conceptsOfFigures(
        _ example: Example
    ) throws {
        let found = try figures(example.text).map { $0.concept?.rawValue ?? "-" }
        #expect(found == example.concepts, "\(example.text)")
    }

    /// In a report on suggestions 件 and rates are of them, if their words say nothing else.
    @Test func reportsOnSuggestionsCountThem() throws {
        let text = "县长领办3件,副县长各领办2件,督办函6件。\nA类占比提升至80%以上,满意率98%。"
        var report = try exampleReport(text, kind: .other)
        report.title = "关于代表建议办理情况的报告"
        let found = IndicatorExtractor().observations(in: report).observations.map { $0.concept?.rawValue ?? "-" }
        #expect(
            found == [
                "suggestions.total", "suggestions.total", "supervision.letters", "suggestions.resolved_rate",
                "suggestions.satisfaction_rate",
            ])
        #expect(try figures(text).first?.concept == nil)
    }

    @Test func partsAreTiedToTheirWholes() throws {
        let found = try figures("收到代表建议86件,已办结80件;A类60件,B类20件。")
        #expect(found.dropFirst().allSatisfy { $0.links == [ObservationLink(kind: .partOf, target: 0)] })
        let listed = try figures("26项民生实事完成18项,其中道路类6项。")
        #expect(listed.count == 3 && listed[1].links == [ObservationLink(kind: .partOf, target: 0)])
    }

    @Test func finerConceptsFallUnderBroaderOnes() throws {
        let report = try exampleReport("接受6名代表辞职,新增养老床位60张。")
        let extractor = IndicatorExtractor()
        let concepts = { (scope: ConceptScope) in
            extractor.observations(in: report, concepts: scope).observations.map { $0.concept?.rawValue ?? "-" }
        }
        #expect(concepts(.all) == ["deputies.resigned", "nursing.beds"] && concepts(.base) == ["deputies.total", "-"])
    }
}
