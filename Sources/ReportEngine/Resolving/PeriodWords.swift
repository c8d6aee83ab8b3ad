import ReportModel

/// Periods in a few words: 2023年, 2020-2023, 去年, 近三年, 十四五, last year.
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
        relative(text, start, thisYear) ?? recent(text, start, thisYear) ?? plan(text, start) ?? stated(text, start)
    }

    private static let relatives: [(words: [String], offset: Int, reason: String)] = [
        (["去年", "上年", "上一年", "lastyear", "last year"], -1, "last year"),
        (["今年", "本年度", "本年", "this year"], 0, "this year"), (["前年"], -2, "the year before last"),
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
        let words = ["最近", "近", "过去", "last "]
        guard let word = words.first(where: { begins(text, start, $0) }) else { return nil }
        var next = start + word.count
        let first = next
        while next < text.count, next - first < 3, digit(text[next]) != nil || text[next] == "十" { next += 1 }
        guard next > first, let count = number(text[first..<next]), (1...100).contains(count) else { return nil }
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
        let first = 1981 + 5 * (count - 6)
        guard let from = CalendarMonth(year: first), let to = CalendarMonth(year: first + 4),
            let period = Period(from: from, to: to)
        else { return nil }
        var end = next
        for word in ["时期", "期间", "规划"] where begins(text, end, word) { end += word.count }
        return Found(range: start..<end, period: period, reason: "the plan of \(first) to \(first + 4)")
    }

    /// 2023, 2023年, 2023年5月, 2020-2023年, 二〇二三年.
    private static func stated(_ text: [Character], _ start: Int) -> Found? {
        if start > 0, digit(text[start - 1]) != nil { return nil }
        guard let first = year(text, start) else { return nil }
        var next = start + 4
        if begins(text, next, "年") { next += 1 }
        for dash in ["..", "至", "到", "-", "—", "–", "~"] where begins(text, next, dash) {
            let after = next + dash.count
            guard let last = year(text, after), last >= first else { continue }
            var end = after + 4
            if begins(text, end, "年") { end += 1 }
            guard let from = CalendarMonth(year: first), let to = CalendarMonth(year: last),
                let period = Period(from: from, to: to)
            else { return nil }
            return Found(range: start..<end, period: period, reason: "stated")
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
