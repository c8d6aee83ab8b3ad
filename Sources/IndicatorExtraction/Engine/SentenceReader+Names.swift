import ChineseText
import ReportModel

extension SentenceReader {
    /// Gives every draft its name or names.
    func setNames(_ drafts: inout [Draft], _ scan: SentenceScan) {
        var subject: DraftName?
        var index = 0
        while index < drafts.count {
            if let count = countOfRespective(drafts, index, scan) {
                let measure = NameRules.trimmed(drafts[index].left, scan)
                for offset in 0..<count {
                    var names = Array(drafts[index - count + offset].names.prefix(1))
                    // 男工32人、女工28人,占比分别为53%、47%
                    if !measure.isEmpty, !names.isEmpty, !isBase(measure, scan) {
                        if isTotal(drafts[index], scan) { names[0] = withoutAddition(names[0], scan) }
                        names[0].pieces.append(measure)
                    }
                    drafts[index + offset].names = names
                }
                index += count
                continue
            }
            var last = index
            while last + 1 < drafts.count, drafts[last + 1].joinsPrevious { last += 1 }
            nameGroup(&drafts, index...last, &subject, scan)
            index = last + 1
        }
        shareNouns(&drafts, scan)
        shareNounOfPair(&drafts, scan)
    }

    /// 批捕80人、起诉95人,分别下降5%、上升3%: how many figures from `index` on go with as many before; `nil` where the
    /// clause has names of its own.
    private func countOfRespective(_ drafts: [Draft], _ index: Int, _ scan: SentenceScan) -> Int? {
        guard index >= 2 else { return nil }
        let isSaid = scan.contains(drafts[index].clause, .respectively)
        guard isSaid || startsRowOfChanges(drafts, index, scan) else { return nil }
        var count = 0
        while index + count < drafts.count {
            let draft = drafts[index + count]
            let words = NameRules.trimmed(draft.left, scan)
            let isBare = words.isEmpty || count == 0 && isSaid && (isGenericNoun(words, scan) || isBase(words, scan))
            guard draft.noun.isEmpty, isBare else { break }
            if count > 0 {
                let start = drafts[index + count - 1].candidate.range.upperBound
                let gap = start..<max(start, draft.candidate.range.lowerBound)
                if gap.contains(where: { SentenceScan.isClauseBreak(scan.character($0)) }) { break }
            }
            count += 1
        }
        guard count >= 2, index >= count, drafts[(index - count)..<index].allSatisfy({ !$0.names.isEmpty }) else {
            return nil
        }
        return count
    }

    /// 城镇收入2万元、农村收入8千元,实际增长9%和8%: as many changes in a row as levels with names of their own before.
    private func startsRowOfChanges(_ drafts: [Draft], _ index: Int, _ scan: SentenceScan) -> Bool {
        guard index + 1 < drafts.count, drafts[index].kind == .change, drafts[index + 1].joinsPrevious,
            index + 2 >= drafts.count || !drafts[index + 2].joinsPrevious,
            drafts[index - 1].kind == .level || drafts[index - 1].kind == .share,
            drafts[index - 2].kind == drafts[index - 1].kind,
            drafts[index - 1].candidate.family == drafts[index - 2].candidate.family
        else { return false }
        return drafts[index - 1].names.first?.text(scan) != drafts[index - 2].names.first?.text(scan)
    }

