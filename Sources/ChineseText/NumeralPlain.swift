/// A number without proportion words: digits and characters with their multipliers.
///
/// Sections as Chinese counts them: what stands before 亿 is multiplied whole (一万六千七百七十亿), what stands before
/// 万 is, and 十 百 千 multiply the digit before them alone.
struct PlainNumeral {
    private let text: ContiguousArray<UInt32>
    private let limit: Int

    /// Behind the last scalar taken.
    private(set) var position = 0
    /// Power of ten of the multipliers at the end: 4 for 3万, 8 for 3亿, 12 for 3万亿; 0 without.
    private(set) var lastPower = 0

    /// All amounts are held times `10^places`.
    private var places = 0
    private var hundredMillions: Int128 = 0
    private var tenThousands: Int128 = 0
    private var below: Int128 = 0
    private var pending: Int128?
    /// How much more the upper end of 六七 is, in the same scale as `pending`.
    private var spread: Int128 = 0
    private var openness = Numeral.Openness.exact
    private var multipliers = 0
    private var sawDigits = false
    private var sawCharacters = false
    private var overflowed = false

    init(text: ContiguousArray<UInt32>, limit: Int) {
        self.text = text
        self.limit = limit
    }

    /// Reads at `start`; `false` where nothing countable stands there. `position` moves in either case.
    mutating func read(from start: Int) -> Bool {
        position = start
        readPrefix()
        while position < limit, step(from: start) {}
        trimTrailingZeroCharacter(start)
        let nothing = pending == nil && multipliers == 0
        return !nothing && !overflowed && position > start
    }

    /// The number read by `read(from:)`.
    func numeral(from start: Int) -> Numeral {
        let low = total(adding: 0)
        let high = spread == 0 ? nil : total(adding: spread)
        let bare = !sawDigits && !sawCharacters && openness != .several
        return Numeral(
            range: start..<position, value: decimal(low), high: high.map(decimal), openness: openness,
            form: bare ? .bareMultiplier : (sawDigits ? .digits : .characters), hasMultiplier: multipliers > 0)
    }

    private func total(adding extra: Int128) -> Int128 {
        hundredMillions + tenThousands + below + (pending ?? 0) + extra
    }

    private func decimal(_ scaled: Int128) -> ExactDecimal {
        var value = scaled
        var power = -places
        while value != 0, value % 10 == 0 {
            value /= 10
            power += 1
        }
        return ExactDecimal(coefficient: Int64(clamping: value), exponent: power)
    }

    /// 数十, 几百 and 上万: words before a multiplier.
    private mutating func readPrefix() {
        guard position + 1 < limit, let power = NumeralCharacter.multiplierPower(text[position + 1]) else { return }
        switch text[position] {
        case 0x51E0, 0x6570:  // 几 数
            openness = .several
            position += 1
        case 0x4E0A where power >= 2:  // 上
            openness = .atLeast
            position += 1
        default: break
        }
    }

    /// Takes one digit run, multiplier or 多余几; `false` at the number's end.
    private mutating func step(from start: Int) -> Bool {
        let scalar = text[position]
        if NumeralCharacter.isASCIIDigit(scalar) { return pending == nil && readDigits() }
        if scalar == 0x5EFF || scalar == 0x5345 { return readScore(scalar) }
        if NumeralCharacter.digit(scalar) != nil { return readCharacters(from: start) }
        if let power = NumeralCharacter.multiplierPower(scalar) { return multiply(power, scalar) }
        return readOpenness(scalar)
    }

    /// 1260, 1,234.5; the run is taken to its end, however long.
    private mutating func readDigits() -> Bool {
        guard !sawCharacters || multipliers > 0 else { return false }
        var value: Int128 = 0
        var count = 0
        var decimals = 0
        var inFraction = false
        while position < limit {
            let scalar = text[position]
            if NumeralCharacter.isASCIIDigit(scalar) {
                count += 1
                if count <= 18 { value = value * 10 + Int128(scalar - 0x30) }
                if inFraction { decimals += 1 }
                position += 1
            } else if scalar == 0x2E || scalar == 0xB7, !inFraction, digitFollows {
                inFraction = true
                position += 1
            } else if scalar == 0x2C, !inFraction, groupFollows(after: count) {
                position += 1
            } else {
                break
            }
        }
        if count > 18 || decimals > 9 { overflowed = true }
        sawDigits = true
        take(value, decimals: inFraction ? decimals : 0)
        return true
    }

    private var digitFollows: Bool { position + 1 < limit && NumeralCharacter.isASCIIDigit(text[position + 1]) }

