import ChineseText
import ReportModel

extension ReportReader {
    /// Takes down the 《titles》 of the loaded sentence.
    mutating func readDocuments() {
        var open = -1
        for at in 0..<scan.count {
            if scan.character(at) == 0x300A {
                open = at
            } else if scan.character(at) == 0x300B, open >= 0 {
                if at - open > 2, at - open < 120 { addDocument((open + 1)..<at) }
                open = -1
            }
        }
    }

    private mutating func addDocument(_ range: Range<Int>) {
        let folded = scan.origins[range.lowerBound]..<(scan.origins[range.upperBound - 1] + 1)
        let span = text.originalSpan(of: folded)
        let title = DocumentRules.corrected(report.text.text(in: span) ?? scan.string(range))
        documents.append(
            NamedDocument(span: span, title: title, kind: DocumentRules.kind(of: title), acts: acts(around: range)))
    }

    /// What the clause says was done: verbs before the title, or nouns behind it (执法检查).
    private func acts(around range: Range<Int>) -> [DocumentAct] {
        var low = range.lowerBound
        while low > 0, range.lowerBound - low < 16, ![0x2C, 0x3B, 0x3002].contains(scan.character(low - 1)) { low -= 1 }
        var high = range.upperBound
        while high < scan.count, high - range.upperBound < 16, ![0x2C, 0x3B, 0x3002].contains(scan.character(high)) {
            high += 1
        }
        let words = scan.string(low..<range.lowerBound) + "|" + scan.string(range.upperBound..<high)
        return DocumentRules.acts(in: words)
    }
}
