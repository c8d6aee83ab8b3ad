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
            评议 询问 讨论 研究 决定 发布 安排 下达 拨付 实施 举行 参加 列席 反映 撰写 帮助 解决 捐资 筹资 监督 发出 制发 执结 执行 提请 提交 报请 配合 协助 接受 追缴 抓获 破获 侦破 报告 汇报
            """
        ),
        (
            .body,
            """
            党委 县委 市委 区委 省委 州委 旗委 镇党委 乡党委 党中央 国务院 人大 常委会 主任会议 代表 政协 委员 政府 法院 检察院 监委 纪委 纪检监察机关 检察机关 审判机关 \
            公安机关 司法机关 行政机关 主席团 专门委员会 专委会 工委 工作委员会 代表小组 代表团 联络站 党组 办公室 我院 监委会 民主党派 工商联
            """
        ),
    ]

    static let examples: [AgentExample] = [
        AgentExample("县委听取信访汇报6次。", "县委"),
        AgentExample("全年,区人大常委会依法开展执法检查3次、作出决定5项。", "区人大常委会", "区人大常委会"),
        AgentExample("2023年县法院受理案件860件,审结案件845件,结案率98.3%。", "县法院", "县法院", nil),
        AgentExample("县政协充分发挥优势,提出提案126件。", nil),
        AgentExample("市人大代表提出意见建议120条。", "市人大代表"),
        AgentExample("促进银行机构投放春耕贷款5600万元。", "银行机构"),
        AgentExample("提请市人大常委会审议法规草案9件。", nil),
        AgentExample("市政府提请市人大常委会审议法规草案9件。", "市政府"),
        AgentExample("收到代表建议86件。", nil),
        AgentExample("组织代表视察12次。", nil),
        AgentExample("代表培训3期。", nil),
        AgentExample("政府投资项目26个。", nil),
        AgentExample("县委书记走访企业12家。", nil),
        AgentExample("对法院审结案件评查36件。", nil),
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
            if moved.contains(where: { scan.matches($0, endingAt: end) }),
                let act = scan.longestWord(at: end, with: [.act, .deed]), act.end < name.upperBound
            {
                return start..<end
            }
            end += 1
        }
        return nil
    }

    /// Where a clause begins and who acts in it, if it says so.
    static func opening(at start: Int, limit: Int, _ scan: SentenceScan) -> Range<Int>? {
        let words = withoutTimes(start..<limit, scan)
        var end = words.lowerBound + 2
        while end <= min(words.lowerBound + 18, words.upperBound - 2) {
            if SentenceScan.isPunctuation(scan.character(end - 1)), scan.character(end - 1) != 0x3001 { return nil }
            if let body = scan.longestWord(endingAt: end, notBefore: words.lowerBound, with: .body),
                acts(behind: end, until: words.upperBound, scan)
            {
                return isPlain(start..<body.start, scan) ? words.lowerBound..<end : nil
            }
            end += 1
        }
        return nil
    }

    /// Whether a clause begins with an act: its agent was named before.
    static func opensWithAct(_ clause: Range<Int>, _ scan: SentenceScan) -> Bool {
        let words = withoutTimes(clause, scan)
        guard let act = scan.longestWord(at: words.lowerBound, with: .deed) else { return false }
        return ![0x7387, 0x91CF, 0x989D, 0x6570].contains(scan.character(act.end))  // 办结率, 发放量
    }

    /// An act right behind a body, or behind 依法, 认真 and the like.
    private static func acts(behind start: Int, until limit: Int, _ scan: SentenceScan) -> Bool {
        var at = start
        for _ in 0..<3 {
            guard let adverb = adverbs.first(where: { scan.matches($0, at: at) }) else { break }
            at += adverb.withUTF8Buffer { $0.count / 3 }
        }
        // 代表培训, 代表选举 are done to them; 建议 is a noun of theirs.
        if at == start, scan.matches("代表", endingAt: start) || scan.matches("委员", endingAt: start) {
            if undergone.contains(where: { scan.matches($0, at: at) }) { return false }
        }
        guard let act = scan.longestWord(at: at, with: .deed) else { return false }
        return act.end < limit && scan.character(act.end) != 0x7684
            && ![0x7387, 0x91CF, 0x989D].contains(scan.character(act.end))
    }

    private static let adverbs: [StaticString] = [
        "依法", "认真", "积极", "主动", "全年", "共", "累计", "先后", "坚持", "及时", "分别", "还", "已", "集中", "联合", "专门", "多次", "深入", "全面",
        "切实", "共计", "一共",
    ]

    private static let undergone: [StaticString] = ["培训", "补选", "选举", "任免", "评议", "减少", "新增", "增加", "落实"]

    /// Nothing is done in the words before a body, nor to it: 组织代表, 对法院.
    private static func isPlain(_ words: Range<Int>, _ scan: SentenceScan) -> Bool {
        if scan.contains(words, [.deed, .act]) { return false }
        return !words.contains {
            [0x5BF9, 0x5411, 0x7ED9, 0x8BA9, 0x88AB, 0x628A, 0x5C06].contains(scan.character($0))
        }
    }

    /// The clause without 全年, 2023年, 五年来 at its head.
    private static func withoutTimes(_ clause: Range<Int>, _ scan: SentenceScan) -> Range<Int> {
        var low = clause.lowerBound
        while low < clause.upperBound {
            let words = NameRules.trimmed(low..<clause.upperBound, scan)
            var at = words.lowerBound
            while at < words.upperBound, NumeralCharacter.mayBegin(scan.character(at)) { at += 1 }
            guard at > words.lowerBound, at < words.upperBound,
                [0x5E74, 0x6708, 0x65E5].contains(scan.character(at))  // 年 月 日
            else { return words.lowerBound..<clause.upperBound }
            low = at + 1
        }
        return clause
    }
}

/// Goes through a sentence's clauses and remembers who acts.
struct AgentReader {
    private var agent: Range<Int>?
    private var next = 0

    /// Who did what `draft` counts; drafts are asked for in their order.
    mutating func agent(of draft: Draft, _ scan: SentenceScan) -> Range<Int>? {
        let end = draft.candidate.range.lowerBound
        while next < end {
            let isHead = next == 0 || SentenceScan.isClauseBreak(scan.character(next - 1))
            if isHead || next == draft.clause.lowerBound, let found = AgentRules.opening(at: next, limit: end, scan) {
                agent = found
            }
            next += 1
        }
        guard draft.kind == .level, !draft.isState, !draft.isGap else { return nil }
        let left = NameRules.trimmed(draft.left, scan)
        if let caused = AgentRules.caused(in: left, scan) { return caused }
        guard let agent else { return nil }
        let isOwn = agent.lowerBound >= draft.clause.lowerBound
        return isOwn || AgentRules.opensWithAct(draft.clause, scan) ? agent : nil
    }
}

/// A sentence and who does what each of its figures counts, `nil` for nobody named; the tests run all of them.
struct AgentExample: Sendable {
    let text: String
    let agents: [String?]

    init(_ text: String, _ agents: String?...) {
        self.text = text
        self.agents = agents
    }
}
