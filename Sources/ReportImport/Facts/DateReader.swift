import ReportModel

/// Finds dates and years in folded lines.
enum DateReader {
    /// The first full date: 2024-01-23, 2024/1/23, 2024.1.23, 2024年1月23日.
    static func date(in line: String) -> CalendarDate? {
        let scalars = Array(line.unicodeScalars.prefix(200).map(\.value))
        var i = 0
        while i < scalars.count {
            guard let year = number(scalars, &i, lengths: 4...4) else {
                i += 1
                continue
            }
            var at = i
            guard (1900...2200).contains(year), separator(scalars, &at, "年"),
                let month = number(scalars, &at, lengths: 1...2), separator(scalars, &at, "月"),
                let day = number(scalars, &at, lengths: 1...2)
            else { continue }
            if let date = CalendarDate(year: year, month: month, day: day) { return date }
        }
        return nil
    }

    /// The years of a line, each a number of four digits before 年, from 1900 to 2200, in order.
    static func years(in line: String) -> [Int] {
        let scalars = Array(line.unicodeScalars.prefix(400).map(\.value))
        var found: [Int] = []
        var i = 0
        while i < scalars.count {
            guard let year = number(scalars, &i, lengths: 4...4) else {
                i += 1
                continue
            }
            var at = i
            while at < scalars.count, scalars[at] == 0x20 { at += 1 }
            if (1900...2200).contains(year), at < scalars.count, scalars[at] == 0x5E74 { found.append(year) }
        }
        return found
    }

    /// Reads a whole run of digits; `nil`, past the run, where it has another length.
    private static func number(_ scalars: [UInt32], _ i: inout Int, lengths: ClosedRange<Int>) -> Int? {
        var value = 0
        let start = i
        while i < scalars.count, (0x30...0x39).contains(scalars[i]) {
            if i - start < 9 { value = value * 10 + Int(scalars[i] - 0x30) }
            i += 1
        }
        return lengths.contains(i - start) ? value : nil
    }

    private static func separator(_ scalars: [UInt32], _ i: inout Int, _ word: Unicode.Scalar) -> Bool {
        while i < scalars.count, scalars[i] == 0x20 { i += 1 }
        guard i < scalars.count, [0x2D, 0x2F, 0x2E, word.value].contains(scalars[i]) else { return false }
        i += 1
        while i < scalars.count, scalars[i] == 0x20 { i += 1 }
        return true
    }
}
