/// An axis of round numbers.
struct ChartScale: Hashable, Sendable {
    let low: Double
    let high: Double
    /// From `low` to `high`, evenly.
    let ticks: [Double]
    /// 万, 亿 or 万亿 where the numbers are great; empty otherwise.
    let multiplier: String
    private let divisor: Double
    private let places: Int

    /// - Parameters:
    ///   - values: What has to find room. Without any the axis goes from 0 to 1.
    ///   - fromZero: Whether 0 must be on the axis, as bars need it; otherwise only where that costs little.
    ///   - count: About how many ticks.
    init(_ values: [Double], fromZero: Bool, unit: String, count: Int = 4) {
        let finite = values.filter { $0.isFinite && abs($0) <= 1e300 }
        var least = finite.min() ?? 0
        var greatest = finite.max() ?? 1
        if fromZero || (least > 0 && least < greatest * 0.6) { least = min(least, 0) }
        if fromZero || (greatest < 0 && greatest > least * 0.6) { greatest = max(greatest, 0) }
        if least == greatest { (least, greatest) = least == 0 ? (0, 1) : (min(0, least), max(0, greatest)) }
        let step = Self.step((greatest - least) / Double(max(1, count)))
        // A rate has no room beyond 100 %.
        let first = (least / step).rounded(.down)
        let last = (greatest / step).rounded(.up)
        low = first * step
        high = last * step
        ticks = (0...max(1, Int(last - first))).map { (first + Double($0)) * step }
        let size = max(abs(low), abs(high))
        let isAmount = !unit.isEmpty && !["%", "％", "‰", "个百分点", "倍", "年", "位"].contains(unit)
        let scales: [(String, Double)] = [("万亿", 1e12), ("亿", 1e8), ("万", 1e4)]
        let fitting = isAmount ? scales.first { size >= $0.1 * 2 } : nil
        multiplier = fitting?.0 ?? ""
        divisor = fitting?.1 ?? 1
        var shown = step / divisor
        var places = 0
        while places < 6, abs(shown - shown.rounded()) > 1e-9 {
            shown *= 10
            places += 1
        }
        self.places = places
    }

    /// 1, 2 or 5 times a power of ten, at least `wanted` (Heckbert, Nice Numbers for Graph Labels, 1990).
    private static func step(_ wanted: Double) -> Double {
        guard wanted > 0, wanted.isFinite else { return 1 }
        var power = 1.0
        while power * 10 <= wanted { power *= 10 }
        while power > wanted, power > 1e-12 { power /= 10 }
        return [1, 2, 5, 10].map { $0 * power }.first { $0 >= wanted * 0.999_999 } ?? power * 10
    }

    func label(_ tick: Double) -> String { NumberText.rounded(tick / divisor, places: places) }

    /// 0 at `low`, 1 at `high`.
    func part(_ value: Double) -> Double {
        guard value.isFinite, high > low else { return 0 }
        return min(1, max(0, (value - low) / (high - low)))
    }
}
