import CMemory
import ReportModel

/// Takes in the figures of many reports one after another, and makes a snapshot of them all at once: the way to start
/// from a whole store, without holding all observations and without merging.
public struct IndicatorLoader: Sendable {
    private var rows = SegmentRows()

    /// - Parameter expectedCount: About how many observations will come; room is made for them at once.
    public init(expectedCount: Int = 0) { rows.rows.reserveLarge(expectedCount) }

    /// Of several reports with one ID the last one counts.
    public mutating func add(_ figures: ReportFigures) { rows.add(figures) }

    /// - Complexity: O(n log n) for all figures.
    public consuming func finish() -> IndicatorSnapshot {
        var snapshot = IndicatorSnapshot()
        if !rows.reports.isEmpty { snapshot.segments = [LiveSegment(columns: ColumnSegment(rows))] }
        rows = SegmentRows()
        snapshot.markAllJumps()
        give_back_freed_memory()
        return snapshot
    }
}
