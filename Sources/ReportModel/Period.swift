/// A month or a whole year.
public struct CalendarMonth: Hashable, Sendable, Comparable {
    /// 1 to 9999.
    public let year: Int
    /// 1 to 12; `nil` is the whole year.
    public let month: Int?

    /// `nil` where year or month is out of range.
    public init?(year: Int, month: Int? = nil) {
        guard (1...9999).contains(year), month.map((1...12).contains) ?? true else { return nil }
        self.year = year
        self.month = month
    }

    public static func < (a: CalendarMonth, b: CalendarMonth) -> Bool {
        (a.year, a.month ?? 0) < (b.year, b.month ?? 0)
    }
}

/// The time that a report or a figure covers: a year, a month, or a span with both ends included.
public struct Period: Hashable, Sendable {
    public let start: CalendarMonth
    public let end: CalendarMonth

    /// `nil` where the end lies before the start.
    public init?(from start: CalendarMonth, to end: CalendarMonth) {
        guard !(end < start) else { return nil }
        self.start = start
        self.end = end
    }

    /// `nil` outside 1...9999.
    public init?(year: Int) {
        guard let m = CalendarMonth(year: year) else { return nil }
        self.init(from: m, to: m)
    }

    public var years: ClosedRange<Int> { start.year...end.year }
    public var isSingleYear: Bool { start == end && start.month == nil }
}

extension Period: CustomStringConvertible, LosslessStringConvertible, Comparable {
    /// `2023`, `2023-05`, `2022/2023`, `2022-11/2023-05`.
    public var description: String {
        start == end ? Self.text(start) : Self.text(start) + "/" + Self.text(end)
    }

    /// Reads what `description` writes.
    public init?(_ description: String) {
        let parts = description.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let from = Self.month(parts[0]),
            let to = Self.month(parts[parts.count - 1])
        else { return nil }
        self.init(from: from, to: to)
    }

    /// By end, then by start: the order in which periods are listed.
    public static func < (a: Period, b: Period) -> Bool { (a.end, a.start) < (b.end, b.start) }

    private static func text(_ m: CalendarMonth) -> String {
        let digits = String(m.year)
        let year = String(repeating: "0", count: 4 - digits.utf8.count) + digits
        guard let month = m.month else { return year }
        return year + (month < 10 ? "-0" : "-") + String(month)
    }

    private static func month(_ text: Substring) -> CalendarMonth? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].utf8.count == 4, let year = number(parts[0]) else { return nil }
        if parts.count == 1 { return CalendarMonth(year: year) }
        guard parts[1].utf8.count == 2, let month = number(parts[1]) else { return nil }
        return CalendarMonth(year: year, month: month)
    }

    private static func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}

/// A day of the Gregorian calendar.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let year: Int
    public let month: Int
    public let day: Int

    /// `nil` where the calendar has no such day; years 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= days[month - 1] else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2024-01-23`.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let y = Int(parts[0]), let m = Int(parts[1]), let d = Int(parts[2])
        else { return nil }
        self.init(year: y, month: m, day: d)
    }

    public var description: String {
        func padded(_ n: Int, _ width: Int) -> String {
            let digits = String(n)
            return String(repeating: "0", count: width - digits.utf8.count) + digits
        }
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }
}
