import ChineseText
import TestSupport
import Testing

@Suite struct NumeralReaderTests {
    static func read(_ text: String) -> Numeral? {
        let folded = FoldedText(text)
        guard folded.count > 0 else { return nil }
        return NumeralReader.read(folded.scalars, at: 0, limit: folded.count).numeral
    }

    /// Text, value, upper end, length read in characters.
    static let readings: [(String, String, String?, Int)] = [
        ("1260多万元", "12600000", nil, 6), ("1,234.5吨", "1234.5", nil, 7), ("１２％", "12", nil, 2),
        ("一百二十件", "120", nil, 4), ("二〇二三年", "2023", nil, 4), ("廿三人", "23", nil, 2), ("两家", "2", nil, 1),
        ("十几个", "10", nil, 2), ("数十家", "10", nil, 2), ("几百户", "100", nil, 2), ("上万人", "10000", nil, 2),
        ("三分之二的", "66.6667", nil, 4), ("百分之八点五，", "8.5", nil, 6), ("千分之三", "3", nil, 4),
        ("九成五", "95", nil, 3), ("九成以上", "90", nil, 2), ("一点二万亿元", "1200000000000", nil, 5),
        ("3万4000人", "34000", nil, 6), ("三万四人", "34000", nil, 3), ("1亿3千多万人", "130000000", nil, 6),
        ("三亿零五百三十万吨", "305300000", nil, 8), ("一万六千七百七十亿元", "1677000000000", nil, 9),
        ("六七个", "6", "7", 2), ("3—5家", "3", "5", 3), ("6至7个", "6", "7", 3), ("两到三次", "2", "3", 3),
        ("5-10万亩", "50000", "100000", 5), ("七八十人", "70", "80", 3), ("一百零五人", "105", nil, 4),
        ("三千零六十二万", "30620000", nil, 7), ("二十多万个", "200000", nil, 4), ("十七点五", "17.5", nil, 4),
        ("一半", "50", nil, 2), ("百余人", "100", nil, 2), ("千亿元", "100000000000", nil, 2),
        ("13.5亿人", "1350000000", nil, 5), ("百分之百", "100", nil, 4), ("万分之五", "0.5", nil, 4),
        ("10,375,234,000元", "10375234000", nil, 14), ("二千四百公里", "2400", nil, 4), ("三十来个", "30", nil, 3),
        ("一千九百五十万千瓦", "19500000", nil, 7), ("1.69亿千瓦", "169000000", nil, 5),
        ("三千米", "3000", nil, 2), ("五万万农民", "500000000", nil, 3), ("两、三倍", "2", "3", 3), ("百分之十到十五", "10", "15", 7),
        ("四千零七十三亿度", "407300000000", nil, 7),
    ]

    @Test(arguments: readings) func reads(_ case: (String, String, String?, Int)) throws {
        let numeral = try #require(Self.read(`case`.0), "\(`case`.0)")
        #expect(numeral.value.description == `case`.1, "\(`case`.0)")
        #expect(numeral.high?.description == `case`.2, "\(`case`.0)")
        #expect(numeral.range == 0..<`case`.3, "\(`case`.0)")
    }

    @Test(arguments: ["三五成群", "数字", "上海", "多少", "点五", "几个", "分之二"])
    func refuses(_ text: String) { #expect(Self.read(text) == nil) }

    /// Round trip: any whole number, written in characters, is read back.
    @Test func readsWhatIsWritten() {
        var random = SeededGenerator(11)
        for round in 0..<4000 {
            let digits = Int.random(in: 1...13, using: &random)
            let top = (0..<digits).reduce(1) { product, _ in product * 10 }
            let number = round < 1200 ? round : Int.random(in: 1..<top, using: &random)
            let text = NumeralOracle.characters(number)
            let read = Self.read(text + "件")
            #expect(read?.value == ExactDecimal(number), "\(number) as \(text)")
            #expect(read?.range.upperBound == text.unicodeScalars.count, "\(number) as \(text)")
        }
    }

    @Test func readsDigitsWithMultipliers() {
        var random = SeededGenerator(12)
        for _ in 0..<2000 {
            let whole = Int.random(in: 0...99_999, using: &random)
            let decimals = Int.random(in: 0...99, using: &random)
            let (mark, power) = [("", 0), ("万", 4), ("亿", 8), ("万亿", 12)].randomElement(using: &random) ?? ("", 0)
            let text = decimals == 0 ? "\(whole)" : "\(whole)." + (decimals < 10 ? "0\(decimals)" : "\(decimals)")
            let expected = ExactDecimal(coefficient: Int64(whole * 100 + decimals), exponent: power - 2)
            #expect(Self.read(text + mark)?.value == expected, "\(text)\(mark)")
        }
    }

    /// Whatever stands there, reading ends, moves on and stays in the text; long runs are read in one go.
    @Test func movesOnThroughAnything() {
        let alphabet = Array("一二三十百千万亿零〇两点分之成半多余几数上来0123456789.,-至到%个")
        var random = SeededGenerator(13)
        for _ in 0..<3000 {
            let text = String((0..<40).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
            let folded = FoldedText(text)
            var at = 0
            while at < folded.count {
                let (numeral, next) = NumeralReader.read(folded.scalars, at: at, limit: folded.count)
                #expect(next > at && next <= folded.count)
                if let numeral { #expect(numeral.range.lowerBound == at && numeral.range.upperBound <= next) }
                at = next
            }
        }
        for run in ["一", "9", "百", "零", "几", "1,", "9."] {
            let folded = FoldedText(String(repeating: run, count: 100_000))
            var at = 0
            var steps = 0
            while at < folded.count {
                at = NumeralReader.read(folded.scalars, at: at, limit: folded.count).next
                steps += 1
            }
            #expect(steps <= folded.count)
        }
    }
}

/// Writes numbers in characters the way they are taught, place by place.
enum NumeralOracle {
    static func characters(_ number: Int) -> String {
        if number == 0 { return "零" }
        var groups: [Int] = []
        var rest = number
        while rest > 0 {
            groups.append(rest % 10_000)
            rest /= 10_000
        }
        let marks = ["", "万", "亿", "万亿"]
        var text = ""
        var zero = false
        for index in groups.indices.reversed() {
            let group = groups[index]
            if group == 0 {
                zero = !text.isEmpty
                continue
            }
            if !text.isEmpty, zero || group < 1000 { text += "零" }
            // 亿 is said once for the two groups above it.
            let mark = index == 3 ? (groups[2] == 0 ? "万亿" : "万") : marks[index]
            text += below10000(group, leading: text.isEmpty) + mark
            zero = false
        }
        return text
    }

    private static func below10000(_ number: Int, leading: Bool) -> String {
        let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        var text = ""
        var gap = false
        for (divisor, mark) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = number / divisor % 10
            if digit == 0 {
                gap = !text.isEmpty
                continue
            }
            if gap { text += "零" }
            gap = false
            let teens = divisor == 10 && digit == 1 && text.isEmpty && leading
            text += (teens ? "" : digits[digit]) + mark
        }
        return text
    }
}
