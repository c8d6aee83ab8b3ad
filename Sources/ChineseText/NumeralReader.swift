/// Reads one number at a place of a folded text.
///
/// Bounded by the run of number characters it stands on: reading a text from left to right, and going on behind what
/// was read, takes time in proportion to the text.
public enum NumeralReader {
    /// The number that begins at `start`, and where reading is to go on.
    ///
    /// - Parameters:
    ///   - text: Folded scalars: half-width digits, simplified characters.
    ///   - limit: Position behind the last scalar that may be read; at most `text.count`.
    /// - Returns: `numeral` is `nil` where no number begins or where it has more than 18 digits; `next` is behind what
    ///   was looked at as one number, and always greater than `start`.
    public static func read(
        _ text: ContiguousArray<UInt32>, at start: Int, limit: Int
    ) -> (numeral: Numeral?, next: Int) {
        precondition(start < limit && limit <= text.count, "a numeral is read inside its text")
        if let proportion = readProportion(text, start, limit) { return (proportion, proportion.range.upperBound) }
        var plain = PlainNumeral(text: text, limit: limit)
        guard plain.read(from: start) else { return (nil, max(plain.position, start + 1)) }
        var numeral = plain.numeral(from: start)
        if let tail = readDenominator(text, numeral, limit) { return (tail, tail.range.upperBound) }
        if let tail = readTenths(text, numeral, limit) { return (tail, tail.range.upperBound) }
        extendToNeighbour(text, &numeral, limit)
        extendToRange(text, &numeral, limit)
        return (numeral, numeral.range.upperBound)
    }

    /// 百分之…, 千分之…, 万分之…, 一半.
    private static func readProportion(
        _ text: ContiguousArray<UInt32>, _ start: Int, _ limit: Int
    ) -> Numeral? {
        if text[start] == 0x4E00, start + 1 < limit, text[start + 1] == 0x534A {  // 一半
            return Numeral(range: start..<(start + 2), value: ExactDecimal(50), form: .half)
        }
        guard start + 3 < limit, text[start + 1] == 0x5206, text[start + 2] == 0x4E4B,  // 分之
            let power = NumeralCharacter.multiplierPower(text[start]), (2...4).contains(power)
        else { return nil }
        var rest = PlainNumeral(text: text, limit: limit)
        guard rest.read(from: start + 3) else { return nil }
        var numeral = rest.numeral(from: start + 3)
        // 百分之百: the bare multiplier is meant as it stands.
        if numeral.form == .bareMultiplier { numeral.openness = .exact }
        extendToRange(text, &numeral, limit)
        numeral.range = start..<numeral.range.upperBound
        numeral.form = power == 2 ? .percent : .permille
        numeral.hasMultiplier = false
        if power == 4 {
            numeral.value = numeral.value.scaled(byPowerOfTen: -1)
            numeral.high = numeral.high?.scaled(byPowerOfTen: -1)
        }
        return numeral
    }

    /// 三分之二: the number read so far is the denominator.
    private static func readDenominator(
        _ text: ContiguousArray<UInt32>, _ numeral: Numeral, _ limit: Int
    ) -> Numeral? {
        let at = numeral.range.upperBound
        guard at + 2 < limit, text[at] == 0x5206, text[at + 1] == 0x4E4B, numeral.openness == .exact,
            numeral.value.exponent >= 0, numeral.value.exponent < 3,
            (1...1000).contains(numeral.value.scaled(byPowerOfTen: 0).coefficient)
        else { return nil }
        var rest = PlainNumeral(text: text, limit: limit)
        guard rest.read(from: at + 2) else { return nil }
        let numerator = rest.numeral(from: at + 2)
        guard numerator.value.doubleValue < 10_000 else { return nil }
        let percent = numerator.value.doubleValue / numeral.value.doubleValue * 1_000_000
        guard percent.isFinite, percent < 1e15 else { return nil }
        return Numeral(
            range: numeral.range.lowerBound..<numerator.range.upperBound,
            value: ExactDecimal(coefficient: Int64(percent.rounded()), exponent: -4), openness: numerator.openness,
            form: .fraction)
    }

