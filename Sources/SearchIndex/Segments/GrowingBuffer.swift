import CMemory

/// An array of plain values with a single owner, whose elements are reached without checks for shared storage: these
/// took a tenth of building an index. Bounds are checked in debug builds.
///
/// Elements whose size divides 64 never straddle cache lines. Large buffers ask for huge pages: with small ones every
/// access far away waits for the page table too.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
    private var memory: UnsafeMutableBufferPointer<Element>
    private(set) var count = 0

    init(capacity: Int = 16) { memory = Self.allocate(max(capacity, 1)) }

    init(repeating element: Element, count: Int) {
        self.init(capacity: count)
        append(element, times: count)
    }

    deinit { memory.deallocate() }

    /// The elements; until the buffer next grows.
    var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(rebasing: memory[..<count]) }

    subscript(_ i: Int) -> Element {
        @inline(__always)
        get {
            assert(i < count)
            return memory[i]
        }
        @inline(__always)
        nonmutating set {
            assert(i < count)
            memory[i] = newValue
        }
    }

    /// Where an element lies; until the buffer next grows.
    @inline(__always)
    func pointer(_ i: Int) -> UnsafeMutablePointer<Element> {
        assert(i < count)
        return memory.baseAddress.unsafelyUnwrapped + i
    }

    /// Has an element fetched into the cache; it need not be there.
    @inline(__always)
    func prefetch(_ i: Int) { prefetch_line(UnsafeRawPointer(memory.baseAddress.unsafelyUnwrapped + i)) }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == memory.count { grow(to: count + 1) }
        memory[count] = element
        count &+= 1
    }

    mutating func append(_ element: Element, times: Int) {
        if count + times > memory.count { grow(to: count + times) }
        for i in count..<count + times { memory[i] = element }
        count += times
    }

    mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
        if count + elements.count > memory.count { grow(to: count + elements.count) }
        _ = UnsafeMutableBufferPointer(rebasing: memory[count...]).update(fromContentsOf: elements)
        count += elements.count
    }

    mutating func removeAll() { count = 0 }

    /// Drops the last elements.
    mutating func shorten(to count: Int) { self.count = min(count, self.count) }

    /// Takes elements in again that were dropped, whatever they are by now.
    mutating func lengthen(to count: Int) { self.count = max(self.count, min(count, memory.count)) }

    /// Sets all bytes of all elements to zero.
    mutating func zero() {
        UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: memory[..<count])).initializeMemory(
            as: UInt8.self, repeating: 0)
    }

    private mutating func grow(to least: Int) {
        let larger = Self.allocate(max(least, memory.count * 2))
        _ = larger.update(fromContentsOf: UnsafeBufferPointer(rebasing: memory[..<count]))
        memory.deallocate()
        memory = larger
    }

    private static func allocate(_ capacity: Int) -> UnsafeMutableBufferPointer<Element> {
        let bytes = capacity * MemoryLayout<Element>.stride
        let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: bytes < 4 << 20 ? 64 : 2 << 20)
        wish_for_huge_pages(memory, bytes)
        return UnsafeMutableBufferPointer(
            start: memory.bindMemory(to: Element.self, capacity: capacity), count: capacity)
    }
}
