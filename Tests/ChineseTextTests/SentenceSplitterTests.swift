import ChineseText
import TestSupport
import Testing

@Suite struct SentenceSplitterTests {
    @Test(arguments: [
        ("收到建议91件。全部办结！", ["收到建议91件。", "全部办结!"]),
        ("他说：“好。”大家赞成。", ["他说:“好。”", "大家赞成。"]),
        ("一是监督；二是\n立法", ["一是监督;", "二是", "立法"]),
        ("怎么办？！（笑）完", ["怎么办?!", "(笑)完"]),
        ("  \n\n ", []),
        ("", []),
        ("。。。", ["。。。"]),
        ("增长5.5%，好", ["增长5.5%,好"]),
    ])
    func splits(text: String, sentences: [String]) {
        let folded = FoldedText(text)
        #expect(SentenceSplitter.sentences(in: folded).map(folded.string) == sentences)
    }

    /// Sentences stand in order, hold no line break and leave out white space alone.
    @Test(arguments: 0..<100 as Range<UInt64>)
    func coversTheText(seed: UInt64) {
        var random = SeededGenerator(seed)
        let folded = FoldedText(RandomText.mixed(length: 80, using: &random))
        var at = 0
        var left: [UInt32] = []
        for sentence in SentenceSplitter.sentences(in: folded) {
            #expect(sentence.lowerBound >= at && !sentence.isEmpty)
            left += folded.scalars[at..<sentence.lowerBound]
            #expect(!folded.scalars[sentence].contains(0x0A))
            at = sentence.upperBound
        }
        left += folded.scalars[at...]
        #expect(left.allSatisfy { $0 == 0x20 || $0 == 0x0A }, "seed \(seed)")
    }

    @Test func keepsToTheRange() {
        let folded = FoldedText("前文。中间。后文。")
        let sentences = SentenceSplitter.sentences(in: folded, range: 3..<6)
        #expect(sentences == [3..<6])
    }
}
