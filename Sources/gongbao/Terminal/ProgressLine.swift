import Glibc

/// A line on the error stream that shows how far a long job has come: a bar that is drawn over and over in a terminal,
/// now and then a plain line elsewhere.
struct ProgressLine: Sendable {
    private let isTerminal: Bool
    private let columns: Int
    private var lastDrawn: Int = .min
    private var isDrawn = false

    private static let terminalMilliseconds = 100
    private static let plainMilliseconds = 5_000
    private static let barColumns = 24

    init(_ surroundings: Surroundings) {
        isTerminal = surroundings.errorIsTerminal && surroundings.variable("TERM") != "dumb"
        columns = surroundings.columns ?? 80
    }

    /// Shows `part` of `whole` and some words.
    ///
    /// - Parameter nowMilliseconds: The time on a clock that never goes back.
    mutating func show(part: Int, of whole: Int, _ words: String, nowMilliseconds: Int) {
        let interval = isTerminal ? Self.terminalMilliseconds : Self.plainMilliseconds
        if lastDrawn == .min, !isTerminal { lastDrawn = nowMilliseconds }
        guard lastDrawn == .min || nowMilliseconds - lastDrawn >= interval else { return }
        lastDrawn = nowMilliseconds
        if isTerminal {
            Talk.raw("\r\u{1B}[K" + Self.line(part: part, of: whole, words, columns: columns))
            isDrawn = true
        } else {
            Talk.line("gongbao: \(Self.percent(part, whole)) %, \(words)")
        }
    }

    /// Takes the bar away, so that other lines can be written.
    mutating func clear() {
        if isDrawn { Talk.raw("\r\u{1B}[K") }
        isDrawn = false
        if isTerminal { lastDrawn = .min }
    }

    /// The bar as drawn: `[#########·······]  61 %  words`.
    static func line(part: Int, of whole: Int, _ words: String, columns: Int) -> String {
        let percent = percent(part, whole)
        let done = percent * barColumns / 100
        let bar = String(repeating: "█", count: done) + String(repeating: "░", count: barColumns - done)
        let digits = String(percent)
        let number = String(repeating: " ", count: max(0, 3 - digits.count)) + digits
        return StyledText("\(bar) \(number) %  \(words)").cut(to: max(1, columns - 1)).rendered(inColor: false)
    }

    private static func percent(_ part: Int, _ whole: Int) -> Int {
        whole <= 0 ? 100 : min(100, max(0, Int(Double(part) / Double(whole) * 100)))
    }
}

/// A clock that never goes back.
enum SteadyClock {
    static var nanoseconds: UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
