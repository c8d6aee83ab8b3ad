import ChineseText
import ReportModel

/// How exactly a figure is stated: words before the number, behind the unit, and bounds further off in the clause.
enum ComparatorRules {
    static let words: [(WordRoles, String)] = [
        (.greaterBefore, "超 超过 逾 突破 超出 大于 多于 首次突破 已超 已超过 超越 高于 跨越 跨过 连跨 连续跨越 连续跨过 连续突破"),
        (
            .atLeastBefore,
            "至少 不低于 不少于 不小于 最少 不得低于 不得少于 不下 不下于 不会低于 跃上 迈上 站上 登上 跨上 稳超 起码 达到或超过 达到或者超过 达到或超过了 达到或者超过了 达到和超过 达到和超过了"
        ),
        (.lessBefore, "近 接近 将近 不到 不足 低于 少于 小于 未满 不满 逼近 贴近 未超过"),
        (.atMostBefore, "不超过 不高于 不多于 至多 最多 不得超过 不大于 不突破 不得高于"),
        (.aboutBefore, "约 大约 约为 大概 约占 约有 约合 约折合 大体 平均约 大致 估计"),
        (.atLeastAfter, "以上 及以上 或以上 之上"),
        (.atMostAfter, "以内 以下 之内 及以下 之下 内"),
        (.aboutAfter, "左右 上下 前后"),
        (.greaterAfter, "多 余 开外 有余 出头 强"),
        (.distantBound, "至少 不低于 不少于 不超过 不高于 最多 至多 最少 不得超过 不得低于 不得少于 控制在"),
    ]

    static let examples: [RuleExample] = [
        RuleExample("培训学员超过1200人次。", "> 1200 人次 level actual 2023 培训学员"),
        RuleExample("新建厂房近三千平方米。", "< 3000 平方米 level actual 2023 新建厂房"),
        RuleExample("设备利用率达到九成以上。", ">= 90 % share actual 2023 设备利用率"),
        RuleExample("每年至少走访一次企业。", ">= 1 次 level actual 2023 走访企业"),
        RuleExample("整修渠道6至7公里。", "= 6..7 公里 level actual 2023 整修渠道"),
        RuleExample(
            "经济总量连跨5万亿元、6万亿元两个台阶。", ">= 5000000000000 元 level actual 2023 经济总量",
            ">= 6000000000000 元 level actual 2023 经济总量"),
        RuleExample("粮食产量连续跨越6万亿、7万亿两个大台阶,年均增长5%。", "= 5 % change actual 2023 粮食产量"),
        RuleExample(
            "工业产值连续跨越8千亿、9千亿两个大台阶。", ">= 800000000000 元 level actual 2023 工业产值",
            ">= 900000000000 元 level actual 2023 工业产值"),
        RuleExample("工业产值连跨3个百亿元台阶。", "= 3 个 level actual 2023 工业产值"),
        RuleExample("绿茶约占总量的36%。", "~ 36 % share actual 2023 绿茶约占总量"),
        RuleExample("大约建成凉亭26座。", "~ 26 座 level actual 2023 建成凉亭"),
        RuleExample("附近村庄共12个。", "= 12 个 level actual 2023 附近村庄"),
        RuleExample("柑橘产量超过全市三分之一。", "> 33.3333 % share actual 2023 柑橘产量"),
        RuleExample("绿茶、红茶分别增长5%、8%左右。", "~ 5 % change actual 2023 绿茶", "~ 8 % change actual 2023 红茶"),
        RuleExample("绿茶、红茶分别卖出620箱、380余箱。", "= 620 箱 level actual 2023 绿茶卖出", "> 380 箱 level actual 2023 红茶卖出"),
        RuleExample("绿茶、红茶分别卖出近620箱、380箱。", "< 620 箱 level actual 2023 绿茶卖出", "= 380 箱 level actual 2023 红茶卖出"),
    ]

    static let before: WordRoles = [.greaterBefore, .atLeastBefore, .lessBefore, .atMostBefore, .aboutBefore]
    static let after: WordRoles = [.atLeastAfter, .atMostAfter, .aboutAfter, .greaterAfter]

    /// Finds the comparator words that touch the quantity, widens its range over them and sets the comparator.
    static func apply(to candidate: inout Candidate, _ scan: SentenceScan) {
        var comparator = ofNumber(candidate.numeral)
        var start = candidate.core.lowerBound
        var end = candidate.core.upperBound
        if let word = wordBefore(start, scan), !countsSteps(word, candidate, scan) {
            start = word.start
            if let found = meaning(word.roles, before: true) { comparator = found }
            // 跨越三千亿元大关, 连续跨过7万亿、8万亿元两个台阶
            if comparator == .greater, (word.start..<word.end).contains(where: { scan.character($0) == 0x8DE8 }),  // 跨
                stepsBehind(end, scan)
            {
                comparator = .atLeast
            }
        } else if candidate.numeral.form == .bareMultiplier, scan.character(start - 1) == 0x8FC7 {  // 过百
            start -= 1
            comparator = .greater
        }
        if let word = scan.longestWord(at: end, with: after), !isRefusedAfter(word, scan) {
            end = word.end
            if let found = meaning(word.roles, before: false), found != .greater || comparator == .equal {
                comparator = found
            }
        }
        candidate.comparator = comparator
        candidate.range = start..<end
    }

    /// 连跨3个万亿元台阶: three, no more and no fewer.
    private static func countsSteps(_ word: Word, _ candidate: Candidate, _ scan: SentenceScan) -> Bool {
        candidate.family == .item && candidate.unit >= 0 && scan.character(word.end - 1) != 0x7834
            && stepsBehind(candidate.core.upperBound, scan)
            && (word.start..<word.end).contains { scan.character($0) == 0x8DE8 }  // 跨
    }

