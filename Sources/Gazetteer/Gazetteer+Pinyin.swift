import ChineseText

extension Gazetteer {
    /// The divisions whose official or short name is spelled so in pinyin without tones (`luanchuan`, `Xi'an`,
    /// `deqing xian`); higher levels first, then by code.
    ///
    /// - Complexity: O(divisions), about half a millisecond.
    public func divisions(spelled text: String) -> [Division] {
        guard let letters = Pinyin.letters(text), (3...60).contains(letters.count) else { return [] }
        return divisions.filter { division in
            ([division.name] + division.shortNames).contains { name in
                Pinyin.spells(letters[...], name.unicodeScalars.map(\.value)[...])
            }
        }.sorted { ($0.level, $0.code) < ($1.level, $1.code) }
    }
}
