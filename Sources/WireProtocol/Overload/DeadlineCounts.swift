/// How many of what waits has its deadline before some moment, to within 16 ms. A value; counting costs a step for each 16
/// ms, 1,024 at most.
///
/// Deadlines lie in slots, over and over: one that is 16 seconds and more away counts as if it were nearer.
public struct DeadlineCounts: Sendable {
    private static let slotCount: UInt64 = 1_024
    private static let slotNanoseconds: UInt64 = 1 << 24

    private var counts = [Int32](repeating: 0, count: Int(slotCount))
    /// What waits in all.
    public private(set) var total = 0

    public init() {}

    public mutating func add(_ deadline: MonotonicTime) {
        counts[Self.slot(deadline)] += 1
        total += 1
    }

    /// Takes back what was added with the same deadline.
    public mutating func remove(_ deadline: MonotonicTime) {
        counts[Self.slot(deadline)] -= 1
        total -= 1
    }

    /// How many have their deadline from `now` to the end of the slot of `deadline`. What is over already is not counted:
    /// it takes no time any more.
    public func count(before deadline: MonotonicTime, now: MonotonicTime) -> Int {
        guard total > 0, deadline >= now else { return 0 }
        let (first, last) = (now.nanoseconds / Self.slotNanoseconds, deadline.nanoseconds / Self.slotNanoseconds)
        guard last - first < Self.slotCount else { return total }
        var sum = 0
        for slot in first...last { sum += Int(counts[Int(slot % Self.slotCount)]) }
        return sum
    }

    private static func slot(_ deadline: MonotonicTime) -> Int {
        Int(deadline.nanoseconds / slotNanoseconds % slotCount)
    }
}
