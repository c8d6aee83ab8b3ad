import CMemory

/// Arrays of many megabytes, most of which are read and written all over.
extension Array where Element: BitwiseCopyable {
    /// - Parameter element: By index; called once for each, in order.
    init(largeCount count: Int, _ element: (Int) -> Element) {
        self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
            buffer.wishForHugePages()
            for i in 0..<count { buffer.initializeElement(at: i, to: element(i)) }
            initialized = count
        }
    }

    init(largeCount count: Int, repeating element: Element) {
        self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
            buffer.wishForHugePages()
            buffer.initialize(repeating: element)
            initialized = count
        }
    }
}

extension Array {
    /// Makes room in an empty array.
    mutating func reserveLarge(_ count: Int) {
        guard isEmpty, count > 0 else { return }
        self = Array(unsafeUninitializedCapacity: count) { buffer, _ in buffer.wishForHugePages() }
    }
}

extension UnsafeMutableBufferPointer {
    fileprivate func wishForHugePages() { wish_for_huge_pages(baseAddress, count * MemoryLayout<Element>.stride) }
}
