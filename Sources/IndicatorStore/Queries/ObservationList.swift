/// Observations of one snapshot in some order, made when they are asked for.
public struct ObservationList: Sendable {
    let snapshot: IndicatorSnapshot
    let rows: [RowReference]

    public var count: Int { rows.count }

    /// - Precondition: `position` is below `count`.
    public subscript(position: Int) -> HeldObservation {
        let reference = rows[position]
        return snapshot.segments[reference.segment].held(atRow: reference.row)
    }
}
