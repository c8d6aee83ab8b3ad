import ChineseText
import ReportModel

/// Places in an order: 居全国第一, 列全省第5位, 进入全国前三.
enum RankRules {
    static let words: [(WordRoles, String)] = [
        (
            .scope,
            """
            中国 我国 全国 全省 全市 全县 全区 全州 全旗 全盟 全镇 全乡 全球 世界 国内 国际 亚洲 全球范围 全自治区 中西部 西部 中部 东部 东北 东北三省 全地区 同类 同级 省内 市内 区内 各省 各省区市 长三角 珠三角 京津冀 西北 西南 华东 华北 \
            各省市 省份 省区 副省级城市 城市 地区 百强 全军 同期 各地 平均 世界各国 省会城市 地级市 城区 县区 区县 县市 市县 市州 地市 旗县 旗县区 县市区 镇街 直辖市 一线城市 全省各市 东部地区
            """
        ),
        (
            .rankVerb,
            "位居 居 位列 列 排名 排 跃居 升至 稳居 保持 名列 升到 跃升至 跃升到 进入 跻身 位次 上升到 上升至 提升至 居于 占 均居 继续居 连续 取得 获得 前进到 升 排在 高居 分列 分居 分别居 均列 进位至 进至 提升到 前移至 评为 评比"
        ),
    ]

    static let examples: [RuleExample] = [
        RuleExample("茶叶产量居全省第2位。", "= 2 位 rank actual 2023 茶叶产量"),
        RuleExample("综合考核进入全市前三。", "<= 3 位 rank actual 2023 综合考核"),
        RuleExample(
            "全省县域排名中,投资活力第3、创新能力第6。", "= 3 位 rank actual 2023 投资活力", "= 6 位 rank actual 2023 创新能力"),
        RuleExample("茶叶出口增速四县区第二。", "= 2 位 rank actual 2023 茶叶出口增速"),
        RuleExample("把安全放在第一位。"),
        RuleExample("前三季度生产平稳。"),
    ]

    /// The rank that the number states: 第一 with 位 or 名 behind or nothing, 前三; `nil` where it is no rank. What is said of the
    /// rank before holds for the next of a list: 居全市投资第3、消费第4.
    static func rank(_ candidate: Candidate, behind previous: Candidate?, _ scan: SentenceScan) -> Candidate? {
        let numeral = candidate.numeral
        let start = numeral.range.lowerBound
        let mark = scan.character(start - 1)
        guard mark == 0x7B2C || mark == 0x524D, numeral.form == .digits || numeral.form == .characters,
            numeral.openness == .exact, numeral.value >= ExactDecimal(1), numeral.value <= ExactDecimal(500),
            numeral.value.exponent >= 0
        else { return nil }
        var end = numeral.range.upperBound
        let hasWord = scan.character(end) == 0x4F4D || scan.character(end) == 0x540D  // 位 名
        if hasWord { end += 1 } else if !endsRank(at: end, scan) { return nil }
        let left = max(0, start - 13)..<(start - 1)
        let hasScope = scan.contains(left, .scope)
        let hasVerb = scan.contains(max(0, start - 7)..<(start - 1), .rankVerb)
        guard hasScope || hasVerb || previous.map({ goesOn(from: $0, to: start - 1, scan) }) ?? false else {
            return nil
        }
        if mark == 0x524D, !hasScope, !hasWord { return nil }
        var rank = candidate
        rank.isRank = true
        rank.kind = .rank
        rank.range = (start - 1)..<end
        rank.core = rank.range
        rank.family = .rank
        rank.comparator = mark == 0x524D ? .atMost : .equal
        rank.numeral.high = nil
        rank.refusal = nil
        rank.rules = ["rank: 第 or 前 with a scope"]
        return rank
    }

    /// Whether the rank that ends at `end` is the next of a list with the one before.
    private static func goesOn(from previous: Candidate, to start: Int, _ scan: SentenceScan) -> Bool {
        let end = previous.range.upperBound
        guard previous.isRank, previous.refusal == nil, scan.character(end) == 0x3001, start - end <= 20, start > end
        else {
            return false
        }
        return !(end..<start).contains { SentenceScan.isClauseBreak(scan.character($0)) }
    }

    /// A rank stands at the end of its words: 第一产业, 前三季度 are none.
    private static func endsRank(at end: Int, _ scan: SentenceScan) -> Bool {
        let next = scan.character(end)
        if next == 0x25 { return false }  // 前1%
        if next == 0 || SentenceScan.isPunctuation(next) { return true }
        if next == 0x7684 || next == 0x548C || next == 0x4E14 || next == 0x4E4B { return true }  // 的 和 且 之
        return scan.longestWord(at: end, with: .scope) != nil
    }
}