    /// Names the figures of one list, or a single figure.
    private func nameGroup(
        _ drafts: inout [Draft], _ group: ClosedRange<Int>, _ subject: inout DraftName?, _ scan: SentenceScan
    ) {
        let first = drafts[group.lowerBound]
        drafts[group.lowerBound].isPart = scan.contains(first.clause, .partOf)
        if first.isLatterState, group.lowerBound >= group.count,
            drafts[group.lowerBound - group.count].isFormerState
        {
            // 由A、B提高到C、D: each takes the name of its counterpart.
            for at in group { drafts[at].names = drafts[at - group.count].names }
            subject = drafts[group.lowerBound].names.first ?? subject
            return
        }
        let words = withoutFactor(withoutWhole(beforeStates(first, scan), first, scan), scan)
        let isRank = first.kind == .rank
        let tail: WordRoles = isRank ? [.nameTailDrop, .rankVerb, .scope, .reached] : .nameTailDrop
        var name = NameRules.withoutCause(NameRules.trimmed(words, scan, tail: tail), scan)
        if first.noun.isEmpty { name = withoutAct(name, first, hasSubject: subject != nil, tail, scan) }
        if isRank { name = withoutRivals(withoutCountOfRivals(name, words, scan), scan) }
        var members = members(of: name, count: group.count, scan)
        let left = first.clause
        if name.isEmpty, group.count > 1, let others = listBefore(first, drafts, group.lowerBound, scan),
            others.count == group.count
        {
            members = others
        }
        let listed = scan.contains(left, .respectively) || group.count > 1
        if group.count > 1, first.noun.isEmpty, members.count >= group.count, listed {
            let chosen = Array(members.suffix(group.count))
            let named = expand(chosen, scan)
            for (offset, at) in group.enumerated() { drafts[at].names = [named[offset]] }
        } else if group.count == 2, let pair = townAndCountry(name, scan) {
            for (offset, at) in group.enumerated() { drafts[at].names = [pair[offset]] }
        } else if group.count == 3, let three = threeIndustries(name, scan) {
            for (offset, at) in group.enumerated() { drafts[at].names = [three[offset]] }
        } else if group.count == 1, let each = measureOfEach(drafts, group.lowerBound, name, scan) {
            drafts[group.lowerBound].names = each
        } else if group.count == 1, members.count > 1, first.noun.isEmpty, sharesValue(first, members, scan) {
            let behind = group.lowerBound > 0 ? drafts[group.lowerBound - 1].candidate.range.upperBound : 0
            drafts[group.lowerBound].names =
                measuresOf(subject, first, members, behind: behind, scan) ?? expand(members, scan)
        } else {
            let behind = group.lowerBound > 0 ? drafts[group.lowerBound - 1].candidate.range.upperBound : 0
            for at in group {
                let previous = group.lowerBound > 0 ? drafts[group.lowerBound - 1] : nil
                let named =
                    additionTo(previous, drafts[at], name, scan)
                    ?? single(drafts[at], name, subject, behind: behind, scan)
                // 分别达到40斤、60斤: the list's first tells what they are.
                drafts[at].names = named.isEmpty ? drafts[group.lowerBound].names : [named]
            }
        }
        if first.kind == .rank, name.isEmpty, let both = measuresBefore(drafts, group.lowerBound, scan) {
            drafts[group.lowerBound].names = both
        }
        if group.lowerBound > 0, drafts[group.lowerBound - 1].kind == .rank,
            drafts[group.lowerBound].names.allSatisfy(\.isEmpty)
        {
            // 从第11位升至第7位, 第6位、前移1位
            drafts[group.lowerBound].names = drafts[group.lowerBound - 1].names
        }
        if let named = drafts[group.lowerBound].names.last, !named.isEmpty,
            first.kind != .rank, drafts[group.lowerBound].names.count == 1,
            !(first.isGap && first.kind == .level && first.candidate.family == .money),
            !(first.kind == .share && isMeasureOf(first, scan))
        {
            subject = named
        }
    }

    /// The words before 由, 从 where two states are compared; else all words.
    private func beforeStates(_ draft: Draft, _ scan: SentenceScan) -> Range<Int> {
        var range = draft.left
        if draft.kind == .change, let more = ChangeRules.moreDone(range, scan) { return range.lowerBound..<more.start }
        if draft.isGap, let gap = scan.firstWord(in: range, with: .gap) {
            // 入园率高于全省2个百分点
            return range.lowerBound..<gap.start
        }
        if draft.isFormerState, let from = scan.lastWord(in: range, with: .from) {
            let before = range.lowerBound..<from.start
            range = NameRules.trimmed(before, scan).isEmpty ? from.end..<range.upperBound : before
        }
        // 工业总产值比上年增长: the name ends before 比.
        if draft.kind == .change || draft.isGap || draft.candidate.family == .percentagePoint {
            for at in range
            where scan.character(at) == 0x6BD4 || scan.character(at) == 0x8F83 || scan.character(at) == 0x540C {
                // 比上届同期提高: nothing is named.
                if at == range.lowerBound, scan.character(at) != 0x540C, scan.contains(range, [.rise, .fall]),
                    ![0x91CD, 0x4F8B, 0x5FEB, 0x9AD8, 0x5927, 0x591A, 0x5C11, 0x597D].contains(scan.character(at + 1))
                {
                    return at..<at
                }
                guard at > range.lowerBound, ![0x5360, 0x540C, 0x73AF].contains(scan.character(at - 1)),
                    ![0x91CD, 0x4F8B, 0x6BD4].contains(scan.character(at + 1)),
                    scan.character(at) != 0x540C
                        || scan.character(at + 1) == 0x6BD4 || scan.contains(at..<range.upperBound, .against)
                else { continue }
                return range.lowerBound..<at
            }
        }
        return range
    }

