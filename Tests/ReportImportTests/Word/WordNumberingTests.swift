import ChineseText
import TestSupport
import Testing

@testable import ReportImport

@Suite struct WordNumberingTests {
    private func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String {
        "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }

    private func list(_ id: Int, _ levels: String...) -> String {
        "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum>"
    }

    private func instance(_ id: Int, of list: Int, _ more: String = "") -> String {
        "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(list)\"/>\(more)</w:num>"
    }

    /// Paragraphs `x`, each with an instance and a level.
    private func lines(_ numbering: String, _ paragraphs: [(Int, Int)], styles: String? = nil) throws -> [String] {
        var writer = DocxWriter(
            paragraphs.map { id, level in
                DocxWriter.paragraph("x", "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(id)\"/></w:numPr>")
            }.joined())
        writer.numbering = numbering
        writer.styles = styles
        return try WordDocument(writer.bytes, limits: ImportLimits()).text.split(separator: "\n").map(String.init)
    }

    @Test func countsLevels() throws {
        let numbering =
            list(0, level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）"), level(2, "decimal", "%3."))
            + instance(1, of: 0)
        #expect(
            try lines(
                numbering, [(1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1), (0, 0), (9, 0), (1, 7)])
                == ["一、x", "（一）x", "1. x", "2. x", "（二）x", "1. x", "二、x", "（一）x", "x", "x", "x"])
    }

    @Test func countsInstancesOfOneListTogetherUnlessTheyStartAnew() throws {
        let numbering =
            list(0, level(0, "decimal", "%1、")) + instance(1, of: 0) + instance(2, of: 0)
            + instance(3, of: 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>")
            + instance(4, of: 0, "<w:lvlOverride w:ilvl=\"0\">\(level(0, "upperLetter", "%1)"))</w:lvlOverride>")
        #expect(
            try lines(numbering, [(1, 0), (2, 0), (3, 0), (3, 0), (1, 0), (4, 0)])
                == ["1、x", "2、x", "5、x", "6、x", "7、x", "H) x"])
    }

    @Test func writesLevelsAbove() throws {
        let numbering =
            list(
                0, level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", "<w:isLgl/>"),
                level(2, "decimal", "%1-%3", "<w:lvlRestart w:val=\"0\"/>"), level(3, "bullet", "●"),
                level(4, "none", "%5"))
            + instance(1, of: 0)
        #expect(
            try lines(numbering, [(1, 1), (1, 0), (1, 1), (1, 2), (1, 0), (1, 2), (1, 3), (1, 4)])
                == ["1.1 x", "第一章 x", "1.1 x", "一-1 x", "第二章 x", "二-2 x", "x", "x"])
    }

    @Test func numbersByStyles() throws {
        let numbering =
            list(
                0, level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"h1\"/>"),
                level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"h2\"/>"))
            + list(1).replacing("</w:abs", with: "<w:numStyleLink w:val=\"list\"/></w:abs") + instance(1, of: 0)
            + instance(2, of: 1)
        func style(_ id: String, _ name: String, _ more: String) -> String {
            "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>\(more)</w:style>"
        }
        let numbered = "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
        var writer = DocxWriter(
            ["h1", "h2", "own", "h1", "none"].map { DocxWriter.paragraph("x", "<w:pStyle w:val=\"\($0)\"/>") }.joined()
                + DocxWriter.paragraph("x", "<w:pStyle w:val=\"h1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
                + DocxWriter.paragraph("x", "<w:numPr><w:numId w:val=\"2\"/></w:numPr>"))
        writer.numbering = numbering
        writer.styles =
            style("h1", "heading 1", numbered) + style("h2", "heading 2", numbered)
            + style("own", "我的标题", "<w:basedOn w:val=\"h2\"/>") + style("none", "圈", "<w:basedOn w:val=\"none\"/>")
            + style("list", "列表", numbered)
        let document = try WordDocument(writer.bytes, limits: ImportLimits())
        #expect(document.text == "一、x\n（一）x\n（二）x\n二、x\nx\nx\n三、x\n")
        #expect(document.headings.map(\.level) == [1, 2, 1, 1])
    }

    @Test func passesOverWhatWasDeletedWhileCounting() throws {
        let numbering = list(0, level(0, "decimal", "%1、")) + instance(1, of: 0)
        let number = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
        var writer = DocxWriter(
            DocxWriter.paragraph("甲", number) + DocxWriter.paragraph("", number + "<w:rPr><w:del/></w:rPr>")
                + DocxWriter.paragraph("乙", number))
        writer.numbering = numbering
        #expect(try WordDocument(writer.bytes, limits: ImportLimits()).text == "1、甲\n2、乙\n")
    }

    @Test func countsNoFurtherThanNumbersGo() throws {
        let start = level(0, "decimal", "%1、").replacing("w:start w:val=\"1\"", with: "w:start w:val=\"2147483647\"")
        let wrong = level(0, "upperRoman", "%1、").replacing(
            "w:start w:val=\"1\"", with: "w:start w:val=\"99999999999\"")
        #expect(try lines(list(0, start) + instance(1, of: 0), [(1, 0), (1, 0)]) == ["2147483647、x", "2147483648、x"])
        #expect(try lines(list(0, wrong) + instance(1, of: 0), [(1, 0), (1, 0)]) == ["0、x", "I、x"])
        #expect(try lines(list(0, level(0, "decimal", "%%1%")) + instance(1, of: 0), [(1, 0)]) == ["%1% x"])
    }
}

