import Histogram

/// How long calls took, in nanoseconds: an HDR histogram of three significant digits from 1 µs to 10 minutes.
public struct LatencyHistogram: Sendable {
    private var histogram: Histogram<UInt64>

    private static let longest: UInt64 = 600_000_000_000

    public init() {
        // Below a microsecond nothing is told apart.
        histogram = Histogram(
            lowestDiscernibleValue: 1_000, highestTrackableValue: Self.longest, numberOfSignificantValueDigits: .three)
    }

    public var count: UInt64 { histogram.totalCount }

    public mutating func record(nanoseconds: UInt64, count: UInt64 = 1) {
        histogram.record(min(nanoseconds, Self.longest), count: count)
    }

    public mutating func add(_ other: LatencyHistogram) { histogram.add(other.histogram) }

    public mutating func reset() { histogram.reset() }

    /// The time within which so many of a hundred calls ended; 0 if there were none.
    public func nanoseconds(atPercentile percentile: Double) -> UInt64 {
        count == 0 ? 0 : histogram.valueAtPercentile(percentile)
    }

    public var mean: Double { count == 0 ? 0 : histogram.mean }
    public var longest: UInt64 { count == 0 ? 0 : histogram.max }

    /// The times told apart and how many calls took each, ascending.
    public var steps: [LatencyStep] {
        histogram.recordedValues().map { LatencyStep(nanoseconds: $0.value, count: $0.count) }
    }

    public init(_ steps: [LatencyStep]) {
        self.init()
        for step in steps { record(nanoseconds: step.nanoseconds, count: step.count) }
    }

    /// Nanoseconds from one call of a caller to its next, on average.
    static func pace(calls: UInt64, callers: Int, nanoseconds: Double) -> UInt64 {
        calls == 0 ? 0 : UInt64(nanoseconds * Double(callers) / Double(calls))
    }

    /// With the calls added that a closed loop did not make while it waited for a slow one: each time over
    /// `expectedNanoseconds` stands for further ones, shorter by that much each (Gil Tene, "coordinated omission").
    public func corrected(expectedNanoseconds: UInt64) -> LatencyHistogram {
        guard expectedNanoseconds > 0 else { return self }
        var result = LatencyHistogram()
        for step in histogram.recordedValues() {
            result.histogram.recordCorrectedValue(
                step.value, count: step.count, expectedInterval: expectedNanoseconds)
        }
        return result
    }
}

/// How many calls took about the same time.
public struct LatencyStep: Hashable, Sendable {
    public var nanoseconds: UInt64
    public var count: UInt64

    public init(nanoseconds: UInt64, count: UInt64) {
        self.nanoseconds = nanoseconds
        self.count = count
    }
}

extension LatencyStep: Codable {
    /// As `[nanoseconds, count]`.
    public init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        self.init(nanoseconds: try container.decode(UInt64.self), count: try container.decode(UInt64.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(nanoseconds)
        try container.encode(count)
    }
}
