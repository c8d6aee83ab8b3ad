import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import ReportImport

/// What holds of every text's structure, whatever the text.
@Suite struct StructurePropertyTests {
    static func problems(_ text: String, _ blocks: [Block], _ sections: [Section]) -> [String] {
        var problems: [String] = []
        let bytes = Array(text.utf8)
        func isBorder(_ i: Int) -> Bool { i == bytes.count || bytes[i] & 0xC0 != 0x80 }
        var end = 0
        var covered = [Bool](repeating: false, count: bytes.count)
        for block in blocks {
            if block.span.isEmpty { problems.append("empty block at \(block.span.start)") }
            if block.span.start < end { problems.append("block at \(block.span.start) overlaps or is out of order") }
            if block.span.end > bytes.count || !isBorder(block.span.start) || !isBorder(block.span.end) {
                problems.append("block at \(block.span.start) cuts a character")
                continue
            }
            if let section = block.section, !sections.indices.contains(section) {
                problems.append("section \(section)?")
            }
            for i in block.span.range { covered[i] = true }
            end = block.span.end
        }
        var offset = 0
        for scalar in text.unicodeScalars {
            let isBlank =
                scalar.properties.isWhitespace || FoldedText.folded(scalar).map { $0 == 0x20 || $0 == 0x0A } ?? true
            if !isBlank, !covered[offset] {
                problems.append("U+\(String(scalar.value, radix: 16)) at \(offset) is in no block")
            }
            offset += scalar.utf8.count
        }
        for (i, section) in sections.enumerated() {
            let parentLevel = section.parent.map { $0 < i ? sections[$0].level : .max } ?? 0
            if section.level != parentLevel + 1 {
                problems.append("section \(i) at level \(section.level) below \(parentLevel)")
            }
            if !blocks.contains(where: { $0.role == .heading && $0.span.contains(section.heading) && $0.section == i })
            {
                problems.append("section \(i) has no heading block")
            }
        }
        if zip(sections, sections.dropFirst()).contains(where: { $0.heading.end > $1.heading.start }) {
            problems.append("sections out of order")
        }
        return problems
    }

    private static let pieces = [
        "各位代表：", "一、", "二、", "（一）", "1.", "（2）", "附件1", "名词解释", "编者按：", "图片", "来源：", "责任编辑：", ">", "首页", "下载", "政府工作报告",
        "——2024年1月20日在某县第十届人民代表大会第一次会议上", "强化学习。", "我们听取报告16项，满意率达到95.5%，比上年提高2个百分点，群众获得感明显增强。", "\n", "\n\n",
        "\r\n", " ", "　", "。", "；", "2.5", "“", "”", "\u{FEFF}", "\u{200B}", "𠀀", "é", "👍🏽", "\u{0301}", "温馨提示:", "上一篇：",
        "2023年", "\t", "\u{2028}",
        "0", "（", "三）", "①", "第一部分", "十", "附件", ":",
    ]

    @Test(arguments: 0..<400 as Range<UInt64>) func holdsForMixedPieces(seed: UInt64) {
        var random = SeededGenerator(seed)
        var text = ""
        for _ in 0..<Int.random(in: 0...60, using: &random) { text += Self.pieces.randomElement(using: &random) ?? "" }
        let structure = DocumentStructure(text)
        #expect(
            Self.problems(text, structure.blocks, structure.sections) == [], "seed \(seed): \(text.debugDescription)")
    }

    @Test(arguments: 0..<60 as Range<UInt64>) func holdsForMutatedSamples(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let names = ["import/page-furniture.txt", "import/one-paragraph.txt", "reports/linzhou-congress-2023.txt"]
        var scalars = Array(try sample(names[Int(seed % 3)]).unicodeScalars)
        for _ in 0..<30 {
            let i = Int.random(in: 0..<scalars.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: scalars.remove(at: i)
            case 1: scalars.insert(scalars[Int.random(in: 0..<scalars.count, using: &random)], at: i)
            default: scalars[i] = ["\n", " ", "。", "一", "、", "1", "."].randomElement(using: &random) ?? " "
            }
        }
        let text = String(String.UnicodeScalarView(scalars))
        let importer = ReportImporter()
        let imported = try importer.report(Array(text.utf8), file: "mutated.txt")
        #expect(Self.problems(text, imported.report.blocks, imported.report.sections) == [], "seed \(seed)")
        #expect(try importer.report(Array(text.utf8), file: "mutated.txt") == imported)
    }

    @Test(arguments: 0..<200 as Range<UInt64>) func readsAnyBytesOrSaysWhyNot(seed: UInt64) {
        var random = SeededGenerator(seed)
        var bytes = Array("某县人大常委会工作报告\n\n各位代表：\n一、2023年工作回顾\n代表提出建议61件，办结率达100%。".utf8)
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let i = Int.random(in: 0..<bytes.count, using: &random)
            bytes[i] = UInt8.random(in: 0...255, using: &random)
        }
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
        do {
            let report = try ReportImporter().report(bytes, file: "random.txt").report
            #expect(Self.problems(report.text, report.blocks, report.sections) == [], "seed \(seed)")
        } catch {
            #expect(error.description.hasPrefix("random.txt"))
        }
    }
}
