/// Keeps the first matches of an order: a heap whose top is the last of those kept.
struct TopMatches {
    private var heap: [SearchMatch] = []
    private let capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
        heap.reserveCapacity(min(capacity, 1 << 12))
    }

    /// Whether as many matches are kept as may be.
    var isFull: Bool { heap.count == capacity && capacity > 0 }
    /// The key of the last match kept.
    ///
    /// - Precondition: `isFull`.
    var lastKey: Float { heap[0].position.key }

    /// Whether a match at this place would be kept.
    @inline(__always)
    func keeps(_ position: MatchPosition) -> Bool {
        heap.count < capacity || capacity > 0 && position < heap[0].position
    }

    mutating func insert(_ match: SearchMatch) {
        guard keeps(match.position) else { return }
        if heap.count < capacity {
            heap.append(match)
            rise(heap.count - 1)
        } else {
            heap[0] = match
            sink()
        }
    }

    /// All that were kept, in order.
    func sorted() -> [SearchMatch] { heap.sorted { $0.position < $1.position } }

    private mutating func rise(_ start: Int) {
        var child = start
        while child > 0 {
            let parent = (child - 1) / 2
            if !(heap[parent].position < heap[child].position) { return }
            heap.swapAt(parent, child)
            child = parent
        }
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var last = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && heap[last].position < heap[child].position {
                last = child
            }
            if last == parent { return }
            heap.swapAt(parent, last)
            parent = last
        }
    }
}
