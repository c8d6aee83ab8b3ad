import Testing

@testable import gongbao

@Suite struct NumberTextTests {
    @Test func numbers() {
        #expect(NumberText.grouped(0) == "0")
        #expect(NumberText.grouped(1_234_567) == "1,234,567")
        #expect(NumberText.grouped(-1_000) == "-1,000")
        #expect(NumberText.rounded(94.567) == "94.57")
        #expect(NumberText.rounded(-0.001) == "0")
        #expect(NumberText.rounded(12_000) == "12,000")
        #expect(NumberText.rounded(.infinity) == "inf")
        #expect(NumberText.rounded(1e300) == "1e+300")
    }

    @Test func times() {
        #expect(NumberText.duration(nanoseconds: 412_000) == "0.41 ms")
        #expect(NumberText.duration(nanoseconds: 3_140_000) == "3.1 ms")
        #expect(NumberText.duration(nanoseconds: 12_600_000) == "13 ms")
        #expect(NumberText.duration(nanoseconds: 3_210_000_000) == "3.2 s")
        #expect(NumberText.span(seconds: 0) == "0 s")
        #expect(NumberText.span(seconds: 59) == "59 s")
        #expect(NumberText.span(seconds: 3_600) == "1 h")
        #expect(NumberText.span(seconds: 90_061) == "1 d 1 h")
    }

    @Test func sizes() {
        #expect(NumberText.bytes(1_023) == "1023 B")
        #expect(NumberText.bytes(1_536) == "1.5 KiB")
        #expect(NumberText.bytes(12 << 20) == "12 MiB")
        #expect(NumberText.bytes(.max) == "16,777,216 TiB")
    }

    @Test func years() {
        #expect(NumberText.years([]) == "")
        #expect(NumberText.years([2019, 2020, 2021, 2023]) == "2019–2021, 2023")
        #expect(NumberText.years([.max, .max]) == "4294967295, 4294967295")
    }
}

@Suite struct WrappingTests {
    private func lines(_ text: String, _ columns: Int?) -> [String] {
        StyledText(text).wrapped(to: columns).map(\.plainText)
    }

    @Test func breaksBesideWideCharactersAndAtSpaces() {
        #expect(lines("全年办理代表建议九十一件", 10) == ["全年办理代", "表建议九十", "一件"])
        #expect(lines("one two three four", 10) == ["one two ", "three four"])
        #expect(lines("abcdefghijklmnop", 10) == ["abcdefghij", "klmnop"])
        #expect(lines("短", nil) == ["短"])
        #expect(lines("", 10) == [""])
    }

    @Test func marksStayWhereTheyBelong() {
        #expect(lines("全年办理建议，满意", 12) == ["全年办理建", "议，满意"])
        #expect(lines("听取和审议“一府两院”", 12) == ["听取和审议", "“一府两院”"])
        #expect(lines("满意率达到了95%以上", 15) == ["满意率达到了95%", "以上"])
    }

    @Test func keepsStylesAndLosesNothing() {
        var text = StyledText("全年办理", .match)
        text.append("代表建议九十一件")
        let lines = text.wrapped(to: 10)
        #expect(lines.map(\.plainText).joined() == text.plainText)
        #expect(lines[0].runs == [.init(text: "全年办理", style: .match), .init(text: "代", style: .plain)])
    }
}
