import ChineseText

/// Words by which a sentence says that all of a figure's things reached a step: 89件建议*均在法定期限内办理完毕*.
enum WholeStatement {
    /// Words for all. None of those in which they stand for something else (人均, 平均) counts.
    static let quantifiers = ["全部", "全数", "悉数", "均已", "均", "都已", "都"]
    private static let otherwise = ["人均", "户均", "年均", "日均", "平均", "均衡", "均等", "首都", "成都", "都市"]

    /// The words, from the one for all up to the first of `verbs`; `nil` where the clause says no such thing.
    ///
    /// - Parameters:
    ///   - text: The report's text.
    ///   - figure: The figure's place in it.
    ///   - sentence: The sentence's place. Words are looked for behind the figure, up to the clause's end.
    static func words(in text: String, behind figure: ByteSpan, sentence: ByteSpan, verbs: [String]) -> String? {
        guard figure.end <= sentence.end, let rest = text.text(in: ByteSpan(start: figure.end, end: sentence.end))
        else { return nil }
        let clause = rest.prefix { !",，;；。:：!！?？\n".contains($0) }
        guard !negations.contains(where: { clause.contains($0) }), let quantifier = quantifier(in: clause) else {
            return nil
        }
        let behind = clause[quantifier.upperBound...]
        let found = verbs.compactMap { behind.firstRange(of: $0) }
        guard let verb = found.min(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }) else {
            return nil
        }
        return String(clause[quantifier.lowerBound..<verb.upperBound])
    }

    /// 未全部解决, 尚未, 不能 and a part of it are no whole.
    private static let negations = ["未", "不", "没", "无法", "部分", "其中"]

    private static func quantifier(in clause: Substring) -> Range<Substring.Index>? {
        var best: Range<Substring.Index>?
        for word in quantifiers {
            for range in clause.ranges(of: word) {
                let isOther = otherwise.contains { other in
                    clause.ranges(of: other).contains { $0.overlaps(range) }
                }
                if isOther { continue }
                if best.map({ range.lowerBound < $0.lowerBound }) ?? true { best = range }
                break
            }
        }
        return best
    }
}
