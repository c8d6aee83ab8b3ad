import ChineseText
import ReportModel

/// What beside connectives is no part of a name, and what is though it looks otherwise.
extension NameRules {
    static let partExamples: [RuleExample] = [
        RuleExample(
            "城镇居民人均可支配收入达到2.6万元,年均实际增长5%。", "= 26000 元 level actual 2023 城镇居民人均可支配收入",
            "= 5 % change actual 2023 城镇居民人均可支配收入"),
        RuleExample("茶叶产值9亿元,名义增长7%。", "= 900000000 元 level actual 2023 茶叶产值", "= 7 % change actual 2023 茶叶产值"),
        RuleExample("实际利用外资3亿美元。", "= 300000000 美元 level actual 2023 实际利用外资"),
        RuleExample(
            "城镇人均住房面积增加到38平方米,农村增加到46平方米。", "= 38 平方米 level actual 2023 城镇人均住房面积",
            "= 46 平方米 level actual 2023 农村人均住房面积"),
        RuleExample(
            "城镇人均住房面积38平方米,农村水渠460公里。", "= 38 平方米 level actual 2023 城镇人均住房面积",
            "= 460 公里 level actual 2023 农村水渠"),
        RuleExample("3.2万套安置房任务全面完成。", "= 32000 套 level actual 2023 安置房任务"),
        RuleExample("建成26个全面质量管理站。", "= 26 个 level actual 2023 建成全面质量管理站"),
        RuleExample("8大类36项惠民实事如期完成。", "= 36 项 level actual 2023 惠民实事"),
        RuleExample("促进银行机构投放春耕贷款5600万元。", "= 56000000 元 level actual 2023 投放春耕贷款"),
        RuleExample("推动企业技改项目落地26个。", "= 26 个 level actual 2023 推动企业技改项目落地"),
        RuleExample("铁路货运量,由于运力不足,比2022年只增长了5%。", "= 5 % change actual 2023 铁路货运量"),
        RuleExample("签订合作条约36个。", "= 36 个 level actual 2023 签订合作条约"),
        RuleExample("支持青石、白沙、红岩、南浦、北桥、东坪等6个集镇。", "= 6 个 level actual 2023 红岩、南浦、北桥、东坪等集镇"),
        RuleExample("内燃机产量3万台。", "= 30000 台 level actual 2023 内燃机产量"),
        RuleExample("瓷器远销46个国家和地区。", "= 46 个 level actual 2023 瓷器远销国家和地区"),
        RuleExample(
            "城镇居民收入2.6万元、农村居民收入9000元,实际增长6%和7%。", "= 26000 元 level actual 2023 城镇居民收入",
            "= 9000 元 level actual 2023 农村居民收入", "= 6 % change actual 2023 城镇居民收入",
            "= 7 % change actual 2023 农村居民收入"),
        RuleExample(
            "皮革产值86亿元(按可比价格计算),比上年增长5%。", "= 8600000000 元 level actual 2023 皮革产值",
            "= 5 % change actual 2023 皮革产值"),
        RuleExample("在园师生规模1.2万人。", "= 12000 人 level actual 2023 在园师生规模"),
        RuleExample("中职学校36所。", "= 36 所 level actual 2023 中职学校"),
        RuleExample("一般性支出压减6%。", "= -6 % change actual 2023 一般性支出"),
        RuleExample(
            "废水排放量、废气排放量近年来首次下降,分别下降3%和4%。", "= -3 % change actual 2023 废水排放量",
            "= -4 % change actual 2023 废气排放量"),
        RuleExample("事故死亡率控制在0.6人/百亿元以下。", "<= 0.6 人/百亿元 level actual 2023 事故死亡率"),
        RuleExample("CPI微降0.2%。", "= -0.2 % change actual 2023 CPI"),
        RuleExample("物流成本下降至12%。", "= 12 % share actual 2023 物流成本"),
        RuleExample("供水改造惠及3.6万人。", "= 36000 人 level actual 2023 供水改造"),
        RuleExample(
            "12个园区2023年营业收入86亿元。", "= 12 个 level actual 2023 园区", "= 8600000000 元 level actual 2023 营业收入"),
        RuleExample("“链长”企业达到30家。", "= 30 家 level actual 2023 “链长”企业"),
        RuleExample("认定星级“小康书屋”12个。", "= 12 个 level actual 2023 认定星级“小康书屋”"),
        RuleExample("从业人员达20万。", "= 200000 人 level actual 2023 从业人员"),
        RuleExample("惠及1.2万因旱受困群众。", "= 12000 人 level actual 2023 因旱受困群众"),
        RuleExample("帮扶近3万各民族家庭。", "< 30000 户 level actual 2023 帮扶各民族家庭"),
        RuleExample("资助学生12万、老人3万。", "= 120000 人 level actual 2023 资助学生", "= 30000 人 level actual 2023 老人"),
        RuleExample("投入资金300万。", "= 3000000 元 level actual 2023 投入资金"),
        RuleExample(
            "经济总量迈上4千亿、5千亿两个台阶。", ">= 400000000000 元 level actual 2023 经济总量",
            ">= 500000000000 元 level actual 2023 经济总量"),
        RuleExample("柑橘产量占全省1/4。", "= 25 % share actual 2023 柑橘产量占全省"),
        RuleExample("平均寿命从79岁提升至81岁。", "= 79 岁 level actual 2022 平均寿命", "= 81 岁 level actual 2023 平均寿命"),
        RuleExample("进口额完成86亿元。", "= 8600000000 元 level actual 2023 进口额"),
        RuleExample("被县级采用28篇。", "= 28 篇 level actual 2023 被县级采用"),
        RuleExample("问卷有效率94.8%。", "= 94.8 % share actual 2023 问卷有效率"),
        RuleExample("果园扩建,户均增收近5000元。", "< 5000 元 change actual 2023 户均增收"),
        RuleExample("网点由36个调整为41个。", "= 36 个 level actual 2022 网点", "= 41 个 level actual 2023 网点"),
        RuleExample("按期办结率96%。", "= 96 % share actual 2023 按期办结率"),
        RuleExample(
            "入会率达到95%,比上届同期提高12个百分点。", "= 95 % share actual 2023 入会率", "= 12 个百分点 change actual 2023 入会率"),
        RuleExample("旅游业[2]增加值86亿元。", "= 8600000000 元 level actual 2023 旅游业增加值"),
        RuleExample(
            "剧场、书屋分别惠及3.5万、2.3万人次。", "= 35000 人次 level actual 2023 剧场", "= 23000 人次 level actual 2023 书屋"),
        RuleExample(
            "进口货值、入境游客、免税商品销售额分别增长5%、6%、7%。", "= 5 % change actual 2023 进口货值",
            "= 6 % change actual 2023 入境游客", "= 7 % change actual 2023 免税商品销售额"),
    ]

