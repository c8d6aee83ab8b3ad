/// Two runs beside one another: what changed, and whether it is more than chance.
///
/// Seconds of a run are the samples. The interval is that of the ratio of medians under resampling (percentile bootstrap;
/// Efron and Tibshirani 1993, chapter 13), drawn with a fixed seed, so that the same two runs always give the same answer.
public struct LoadComparison: Sendable, Codable {
    public struct Row: Hashable, Sendable, Codable {
        /// "goodput", "p50" or "p99".
        public var name: String
        /// Medians over the seconds: calls a second, or nanoseconds.
        public var before: Double
        public var after: Double
        /// `after / before`, and within what it lies with 95 % confidence.
        public var ratio: Double
        public var low: Double
        public var high: Double
        /// Whether more is better.
        public var isRate: Bool

        /// Whether the interval leaves 1 out.
        public var isSignificant: Bool { low > 1 || high < 1 }
        /// Whether it got worse by more than chance.
        public var isWorse: Bool { isRate ? high < 1 : low > 1 }
    }

    public var rows: [Row]
    /// What keeps the two from being compared; for people.
    public var notices: [String]

    private static let resamples = 2_000
    /// Fewer seconds say too little.
    static let fewestSeconds = 5

    public init(_ before: LoadResult, _ after: LoadResult) {
        notices = Self.notices(before, after)
        let measures: [(String, Bool, (LoadSecond) -> Double)] = [
            ("goodput", true, { Double($0.answers) }), ("p50", false, { Double($0.p50Nanoseconds) }),
            ("p99", false, { Double($0.p99Nanoseconds) }),
        ]
        rows = measures.compactMap { name, isRate, value in
            Self.row(name, isRate, before.wholeSeconds.map(value), after.wholeSeconds.map(value))
        }
    }

    private static func notices(_ before: LoadResult, _ after: LoadResult) -> [String] {
        var notices: [String] = []
        for (name, run) in [("first", before), ("second", after)] {
            if run.wholeSeconds.count < fewestSeconds {
                notices.append("The \(name) run has fewer than \(fewestSeconds) whole seconds.")
            }
            if !run.generator.complaints.isEmpty {
                notices.append("The \(name) run measures the load tester: \(run.generator.complaints[0]).")
            }
        }
        if before.settings != after.settings { notices.append("The two runs were made in different ways.") }
        return notices
    }

    private static func row(_ name: String, _ isRate: Bool, _ before: [Double], _ after: [Double]) -> Row? {
        guard before.count >= fewestSeconds, after.count >= fewestSeconds else { return nil }
        let (old, new) = (median(before), median(after))
        guard old > 0 else { return nil }
        var random = SeededRandom(seed: 20)
        var ratios = (0..<resamples).compactMap { _ -> Double? in
            let drawn = median(resampled(before, &random))
            let other = median(resampled(after, &random))
            return drawn > 0 ? other / drawn : nil
        }
        ratios.sort()
        guard !ratios.isEmpty else { return nil }
        let low = ratios[ratios.count * 25 / 1_000]
        let high = ratios[min(ratios.count - 1, ratios.count * 975 / 1_000)]
        return Row(name: name, before: old, after: new, ratio: new / old, low: low, high: high, isRate: isRate)
    }

    private static func resampled(_ values: [Double], _ random: inout SeededRandom) -> [Double] {
        (0..<values.count).map { _ in values[Int.random(in: 0..<values.count, using: &random)] }
    }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}

extension LoadResult {
    /// The seconds of the timeline that the run filled.
    var wholeSeconds: ArraySlice<LoadSecond> { timeline.prefix(max(0, Int(seconds))) }
}
