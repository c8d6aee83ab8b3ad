/// An array that never changes, at an address that never moves, so that cursors may hold a pointer into it for as
/// long as they hold the segment. Its memory is its own or a part of a mapped file.
///
/// `@unchecked Sendable`: the memory is written in `init` alone, before the object can be shared.
final class FixedBuffer<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    /// Of a file, what was not asked for by `checked` may be damaged.
    let pointer: UnsafeBufferPointer<Element>
    /// The file that it is a part of; `nil` where the memory is its own.
    let file: IndexFile?

    init(_ elements: some Collection<Element>) {
        let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = memory.initialize(from: elements)
        pointer = UnsafeBufferPointer(memory)
        file = nil
    }

    /// A part of a file.
    init(_ part: UnsafeBufferPointer<Element>, of file: IndexFile) {
        pointer = part
        self.file = file
    }

    deinit { if file == nil { pointer.deallocate() } }

    var count: Int { pointer.count }
    subscript(_ i: Int) -> Element { pointer[i] }
    var bytes: Int { count * MemoryLayout<Element>.stride }

    /// Some elements, which are what was written; `nil` where they are damaged or are not there, which only a damaged
    /// file can ask for.
    @inline(__always)
    func checked(_ range: Range<Int>) -> UnsafeBufferPointer<Element>? {
        guard range.lowerBound >= 0, range.upperBound <= count else {
            file?.noteNonsense()
            return nil
        }
        let part = UnsafeBufferPointer(rebasing: pointer[range])
        guard let file else { return part }
        return file.isSound(UnsafeRawBufferPointer(part)) ? part : nil
    }

    /// As `checked` of a range.
    @inline(__always)
    func checked(_ i: Int) -> Element? {
        guard i >= 0, i < .max else { return nil }
        return checked(i..<i + 1)?.first
    }
}

/// A part of a buffer, which it keeps alive.
struct BufferSlice<Element: BitwiseCopyable & Sendable>: Sendable {
    let buffer: FixedBuffer<Element>
    let range: Range<Int>

    init(_ buffer: FixedBuffer<Element>, _ range: Range<Int>) {
        self.buffer = buffer
        self.range = range
    }

    init(_ elements: some Collection<Element>) {
        buffer = FixedBuffer(elements)
        range = 0..<buffer.count
    }

    var count: Int { range.count }

    /// The elements, for as long as the slice is held; none where they are damaged.
    var elements: UnsafeBufferPointer<Element> {
        buffer.checked(range) ?? UnsafeBufferPointer(start: nil, count: 0)
    }
}
