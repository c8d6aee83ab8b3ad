import ChineseText

/// A value that a query compares with: a number and perhaps a unit, as in a report: 95, 95%, 200件, 1.2万亿元, 百分之九十五.
struct QueryValue {
    var number: ExactDecimal
    /// Empty where none is named.
    var unit = ""
    /// Where in the query text it ends, in folded characters.
    var end: Int

    /// Characters of a unit at most: 个百分点 and 平方公里 have four.
    private static let unitLimit = 8

    /// Reads the value at a place; `nil` where none begins there or where it is no exact number.
    ///
    /// - Parameter endsWord: Whether a character ends a word of the query.
    init?(_ folded: FoldedText, _ start: Int, _ endsWord: (UInt32) -> Bool) {
        var limit = start
        while limit < folded.count, !endsWord(folded.scalars[limit]) { limit += 1 }
        var place = start
        let isNegative = place < limit && folded.scalars[place] == 0x2D
        if isNegative { place += 1 }
        guard place < limit else { return nil }
        let numeral = NumeralReader.read(folded.scalars, at: place, limit: limit).numeral
        guard let numeral, numeral.range.lowerBound == place, numeral.openness == .exact, numeral.high == nil,
            limit - numeral.range.upperBound <= Self.unitLimit
        else { return nil }
        number = isNegative ? numeral.value.negated : numeral.value
        end = limit
        switch numeral.form {
        case .digits, .characters: unit = folded.string(of: numeral.range.upperBound..<limit)
        case .percent, .tenths, .fraction, .half:
            guard numeral.range.upperBound == limit else { return nil }
            unit = "%"
        case .permille:
            guard numeral.range.upperBound == limit else { return nil }
            unit = "‰"
        case .bareMultiplier: return nil
        }
    }
}
