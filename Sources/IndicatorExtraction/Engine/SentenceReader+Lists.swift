import ChineseText
import ReportModel

/// Names of lists: what their members share, and totals and measures that go on from the figure before.
extension SentenceReader {
    /// The members of a list of names for `count` figures: 和 within a member parts it only where it must.
    func members(of name: Range<Int>, count: Int, _ scan: SentenceScan) -> [Range<Int>] {
        let members = NameRules.members(of: name, scan)
        guard count > 1, members.count > count else { return members }
        // 金融业、软件和信息服务业: two members, not three.
        let parted = NameRules.members(of: name, scan, joins: true)
        return parted.count == count ? parted : members
    }

    /// Gives each member of a list what is said once at its end or beginning: 刑事、涉毒警情 are two kinds of 警情.
    func expand(_ members: [Range<Int>], _ scan: SentenceScan) -> [DraftName] {
        guard var last = members.last else { return [] }
        let head = sharedHead(members, scan)
        // 东城、西桥分别接待选民: what is behind 分别 is said of all.
        let said = scan.lastWord(in: last, with: .respectively) ?? eachOfAct(last, scan)
        var act: Range<Int>?
        if let said, said.start > last.lowerBound {
            act = deed(said.end..<last.upperBound, scan)
            last = last.lowerBound..<said.start
        }
        let others = Array(members.dropLast())
        let tails = sharedTails(others, last, scan)
        return members.indices.map { index in
            let member = index < others.count ? members[index] : last
            let trimmed = NameRules.trimmed(member, scan)
            var pieces = [trimmed.isEmpty ? member : trimmed]
            if index < others.count, let tail = tails[index] { pieces.append(tail) }
            if index > 0, let head { pieces.insert(head, at: 0) }
            if let act { pieces.append(act) }
            return DraftName(pieces: pieces)
        }
    }

    /// 较上届, 比上年同期: against what, and nothing measured.
    func isBase(_ words: Range<Int>, _ scan: SentenceScan) -> Bool {
        let marks: [UInt32] = [0x8F83, 0x6BD4]  // 较 比
        let start = marks.contains(scan.character(words.lowerBound)) ? words.lowerBound + 1 : words.lowerBound
        let bases: [StaticString] = ["上届", "上年", "上届同期", "上年同期", "去年", "换届前"]
        return marks.contains(scan.character(start - 1))
            && bases.contains { scan.matches($0, at: start) && start + $0.characterCount == words.upperBound }
    }

    /// 法院、检察院各承办1件: 各 amid a list's last member, with nothing but an act behind it.
    func eachOfAct(_ last: Range<Int>, _ scan: SentenceScan) -> Word? {
        guard let word = scan.lastWord(in: last, with: .each), scan.character(word.start) == 0x5404,  // 各
            word.end - word.start == 1, word.start > last.lowerBound,
            scan.longestWord(at: word.end, with: [.act, .deed])?.end == last.upperBound
        else { return nil }
        return word
    }

    /// The act behind 分别; `nil` where that only says that something came to so much.
    private func deed(_ words: Range<Int>, _ scan: SentenceScan) -> Range<Int>? {
        let trimmed = NameRules.trimmed(words, scan)
        guard trimmed.count >= 2, !scan.matches("实现", at: trimmed.lowerBound),
            scan.longestWord(at: trimmed.lowerBound, with: .scope)?.end != trimmed.upperBound
        else { return nil }
        return trimmed
    }

