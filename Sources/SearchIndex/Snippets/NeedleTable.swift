/// Which needles may begin with two codes, so that one walk over a text finds all of them: a bit for every hash of two
/// codes, and behind it the few needles that are meant.
struct NeedleTable: Sendable {
    /// By hash; 8 KiB.
    private let bits: ContiguousArray<UInt64>
    /// By hash, in ascending order.
    private let entries: ContiguousArray<Entry>
    /// Needles of a single code, and those that are looked for by value, are left out.
    let needles: [SnippetNeedle]

    private struct Entry {
        var hash: UInt16
        var needle: Int
    }

    /// Whether a needle is in the table, which other needles are not.
    static func holds(_ needle: SnippetNeedle) -> Bool { needle.value == nil && needle.pattern.codes.count > 1 }

    init(_ needles: [SnippetNeedle]) {
        var bits = ContiguousArray<UInt64>(repeating: 0, count: 1 << 10)
        var entries: ContiguousArray<Entry> = []
        for (i, needle) in needles.enumerated() where Self.holds(needle) {
            let hash = Self.hash(needle.pattern.codes[0], needle.pattern.codes[1])
            bits[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
            entries.append(Entry(hash: hash, needle: i))
        }
        entries.sort { ($0.hash, $0.needle) < ($1.hash, $1.needle) }
        self.bits = bits
        self.entries = entries
        self.needles = needles
    }

    @inline(__always)
    private static func hash(_ first: UInt16, _ second: UInt16) -> UInt16 { first &* 0x9E37 ^ second }

    /// Gives the matches of every needle, in ascending order of their starts; of those of one needle that overlap, only
    /// such as begin behind the one taken before.
    ///
    /// - Parameter take: Says whether it takes a match.
    /// - Complexity: about eight instructions for every code of `text`.
    func forEachMatch(in text: UnsafeBufferPointer<UInt16>, _ take: (_ range: Range<Int>, _ needle: Int) -> Bool) {
        guard let first = text.first else { return }
        var ends = ContiguousArray(repeating: 0, count: needles.count)
        bits.withUnsafeBufferPointer { bits in
            var previous = first
            for at in 1..<text.count {
                let code = text[at]
                let hash = Self.hash(previous, code)
                previous = code
                if bits[Int(hash &>> 6)] &>> UInt64(hash & 63) & 1 == 0 { continue }
                look(hash, at - 1, text, &ends, take)
            }
        }
    }

    private func look(
        _ hash: UInt16, _ at: Int, _ text: UnsafeBufferPointer<UInt16>, _ ends: inout ContiguousArray<Int>,
        _ take: (Range<Int>, Int) -> Bool
    ) {
        var i = firstEntry(of: hash)
        while i < entries.count, entries[i].hash == hash {
            let needle = entries[i].needle
            let pattern = needles[needle].pattern
            let range = at..<at + pattern.codes.count
            if at >= ends[needle], pattern.stands(in: text, at: at), take(range, needle) {
                ends[needle] = range.upperBound
            }
            i += 1
        }
    }

    private func firstEntry(of hash: UInt16) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
