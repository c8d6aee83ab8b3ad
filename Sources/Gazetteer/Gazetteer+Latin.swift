import ChineseText
import ReportModel

/// A division that Latin letters may mean.
public struct LatinMatch: Hashable, Sendable {
    public var division: Division
    /// 0.85 for an English name, 0.8 for pinyin.
    public var score: Double
    /// `English name`, `pinyin`.
    public var reason: String
}

extension Gazetteer {
    /// The divisions whose English name or pinyin is spelled so: `Inner Mongolia`, `Henan Province`, `luoyang`,
    /// `Deqing County`. English names before pinyin, then higher levels first; empty where none fits.
    ///
    /// - Complexity: O(divisions) for pinyin.
    public func resolveLatin(_ text: String) -> [LatinMatch] {
        let letters = Self.plain(text)
        guard (3...60).contains(letters.utf8.count) else { return [] }
        if let code = Self.englishNames[letters].flatMap({ RegionCode($0) }), let division = self.division(code) {
            return [LatinMatch(division: division, score: 0.85, reason: "English name")]
        }
        let (stem, levels) = Self.withoutSuffix(letters)
        return divisions(spelled: stem).filter { levels.contains($0.level) }.map {
            LatinMatch(division: $0, score: 0.8, reason: stem == letters ? "pinyin" : "English name")
        }
    }

    /// Lower-case letters alone.
    private static func plain(_ text: String) -> String {
        String(text.lowercased().unicodeScalars.filter { (0x61...0x7A).contains($0.value) || $0.value == 0x20 })
    }

    private static let suffixes: [(String, Set<RegionLevel>)] = [
        (" autonomous region", [.province]), (" autonomous prefecture", [.prefecture]), (" province", [.province]),
        (" municipality", [.province, .prefecture]), (" prefecture", [.prefecture]),
        (" autonomous county", [.county]), (" county", [.county]), (" district", [.county]),
        (" city", [.province, .prefecture, .county]),
    ]

    private static func withoutSuffix(_ text: String) -> (stem: String, levels: Set<RegionLevel>) {
        for (suffix, levels) in suffixes where text.hasSuffix(suffix) {
            return (String(text.dropLast(suffix.count)), levels)
        }
        return (text, Set(RegionLevel.allCases))
    }

    /// English names that are no pinyin (UNGEGN list of country names; Hanyu Pinyin place names, GB/T 28039, of minority
    /// languages).
    private static let englishNames: [String: UInt32] = [
        "china": 100_000, "prc": 100_000, "inner mongolia": 150_000, "tibet": 540_000, "shaanxi": 610_000,
        "shaanxi province": 610_000, "hong kong": 810_000, "macao": 820_000, "macau": 820_000, "harbin": 230_100,
        "qiqihar": 230_200, "hohhot": 150_100, "ordos": 150_600, "hulunbuir": 150_700, "urumqi": 650_100,
        "karamay": 650_200, "turpan": 650_400, "hami": 650_500, "kashgar": 653_100, "hotan": 653_200, "aksu": 652_900,
        "ili": 654_000, "lhasa": 540_100, "shigatse": 540_200, "nagqu": 540_600, "nyingchi": 540_400,
    ]
}