    /// 户均增收, 人均增收: a gain that is named by itself.
    private func gain(_ draft: Draft, _ scan: SentenceScan) -> Range<Int>? {
        let end = draft.left.upperBound
        guard draft.left.count >= 4, scan.matches("均增收", endingAt: end) else { return nil }
        return (end - 4)..<end
    }

    /// 产量稳定在全国1/4: the whole that a part is of names nothing.
    private func withoutWhole(_ words: Range<Int>, _ draft: Draft, _ scan: SentenceScan) -> Range<Int> {
        guard draft.kind == .share,
            let scope = scan.longestWord(endingAt: words.upperBound, notBefore: words.lowerBound, with: .scope)
        else { return words }
        let verbs: [StaticString] = ["稳定在", "保持在", "维持在", "达到", "达"]
        let verb = verbs.first { scan.matches($0, endingAt: scope.start) }
        return verb.map { words.lowerBound..<(scope.start - $0.withUTF8Buffer { $0.count / 3 }) } ?? words
    }

    /// - Parameter behind: Where the figure before ends.
    private func single(
        _ draft: Draft, _ name: Range<Int>, _ subject: DraftName?, behind: Int, _ scan: SentenceScan
    ) -> DraftName {
        if let subject, NatureRules.isTaskFulfilled(draft, scan), tellsOnlyOfDoing(name, scan) { return subject }
        if !draft.noun.isEmpty, name.count < 3 || !NatureRules.isTaskBehind(draft, scan) {
            // 新增床位7000张 has its noun before, 新增7000张床位 behind; the verb before is kept.
            let verb = ending(of: name, limit: 14, scan)
            // 经济总量突破6万亿元的城市: what is measured stands before; the noun is who reached it.
            if draft.candidate.family == .money, name.count > 2, isConceptWord(name, scan), !isDeed(name, scan),
                scan.character(draft.candidate.range.upperBound) == 0x7684
            {
                return DraftName(pieces: [cut(name)])
            }
            return DraftName(pieces: verb.isEmpty ? [draft.noun] : [verb, draft.noun])
        }
        if name.isEmpty || name.count == 1 && !isConceptWord(name, scan) {
            // 户均增收近5000元
            if let gain = gain(draft, scan) { return DraftName(pieces: [gain]) }
            if let subject, let perHead = perHead(draft, subject, scan) { return perHead }
            // 新建公园12座,累计达到80座: the total is of all there are.
            if name.isEmpty, let subject, isTotal(draft, scan) { return withoutAddition(subject, scan) }
            // 农村收入增长6%,进出口总值创新高,达到80亿元: a clause without a figure has named another thing.
            if name.isEmpty, let topic = topicBefore(draft, scan), topic.lowerBound >= behind, isDone(topic, scan) {
                return DraftName(pieces: [topic])
            }
            if let subject { return subject }
            let before = clauseBefore(draft, scan)
            return DraftName(pieces: [before.isEmpty ? name : before])
        }
        if subject == nil || behind < draft.clause.lowerBound,
            let topic = topicOfDeed(draft, name, behind: behind, scan)
        {
            return DraftName(pieces: topic)
        }
        if let whole = measured(draft, name, behind: behind, scan) { return DraftName(pieces: whole) }
        if !draft.topic.isEmpty, isDeed(name, scan) { return DraftName(pieces: [cut(draft.topic), name]) }
        if subject == nil && isGenericNoun(name, scan) || isBareMeasure(name, scan) || isBareRate(name, scan),
            let topic = topicBefore(draft, least: subject == nil ? 2 : 3, scan), topic.lowerBound >= behind
        {
            return DraftName(pieces: [topic, name])
        }
        if let subject,
            let pieces = counterpart(name, of: subject, scan) ?? otherMeasure(name, of: subject, scan)
                ?? levelCounterpart(draft, name, of: subject, scan)
        {
            return DraftName(pieces: pieces)
        }
        if isGenericNoun(name, scan), let subject, !subject.isEmpty {
            let subject = isTotal(draft, scan) ? withoutAddition(subject, scan) : subject
            return DraftName(pieces: subject.pieces + [name], prefix: subject.prefix)
        }
        let startsShare =
            scan.character(name.lowerBound) == 0x5360 || scan.matches("就地", at: name.lowerBound)
            || draft.kind == .share && isMeasureOf(draft, scan)
        if startsShare, subject == nil {
            let before = clauseBefore(draft, scan)
            if !before.isEmpty { return DraftName(pieces: [before, name]) }
        }
        if startsShare, let subject, subject.pieces.first.map({ $0.lowerBound < name.lowerBound }) ?? false {
            return DraftName(pieces: subject.pieces + [name], prefix: subject.prefix)
        }
        return DraftName(pieces: [cut(name)])
    }

