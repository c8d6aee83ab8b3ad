import ChineseText
import ReportModel

/// Units that stand elsewhere than behind their number, or nowhere.
extension SentenceReader {
    /// 分别惠及35万、23万人次: a list's unit is said once, at its end.
    func takeUnitOfNext(_ candidates: inout [Candidate], _ index: Int, _ scan: SentenceScan) -> Bool {
        let numeral = candidates[index].numeral
        guard numeral.form == .digits || numeral.form == .characters else { return false }
        var last = index
        while last + 1 < candidates.count, candidates[last].refusal == ExclusionRules.noUnit {
            guard isJoined(candidates[last], candidates[last + 1], scan) else { return false }
            last += 1
        }
        guard last > index, candidates[last].refusal == nil, candidates[last].numeral.form == numeral.form else {
            return false
        }
        let start = NameRules.clauseStart(before: candidates[index].range.lowerBound, notBefore: 0, scan)
        // 3500万、2300万人次: a number of such a size is no point of a text.
        let isMeasured = numeral.form == .digits && numeral.hasMultiplier && candidates[last].numeral.hasMultiplier
        guard isMeasured || scan.contains(start..<candidates[index].range.lowerBound, .respectively) else {
            return false
        }
        give(candidates[last].unit, candidates[last].family, "unit: said once for a list", &candidates[index])
        return true
    }

    /// 增长-3.2%, 分别增长15.4%、-5.3%, 为负5.3%: a sign belongs to its number; the mark of a range or a list is none.
    func takeSign(_ candidate: inout Candidate, _ scan: SentenceScan) {
        let start = candidate.range.lowerBound
        guard candidate.family == .proportion, start == candidate.core.lowerBound, start > 1 else { return }
        let before = scan.character(start - 2)
        switch scan.character(start - 1) {
        case 0x2D, 0x2212:
            guard before > 0x2E7F || [0x2C, 0x3A, 0x28].contains(before) else { return }
        case 0x8D1F:  // 负
            guard [0x4E3A, 0x662F, 0x957F, 0x3001, 0x548C, 0x8FBE, 0x5230, 0x81F3].contains(before) else { return }
        default: return
        }
        candidate.range = (start - 1)..<candidate.range.upperBound
        candidate.core = (start - 1)..<candidate.core.upperBound
        candidate.numeral.value = candidate.numeral.value.negated
        candidate.numeral.high = candidate.numeral.high.map(\.negated)
        candidate.rules.append("quantity: minus sign")
    }

    /// 每立方米19微克: what the amount is of stands before it.
    func takeVolume(_ candidate: inout Candidate, _ scan: SentenceScan) {
        guard candidate.family == .mass, scan.matches("每立方米", endingAt: candidate.range.lowerBound),
            scan.matches("微克", at: candidate.unitRange.lowerBound)
                || scan.matches("毫克", at: candidate.unitRange.lowerBound)
        else { return }
        candidate.family = .ratio
    }

    /// 提高1.2个和0.8个百分点: 百分点 is said once, though 个 is said twice.
    func completeUnit(_ candidates: inout [Candidate], _ index: Int, _ scan: SentenceScan) {
        guard index + 1 < candidates.count, candidates[index].refusal == nil,
            candidates[index].core.upperBound == candidates[index].range.upperBound,
            scan.character(candidates[index].core.upperBound - 1) == 0x4E2A,  // 个
            candidates[index].unitRange.count == 1
        else { return }
        var next = index + 1
        while isJoined(candidates[next - 1], candidates[next], scan) {
            if candidates[next].family == .percentagePoint {
                give(candidates[next].unit, .percentagePoint, "unit: said once for a list", &candidates[index])
                candidates[index].unitRange = 0..<0
                return
            }
            next += 1
            guard next < candidates.count else { return }
        }
    }

    /// Whether nothing but 、, 和 or 与 parts two numbers.
    private func isJoined(_ first: Candidate, _ second: Candidate, _ scan: SentenceScan) -> Bool {
        let start = first.range.upperBound
        guard second.range.lowerBound == start + 1 else { return false }
        return [0x3001, 0x548C, 0x4E0E].contains(scan.character(start))
    }

