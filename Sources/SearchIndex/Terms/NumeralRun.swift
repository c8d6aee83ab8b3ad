import ChineseText

/// Numbers written with characters, found by their value: 10万 and 十万 as 100000.
///
/// A stretch of touching numbers and number characters that reads as one exact number of a value *v* is indexed as if
/// *v* stood there in digits, beside its own characters.
enum NumeralRun {
    /// Whether a character writes numbers.
    @inline(__always)
    static func isNumeral(_ code: UInt16) -> Bool { table[Int(code)] }

    private static let table: ContiguousArray<Bool> = {
        var table = ContiguousArray(repeating: false, count: 0x10000)
        for code in UInt32(0x4E00)...0x9FFF
        where NumeralCharacter.digit(code) != nil || NumeralCharacter.multiplierPower(code) != nil {
            table[Int(code)] = true
        }
        return table
    }()

    /// Codes of the longest stretch that is read.
    private static let lengthLimit = 40

    /// The value of a stretch in digits; `nil` where it is no exact number or stands in digits already.
    static func value(_ codes: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> ContiguousArray<UInt16>? {
        guard (2...lengthLimit).contains(range.count) else { return nil }
        let scalars = ContiguousArray(codes[range].lazy.map(UInt32.init))
        let (numeral, _) = NumeralReader.read(scalars, at: 0, limit: scalars.count)
        guard let numeral, numeral.range == 0..<scalars.count, numeral.openness == .exact, numeral.high == nil,
            numeral.form == .digits || numeral.form == .characters
        else { return nil }
        // Two characters without a multiplier are rather a word (三五) than a number.
        guard numeral.hasMultiplier || range.count > 2 else { return nil }
        let text = numeral.value.description.utf8
        return text.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) }
            ? ContiguousArray(text.map(UInt16.init)) : nil
    }
}

/// Follows the units of a text and tells where a numeral stretch ends.
struct NumeralFollower {
    /// Codes of the current stretch; `nil` outside one.
    private(set) var range: Range<Int>?
    private var units = 0
    private var hasCharacter = false
    /// The unit number before the stretch; `nil` where none touches it.
    private(set) var before: UInt32?

    /// The stretch that ends before this unit, where it may be read as a number.
    @inline(__always)
    mutating func closed(by unit: TextUnit, _ codes: UnsafeBufferPointer<UInt16>, touches: Bool) -> Range<Int>? {
        guard range != nil, !(touches && isNumeral(unit, codes)) else { return nil }
        return close()
    }

    /// The stretch that ends with the text.
    mutating func close() -> Range<Int>? {
        defer { range = nil }
        return units > 1 && hasCharacter ? range : nil
    }

    /// Takes a unit in, behind the unit number `previous` where it touches one.
    @inline(__always)
    mutating func take(_ unit: TextUnit, _ codes: UnsafeBufferPointer<UInt16>, previous: UInt32?) {
        guard isNumeral(unit, codes) else { return }
        if let open = range {
            range = open.lowerBound..<unit.range.upperBound
            units += 1
        } else {
            range = unit.range
            units = 1
            hasCharacter = false
            before = previous
        }
        if unit.kind == .character { hasCharacter = true }
    }

    @inline(__always)
    private func isNumeral(_ unit: TextUnit, _ codes: UnsafeBufferPointer<UInt16>) -> Bool {
        unit.kind == .number || unit.kind == .character && NumeralRun.isNumeral(codes[unit.range.lowerBound])
    }
}

extension UnitSequence {
    /// The sequence with its numeral stretches in digits.
    var withNumeralsInDigits: UnitSequence {
        var result: ContiguousArray<UInt16> = []
        var at = 0
        var changed = false
        codes.withUnsafeBufferPointer { codes in
            func replace(_ range: Range<Int>) {
                guard let value = NumeralRun.value(codes, range) else { return }
                result += codes[at..<range.lowerBound] + value
                at = range.upperBound
                changed = true
            }
            var follower = NumeralFollower()
            for (unit, touches) in zip(units, touches) {
                if let range = follower.closed(by: unit, codes, touches: touches) { replace(range) }
                follower.take(unit, codes, previous: nil)
            }
            if let range = follower.close() { replace(range) }
            result += codes[at...]
        }
        return changed ? UnitSequence(result) : self
    }

    /// Whether a number stands in it, so that a term of it may have been found by value.
    var hasNumber: Bool { units.contains { $0.kind == .number } }
}
