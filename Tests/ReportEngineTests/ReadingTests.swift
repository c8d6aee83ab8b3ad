import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import ReportEngine

/// A few words read as concept, place and time.
@Suite struct ReadingTests {
    private let folder = DataFolder()

    private func filled() throws -> ReportEngine {
        try folder.spelled([
            .sample("luoyang-2023", "x suggestions.satisfaction_rate;share=99% 。", region: "洛阳市", year: 2023)
        ])
    }

    @Test func conceptPlaceAndTimeAreReadFromOneText() throws {
        let engine = try filled()
        defer { engine.close() }
        let text = "洛阳去年的建议满意率"
        let reading = try engine.read(text, thisYear: 2024)
        #expect(reading.concepts.first?.concept.code.rawValue == "suggestions.satisfaction_rate")
        #expect(reading.concepts.first?.score == 1)
        let place = try #require(reading.regions.first)
        #expect(place.candidate.region.name == "洛阳市" && place.reason == "short name" && place.isHeld)
        #expect(text.text(in: place.span) == "洛阳")
        #expect(reading.periods.map { "\($0.period) \($0.reason)" } == ["2023 last year"])
        #expect(reading.periods.first.map { text.text(in: $0.span) } == "去年")
        #expect(reading.unread.isEmpty)
    }

    @Test(
        arguments: [
            ("luoyang gdp 2023", "410300", "pinyin", "gdp", "2023"),
            ("Henan Province GDP last year", "410000", "English name", "gdp", "2023"),
            ("Inner Mongolia gdp 2020-2022", "150000", "English name", "gdp", "2020/2022"),
            ("河南省洛阳市 生产总值 二〇二三年", "410300", "exact name", "gdp", "2023"),
            ("410300 生产总值 2023年5月", "410300", "code", "gdp", "2023-05"),
            ("浙江十四五时期造林面积", "330000", "short name", "land.greened", "2021/2025"),
            ("德清县近三年代表建议", "330521", "exact name", "suggestions.total", "2021/2023"),
        ])
    func wordsOfManyKindsAreRead(
        text: String, region: String, reason: String, concept: String, period: String
    ) throws {
        let engine = try filled()
        defer { engine.close() }
        let reading = try engine.read(text, thisYear: 2024)
        #expect(reading.regions.first?.candidate.region.code?.description == region)
        #expect(reading.regions.first?.reason == reason)
        #expect(reading.concepts.first?.concept.code.rawValue == concept)
        #expect(reading.periods.map(\.period.description) == [period])
    }

    @Test(
        arguments: [
            ("GDP in Henan Province", "河南省", "English name"), ("Luoyang, Henan gdp", "洛阳市", "pinyin, in 河南省"),
            ("Henan luoyang gdp", "洛阳市", "pinyin, in 河南省"), ("Luoyang in henan sheng: gdp", "洛阳市", "pinyin, in 河南省"),
            ("gdp of the city of Luoyang", "洛阳市", "English name"),
            ("Guangxi Zhuang Autonomous Region gdp", "广西壮族自治区", "English name"),
            ("Inner Mongolia Autonomous Region gdp", "内蒙古自治区", "English name"),
            ("loyang gdp", "洛阳市", "nearly so spelled"), ("洛阳 gdp", "洛阳市", "short name"),
        ])
    func placesAreReadInEnglish(text: String, name: String, reason: String) throws {
        let engine = try filled()
        defer { engine.close() }
        let reading = try engine.read(text)
        #expect(reading.regions.first?.candidate.region.name == name && reading.regions.first?.reason == reason)
        #expect(reading.concepts.first?.concept.code.rawValue == "gdp" && reading.unread.isEmpty)
        #expect(!reading.isRegionAmbiguous)
    }

    @Test(arguments: [
        ("2023年上半年", "2023-01/2023-06"), ("2023年第三季度", "2023-07/2023-09"), ("first half of 2023", "2023-01/2023-06"),
        ("May 2023", "2023-05"), ("2023-05", "2023-05"), ("2020 to 2022", "2020/2022"), ("2020 - 2022", "2020/2022"),
        ("the past five years", "2019/2023"), ("14th five-year plan", "2021/2025"), ("previous year", "2023"),
        ("the year before last", "2022"), ("近5年来", "2019/2023"), ("２０２３年", "2023"), ("2022/2023", "2022/2023"),
    ])
    func periodsAreRead(text: String, period: String) throws {
        let engine = try filled()
        defer { engine.close() }
        let found = try engine.read("代表建议 \(text)", thisYear: 2024)
        #expect(found.periods.map(\.period.description) == [period])
        #expect(found.concepts.first?.concept.code.rawValue == "suggestions.total" && found.unread.isEmpty)
    }

