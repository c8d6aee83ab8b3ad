import ReportModel

/// Which years of which places reports cover: tells "not stated" from "report not held".
struct ReportCoverage {
    private var byCode: [RegionCode: [ClosedRange<Int>]] = [:]
    private var byName: [String: [ClosedRange<Int>]] = [:]

    /// - Complexity: O(reports).
    init(_ snapshot: IndicatorSnapshot) {
        for live in snapshot.segments {
            for (i, facts) in live.columns.reports.enumerated() where !live.isDead(report: i) {
                guard let region = facts.region, let years = facts.yearsCovered else { continue }
                if let code = region.code {
                    byCode[code, default: []].append(years)
                } else {
                    byName[region.name, default: []].append(years)
                }
            }
        }
    }

    /// What the absence of a figure means for a region and years.
    func gap(_ region: Region, years: ClosedRange<Int>) -> MeasureGap {
        let covered = (region.code.map { byCode[$0] } ?? byName[region.name]) ?? []
        return covered.contains { $0.overlaps(years) } ? .notStated : .noReport
    }
}
