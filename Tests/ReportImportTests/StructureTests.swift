import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import ReportImport

@Suite struct StructureTests {
    /// `H1 words` for headings with their level, `T`, `P`, `F`, `N` for the other roles.
    private func outline(_ text: String) -> [String] {
        let structure = DocumentStructure(text)
        return structure.blocks.map { block in
            let words = text.text(in: block.span) ?? "?"
            switch block.role {
            case .heading: return "H\(block.section.map { structure.sections[$0].level } ?? 0) \(words)"
            case .title: return "T \(words)"
            case .paragraph: return "P \(words.prefix(6))"
            case .furniture: return "F \(words)"
            case .note: return "N \(words.prefix(8))"
            }
        }
    }

    private let prose = "全年听取专项工作报告十余项，组织代表视察调研多次，提出审议意见若干条，推动一批问题得到解决，受到群众普遍好评。"

    @Test func readsNumberedHeadings() {
        let text = """
            某县人大常委会工作报告

            各位代表：
            一、过去一年的工作
            （一）抓监督，促发展
            \(prose)
            1.聚焦民生。\(prose)
            （二）强代表，增活力
            \(prose)
            二、今后工作打算
            \(prose)
            """
        #expect(
            outline(text) == [
                "T 某县人大常委会工作报告", "P 各位代表：", "H1 一、过去一年的工作", "H2 （一）抓监督，促发展", "P 全年听取专项", "H3 1.聚焦民生。",
                "P 全年听取专项", "H2 （二）强代表，增活力", "P 全年听取专项", "H1 二、今后工作打算", "P 全年听取专项",
            ])
    }

    @Test func readsUnnumberedHeadings() {
        let text = """
            \(prose)
            筑牢根基 让方向更加清晰
            强化学习。\(prose)
            强化调研。\(prose)
            贴近群众 让履职更有温度
            强化联系。\(prose)
            """
        #expect(
            outline(text) == [
                "P 全年听取专项", "H1 筑牢根基 让方向更加清晰", "H2 强化学习。", "P 全年听取专项", "H2 强化调研。", "P 全年听取专项",
                "H1 贴近群众 让履职更有温度", "H2 强化联系。", "P 全年听取专项",
            ])
    }

    @Test func keepsFragmentsAndListsParagraphs() {
        let text = "\(prose)空气中的\n2.5\n浓度持续下降。\n主要目标是：\n——生产总值增长6%；\n——城镇新增就业7000人。\n\(prose)"
        #expect(outline(text).allSatisfy { $0.hasPrefix("P ") })
    }

    @Test func tellsFurnitureOfThePage() throws {
        let text = try sample("import/page-furniture.txt")
        let found = outline(text)
        #expect(found.filter { $0.hasPrefix("T ") } == ["T 绩溪县人大常委会晒出2023年成绩单"])
        #expect(found.filter { $0.hasPrefix("N ") } == ["N 编者按：", "N 新年伊始，本网回", "N 图为代表在联络站"])
        #expect(
            found.filter { $0.hasPrefix("H") } == [
                "H1 厚植根基 让党的领导贯穿始终", "H2 健全请示报告制度。", "H2 打造学习型机关。", "H1 建好平台 让代表履职更有活力", "H2 擦亮站点品牌。",
                "H2 提升办理质效。",
            ])
        #expect(found.filter { $0.hasPrefix("F ") }.count == 24)
    }

    @Test func cutsTextsWhoseLineBreaksAreLost() throws {
        let found = outline(try sample("import/one-paragraph.txt"))
        #expect(
            found.filter { $0.hasPrefix("H") } == [
                "H1 一、夯实阵地,让代表有家可归", "H2 1、抓好规范管理。", "H2 2、抓好学习培训。", "H1 二、畅通渠道,让群众有话可说", "H2 1、走村入户听意见。",
                "H2 2、跟踪督办促落实。", "H1 三、创新载体,让监督有声有色",
            ])
        #expect(found.filter { $0.hasPrefix("P ") }.count == 8)
        #expect(found.contains("T 人大代表工作经验材料"))
    }

    @Test(arguments: [
        "2024-01-16 08:30 来源：某县人大 浏览：123次", "来 源：某县人大", "政务公开 > 人大之窗 > 正文", "【打印】【关闭】", "分享 | 收藏", "【字体：大 中 小】",
        "当前位置：首页 > 人大要闻", "责任编辑：某某", "Copyright © 某县人大", "地址：某县某路1号 邮编：100000", "http://example.org/a.html",
    ])
    func knowsFurnitureAtTheEdges(_ line: String) {
        let page = "某县人大常委会工作报告\n\(line)\n各位代表：\n\(prose)\n\(prose)\n\(line)\n"
        let found = outline(page)
        #expect(found.filter { $0.hasPrefix("F ") } == ["F \(line)", "F \(line)"], "\(found)")
    }

    @Test(arguments: ["下一步，我们将加大力度。", "时间：不等人，机遇更不等人，我们要以更大的力度推进各项工作，确保全面完成全年目标任务，向全县人民交出满意答卷。"])
    func leavesTheReportsOwnLines(_ line: String) {
        let page = "某县人大常委会工作报告\n各位代表：\n\(prose)\n\(line)\n\(prose)\n\(prose)\n"
        #expect(!outline(page).contains { $0.hasPrefix("F ") })
    }

    @Test func leavesHeadingsWordsWithoutFullStop() throws {
        let text = "各位代表：\n一、民生改善。\(prose)"
        let structure = DocumentStructure(text)
        let section = try #require(structure.sections.first)
        #expect(text.text(in: section.heading) == "一、民生改善")
        #expect(text.text(in: structure.blocks[1].span) == "一、民生改善。")
    }

    @Test(arguments: ["2.5万人", "一九五七年", "一心一意谋发展", "(注)", "3:2", "第一个", "第三产业增加值", "1.5倍"])
    func takesNoNumberForANumbering(_ words: String) {
        let folded = FoldedText(words)
        #expect(HeadingMark(folded, 0..<folded.count) == nil)
    }

    @Test(arguments: [
        ("第一部分 回顾", HeadingStyle.part, 1), ("第三节", .partSection, 3), ("十二、", .chinese, 12), ("（二十一）", .parenthesis, 21),
        ("３．", nil, 0), ("3．做", .arabic, 3), ("（4）做", .arabicParenthesis, 4), ("③做", nil, 0), ("六是全力", .ordinal, 6),
    ])
    func readsNumberings(_ words: String, _ style: HeadingStyle?, _ number: Int) {
        let folded = FoldedText(words)
        let mark = HeadingMark(folded, 0..<folded.count)
        if let style {
            #expect(mark?.style == style)
            #expect(mark?.number == number)
        } else {
            #expect(mark == nil || mark?.number == number || mark?.style == .circled)
        }
    }
}

/// A file of `Tests/Samples`.
func sample(_ path: String) throws -> String {
    let bytes = try FileReader.contents(of: RepositoryFolder.root + "/Tests/Samples/" + path, limitBytes: 1 << 20)
    return try DecodedText(bytes).text
}