    /// 46万群众, 近五百万高级人才, 出境旅游人次由8300万: the unit is told by the noun.
    func rescue(_ candidates: inout [Candidate], _ index: Int, _ scan: SentenceScan) {
        let candidate = candidates[index]
        guard isAmount(candidate) else { return }
        let left =
            NameRules.clauseStart(before: candidate.range.lowerBound, notBefore: 0, scan)..<candidate.range.lowerBound
        let isLarge = candidate.numeral.hasMultiplier && candidate.numeral.value >= ExactDecimal(1000)
        if let unit = countedBehind(candidate.range.upperBound, scan) {
            let family: UnitFamily = unit == finder.personUnit ? .person : .organisation
            give(unit, family, "unit: told by the noun behind", &candidates[index])
        } else if isLarge, isSumOfMoney(candidates, index, left, scan) {
            give(finder.moneyUnit, .money, "unit: 元 told by the name before", &candidates[index])
        } else if isLarge, endsWords(candidate.range.upperBound, scan) || isOfForces(candidate, scan),
            namesPeople(left, scan)
        {
            give(finder.personUnit, .person, "unit: 人 told by the name before", &candidates[index])
        } else if isLarge,
            ["旅客吞吐量", "客流量", "客运量", "旅客发送量"].contains(where: {
                scan.matches($0, endingAt: NameRules.trimmed(left, scan).upperBound)
            }),
            endsWords(candidate.range.upperBound, scan) || scan.matches("大关", at: candidate.range.upperBound)
        {
            give(finder.personTimeUnit, .personTime, "unit: 人次 told by the name before", &candidates[index])
        } else if isLarge, candidate.numeral.form != .bareMultiplier, let word = lastUnitNoun(left, scan) {
            give(word, .personTime, "unit: told by the name before", &candidates[index])
        }
    }

    /// A number large enough to be no point of a text: 万 or 亿 stands in it, or it is open (300余).
    private func isAmount(_ candidate: Candidate) -> Bool {
        let numeral = candidate.numeral
        switch numeral.form {
        case .digits:
            return numeral.hasMultiplier && numeral.value >= ExactDecimal(1000)
                || numeral.openness == .more && numeral.value >= ExactDecimal(100)
        case .characters: return numeral.hasMultiplier && numeral.value >= ExactDecimal(10000)
        case .bareMultiplier: return candidate.comparator != .equal
        default: return false
        }
    }

    private static let households: [StaticString] = [
        "家庭", "用户", "农户", "牧户", "商户", "住户", "困难户", "贫困户", "脱贫户", "工商户", "市场主体", "经营主体", "企业",
    ]

    /// The unit of the people or households behind a number: 1.6万因旱受困群众, 20万各民族家庭. They follow at once, or end the
    /// words behind the number.
    private func countedBehind(_ start: Int, _ scan: SentenceScan) -> Int? {
        var at = start
        var found: (unit: Int, end: Int)?
        while at < min(scan.count, start + 16) {
            let scalar = scan.character(at)
            if [0x201C, 0x201D].contains(scalar) {
                at += 1
                continue
            }
            if SentenceScan.isPunctuation(scalar) || NumeralCharacter.isASCIIDigit(scalar) { break }
            if let name = Self.households.first(where: { scan.matches($0, at: at) }) {
                let end = at + name.withUTF8Buffer { $0.count / 3 }
                if at - start <= 5 { return finder.householdUnit }
                found = (finder.householdUnit, end)
                at = end
            } else if let word = scan.longestWord(at: at, with: .people) {
                if let home = Self.households.first(where: { scan.matches($0, at: word.end) }) {
                    // 困难群众家庭
                    return home.withUTF8Buffer { $0.count } > 0 ? finder.householdUnit : nil
                }
                if at - start <= 5 { return finder.personUnit }
                found = (finder.personUnit, word.end)
                at = word.end
            } else if at - start > 3 && scalar == 0x7684 || endsCounted(at, scan) {
                break
            } else {
                at += 1
            }
        }
        return found.flatMap { $0.end == at ? $0.unit : nil }
    }

