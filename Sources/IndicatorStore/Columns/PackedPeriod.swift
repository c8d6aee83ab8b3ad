import ReportModel

/// A period as two numbers that sort as periods do: year * 16 + month, month 0 being the whole year.
struct PackedPeriod: Hashable, Comparable {
    /// 0 where the period is not told.
    var start: UInt32
    var end: UInt32

    static let none = PackedPeriod(start: 0, end: 0)

    init(start: UInt32, end: UInt32) {
        self.start = start
        self.end = end
    }

    init(_ period: Period?) {
        guard let period else {
            self = .none
            return
        }
        start = Self.pack(period.start)
        end = Self.pack(period.end)
    }

    var period: Period? {
        guard let from = Self.unpack(start), let to = Self.unpack(end) else { return nil }
        return Period(from: from, to: to)
    }

    /// First and last year; 0 where not told.
    var startYear: Int { Int(start >> 4) }
    var endYear: Int { Int(end >> 4) }
    var isSingleYear: Bool { start == end && start & 15 == 0 && start != 0 }

    static func < (a: PackedPeriod, b: PackedPeriod) -> Bool { (a.end, a.start) < (b.end, b.start) }

    private static func pack(_ month: CalendarMonth) -> UInt32 { UInt32(month.year) << 4 | UInt32(month.month ?? 0) }

    private static func unpack(_ packed: UInt32) -> CalendarMonth? {
        packed == 0 ? nil : CalendarMonth(year: Int(packed >> 4), month: packed & 15 == 0 ? nil : Int(packed & 15))
    }
}
