import ChineseText
import ReportModel

/// Whether a figure is a state or a movement, and which way the movement went.
enum ChangeRules {
    static let words: [(WordRoles, String)] = [
        (
            .rise,
            """
            增长 增加 提高 上升 上涨 提升 增 升 涨 增长了 增加了 提高了 上升了 上涨了 提升了 扩大 扩大了 增产 增收 递增 攀升 跃升 回升 反弹 拓展 延长 \
            前移 微增 微涨 微升 增长约 增幅 涨幅 增速 增长率 净增 多 高 翻 增值 加快 加快了 快 多收 增多 增强 上浮 上调 调增 提速 改善
            """
        ),
        (
            .fall,
            """
            下降 降低 减少 回落 下滑 缩减 压减 降 减 跌 负增长 缩短 压缩 收窄 下跌 下调 减产 降幅 下降了 降低了 减少了 缩小 缩小了 回落了 减幅 减少约 少 低 \
            微降 下浮 调减 降低约 压降 精简 削减 递减 萎缩 亏损增加 放缓 减税 减量 退出 减员 跌幅
            """
        ),
        (
            .rateOfChange,
            "增幅 涨幅 增速 增长率 降幅 同比 环比 增长速度 递增 年均 平均每年 跌幅 增长幅度 上涨幅度 发展速度 平均增长速度 年均增速 减幅 增长目标 增长预期目标 增速目标 增长的预期目标 增长率目标 控制目标"
        ),
        (
            .reached,
            """
            达 达到 达到了 至 到 到了 为 提高到 增加到 上升到 下降到 降至 降到 增至 升至 提升至 提升到 扩大到 减少到 增长到 发展到 提高至 增加至 上升至 下降至 减少至 \
            扩大至 缩短到 缩短至 压减到 压减至 压缩到 压缩至 降低到 降低至 跃升至 跃升到 攀升至 攀升到 回升至 回升到 回落至 回落到 突破 是 保持在 稳定在 控制在 维持在 实现 \
            上涨到 涨到 变为 变成 调整为 提升为 下降为 提高为 减少为 增加为 增长为 减为 增为 升到 增到 延长到 延长至 拓展到 拓展至 上调至 上调到 下调至 扩展到 扩展至 \
            推进到 逐步提高到 收窄至 收窄到 缩小到 缩小至 恢复到 恢复至 迈上 跨过 跨越 跃上 跨上 站上 迈过 进至 只有 仅 仅为 高达 多达 已达 已有 有
            """
        ),
        (.from, "由 从 自 由原来的 从原来的 由过去的 从过去的"),
        (.gap, "高于 低于 快于 好于 高出 领先 超出 优于 慢于 高过 塌目标 欠目标 差目标 距目标 超全国 超过全国 高于全国 超全省 超过全省 超全市 超过全市 跑赢"),
        (
            .share,
            "占 占比 比重 率 比例 占有率 覆盖率 合格率 满意率 满意度 贡献率 强度 份额 成活率 普及率 达标率 利用率 所占 概率 分之 完成 参保率 入学率"
        ),
        (
            .compound,
            "增加值 增长极 增长点 增长动力 增长动能 提高班 升级 增量 增值税 提升工程 提升行动 减排量 减税降费 增信 增效 增殖 降碳 减排 减灾 增减 多数 高质量 高标准 高新技术 高等 高级 高中 高校 高速 高铁 高端 高水平 高技术 高技能 高层次 高龄 高效 高速公路 低收入 低保 低碳 低空 低龄 少数 少年 少先队 少年儿童 多年 多项 多个 快递 快速 快检 快报 增发 增派 增设 增投 增储 降水 降雨 降本 减税 减免 减负 减轻 减贫 涨潮 升学 升降 翻身 降临 降尘 降解 提升机 升本 跌倒 多元 多家 多种 多渠道 低温 低风险 低效 高薪 高铁里程 高产 高山 高原 高新区 高风险 高发 高空"
        ),
    ]

