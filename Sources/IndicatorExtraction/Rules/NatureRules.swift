import ChineseText
import ReportModel

/// Whether a figure was reached or is aimed at, told by its clause, sentence and section.
enum NatureRules {
    static let words: [(WordRoles, String)] = [
        (
            .target,
            """
            力争 努力实现 努力达到 预期目标 目标是 目标为 拟 有望 可望 设想 计划到 规划到 将达到 将达 将实现 将增长 将增加 将新增 将建成 将完成 要达到 要实现 要增长 确保完成 确保实现 确保达到 今年计划 计划完成 \
            计划新建 计划投资 计划安排 到2030年 到2035年 今后五年 未来五年 要比 将比 计划新增 计划建设 国家计划 计划草案规定 计划草案拟定 建成后年 建成后可 建成后将 达产后 投产后可 投产后年 投产后将 投用后可 预计每年可 预计年可 可实现年 预计年产 预计年销售 预计年均 投产后预计 建成后预计 达产后预计 产值可达 销售可达 收入可达
            """
        ),
        (
            .actual,
            "已 已经 实现了 完成了 达到了 刚刚过去 取得了 有所 都有 没有完成 超额完成 至今 目前 现有 截至 原来 原有 原先 原为 现在 共完成 当前 了"
        ),
        (
            .reviewHeading,
            "回顾 总结 执行情况 完成情况 过去 主要成就 实施情况 一年来 五年来 工作情况 决算 所做"
        ),
        (.doings, "成就 取得 变化 成绩 主要工作"),
        (
            .planHeading,
            """
            安排 展望 打算 总体要求 今后 明年 主要措施 计划草案 总体思路 工作思路 预期目标 下一步 主要目标 未来 努力方向 工作重点 奋斗目标 工作要求 预算草案 发展思路 目标任务 主要任务 工作任务 重点任务
            """
        ),
        (.aims, "部署 目标 任务 建议 重点工作 指导思想 方针 政策 民生实事 谋划"),
    ]

    /// 超额完成36所的年度目标任务: the figure before 的 is what was set, of the same thing as the figure before it.
    static func isTaskFulfilled(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        let start = draft.candidate.range.lowerBound
        if scan.matches("完成年初目标", endingAt: start) || scan.matches("完成年度目标", endingAt: start) { return true }
        return isTaskBehind(draft, scan) && scan.contains("完成", in: draft.clause)
    }

    /// 新增就业6000人的目标任务: what was set, and no noun of what is counted.
    static func isTaskBehind(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        guard scan.character(draft.candidate.range.upperBound) == 0x7684 else { return false }  // 的
        var at = draft.candidate.range.upperBound + 1
        let years: [StaticString] = ["年度", "全年", "年初", "省定", "市定", "既定", "预定"]
        while let word = years.first(where: { scan.matches($0, at: at) }) { at += word.characterCount }
        let tasks: [StaticString] = ["目标任务", "目标", "任务", "计划"]
        guard let task = tasks.first(where: { scan.matches($0, at: at) }) else { return false }
        at += task.characterCount
        let next = scan.character(at)
        return next == 0 || SentenceScan.isPunctuation(next)
            || ["超额", "如期", "全面", "顺利", "提前", "已", "圆满", "基本"].contains { scan.matches($0, at: at) }
    }

    static let examples: [RuleExample] = [
        RuleExample(
            "新建公厕26座,超额完成20座的年度目标任务。", "= 26 座 level actual 2023 新建公厕", "= 20 座 level target 2023 新建公厕"),
        RuleExample("力争新增就业9000人。", "= 9000 人 level target 2024 新增就业"),
        RuleExample("茶厂建成后年产值6亿元。", "= 600000000 元 level target 2023 茶厂建成后年产值"),
        RuleExample("到2030年绿化率达到45%。", "= 45 % share target 2030 绿化率"),
        RuleExample("计划全年新建凉亭26座,已新建凉亭16座。", "= 26 座 level target 2023 新建凉亭", "= 16 座 level actual 2023 新建凉亭"),
        RuleExample("要求开展活动不少于6次。", ">= 6 次 level target 2023 开展活动"),
        RuleExample("按照要求办理,合格率达95%以上。", ">= 95 % share actual 2023 合格率"),
        RuleExample("新增就业8600人。", "= 8600 人 level actual 2023 新增就业"),
    ]
}
