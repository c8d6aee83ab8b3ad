import ChineseText
import IndicatorExtraction
import ReportModel
import Testing

/// The same figures come out of a text however it was typeset, converted or read by a machine.
@Suite struct NoiseTests {
    static let clean = "全年收到代表建议186件,答复率、满意率均达到98.5%以上。新建停车场12个、泊位3600个。地区生产总值由320.5亿元提高到415亿元,增长6.2%。培训学员1.2万人次。"

    /// Puts `noise` behind every character for which `isHit` holds, given the character and the next one.
    static func with(_ noise: String, behind isHit: (Character, Character) -> Bool) -> String {
        let characters = Array(clean)
        var text = ""
        for (index, character) in characters.enumerated() {
            text.append(character)
            if index + 1 < characters.count, isHit(character, characters[index + 1]) { text += noise }
        }
        return text
    }

    static func isDigit(_ character: Character) -> Bool { "0123456789.".contains(character) }

    static let variants: [(name: String, text: String)] = [
        ("a space behind every character", with(" ") { _, _ in true }),
        ("an ideographic space behind every character", with("\u{3000}") { _, _ in true }),
        ("zero-width characters everywhere", with("\u{200B}") { _, _ in true }),
        ("zero-width characters in numbers", with("\u{FEFF}") { isDigit($0) && isDigit($1) }),
        ("spaces in numbers", with(" ") { isDigit($0) && isDigit($1) }),
        ("no-break spaces in numbers", with("\u{A0}") { isDigit($0) && isDigit($1) }),
        ("spaces round numbers", with(" ") { isDigit($0) != isDigit($1) }),
        ("line ends behind points", with("\n") { character, _ in character == "." }),
        ("line ends before per cent", with("\r\n") { _, next in next == "%" }),
        ("full-width digits", fullWidth(clean)),
        (
            "traditional characters",
            "全年收到代表建議186件,答復率、滿意率均達到98.5%以上。新建停車場12個、泊位3600個。地區生產總值由320.5億元提高到415億元,增長6.2%。培訓學員1.2萬人次。"
        ),
    ]

    static func fullWidth(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isNarrow = "0123456789.%,".unicodeScalars.contains(scalar)
            view.append(isNarrow ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
        }
        return String(view)
    }

    static func lines(_ observations: [Observation]) -> [String] {
        observations.map { observation in
            let quantity = observation.quantity
            return [
                quantity.comparator.symbol, quantity.value.description, observation.kind.code,
                observation.concept?.rawValue ?? "-", observation.period?.description ?? "-",
            ].joined(separator: " ")
        }
    }

    @Test(arguments: variants.map(\.name)) func figuresAreTheSame(name: String) throws {
        let text = try #require(Self.variants.first { $0.name == name }).text
        let expected = Self.lines(try figures(Self.clean))
        #expect(expected.count == 9)
        #expect(Self.lines(try figures(text)) == expected)
    }

    @Test func namesHoldNoInvisibleCharacters() throws {
        let text = Self.with("\u{200B}") { _, _ in true }
        #expect(try figures(text).map(\.name) == figures(Self.clean).map(\.name))
    }

    /// Pages set in lines of one width break numbers and words anywhere.
    @Test func linesOfOneWidthAreOneText() throws {
        let clean = String(repeating: "全县上下团结一心,各项事业稳步向前。", count: 3) + Self.clean
        for width in 20...28 {
            var text = ""
            for (index, character) in clean.enumerated() {
                if index > 0, index % width == 0 { text += "\n" }
                text.append(character)
            }
            #expect(Self.lines(try figures(text)) == Self.lines(try figures(clean)), "width \(width)")
        }
    }

    /// Lines that are no broken sentence stay apart: items of a list, rows of a table, years.
    @Test func otherLinesStayApart() throws {
        #expect(try figures("建成站点12\n36\n48\n").isEmpty)
        #expect(try figures("要求见附件1\n2.新建停车场12个").map(\.quantity.value.description) == ["12"])
        #expect(try figures("培训情况见表3\n2022年新建停车场12个").map(\.quantity.value.description) == ["12"])
    }

    /// A page number that stands between two lines, marked as furniture, is not read with them.
    @Test func pageNumbersStayOut() throws {
        let lines = ["全县新建停车场1", "- 12 -", "26个,泊位3600个。"]
        var report = try exampleReport(lines.joined(separator: "\n"))
        var start = 0
        for (index, line) in lines.enumerated() {
            let end = start + line.utf8.count
            report.blocks.append(
                Block(span: ByteSpan(start: start, end: end), role: index == 1 ? .furniture : .paragraph))
            start = end + 1
        }
        let found = IndicatorExtractor().observations(in: report).observations
        #expect(found.map(\.quantity.value.description) == ["26", "3600"])
    }

    /// Character recognition reads 则 as 那么.
    @Test func rulesAreReadThroughRecognitionErrors() throws {
        let report = try exampleReport("修订《示例县人大常委会议事规那么》,学习《那么远的路》。")
        let documents = IndicatorExtractor().observations(in: report).documents
        #expect(documents.map(\.title) == ["示例县人大常委会议事规则", "那么远的路"])
        #expect(documents.map(\.kind) == [.rules, .other])
    }
}