    static let examples: [RuleExample] = [
        RuleExample("人口自然增长率下降到6.5‰。", "= 6.5 ‰ share actual 2023 人口自然增长率"),
        RuleExample("农产品价格涨幅回落到1.5%。", "= 1.5 % change actual 2023 农产品价格涨幅"),
        RuleExample("苹果产量增长8.2%。", "= 8.2 % change actual 2023 苹果产量"),
        RuleExample("货车数量减少300辆。", "= -300 辆 change actual 2023 货车数量"),
        RuleExample("工业增加值86亿元。", "= 8600000000 元 level actual 2023 工业增加值"),
        RuleExample("合格率提高到97%。", "= 97 % share actual 2023 合格率"),
        RuleExample("合格率比上年提高3个百分点。", "= 3 个百分点 change actual 2023 合格率"),
        RuleExample("细颗粒物浓度改善8.2%。", "= -8.2 % change actual 2023 细颗粒物浓度"),
        RuleExample("水质改善6.5%。", "= 6.5 % change actual 2023 水质"),
        RuleExample("综合排名前移3位。", "= 3 位 change actual 2023 综合排名"),
        RuleExample("降低2万户商铺用气成本。", "= 20000 户 level actual 2023 商铺用气成本"),
        RuleExample(
            "评议满意率最高的达97.6%,最低的也在82%以上。", "= 97.6 % share actual 2023 评议满意率", ">= 82 % share actual 2023 评议满意率"),
        RuleExample("商户数量较换届之初净增86户。", "= 86 户 change actual 2023 商户数量"),
        RuleExample("信用评级提升2个等级。", "= 2 个 change actual 2023 信用评级"),
        RuleExample("园区产值较2020年净增6亿元。", "= 600000000 元 change actual 2023 园区产值"),
        RuleExample("园区产值实现6%左右的预期增长目标。", "~ 6 % change actual 2023 园区产值"),
        RuleExample("来信、来访分别比上年下降6.2%和上升4.1%。", "= -6.2 % change actual 2023 来信", "= 4.1 % change actual 2023 来访"),
        RuleExample("改善供水条件3万户。", "= 30000 户 level actual 2023 改善供水条件"),
        RuleExample("软件营收保持20%以上增长。", ">= 20 % change actual 2023 软件营收"),
        RuleExample(
            "参保人数突破20万人,比2018年增加3万多人。", "> 200000 人 level actual 2023 参保人数", "> 30000 人 change actual 2023 参保人数"),
        RuleExample(
            "人均产值5.2万元,比全省高0.8万元。", "= 52000 元 level actual 2023 人均产值", "= 8000 元 level actual 2023 人均产值"),
        RuleExample("园区税收净增6亿元。", "= 600000000 元 change actual 2023 园区税收"),
        RuleExample("人口自然增长率-2.6‰。", "= -2.6 ‰ share actual 2023 人口自然增长率"),
        RuleExample("入园率高于全省2个百分点。", "= 2 个百分点 level actual 2023 入园率"),
    ]

    /// What a movement word right before the figure says; `nil` where a state is stated or nothing moves.
    enum Movement { case up, down }

    /// The movement of a figure whose words before it, from the clause's start or the figure before, are `left`.
    static func movement(before candidate: Candidate, left: Range<Int>, _ scan: SentenceScan) -> Movement? {
        let start = candidate.range.lowerBound
        let bounded = left.lowerBound..<max(left.lowerBound, start)
        // 达到…, 提高到…: a state, unless a rate of change is what is reached.
        if let state = scan.longestWord(endingAt: start, with: .reached), state.start >= left.lowerBound {
            guard let rate = scan.lastWord(in: left.lowerBound..<state.start, with: .rateOfChange),
                !isOwnMeasure(rate, reachedBy: state, scan)
            else { return nil }
            guard scan.words(from: rate.end, to: state.start).isEmpty || state.start - rate.end <= 4 else { return nil }
            return scan.contains(rate.start..<state.start, .fall) ? .down : .up
        }
        // 增长预期目标6%
        if let rate = scan.longestWord(endingAt: start, notBefore: left.lowerBound, with: .rateOfChange),
            rate.end - rate.start >= 4,
            scan.matches("目标", endingAt: rate.end), candidate.family == .proportion
        {
            return .up
        }
        if let more = moreDone(bounded, scan) { return more.isLess ? .down : .up }
        guard let word = lastMovement(in: bounded, ofMoney: candidate.family == .money, scan) else { return nil }
        // 自然增长率-2.5‰ is a rate by itself.
        if scan.matches("自然增长率", endingAt: word.end) { return nil }
        let gap = word.end..<start
        guard gap.count <= 8, !scan.contains(gap, .share), isFiller(gap, scan) else { return nil }
        return word.roles.contains(.fall) ? .down : .up
    }

    /// 自然增长率下降到9‰: how much a population grows by itself is a rate that rises and falls like others.
    private static func isOwnMeasure(_ rate: Word, reachedBy state: Word, _ scan: SentenceScan) -> Bool {
        guard scan.longestWord(at: state.start, with: [.rise, .fall]) != nil else { return false }
        return scan.matches("自然", endingAt: rate.start) || scan.matches("机械", endingAt: rate.start)
    }

