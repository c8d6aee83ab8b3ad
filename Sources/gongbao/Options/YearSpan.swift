/// Years from the command line, both ends included; an open end is `nil`.
struct YearSpan: Hashable, Sendable {
    let from: Int?
    let to: Int?

    /// Reads `2023`, `2020..2023`, `2020..` and `..2023`.
    ///
    /// - Throws: `OptionProblem`, which says what would be right.
    init(_ text: String) throws {
        let problem = OptionProblem("write one year (2023) or a span (2020..2023, 2020.., ..2023), from 1 to 9999.")
        func year(_ part: Substring) throws -> Int? {
            if part.isEmpty { return nil }
            guard part.utf8.count <= 4, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(part),
                year >= 1
            else { throw problem }
            return year
        }
        guard let dots = text.firstRange(of: "..") else {
            guard let single = try year(Substring(text)) else { throw problem }
            (from, to) = (single, single)
            return
        }
        from = try year(text[..<dots.lowerBound])
        to = try year(text[dots.upperBound...])
        if from == nil, to == nil { throw problem }
        if let from, let to, from > to { throw OptionProblem("the span ends before it begins: write \(to)..\(from).") }
    }
}

/// What is wrong with the value of an option, and what would be right.
struct OptionProblem: Error, Hashable, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
