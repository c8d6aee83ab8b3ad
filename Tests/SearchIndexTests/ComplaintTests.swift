import ChineseText
import ReportModel
import SearchIndex
import Testing

/// What users of other search engines complain of where texts are Chinese, one test a complaint: it does not happen here.
@Suite struct ComplaintTests {
    /// Some texts as reports 0, 1, 2, ….
    private struct Library {
        var reports: [Report] = []
        var texts: [SnippetText] = []
        var snapshot = SearchSnapshot.empty

        init(_ texts: [String], titles: [String] = []) throws {
            var builder = SearchIndexBuilder()
            for (i, text) in texts.enumerated() {
                let report = Report(
                    id: try #require(ReportID("r\(i)")), title: i < titles.count ? titles[i] : "", text: text)
                self.texts.append(builder.add(report: report, number: UInt32(i)))
                reports.append(report)
            }
            snapshot = snapshot.adding(builder.finish())
        }

        /// Numbers of the reports that have all that a query text asks for.
        func found(_ text: String) throws -> [UInt32] {
            let query = try SearchQueryParser.parse(text).query
            return try snapshot.matches(query, MatchOptions(relaxes: false)).matches.map(\.number).sorted()
        }

        /// What is highlighted in a report's snippets.
        func marked(_ text: String, _ number: Int) throws -> [String] {
            let maker = SnippetMaker(query: try SearchQueryParser.parse(text).query, limit: 5)
            return snapshot.snippets(of: UInt32(number), in: texts[number], by: maker).flatMap(\.highlights).map {
                reports[number].text.text(in: $0) ?? "cut"
            }
        }
    }

    /// 处理 is not found in 待处理, 工程 not in 在建工程.
    @Test func wordInsideAWordIsNotFound() throws {
        let library = try Library(["一批待处理事项", "三项在建工程", "流程简单明了"])
        #expect(try library.found("处理") == [0])
        #expect(try library.found("工程") == [1])
        #expect(try library.found("建工") == [1])
        #expect(try library.found("简单") == [2])
    }

    /// Phrases and negations find nothing in Chinese.
    @Test func phraseAndNegationFindNothing() throws {
        let library = try Library(["民生实事项目票决制", "民生项目与实事", "实事项目"])
        #expect(try library.found("\"民生实事项目\"") == [0])
        #expect(try library.found("实事项目 -民生") == [2])
        #expect(try library.found("-票决") == [1, 2])
    }

    /// 景点 finds 经典, 部 finds 不.
    @Test func homophonesMatch() throws {
        let library = try Library(["红色景点", "诵读经典", "各部门", "不合格"])
        #expect(try library.found("景点") == [0])
        #expect(try library.found("经典") == [1])
        #expect(try library.found("部") == [2])
        #expect(try library.found("不") == [3])
    }

    /// A query of one character finds nothing.
    @Test func singleCharacterFindsNothing() throws {
        let library = try Library(["森林防火", "第一季度", "桥"])
        #expect(try library.found("火") == [0])
        #expect(try library.found("第") == [1])
        #expect(try library.found("桥") == [2])
    }

    /// Everything that holds any one character of the query is found: 本田 finds 本地.
    @Test func anyOneCharacterMatches() throws {
        let library = try Library(["本地农田", "本田汽车", "文学台"])
        #expect(try library.found("本田") == [1])
        #expect(try library.found("蔡英文") == [])
    }

    /// 10万 is not found, for it is indexed as 10 and 万; 12306 not behind 铁路.
    @Test func numberWithMeasureIsNotFound() throws {
        let library = try Library(["惠及10万人", "惠及十万人", "惠及100,000人", "拨打铁路12306", "听取1次汇报", "办理建议91件"])
        #expect(try library.found("10万") == [0, 1, 2])
        #expect(try library.found("100000") == [0, 1, 2])
        #expect(try library.found("十万人") == [0, 1, 2])
        #expect(try library.found("12306") == [3])
        #expect(try library.found("铁路12306") == [3])
        #expect(try library.found("1次") == [4])
        #expect(try library.found("91件") == [5])
        #expect(try library.found("建议91") == [5])
        #expect(try library.found("1") == [4], "a digit of a longer number is not that number")
    }

    /// Full-width digits are cut one by one.
    @Test func fullWidthDigitsAreCut() throws {
        let library = try Library(["增长９５．５％", "增长95.5%", "投资１，２６０万元"])
        #expect(try library.found("95.5%") == [0, 1])
        #expect(try library.found("９５．５％") == [0, 1])
        #expect(try library.found("1260万元") == [2])
        #expect(try library.found("９") == [])
    }

