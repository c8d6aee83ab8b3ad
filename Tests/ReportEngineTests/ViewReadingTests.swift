import ChineseText
import ReportImport
import ReportModel
import Testing

@testable import ReportEngine

/// What views read out of the sentences themselves.
@Suite struct ViewReadingTests {
    private func words(_ text: String, behind figure: String, _ verbs: [String] = ["办结", "办理完毕", "解决"]) -> String? {
        let bytes = Array(text.utf8), wanted = Array(figure.utf8)
        let start = (0...(bytes.count - wanted.count)).first { Array(bytes[$0..<$0 + wanted.count]) == wanted } ?? 0
        return WholeStatement.words(
            in: text, behind: ByteSpan(start: start, end: start + wanted.count),
            sentence: ByteSpan(start: 0, end: bytes.count), verbs: verbs)
    }

    @Test(arguments: [
        ("提出的23件建议均在三个月内办理完毕。", "23件", "均在三个月内办理完毕"),
        ("收到群众反映31个，交办的31个问题全部得到解决。", "交办的31个", "全部得到解决"),
        ("12件建议都已办结，满意率98%。", "12件", "都已办结"),
    ])
    func sayAll(_ text: String, _ figure: String, _ expected: String) {
        #expect(words(text, behind: figure) == expected)
    }

    @Test(arguments: [
        ("人均办结23件建议。", "人均"), ("23件建议人均办结两件。", "23件"), ("23件建议未全部办结。", "23件"),
        ("23件建议正在办理，其他事项全部办结。", "23件"), ("23件建议办结，均获好评。", "23件"), ("部分解决23件，", "23件"),
        ("全部建议23件，办结20件。", "23件"),
    ])
    func doNotSayAll(_ text: String, _ figure: String) {
        #expect(words(text, behind: figure) == nil)
    }

    private func documents(
        _ text: String, _ verbs: [String], _ kind: DocumentRule.Kind = .regulation, level: RegionLevel = .prefecture
    ) throws -> [String] {
        let report = try ReportImporter().report(Array(text.utf8), file: "a.txt").report
        return DocumentFinder.documents(
            in: report, DocumentRule(kind: kind, verbs: verbs),
            verbs: ["制定", "出台", "修订", "废止", "审议通过"], level: level
        ).map(\.title)
    }

    @Test func verbsBelongToTheNamesBehindThem() throws {
        let text = """
            某市人大常委会工作报告

            制定《某市河道条例》《某市犬只管理条例》，修订《某市绿化条例》，废止《某市集市条例》。贯彻《某市档案条例》。
            开展《某市消防条例》执法检查。《某市供水条例》修订工作完成。出台《某市“一网通办”规定（试行）》。
            """
        #expect(try documents(text, ["制定"]) == ["某市河道条例", "某市犬只管理条例"])
        #expect(try documents(text, ["修订"]) == ["某市绿化条例", "某市供水条例"])
        #expect(try documents(text, ["废止"]) == ["某市集市条例"])
        #expect(try documents(text, ["出台"]) == ["某市“一网通办”规定（试行）"])
        // A county makes no regulations of its own under that name.
        #expect(try documents(text, ["出台"], level: .county) == [])
        #expect(try documents(text, ["出台"], .rule) == ["某市“一网通办”规定（试行）"])
    }

    @Test func unendedNamesDoNoHarm() throws {
        #expect(try documents("工作报告\n\n制定《某市河道条例。》《\n制定》》《《某条例", ["制定"]).isEmpty)
    }

    @Test func roundedChangesDoNotDisagree() {
        func isRounded(_ stated: String, _ exact: String) -> Bool {
            ViewBuilder.isRounded(ExactDecimal(stated) ?? .zero, of: ExactDecimal(exact) ?? .zero)
        }
        #expect(isRounded("2.1", "2.07") && isRounded("2", "2.07") && isRounded("-3", "-3") && isRounded("2.10", "2.1"))
        #expect(
            !isRounded("2.2", "2.07") && !isRounded("2", "3") && !isRounded("11", "10") && !isRounded("2.07", "2.1"))
    }
}
