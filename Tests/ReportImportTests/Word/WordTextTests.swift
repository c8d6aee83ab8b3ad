import ReportModel
import TestSupport
import Testing

@testable import ReportImport

/// What of a paragraph's XML is its text.
@Suite struct WordTextTests {
    private func text(_ body: String, _ change: (inout DocxWriter) -> Void = { _ in }) throws -> String {
        var writer = DocxWriter(body)
        change(&writer)
        return try WordDocument(writer.bytes, limits: ImportLimits()).text
    }

    private static let run = DocxWriter.run
    private static let paragraph = DocxWriter.paragraph

    @Test(arguments: [
        // Runs, white space and breaks.
        (
            "<w:p><w:r><w:t>全年</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>18</w:t></w:r><w:r><w:t>项</w:t></w:r></w:p>",
            "全年18项\n"
        ),
        ("<w:p/><w:p><w:r><w:t> 一 </w:t></w:r><w:r><w:t xml:space=\"preserve\"> 二 </w:t></w:r></w:p>", "\n一 二 \n"),
        (
            "<w:p><w:pPr><w:tabs><w:tab w:pos=\"9\"/></w:tabs></w:pPr><w:r><w:t>一</w:t><w:tab/><w:t>二</w:t></w:r></w:p>",
            "一\t二\n"
        ),
        ("<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t></w:r></w:p>", "一\n二\n三\n"),
        ("<w:p><w:r><w:t>5</w:t><w:noBreakHyphen/><w:t>6天</w:t><w:softHyphen/></w:r></w:p>", "5-6天\n"),
        ("<w:p><w:r><w:t>一\n二 &amp; &lt;三&gt; &#26032;<![CDATA[<四>]]></w:t></w:r></w:p>", "一 二 & <三> 新<四>\n"),
        (
            "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:sym w:font=\"Wingdings\" w:char=\"F0B3\"/><w:sym w:font=\"宋体\" w:char=\"2103\"/></w:r></w:p>",
            "≥℃\n"
        ),
        (
            "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>\u{F0B3}</w:t></w:r><w:r><w:t>\u{F0B3}</w:t></w:r></w:p>",
            "≥\u{F0B3}\n"
        ),
        (
            "<w:p><w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>[42]</w:t></w:r>"
                + "<w:r><w:rPr><w:vertAlign w:val=\"subscript\"/></w:rPr><w:t>2.5</w:t></w:r></w:p>", "10[⁴²]2.5\n"
        ),
        // What is transparent: links, controls, tags, insertions, fields on one element.
        (
            "<w:p><w:hyperlink><w:r><w:t>一</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>二</w:t></w:r></w:smartTag><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>三</w:t></w:r></w:fldSimple></w:p>",
            "一二三\n"
        ),
        (
            "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent><w:p><w:r><w:t>一</w:t></w:r></w:p></w:sdtContent></w:sdt>",
            "一\n"
        ),
        (
            "<w:p><w:r><w:t>一</w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击输入</w:t></w:r></w:sdtContent></w:sdt></w:p>",
            "一\n"
        ),
        ("<w:p><m:oMath><m:r><m:t>x=5</m:t></m:r></m:oMath></w:p>", "x=5\n"),
        (
            "<w:p><w:r><w:ruby><w:rt><w:r><w:t>xīn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>新</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>",
            "新\n"
        ),
        // Changes: as if accepted.
        (
            "<w:p><w:del><w:r><w:delText>21</w:delText><w:t>21</w:t></w:r></w:del><w:ins><w:r><w:t>23</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r></w:p>",
            "23件\n"
        ),
        (
            "<w:p><w:moveFrom><w:r><w:t>甲</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r><w:t>甲</w:t></w:r></w:moveTo></w:p>",
            "\n甲\n"
        ),
        (
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>上</w:t></w:r></w:p><w:p><w:r><w:t>下</w:t></w:r></w:p>",
            "上下\n"
        ),
        ("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>上</w:t></w:r></w:p>", "上\n"),
        ("<w:p><w:ins><w:r><w:t>一</w:t></w:r><w:del><w:r><w:t>二</w:t></w:r></w:del></w:ins></w:p>", "一\n"),
        // Hidden text.
        (
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r></w:p>",
            "显\n"
        ),
        (
            "<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>显</w:t></w:r></w:p>",
            "显\n"
        ),
    ])
    func readsParagraphs(_ body: String, _ expected: String) throws {
        #expect(try text(body) == expected)
    }

