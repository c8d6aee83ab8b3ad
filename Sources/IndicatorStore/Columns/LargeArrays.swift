#if canImport(Glibc)
    import Glibc
#endif

/// Arrays of many megabytes, most of which are read and written all over: with huge pages, where the system has them,
/// finding an address takes no walk through page tables, and touching memory first takes one fault for 512.
extension Array where Element: BitwiseCopyable {
    /// - Parameter element: By index; called once for each, in order.
    init(largeCount count: Int, _ element: (Int) -> Element) {
        self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
            HugePages.advise(UnsafeMutableRawBufferPointer(buffer))
            for i in 0..<count { buffer.initializeElement(at: i, to: element(i)) }
            initialized = count
        }
    }

    init(largeCount count: Int, repeating element: Element) {
        self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
            HugePages.advise(UnsafeMutableRawBufferPointer(buffer))
            buffer.initialize(repeating: element)
            initialized = count
        }
    }
}

enum HugePages {
    /// Makes room in an empty array.
    static func reserve<Element>(_ array: inout [Element], count: Int) {
        guard array.isEmpty, count > 0 else { return }
        array = Array(unsafeUninitializedCapacity: count) { buffer, _ in advise(UnsafeMutableRawBufferPointer(buffer)) }
    }

    /// Asks for huge pages under memory that was not touched yet. Whether there are any, no one need know.
    static func advise(_ memory: UnsafeMutableRawBufferPointer) {
        #if canImport(Glibc)
            let (page, hugePage) = (4_096, 2 << 20)
            guard let base = memory.baseAddress, memory.count >= 2 * hugePage else { return }
            let first = (Int(bitPattern: base) + page - 1) / page * page
            let length = (Int(bitPattern: base) + memory.count - first) / page * page
            if let start = UnsafeMutableRawPointer(bitPattern: first) { _ = madvise(start, length, MADV_HUGEPAGE) }
        #endif
    }
}

enum FreedMemory {
    /// Gives memory that was freed, which the allocator would keep for later, back to the system, where that can be done.
    /// Worth its milliseconds after work that took several times the memory of its outcome.
    static func giveBack() {
        #if canImport(Glibc)
            // Not among what the Swift module of the C library shows.
            guard let symbol = dlsym(nil, "malloc_trim") else { return }
            _ = unsafeBitCast(symbol, to: (@convention(c) (Int) -> Int32).self)(0)
        #endif
    }
}
