import ChineseText
import ReportModel

/// What a heading's form and words say, beside the times in it.
enum HeadingRules {
    /// Words that say by themselves that what follows is yet to come.
    private static let coming: [StaticString] = [
        "下一步", "下步", "下一阶段", "下阶段", "今后", "今后一个时期", "今后一段时间", "今后一个阶段", "下半年", "新一年", "新的一年", "明年", "来年", "展望", "打算",
        "再出发",
    ]

    /// Words for plans that reports on no more than the past use too.
    private static let plans: [StaticString] = ["安排", "计划", "要点", "思路"]

    /// Words that advise.
    private static let advice: [StaticString] = ["意见建议", "意见和建议", "几点建议", "对策建议", "工作建议", "建议和意见", "相关建议", "有关建议"]

    private static let others: [StaticString] = [
        "工作", "的", "主要", "重点", "和", "及", "与", "、", ",", "意见", "建议", "任务", "措施", "目标", "初步", "几点", "我们", "努力", "方向",
        "设想", "部署",
        "谋划", "年度", "年", "今年", "全面", "继续", "奋进",
    ]

    /// How deep a numbered heading lies: 1 for 一、, 2 for (一), 3 for 1.; 0 for one without a number.
    static func level(_ scan: SentenceScan) -> Int {
        let isBracketed = scan.character(0) == 0x28
        var at = isBracketed ? 1 : 0
        let start = at
        while isNumeral(scan.character(at)), at - start < 3 { at += 1 }
        guard at > start else { return 0 }
        if isBracketed { return scan.character(at) == 0x29 ? 2 : 0 }
        if scan.character(at) == 0x3001 { return NumeralCharacter.isASCIIDigit(scan.character(start)) ? 3 : 1 }
        return scan.character(at) == 0x2E && NumeralCharacter.isASCIIDigit(scan.character(start)) ? 3 : 0
    }

    /// 下步打算, 三、下一步工作安排及建议, 【工作计划】, 展望2024: a heading that consists of words for what is to come.
    ///
    /// - Parameter isPlanner: Whether the report says what its body will do in the year in which it is given.
    static func saysOnlyWhatComes(_ scan: SentenceScan, isPlanner: Bool) -> Bool {
        let level = level(scan)
        var at = 0
        if level > 0 {
            while isNumeral(scan.character(at)) || [0x28, 0x29, 0x3001, 0x2E].contains(scan.character(at)) { at += 1 }
        }
        guard scan.count - at <= 20 else { return false }
        var isSaid = false
        while at < scan.count {
            if let length = longest(coming, at, scan) {
                isSaid = true
                at += length
            } else if let length = longest(advice, at, scan) {
                isSaid = isSaid || level == 1
                at += length
            } else if let length = longest(plans, at, scan) {
                isSaid = isSaid || isPlanner
                at += length
            } else if let length = longest(others, at, scan) {
                at += length
            } else if SentenceScan.isPunctuation(scan.character(at))
                || NumeralCharacter.isASCIIDigit(scan.character(at))
            {
                at += 1
            } else {
                return false
            }
        }
        return isSaid
    }

    /// 2024年为民办实事项目, 民生实事候选项目公布: the heading of a list of what is to be done, and not of what became of it.
    static func listsProjects(_ scan: SentenceScan) -> Bool {
        let names: [StaticString] = ["为民办实事", "民生实事", "惠民实事", "民心工程"]
        let told: [StaticString] = [
            "完成", "进展", "落实", "回顾", "总结", "推进", "情况", "办理", "成效", "验收", "评估", "评议", "办好", "兑现", "解读", "监督", "收官", "结果",
        ]
        let holds = { (words: [StaticString]) in
            scan.contains(words, in: 0..<scan.count)
        }
        return scan.count <= 36 && holds(names) && holds(["项目", "清单", "工程"]) && !holds(told)
    }

    /// 存在问题和下步打算: what is told first is how things are.
    static func tellsOfFaults(_ scan: SentenceScan) -> Bool {
        let words: [StaticString] = ["存在问题", "存在的问题", "主要问题", "困难和问题", "问题和不足"]
        return scan.contains(words, in: 0..<scan.count)
    }

    private static func isNumeral(_ scalar: UInt32) -> Bool {
        NumeralCharacter.isASCIIDigit(scalar) || NumeralCharacter.digit(scalar) != nil || scalar == 0x5341
    }

    private static func longest(_ words: [StaticString], _ at: Int, _ scan: SentenceScan) -> Int? {
        words.filter { scan.matches($0, at: at) }.map { $0.withUTF8Buffer { $0.count == 1 ? 1 : $0.count / 3 } }.max()
    }
}
