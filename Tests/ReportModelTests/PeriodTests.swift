import ReportModel
import TestSupport
import Testing

@Suite("Periods and dates")
struct PeriodTests {
    @Test(arguments: ["2023", "2023-05", "2022/2023", "2022-11/2023-05", "0001", "9999-12", "2023/2023-05"])
    func readsWhatItWrites(text: String) {
        #expect(Period(text)?.description == text)
    }

    @Test(arguments: [
        "", "23", "20230", "2023-5", "2023-13", "2023-00", "2023/", "/2023", "2024/2023", "2023-05-01", "0000", "２０２３",
        "2023/2024/2025", "+023", "-2023",
    ])
    func refusesEverythingElse(text: String) {
        #expect(Period(text) == nil)
    }

    @Test func listsByEndThenStart() {
        let sorted = ["2021/2023", "2023", "2020", "2022-11/2023"].compactMap { Period($0) }.sorted()
        #expect(sorted.map(\.description) == ["2020", "2021/2023", "2022-11/2023", "2023"])
    }

    @Test func datesFollowTheCalendar() {
        #expect(CalendarDate("2024-02-29")?.description == "2024-02-29")
        for wrong in [
            "2023-02-29", "1900-02-29", "2023-04-31", "2023-4-01", "2023-00-01", "2023-01-00", "", "20230101",
        ] {
            #expect(CalendarDate(wrong) == nil, "\(wrong)")
        }
        #expect(CalendarDate("2000-02-29") != nil)
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func randomPeriodsGoThereAndBack(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        func month() -> CalendarMonth? {
            CalendarMonth(
                year: Int.random(in: 1...9999, using: &random),
                month: Bool.random(using: &random) ? Int.random(in: 1...12, using: &random) : nil)
        }
        let a = try #require(month())
        let b = try #require(month())
        let period = try #require(Period(from: min(a, b), to: max(a, b)))
        #expect(Period(period.description) == period)
    }
}
