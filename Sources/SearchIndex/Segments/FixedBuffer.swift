/// An array that never changes, at an address that never moves, so that cursors may hold a pointer into it for as
/// long as they hold the segment.
///
/// `@unchecked Sendable`: the memory is written in `init` alone, before the object can be shared.
final class FixedBuffer<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    let pointer: UnsafeBufferPointer<Element>

    init(_ elements: some Collection<Element>) {
        let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = memory.initialize(from: elements)
        pointer = UnsafeBufferPointer(memory)
    }

    deinit { pointer.deallocate() }

    var count: Int { pointer.count }
    subscript(_ i: Int) -> Element { pointer[i] }
    var bytes: Int { count * MemoryLayout<Element>.stride }
}
