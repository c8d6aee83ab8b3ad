/// What is known of a term's postings while a segment is built; two lie in a cache line.
private struct TermState: BitwiseCopyable {
    var documentCount: UInt32 = 0
    var lastDocument: UInt32 = 0
    /// Where the first slice starts, and where the next byte goes.
    var head = 0
    var at = 0
    /// Bytes of the current slice, and those that are left of it; behind them stand eight that name the next slice.
    var sliceSize: UInt16 = 0
    var left: UInt16 = 0
    var extendedBehind = UInt32.max
}

/// Collects the postings of all terms while a segment is built: for each term a chain of byte slices in one growing
/// array, in which documents stand as gaps and frequencies, as variable-length numbers.
struct PostingArena: ~Copyable {
    private var bytes = GrowingBuffer<UInt8>(capacity: 1 << 16)
    /// By term.
    private var states = GrowingBuffer<TermState>(capacity: 1 << 12)

    private static let linkSize = 8
    private static let firstSlice = 8
    private static let largestSlice = 1024

    /// Adds terms without postings until there are `count`; terms are numbered from 0.
    mutating func addTerms(through count: Int) {
        if count > states.count { states.append(TermState(), times: count - states.count) }
    }

    /// The document behind which longer sequences with the term in them are terms too; see `GramChain`.
    func extendedBehind(term: Int) -> UInt32 { states[term].extendedBehind }
    mutating func setExtended(term: Int, behind document: UInt32) {
        states.pointer(term).pointee.extendedBehind = document
    }

    /// Have fetched what `append` reads first, and then what it writes to.
    @inline(__always)
    func prefetchState(term: Int) { states.prefetch(term) }
    @inline(__always)
    func prefetchEnd(term: Int) { bytes.prefetch(states[term].at) }

    /// Adds a posting and gives the number of the term's postings.
    ///
    /// - Precondition: documents come in ascending order for each term, each at most once.
    @inline(__always)
    mutating func append(term: Int, document: UInt32, frequency: UInt32) -> UInt32 {
        let state = states.pointer(term)
        let gap = document &- state.pointee.lastDocument
        state.pointee.lastDocument = document
        state.pointee.documentCount &+= 1
        // The low bit says that the frequency is 1.
        write(UInt64(gap) << 1 | (frequency == 1 ? 1 : 0), state)
        if frequency != 1 { write(UInt64(frequency), state) }
        return state.pointee.documentCount
    }

    @inline(__always)
    private mutating func write(_ number: UInt64, _ state: UnsafeMutablePointer<TermState>) {
        var number = number
        while number >= 0x80 {
            writeByte(UInt8(truncatingIfNeeded: number) | 0x80, state)
            number >>= 7
        }
        writeByte(UInt8(truncatingIfNeeded: number), state)
    }

    @inline(__always)
    private mutating func writeByte(_ byte: UInt8, _ state: UnsafeMutablePointer<TermState>) {
        if state.pointee.left == 0 { grow(state) }
        bytes[state.pointee.at] = byte
        state.pointee.at &+= 1
        state.pointee.left &-= 1
    }

    private mutating func grow(_ state: UnsafeMutablePointer<TermState>) {
        let isFirst = state.pointee.sliceSize == 0
        let size = isFirst ? Self.firstSlice : min(Int(state.pointee.sliceSize) * 2, Self.largestSlice)
        let start = bytes.count
        bytes.append(0, times: size + Self.linkSize)
        if isFirst {
            state.pointee.head = start
        } else {
            for i in 0..<Self.linkSize { bytes[state.pointee.at + i] = UInt8(truncatingIfNeeded: start >> (8 * i)) }
        }
        state.pointee.sliceSize = UInt16(size)
        state.pointee.left = UInt16(size)
        state.pointee.at = start
    }

    /// Gives the postings of a term in order.
    func forEach(term: Int, _ body: (_ document: UInt32, _ frequency: UInt32) -> Void) {
        let state = states[term]
        var reader = Reader(bytes: bytes.elements, at: state.head, size: Self.firstSlice)
        var document: UInt32 = 0
        for _ in 0..<state.documentCount {
            let head = reader.number()
            document &+= UInt32(truncatingIfNeeded: head >> 1)
            body(document, head & 1 == 1 ? 1 : UInt32(truncatingIfNeeded: reader.number()))
        }
    }

    private struct Reader {
        let bytes: UnsafeBufferPointer<UInt8>
        var at: Int
        var end: Int
        var size: Int

        init(bytes: UnsafeBufferPointer<UInt8>, at: Int, size: Int) {
            self.bytes = bytes
            self.at = at
            self.size = size
            end = at + size
        }

        @inline(__always)
        mutating func number() -> UInt64 {
            var number: UInt64 = 0
            var shift: UInt64 = 0
            while true {
                if at == end { follow() }
                let byte = bytes[at]
                at += 1
                number |= UInt64(byte & 0x7F) << shift
                if byte < 0x80 { return number }
                shift += 7
            }
        }

        private mutating func follow() {
            var start = 0
            for i in 0..<PostingArena.linkSize { start |= Int(bytes[end + i]) << (8 * i) }
            size = min(size * 2, PostingArena.largestSlice)
            at = start
            end = start + size
        }
    }
}