    /// Whether the comma here sets off thousands: one to three digits before (or groups), exactly three behind.
    private func groupFollows(after count: Int) -> Bool {
        guard count > 0, position + 3 < limit else { return false }
        guard (1...3).allSatisfy({ NumeralCharacter.isASCIIDigit(text[position + $0]) }) else { return false }
        if position + 4 < limit, NumeralCharacter.isASCIIDigit(text[position + 4]) { return false }
        if count <= 3 { return true }
        // Later groups: three digits stand between this comma and the one before.
        return position >= 4 && text[position - 4] == 0x2C
    }

    private mutating func take(_ value: Int128, decimals: Int) {
        if decimals > places, !overflowed {
            let factor = power(decimals - places)
            hundredMillions *= factor
            tenThousands *= factor
            below *= factor
            places = decimals
        }
        pending = value * power(places - min(decimals, places))
        lastPower = 0
    }

    /// 廿, 卅
    private mutating func readScore(_ scalar: UInt32) -> Bool {
        guard pending == nil, multipliers == 0 else { return false }
        below = scalar == 0x5EFF ? 20 : 30
        sawCharacters = true
        multipliers = 1
        position += 1
        return true
    }

    /// One character digit, 六七, 二〇二三, 三点五.
    private mutating func readCharacters(from start: Int) -> Bool {
        guard pending == nil else { return false }
        var end = position
        while end < limit, NumeralCharacter.digit(text[end]) != nil { end += 1 }
        let run = end - position
        let first = NumeralCharacter.digit(text[position]) ?? 0
        if run >= 3 || run == 2 && first == 0 && multipliers == 0 { return readPositional(to: end) }
        sawCharacters = true
        if run == 2, first == 0 {
            // 三千零五: the zero stands for the missing places.
            position += 1
            return true
        }
        if run == 2 {
            let second = NumeralCharacter.digit(text[position + 1]) ?? 0
            guard second == first + 1, text[position + 1] != 0x4E24 else {
                // 三五成群, 一九: no number that anyone could tell.
                position = end
                overflowed = true
                return false
            }
            take(Int128(first), decimals: 0)
            spread = power(places)
            position = end
            return true
        }
        position = end
        guard first != 0 else {
            if multipliers == 0 { take(0, decimals: 0) }
            return multipliers > 0 || readPoint()
        }
        let afterMultiplier =
            lastPower > 1 && position - 2 >= start
            && NumeralCharacter.multiplierPower(text[position - 2]) != nil
        if readPoint(first) { return true }
        if afterMultiplier, lastPower >= 8, countsBehind {
            // 9万亿三个台阶: the digit counts what follows.
            position -= 1
            return false
        }
        take(Int128(first), decimals: 0)
        if afterMultiplier == false { return true }
        return finishColloquial(first)
    }

    /// 个 or 大 stands here: a digit right before it counts something.
    private var countsBehind: Bool { position < limit && (text[position] == 0x4E2A || text[position] == 0x5927) }

    /// 三万四 means 34000: the last digit stands one place below the multiplier before it.
    private mutating func finishColloquial(_ digit: Int64) -> Bool {
        let next = position < limit ? text[position] : 0
        guard NumeralCharacter.multiplierPower(next) == nil, colloquialPower > 1, !isOpenness(next),
            next != 0x70B9
        else { return true }
        pending = Int128(digit) * power(places + colloquialPower - 1)
        return true
    }

    /// Power of the multiplier that stands right before the last digit.
    private var colloquialPower: Int {
        NumeralCharacter.multiplierPower(text[position - 2]) ?? 0
    }

    /// 二〇二三, 一九八五: digits by place. Taken to their end, however many.
    private mutating func readPositional(to end: Int) -> Bool {
        guard multipliers == 0 else { return false }
        var value: Int128 = 0
        if end - position > 18 { overflowed = true }
        while position < end {
            if !overflowed { value = value * 10 + Int128(NumeralCharacter.digit(text[position]) ?? 0) }
            position += 1
        }
        sawCharacters = true
        take(value, decimals: 0)
        return true
    }

    /// 点 with digits behind, the digit before it being taken already.
    private mutating func readPoint(_ whole: Int64 = 0) -> Bool {
        guard position + 1 < limit, text[position] == 0x70B9,
            NumeralCharacter.digit(text[position + 1]) != nil
        else { return false }
        var end = position + 1
        var value = Int128(whole)
        var decimals = 0
        while end < limit, let digit = NumeralCharacter.digit(text[end]), decimals < 9 {
            value = value * 10 + Int128(digit)
            decimals += 1
            end += 1
        }
        // 七点三十分 is a time of day.
        if end < limit, NumeralCharacter.multiplierPower(text[end]) == 1 { return false }
        // 十七点五: the tens were summed before.
        take(value, decimals: decimals)
        position = end
        return true
    }

