import ChineseText
import ReportModel

/// Words before a figure that name nothing themselves, and what the figure takes from others then.
extension SentenceReader {
    /// 生产总值完成310亿元 is of what stands before; so is 累计完成540亿元 behind a figure of the same thing. 财政收入任务5亿元: how much was set
    /// is no part of the name.
    func withoutAct(
        _ name: Range<Int>, _ draft: Draft, hasSubject: Bool, _ tail: WordRoles, _ scan: SentenceScan
    ) -> Range<Int> {
        var name = withoutSteps(name, scan)
        let allotted: [StaticString] = ["年初预算", "调整预算", "目标任务", "年度任务", "任务"]
        if draft.candidate.family == .money, !draft.isGap,
            let word = allotted.first(where: { scan.matches($0, endingAt: name.upperBound) })
        {
            let end = name.upperBound - word.characterCount
            // 支出年初预算5亿元,调整预算6亿元
            if end == name.lowerBound, hasSubject { return end..<end }
            if end > name.lowerBound + 3 { name = NameRules.trimmed(name.lowerBound..<end, scan, tail: tail) }
        }
        guard scan.matches("完成", endingAt: name.upperBound), name.count >= 2 else { return name }
        let counts: Set<UnitFamily> = [.item, .person, .organisation, .event, .personTime]
        guard name.count > 3 || name.count == 2 && hasSubject && !counts.contains(draft.candidate.family) else {
            return name
        }
        return NameRules.trimmed(name.lowerBound..<(name.upperBound - 2), scan, tail: tail)
    }

    /// 总量和增速均居全省第5位: measures of what is named before.
    func measuresOf(_ subject: DraftName?, _ draft: Draft, _ members: [Range<Int>], behind: Int, _ scan: SentenceScan)
        -> [DraftName]?
    {
        let names = members.map { NameRules.trimmed($0, scan) }
        guard names.allSatisfy({ isGenericNoun($0, scan) }) else { return nil }
        if let topic = topicBefore(draft, scan), topic.lowerBound >= behind {
            return names.map { DraftName(pieces: [topic, $0]) }
        }
        return subject.map { subject in names.map { DraftName(pieces: subject.pieces + [$0], prefix: subject.prefix) } }
    }

    /// 茶园8万亩,产值9亿元,均居全市第3位: the names of the two figures right before, where the rank is said of both.
    func measuresBefore(_ drafts: [Draft], _ index: Int, _ scan: SentenceScan) -> [DraftName]? {
        guard index >= 2, drafts[(index - 2)..<index].allSatisfy({ $0.kind == .level || $0.kind == .share }),
            let a = drafts[index - 2].names.first,
            let b = drafts[index - 1].names.first, drafts[index - 2].names.count == 1,
            drafts[index - 1].names.count == 1,
            a.text(scan) != b.text(scan), !a.isEmpty, !b.isEmpty
        else { return nil }
        let clause = drafts[index].clause
        let isSaid = clause.contains { at in
            ["均居", "均列", "均位", "均保持", "均排", "都居", "双双", "均为全", "均名列"].contains { scan.matches($0, at: at) }
        }
        // Nothing but commas and the figures' own words stands between.
        let between = drafts[index - 2].candidate.range.upperBound..<clause.lowerBound
        return isSaid && !between.contains { scan.character($0) == 0x3B } ? [a, b] : nil
    }

