import ChineseText
import ReportModel

// Days without a year, in texts told the year after the one that they are about.
extension TimeRules {
    /// 1月22日下午,…会议上,276名代表: a day of the first months, on which somebody met, is of the year in which the text is told.
    static func dayOfTelling(_ scan: SentenceScan, _ clock: ReportClock) -> TimeMention? {
        guard clock.isToldYearAfter, let year = clock.delivered, let end = dayEnd(scan),
            scan.contains(["会议", "大会", "全会", "参加", "出席", "来到", "走进"], in: end..<scan.count),
            !scan.contains(["获悉", "了解到", "去年", "全年", "上年", "年来", "一年", "截至", "以来", "介绍"], in: 0..<scan.count)
        else { return nil }
        return TimeMention(range: 0..<end, period: Period(year: year), lasts: false, isNow: true)
    }

    /// Where 1月22日, 昨天 or 今日上午 ends that opens the sentence; `nil` where none does.
    private static func dayEnd(_ scan: SentenceScan) -> Int? {
        if let word = (["昨天", "昨日", "今天", "今日"] as [StaticString]).first(where: { scan.matches($0, at: 0) }) {
            let end = word.characterCount
            let isDay = [0x2C, 0x4E0A, 0x4E0B].contains(scan.character(end))  // 上午 下午
            return isDay ? end : nil
        }
        var at = 0
        while NumeralCharacter.isASCIIDigit(scan.character(at)) { at += 1 }
        // Of the year's first months.
        guard at == 1, (0x31...0x34).contains(scan.character(0)), scan.character(1) == 0x6708 else { return nil }  // 月
        at = 2
        while NumeralCharacter.isASCIIDigit(scan.character(at)) { at += 1 }
        return at > 2 && scan.character(at) == 0x65E5 ? at + 1 : nil  // 日
    }
}