    /// 为预算的101%, 相当于上年的1.5倍: a ratio of the subject to what is named.
    private func isMeasureOf(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        guard scan.character(draft.candidate.range.lowerBound - 1) == 0x7684 else { return false }  // 的
        let words: [StaticString] = ["为", "是", "相当于", "等于", "完成"]
        var at = draft.left.lowerBound
        // 只完成原定计划的94%
        while at < draft.left.upperBound,
            SentenceScan.isPunctuation(scan.character(at))
                || [0x53EA, 0x4EC5, 0x5DF2, 0x4E5F].contains(scan.character(at))
        { at += 1 }
        return words.contains { scan.matches($0, at: at) }
    }

    /// Whether the name is no more than what was done: 办理, 共完成.
    func isDeed(_ name: Range<Int>, _ scan: SentenceScan) -> Bool {
        scan.longestWord(at: name.lowerBound, with: [.act, .deed, .summed])?.end == name.upperBound
    }

    /// 经营主体稳步壮大,总量突破百万户: the concept that the clause before opens with.
    func topicBefore(_ draft: Draft, least: Int = 3, _ scan: SentenceScan) -> Range<Int>? {
        let end = draft.clause.lowerBound - 1
        guard end > 0, scan.character(end) == 0x2C else { return nil }
        var start = NameRules.clauseHead(before: end, scan)
        // 2023年粮食再获丰收: a year names nothing.
        let year = (start..<end).first { !NumeralCharacter.isASCIIDigit(scan.character($0)) } ?? start
        if year > start, scan.character(year) == 0x5E74 { start = year + 1 }
        let words = NameRules.trimmed(start..<end, scan)
        let parts = scan.words(from: words.lowerBound, to: words.upperBound).map { scan.words[$0] }
        let known = parts.filter {
            finder.lexicon.entries[Int($0.entry)].part >= 0 && $0.end - $0.start >= least
                && $0.start - words.lowerBound <= 3
                && $0.end <= words.upperBound
        }
        return known.max { $0.end < $1.end }.map { words.lowerBound..<$0.end }
    }

    /// Whether it is said behind a name what became of it: 进出口总值创新高, 外贸出口从7月起回升.
    private func isDone(_ name: Range<Int>, _ scan: SentenceScan) -> Bool {
        let verbs: [StaticString] = [
            "从", "由", "自", "实现", "创", "再", "稳", "持续", "继续", "保持", "大幅", "快速", "进一步", "迈", "首次", "连续", "逐步", "明显",
            "较快", "平稳", "不断", "全面",
        ]
        return verbs.contains { scan.matches($0, at: name.upperBound) }
    }

    /// 需氧量、二氧化硫排放量首次双下降,分别下降3%和4%: the list that the clause before, without figures, opens with.
    private func listBefore(
        _ draft: Draft, _ drafts: [Draft], _ index: Int, _ scan: SentenceScan
    ) -> [Range<Int>]? {
        let words = clauseBefore(draft, scan)
        guard !words.isEmpty, index == 0 || drafts[index - 1].candidate.range.upperBound <= words.lowerBound else {
            return nil
        }
        let verbs: [StaticString] = [
            "近年", "首次", "均", "都", "双双", "全部", "出现", "实现", "持续", "明显", "继续", "保持", "大幅", "稳步", "快速", "进一步", "不断",
        ]
        let end = words.first { at in verbs.contains { scan.matches($0, at: at) } } ?? words.upperBound
        guard end > words.lowerBound, end < words.upperBound || draft.isRespective else { return nil }
        let members = NameRules.members(of: words.lowerBound..<end, scan)
        return members.count > 1 ? members : nil
    }

    /// 数量, 总量, 占比: says nothing without the subject before.
    func isGenericNoun(_ name: Range<Int>, _ scan: SentenceScan) -> Bool {
        scan.longestWord(at: name.lowerBound, with: .genericNoun)?.end == name.upperBound
    }