    /// An act or movement of two characters or more: what follows is counted no more.
    private func endsCounted(_ at: Int, _ scan: SentenceScan) -> Bool {
        guard let word = scan.longestWord(at: at, with: [.nounStop, .rise, .fall, .act, .deed]),
            word.end - word.start > 1
        else { return false }
        return scan.longestWord(at: at, with: .compound).map { $0.end <= word.end } ?? true
    }

    private func give(_ unit: Int, _ family: UnitFamily, _ rule: RuleName, _ candidate: inout Candidate) {
        candidate.unit = unit
        candidate.family = family == .personTime && unit == finder.personUnit ? .person : family
        candidate.refusal = nil
        candidate.rules.append(rule)
    }

    /// Nothing follows that the number could count.
    private func endsWords(_ end: Int, _ scan: SentenceScan) -> Bool {
        let next = scan.character(end)
        return next == 0 || SentenceScan.isPunctuation(next) || [0x548C, 0x4E0E, 0x28].contains(next)  // 和 与 (
    }

    /// 裁减员额20万任务: what follows is no noun of those counted.
    private func isOfForces(_ candidate: Candidate, _ scan: SentenceScan) -> Bool {
        ["员额", "裁员"].contains { scan.matches($0, endingAt: candidate.range.lowerBound) }
    }

    /// Nouns for people in a name that are none elsewhere.
    private static let staff: [StaticString] = ["员额", "裁员", "学生", "从业者", "用工", "学位人"]
    private static let sizes: [StaticString] = ["总量", "总数", "数量", "总规模", "规模", "总人数"]

    /// 从业人员达20万, 技能人才总量超600万: the name ends in people.
    private func namesPeople(_ left: Range<Int>, _ scan: SentenceScan) -> Bool {
        let name = NameRules.trimmed(left, scan)
        var end = name.upperBound
        if let size = Self.sizes.first(where: { scan.matches($0, endingAt: end) }) {
            end -= size.withUTF8Buffer { $0.count / 3 }
        }
        guard end > name.lowerBound else { return false }
        return Self.staff.contains { scan.matches($0, endingAt: end) }
            || scan.longestWord(endingAt: end, notBefore: name.lowerBound, with: .people) != nil
    }

    private static let sums: [StaticString] = [
        "资金", "经费", "投资", "贷款", "生产总值", "经济总量", "增加值", "产值", "存款", "进出口总额", "财政收入", "财政总收入", "税收收入", "预算收入", "营业收入",
        "销售额", "gdp",
    ]

    /// 投入资金300万, 经济总量迈上4万亿、5万亿两个台阶: a sum without 元.
    private func isSumOfMoney(_ candidates: [Candidate], _ index: Int, _ left: Range<Int>, _ scan: SentenceScan) -> Bool
    {
        let candidate = candidates[index]
        let end = candidate.range.upperBound
        let name = NameRules.trimmed(left, scan)
        if candidate.numeral.value >= ExactDecimal(coefficient: 1, exponent: 11), ComparatorRules.stepsBehind(end, scan)
        {
            if index > 0, isJoined(candidates[index - 1], candidate, scan) {
                return candidates[index - 1].family == .money && candidates[index - 1].refusal == nil
            }
            let subject = name.isEmpty ? 0..<left.lowerBound : name
            return scan.contains(Self.sums, in: subject)
        }
        guard endsWords(end, scan) else { return false }
        return Self.sums.contains { scan.matches($0, endingAt: name.upperBound) } && !name.isEmpty
    }

    /// 人次, 人数 or 人口 in the name before the number.
    private func lastUnitNoun(_ left: Range<Int>, _ scan: SentenceScan) -> Int? {
        var at = left.upperBound - 2
        while at >= left.lowerBound {
            if scan.character(at) == 0x4EBA {
                if scan.character(at + 1) == 0x6B21 { return finder.personTimeUnit }
                if scan.character(at + 1) == 0x6570 || scan.character(at + 1) == 0x53E3 { return finder.personUnit }
            }
            at -= 1
        }
        return nil
    }
}
