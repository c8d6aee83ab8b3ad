import ReportModel

/// Periods in a few words: 2023年, 2020-2023, 去年, 近三年, 十四五, 2023年上半年, last year, May 2023, the 14th five-year plan.
enum PeriodWords {
    struct Found {
        var range: Range<Int>
        var period: Period
        var reason: String
    }

    /// The periods that folded characters name, in their order, without overlap.
    ///
    /// - Parameter thisYear: What 今年 means.
    static func find(in text: [Character], thisYear: Int) -> [Found] {
        var found: [Found] = []
        var next = 0
        while next < text.count {
            guard let word = word(in: text, at: next, thisYear: thisYear) else {
                next += 1
                continue
            }
            found.append(word)
            next = word.range.upperBound
        }
        return found
    }

    private static func word(in text: [Character], at start: Int, thisYear: Int) -> Found? {
        relative(text, start, thisYear) ?? recent(text, start, thisYear) ?? plan(text, start)
            ?? englishPlan(text, start) ?? englishMonths(text, start) ?? stated(text, start)
    }

    private static let relatives: [(words: [String], offset: Int, reason: String)] = [
        (["the year before last", "前年"], -2, "the year before last"),
        (["去年", "上年度", "上年", "上一年", "lastyear", "last year", "previous year"], -1, "last year"),
        (["今年", "本年度", "本年", "this year", "current year"], 0, "this year"),
        (["明年", "下年", "next year"], 1, "next year"),
    ]

    private static func relative(_ text: [Character], _ start: Int, _ thisYear: Int) -> Found? {
        for entry in relatives {
            for word in entry.words where begins(text, start, word) {
                guard let period = Period(year: thisYear + entry.offset) else { return nil }
                return Found(range: start..<(start + word.count), period: period, reason: entry.reason)
            }
        }
        return nil
    }

    /// 近三年, 过去5年, last 3 years: the years that end with the last.
    private static func recent(_ text: [Character], _ start: Int, _ thisYear: Int) -> Found? {
        let words = ["最近", "近", "过去", "last ", "past ", "previous "]
        guard let word = words.first(where: { begins(text, start, $0) }) else { return nil }
        var next = start + word.count
        let first = next
        while next < text.count, next - first < 3, digit(text[next]) != nil || text[next] == "十" { next += 1 }
        var stated = number(text[first..<next])
        if stated == nil, let i = numberWords.firstIndex(where: { begins(text, first, $0 + " ") }) {
            stated = i + 1
            next = first + numberWords[i].count
        }
        guard next > first, let count = stated, (1...100).contains(count) else { return nil }
        let ends = ["年来", "年", " years", " year"]
        guard let end = ends.first(where: { begins(text, next, $0) }),
            let from = CalendarMonth(year: thisYear - count), let to = CalendarMonth(year: thisYear - 1),
            let period = Period(from: from, to: to)
        else { return nil }
        return Found(range: start..<(next + end.count), period: period, reason: "the last \(count) years")
    }

    /// 十四五: the five years of the plan. The first began in 1953, those from the sixth on follow one another from 1981.
    private static func plan(_ text: [Character], _ start: Int) -> Found? {
        var next = start
        while next < text.count, next - start < 3, text[next] == "十" || digit(text[next]) != nil { next += 1 }
        // The last 五 is that of the five years.
        guard next - start >= 2, text[next - 1] == "五", let count = number(text[start..<(next - 1)]),
            (6...20).contains(count), text[start..<next].allSatisfy({ !$0.isASCII })
        else { return nil }
        var end = next
        for word in ["时期", "期间", "规划"] where begins(text, end, word) { end += word.count }
        return plan(count, start..<end)
    }

    private static func plan(_ number: Int, _ range: Range<Int>) -> Found? {
        let first = 1981 + 5 * (number - 6)
        guard let from = CalendarMonth(year: first), let to = CalendarMonth(year: first + 4),
            let period = Period(from: from, to: to)
        else { return nil }
        return Found(range: range, period: period, reason: "the plan of \(first) to \(first + 4)")
    }

    private static let numberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    private static let ordinals = [
        "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
    ]

    /// 14th five-year plan, fourteenth five year plan.
    private static func englishPlan(_ text: [Character], _ start: Int) -> Found? {
        guard isWordStart(text, start) else { return nil }
        for number in 6...20 {
            let words = ["\(number)th"] + (number - 6 < ordinals.count ? [ordinals[number - 6]] : [])
            for word in words where begins(text, start, word) {
                for plan in [" five-year plan", " five year plan", " 5-year plan"]
                where begins(text, start + word.count, plan) {
                    return Self.plan(number, start..<(start + word.count + plan.count))
                }
            }
        }
        return nil
    }