    /// What is said at the end of the last member and holds for each of the others too; `nil` for those that are measures by
    /// themselves.
    private func sharedTails(_ members: [Range<Int>], _ last: Range<Int>, _ scan: SentenceScan) -> [Range<Int>?] {
        // 进口货值、入境游客、零售额: where some are measures by themselves, the last is so too.
        let isMixed = members.contains { isMeasure($0, scan) }
        let measure = measureStart(last, scan)
        let close = members.map { member -> Range<Int>? in
            if let tail = tailBehindRecurrence(of: member, in: last, scan) { return tail }
            return isMixed ? nil : tailBehindCounterpart(of: member, in: last, measure, scan)
        }
        // 工业、制造业、工业技改投资: the longer tail would make the first the last.
        let repeats = zip(members, close).contains { member, tail in
            tail.map { string(member, $0, scan).elementsEqual(scan.characters[last]) } ?? false
        }
        return zip(members, close).map { member, tail in
            if let tail, !repeats { return ends(member, with: tail, scan) ? nil : tail }
            if isMixed { return nil }
            if let measure {
                return measure > last.lowerBound && !ends(member, with: measure..<last.upperBound, scan)
                    ? measure..<last.upperBound : nil
            }
            let byEnd = last.upperBound - 2
            guard last.count > 3, last.count > member.count - 1, !isWithinWord(byEnd, last, scan),
                !ends(member, with: byEnd..<last.upperBound, scan)
            else { return nil }
            return byEnd..<last.upperBound
        }
    }

    private func string(_ member: Range<Int>, _ tail: Range<Int>, _ scan: SentenceScan) -> [UInt32] {
        Array(scan.characters[member]) + Array(scan.characters[tail])
    }

    private func ends(_ member: Range<Int>, with tail: Range<Int>, _ scan: SentenceScan) -> Bool {
        member.count >= tail.count
            && scan.characters[(member.upperBound - tail.count)..<member.upperBound]
                .elementsEqual(scan.characters[tail])
    }

    /// What stands behind the member's counterpart at the head of the last: 城镇、农村|居民收入, 食品、药品|抽检合格率, 国家级、省级|平台,
    /// 本外币存、贷|款余额.
    private func tailBehindCounterpart(
        of member: Range<Int>, in last: Range<Int>, _ measure: Int?, _ scan: SentenceScan
    ) -> Range<Int>? {
        if NameRules.groupEnd(at: member.lowerBound, scan) == member.upperBound, last.count >= member.count + 2 {
            return (last.lowerBound + member.count)..<last.upperBound
        }
        // 第一、第三|产业增加值
        if scan.character(member.lowerBound) == 0x7B2C, scan.character(last.lowerBound) == 0x7B2C, member.count == 2,
            last.count > 3
        {
            return (last.lowerBound + 2)..<last.upperBound
        }
        let end = scan.character(member.upperBound - 1)
        if end == 0x5B58, scan.character(last.lowerBound) == 0x8D37 {  // 存 贷
            return (last.lowerBound + 1)..<last.upperBound
        }
        let limit = measure ?? last.upperBound - 1
        if member.count <= 4,
            let at = ((last.lowerBound + 1)...(last.lowerBound + member.count)).first(where: {
                $0 < limit && scan.character($0) == end
            }), !isWithinWord(at + 1, last, scan)
        {
            return (at + 1)..<last.upperBound
        }
        let cut = last.lowerBound + member.count
        guard ![0x548C, 0x4E0E, 0x53CA].contains(scan.character(cut)),  // 和 与 及
            member.count <= (measure == nil ? 4 : 2), cut < last.upperBound, cut < limit - (measure == nil ? -1 : 1),
            !isWithinWord(cut, last, scan), measure == nil || !Self.suffixes.contains(scan.character(cut))
        else { return nil }
        return cut..<last.upperBound
    }

    /// Characters that end nouns of three: 食用菌, 制造业.
    private static let suffixes: Set<UInt32> = Set("业菌品车机器站所区县市镇乡村人员者率量额数值费度级类型园厂品油".unicodeScalars.map(\.value))

    /// The end of this member recurs inside the last: what follows it there is shared.
    private func tailBehindRecurrence(of member: Range<Int>, in last: Range<Int>, _ scan: SentenceScan) -> Range<Int>? {
        var length = min(5, member.count)
        while length >= 2 {
            let ending = scan.characters[(member.upperBound - length)..<member.upperBound]
            var at = last.lowerBound
            while at + length < last.upperBound {
                if scan.characters[at..<(at + length)].elementsEqual(ending) { return (at + length)..<last.upperBound }
                at += 1
            }
            length -= 1
        }
        return nil
    }

    /// 率 额 值 量 数 费 度 入: last characters of measures.
    private static let measureEnds: Set<UInt32> = [
        0x7387, 0x989D, 0x503C, 0x91CF, 0x6570, 0x8D39, 0x5EA6, 0x5165, 0x8D44,
    ]