    static let subjectExamples: [RuleExample] = [
        RuleExample(
            "茶叶销售额从30亿元提高到36亿元,累计完成160亿元。", "= 3000000000 元 level actual 2022 茶叶销售额",
            "= 3600000000 元 level actual 2023 茶叶销售额", "= 16000000000 元 level actual 2023 茶叶销售额"),
        RuleExample(
            "茶叶税收任务180万元,完成196万元。", "= 1800000 元 level target 2023 茶叶税收", "= 1960000 元 level actual 2023 茶叶税收"),
        RuleExample(
            "鱼产品销售额8亿元,剔除降价因素同口径增长6%。", "= 800000000 元 level actual 2023 鱼产品销售额",
            "= 6 % change actual 2023 鱼产品销售额"),
        RuleExample(
            "6个省级、12个市级示范园区完成验收。", "= 6 个 level actual 2023 省级示范园区", "= 12 个 level actual 2023 市级示范园区"),
        RuleExample(
            "城乡居民储蓄分别为6万元、3万元,增长4%、7%。", "= 60000 元 level actual 2023 城镇居民储蓄",
            "= 30000 元 level actual 2023 农村居民储蓄", "= 4 % change actual 2023 城镇居民储蓄", "= 7 % change actual 2023 农村居民储蓄"),
        RuleExample("60%村办茶厂实现节水改造。", "= 60 % share actual 2023 村办茶厂"),
        RuleExample("投放50%以上车票。", ">= 50 % share actual 2023 投放车票"),
        RuleExample("节水率98%。", "= 98 % share actual 2023 节水率"),
        RuleExample(
            "注册茶厂增长6%,平均每天新增3家。", "= 6 % change actual 2023 注册茶厂", "= 3 家 level actual 2023 平均每天新增注册茶厂"),
        RuleExample(
            "茶叶产量3万吨,总量和增速均居全省第5位。", "= 30000 吨 level actual 2023 茶叶产量", "= 5 位 rank actual 2023 茶叶产量总量",
            "= 5 位 rank actual 2023 茶叶产量增速"),
        RuleExample("茶叶产量居全省第6位、前移2位。", "= 6 位 rank actual 2023 茶叶产量", "= 2 位 change actual 2023 茶叶产量"),
        RuleExample(
            "引进茶厂36家,其中亿元以上12家。", "= 36 家 level actual 2023 引进茶厂", "= 12 家 level actual 2023 亿元"),
        RuleExample("粉尘浓度降至18.6微克每立方米。", "= 18.6 微克/立方米 level actual 2023 粉尘浓度"),
        RuleExample("粉尘浓度降至每立方米18微克。", "= 18 微克/立方米 level actual 2023 粉尘浓度"),
        RuleExample("茶叶产量3万吨,产值9亿元。", "= 30000 吨 level actual 2023 茶叶产量", "= 900000000 元 level actual 2023 茶叶产值"),
        RuleExample("粮食喜获丰收,总产量36万吨。", "= 360000 吨 level actual 2023 粮食总产量"),
        RuleExample(
            "新增国家级示范茶厂5家,省级3家。", "= 5 家 level actual 2023 新增国家级示范茶厂", "= 3 家 level actual 2023 省级示范茶厂"),
        RuleExample(
            "绿茶产量、红茶产量分别增长5%和6%,增速均居全市前三。", "= 5 % change actual 2023 绿茶产量", "= 6 % change actual 2023 红茶产量",
            "<= 3 位 rank actual 2023 绿茶产量增速", "<= 3 位 rank actual 2023 红茶产量增速"),
        RuleExample("山羊出栏36万头、存栏22万头。", "= 360000 头 level actual 2023 山羊出栏", "= 220000 头 level actual 2023 山羊存栏"),
        RuleExample(
            "农商行存贷款余额分别为26亿元、18亿元。", "= 2600000000 元 level actual 2023 农商行存款余额",
            "= 1800000000 元 level actual 2023 农商行贷款余额"),
        RuleExample("新增茶厂12家、总数达86家。", "= 12 家 level actual 2023 新增茶厂", "= 86 家 level actual 2023 茶厂"),
        RuleExample(
            "茶叶销售额跨过两个十亿元大关、超过26亿元,增长8%。",
            "> 2600000000 元 level actual 2023 茶叶销售额", "= 8 % change actual 2023 茶叶销售额"),
        RuleExample("36个新投产茶厂。", "= 36 个 level actual 2023 新投产茶厂"),
        RuleExample("农村危房改造应改尽改,计划改造36户。", "= 36 户 level target 2023 农村危房改造"),
        RuleExample("存贷比提高到71%。", "= 71 % share actual 2023 存贷比"),
        RuleExample("1.新建茶厂6座。", "= 6 座 level actual 2023 新建茶厂"),
    ]

