/// How many columns text takes in a terminal: two for wide characters, none for combining marks and controls.
///
/// A character of several code points (a base and its marks, an emoji sequence) takes the columns of its widest one.
/// Characters whose width Unicode calls ambiguous take one.
public enum EastAsianWidth {
    public static func columns(of text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + columns(of: $1) }
    }

    /// 0, 1 or 2.
    public static func columns(of character: Character) -> Int {
        character.unicodeScalars.reduce(0) { max($0, columns(of: $1)) }
    }

    /// 0, 1 or 2.
    public static func columns(of scalar: Unicode.Scalar) -> Int {
        let code = scalar.value
        if (0x20...0x7E).contains(code) { return 1 }
        if (0x4E00...0x9FFF).contains(code) { return 2 }
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].last < code { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].first <= code ? ranges[low].columns : 1
    }

    /// The longest start of `text`, in whole characters, that takes at most `columns` columns.
    public static func prefix(of text: String, columns: Int) -> Substring {
        var taken = 0
        var end = text.startIndex
        while end < text.endIndex {
            taken += self.columns(of: text[end])
            if taken > columns { break }
            end = text.index(after: end)
        }
        return text[..<end]
    }

    private static let ranges: [(first: UInt32, last: UInt32, columns: Int)] = {
        var ranges: [(first: UInt32, last: UInt32, columns: Int)] = []
        HexadecimalTable.read(EastAsianWidthRanges.hexadecimal, widths: [6, 6, 1]) {
            ranges.append(($0[0], $0[1], Int($0[2])))
        }
        return ranges
    }()
}