    @Test func readsWhatFieldsShow() throws {
        func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
        let code = "<w:r><w:instrText> REF a </w:instrText></w:r>"
        let run = Self.run
        #expect(
            try text(
                "<w:p>\(mark("begin"))\(code)\(run("码", ""))\(mark("separate"))\(run("三", ""))\(mark("end"))\(run("四", ""))</w:p>"
            )
                == "三四\n")
        // One in the code of another, and one that shows nothing.
        let inner = mark("begin") + code + mark("separate") + run("内", "") + mark("end")
        #expect(
            try text(
                "<w:p>\(mark("begin"))\(code)\(inner)\(mark("separate"))\(inner)外\(run("外", ""))\(mark("end"))</w:p>")
                == "内外\n")
        #expect(try text("<w:p>\(mark("begin"))\(code)\(mark("end"))\(run("后", ""))</w:p>") == "后\n")
        // One that never ends loses nothing after its paragraph.
        #expect(try text("<w:p>\(mark("begin"))\(code)</w:p>" + Self.paragraph("后", "")) == "\n后\n")
    }

    @Test func marksTablesOfContents() throws {
        let body =
            Self.paragraph("某县人大常委会工作报告", "") + Self.paragraph("一、回顾\t1", "<w:pStyle w:val=\"a\"/>")
            + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> TOC \\o </w:instrText>"
            + "<w:fldChar w:fldCharType=\"separate\"/></w:r>\(Self.run("二、打算\t9", ""))</w:p>"
            + "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\(Self.run("各位代表：我向大会报告工作，请予审议。", ""))</w:p>"
        var writer = DocxWriter(body)
        writer.styles = "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"toc 1\"/></w:style>"
        let document = try WordDocument(writer.bytes, limits: ImportLimits())
        let bytes = Array(document.text.utf8)
        #expect(document.furniture.map { String(decoding: bytes[$0], as: UTF8.self) } == ["一、回顾\t1", "二、打算\t9"])
    }

    @Test func readsTables() throws {
        func cell(_ inner: String) -> String { "<w:tc><w:tcPr><w:tcW/></w:tcPr>\(inner)</w:tc>" }
        func words(_ text: String) -> String { cell(Self.paragraph(text, "")) }
        func table(_ rows: String...) -> String { "<w:tbl>" + rows.map { "<w:tr>\($0)</w:tr>" }.joined() + "</w:tbl>" }
        #expect(
            try text(
                table(words("联络站") + words("21个"), words("联络点") + words("") + words("136个")) + Self.paragraph("后", ""))
                == "联络站 21个\n联络点 136个\n后\n")
        // Several paragraphs in a cell; a cell around a whole text.
        let two = cell(Self.paragraph("代表", "") + Self.paragraph("建议", ""))
        #expect(try text(table(two + words("226件"))) == "代表 建议 226件\n")
        #expect(try text(table(two + words(""))) == "代表\n建议\n")
        // A table in a cell.
        let nested = cell(Self.paragraph("内", "") + table(words("甲") + words("1件")) + Self.paragraph("尾", ""))
        #expect(try text(table(words("外") + nested + words("末"))) == "外 内\n甲 1件\n尾 末\n")
        #expect(
            try text(
                "<w:tbl><w:tr><w:sdt><w:sdtContent>\(words("甲"))</w:sdtContent></w:sdt>\(words("乙"))</w:tr></w:tbl>")
                == "甲 乙\n")
    }

    @Test func readsTextBoxesOnce() throws {
        let box = "<w:txbxContent>\(Self.paragraph("框中", ""))</w:txbxContent>"
        let drawing =
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>\(box)</wps:txbx></mc:Choice>"
            + "<mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        #expect(try text("<w:p>\(Self.run("前", ""))\(drawing)\(Self.run("后", ""))</w:p>") == "前后\n框中\n")
        let old = "<w:r><mc:AlternateContent><mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r>"
        #expect(try text("<w:p>\(old)</w:p>") == "\n框中\n")
        #expect(try text("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:pict>\(box)</w:pict></w:r></w:p>") == "\n\n")
    }

    @Test func keepsNotesApart() throws {
        func note(_ id: Int, _ text: String, _ type: String = "") -> String {
            "<w:footnote w:id=\"\(id)\"\(type)>\(Self.paragraph(text, ""))</w:footnote>"
        }
        var writer = DocxWriter(
            "<w:p>\(Self.run("两会", ""))<w:r><w:endnoteReference w:id=\"1\"/><w:footnoteReference w:id=\"2\"/></w:r>"
                + "<w:del><w:r><w:footnoteReference w:id=\"3\"/></w:r></w:del></w:p>")
        writer.footnotes = note(0, "线", " w:type=\"separator\"") + note(2, "指人代会9次。") + note(3, "删去。")
        writer.endnotes = "<w:endnote w:id=\"1\">\(Self.paragraph("尾注。", ""))</w:endnote>"
        let document = try WordDocument(writer.bytes, limits: ImportLimits())
        #expect(document.text == "两会\n指人代会9次。\n尾注。\n")
        let report = try ReportImporter().report(writer.bytes, file: "a.docx").report
        #expect(report.blocks.map(\.role).suffix(2) == [.note, .note])
    }

    @Test func findsTheMainDocumentByReference() throws {
        let body = Self.paragraph("各位代表", "")
        #expect(try text(body) { $0.main = "content/main.xml" } == "各位代表\n")
        #expect(try text(body) { $0.main = "document.xml" } == "各位代表\n")
        #expect(try text(body) { $0.isStrict = true } == "各位代表\n")
        #expect(try text(body) { $0.isDeflated = false } == "各位代表\n")
        #expect(OfficePackage.resolved("../a/./b.xml", from: "x/y/") == "x/a/b.xml")
        #expect(OfficePackage.resolved("/../a.xml", from: "x/") == "a.xml")
    }
}