    /// Where a place is asked for, its spelling will do, and what was read is said.
    @Test func placesMayBeAskedForByTheirSpelling() throws {
        let engine = try filled()
        defer { engine.close() }
        for text in ["luoyang", "Luoyang City", "Henan Province"] {
            let answer = try engine.compare(
                CompareRequest(concepts: ["suggestions.satisfaction_rate"], regions: [text]))
            #expect(answer.rows.map(\.region.name) == ["洛阳市"], "\(text)")
            #expect(answer.notices.first?.hasPrefix("'\(text)' was read as 河南省") == true, "\(answer.notices)")
        }
        for text in ["suzhou", "nowhere"] {
            #expect(throws: EngineError.self) {
                try engine.compare(CompareRequest(concepts: ["gdp"], regions: [text]))
            }
        }
    }

    /// A wrong character that is read alike is seen through where nothing else is known of the word.
    @Test func charactersReadAlikeAreSeenThrough() throws {
        let engine = try filled()
        defer { engine.close() }
        let reading = try engine.read("落阳 gdp")
        #expect(reading.regions.first?.candidate.region.name == "洛阳市" && reading.unread.isEmpty)
        #expect(reading.regions.first?.reason == "nearly so spelled")
    }

    @Test func namesOfTwoLevelsAndSpellingsHaveDifferentScores() throws {
        let engine = try filled()
        defer { engine.close() }
        let reading = try engine.read("suzhou gdp")
        #expect(reading.regions.map(\.candidate.region.name) == ["苏州市", "宿州市", "肃州区"])
        #expect(reading.regions.map(\.candidate.score) == [0.8, 0.8, 0.7] && reading.isRegionAmbiguous)
    }

    /// Of several places of a name the one with reports is meant, and the others are listed.
    @Test func theOnlyOneWithReportsIsMeant() throws {
        let engine = try folder.spelled([.sample("a", "x gdp;level=7元 。", region: "福州市鼓楼区", year: 2023)])
        defer { engine.close() }
        for text in ["鼓楼区 gdp", "gulou district gdp"] {
            let reading = try engine.read(text)
            #expect(reading.regions.count > 3 && !reading.isRegionAmbiguous)
            #expect(reading.regions[0].candidate.region.code?.description == "350102")
            #expect(reading.regions[0].candidate.score > reading.regions[1].candidate.score)
        }
    }

    @Test func othersOfTheNameAreGivenToo() throws {
        let engine = try filled()
        defer { engine.close() }
        let reading = try engine.read("鼓楼区的代表建议")
        #expect(reading.isRegionAmbiguous && reading.regions.count > 2)
        #expect(reading.regions.allSatisfy { $0.candidate.region.name == "鼓楼区" && $0.candidate.score == 1 })
        #expect(try engine.read("鼓楼区的代表建议", limit: 2).regions.count == 2)
    }

    @Test func kindAndNatureAreHints() throws {
        let engine = try filled()
        defer { engine.close() }
        let reading = try engine.read("河南生产总值增速目标")
        #expect(reading.kind == .change && reading.nature == .target)
        #expect(reading.concepts.first?.concept.code.rawValue == "gdp")
        let bare = try engine.read("增速")
        #expect(bare.concepts.isEmpty && bare.kind == .change)
    }

    @Test func whatCannotBeReadIsSaid() throws {
        let engine = try filled()
        defer { engine.close() }
        let reading = try engine.read("洛阳 不知所云 2023")
        #expect(reading.unread == ["不知所云"] && reading.concepts.isEmpty)
        #expect(throws: EngineError.self) { try engine.read("") }
        #expect(throws: EngineError.self) { try engine.read(String(repeating: "长", count: 201)) }
    }

    /// Whatever the text, reading ends, and every span lies inside it at whole characters.
    @Test(arguments: 0..<200 as Range<UInt64>) func anyTextIsRead(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let words = [
            "洛阳", "2023", "年", "十", "五", "去年", "近", "的", "gdp", " ", "-", "２０２１", "代表建议", "满意率", "last ", "é",
            "\u{301}", "🙂",
        ]
        let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
            words.randomElement(using: &random) ?? ""
        }.joined()
        let engine = try filled()
        defer { engine.close() }
        let reading = try engine.read(text, thisYear: 2024)
        for span in reading.regions.map(\.span) + reading.periods.map(\.span) { #expect(text.text(in: span) != nil) }
    }
}