    /// 54个国家和地区: where 和 joins a last noun of up to four characters, the end of it.
    static func pairEnd(_ stop: Word, from start: Int, _ limit: Int, _ scan: SentenceScan) -> Int? {
        guard stop.end - stop.start == 1, stop.start - start >= 2,
            [0x548C, 0x4E0E].contains(scan.character(stop.start))
        else { return nil }
        var end = stop.end
        while end < limit, end - stop.end < 5, !SentenceScan.isPunctuation(scan.character(end)) {
            if NumeralCharacter.mayBegin(scan.character(end)) { return nil }
            end += 1
        }
        guard (2...4).contains(end - stop.end), end == scan.count || SentenceScan.isClauseBreak(scan.character(end)),
            !scan.contains(stop.end..<end, [.nounStop, .rise, .fall])
        else { return nil }
        return end
    }

    /// 代表建议|86件: the words of the table's cell before the figure's; `nil` where it holds figures too.
    static func cell(before mark: Int, notBefore limit: Int, _ scan: SentenceScan) -> Range<Int>? {
        var start = mark
        while start > limit, !SentenceScan.isClauseBreak(scan.character(start - 1)) { start -= 1 }
        let isPlain = !(start..<mark).contains { NumeralCharacter.isASCIIDigit(scan.character($0)) }
        return (2...16).contains(mark - start) && isPlain ? start..<mark : nil
    }

