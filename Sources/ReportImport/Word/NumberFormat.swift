/// How numbers before paragraphs are written (ECMA-376 part 1, 17.18.59, ST_NumberFormat).
enum NumberFormat {
    /// A number in a format. One that the format has no words for, and one in an unknown format, is written in digits.
    static func text(_ value: Int, _ format: String) -> String {
        switch format {
        case "none", "bullet": return ""
        case "decimalZero": return value >= 0 && value < 10 ? "0\(value)" : "\(value)"
        case "decimalFullWidth", "decimalFullWidth2": return digits(value, "０１２３４５６７８９") ?? "\(value)"
        case "upperLetter": return letters(value, "A") ?? "\(value)"
        case "lowerLetter": return letters(value, "a") ?? "\(value)"
        case "upperRoman": return roman(value) ?? "\(value)"
        case "lowerRoman": return roman(value)?.lowercased() ?? "\(value)"
        case "chineseCounting", "taiwaneseCounting":
            return value < 100 ? chinese(value, plain) ?? "\(value)" : digits(value, "○一二三四五六七八九") ?? "\(value)"
        case "chineseCountingThousand", "taiwaneseCountingThousand": return chinese(value, plain) ?? "\(value)"
        case "chineseLegalSimplified": return chinese(value, legal) ?? "\(value)"
        case "ideographLegalTraditional": return chinese(value, legalTraditional) ?? "\(value)"
        case "japaneseCounting": return japanese(value) ?? "\(value)"
        case "ideographDigital", "japaneseDigitalTenThousand": return digits(value, "〇一二三四五六七八九") ?? "\(value)"
        case "taiwaneseDigital": return digits(value, "○一二三四五六七八九") ?? "\(value)"
        case "ideographTraditional": return one(of: "甲乙丙丁戊己庚辛壬癸", value)
        case "ideographZodiac": return one(of: "子丑寅卯辰巳午未申酉戌亥", value)
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": return one(of: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", value)
        case "decimalEnclosedParen": return one(of: "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", value)
        case "decimalEnclosedFullstop": return one(of: "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", value)
        case "ideographEnclosedCircle": return one(of: "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", value)
        default: return "\(value)"
        }
    }

    /// Characters for zero to nine and for ten, hundred and thousand; whether ten is written with a one before it.
    private struct Numerals {
        var digits: [Character]
        var tens: [Character]
        var hasOneTen: Bool
    }

    private static let plain = Numerals(digits: Array("零一二三四五六七八九"), tens: Array("十百千"), hasOneTen: false)
    private static let legal = Numerals(digits: Array("零壹贰叁肆伍陆柒捌玖"), tens: Array("拾佰仟"), hasOneTen: true)
    private static let legalTraditional = Numerals(
        digits: Array("零壹貳參肆伍陸柒捌玖"), tens: Array("拾佰仟"), hasOneTen: true)

    /// 1 to 9999: 十, 二十一, 一百零五, 一千零一十.
    private static func chinese(_ value: Int, _ numerals: Numerals) -> String? {
        guard (1...9999).contains(value) else { return nil }
        var result = ""
        var skipsZero = false
        for (place, unit) in [1000, 100, 10, 1].enumerated() {
            let digit = value / unit % 10
            if digit == 0 {
                skipsZero = !result.isEmpty
                continue
            }
            if skipsZero { result.append(numerals.digits[0]) }
            skipsZero = false
            if digit > 1 || unit != 10 || !result.isEmpty || numerals.hasOneTen {
                result.append(numerals.digits[digit])
            }
            if unit > 1 { result.append(numerals.tens[2 - place]) }
        }
        return result
    }

    /// 1 to 9999, without ones before tens and without zeros: 百五, 千二十.
    private static func japanese(_ value: Int) -> String? {
        guard (1...9999).contains(value) else { return nil }
        var result = ""
        for (place, unit) in [1000, 100, 10, 1].enumerated() {
            let digit = value / unit % 10
            if digit > 1 || digit == 1 && unit == 1 { result.append(plain.digits[digit]) }
            if digit > 0, unit > 1 { result.append(plain.tens[2 - place]) }
        }
        return result
    }

    private static func digits(_ value: Int, _ characters: String) -> String? {
        guard value >= 0 else { return nil }
        let digits = Array(characters)
        return String("\(value)".compactMap { $0.wholeNumberValue }.map { digits[$0] })
    }

    private static func one(of characters: String, _ value: Int) -> String {
        let all = Array(characters)
        return (1...all.count).contains(value) ? String(all[value - 1]) : "\(value)"
    }

    /// a to z, then aa, bb and so on, to thirty of one.
    private static func letters(_ value: Int, _ first: Unicode.Scalar) -> String? {
        guard (1...26 * 30).contains(value), let letter = Unicode.Scalar(first.value + UInt32((value - 1) % 26)) else {
            return nil
        }
        return String(repeating: String(letter), count: (value - 1) / 26 + 1)
    }

    private static func roman(_ value: Int) -> String? {
        guard (1...3999).contains(value) else { return nil }
        var rest = value
        var result = ""
        for (number, letters) in [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ] {
            while rest >= number {
                result += letters
                rest -= number
            }
        }
        return result
    }
}
