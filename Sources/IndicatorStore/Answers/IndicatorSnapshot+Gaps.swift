public import ReportModel

/// A place by which figures and reports are brought together: a division by its code, whatever name it is given; another
/// place by its name.
struct PlaceKey: Hashable, Comparable {
    /// `UInt32.max` without a code, which sorts behind all others.
    var code: UInt32
    /// Empty for a division.
    var name: String

    init(_ region: Region) {
        code = region.code?.rawValue ?? .max
        name = region.code == nil ? region.name : ""
    }

    static func < (a: PlaceKey, b: PlaceKey) -> Bool { a.code == b.code ? a.name < b.name : a.code < b.code }
}

extension IndicatorSnapshot {
    /// The years on which reports on a region are held.
    ///
    /// - Complexity: O(reports on the region).
    public func yearsReported(_ region: Region) -> Set<Int> {
        let place = PlaceKey(region)
        var years: Set<Int> = []
        for live in segments {
            for report in live.columns.reportsOfPlace[place] ?? [] where !live.isDead(report: Int(report)) {
                guard let covered = live.columns.reports[Int(report)].yearsCovered else { continue }
                years.formUnion(max(covered.lowerBound, covered.upperBound - 199)...covered.upperBound)
            }
        }
        return years
    }

    /// What the absence of a figure means for a region and years: tells "not stated" from "report not held", among some
    /// reports.
    ///
    /// - Complexity: O(reports on the region).
    public func gap(_ region: Region, years: ClosedRange<Int>, sources: FigureSources = .all) -> MeasureGap {
        let place = PlaceKey(region)
        for live in segments {
            for report in live.columns.reportsOfPlace[place] ?? [] where !live.isDead(report: Int(report)) {
                let facts = live.columns.reports[Int(report)]
                if facts.yearsCovered?.overlaps(years) ?? false, sources.hold(facts) { return .notStated }
            }
        }
        return .noReport
    }
}
