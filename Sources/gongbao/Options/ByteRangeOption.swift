/// A place in a report's text from the command line: offsets in bytes of UTF-8, the end exclusive.
struct ByteRangeOption: Hashable, Sendable {
    let start: UInt32
    let end: UInt32

    /// Reads `1200..1290`; `1200` alone is the byte there.
    ///
    /// - Throws: `OptionProblem`, which says what would be right.
    init(_ text: String) throws {
        let parts = text.components(around: "..")
        guard let first = UInt32(parts.first), first < UInt32.max,
            let last = parts.second.map({ UInt32($0) }) ?? first + 1,
            first < last
        else {
            throw OptionProblem("write the offsets of a stretch of the text in bytes, as in 1200..1290.")
        }
        (start, end) = (first, last)
    }
}

extension String {
    /// What stands before and after the first `mark`; `second` is `nil` where there is none.
    func components(around mark: String) -> (first: Substring, second: Substring?) {
        guard let found = firstRange(of: mark) else { return (self[...], nil) }
        return (self[..<found.lowerBound], self[found.upperBound...])
    }
}
