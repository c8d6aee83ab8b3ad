import ChineseText
import IndicatorExtraction
import ReportModel
import TestSupport
import Testing

@testable import ReportImport

/// Word files as they are taken in.
@Suite struct WordFileTests {
    private let importer = ReportImporter()

    private func reason(_ bytes: [UInt8], _ limits: ImportLimits = ImportLimits()) -> String {
        do throws(ImportError) {
            _ = try ReportImporter(limits: limits).report(bytes, file: "a.docx")
            return "taken"
        } catch {
            return error.reason.description
        }
    }

    /// Headings with their level, and what is neither heading nor paragraph, in words.
    private func outline(_ report: Report) -> [String] {
        report.blocks.map { block in
            let words = report.text.text(in: block.span) ?? "?"
            switch block.role {
            case .heading: return "H\(block.section.map { report.sections[$0].level } ?? 0) \(words)"
            case .paragraph: return "P \(words)"
            default: return "\(block.role) \(words)"
            }
        }
    }

    @Test func readsAFileOfAWordProcessor() throws {
        let path = RepositoryFolder.root + "/Tests/Samples/import/word.docx"
        let report = try #require(Array(importer.reports(at: [path])).first).get().report
        #expect(report.title == "宁海县人大常委会工作报告")
        #expect(report.region?.name == "宁海县")
        #expect(report.kind == .congressWork)
        #expect(report.periodCovered == Period(year: 2023))
        #expect(report.yearDelivered == 2024)
        #expect(
            outline(report) == [
                "title 宁海县人大常委会工作报告", "note ——2024年2月1日在宁海县第十九届人民代表大会第三次会议上",
                "P 各位代表：", "P 受县人大常委会委托，我向大会报告工作，请予审议。",
                "H1 一、2023年工作回顾", "H2 （一）聚焦监督，推动落实",
                "P 全年听取专项工作报告18项，开展执法检查3次，发出审议意见23件，办结率达100%，满意率≥98.5%。", "P 全县共有县人大代表275名。",
                "H2 （二）聚焦代表，激发活力", "P 代表提出建议226件，全部答复，所提问题已解决或列入计划逐步解决的199件，占88.05%。",
                "P 阵地 数量", "P 代表联络站 21个", "P 代表联络点 136个", "H1 二、2024年工作安排", "P 1. 听取专项工作报告16项左右。",
                "P 2. 新建代表联络点12个以上，代表建议满意率达到99%。", "note 建议指人大代表提出的建议、批评和意见，不含10件议案。",
            ])
    }

    /// The same report as text, as a web page and as a Word file says the same.
    @Test(arguments: [
        "deqing-congress-2023", "linzhou-congress-2022", "henan-government-2024", "tongxiang-overview-2021",
    ])
    func saysWhatTheTextSays(_ name: String) throws {
        let text = try sample("reports/\(name).txt")
        let page =
            "<html><body>" + text.split(separator: "\n").map { "<p>\(DocxWriter.escaped(String($0)))</p>" }.joined()
        let forms = [
            try importer.report(Array(text.utf8), file: "a.txt").report,
            try importer.report(Array(page.utf8), file: "a.html").report,
            try importer.report(DocxWriter(lines: text).bytes, file: "a.docx").report,
        ]
        let extractor = IndicatorExtractor(gazetteer: importer.gazetteer)
        func figures(_ report: Report) -> [String] {
            extractor.observations(in: report).observations.map { found in
                let words = [found.span, found.sentence].map { report.text.text(in: $0) ?? "?" }
                let period = found.period?.description ?? "-"
                return "\(words) \(found.quantity) \(found.kind) \(found.nature) \(found.name) \(period)"
            }
        }
        for form in forms.dropFirst() {
            #expect(form.title == forms[0].title)
            #expect(form.periodCovered == forms[0].periodCovered)
            #expect(outline(form).filter { $0.hasPrefix("H") } == outline(forms[0]).filter { $0.hasPrefix("H") })
            #expect(figures(form) == figures(forms[0]))
        }
        #expect(!figures(forms[0]).isEmpty)
        #expect(forms[2].text.hasPrefix(text))
    }

    @Test func takesHeadingsFromStyles() throws {
        let prose = "全年听取专项工作报告十余项，组织代表视察调研多次，提出审议意见若干条，推动一批问题得到解决。"
        var writer = DocxWriter(
            [
                ("工作情况综述", 0), ("监督", 1), ("财政（续）", 2), (prose, 0), ("法律，", 2), (prose, 0), ("代表", 1), ("一、数量", 2),
                (prose, 0),
            ]
            .map { DocxWriter.paragraph($0.0, $0.1 == 0 ? "" : "<w:outlineLvl w:val=\"\($0.1 - 1)\"/>") }.joined())
        #expect(
            outline(try importer.report(writer.bytes, file: "a.docx").report) == [
                "title 工作情况综述", "H1 监督", "H2 财政（续）", "P \(prose)", "H2 法律，", "P \(prose)", "H1 代表", "H2 一、数量",
                "P \(prose)",
            ])
        // What is as long as a paragraph, or goes on after a full stop, is none, whatever its style.
        writer.body =
            DocxWriter.paragraph("各位代表：") + DocxWriter.paragraph(prose + prose + prose, "<w:outlineLvl w:val=\"0\"/>")
        #expect(try importer.report(writer.bytes, file: "a.docx").report.sections == [])
    }

    @Test func takesTheTitleOfTheFileLast() throws {
        var writer = DocxWriter(lines: "代表提出建议226件，全部答复，所提问题已解决或列入计划逐步解决的199件，占全部建议的88.05%，比上年提高两个百分点。")
        writer.title = "某县人大常委会工作报告"
        #expect(try importer.report(writer.bytes, file: "a.docx").report.title == "某县人大常委会工作报告")
        writer.title = "Untitled"
        #expect(try importer.report(writer.bytes, file: "a.docx").report.title == "a")
        writer = DocxWriter(lines: "新县人大常委会工作报告\n\n各位代表：")
        writer.title = "某县人大常委会工作报告"
        #expect(try importer.report(writer.bytes, file: "a.docx").report.title == "新县人大常委会工作报告")
    }

    @Test func walksFolders() throws {
        let folder = try ScratchFolder()
        try folder.write("b.DOCX", DocxWriter(lines: "某县人大常委会工作报告\n各位代表：").bytes)
        try folder.write("~$b.docx", [5, 0])
        try folder.write("named.bin", DocxWriter(lines: "某县人大常委会工作报告\n各位代表：").bytes)
        try folder.write("manifest.tsv", "file\tregion\nb.DOCX\t新安县\n")
        let found = try importer.reports(at: [folder.path, folder.path + "/named.bin"]).map { try $0.get() }
        #expect(found.map(\.report.id.rawValue) == ["b", "named"])
        #expect(found[0].report.region?.name == "新安县")
        #expect(found[0].fileOffsets == FileOffsetMap())
    }

    @Test func refusesOtherFilesWithTheirName() {
        func office(_ type: String) -> String {
            var writer = DocxWriter("<w:p/>")
            writer.mainType = "application/vnd.\(type).main+xml"
            return reason(writer.bytes)
        }
        let end = "; save it as a Word file (DOCX) or as plain text in UTF-8"
        #expect(office("openxmlformats-officedocument.spreadsheetml.sheet") == "is an Excel workbook (XLSX)" + end)
        #expect(office("ms-powerpoint.presentation.macroEnabled") == "is a PowerPoint presentation (PPTX)" + end)
        #expect(office("visio.drawing") == "is an office file of an unknown kind" + end)
        #expect(office("ms-word.document.macroEnabled") == "holds no text")
        func archive(_ name: String, _ contents: String) -> String {
            reason(
                ZipWriter(files: [ZipWriter.File(name: name, contents: Array(contents.utf8), isDeflated: false)]).bytes)
        }
        #expect(archive("mimetype", "application/vnd.oasis.opendocument.text") == "is an OpenDocument text (ODT)" + end)
        #expect(archive("mimetype", "application/epub+zip") == "is an electronic book (EPUB)" + end)
        #expect(archive("OFD.xml", "") == "is an OFD document" + end)
        #expect(archive("a.txt", "报告") == "is a ZIP archive without a Word document in it" + end)
        func compound(_ name: String) -> String {
            let entry = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            return reason([0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 1020) + entry + [0, 0])
        }
        #expect(compound("EncryptedPackage") == "is an Office file that is locked with a password" + end)
        #expect(compound("WordDocument") == "is an old Word document (DOC, WPS)" + end)
        #expect(compound("Workbook") == "is an old Excel workbook (XLS)" + end)
        #expect(compound("Else") == "is an old Word or Excel document" + end)
        #expect(reason(Array("%PDF-1.7".utf8)) == "is a PDF document" + end)
    }

    @Test func refusesBrokenXML() {
        #expect(reason(DocxWriter("<w:p>").bytes).contains("its XML is damaged; open it"))
        #expect(reason(DocxWriter("<w:p>&bogus;</w:p>").bytes).contains("its XML is damaged"))
        #expect(reason(DocxWriter("").bytes) == "holds no text")
        var archive = DocxWriter(lines: "报告").archive
        let last = archive.files.count - 1
        let text = String(decoding: archive.files[last].contents, as: UTF8.self)
        let type = #"<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>"#
        archive.files[last].contents = Array(text.replacing("<w:document", with: type + "<w:document").utf8)
        #expect(reason(archive.bytes).contains("has a document type"))
        archive.files.removeLast()
        #expect(reason(archive.bytes).contains("its main document is missing"))
        let deep = String(repeating: "<w:x>", count: 300) + String(repeating: "</w:x>", count: 300)
        #expect(reason(DocxWriter(deep).bytes).contains("nested more than 256 deep"))
    }

    @Test func refusesWhatIsTooMuch() {
        let lines = String(repeating: "<w:p/>", count: 11)
        #expect(reason(DocxWriter(lines).bytes, ImportLimits(textLines: 10)).contains("more than 10 lines"))
        let text = DocxWriter(lines: String(repeating: "报告", count: 1000)).bytes
        #expect(reason(text, ImportLimits(unpackedBytes: 6000)).contains("more than 6000 bytes"))
        #expect(reason(text, ImportLimits(fileBytes: 5000)).contains("more than 5000 bytes"))
        // A number before each paragraph may be long, too.
        #expect(text.count < 5000)
    }

    @Test func readsOtherEncodingsOfXML() throws {
        var archive = DocxWriter(lines: "各位代表").archive
        let last = archive.files.count - 1
        let text = String(decoding: archive.files[last].contents, as: UTF8.self)
        let wide = text.replacing("encoding=\"UTF-8\" ", with: "").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        archive.files[last].contents = [0xFF, 0xFE] + wide
        #expect(try importer.report(archive.bytes, file: "a.docx").report.text == "各位代表\n")
    }
}

