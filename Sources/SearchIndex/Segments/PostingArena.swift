/// Collects the postings of all terms while a segment is built: for each term a chain of byte slices in one growing
/// array, in which documents stand as gaps and frequencies, as variable-length numbers.
struct PostingArena {
    private struct Tail {
        /// Where the next byte goes.
        var at: Int
        /// Where the slice's link begins: four bytes that name the next slice.
        var end: Int
        var sliceSize: Int
    }

    private var bytes: ContiguousArray<UInt8> = []
    private var tails: ContiguousArray<Tail> = []
    private var heads: ContiguousArray<Int> = []
    private var lastDocuments: ContiguousArray<UInt32> = []
    private(set) var documentCounts: ContiguousArray<UInt32> = []

    private static let linkSize = 8
    private static let firstSlice = 8
    private static let largestSlice = 1024

    /// Adds a term without postings; terms are numbered from 0.
    mutating func addTerm() {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: Self.firstSlice + Self.linkSize))
        heads.append(start)
        tails.append(Tail(at: start, end: start + Self.firstSlice, sliceSize: Self.firstSlice))
        lastDocuments.append(0)
        documentCounts.append(0)
    }

    /// - Precondition: documents come in ascending order for each term, each at most once.
    @inline(__always)
    mutating func append(term: Int, document: UInt32, frequency: UInt32) {
        let gap = document &- lastDocuments[term]
        lastDocuments[term] = document
        documentCounts[term] &+= 1
        // The low bit says that the frequency is 1.
        let head = UInt64(gap) << 1 | (frequency == 1 ? 1 : 0)
        write(head, term)
        if frequency != 1 { write(UInt64(frequency), term) }
    }

    @inline(__always)
    private mutating func write(_ number: UInt64, _ term: Int) {
        var number = number
        while number >= 0x80 {
            writeByte(UInt8(truncatingIfNeeded: number) | 0x80, term)
            number >>= 7
        }
        writeByte(UInt8(truncatingIfNeeded: number), term)
    }

    @inline(__always)
    private mutating func writeByte(_ byte: UInt8, _ term: Int) {
        if tails[term].at == tails[term].end { grow(term) }
        let at = tails[term].at
        bytes[at] = byte
        tails[term].at = at &+ 1
    }

    private mutating func grow(_ term: Int) {
        let size = min(tails[term].sliceSize * 2, Self.largestSlice)
        let start = bytes.count
        let link = tails[term].end
        for i in 0..<Self.linkSize { bytes[link + i] = UInt8(truncatingIfNeeded: start >> (8 * i)) }
        bytes.append(contentsOf: repeatElement(0, count: size + Self.linkSize))
        tails[term] = Tail(at: start, end: start + size, sliceSize: size)
    }

    /// Gives the postings of a term in order.
    func forEach(term: Int, _ body: (_ document: UInt32, _ frequency: UInt32) -> Void) {
        var reader = Reader(arena: self, at: heads[term], size: Self.firstSlice)
        var document: UInt32 = 0
        for _ in 0..<documentCounts[term] {
            let head = reader.number()
            document &+= UInt32(truncatingIfNeeded: head >> 1)
            body(document, head & 1 == 1 ? 1 : UInt32(truncatingIfNeeded: reader.number()))
        }
    }

    private struct Reader {
        let bytes: ContiguousArray<UInt8>
        var at: Int
        var end: Int
        var size: Int

        init(arena: borrowing PostingArena, at: Int, size: Int) {
            bytes = arena.bytes
            self.at = at
            self.size = size
            end = at + size
        }

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