    /// 注册企业增长6%,平均每天新增26户: what was added is of the figure before.
    func additionTo(_ previous: Draft?, _ draft: Draft, _ name: Range<Int>, _ scan: SentenceScan) -> DraftName? {
        guard let previous, let subject = previous.names.first, previous.names.count == 1, !subject.isEmpty,
            previous.kind == .change || previous.candidate.unit == draft.candidate.unit, draft.noun.isEmpty,
            let word = scan.longestWord(endingAt: name.upperBound, notBefore: name.lowerBound, with: .newlyAdded)
        else { return nil }
        let adverbs: [StaticString] = ["平均每天", "平均每月", "平均每年", "日均", "月均", "每天", "又", "再", "当年", "平均"]
        var at = name.lowerBound
        while at < word.start, let adverb = adverbs.first(where: { scan.matches($0, at: at) }) {
            at += adverb.characterCount
        }
        // 规上企业86家,新增12家: parts of a count are told elsewhere.
        guard at == word.start, previous.kind == .change else { return nil }
        return DraftName(pieces: [name] + withoutAddition(subject, scan).pieces, prefix: subject.prefix)
    }

    /// 经济总量跨过两个万亿元大关、超过6万亿元: marks passed on the way name nothing.
    private func withoutSteps(_ name: Range<Int>, _ scan: SentenceScan) -> Range<Int> {
        guard ["大关", "台阶", "关口"].contains(where: { scan.matches($0, endingAt: name.upperBound) }) else { return name }
        let verbs: [StaticString] = ["连续", "连跨", "跨过", "跨越", "迈上", "跃上", "跨上", "突破", "站上", "越过", "首次", "再上", "迈过"]
        guard let verb = name.first(where: { at in verbs.contains { scan.matches($0, at: at) } }),
            verb > name.lowerBound + 1
        else { return name }
        return NameRules.trimmed(name.lowerBound..<verb, scan)
    }

    /// 增加值, 产值: measures that need a subject.
    func isBareMeasure(_ name: Range<Int>, _ scan: SentenceScan) -> Bool {
        ["增加值", "总产值", "产值", "营业收入", "利润", "零售额", "总产量", "总产"].contains {
            scan.matches($0, at: name.lowerBound) && $0.characterCount == name.count
        }
    }

    /// 超额完成, 完成年初目标: that what was set was done, and not what.
    func tellsOnlyOfDoing(_ name: Range<Int>, _ scan: SentenceScan) -> Bool {
        let ends: [StaticString] = ["完成", "完成了", "完成年初目标", "完成年度目标"]
        return name.isEmpty
            || ends.contains {
                scan.matches($0, endingAt: name.upperBound) && name.count <= $0.characterCount + 2
            }
    }

    /// 价格指数持平,涨幅收窄1个百分点: rates of what the clause before names.
    func isBareRate(_ name: Range<Int>, _ scan: SentenceScan) -> Bool {
        name.count == 2 && ["涨幅", "增幅", "降幅"].contains { scan.matches($0, at: name.lowerBound) }
    }

    /// 总量位列沿江城区第一, 总量有望继续保持全省第三: among whom, and how sure it is, is no part of the name.
    func withoutRivals(_ name: Range<Int>, _ scan: SentenceScan) -> Range<Int> {
        let verbs: [StaticString] = ["位列", "位居", "跃居", "稳居", "名列", "有望", "可望", "继续保持"]
        guard let verb = name.dropFirst(2).first(where: { at in verbs.contains { scan.matches($0, at: at) } }) else {
            return name
        }
        return NameRules.trimmed(name.lowerBound..<verb, scan)
    }

    /// 外贸增速六县区第二: how many were compared is no part of the name.
    func withoutCountOfRivals(_ name: Range<Int>, _ words: Range<Int>, _ scan: SentenceScan) -> Range<Int> {
        guard name.count > 2, name.upperBound < words.upperBound,
            scan.longestWord(at: name.upperBound, with: .scope) != nil
        else { return name }
        var end = name.upperBound
        while end > name.lowerBound,
            NumeralCharacter.digit(scan.character(end - 1)) != nil
                || scan.character(end - 1) == 0x5341
        { end -= 1 }  // 十
        return end < name.upperBound ? NameRules.trimmed(name.lowerBound..<end, scan) : name
    }