/// Whatever the bytes, a report comes out that is sound, or a reason.
@Suite struct WordDamageTests {
    private func check(_ bytes: [UInt8], _ comment: Comment) {
        guard let report = try? ReportImporter().report(bytes, file: "a.docx").report else { return }
        #expect(StructurePropertyTests.problems(report.text, report.blocks, report.sections) == [], comment)
    }

    private static let sampleBytes: [UInt8] = {
        let path = RepositoryFolder.root + "/Tests/Samples/import/word.docx"
        return (try? FileReader.contents(of: path, limitBytes: 1 << 20)) ?? []
    }()

    @Test func everyCutIsRefused() throws {
        try #require(Self.sampleBytes.count > 1000)
        for length in stride(from: 4, to: Self.sampleBytes.count, by: 7) {
            #expect(throws: ImportError.self) {
                try ReportImporter().report(Array(Self.sampleBytes.prefix(length)), file: "a.docx")
            }
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>) func changedFilesNeverTrap(seed: UInt64) {
        var random = SeededGenerator(seed)
        var bytes = Self.sampleBytes
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let i = Int.random(in: 0..<bytes.count, using: &random)
            bytes[i] ^= 1 << UInt8.random(in: 0...7, using: &random)
        }
        check(bytes, "seed \(seed)")
    }

    private static let pieces = [
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>报告18项，", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>",
        "<w:tc>",
        "</w:tc>", "<w:txbxContent>", "</w:txbxContent>", "<w:del>", "</w:del>", "<w:pPr>", "</w:pPr>", "<w:rPr>",
        "</w:rPr>",
        "<w:vanish/>", "<w:del/>", "<w:br/>", "<w:tab/>", "<w:fldChar w:fldCharType=\"begin\"/>",
        "<w:instrText>TOC</w:instrText>",
        "<w:fldChar w:fldCharType=\"separate\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<mc:AlternateContent>",
        "</mc:AlternateContent>", "<mc:Choice>", "</mc:Choice>", "<mc:Fallback>", "</mc:Fallback>", "<w:sdt>",
        "</w:sdt>",
        "<w:sdtPr>", "</w:sdtPr>", "<w:showingPlcHdr/>", "<w:sdtContent>", "</w:sdtContent>", "<w:pStyle w:val=\"a\"/>",
        "<w:numPr><w:ilvl w:val=\"3\"/><w:numId w:val=\"1\"/></w:numPr>", "<w:outlineLvl w:val=\"1\"/>",
        "<w:footnote w:id=\"1\">",
        "</w:footnote>", "<w:footnoteReference w:id=\"1\"/>", "<w:sym w:char=\"D800\"/>", "\n", "。",
        "<w:ilvl w:val=\"-99999999999999999999\"/>",
    ]

    /// Elements in any order that is well-formed: tags are closed as they come.
    @Test(arguments: 0..<300 as Range<UInt64>) func elementsInAnyOrderNeverTrap(seed: UInt64) {
        var random = SeededGenerator(seed)
        func mixed() -> String {
            var body = ""
            var open: [String] = []
            for _ in 0..<Int.random(in: 0...80, using: &random) {
                let piece = Self.pieces.randomElement(using: &random) ?? ""
                if piece.hasPrefix("</") {
                    guard let name = open.popLast() else { continue }
                    body += "</\(name)>"
                } else {
                    body += piece
                    let opens = piece.hasPrefix("<") && !piece.hasSuffix("/>") && !piece.contains("</")
                    if opens { open.append(String(piece.dropFirst().prefix { !" >".contains($0) })) }
                }
            }
            return body + open.reversed().map { "</\($0)>" }.joined()
        }
        var writer = DocxWriter(mixed())
        writer.footnotes = mixed()
        writer.styles = "<w:style w:styleId=\"a\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/></w:style>"
        writer.numbering =
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"3\"><w:lvlText w:val=\"%4、%\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        check(writer.bytes, "seed \(seed)")
    }
}
