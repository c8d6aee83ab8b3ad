import CMemory
import ReportModel

/// Takes in the figures of many reports one after another, and makes a snapshot of them all at once: the way to start
/// from a whole store, without holding all observations and without merging. Several loaders may be filled on threads of
/// their own and then joined.
public struct IndicatorLoader: Sendable {
    private var parts: [SegmentRows]

    /// - Parameter expectedCount: About how many observations will come; room is made for them at once.
    public init(expectedCount: Int = 0) {
        var rows = SegmentRows()
        rows.rows.reserveLarge(expectedCount)
        parts = [rows]
    }

    /// Of several reports with one ID the last one counts.
    public mutating func add(_ figures: ReportFigures) { parts[parts.count - 1].add(figures) }

    /// Takes what another loader took in, as if it were added now.
    ///
    /// - Complexity: O(1).
    public mutating func join(_ other: consuming IndicatorLoader) { parts += other.parts }

    /// Ends with a snapshot; the loader is empty again.
    ///
    /// - Complexity: O(n log n) for all figures, on two threads where there are many.
    public mutating func finish() -> IndicatorSnapshot {
        var snapshot = IndicatorSnapshot()
        // Handed over, so that what is large is not copied when it changes.
        var handedOver = [SegmentRows()]
        swap(&handedOver, &parts)
        let rows = JoinedRows(consume handedOver)
        if !rows.reports.isEmpty { snapshot.segments = [LiveSegment(columns: ColumnSegment(rows))] }
        snapshot.markAllJumps()
        give_back_freed_memory()
        return snapshot
    }
}