    /// Punctuation in the query matches commas, a character before 、。 is not indexed, offsets shift behind punctuation.
    @Test func punctuationMatters() throws {
        let library = try Library(["立法、监督。决定", "立法监督", "，。、"])
        #expect(try library.found("监督") == [0, 1])
        #expect(try library.found("立法，监督！") == [0, 1])
        #expect(try library.found("督") == [0, 1])
        #expect(throws: SearchQueryError.self) { try library.found("，。") }
        #expect(try library.marked("监督 决定", 0) == ["监督", "决定"])
    }

    /// Highlights drift from one part of a text to the next, are doubled, or show the index's grams.
    @Test func highlightsDriftOrDouble() throws {
        let text = "　　一、工作\r\n\u{FEFF}代表建议办理\u{200B}。ＧＤＰ增长５％，\u{1F600}代表建議辦理有力。\n第二段：代表建议，代表建议办理。"
        let library = try Library([text], titles: ["代表建议"])
        let marked = try library.marked("代表建议办理", 0)
        #expect(marked == ["代表建议办理", "代表建議辦理", "代表建议", "代表建议办理"])
        #expect(try library.marked("gdp 5%", 0) == ["ＧＤＰ", "５％"])
        let title = SnippetMaker(query: .words("代表建议")).highlights(in: "县代表建议报告")
        #expect(title == [ByteSpan(start: 3, end: 15)])
        // A word does not reach from one field or report into the next.
        #expect(try library.found("建议一") == [])
    }

    /// Names of people are cut badly, so that they are not found.
    @Test func namesAreCutBadly() throws {
        let library = try Library(["主任欧阳石岩作报告", "任命易烊为副局长", "石 岩"])
        #expect(try library.found("欧阳石岩") == [0])
        #expect(try library.found("石岩") == [0])
        #expect(try library.found("易烊") == [1])
        #expect(try library.found("主任欧阳") == [0])
    }

    /// Traditional characters are not folded, or after the cutting into words.
    @Test func traditionalIsAnotherWord() throws {
        let library = try Library(["代表建議辦理", "代表建议办理", "終於完成", "终于完成"])
        #expect(try library.found("建议办理") == [0, 1])
        #expect(try library.found("建議辦理") == [0, 1])
        #expect(try library.found("終") == [2, 3])
        #expect(try library.marked("建议办理", 0) == ["建議辦理"])
    }

    /// The language of a text must be told beforehand.
    @Test func localeMustBeDeclared() throws {
        let library = try Library(["5G基站与GDP增长", "R&D经费投入", "カタカナ与한국어", "Résumé Über"])
        #expect(try library.found("5G基站") == [0])
        #expect(try library.found("gdp增长") == [0])
        #expect(try library.found("r&d经费") == [1])
        #expect(try library.found("カタ") == [2])
        #expect(try library.found("한국") == [2])
        #expect(try library.found("RÉSUMÉ über") == [3])
    }

    /// One wrong character finds nothing, although typing errors are said to be tolerated.
    @Test func typingErrorFindsNothing() throws {
        let library = try Library(["代表满意率提高", "民生实事项目票决", "专题询问会", "备案审查"])
        func corrected(_ text: String) throws -> [WordCorrection] {
            let query = try SearchQueryParser.parse(text).query
            #expect(try library.snapshot.matches(query, MatchOptions(relaxes: false)).total == 0, "\(text)")
            return try library.snapshot.corrected(query)?.corrections ?? []
        }
        #expect(try corrected("满易") == [WordCorrection(from: "满易", to: "满意")])
        #expect(try corrected("专提询闻") == [])
        #expect(try corrected("备岸审察") == [])
        #expect(try corrected("票绝") == [WordCorrection(from: "票绝", to: "票决")])
    }

    /// Distances are counted wrongly where words overlap, and phrases miss documents.
    @Test func phrasesAndDistancesAreWrong() throws {
        let library = try Library(["建议建议办理", "人大人大代表大会", "代表建议的办理", "代表建议办理"])
        #expect(try library.found("\"建议办理\"") == [0, 3])
        #expect(try library.found("\"人大代表大\"") == [1])
        #expect(try library.found("\"建议建议\"") == [0])
        let query = SearchQuery.all([.words("代表建议"), .words("办理")])
        let ranked = try library.snapshot.rankedMatches(query, MatchOptions(usesSynonyms: false))
        #expect(ranked.found.matches.map(\.number) == [3, 2])
        #expect(ranked.added[3]?.first { $0.kind == .proximity }?.distance == 0)
        #expect(ranked.added[2]?.first { $0.kind == .proximity }?.distance == 1)
    }
}
