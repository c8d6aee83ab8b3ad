import ArgumentParser
import LoadGenerator
import ReportMessages
import Testing

@testable import gongbao

@Suite("Load profiles")
struct LoadProfileTests {
    @Test func linesAreWeightsAndCommands() throws {
        let mix = try LoadProfile.mix(
            """
            # what people ask
            70  search 代表建议 满意率 --region 河南省

            20  indicators --concept suggestions.total
            10  search '"高质量 发展"' --limit 3
            """, name: "mix.txt")
        #expect(mix.entries.map(\.weight) == [70, 20, 10])
        #expect(mix.entries[1].call.method == "gongbao.v1.IndicatorService/ListFigures")
        let first = try SearchRequest.decode(mix.entries[0].call.body)
        #expect(first.query == .text("代表建议 满意率"))
        #expect(first.filter?.regions == ["河南省"])
        let last = try SearchRequest.decode(mix.entries[2].call.body)
        #expect(last.query == .text("\"高质量 发展\""))
        #expect(last.page?.limit == 3)
    }

    @Test(arguments: [
        ("search 发展", "mix.txt, line 1: a line begins with a weight"),
        ("0 search 发展", "mix.txt, line 1: a line begins with a weight"),
        ("1 search 发展\n2 serach 发展", "There is no command 'serach'"),
        ("1 ingest x", "mix.txt, line 1: 'ingest' is no command that a load test can make"),
        ("1 search --limit 0 发展", "mix.txt, line 1:"), ("1 search '发展", "a quotation mark is never closed"),
        ("\n# nothing\n", "the profile has no calls"),
    ])
    func mistakesNameTheirLine(profile: String, message: String) throws {
        let failure = #expect(throws: CommandFailure.self) { try LoadProfile.mix(profile, name: "mix.txt") }
        #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "")")
        #expect(failure?.status == .usage)
    }

    @Test(arguments: [
        ("a  b", ["a", "b"]), ("'a b' c", ["a b", "c"]), ("\"a 'b'\" ''", ["a 'b'", ""]), ("a\\ b \\'", ["a b", "'"]),
        ("x'y'z", ["xyz"]), ("", []),
    ])
    func wordsAreCutAsInAShell(line: String, words: [String]) { #expect(ShellWords.split(line) == words) }

    @Test(arguments: ["'", "a \"b", "a\\"]) func whatIsNeverClosedIsNoLine(line: String) {
        #expect(ShellWords.split(line) == nil)
    }

    @Test func ratesAreOneOrTwo() throws {
        #expect(try LoadRate("2000") == LoadRate(start: 2_000, end: 2_000))
        #expect(try LoadRate("500..20000") == LoadRate(start: 500, end: 20_000))
        for wrong in ["", "a", "1..2..3", "-5", "0", "..", "1e12", "nan"] {
            let error = #expect(throws: ValidationError.self) { try LoadRate(wrong) }
            #expect(error?.message.contains("10,000,000 at most") == true)
        }
    }
}
