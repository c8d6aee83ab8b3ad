/// Cuts folded text into sentences.
public enum SentenceSplitter {
    /// The sentences of a range of folded text, in order, without the white space around them; stretches of white
    /// space alone give none.
    ///
    /// A sentence ends behind `。`, `！`, `？` or `；` (as folded: `。 ! ? ;`), any more of these and the closing quotes and
    /// brackets that follow, and before a line break.
    public static func sentences(in text: FoldedText, range: Range<Int>? = nil) -> [Range<Int>] {
        let whole = range ?? 0..<text.count
        var sentences: [Range<Int>] = []
        var start = whole.lowerBound
        var at = start
        while at < whole.upperBound {
            let code = text.scalars[at]
            at += 1
            guard code == 0x0A || isEnd(code) else { continue }
            if code != 0x0A {
                while at < whole.upperBound, isEnd(text.scalars[at]) || isCloser(text.scalars[at]) { at += 1 }
            }
            append(start..<at, of: text, to: &sentences)
            start = at
        }
        append(start..<whole.upperBound, of: text, to: &sentences)
        return sentences
    }

    /// Whether a folded character ends a sentence; line breaks are not counted here.
    public static func isEnd(_ code: UInt32) -> Bool {
        switch code {
        case 0x3002, 0x21, 0x3F, 0x3B: true
        default: false
        }
    }

    /// Whether a folded character closes a quotation or bracket and so belongs to the sentence before it.
    public static func isCloser(_ code: UInt32) -> Bool {
        switch code {
        case 0x201D, 0x2019, 0x300D, 0x300F, 0x29, 0x300B, 0x3011, 0x5D, 0x3015, 0x3009: true
        default: false
        }
    }

    private static func append(_ range: Range<Int>, of text: FoldedText, to sentences: inout [Range<Int>]) {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, text.scalars[low] == 0x20 || text.scalars[low] == 0x0A { low += 1 }
        while low < high, text.scalars[high - 1] == 0x20 || text.scalars[high - 1] == 0x0A { high -= 1 }
        if low < high { sentences.append(low..<high) }
    }
}