    /// What joins the parts of one noun at `at`, and where it ends: 36名县、镇代表, 86件建议、批评和意见, 86个“家、站、点”, 6个决算、审计报告.
    static func joinedEnd(_ at: Int, from start: Int, _ limit: Int, _ scan: SentenceScan) -> Int? {
        let suggestions: [StaticString] = ["建议、批评和意见", "建议、批评、意见", "建议、意见和批评", "建议、意见、批评"]
        if let word = suggestions.first(where: { scan.matches($0, at: at) }) {
            let end = at + word.characterCount
            return end <= limit ? end : nil
        }
        guard scan.character(at) == 0x3001, at > start else { return nil }
        let isOfLevels =
            (isLevel(scan.character(at - 1)) || scan.matches("全国", endingAt: at)) && isLevel(scan.character(at + 1))
        if isOfLevels || scan.surroundings[at].contains(.inQuotes) && hasOpeningQuote(start..<at, scan) {
            return at + 1
        }
        var end = at
        while end < limit, end - at < 24, !SentenceScan.isClauseBreak(scan.character(end)) {
            if NumeralCharacter.isASCIIDigit(scan.character(end)) { return nil }
            end += 1
        }
        let isWhole = end == scan.count || SentenceScan.isClauseBreak(scan.character(end))
        return isWhole && scan.matches("报告", endingAt: end) ? end : nil
    }

    /// 36名由专家学者组成的咨询库: where the words end for those of whom what follows is made up.
    static func composedEnd(_ start: Int, _ limit: Int, _ scan: SentenceScan) -> Int? {
        guard scan.character(start) == 0x7531 else { return nil }  // 由
        var at = start
        while at < limit, at - start < 24, !SentenceScan.isClauseBreak(scan.character(at)) {
            if scan.matches("组成的", at: at) { return at + 3 }
            at += 1
        }
        return nil
    }

    /// 新投产, 新开工 before a noun is part of it.
    static func opensNoun(_ verb: Word, _ limit: Int, _ scan: SentenceScan) -> Bool {
        let verbs: [StaticString] = ["投产", "开工", "竣工", "入选", "成立", "纳入", "投用"]
        return verbs.contains { scan.matches($0, at: verb.start) } && verb.end + 1 < limit
            && !SentenceScan.isPunctuation(scan.character(verb.end))
            && !SentenceScan.isPunctuation(scan.character(verb.end + 1))
    }

    /// How the act behind a noun went: 任务全面完成, 项目如期交付.
    private static let adverbs: [StaticString] = [
        "全面", "如期", "按期", "按时", "提前", "基本", "全数", "悉数", "均已", "已经", "已", "均", "都", "也", "并",
    ]

    /// Where the noun ends before such adverbs.
    static func withoutAdverbs(_ noun: Range<Int>, _ scan: SentenceScan) -> Int {
        var end = noun.upperBound
        while let adverb = adverbs.first(where: { scan.matches($0, endingAt: end) }) {
            let length = adverb.withUTF8Buffer { $0.count / 3 }
            guard end - length > noun.lowerBound + 1 else { break }
            end -= length
        }
        // 15项实事中,12项完工; but 高中, 初中
        if end > noun.lowerBound + 2, end == scan.count || SentenceScan.isClauseBreak(scan.character(end)),
            scan.character(end - 1) == 0x4E2D, ![0x9AD8, 0x521D].contains(scan.character(end - 2))
        {
            end -= 1
        }
        return end
    }

    /// 8大类36项实事: the words for a figure without those that say how it is grouped.
    static func withoutGrouping(_ words: Range<Int>, _ scan: SentenceScan) -> Range<Int> {
        let marks: [StaticString] = ["大类", "大领域", "大板块", "个方面", "个领域", "个类别", "个大类"]
        guard let mark = marks.first(where: { scan.matches($0, endingAt: words.upperBound) }) else { return words }
        let end = words.upperBound - mark.withUTF8Buffer { $0.count / 3 }
        var at = end
        while at > words.lowerBound, NumeralCharacter.mayBegin(scan.character(at - 1)) { at -= 1 }
        return at < end ? words.lowerBound..<at : words
    }

    /// 促进金融机构发放贷款: what is done by those who were moved to do it, without them.
    static func withoutCause(_ name: Range<Int>, _ scan: SentenceScan) -> Range<Int> {
        AgentRules.caused(in: name, scan).map { $0.upperBound..<name.upperBound } ?? name
    }

    /// Groups that measures are stated for one after the other.
    private static let groups: [StaticString] = [
        "城镇", "农村", "城市", "乡村", "男性", "女性", "山区", "平原",
    ]

    /// The end of such a group's name at `at`; `nil` where none stands.
    static func groupEnd(at: Int, _ scan: SentenceScan) -> Int? {
        guard groups.contains(where: { scan.matches($0, at: at) }) else { return nil }
        return scan.matches("居民", at: at + 2) || scan.matches("人口", at: at + 2) ? at + 4 : at + 2
    }
}