    private mutating func multiply(_ powerOfTen: Int, _ scalar: UInt32) -> Bool {
        if powerOfTen == 3, isUnitPrefix { return false }
        let isFirst = pending == nil && multipliers == 0
        if isFirst, powerOfTen == 1, openness == .exact { sawCharacters = true }
        if powerOfTen < 4 {
            // After 百 a second 百 without a digit ends the number; 一百十 is read as 110.
            if pending == nil, multipliers > 0, !(powerOfTen < lastPower || lastPower >= 4) { return false }
            let digit = pending ?? power(places)
            below += digit * power(powerOfTen)
            spread *= power(powerOfTen)
        } else if powerOfTen == 4 {
            let amount = below + (pending ?? 0)
            let nothingYet = amount == 0
            if nothingYet, multipliers > 0 {
                // 五万万 is an older word for 五亿.
                guard lastPower == 4, tenThousands > 0, hundredMillions == 0 else { return false }
                tenThousands *= power(4)
            } else {
                tenThousands = (nothingYet ? power(places) : amount) * power(4)
            }
            below = 0
            spread *= power(4)
        } else {
            let amount = tenThousands + below + (pending ?? 0)
            if amount == 0, multipliers > 0 { return false }
            hundredMillions += (amount == 0 ? power(places) : amount) * power(8)
            tenThousands = 0
            below = 0
            spread *= power(8)
        }
        if total(adding: spread) > power(18 + places) { overflowed = true }
        // 万亿 and 千万 count together where nothing but multipliers follows.
        let adjacent = pending == nil && multipliers > 0
        lastPower = adjacent ? lastPower + powerOfTen : powerOfTen
        pending = nil
        multipliers += 1
        position += 1
        // A decimal in tens (十七点五) or behind a multiplier: 点 goes on with the sum.
        if position < limit, text[position] == 0x70B9 { return readPoint(0) }
        return multipliers < 64 && !overflowed
    }

    /// 千 of 千瓦, 千伏, 千克, 千米: not of the number where that ends in 万, 亿 or digits.
    private var isUnitPrefix: Bool {
        guard position + 1 < limit, pending != nil || multipliers > 0 else { return false }
        switch text[position + 1] {
        case 0x74E6, 0x4F0F: return true  // 瓦 伏
        case 0x514B, 0x7C73, 0x5361: return sawDigits || pending == nil  // 克 米 卡
        default: return false
        }
    }

    private func isOpenness(_ scalar: UInt32) -> Bool {
        scalar == 0x591A || scalar == 0x4F59 || scalar == 0x51E0 || scalar == 0x6765  // 多 余 几 来
    }

    /// 多, 余, 几, 来 behind a number; before 万 and 亿 the number goes on.
    private mutating func readOpenness(_ scalar: UInt32) -> Bool {
        guard isOpenness(scalar), pending != nil || multipliers > 0, openness == .exact || openness == .atLeast
        else { return false }
        let next = position + 1 < limit ? text[position + 1] : 0
        let nextPower = NumeralCharacter.multiplierPower(next)
        if scalar == 0x51E0, multipliers == 0 { return false }  // 十几, but not 五几
        if scalar == 0x6765 {  // 来: 三十来个, but not 五年来
            guard multipliers > 0 || pending.map({ $0 % 10 == 0 }) ?? false,
                nextPower != nil || Self.afterLai.contains(next)
            else { return false }
        }
        openness = .more
        position += 1
        guard let nextPower, nextPower >= 3 else { return false }
        return true
    }

    private static let afterLai: Set<UInt32> = Set("个名家人件次条项户岁斤亩元座所只头".unicodeScalars.map(\.value))

    /// 三百零 at the end: the zero belongs to what follows.
    private mutating func trimTrailingZeroCharacter(_ start: Int) {
        guard position - 1 > start, multipliers > 0, pending == nil, NumeralCharacter.digit(text[position - 1]) == 0
        else { return }
        position -= 1
    }

    private func power(_ exponent: Int) -> Int128 {
        var result: Int128 = 1
        for _ in 0..<max(0, min(exponent, 27)) { result *= 10 }
        return result
    }
}
