/// How characters are read in Hanyu Pinyin (ISO 7098), without tones, `v` for ü; a character may have several readings.
public enum Pinyin {
    /// The readings of a folded character; none for one that the table does not hold.
    public static func syllables(of character: UInt32) -> [String] {
        readings[character].map { $0.map { syllables[Int($0)] } } ?? []
    }

    /// Other characters that may be read as this one, by code point.
    public static func homophones(of character: UInt32) -> [UInt32] {
        guard let own = readings[character] else { return [] }
        if own.count == 1 { return characters[Int(own[0])].filter { $0 != character } }
        return Set(own.flatMap { characters[Int($0)] }).subtracting([character]).sorted()
    }

    public static func areHomophones(_ a: UInt32, _ b: UInt32) -> Bool {
        guard let first = readings[a], let second = readings[b] else { return false }
        return first.contains(where: second.contains)
    }

    /// A text as letters from `a` to `z`, as pinyin may be typed: `Xi'an`, `LÜ liang`; `nil` where something else stands
    /// in it.
    public static func letters(_ text: String) -> [UInt8]? {
        var letters: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z": letters.append(UInt8(scalar.value))
            case "A"..."Z": letters.append(UInt8(scalar.value + 32))
            case "ü", "Ü": letters.append(UInt8(ascii: "v"))
            case " ", "'", "’", "-": break
            default: return nil
            }
        }
        return letters
    }

    /// Whether letters can be read as the characters of a word, each by one of its readings.
    public static func spells(_ letters: ArraySlice<UInt8>, _ word: ArraySlice<UInt32>) -> Bool {
        guard let first = word.first else { return letters.isEmpty }
        return (readings[first] ?? []).contains { reading in
            let syllable = syllables[Int(reading)].utf8
            return letters.starts(with: syllable) && spells(letters.dropFirst(syllable.count), word.dropFirst())
        }
    }

    /// What letters begin to spell of a word, the last syllable perhaps in part: `luoy` gives `luoyang` of 洛阳市, and the
    /// two characters that were begun. `nil` where the word does not begin so.
    public static func beginning(_ letters: ArraySlice<UInt8>, of word: ArraySlice<UInt32>)
        -> (reading: String, characters: Int)?
    {
        if letters.isEmpty { return ("", 0) }
        guard let first = word.first else { return nil }
        for reading in readings[first] ?? [] {
            let syllable = syllables[Int(reading)]
            let typed = letters.prefix(syllable.utf8.count)
            guard syllable.utf8.starts(with: typed),
                let rest = beginning(letters.dropFirst(typed.count), of: word.dropFirst())
            else { continue }
            return (syllable + rest.reading, rest.characters + 1)
        }
        return nil
    }

    // The table turned both ways, made at the first use in a few milliseconds.

    private static let lines = pinyinTable.split(separator: "\n").map { $0.split(separator: " ") }
    private static let syllables = lines.map { String($0[0]) }
    private static let characters = lines.map { $0[1].unicodeScalars.map(\.value).sorted() }
    private static let readings: [UInt32: [UInt16]] = {
        var readings: [UInt32: [UInt16]] = [:]
        for (i, line) in characters.enumerated() { for code in line { readings[code, default: []].append(UInt16(i)) } }
        return readings
    }()
}
