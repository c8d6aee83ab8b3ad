import ReportMessages

/// A stretch of a report's text with some places in it marked.
enum MarkedText {
    /// A piece of it.
    struct Piece: Hashable {
        let text: String
        let isMarked: Bool
        /// Where it begins, in bytes of the report's text.
        let start: Int
    }

    /// Cuts `text`, which begins at byte `offset` of the report, at the ends of `marks`.
    ///
    /// Marks outside are cut off, overlapping ones joined; one that does not begin and end between characters is left
    /// out, since a server is not to be trusted with that.
    static func pieces(_ text: String, at offset: Int, marks: [TextSpan]) -> [Piece] {
        let bytes = Array(text.utf8)
        var pieces: [Piece] = []
        var done = 0
        func add(_ range: Range<Int>, isMarked: Bool) {
            if range.isEmpty { return }
            let piece = String(decoding: bytes[range], as: UTF8.self)
            pieces.append(Piece(text: piece, isMarked: isMarked, start: offset + range.lowerBound))
        }
        for mark in marks.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            let start = max(done, Int(mark.start) - offset)
            let end = min(bytes.count, Int(mark.end) - offset)
            guard start < end, isBoundary(bytes, start), isBoundary(bytes, end) else { continue }
            add(done..<start, isMarked: false)
            add(start..<end, isMarked: true)
            done = end
        }
        add(done..<bytes.count, isMarked: false)
        return pieces
    }

    /// The words at a place of a text; `nil` where it lies outside or cuts a character.
    static func words(of text: [UInt8], at span: TextSpan) -> String? {
        let (start, end) = (Int(span.start), Int(span.end))
        guard start <= end, end <= text.count, isBoundary(text, start), isBoundary(text, end) else { return nil }
        return String(decoding: text[start..<end], as: UTF8.self)
    }

    private static func isBoundary(_ bytes: [UInt8], _ index: Int) -> Bool {
        index == bytes.count || bytes[index] & 0xC0 != 0x80
    }
}