@Suite struct NumberFormatTests {
    @Test(arguments: [
        ("decimal", [1: "1", 12: "12", -3: "-3"]), ("decimalZero", [1: "01", 12: "12"]),
        ("decimalFullWidth", [12: "１２"]),
        ("chineseCounting", [1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一○○", 0: "0"]),
        ("chineseCountingThousand", [10: "十", 100: "一百", 101: "一百零一", 110: "一百一十", 1010: "一千零一十", 10_000: "10000"]),
        ("chineseLegalSimplified", [1: "壹", 10: "壹拾", 26: "贰拾陆", 105: "壹佰零伍"]),
        ("ideographLegalTraditional", [3: "參", 20: "貳拾"]), ("ideographDigital", [10: "一〇", 23: "二三"]),
        ("japaneseCounting", [1: "一", 10: "十", 11: "十一", 100: "百", 105: "百五", 1110: "千百十", 2000: "二千"]),
        ("taiwaneseDigital", [10: "一○"]), ("upperLetter", [1: "A", 26: "Z", 27: "AA", 781: "781"]),
        ("lowerLetter", [3: "c"]),
        ("upperRoman", [4: "IV", 1999: "MCMXCIX", 4000: "4000"]), ("lowerRoman", [9: "ix"]),
        ("ideographTraditional", [2: "乙", 11: "11"]),
        ("ideographZodiac", [12: "亥"]), ("decimalEnclosedCircleChinese", [1: "①", 20: "⑳", 21: "21"]),
        ("decimalEnclosedParen", [2: "⑵"]),
        ("decimalEnclosedFullstop", [2: "⒉"]), ("bullet", [1: ""]), ("none", [1: ""]), ("hebrew1", [2: "2"]),
    ])
    func writes(_ format: String, _ expected: [Int: String]) {
        for (value, text) in expected { #expect(NumberFormat.text(value, format) == text) }
    }

    /// What the reader of numerals reads is what was written.
    @Test(arguments: ["chineseCountingThousand", "chineseLegalSimplified"]) func isReadAsItself(_ format: String) {
        for value in 1...9999 {
            let legal = zip("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
            let text = legal.reduce(NumberFormat.text(value, format)) { text, pair in
                String(text.map { $0 == pair.0 ? pair.1 : $0 })
            }
            let folded = FoldedText(text)
            let found = NumeralReader.read(folded.scalars, at: 0, limit: folded.count).numeral
            if found?.value != ExactDecimal(value) || found?.range.upperBound != folded.count {
                Issue.record("\(text) is read as \(found.map { "\($0.value)" } ?? "none")")
            }
        }
    }
}
