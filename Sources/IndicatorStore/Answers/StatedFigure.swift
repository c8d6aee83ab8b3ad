public import ChineseText
public import ReportModel

/// A figure in brief: what tables and rankings need of it, cheap to make.
public struct StatedFigure: Hashable, Sendable {
    public var value: ExactDecimal
    public var unit: String
    public var comparator: Comparator
    public var concept: ConceptCode?
    public var region: Region?
    public var period: Period?
    public var report: ReportID
    public var reportKind: ReportKind

    public init(
        value: ExactDecimal, unit: String, comparator: Comparator, concept: ConceptCode?, region: Region?,
        period: Period?, report: ReportID, reportKind: ReportKind
    ) {
        self.value = value
        self.unit = unit
        self.comparator = comparator
        self.concept = concept
        self.region = region
        self.period = period
        self.report = report
        self.reportKind = reportKind
    }
}

/// Counts and means of some values, as floating-point numbers. All values count alike, whatever their unit and however
/// exactly they are stated: ask for concepts that have one unit.
public struct ValueSummary: Hashable, Sendable {
    public var count: Int
    public var mean: Double
    public var minimum: Double
    public var maximum: Double
    /// `nil` where it was not asked for.
    public var median: Double?

    public init(count: Int, mean: Double, minimum: Double, maximum: Double, median: Double? = nil) {
        self.count = count
        self.mean = mean
        self.minimum = minimum
        self.maximum = maximum
        self.median = median
    }

    /// - Precondition: There are values, lowest first.
    init(sorted values: ArraySlice<Double>) {
        let (first, count) = (values.startIndex, values.count)
        self.init(
            count: count, mean: values.reduce(0, +) / Double(count), minimum: values[first],
            maximum: values[first + count - 1],
            median: (values[first + (count - 1) / 2] + values[first + count / 2]) / 2)
    }
}

/// What is counted while rows go by.
struct ValueTally {
    var count = 0
    var sum = 0.0
    var minimum = Double.infinity
    var maximum = -Double.infinity

    mutating func add(_ value: Double) {
        count += 1
        sum += value
        if value < minimum { minimum = value }
        if value > maximum { maximum = value }
    }

    mutating func add(_ other: ValueTally) {
        count += other.count
        sum += other.sum
        minimum = min(minimum, other.minimum)
        maximum = max(maximum, other.maximum)
    }

    /// - Precondition: Something was counted.
    func summary(median: Double? = nil) -> ValueSummary {
        ValueSummary(
            count: count, mean: sum / Double(count), minimum: minimum, maximum: maximum, median: median)
    }
}
