import ChineseText
import ReportModel

/// Finds numbers with their units and comparator words in a sentence. Which of them are figures is for the rules.
struct QuantityFinder {
    let lexicon: Lexicon
    let units: [Unit]
    let percentUnit: Int
    let permilleUnit: Int
    let personUnit: Int
    let personTimeUnit: Int
    let householdUnit: Int
    let rankUnit: Int
    let moneyUnit: Int
    let monthUnit: Int

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        units = UnitTable.all
        func index(_ name: String, _ family: UnitFamily) -> Int {
            UnitTable.all.firstIndex { $0.name == name && $0.family == family } ?? 0
        }
        percentUnit = index("%", .proportion)
        permilleUnit = index("‰", .proportion)
        personUnit = index("人", .person)
        personTimeUnit = index("人次", .personTime)
        householdUnit = index("户", .organisation)
        rankUnit = index("位", .person)
        moneyUnit = index("元", .money)
        monthUnit = index("个月", .duration)
    }

    /// Appends every number of the sentence, refused ones with the reason.
    func find(in scan: SentenceScan, into candidates: inout [Candidate]) {
        let text = scan.characters
        var at = 0
        while at < text.count {
            guard NumeralCharacter.mayBegin(text[at]) else {
                at += 1
                continue
            }
            var (numeral, next) = NumeralReader.read(text, at: at, limit: text.count)
            if let plain = numeral, let fraction = Self.fraction(plain, scan) {
                numeral = fraction
                next = fraction.range.upperBound
            }
            if let numeral, !Self.isInsideCode(scan, numeral) {
                let candidate = candidate(numeral, scan)
                candidates.append(candidate)
                at = max(next, candidate.range.upperBound)
            } else {
                at = next
            }
        }
    }

    /// 占全省1/4: a fraction in digits at the end of its words; `nil` where there is none. 1/4决赛, 3/15 are none.
    static func fraction(_ numeral: Numeral, _ scan: SentenceScan) -> Numeral? {
        let slash = numeral.range.upperBound
        guard scan.character(slash) == 0x2F, numeral.form == .digits, !numeral.hasMultiplier, numeral.high == nil,
            numeral.value.exponent >= 0, numeral.range.count <= 2, scan.character(numeral.range.lowerBound - 1) != 0x2F
        else { return nil }
        var end = slash + 1
        var whole = 0
        while end < scan.count, end - slash <= 3, NumeralCharacter.isASCIIDigit(scan.character(end)) {
            whole = whole * 10 + Int(scan.character(end) - 0x30)
            end += 1
        }
        let next = scan.character(end)
        guard whole > 1, whole <= 100, numeral.value < ExactDecimal(whole), next != 0x2F,
            next == 0x7684 || next == 0x4EE5 || next == 0x5DE6 || SentenceScan.isPunctuation(next)  // 的 以 左
        else { return nil }
        let percent = (numeral.value.doubleValue / Double(whole) * 1_000_000).rounded()
        return Numeral(
            range: numeral.range.lowerBound..<end, value: ExactDecimal(coefficient: Int64(percent), exponent: -4),
            form: .fraction)
    }

    /// G20, PM2.5, C919, 5G, 3D: letters that make a name of the number.
    static func isInsideCode(_ scan: SentenceScan, _ numeral: Numeral) -> Bool {
        guard numeral.form == .digits else { return false }
        let before = scan.character(numeral.range.lowerBound - 1)
        if isLetter(before) || before == 0x2D && isLetter(scan.character(numeral.range.lowerBound - 2)) { return true }
        let after = scan.character(numeral.range.upperBound)
        return isLetter(after) && scan.longestWord(at: numeral.range.upperBound, with: .unit) == nil
    }

    @inline(__always)
    private static func isLetter(_ scalar: UInt32) -> Bool { scalar &- 0x61 < 26 }

    private func candidate(_ numeral: Numeral, _ scan: SentenceScan) -> Candidate {
        var numeral = numeral
        var end = numeral.range.upperBound
        var candidate = Candidate(
            numeral: numeral, range: numeral.range, core: numeral.range, unit: -1, family: .item, comparator: .equal)
        switch numeral.form {
        case .percent, .tenths, .fraction, .half:
            candidate.unit = percentUnit
            candidate.family = .proportion
            if numeral.form == .percent, scan.matches("点", at: end) || scan.matches("个百分点", at: end) {
                candidate.refusal = ExclusionRules.noUnit
            }
            end = mergeRange(&candidate, end, scan)
        case .permille:
            candidate.unit = permilleUnit
            candidate.family = .proportion
        default:
            // Signs of a comparator may stand between number and unit: 20万以上人次, 3万多辆 is read with the number.
            if let word = unitWord(at: end, scan) {
                candidate.unit = Int(lexicon.entries[Int(word.entry)].unit)
                candidate.family = units[candidate.unit].family
                end = compoundEnd(word.end, scan)
                if let month = openTimeEnd(word, scan) {
                    candidate.unit = monthUnit
                    candidate.family = .duration
                    candidate.unitRange = word.start..<month
                    candidate.core = numeral.range.lowerBound..<month
                    candidate.range = candidate.core
                    candidate.comparator = .greater
                    return candidate
                }
                candidate.unitRange = word.start..<end
                if end > word.end { candidate.family = .ratio }
                end = mergeRange(&candidate, end, scan)
            } else {
                candidate.refusal = ExclusionRules.noUnit
            }
        }
        numeral = candidate.numeral
        candidate.core = numeral.range.lowerBound..<end
        candidate.range = candidate.core
        ComparatorRules.apply(to: &candidate, scan)
        return candidate
    }

    /// The unit that begins at `at`, unless the characters belong to another word (部分, 位数).
    func unitWord(at: Int, _ scan: SentenceScan) -> Word? {
        guard let word = scan.longestWord(at: at, with: .unit) else { return nil }
        if let refused = scan.longestWord(at: at, with: .unitRefused), refused.end > word.end,
            !beginsOtherNoun(word, scan), !scan.matches("人居住", at: at)
        {
            return nil
        }
        return wordBeforeDeputies(word, scan) ?? word
    }

    /// 18个人大代表联络站, 6个人民调解员: 个 and not 个人; 36名列席代表: 名 and not 名列.
    private func beginsOtherNoun(_ word: Word, _ scan: SentenceScan) -> Bool {
        if scan.matches("名列席", at: word.start) { return true }
        guard scan.matches("个人", at: word.start) else { return false }
        return ["大", "民", "才", "均", "口", "工"].contains { scan.matches($0, at: word.start + 2) }
    }

    /// 2023年代表建议: not the decade's 年代 but the year before 代表.
    private func wordBeforeDeputies(_ word: Word, _ scan: SentenceScan) -> Word? {
        guard scan.character(word.end - 1) == 0x4EE3, scan.character(word.end) == 0x8868 else { return nil }  // 代|表
        return scan.words(from: word.start, to: word.start + 1).map { scan.words[$0] }
            .last { $0.roles.contains(.unit) && $0.end == word.end - 1 }
    }

    /// 八个多月, 两个半小时: the end of a length of time whose 个 is parted from its noun.
    private func openTimeEnd(_ word: Word, _ scan: SentenceScan) -> Int? {
        guard word.end - word.start == 1, scan.character(word.start) == 0x4E2A,  // 个 and 多 余 来 半
            [0x591A, 0x4F59, 0x6765, 0x534A].contains(scan.character(word.end))
        else { return nil }
        let nouns: [StaticString] = ["月", "小时", "钟头", "星期", "礼拜", "季度", "学期", "世纪"]
        guard let noun = nouns.first(where: { scan.matches($0, at: word.end + 1) }) else { return nil }
        return word.end + 1 + noun.withUTF8Buffer { $0.count / 3 }
    }

    /// 微克/立方米, 元/吨: the end of the second unit, or `end` where none follows.
    private func compoundEnd(_ end: Int, _ scan: SentenceScan) -> Int {
        // 微克每立方米
        if scan.matches("克每立方米", at: end - 1) { return end + 4 }
        guard scan.character(end) == 0x2F else { return end }
        var at = end + 1
        // 人/百亿元
        while [0x5341, 0x767E, 0x5343, 0x4E07, 0x4EBF].contains(scan.character(at)) { at += 1 }
        return scan.longestWord(at: at, with: .unit)?.end ?? end
    }

    /// 4.5%—5%, 100万元至200万元: a second number of the same unit behind a range mark.
    private func mergeRange(_ candidate: inout Candidate, _ end: Int, _ scan: SentenceScan) -> Int {
        guard candidate.numeral.high == nil, end + 1 < scan.count, isRangeMark(scan.character(end)) else { return end }
        guard NumeralCharacter.mayBegin(scan.character(end + 1)),
            let other = NumeralReader.read(scan.characters, at: end + 1, limit: scan.count).numeral,
            candidate.numeral.value < other.value, other.high == nil
        else { return end }
        var otherEnd = other.range.upperBound
        if candidate.family == .proportion, other.form == candidate.numeral.form, other.form != .digits {
            candidate.numeral.high = other.value
            return otherEnd
        }
        guard let word = unitWord(at: otherEnd, scan), Int(lexicon.entries[Int(word.entry)].unit) == candidate.unit
        else { return end }
        otherEnd = word.end
        candidate.numeral.high = other.value
        return otherEnd
    }

    /// - – — ~ 至 到
    private func isRangeMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2D, 0x2013, 0x2014, 0x7E, 0x223C, 0x81F3, 0x5230: true
        default: false
        }
    }
}
