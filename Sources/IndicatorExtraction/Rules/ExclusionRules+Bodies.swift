import ChineseText

// What small numbers in characters count: bodies and courses, or the text's own points.
extension ExclusionRules {
    /// 两个被评议单位, 三个调研组, 分成三个组: bodies and places are counted without an act too.
    static func countsBodies(_ end: Int, _ scan: SentenceScan) -> Bool {
        let nouns: [StaticString] = [
            "单位", "部门", "站所", "调研组", "检查组", "视察组", "小组", "调查组", "评议组", "工作组", "督导组", "督查组", "专项组", "专班", "港口", "干线",
            "特区", "林场", "农场", "盐场", "民政点", "联系组", "代表团",
            "乡镇", "县区",
            "街道", "社区", "实事", "接待点", "联络站",
            "联络点", "村民委员会", "村委会", "居委会", "片区", "报告",
        ]
        // 分成三个组
        if [0x7EC4, 0x7247].contains(scan.character(end)),
            end + 1 == scan.count || SentenceScan.isPunctuation(scan.character(end + 1))
        {
            return true
        }
        // 两个乡, 三个村, and not 三个村级
        if [0x4E61, 0x9547, 0x6751].contains(scan.character(end)),
            ![0x7EA7, 0x91CC, 0x9547, 0x6751, 0x5E84].contains(scan.character(end + 1))
        {
            return true
        }
        for at in end..<min(scan.count, end + 7) {
            // 十个水泥厂
            if scan.character(at) == 0x5382, at > end { return true }
            if SentenceScan.isClauseBreak(scan.character(at)) || scan.character(at) == 0x3001 { return false }
            guard let noun = nouns.first(where: { scan.matches($0, at: at) }) else { continue }
            let behind = at + noun.withUTF8Buffer { $0.count / 3 }
            return !["层面", "联动", "一体", "之间", "化"].contains { scan.matches($0, at: behind) }
        }
        return false
    }

    /// 举办三期, 三期培训班
    static func isHeld(_ candidate: Candidate, _ scan: SentenceScan) -> Bool {
        let nouns: [StaticString] = [
            "培训", "研修", "讲座", "班", "学习", "沙龙", "论坛", "简报", "节目", "恳谈", "招聘", "座谈", "推介", "对接会", "活动",
        ]
        let behind = candidate.core.upperBound..<min(scan.count, candidate.core.upperBound + 8)
        if scan.contains(nouns, in: behind) { return true }
        let before = candidate.range.lowerBound
        return scan.character(before - 1) == 0x7B49  // 等
            || nouns.contains { scan.matches($0, at: before - 2) || scan.matches($0, at: before - 1) }
            || scan.longestWord(endingAt: before, with: [.act, .total]) != nil
    }

    /// A structural noun behind the unit: a single character right there, a longer word within five characters.
    static func countsText(_ end: Int, _ scan: SentenceScan) -> Bool {
        for index in scan.words(from: end, to: min(scan.count, end + 5)) {
            let word = scan.words[index]
            guard word.roles.contains(.structural) else { continue }
            if word.start == end || word.end - word.start > 1 && word.end <= end + 4 { return true }
        }
        return false
    }
}
