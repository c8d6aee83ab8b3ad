public import ChineseText

/// From offsets in a text (UTF-8) to offsets in the file that it was read from.
public struct FileOffsetMap: Hashable, Sendable {
    /// Neighbouring characters that take the same number of bytes each in the text, and in the file.
    struct Run: Hashable, Sendable {
        var textStart: Int
        var fileStart: Int
        var textStep: Int
        var fileStep: Int
    }

    /// By `textStart`, which increases; never empty.
    private var runs: [Run]
    private var lastStep: (text: Int, file: Int) { (runs[runs.count - 1].textStep, runs[runs.count - 1].fileStep) }

    /// The text stands in the file as it is, `shift` bytes from its start.
    public init(shift: Int = 0) {
        runs = [Run(textStart: 0, fileStart: shift, textStep: 1, fileStep: 1)]
    }

    /// Says that at these offsets characters of these lengths begin. Offsets must increase.
    mutating func append(textStart: Int, fileStart: Int, textStep: Int, fileStep: Int) {
        if lastStep == (textStep, fileStep) { return }
        let run = Run(textStart: textStart, fileStart: fileStart, textStep: textStep, fileStep: fileStep)
        if runs[runs.count - 1].textStart == textStart { runs[runs.count - 1] = run } else { runs.append(run) }
    }

    /// The file offset of the character that holds the byte at `textOffset`; at a text's end, the end in the file.
    ///
    /// - Complexity: O(log(changes between long and short characters)).
    public func fileOffset(_ textOffset: Int) -> Int {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].textStart <= textOffset { low = middle } else { high = middle }
        }
        let run = runs[low]
        return run.fileStart + (textOffset - run.textStart) / run.textStep * run.fileStep
    }

    public func fileSpan(_ span: ByteSpan) -> ByteSpan {
        let start = fileOffset(span.start)
        return ByteSpan(start: start, end: max(start, fileOffset(span.end)))
    }
}
