import ChineseText
import ReportModel

// Times that a figure is compared with: 比2018年, 由2020年的7.2%提高到.
extension TimeRules {
    /// 比, 较, 同, 与 before it, or 相比 behind it.
    static func isComparisonBase(_ mention: TimeMention, _ scan: SentenceScan) -> Bool {
        let range = mention.range
        var start = range.lowerBound
        if [0x201C, 0x2018].contains(scan.character(start - 1)) { start -= 1 }
        // 按1980年不变价格计算 says how, not when.
        if scan.matches("不变价", at: range.upperBound) || scan.matches("价格", at: range.upperBound)
            || scan.character(start - 1) == 0x6309
        {
            return true
        }
        // 在2020年快速增长的基础上
        if scan.character(start - 1) == 0x5728, isBeforeBasis(range.upperBound, scan) { return true }
        // 由2020年的7.2%提高到: the year is the former state's.
        let endOfYear = [0x5E95, 0x672B, 0x521D].contains(scan.character(range.upperBound)) ? 1 : 0  // 底 末 初
        let behind = range.upperBound + endOfYear
        if let period = mention.period, period.years.count <= 10,
            [0x7531, 0x4ECE, 0x81EA].contains(scan.character(start - 1)),
            scan.character(behind) == 0x7684 || isBeforeAmount(range.lowerBound..<behind, scan)
        {
            return true
        }
        // 是2020年的2.2倍, 等于1949年的98%
        let equals: [StaticString] = ["是", "为", "等于", "相当于", "达到", "达到了", "达"]
        if scan.character(behind) == 0x7684, equals.contains(where: { scan.matches($0, endingAt: start) }),
            isMultiple(behind + 1, scan)
        {
            return true
        }
        switch scan.character(start - 1) {
        case 0x6BD4, 0x8F83, 0x540C, 0x4E0E, 0x76F8: return true  // 比 较 同 与 相(比)
        default: break
        }
        // 是1950年至2002年的总和
        if ["是", "相当于", "超过"].contains(where: { scan.matches($0, endingAt: start) }) {
            let near = range.upperBound..<min(scan.count, range.upperBound + 18)
            if near.contains(where: { scan.matches("总和", at: $0) || scan.matches("之和", at: $0) }) { return true }
        }
        return ["高于", "低于", "相当于", "超过"].contains(where: { scan.matches($0, endingAt: start) })
            || scan.matches("是", endingAt: start)
                && scan.contains(range.upperBound..<min(scan.count, range.upperBound + 6), .from)
    }

    /// A number in 倍 or % stands there.
    private static func isMultiple(_ start: Int, _ scan: SentenceScan) -> Bool {
        if scan.matches("百分之", at: start) { return true }
        let words = start..<min(scan.count, start + 8)
        let end = words.first { SentenceScan.isClauseBreak(scan.character($0)) } ?? words.upperBound
        return (start..<end).contains { [0x500D, 0x25].contains(scan.character($0)) }  // 倍 %
    }

    /// 基础上 in the clause that goes on at `start`.
    static func isBeforeBasis(_ start: Int, _ scan: SentenceScan) -> Bool {
        var at = start
        while at < scan.count, at - start < 24, !SentenceScan.isClauseBreak(scan.character(at)) {
            if scan.matches("基础上", at: at) { return true }
            at += 1
        }
        return false
    }

    /// Where 2025年的 begins that ends at `end`; `end` itself where no year stands there.
    static func startOfYear(before end: Int, _ scan: SentenceScan) -> Int {
        if ["去年的", "今年的", "上年的", "现在的", "目前的", "如今的"].contains(where: { scan.matches($0, endingAt: end) }) {
            return end - 3
        }
        var at = scan.character(end - 1) == 0x7684 ? end - 1 : end
        if [0x5E95, 0x672B].contains(scan.character(at - 1)) { at -= 1 }
        guard scan.character(at - 1) == 0x5E74 else { return end }
        var start = at - 1
        while NumeralCharacter.isASCIIDigit(scan.character(start - 1))
            || NumeralCharacter.digit(scan.character(start - 1)) != nil
        { start -= 1 }
        return at - 1 - start == 4 ? start : end
    }

    /// 2018年60吨: an amount and no further date or length of time stands behind a year in figures.
    static func isBeforeAmount(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        guard isNumeral(scan.character(range.lowerBound)) else { return false }
        var at = range.upperBound
        while isNumeral(scan.character(at)) || scan.character(at) == 0x2E || scan.character(at) == 0x5341 { at += 1 }
        return at > range.upperBound && ![0x5E74, 0x6708, 0x65E5, 0x5929].contains(scan.character(at))
    }

    static func isNumeral(_ scalar: UInt32) -> Bool {
        NumeralCharacter.isASCIIDigit(scalar) || NumeralCharacter.digit(scalar) != nil
    }

    /// 比2018年, 较2018年.
    static func comparesWithYear(_ clause: Range<Int>, _ scan: SentenceScan) -> Bool {
        clause.contains { at in
            [0x6BD4, 0x8F83].contains(scan.character(at))
                && (at + 1..<at + 5).allSatisfy { isNumeral(scan.character($0)) } && scan.character(at + 5) == 0x5E74
        }
    }
}
