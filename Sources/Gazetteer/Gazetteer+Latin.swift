import ChineseText
import ReportModel

/// A division that Latin letters, or characters read as those of its name, may mean.
public struct LatinMatch: Hashable, Sendable {
    public var division: Division
    /// 0.85 for an English name, 0.8 for pinyin, 0.7 for lower levels of the same pinyin, 0.5 for what is nearly so spelled.
    public var score: Double
    /// `English name`, `pinyin`, `nearly so spelled`.
    public var reason: String
}

extension Gazetteer {
    /// The divisions whose English name or pinyin is spelled so: `Inner Mongolia`, `Henan Province`, `luoyang`,
    /// `Deqing County`, `Guangxi Zhuang Autonomous Region`. Higher levels first and with a higher score; empty where none
    /// fits.
    ///
    /// - Complexity: O(divisions) for pinyin.
    public func resolveLatin(_ text: String) -> [LatinMatch] {
        let letters = Self.plain(text)
        guard (3...60).contains(letters.utf8.count) else { return [] }
        if let match = englishMatch(letters) { return [match] }
        let (stem, levels) = Self.withoutSuffix(letters)
        if let match = englishMatch(stem), levels.contains(match.division.level) { return [match] }
        let found = divisions(spelled: stem).filter { levels.contains($0.level) }
        return found.map {
            // A name of two levels mostly means the higher one.
            let isLower = $0.level != found[0].level
            return LatinMatch(
                division: $0, score: isLower ? 0.7 : 0.8, reason: stem == letters ? "pinyin" : "English name")
        }
    }

    /// The divisions whose short name is spelled in pinyin but for one letter: `loyang` of 洛阳市. Higher levels first.
    ///
    /// - Complexity: O(divisions), some milliseconds.
    public func nearLatin(_ text: String) -> [LatinMatch] {
        let (stem, levels) = Self.withoutSuffix(Self.plain(text))
        guard let letters = Pinyin.letters(stem), (5...40).contains(letters.count) else { return [] }
        return divisions.filter { division in
            levels.contains(division.level)
                && division.shortNames.contains { name in
                    let syllables = name.unicodeScalars.map { Pinyin.syllables(of: $0.value).first ?? "" }
                    return Spelling.differByOne(letters, Array(syllables.joined().utf8))
                }
        }.sorted { ($0.level, $0.code) < ($1.level, $1.code) }.map {
            LatinMatch(division: $0, score: $0.level == .county ? 0.45 : 0.5, reason: "nearly so spelled")
        }
    }

    /// The divisions whose official or short name has some of the characters of a text and others that are read alike,
    /// tones aside: 落阳市 for 洛阳市. Higher levels first.
    ///
    /// - Complexity: O(divisions), about a millisecond.
    public func soundingLike(_ text: String) -> [LatinMatch] {
        let asked = text.unicodeScalars.prefix(Self.resolvableLengthLimit + 1).compactMap { FoldedText.folded($0) }
        guard (2...12).contains(asked.count), asked.allSatisfy({ !Pinyin.syllables(of: $0).isEmpty }) else { return [] }
        let found = divisions.filter { division in
            ([division.name] + division.shortNames).contains { name in
                let characters = name.unicodeScalars.map(\.value)
                guard characters.count == asked.count else { return false }
                let same = zip(characters, asked).count { $0 == $1 }
                return same > 0 && same < asked.count
                    && zip(characters, asked).allSatisfy { $0 == $1 || Pinyin.areHomophones($0, $1) }
            }
        }.sorted { ($0.level, $0.code) < ($1.level, $1.code) }
        return found.map {
            LatinMatch(division: $0, score: $0.level == .county ? 0.45 : 0.5, reason: "nearly so spelled")
        }
    }

    private func englishMatch(_ letters: String) -> LatinMatch? {
        Self.englishNames[letters].flatMap { RegionCode($0) }.flatMap { division($0) }.map {
            LatinMatch(division: $0, score: 0.85, reason: "English name")
        }
    }

    /// Lower-case letters and single blanks.
    private static func plain(_ text: String) -> String {
        text.lowercased().unicodeScalars.split { !(0x61...0x7A).contains($0.value) && $0.value != 0xFC }
            .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }

    private static let suffixes: [(String, Set<RegionLevel>)] = [
        (" autonomous region", [.province]), (" autonomous prefecture", [.prefecture]), (" province", [.province]),
        (" municipality", [.province, .prefecture]), (" prefecture", [.prefecture]),
        (" autonomous county", [.county]), (" county", [.county]), (" district", [.county]),
        (" city", [.province, .prefecture, .county]),
    ]
    private static let prefixes = ["city of ", "province of ", "county of ", "district of ", "municipality of "]
    /// Peoples in the names of autonomous places.
    private static let peoples: Set<String> = [
        "zhuang", "hui", "uygur", "uyghur", "tibetan", "mongol", "mongolian", "korean", "yi", "dai", "miao", "dong",
        "tujia", "bai", "qiang", "kazak", "kazakh", "kirgiz", "lisu", "hani", "jingpo", "manchu", "yao", "and",
    ]

    private static func withoutSuffix(_ text: String) -> (stem: String, levels: Set<RegionLevel>) {
        for prefix in prefixes where text.hasPrefix(prefix) {
            let levels = suffixes.first { $0.0.dropFirst() == prefix.split(separator: " ")[0] }?.1
            return (String(text.dropFirst(prefix.count)), levels ?? Set(RegionLevel.allCases))
        }
        for (suffix, levels) in suffixes where text.hasSuffix(suffix) {
            var words = text.dropLast(suffix.count).split(separator: " ")
            if suffix.hasPrefix(" autonomous") {
                while words.count > 1, let last = words.last, peoples.contains(String(last)) { words.removeLast() }
            }
            return (words.joined(separator: " "), levels)
        }
        return (text, Set(RegionLevel.allCases))
    }

    /// English names that are no pinyin (UNGEGN list of country names; Hanyu Pinyin place names, GB/T 28039, of minority
    /// languages).
    private static let englishNames: [String: UInt32] = [
        "china": 100_000, "prc": 100_000, "inner mongolia": 150_000, "tibet": 540_000, "shaanxi": 610_000,
        "hong kong": 810_000, "macao": 820_000, "macau": 820_000, "harbin": 230_100,
        "qiqihar": 230_200, "hohhot": 150_100, "ordos": 150_600, "hulunbuir": 150_700, "urumqi": 650_100,
        "karamay": 650_200, "turpan": 650_400, "hami": 650_500, "kashgar": 653_100, "hotan": 653_200, "aksu": 652_900,
        "ili": 654_000, "lhasa": 540_100, "shigatse": 540_200, "nagqu": 540_600, "nyingchi": 540_400,
    ]
}
