import ChineseText
import ReportModel

/// Who did what a figure counts.
enum AgentRules {
    static let words: [(WordRoles, String)] = [
        (
            .deed,
            """
            投放 发放 投入 减排 新增 购买 吸纳 捐赠 筹集 落实 让利 减少 增加 采购 种植 使用 提供 建立 兴办 缴纳 听取 召开 开展 审议 提出 举办 组织 作出 \
            制定 修订 通过 受理 审结 办结 办理 起诉 批捕 批准 立案 查处 接待 走访 视察 调研 检查 督办 交办 化解 调解 征集 收集 培训 任免 补选 选举 印发 出台 \
            评议 询问 讨论 研究 决定 发布 安排 下达 拨付 实施 举行 参加 列席 反映 撰写 帮助 解决 捐资 筹资 监督 发出 制发 执结 执行 追缴 抓获 破获 侦破 报告 汇报
            """
        )
    ]

    /// Before those who are moved to do something: 促进金融机构发放.
    private static let causes: [StaticString] = ["促进", "推动", "引导", "带动", "督促", "鼓励", "撬动"]

    /// Last words of those who may be moved.
    private static let moved: [StaticString] = [
        "机构", "企业", "单位", "部门", "资本", "银行", "公司", "群众", "农户", "农民", "商户", "平台", "社会力量", "合作社", "各地",
    ]

    /// Who is moved to do what a name tells, where the name begins so: 金融机构 of 促进金融机构发放贷款.
    static func caused(in name: Range<Int>, _ scan: SentenceScan) -> Range<Int>? {
        guard name.count > 6, causes.contains(where: { scan.matches($0, at: name.lowerBound) }) else { return nil }
        let start = name.lowerBound + 2
        var end = start + 2
        while end <= min(start + 10, name.upperBound - 4) {
            if moved.contains(where: { TimeRules.ends(scan, $0, at: end) }),
                let act = scan.longestWord(at: end, with: [.act, .deed]), act.end < name.upperBound
            {
                return start..<end
            }
            end += 1
        }
        return nil
    }
}
