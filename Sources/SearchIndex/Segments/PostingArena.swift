/// What is known of a term while a segment is built.
struct TermState: BitwiseCopyable {
    /// The document that counted the term last, and its weighted frequency there.
    var countedFor = UInt32.max
    var frequency: UInt32 = 0
    /// The document behind which longer sequences are terms too; see `GramChain`.
    var extendedBehind = UInt32.max

    fileprivate(set) var documentCount: UInt32 = 0
    fileprivate var lastDocument: UInt32 = 0
    /// Bytes of the current slice.
    fileprivate var sliceSize: UInt32 = 0
    /// Where the first slice starts, where the next byte goes, and where the current slice's link begins: eight bytes
    /// that name the next slice.
    fileprivate var head = 0
    fileprivate var at = 0
    fileprivate var end = 0
}

/// Collects the postings of all terms while a segment is built: for each term a chain of byte slices in one growing
/// array, in which documents stand as gaps and frequencies, as variable-length numbers.
struct PostingArena: ~Copyable {
    private var bytes = GrowingBuffer<UInt8>(capacity: 1 << 16)
    /// By term.
    private(set) var terms = GrowingBuffer<TermState>(capacity: 1 << 12)

    private static let linkSize = 8
    private static let firstSlice = 8
    private static let largestSlice = 1024

    /// Adds a term without postings; terms are numbered from 0.
    mutating func addTerm() { terms.append(TermState()) }

    /// Adds the document that counted a term last, with its frequency.
    ///
    /// - Precondition: documents come in ascending order for each term, each at most once.
    @inline(__always)
    mutating func append(term: Int) {
        let state = terms.pointer(term)
        let frequency = state.pointee.frequency
        let gap = state.pointee.countedFor &- state.pointee.lastDocument
        state.pointee.lastDocument = state.pointee.countedFor
        state.pointee.documentCount &+= 1
        // The low bit says that the frequency is 1.
        write(UInt64(gap) << 1 | (frequency == 1 ? 1 : 0), state)
        if frequency != 1 { write(UInt64(frequency), state) }
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
        if state.pointee.at == state.pointee.end { grow(state) }
        bytes[state.pointee.at] = byte
        state.pointee.at &+= 1
    }

    private mutating func grow(_ state: UnsafeMutablePointer<TermState>) {
        let isFirst = state.pointee.sliceSize == 0
        let size = isFirst ? Self.firstSlice : min(Int(state.pointee.sliceSize) * 2, Self.largestSlice)
        let start = bytes.count
        bytes.append(0, times: size + Self.linkSize)
        if isFirst {
            state.pointee.head = start
        } else {
            for i in 0..<Self.linkSize { bytes[state.pointee.end + i] = UInt8(truncatingIfNeeded: start >> (8 * i)) }
        }
        state.pointee.sliceSize = UInt32(size)
        state.pointee.at = start
        state.pointee.end = start + size
    }

    /// Gives the postings of a term in order.
    func forEach(term: Int, _ body: (_ document: UInt32, _ frequency: UInt32) -> Void) {
        let state = terms[term]
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