    private static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// May 2023, first half of 2023.
    private static func englishMonths(_ text: [Character], _ start: Int) -> Found? {
        guard isWordStart(text, start) else { return nil }
        let spans =
            monthNames.enumerated().map { ($0.element + " ", $0.offset + 1, $0.offset + 1) } + [
                ("first half of ", 1, 6), ("second half of ", 7, 12), ("first quarter of ", 1, 3),
                ("second quarter of ", 4, 6), ("third quarter of ", 7, 9), ("fourth quarter of ", 10, 12),
            ]
        for (word, first, last) in spans where begins(text, start, word) {
            let next = start + word.count
            guard let year = year(text, next), let found = months(first, last, of: year) else { continue }
            return Found(range: start..<(next + 4), period: found, reason: "stated")
        }
        return nil
    }

    private static func months(_ first: Int, _ last: Int, of year: Int) -> Period? {
        guard let from = CalendarMonth(year: year, month: first), let to = CalendarMonth(year: year, month: last)
        else { return nil }
        return Period(from: from, to: to)
    }

    private static func isWordStart(_ text: [Character], _ start: Int) -> Bool {
        start == 0 || !(text[start - 1].isASCII && (text[start - 1].isLetter || text[start - 1].isNumber))
    }

    /// Parts of a year that stand behind it.
    private static let parts: [(words: [String], first: Int, last: Int)] = [
        (["上半年"], 1, 6), (["下半年"], 7, 12), (["前三季度", "前3季度"], 1, 9), (["第一季度", "一季度", "1季度"], 1, 3),
        (["第二季度", "二季度", "2季度"], 4, 6), (["第三季度", "三季度", "3季度"], 7, 9), (["第四季度", "四季度", "4季度"], 10, 12),
    ]

    /// 2023, 2023年, 2023年5月, 2023-05, 2023年上半年, 2020-2023年, 2020 to 2023, 二〇二三年.
    private static func stated(_ text: [Character], _ start: Int) -> Found? {
        if start > 0, digit(text[start - 1]) != nil { return nil }
        guard let first = year(text, start) else { return nil }
        var next = start + 4
        if begins(text, next, "年") { next += 1 }
        for dash in ["..", "至", "到", "-", "—", "–", "~", " - ", " to ", "/"] where begins(text, next, dash) {
            let after = next + dash.count
            guard let last = year(text, after), last >= first else { continue }
            var end = after + 4
            if begins(text, end, "年") { end += 1 }
            guard let from = CalendarMonth(year: first), let to = CalendarMonth(year: last),
                let period = Period(from: from, to: to)
            else { return nil }
            return Found(range: start..<end, period: period, reason: "stated")
        }
        for part in parts {
            for word in part.words where begins(text, next, word) {
                guard let period = months(part.first, part.last, of: first) else { continue }
                return Found(range: start..<(next + word.count), period: period, reason: "stated")
            }
        }
        if next == start + 4, begins(text, next, "-"), next + 3 <= text.count,
            let month = number(text[(next + 1)..<(next + 3)]), (1...12).contains(month),
            next + 3 == text.count || digit(text[next + 3]) == nil, let period = months(month, month, of: first)
        {
            return Found(range: start..<(next + 3), period: period, reason: "stated")
        }
        var end = next
        while end < text.count, end - next < 2, digit(text[end]) != nil { end += 1 }
        if next > start + 4, end > next, begins(text, end, "月"), let month = number(text[next..<end]),
            let time = CalendarMonth(year: first, month: month), let period = Period(from: time, to: time)
        {
            return Found(range: start..<(end + 1), period: period, reason: "stated")
        }
        return Period(year: first).map { Found(range: start..<next, period: $0, reason: "stated") }
    }

    /// Four digits from 1900 to 2100 that no fifth follows.
    private static func year(_ text: [Character], _ start: Int) -> Int? {
        guard start + 4 <= text.count else { return nil }
        var year = 0
        for character in text[start..<(start + 4)] {
            guard let digit = digit(character) else { return nil }
            year = year * 10 + digit
        }
        if start + 4 < text.count, digit(text[start + 4]) != nil { return nil }
        return (1900...2100).contains(year) ? year : nil
    }

    private static func begins(_ text: [Character], _ start: Int, _ word: String) -> Bool {
        start <= text.count && text[start...].starts(with: word)
    }

    private static let numerals = Array("〇一二三四五六七八九")

    private static func digit(_ character: Character) -> Int? {
        if character == "零" || character == "○" { return 0 }
        if let index = numerals.firstIndex(of: character) { return index }
        return character.isASCII ? character.wholeNumberValue : nil
    }

    /// 5, 15, 三, 十, 十四.
    private static func number(_ text: ArraySlice<Character>) -> Int? {
        var number = 0
        var hasTens = false
        for character in text {
            if character == "十" {
                if hasTens { return nil }
                number = max(1, number) * 10
                hasTens = true
            } else if let digit = digit(character) {
                number = hasTens ? number + digit : number * 10 + digit
            } else {
                return nil
            }
        }
        return text.isEmpty ? nil : number
    }
}
