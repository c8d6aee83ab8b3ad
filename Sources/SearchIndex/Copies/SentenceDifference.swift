public import ChineseText

/// What differs between two sentences that are alike.
public enum SentenceDifference {
    /// Steps of the comparison at most; longer sentences are compared from their ends alone.
    private static let stepLimit = 1 << 18

    /// The stretches of `text` that `other` does not have at their place, by a longest common subsequence of their
    /// characters, words and numbers. Punctuation is left out.
    ///
    /// - Returns: Bytes of `text`, in order, without overlap.
    public static func spans(in text: String, against other: String, masksNumbers: Bool = false) -> [ByteSpan] {
        let (a, b) = (Sentence(text, masksNumbers: masksNumbers), Sentence(other, masksNumbers: masksNumbers))
        var spans: [ByteSpan] = []
        for (i, isShared) in shared(a.units, b.units).enumerated() where !isShared {
            let span = a.spans[i]
            if let last = spans.last, i > 0, last.end == a.spans[i - 1].end {
                spans[spans.count - 1].end = span.end
            } else {
                spans.append(span)
            }
        }
        return spans
    }

    /// A sentence's units and where they stand.
    private struct Sentence {
        var units: [ContiguousArray<UInt16>] = []
        var spans: [ByteSpan] = []

        init(_ text: String, masksNumbers: Bool) {
            let folded = FoldedText(text)
            var normalized = NormalizedText(keepingOrigins: true)
            normalized.append(folded, 0..<folded.count)
            let origins = normalized.origins
            normalized.codes.withUnsafeBufferPointer { codes in
                CharacterClass.table.withUnsafeBufferPointer { table in
                    var reader = UnitReader(codes, 0..<codes.count, table)
                    while let unit = reader.next() {
                        let isMasked = masksNumbers && unit.kind == .number
                        units.append(isMasked ? [0x30] : ContiguousArray(codes[unit.range]))
                        let first = Int(origins[unit.range.lowerBound])
                        let last = Int(origins[unit.range.upperBound - 1])
                        spans.append(folded.originalSpan(of: first..<last + 1))
                    }
                }
            }
        }
    }

    /// For each unit of `a`, whether it belongs to the longest common subsequence.
    private static func shared(_ a: [ContiguousArray<UInt16>], _ b: [ContiguousArray<UInt16>]) -> [Bool] {
        var shared = [Bool](repeating: false, count: a.count)
        var start = 0
        while start < min(a.count, b.count), a[start] == b[start] {
            shared[start] = true
            start += 1
        }
        var (endA, endB) = (a.count, b.count)
        while endA > start, endB > start, a[endA - 1] == b[endB - 1] {
            endA -= 1
            endB -= 1
            shared[endA] = true
        }
        let (rows, columns) = (endA - start, endB - start)
        guard rows > 0, columns > 0, rows * columns <= stepLimit else { return shared }
        // lengths[i][j]: the longest common subsequence of what is left from i and j on.
        var lengths = ContiguousArray(repeating: Int32(0), count: (rows + 1) * (columns + 1))
        for i in (0..<rows).reversed() {
            for j in (0..<columns).reversed() {
                let at = i * (columns + 1) + j
                lengths[at] =
                    a[start + i] == b[start + j]
                    ? lengths[at + columns + 2] + 1 : max(lengths[at + columns + 1], lengths[at + 1])
            }
        }
        var (i, j) = (0, 0)
        while i < rows, j < columns {
            let at = i * (columns + 1) + j
            if a[start + i] == b[start + j] {
                shared[start + i] = true
                i += 1
                j += 1
            } else if lengths[at + columns + 1] >= lengths[at + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return shared
    }
}
