import ChineseText
import Logging
import ReportModel
import Testing

@testable import gongbaod

@Suite("Output")
struct OutputTests {
    @Test func anObservationHasTheAgreedKeys() {
        let text = "共收到建议91件，办结率超95%。"
        let share = Observation(
            span: ByteSpan(start: 31, end: 38), sentence: ByteSpan(start: 0, end: text.utf8.count),
            quantity: Quantity(value: ExactDecimal("94.57")!, comparator: .greater, unit: "%"), kind: .share,
            name: "办结\"率", concept: ConceptCode("suggestions.completion_rate"), period: Period(year: 2023))
        #expect(
            ObservationLine.json(of: share, in: text, at: ByteSpan(start: 34, end: 41), file: "a.txt")
                == #"{"file":"a.txt","start":34,"end":41,"quote":"\#(text.text(in: share.span) ?? "")","value":94.57,"#
                + #""high":null,"comparator":">","unit":"%","kind":"share","nature":"actual","name":"办结\"率","#
                + #""concept":"suggestions.completion_rate","period":"2023","region":null}"#)
    }

    @Test(arguments: [
        ("a\"b\\c", #""a\"b\\c""#), ("满意率\n\t", #""满意率\n\t""#), ("\u{0}\u{1F}\u{2028}", #""\u0000\u001f\u2028""#),
    ])
    func jsonStringsAreEscaped(text: String, expected: String) {
        #expect(JSONText.quoted(text) == expected)
    }

    @Test func aLogRecordIsOneLineWhateverItHolds() {
        let event = LogEvent(
            level: .info, message: "two\nlines", error: nil, metadata: nil, source: "s", file: "f", function: "g",
            line: 1)
        let metadata: Logger.Metadata = ["b": "x y", "a": "1", "list": ["p", "q"], "time": "own"]
        let text = LogLine.text(time: "T", label: "gongbaod", event: event, metadata: metadata)
        #expect(text == "T info gongbaod: two lines a=1 b=\"x y\" list=\"[\\\"p\\\", \\\"q\\\"]\" time=own\n")
        let json = LogLine.json(time: "T", label: "gongbaod", event: event, metadata: metadata)
        #expect(
            json == #"{"time":"T","level":"info","label":"gongbaod","message":"two\nlines","a":"1","b":"x y","#
                + #""list":["p","q"],"meta.time":"own"}"# + "\n")
    }

    @Test func theBarStaysInItsBounds() {
        #expect(
            ProgressBar.line(done: 5, total: 10, note: "n").contains("[###############               ]  50 %  5/10 n"))
        #expect(ProgressBar.line(done: 99, total: 10, note: "n").contains("100 %  10/10"))
        #expect(ProgressBar.line(done: 0, total: 0, note: "n").contains("  0 %  0/0"))
    }
}
