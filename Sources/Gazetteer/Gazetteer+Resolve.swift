import ChineseText
public import ReportModel

/// Why a text may mean a division.
public enum RegionMatch: UInt8, Hashable, Sendable, CaseIterable {
    /// Its code: 410323.
    case code = 0
    case officialName = 1
    case shortName = 2
    /// A name that it, or a division it took the place of, had before.
    case formerName = 3
    /// A code that it, or a division it took the place of, had before.
    case formerCode = 4

    /// `code`, `official-name`, `short-name`, `former-name`, `former-code`.
    public var label: String {
        ["code", "official-name", "short-name", "former-name", "former-code"][Int(rawValue)]
    }
}

/// A division that a text may mean.
public struct RegionCandidate: Hashable, Sendable {
    public var division: Division
    public var match: RegionMatch
    /// The divisions around it that the text itself names, outermost first: 洛阳市 in 洛阳新安.
    public var qualifiers: [RegionCode]
    /// Whether another division fits the text as well as this one, or better: then it is for the asker to choose.
    public var isAmbiguous: Bool

    public init(division: Division, match: RegionMatch, qualifiers: [RegionCode] = [], isAmbiguous: Bool = false) {
        self.division = division
        self.match = match
        self.qualifiers = qualifiers
        self.isAmbiguous = isAmbiguous
    }
}

extension Gazetteer {
    /// Longer texts name no region.
    static let resolvableLengthLimit = 64

    /// The divisions that a text as a whole may mean, the best first.
    ///
    /// Takes a code, an official, short or former name, with or without the names of divisions around it (洛阳新安,
    /// 河南省洛阳市新安县, 河南 新安), full or half width, traditional characters too. An official name goes before a short
    /// one, a short one before a former one; within these the higher level before the lower, then by code. A province's
    /// short name (河北, 海南, 吉林) always means the province first, and a name means a prefecture before the county below
    /// it (濮阳: 濮阳市, not 濮阳县); these others are listed but make it not ambiguous.
    ///
    /// - Returns: Empty where nothing fits.
    public func resolve(_ text: String) -> [RegionCandidate] {
        var folded: [UInt32] = []
        for scalar in text.unicodeScalars {
            guard let character = FoldedText.folded(scalar), !Self.isSeparator(character) else { continue }
            folded.append(character)
            if folded.count > Self.resolvableLengthLimit { return [] }
        }
        if let byCode = resolveCode(folded) { return [byCode] }
        var found: [RegionCandidate] = []
        collect(folded, from: 0, within: nil, qualifiers: [], into: &found)
        return ordered(found)
    }

    /// The one division that a text means; `nil` where none does or it is ambiguous.
    public func unambiguousDivision(_ text: String) -> Division? {
        resolve(text).first.flatMap { $0.isAmbiguous ? nil : $0.division }
    }

    private static func isSeparator(_ character: UInt32) -> Bool {
        switch character {
        case 0x20, 0x0A, 0x2D, 0x2F, 0x3E, 0xB7, 0x2022, 0x30FB: true  // space, - / > and middle dots
        default: false
        }
    }

    private func resolveCode(_ folded: [UInt32]) -> RegionCandidate? {
        guard folded.count == 6, folded.allSatisfy({ (0x30...0x39).contains($0) }),
            let code = RegionCode(folded.reduce(0) { $0 * 10 + ($1 - 0x30) })
        else { return nil }
        if let division = division(code) { return RegionCandidate(division: division, match: .code) }
        return successor(of: code).map { RegionCandidate(division: $0, match: .formerCode) }
    }

    /// Adds every reading of `text[start...]` as names that narrow down, below the division `within`.
    private func collect(
        _ text: [UInt32], from start: Int, within: Int?, qualifiers: [RegionCode], into found: inout [RegionCandidate]
    ) {
        guard qualifiers.count < 4 else { return }
        var node = NameTrie.root
        for i in start..<text.count {
            node = names.step(node, text[i])
            if node == NameTrie.none { return }
            for entry in names.entries(node) {
                if let within, entry.division == within || !contains(within, entry.division) { continue }
                let division = divisions[entry.division]
                if i + 1 == text.count {
                    found.append(
                        RegionCandidate(division: division, match: Self.match(entry.form), qualifiers: qualifiers))
                } else if division.level != .county {
                    collect(
                        text, from: i + 1, within: entry.division, qualifiers: qualifiers + [division.code],
                        into: &found)
                }
            }
        }
    }

    private static func match(_ form: RegionNameForm) -> RegionMatch {
        switch form {
        case .official: .officialName
        case .short: .shortName
        case .former: .formerName
        }
    }

    /// Best first, each division once, ambiguity marked.
    private func ordered(_ found: [RegionCandidate]) -> [RegionCandidate] {
        let sorted = found.sorted { a, b in
            if a.match != b.match { return a.match.rawValue < b.match.rawValue }
            if a.division.level != b.division.level { return a.division.level < b.division.level }
            if a.division.code != b.division.code { return a.division.code < b.division.code }
            return a.qualifiers.count > b.qualifiers.count
        }
        var unique: [RegionCandidate] = []
        for candidate in sorted where !unique.contains(where: { $0.division.code == candidate.division.code }) {
            unique.append(candidate)
        }
        guard let best = unique.first else { return [] }
        let isProvince = best.match == .shortName && best.division.level <= .province
        let hasEqual = unique.dropFirst().contains {
            $0.match == best.match && !best.division.code.contains($0.division.code)
        }
        for i in unique.indices { unique[i].isAmbiguous = i > 0 || (hasEqual && !isProvince) }
        return unique
    }
}