    /// The last movement word that is not the beginning of another word (增加值).
    private static func lastMovement(in range: Range<Int>, ofMoney: Bool, _ scan: SentenceScan) -> Word? {
        for index in scan.words(from: range.lowerBound, to: range.upperBound).reversed() {
            let word = scan.words[index]
            guard word.end <= range.upperBound, !word.roles.isDisjoint(with: [.rise, .fall]) else { continue }
            if let compound = scan.longestWord(at: word.start, with: .compound), compound.end > word.end { continue }
            // 最低, 较高, 偏快: how much, not whereto.
            if word.end - word.start == 1,
                [0x6700, 0x8F83, 0x504F, 0x5F88, 0x66F4, 0x4E0D].contains(scan.character(word.start - 1))
            {
                continue
            }
            // 提高 holds 高, 新增 is another word: the longest word at this end counts.
            guard
                let whole = scan.longestWord(endingAt: word.end, with: [.rise, .fall, .newlyAdded, .share, .compound])
            else { continue }
            // 较2020年净增6亿元
            if whole.roles.contains(.newlyAdded), whole.roles.contains(.rise),
                ofMoney && whole.start > range.lowerBound && scan.matches("净增", at: whole.start)
                    || scan.contains(range, .against) || compares(range, scan)
                    || TimeRules.comparesWithYear(range, scan)
            {
                return whole
            }
            if whole.roles.contains(.newlyAdded) || whole.roles.contains(.compound) { return nil }
            return whole.roles.isDisjoint(with: [.rise, .fall]) ? nil : whole
        }
        return nil
    }

    /// 较“十三五”末, 比换届之初; not 比重, 较快.
    private static func compares(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        range.contains { at in
            [0x8F83, 0x6BD4].contains(scan.character(at)) && ![0x5360, 0x73AF].contains(scan.character(at - 1))
                && ![0x91CD, 0x4F8B, 0x8D5B, 0x5FEB, 0x9AD8, 0x5927, 0x597D].contains(scan.character(at + 1))
        }
    }

    /// Words that may stand between a movement and its figure: 了, 均, 分别, 约, 年均, 幅度.
    static let fillerCharacters: Set<UInt32> = Set(
        "了均分别各约近超过达到为在约计近乎幅度速度的大幅全部都也已将仅只再又双双达率至少不低于比上年以每年平均总共".unicodeScalars.map(\.value))

    private static func isFiller(_ gap: Range<Int>, _ scan: SentenceScan) -> Bool {
        gap.allSatisfy { fillerCharacters.contains(scan.character($0)) }
    }

    /// 比全省高600元, 较全国平均多8天: how far an amount is from that of another place.
    static func isDistance(_ left: Range<Int>, _ scan: SentenceScan) -> Bool {
        guard !scan.contains(left, .against), !scan.contains(left, .total) else { return false }
        return left.contains { at in
            guard [0x6BD4, 0x8F83].contains(scan.character(at)),  // 比 较
                ![0x5360, 0x540C, 0x73AF, 0x76F8, 0x5BF9, 0x8BC4].contains(scan.character(at - 1)),  // 占 同 环 相 对 评
                let scope = scan.longestWord(at: at + 1, with: .scope), scope.end < left.upperBound,
                scan.character(at + 1) == 0x5168  // 全
            else { return false }
            return scan.contains(scope.end..<left.upperBound, [.rise, .fall])
        }
    }

    /// A distance to another place or plan instead of an earlier time: 高于全国0.7个百分点, 比全国高2个百分点.
    static func isGap(before candidate: Candidate, left: Range<Int>, _ scan: SentenceScan) -> Bool {
        if scan.contains(left, .against) { return false }
        // 超年计划1.2个百分点: 超 高 低 塌 欠
        let start = candidate.range.lowerBound
        if ["计划", "目标", "任务"].contains(where: { scan.matches($0, endingAt: start) }),
            left.contains(where: { [0x8D85, 0x9AD8, 0x4F4E, 0x584C, 0x6B20].contains(scan.character($0)) })
        {
            return true
        }
        if let gap = scan.lastWord(in: left, with: .gap) {
            return !scan.matches("超过", endingAt: gap.end) || scan.contains(gap.end..<left.upperBound, .scope)
        }
        for at in left where scan.character(at) == 0x6BD4 || scan.character(at) == 0x8F83 {  // 比 较
            if scan.contains((at + 1)..<min(at + 4, left.upperBound), .scope) { return true }
        }
        return false
    }
}