    /// 九成, 九成五, 3成. 成 that begins another word (两成员国, 三成立) is left alone.
    private static func readTenths(
        _ text: ContiguousArray<UInt32>, _ numeral: Numeral, _ limit: Int
    ) -> Numeral? {
        let at = numeral.range.upperBound
        guard at < limit, text[at] == 0x6210, !numeral.hasMultiplier || numeral.value == ExactDecimal(10),
            numeral.value.doubleValue <= 10, numeral.value.doubleValue > 0, numeral.openness != .several
        else { return nil }
        if at + 1 < limit, tenthsRefused.contains(text[at + 1]) { return nil }
        var value = numeral.value.scaled(byPowerOfTen: 1)
        var end = at + 1
        if end < limit, let half = halfTenth(text[end]) {
            value = value.adding(ExactDecimal(Int(half))) ?? value
            end += 1
        }
        return Numeral(
            range: numeral.range.lowerBound..<end, value: value, high: numeral.high?.scaled(byPowerOfTen: 1),
            openness: numeral.openness, form: .tenths)
    }

    private static func halfTenth(_ scalar: UInt32) -> Int64? {
        if scalar == 0x534A { return 5 }  // 半
        guard let digit = NumeralCharacter.digit(scalar), digit > 0, scalar != 0x4E24 else { return nil }
        return digit
    }

    /// Second characters of words that begin with 成.
    private static let tenthsRefused: Set<UInt32> = Set(
        "立为员果本功长就效熟都交品人绩分套建份型语倍片因名败活像".unicodeScalars.map(\.value))

    /// 两、三倍: two digits that follow one another, with the next word behind.
    private static func extendToNeighbour(
        _ text: ContiguousArray<UInt32>, _ numeral: inout Numeral, _ limit: Int
    ) {
        let at = numeral.range.upperBound
        guard numeral.range.count == 1, at + 2 < limit, text[at] == 0x3001,
            let first = NumeralCharacter.digit(text[at - 1]), first > 0,
            let second = NumeralCharacter.digit(text[at + 1]), second == first + 1,
            NumeralCharacter.digit(text[at + 2]) == nil, text[at + 2] != 0x3001,
            NumeralCharacter.multiplierPower(text[at + 2]) == nil
        else { return }
        numeral.high = ExactDecimal(Int(second))
        numeral.range = numeral.range.lowerBound..<(at + 2)
    }

    /// 3—5, 6至7, 两到三, 10～20.
    private static func extendToRange(
        _ text: ContiguousArray<UInt32>, _ numeral: inout Numeral, _ limit: Int
    ) {
        let at = numeral.range.upperBound
        guard at + 1 < limit, numeral.high == nil, numeral.openness == .exact, numeral.form != .bareMultiplier,
            isRangeMark(text[at])
        else { return }
        // 百分之五到百分之六 is left to those who know units.
        var second = PlainNumeral(text: text, limit: limit)
        guard
            NumeralCharacter.isASCIIDigit(text[at + 1]) || NumeralCharacter.digit(text[at + 1]) != nil
                || NumeralCharacter.multiplierPower(text[at + 1]) == 1,
            second.read(from: at + 1)
        else { return }
        let other = second.numeral(from: at + 1)
        guard other.form == numeral.form || numeral.form == .percent, other.high == nil, other.openness == .exact,
            !(other.range.upperBound < limit && text[other.range.upperBound] == 0x5206)
        else { return }
        var low = numeral.value
        if !numeral.hasMultiplier, other.hasMultiplier, low.doubleValue < 1000, other.form == .digits {
            // 5—10万: the multiplier is said once for both.
            low = low.scaled(byPowerOfTen: second.lastPower)
        }
        guard low < other.value else { return }
        numeral.value = low
        numeral.high = other.value
        numeral.hasMultiplier = numeral.hasMultiplier || other.hasMultiplier
        numeral.range = numeral.range.lowerBound..<other.range.upperBound
    }

    /// 至 到 - – — ~ ∼ ―
    private static func isRangeMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x81F3, 0x5230, 0x2D, 0x2013, 0x2014, 0x7E, 0x223C, 0x2015, 0x301C: true
        default: false
        }
    }
}
