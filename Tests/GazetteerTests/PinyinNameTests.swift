import ChineseText
import Gazetteer
import ReportModel
import Testing

@Suite struct PinyinNameTests {
    @Test(arguments: [
        ("deqing", "德清县"), ("Luanchuan", "栾川县"), ("xi'an", "西安市"), ("zhejiang sheng", "浙江省"),
        ("chongqing", "重庆市"), ("lishui", "丽水市"), ("bengbu", "蚌埠市"),
    ])
    func finds(spelling: String, name: String) {
        let found = Gazetteer.standard.divisions(spelled: spelling)
        #expect(found.contains { $0.name == name })
    }

    /// Every division is found by the first reading of each of its characters.
    @Test func findsEveryName() {
        for division in Gazetteer.standard.divisions where division.level != .nation {
            let readings = division.name.unicodeScalars.map { Pinyin.syllables(of: $0.value).first }
            #expect(!readings.contains(nil), "\(division.name)")
            let letters = Pinyin.letters(readings.compactMap(\.self).joined()) ?? []
            #expect(Pinyin.spells(letters[...], division.name.unicodeScalars.map(\.value)[...]), "\(division.name)")
        }
    }

    @Test(arguments: ["", "x", "gdp", "qwrtp", "de qing 2023", "德清", String(repeating: "a", count: 500)])
    func findsNothing(spelling: String) {
        #expect(Gazetteer.standard.divisions(spelled: spelling).isEmpty)
    }

    /// One character of a name may be another that is read alike; none of its own is another name.
    @Test(arguments: [
        ("落阳市", ["洛阳市"]), ("落阳", ["洛阳市"]), ("德青县", ["德清县"]), ("吳星区", ["吴兴区"]), ("见识", []), ("洛阳", []),
        ("", []), ("阳", []), ("gdp", []),
    ])
    func namesMaySoundAlike(text: String, names: [String]) {
        let found = Gazetteer.standard.soundingLike(text)
        #expect(Array(found.map(\.division.name).prefix(1)) == names, "\(text): \(found.map(\.division.name))")
        #expect(found.allSatisfy { $0.score <= 0.5 })
    }
}
