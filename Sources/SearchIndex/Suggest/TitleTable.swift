public import ChineseText

/// The titles of all reports, each once, to be found by any part of them. A value, brought up to date report by report.
public struct TitleTable: Sendable {
    private struct Entry: Sendable {
        var title: String
        /// Where its codes begin in `codes`.
        var start: Int
        /// Reports that have it; 0 for one that is no longer used.
        var count: Int
        /// Of the newest of these.
        var year: Int
    }

    private var entries: ContiguousArray<Entry> = []
    private var positions: [String: Int] = [:]
    /// Normalized titles without what parts their words, a `fieldEnd` behind each.
    private var codes: ContiguousArray<UInt16> = []
    private var titleBytes = 0

    private static let fieldEnd: UInt16 = 1

    public init() {}

    public var count: Int { entries.reduce(0) { $0 + ($1.count > 0 ? 1 : 0) } }
    /// Bytes that it takes in memory, about.
    public var bytes: Int { codes.count * 2 + titleBytes + entries.count * 96 }

    /// Adds a report's title.
    public mutating func add(_ title: String, year: Int) {
        guard !title.isEmpty else { return }
        if let at = positions[title] {
            entries[at].count += 1
            entries[at].year = max(entries[at].year, year)
            return
        }
        positions[title] = entries.count
        entries.append(Entry(title: title, start: codes.count, count: 1, year: year))
        codes += Self.compared(title)
        codes.append(Self.fieldEnd)
        titleBytes += title.utf8.count
    }

    /// Takes back what `add` did for one report.
    public mutating func remove(_ title: String) {
        if let at = positions[title], entries[at].count > 0 { entries[at].count -= 1 }
    }

    /// What is compared of a text: its normalized codes without what parts them.
    static func compared(_ text: String) -> ContiguousArray<UInt16> {
        NormalizedText(text).codes.filter { $0 != NormalizedText.space }
    }

    /// Titles that begin with what was typed, then those that hold it; of each those of most reports first, then those
    /// of newer ones, then by their characters.
    ///
    /// - Complexity: O(characters of all titles), about a millisecond for 50,000 titles.
    public func matches(_ typed: String, limit: Int) -> [TitleMatch] {
        let pattern = Self.compared(typed)
        guard !pattern.isEmpty, limit > 0 else { return [] }
        var found: [(at: Int, isPrefix: Bool)] = []
        pattern.withUnsafeBufferPointer { pattern in
            codes.withUnsafeBufferPointer { codes in
                for (at, entry) in entries.enumerated() where entry.count > 0 {
                    let end = (at + 1 < entries.count ? entries[at + 1].start : codes.count) - 1
                    if let place = Self.place(of: pattern, in: codes, entry.start..<end) {
                        found.append((at, place == entry.start))
                    }
                }
            }
        }
        return found.sorted { isBefore($0, $1) }.prefix(limit).map { at, isPrefix in
            let entry = entries[at]
            return TitleMatch(
                title: entry.title, reportCount: entry.count, isPrefix: isPrefix,
                highlight: TypedText(typed).place(in: entry.title)?.span)
        }
    }

    private func isBefore(_ a: (at: Int, isPrefix: Bool), _ b: (at: Int, isPrefix: Bool)) -> Bool {
        if a.isPrefix != b.isPrefix { return a.isPrefix }
        let (x, y) = (entries[a.at], entries[b.at])
        if x.count != y.count { return x.count > y.count }
        return x.year != y.year ? x.year > y.year : x.title < y.title
    }

    private static func place(
        of pattern: UnsafeBufferPointer<UInt16>, in codes: UnsafeBufferPointer<UInt16>, _ range: Range<Int>
    ) -> Int? {
        guard range.count >= pattern.count else { return nil }
        for at in range.lowerBound...range.upperBound - pattern.count where codes[at] == pattern[0] {
            var length = 1
            while length < pattern.count, codes[at + length] == pattern[length] { length += 1 }
            if length == pattern.count { return at }
        }
        return nil
    }
}

/// A title that holds what was typed.
public struct TitleMatch: Sendable, Hashable {
    public var title: String
    /// Reports that have it.
    public var reportCount: Int
    /// Whether it begins with what was typed.
    public var isPrefix: Bool
    /// Where in the title; `nil` where it can't be shown.
    public var highlight: ByteSpan?
}

/// What has been typed so far, to be found in names whatever the width, case and script of either, and whatever
/// punctuation stands between.
public struct TypedText: Sendable {
    private let codes: ContiguousArray<UInt16>

    public init(_ text: String) { codes = TitleTable.compared(text) }

    public var isEmpty: Bool { codes.isEmpty }

    /// Where a name holds it first, in bytes, and whether that is its beginning or the whole of it.
    public func place(in name: String) -> (span: ByteSpan, isPrefix: Bool, isWhole: Bool)? {
        let folded = FoldedText(name)
        var normalized = NormalizedText(keepingOrigins: true)
        normalized.append(folded, 0..<folded.count)
        var kept: ContiguousArray<UInt16> = []
        var origins: [Int] = []
        for (code, origin) in zip(normalized.codes, normalized.origins) where code != NormalizedText.space {
            kept.append(code)
            origins.append(Int(origin))
        }
        guard !codes.isEmpty, kept.count >= codes.count else { return nil }
        for at in 0...kept.count - codes.count where kept[at] == codes[0] {
            guard kept[at..<at + codes.count] == codes[...] else { continue }
            let span = folded.originalSpan(of: origins[at]..<origins[at + codes.count - 1] + 1)
            return (span, at == 0, at == 0 && kept.count == codes.count)
        }
        return nil
    }
}