    private static let measures: [StaticString] = [
        "社会消费品零售总额", "进出口总额", "进出口总值", "可支配收入", "零售额", "增加值", "进出口", "普及率", "覆盖率", "参保率", "入学率", "入园率", "总产量", "产量",
        "总产值",
        "产值", "营业收入", "收入", "投资", "人数", "面积", "销售额", "营收", "利润", "出口", "进口", "余额", "贷款", "存款", "税收", "支出", "里程", "数量",
        "用电量",
        "发电量", "吞吐量", "周转量", "货运量", "客运量", "办结率", "满意率", "答复率", "合格率", "利用率", "占比", "比重", "价格", "指数", "排放量", "浓度", "成本",
        "人次",
        "件数", "批次", "总量", "能力", "医师数", "护士数", "标准",
    ]

    func isMeasure(_ member: Range<Int>, _ scan: SentenceScan) -> Bool {
        Self.measureEnds.contains(scan.character(member.upperBound - 1)) || measureStart(member, scan) != nil
    }

    /// Where the longest measure begins that ends the name.
    func measureStart(_ name: Range<Int>, _ scan: SentenceScan) -> Int? {
        Self.measures.lazy.compactMap { word -> Int? in
            let start = name.upperBound - word.withUTF8Buffer { $0.count / 3 }
            return start >= name.lowerBound && scan.matches(word, endingAt: name.upperBound) ? start : nil
        }.min()
    }

    /// Whether a name cut at `cut` would begin amid a word.
    private func isWithinWord(_ cut: Int, _ name: Range<Int>, _ scan: SentenceScan) -> Bool {
        scan.words(from: max(name.lowerBound, cut - 4), to: cut).contains { index in
            let word = scan.words[index]
            // 治安案件 is two words, each of two characters.
            return word.end > cut && word.end <= name.upperBound && !(cut - word.start == 2 && word.end - cut == 2)
        }
    }

    /// 单位国内生产总值能耗、水耗: what stands before the first member's last two characters belongs to all of equal form.
    private func sharedHead(_ members: [Range<Int>], _ scan: SentenceScan) -> Range<Int>? {
        guard let first = members.first, members.count > 1, members.dropFirst().allSatisfy({ $0.count <= 3 }),
            first.count >= 5,
            members.dropFirst().allSatisfy({ scan.character($0.upperBound - 1) == scan.character(first.upperBound - 1) }
            ),
            let second = members.dropFirst().first, first.count > second.count
        else { return nil }
        return first.lowerBound..<(first.upperBound - second.count)
    }

    /// 累计达到, 总数达: all there are, beside what was added.
    func isTotal(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        let words: [StaticString] = ["累计", "总数", "总量", "总计", "总里程", "总规模"]
        return draft.kind == .level && scan.contains(words, in: draft.clause)
    }

    /// The name without 新增, 新建 at its head.
    func withoutAddition(_ name: DraftName, _ scan: SentenceScan) -> DraftName {
        guard let first = name.pieces.first else { return name }
        let others: [StaticString] = ["新创", "新评", "再添", "新推出", "新培育", "新认定", "建成", "培育", "认定"]
        let added = scan.longestWord(at: first.lowerBound, with: .newlyAdded)?.end
        let other = others.first { scan.matches($0, at: first.lowerBound) }
        guard let end = added ?? other.map({ first.lowerBound + $0.characterCount }) else { return name }
        var shorter = name
        if end >= first.upperBound {
            guard name.pieces.count > 1 else { return name }
            shorter.pieces.removeFirst()
        } else {
            shorter.pieces[0] = end..<first.upperBound
        }
        return shorter
    }

    /// 12个传统产业增加值增长5%: an amount or rate of the things counted right before it.
    func measured(_ draft: Draft, _ name: Range<Int>, behind: Int, _ scan: SentenceScan) -> [Range<Int>]? {
        guard let counted = draft.counted, counted.upperBound == name.lowerBound, name.count <= 6,
            ![.item, .person, .personTime, .event, .organisation].contains(draft.candidate.family)
        else { return nil }
        return [counted, name]
    }
}
