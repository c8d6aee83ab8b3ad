import ChineseText
import TestSupport
import Testing

@Suite struct FoldedTextTests {
    /// Texts and what they fold to.
    @Test(arguments: [
        ("代表建議辦理滿意率１００％", "代表建议办理满意率100%"),
        ("ＧＤＰ增長５．５％，達１，２６０萬元", "gdp增长5.5%,达1,260万元"),
        ("二〇二三年 二○二三年", "二零二三年 二零二三年"),
        ("\u{FEFF}人\u{200B}大\u{AD}代\u{FE0F}表", "人大代表"),
        ("一\u{3000}二\t三\u{A0}四\r\n五", "一 二 三 四\n\n五"),
        ("Ｅ－mail：ÀÉ", "e-mail:àé"),
        ("⼈⼤", "人大"),
        ("𠮷野家", "𠮷野家"),
        ("", ""),
    ])
    func folds(text: String, folded: String) {
        let result = FoldedText(text)
        #expect(result.string(of: 0..<result.count) == folded)
    }

    @Test func foldingTwiceChangesNothing() {
        for code in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(code), let once = FoldedText.folded(scalar),
                let folded = Unicode.Scalar(once)
            else { continue }
            #expect(FoldedText.folded(folded) == once, "U+\(String(code, radix: 16))")
        }
    }

    /// Every range of folded text maps back to whole characters of the original, and these fold to it again.
    @Test(arguments: 0..<60 as Range<UInt64>)
    func spansMapBack(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let text = RandomText.mixed(length: Int.random(in: 0...60, using: &random), using: &random)
        let folded = FoldedText(text)
        #expect(Array(folded.scalars) == text.unicodeScalars.compactMap(FoldedText.folded))
        for lower in 0...folded.count {
            for upper in lower...folded.count {
                let span = folded.originalSpan(of: lower..<upper)
                let piece = try #require(text.text(in: span), "seed \(seed), \(lower)..<\(upper)")
                let again = FoldedText(piece)
                #expect(Array(again.scalars) == Array(folded.scalars[lower..<upper]), "seed \(seed)")
                if lower < upper { #expect(folded.range(of: span) == lower..<upper, "seed \(seed)") }
            }
        }
    }

    /// Broken bytes never trap and read as the standard library repairs them, but for how many marks a broken stretch
    /// gives.
    @Test(arguments: 0..<200 as Range<UInt64>)
    func readsBrokenBytes(seed: UInt64) {
        var random = SeededGenerator(seed)
        var bytes = Array(RandomText.mixed(length: 30, using: &random).utf8)
        for _ in 0..<Int.random(in: 0...8, using: &random) where !bytes.isEmpty {
            bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        let folded = bytes.withUnsafeBufferPointer { FoldedText(utf8: $0) }
        let repaired = String(decoding: bytes, as: UTF8.self)
        func kept(_ codes: some Sequence<UInt32>) -> [UInt32] { codes.filter { $0 != 0xFFFD } }
        #expect(kept(folded.scalars) == kept(repaired.unicodeScalars.compactMap(FoldedText.folded)), "seed \(seed)")
        #expect(folded.originalSpan(of: 0..<folded.count).end <= bytes.count)
    }

    @Test func emptyRangesStandBeforeTheirCharacter() {
        let folded = FoldedText("\u{FEFF}人大")
        #expect(folded.originalSpan(of: 0..<0) == ByteSpan(start: 3, end: 3))
        #expect(folded.originalSpan(of: 2..<2) == ByteSpan(start: 9, end: 9))
    }
}
