import ReportModel

/// Centuries and decades: 本世纪末, 二十世纪八十年代, 90年代, 下世纪中叶.
enum CenturyRules {
    static let examples: [RuleExample] = [
        RuleExample("到本世纪中叶森林覆盖率达到60%。", "= 60 % share target 2050 森林覆盖率"),
        RuleExample("二十世纪八十年代建成水库12座。", "= 12 座 level actual 1980/1989 建成水库"),
        RuleExample("上世纪90年代建成水库7座。", "= 7 座 level actual 1990/1999 建成水库"),
        RuleExample("下世纪初建成水库3座。", "= 3 座 level target - 建成水库"),
    ]

    static func mentions(in scan: SentenceScan, _ clock: ReportClock) -> [TimeMention] {
        var mentions: [TimeMention] = []
        var at = 0
        while at + 1 < scan.count {
            if scan.matches("世纪", at: at), let mention = century(scan, at, clock) {
                mentions.append(mention)
                at = mention.range.upperBound
            } else if scan.matches("年代", at: at), let mention = decade(scan, at, clock) {
                mentions.append(mention)
                at = mention.range.upperBound
            } else {
                at += 1
            }
        }
        return mentions
    }

    /// 本世纪 and what stands behind it: 末, 中叶, 八十年代. Of a part that no year bounds (初) nothing is told.
    private static func century(_ scan: SentenceScan, _ at: Int, _ clock: ReportClock) -> TimeMention? {
        guard let (base, start) = centuryBefore(at, scan, clock) else { return nil }
        var end = at + 2
        var period: Period?
        if scan.matches("末", at: end) || scan.matches("结束", at: end) {
            period = Period(year: base + 100)
            end += 1
        } else if scan.matches("中叶", at: end) {
            period = Period(year: base + 50)
            end += 2
        } else if let (tens, after) = tens(scan, from: end), scan.matches("年代", at: after) {
            period = years(base + tens)
            end = after + 2
        } else if scan.matches("的", at: end) || scan.matches("疫情", at: end) {
            return nil
        }
        if period == nil, scan.matches("初", at: end) { end += 1 }
        let isForward = clock.lastYear.map { base > $0 } ?? false
        return TimeMention(range: start..<end, period: period, lasts: false, isForward: isForward)
    }

    /// 八十年代, 90年代: those of the century that the report stands in, or of the one before.
    private static func decade(_ scan: SentenceScan, _ at: Int, _ clock: ReportClock) -> TimeMention? {
        guard let last = clock.lastYear, let (tens, start) = tensBefore(at, scan), tens >= 10 else { return nil }
        var first = (last - 1) / 100 * 100 + tens
        if first > last + 15 { first -= 100 }
        return TimeMention(range: start..<(at + 2), period: years(first), lasts: false)
    }

    private static func years(_ first: Int) -> Period? {
        guard let from = CalendarMonth(year: first), let to = CalendarMonth(year: first + 9) else { return nil }
        return Period(from: from, to: to)
    }

    /// The year before the first of the century that is named before `at`, and where its name begins.
    private static func centuryBefore(_ at: Int, _ scan: SentenceScan, _ clock: ReportClock) -> (Int, Int)? {
        let named: [(StaticString, Int)] = [
            ("二十一", 2000), ("21", 2000), ("二十", 1900), ("20", 1900), ("十九", 1800), ("19", 1800),
        ]
        for (name, base) in named where scan.matches(name, endingAt: at) {
            return (base, at - (scan.matches("二十一", at: at - 3) ? 3 : 2))
        }
        guard let last = clock.lastYear else { return nil }
        let own = (last - 1) / 100 * 100
        for (name, base) in [("本" as StaticString, own), ("下", own + 100), ("上", own - 100)]
        where scan.matches(name, endingAt: at) {
            return (base, at - 1)
        }
        return nil
    }

    private static let digits: [UInt32] = "一二三四五六七八九".unicodeScalars.map(\.value)

    /// 八十, 80 from `start` on, and where it ends.
    private static func tens(_ scan: SentenceScan, from start: Int) -> (Int, Int)? {
        let first = scan.character(start)
        if (0x31...0x39).contains(first), scan.character(start + 1) == 0x30 {
            return (Int(first - 0x30) * 10, start + 2)
        }
        guard let digit = digits.firstIndex(of: first), scan.character(start + 1) == 0x5341 else { return nil }
        return ((digit + 1) * 10, start + 2)
    }

    /// 八十, 80 before `end`, and where it begins; no part of a longer number.
    private static func tensBefore(_ end: Int, _ scan: SentenceScan) -> (Int, Int)? {
        guard let (tens, after) = tens(scan, from: end - 2), after == end else { return nil }
        let before = scan.character(end - 3)
        return (0x30...0x39).contains(before) || digits.contains(before) || before == 0x5341 ? nil : (tens, end - 2)
    }
}
