import ChineseText
import Testing

@Suite struct PinyinTests {
    private func code(_ character: Unicode.Scalar) -> UInt32 { character.value }

    @Test func readsCharacters() {
        #expect(Pinyin.syllables(of: code("德")) == ["de"])
        #expect(Set(Pinyin.syllables(of: code("重"))).isSuperset(of: ["chong", "zhong"]))
        #expect(Pinyin.syllables(of: code("吕")) == ["lv"])
        #expect(Pinyin.syllables(of: code("a")).isEmpty && Pinyin.syllables(of: code("議")).isEmpty)
    }

    @Test func knowsHomophones() {
        #expect(Pinyin.homophones(of: code("意")).contains(code("易")))
        #expect(!Pinyin.homophones(of: code("意")).contains(code("意")))
        #expect(Pinyin.areHomophones(code("绝"), code("决")) && !Pinyin.areHomophones(code("绝"), code("定")))
        // Said once of two, it is so the other way round.
        for character in "满意率代表建议重庆".unicodeScalars {
            for other in Pinyin.homophones(of: character.value) {
                #expect(Pinyin.areHomophones(other, character.value))
                #expect(Pinyin.homophones(of: other).contains(character.value))
            }
        }
    }

    @Test(arguments: [
        ("deqing", "德清", true), ("DeQing", "德清", true), ("xi'an", "西安", true), ("xian", "西安", true),
        ("xian", "县", true), ("lvliang", "吕梁", true), ("LÜ liang", "吕梁", true), ("chongqing", "重庆", true),
        ("deqin", "德清", false), ("deqingx", "德清", false), ("qingde", "德清", false), ("", "德清", false),
    ])
    func spells(letters: String, word: String, isSo: Bool) throws {
        let letters = try #require(Pinyin.letters(letters))
        #expect(Pinyin.spells(letters[...], word.unicodeScalars.map(\.value)[...]) == isSo)
    }

    @Test(arguments: [
        ("luoy", "洛阳市", "luoyang"), ("l", "洛阳", "luo"), ("luoyangs", "洛阳市", "luoyangshi"),
        ("chongq", "重庆", "chongqing"),
        ("deqing", "德清", "deqing"), ("deqingx", "德清", nil), ("qing", "德清", nil), ("dea", "德A", nil),
        ("lvl", "吕梁", "lvliang"),
    ])
    func begins(letters: String, word: String, expected: String?) throws {
        let letters = try #require(Pinyin.letters(letters))
        let characters = word.unicodeScalars.map(\.value)
        let beginning = Pinyin.beginning(letters[...], of: characters[...])
        #expect(beginning?.reading == expected)
        // What it reads spells the characters that were begun.
        if let beginning {
            let whole = try #require(Pinyin.letters(beginning.reading))
            #expect(Pinyin.spells(whole[...], characters[..<beginning.characters]))
        }
    }

    @Test func lettersAreLettersAlone() {
        #expect(Pinyin.letters("de qing 1") == nil && Pinyin.letters("德清") == nil && Pinyin.letters("a_b") == nil)
    }

    @Test func countsCharacters() {
        let text = "a德😀\u{301}"
        for start in 0...text.utf8.count {
            for end in start...text.utf8.count + 2 {
                let bytes = Array(text.utf8)[start..<min(end, text.utf8.count)]
                let expected = bytes.filter { $0 & 0xC0 != 0x80 }.count
                #expect(text.characterCount(in: ByteSpan(start: start, end: end)) == expected)
            }
        }
        #expect(text.characterCount(in: ByteSpan(start: 100, end: 200)) == 0)
    }
}