    /// 考虑价格因素实际增长5%, 剔除退税因素同口径增长6%: on which terms is no part of the name.
    func withoutFactor(_ words: Range<Int>, _ scan: SentenceScan) -> Range<Int> {
        let verbs: [StaticString] = ["考虑", "扣除", "剔除", "还原", "不考虑"]
        guard let start = words.first(where: { at in verbs.contains { scan.matches($0, at: at) } }),
            let factor = (start..<words.upperBound).first(where: { scan.matches("因素", at: $0) })
        else { return words }
        let before = words.lowerBound..<start
        if !NameRules.trimmed(before, scan).isEmpty { return before }
        let end = scan.character(factor + 2) == 0x540E ? factor + 3 : factor + 2  // 后
        return min(end, words.upperBound)..<words.upperBound
    }

    /// 生产总值突破200亿元,人均突破5万元: the same per head.
    func perHead(_ draft: Draft, _ subject: DraftName, _ scan: SentenceScan) -> DraftName? {
        var at = draft.left.lowerBound
        while at < draft.left.upperBound, SentenceScan.isPunctuation(scan.character(at)) { at += 1 }
        guard scan.matches("人均", at: at), draft.candidate.family == .money, let last = subject.pieces.last,
            !(last.lowerBound..<max(last.lowerBound, last.upperBound - 1)).contains(where: {
                scan.matches("人均", at: $0)
            })
        else { return nil }
        let products: [StaticString] = ["地区生产总值", "国内生产总值", "国民生产总值", "生产总值", "gdp"]
        if let product = products.lazy.compactMap({ word in last.first { scan.matches(word, at: $0) } }).first {
            return DraftName(pieces: [product..<last.upperBound], prefix: "人均")
        }
        return DraftName(pieces: subject.pieces, prefix: "人均" + subject.prefix)
    }

    /// 危房改造应改尽改,计划改造210户: what the clause before, without figures, names is what the act is done to.
    func topicOfDeed(_ draft: Draft, _ name: Range<Int>, behind: Int, _ scan: SentenceScan) -> [Range<Int>]? {
        guard draft.noun.isEmpty, name.count == 2, isDeed(name, scan),
            let topic = topicBefore(draft, scan), topic.lowerBound >= behind
        else { return nil }
        let isSame =
            topic.count > 2
            && scan.characters[(topic.upperBound - 2)..<topic.upperBound].elementsEqual(scan.characters[name])
        return isSame ? [topic] : [topic, name]
    }

    /// 3600户9800名脱贫群众: households and the people in them are of one noun.
    func shareNounOfPair(_ drafts: inout [Draft], _ scan: SentenceScan) {
        for index in drafts.indices.dropLast() {
            let (current, next) = (drafts[index], drafts[index + 1])
            guard current.candidate.range.upperBound == next.candidate.range.lowerBound, current.noun.isEmpty,
                !next.noun.isEmpty, current.candidate.family == .organisation, next.candidate.family == .person,
                NameRules.trimmed(current.left, scan).isEmpty
            else { continue }
            drafts[index].names = next.names
            drafts[index].noun = next.noun
        }
    }

    /// 6个省级、12个市级重点项目: what the last of the levels is of, all are of.
    func shareNouns(_ drafts: inout [Draft], _ scan: SentenceScan) {
        for index in drafts.indices.dropLast().reversed() {
            let (current, next) = (drafts[index], drafts[index + 1])
            guard (2...4).contains(current.noun.count), scan.character(current.noun.upperBound - 1) == 0x7EA7,  // 级
                [0x3001, 0x548C].contains(scan.character(current.noun.upperBound)),
                next.candidate.range.lowerBound == current.noun.upperBound + 1,
                current.candidate.unit == next.candidate.unit, let named = next.names.first?.pieces.last,
                let level = named.first(where: { scan.character($0) == 0x7EA7 }), level - named.lowerBound <= 4,
                level + 1 < named.upperBound
            else { continue }
            var names = drafts[index].names
            for at in names.indices { names[at].pieces.append((level + 1)..<named.upperBound) }
            drafts[index].names = names
        }
    }
}