    private static func wordBefore(_ start: Int, _ scan: SentenceScan) -> Word? {
        guard let word = scan.longestWord(endingAt: start, with: before) else { return nil }
        // 附近, 最近, 临近 and 远超, 赶超: the first only are other words.
        if word.end - word.start == 1, scan.character(word.start) == 0x8FD1 {
            let previous = scan.character(word.start - 1)
            if [0x9644, 0x6700, 0x4E34, 0x9760].contains(previous) { return nil }
        }
        if word.end - word.start == 1, scan.character(word.start) == 0x7EA6 {  // 约: 节约, 条约, 大约
            let previous = scan.character(word.start - 1)
            if [0x8282, 0x6761, 0x5408, 0x5951, 0x9884, 0x7B7E, 0x5236, 0x516C, 0x76DF, 0x7279].contains(previous) {
                return nil
            }
        }
        return word
    }

    /// 内 only where a clause ends behind it; 多, 余 not before a word of their own.
    private static func isRefusedAfter(_ word: Word, _ scan: SentenceScan) -> Bool {
        guard word.end - word.start == 1 else { return false }
        let next = scan.character(word.end)
        switch scan.character(word.start) {
        case 0x5185: return !SentenceScan.isPunctuation(next)
        case 0x5F3A: return !SentenceScan.isPunctuation(next) || scan.character(word.start - 1) != 0x25
        case 0x591A: return [0x4E48, 0x79CD, 0x5C42, 0x6B21, 0x5143, 0x65B9, 0x9879, 0x4E2A].contains(next)
        default: return false
        }
    }

    /// What the number itself says: 20余, 数十, 上万.
    private static func ofNumber(_ numeral: Numeral) -> Comparator {
        switch numeral.openness {
        case .exact: .equal
        case .more: .greater
        case .several: .about
        case .atLeast: .atLeast
        }
    }

    private static func meaning(_ roles: WordRoles, before: Bool) -> Comparator? {
        if before {
            if roles.contains(.atLeastBefore) { return .atLeast }
            if roles.contains(.atMostBefore) { return .atMost }
            if roles.contains(.greaterBefore) { return .greater }
            if roles.contains(.lessBefore) { return .less }
            return roles.contains(.aboutBefore) ? .about : nil
        }
        if roles.contains(.atLeastAfter) { return .atLeast }
        if roles.contains(.atMostAfter) { return .atMost }
        if roles.contains(.aboutAfter) { return .about }
        return roles.contains(.greaterAfter) ? .greater : nil
    }

    /// 台阶 or 大关 before the clause ends.
    static func stepsBehind(_ start: Int, _ scan: SentenceScan) -> Bool {
        var at = start
        while at < min(scan.count, start + 24), !SentenceScan.isClauseBreak(scan.character(at)) {
            if scan.matches("台阶", at: at) || scan.matches("大关", at: at) { return true }
            at += 1
        }
        return false
    }

    /// Whether the bound is said behind the last number of a list, or as a verb before its first, and so holds for all: 5%、6%左右,
    /// 分别超过50件、60件. 近, 约, 余 are said of one number.
    static func holdsForList(_ candidate: Candidate, behind: Bool, _ scan: SentenceScan) -> Bool {
        if behind {
            guard candidate.range.upperBound > candidate.core.upperBound else { return false }
            return scan.longestWord(at: candidate.core.upperBound, with: [.atLeastAfter, .atMostAfter, .aboutAfter])
                != nil
        }
        return candidate.core.lowerBound - candidate.range.lowerBound >= 2 && candidate.comparator != .about
    }

    /// 超过全省三分之一, 近全国一半: a bound with the whole between it and the part.
    static func bound(beforeScopeOf candidate: Candidate, notBefore limit: Int, _ scan: SentenceScan) -> Word? {
        guard candidate.comparator == .equal, [.fraction, .half, .tenths].contains(candidate.numeral.form) else {
            return nil
        }
        let start = candidate.range.lowerBound
        var low = start
        while low > max(limit, start - 8), !SentenceScan.isPunctuation(scan.character(low - 1)) { low -= 1 }
        guard let word = scan.lastWord(in: low..<start, with: [.greaterBefore, .lessBefore]),
            word.end - word.start >= 2, word.end < start
        else { return nil }
        return word
    }

    /// 至少接受评议一次: a bound that stands in the clause without touching the number.
    static func applyDistant(to candidate: inout Candidate, clause: Range<Int>, _ scan: SentenceScan) {
        if let word = bound(beforeScopeOf: candidate, notBefore: clause.lowerBound, scan),
            let found = meaning(word.roles, before: true)
        {
            candidate.comparator = found
            candidate.boundStart = word.start
            candidate.rules.append("comparator: bound before the whole")
            return
        }
        // 约占总数的36%
        if candidate.comparator == .equal, candidate.family == .proportion,
            scan.contains("约占", in: clause)
        {
            candidate.comparator = .about
            candidate.rules.append("comparator: bound in the clause")
            return
        }
        // 大约增加了两万六千种
        let near = max(clause.lowerBound, candidate.range.lowerBound - 7)..<candidate.range.lowerBound
        if candidate.comparator == .equal, scan.contains(["大约", "大概"], in: near),
            !near.contains(where: { SentenceScan.isClauseBreak(scan.character($0)) })
        {
            candidate.comparator = .about
            candidate.rules.append("comparator: bound in the clause")
            return
        }
        guard candidate.comparator == .equal, candidate.numeral.high == nil,
            let word = scan.lastWord(in: clause.lowerBound..<candidate.range.lowerBound, with: .distantBound),
            let found = meaning(word.roles, before: true)
        else { return }
        candidate.comparator = found
        candidate.rules.append("comparator: bound in the clause")
    }
}
