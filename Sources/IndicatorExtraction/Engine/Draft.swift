import ChineseText
import ReportModel

/// An observation in the making; ranges count the sentence's characters.
struct Draft: Sendable {
    var candidate: Candidate
    /// The words before the figure that belong to it.
    var left: Range<Int>
    /// The words before a time that parts them from those that belong to the figure: 代表建议 in 代表建议五年办理.
    var topic = 0..<0
    /// Where its clause begins.
    var clause: Range<Int>
    /// Where the next figure begins, or the sentence's end.
    var near: Int
    /// The noun behind it; empty where there is none.
    var noun: Range<Int>
    /// Where the words behind it end, whether or not they name it.
    var nounEnd: Int
    /// What is measured. Several where names share the value.
    var names: [DraftName] = []
    var kind: ObservationKind
    /// The figure is a state reached, not a sum over a span.
    var isState = false
    /// The A of 由A提高到B.
    var isFormerState = false
    /// The B of 由A提高到B, reached.
    var isLatterState = false
    var isGap = false
    /// Every word before the figure is the sentence's former subject's: 同比增长5%.
    var inheritsName = false
    /// Stands in a list with the figure before it: 5.3%、7%.
    var joinsPrevious = false
    /// The noun that the figure before counts, where nothing parts it from this one's words.
    var counted: Range<Int>?
    /// Stands behind 分别, or in a list with a figure that does.
    var isRespective = false
    var isPart = false
}

/// What one observation of a draft measures.
struct DraftName: Sendable {
    /// Parts of the sentence that make the name, in order.
    var pieces: [Range<Int>]
    /// Words put before the first piece: 城镇 of 城乡.
    var prefix = ""
    /// The sentence's text: prefix and pieces joined.
    func text(_ scan: SentenceScan) -> String {
        var text = prefix
        for piece in pieces { text += scan.string(piece) }
        return text
    }
    var isEmpty: Bool { prefix.isEmpty && pieces.allSatisfy(\.isEmpty) }
}
