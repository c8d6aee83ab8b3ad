/// Numbers as people read them.
enum NumberText {
    /// `12,345`.
    static func grouped(_ number: some BinaryInteger) -> String {
        DecimalText(String(number)).map { ($0.isNegative ? "-" : "") + $0.grouped } ?? String(number)
    }

    /// At most `places` decimals (up to 6), without zeros at the end: `94.57`.
    static func rounded(_ number: Double, places: Int = 2) -> String {
        let scale = [1.0, 10, 100, 1_000, 10_000, 100_000, 1_000_000][min(6, max(0, places))]
        let scaled = (number * scale).rounded()
        guard let whole = Int64(exactly: scaled),
            let decimal = DecimalText(String(whole))?.dividedByTen(toThe: min(6, max(0, places)))
        else { return "\(number)" }
        return (decimal.isNegative && !decimal.isZero ? "-" : "") + decimal.grouped
    }

    /// `0.8 ms`, `12 ms`, `3.2 s`.
    static func duration(nanoseconds: UInt64) -> String {
        let milliseconds = Double(nanoseconds) / 1_000_000
        if milliseconds < 10 { return rounded(milliseconds, places: milliseconds < 1 ? 2 : 1) + " ms" }
        if milliseconds < 1_000 { return rounded(milliseconds, places: 0) + " ms" }
        return rounded(milliseconds / 1_000, places: 1) + " s"
    }

    /// `3 d 4 h`, `2 h 5 min`, `4 min 3 s`, `12 s`.
    static func span(seconds: UInt64) -> String {
        let parts = [
            (seconds / 86_400, "d"), (seconds / 3_600 % 24, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s"),
        ]
        let first = parts.firstIndex { $0.0 > 0 } ?? parts.count - 1
        return parts[first...].prefix(2).filter { $0.0 > 0 || parts[first].0 == 0 }.map { "\($0.0) \($0.1)" }
            .joined(separator: " ")
    }

    /// `512 B`, `1.5 KiB`, `12 MiB`.
    static func bytes(_ count: UInt64) -> String {
        if count < 1024 { return "\(count) B" }
        var amount = Double(count)
        var unit = 0
        let units = ["B", "KiB", "MiB", "GiB", "TiB"]
        while amount >= 1024, unit < units.count - 1 {
            amount /= 1024
            unit += 1
        }
        return rounded(amount, places: amount < 10 ? 1 : 0) + " " + units[unit]
    }

    /// Years in order, neighbours joined: `2019–2021, 2023`.
    static func years(_ years: [UInt32]) -> String {
        var runs: [(first: UInt32, last: UInt32)] = []
        for year in years {
            if let last = runs.last, last.last < UInt32.max, last.last + 1 == year {
                runs[runs.count - 1].last = year
            } else {
                runs.append((year, year))
            }
        }
        return runs.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)–\($0.last)" }.joined(separator: ", ")
    }
}
