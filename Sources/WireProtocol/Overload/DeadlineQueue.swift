/// What waits for its turn: urgent things first, then by deadline, then in the order of arrival. A value; putting in and
/// taking out cost a logarithm of the length.
public struct DeadlineQueue<Element: Sendable>: Sendable {
    private struct Entry {
        var isUrgent: Bool
        var deadline: MonotonicTime
        var number: UInt64
        var element: Element

        func goesBefore(_ other: Entry) -> Bool {
            if isUrgent != other.isUrgent { return isUrgent }
            return (deadline, number) < (other.deadline, other.number)
        }
    }

    private var heap: [Entry] = []
    private var next: UInt64 = 0

    public init() {}

    public var isEmpty: Bool { heap.isEmpty }
    public var count: Int { heap.count }

    public mutating func put(_ element: Element, deadline: MonotonicTime, isUrgent: Bool = false) {
        heap.append(Entry(isUrgent: isUrgent, deadline: deadline, number: next, element: element))
        next += 1
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child].goesBefore(heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    public mutating func take() -> Element? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        guard !heap.isEmpty else { return first.element }
        heap[0] = last
        var parent = 0
        while true {
            var smallest = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && heap[child].goesBefore(heap[smallest]) { smallest = child }
            guard smallest != parent else { return first.element }
            heap.swapAt(parent, smallest)
            parent = smallest
        }
    }
}
