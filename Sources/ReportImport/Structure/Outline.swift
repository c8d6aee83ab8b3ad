import ChineseText
import ReportModel

/// Builds the tree of sections from headings in reading order.
struct Outline {
    private(set) var sections: [Section] = []
    /// The sections around the current place, outermost first.
    private var open: [(style: HeadingStyle, level: Int?, section: Int)] = []

    /// The innermost section at the current place.
    var current: Int? { open.last?.section }

    /// Opens a section. A style that is open already goes on at its level; a numbered style closes all that stand below it
    /// by custom (部分, 一、, (一), 1., (1)); others open a level of their own.
    ///
    /// - Parameter level: The level (from 1) that the file's markup tells; it counts for headings without a number.
    mutating func append(_ style: HeadingStyle, heading: ByteSpan, level: Int? = nil) {
        if style == .appendix {
            open.removeAll()
        } else if let level, !style.isNumbered, open.contains(where: { $0.level != nil }) {
            if let first = open.firstIndex(where: { $0.level ?? 0 >= level }) { open.removeSubrange(first...) }
            while let last = open.last, last.level == nil, !last.style.isNumbered { open.removeLast() }
        } else if let same = open.firstIndex(where: { $0.style == style }) {
            open.removeSubrange(same...)
        } else if style.isNumbered {
            // Unnumbered headings are lesser than a numbered one that follows; but an outermost line may hold it.
            while let last = open.last, last.style != .appendix {
                let holds =
                    last.style.isNumbered ? last.style.rank < style.rank : last.style == .line && open.count == 1
                if holds { break }
                open.removeLast()
            }
        } else {
            while let last = open.last, !last.style.isNumbered, last.style.rank > style.rank { open.removeLast() }
        }
        let parent = open.last?.section
        sections.append(Section(heading: heading, level: open.count + 1, parent: parent))
        open.append((style, level, sections.count - 1))
    }
}
