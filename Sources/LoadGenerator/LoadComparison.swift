/// Two runs beside one another: what changed, and whether it is more than chance.
///
/// Seconds of a run are the samples. The interval is that of the ratio of medians under resampling (percentile bootstrap;
/// Efron and Tibshirani 1993, chapter 13), drawn with a fixed seed, so that the same two runs always give the same answer.
public struct LoadComparison: Sendable, Codable {
    public struct Row: Hashable, Sendable, Codable {
        /// "answers", "p50" or "p99", each of a second: not those of the run as a whole.
        public var name: String
        /// Medians over the seconds: calls answered well, or nanoseconds.
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

    /// - Precondition: `problem` of the two is `nil`.
    public init(_ before: LoadResult, _ after: LoadResult) {
        notices = Self.notices(before, after)
        // A second in which no call ended has no percentiles.
        let measures: [(String, Bool, (LoadSecond) -> Double?)] = [
            ("answers", true, { Double($0.answers) }),
            ("p50", false, { $0.hasCalls ? Double($0.p50Nanoseconds) : nil }),
            ("p99", false, { $0.hasCalls ? Double($0.p99Nanoseconds) : nil }),
        ]
        rows = measures.compactMap { name, isRate, value in
            Self.row(name, isRate, before.wholeSeconds.compactMap(value), after.wholeSeconds.compactMap(value))
        }
    }

    /// Why two runs can't be compared; `nil` if they can.
    public static func problem(_ before: LoadResult, _ after: LoadResult) -> String? {
        if before.settings.mix != after.settings.mix {
            return "The two runs made different calls, so their times can't be compared: give both the same --call or "
                + "--profile."
        }
        if before.wholeSeconds.count < fewestSeconds || after.wholeSeconds.count < fewestSeconds {
            return "The two runs can't be compared: make each at least \(fewestSeconds) seconds long."
        }
        return nil
    }

    private static func notices(_ before: LoadResult, _ after: LoadResult) -> [String] {
        let ofRuns = [("first", before), ("second", after)].flatMap { name, run in
            run.notices.map { "of the \(name) run: \($0)" }
        }
        let differences = differences(before.settings, after.settings)
        if differences.isEmpty { return ofRuns }
        return ofRuns + ["the two runs were made in different ways: \(differences.joined(separator: ", "))"]
    }

    /// In what two plans differ. The server is not among it: two of them may well be what is compared.
    private static func differences(_ before: LoadResult.Settings, _ after: LoadResult.Settings) -> [String] {
        let aspects: [(String, (LoadResult.Settings) -> String)] = [
            ("pacing", { $0.pacing }), ("rates", { $0.rates }),
            ("duration", { "\(Amount.decimal($0.plannedSeconds)) s" }), ("connections", { "\($0.connections)" }),
            ("threads", { "\($0.threads)" }), ("warm-up", { "\(Amount.decimal($0.warmUpSeconds)) s" }),
            ("timeout", { "\($0.timeoutMilliseconds) ms" }), ("seed", { "\($0.seed)" }),
        ]
        return aspects.compactMap { name, value in
            let (old, new) = (value(before), value(after))
            return old == new ? nil : "\(name) \(old) and \(new)"
        }
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

extension LoadSecond {
    fileprivate var hasCalls: Bool { answers + failures > 0 }
}

extension LoadResult.Settings {
    /// "500 to 20,000, then 100"; "none" where no rate is asked for.
    var rates: String {
        if stages.isEmpty { return "none" }
        return stages.map { stage in
            stage.startRate == stage.endRate
                ? Amount.rate(stage.startRate) : "\(Amount.rate(stage.startRate)) to \(Amount.rate(stage.endRate))"
        }.joined(separator: ", then ")
    }
}

extension LoadResult {
    /// The seconds of the timeline that the run filled.
    var wholeSeconds: ArraySlice<LoadSecond> { timeline.prefix(max(0, Int(seconds))) }
}