    private func isConceptWord(_ name: Range<Int>, _ scan: SentenceScan) -> Bool {
        scan.words(from: name.lowerBound, to: name.upperBound).contains {
            scan.words[$0].end == name.upperBound && finder.lexicon.entries[Int(scan.words[$0].entry)].part >= 0
        }
    }

    /// 工业总产值,1981年比1980年增长: the words of the clause before.
    private func clauseBefore(_ draft: Draft, _ scan: SentenceScan) -> Range<Int> {
        let end = draft.clause.lowerBound
        guard end > 1, scan.character(end - 1) == 0x2C else { return end..<end }
        var start = NameRules.clauseHead(before: end - 1, scan)
        var words = start..<(end - 1)
        while scan.matches("由于", at: start) || scan.matches("因为", at: start), start > 1 {
            // 货运量,由于运力不足,只增长5%: a reason names nothing; what is measured stands before it.
            words = NameRules.clauseHead(before: start - 1, scan)..<(start - 1)
            start = words.lowerBound
        }
        for at in words where scan.character(at) == 0x5E74 && isOfDate(at, scan) {  // 年
            words = (at + 1)..<words.upperBound
        }
        return cut(NameRules.trimmed(words, scan))
    }

    /// 1981年, 去年 and not 近年来.
    private func isOfDate(_ year: Int, _ scan: SentenceScan) -> Bool {
        let before = scan.character(year - 1)
        return NumeralCharacter.isASCIIDigit(before) || NumeralCharacter.digit(before) != nil
            || [0x4ECA, 0x53BB, 0x4E0A, 0x5F53, 0x5168, 0x672C, 0x524D, 0x660E].contains(before)  // 今 去 上 当 全 本 前 明
    }

    /// The name's last `limit` characters at most; a list loses whole members.
    private func ending(of name: Range<Int>, limit: Int, _ scan: SentenceScan) -> Range<Int> {
        guard name.count > limit else { return name }
        let rest = (name.upperBound - limit)..<name.upperBound
        if scan.character(rest.lowerBound - 1) == 0x3001 { return rest }
        if let mark = rest.first(where: { scan.character($0) == 0x3001 }) { return (mark + 1)..<rest.upperBound }
        // …示范区新推出: cut before the act, not within a word.
        if let act = scan.firstWord(in: rest, with: [.newlyAdded, .act, .deed, .summed]), act.end - act.start > 1 {
            return act.start..<rest.upperBound
        }
        return name.count <= 24 ? name : rest
    }

    /// A name longer than a table's column keeps its end.
    private func cut(_ name: Range<Int>) -> Range<Int> {
        name.count <= 36 ? name : (name.upperBound - 36)..<name.upperBound
    }

    /// 答复率、满意率均达到100%: 均, 都, 双双, 各 or a list of rates.
    private func sharesValue(_ draft: Draft, _ members: [Range<Int>], _ scan: SentenceScan) -> Bool {
        let isRate =
            draft.candidate.family == .proportion || draft.candidate.family == .percentagePoint
            || draft.candidate.family == .multiple
        if let word = lastSharing(in: draft.clause, scan) {
            let last = members[members.count - 1]
            return word.start >= last.upperBound - 1 || isRate || eachOfAct(last, scan) != nil
        }
        guard isRate else { return false }
        // 工业投资、民间投资增长6%: a rate is said of every measure named.
        if draft.kind == .change { return members.allSatisfy { isMeasure($0, scan) } }
        return draft.kind == .share && members.allSatisfy { endsInRate($0, scan) }
    }

    /// 均, 都, 分别 behind a list, not the 均 of 年均.
    private func lastSharing(in clause: Range<Int>, _ scan: SentenceScan) -> Word? {
        guard let word = scan.lastWord(in: clause, with: [.each, .respectively]) else { return nil }
        let isAverage =
            scan.character(word.start) == 0x5747
            && [0x5E74, 0x4EBA, 0x6237, 0x65E5, 0x6708, 0x5E73, 0x573A, 0x4EA9].contains(scan.character(word.start - 1))
        return isAverage ? nil : word
    }

    private func endsInRate(_ member: Range<Int>, _ scan: SentenceScan) -> Bool {
        let last = scan.character(member.upperBound - 1)
        return last == 0x7387 || last == 0x5EA6 || last == 0x91CD  // 率 度 重
    }
}
