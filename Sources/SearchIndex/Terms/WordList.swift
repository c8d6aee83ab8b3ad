/// The words and numbers of a segment in ascending order, each with its place among them as they first came.
struct WordList: Sendable {
    /// Words of up to eight ASCII characters, packed as `WordTable.packed` does.
    let short: FixedBuffer<UInt64>
    let shortPlaces: FixedBuffer<UInt32>
    /// The other words one behind another, and where each ends.
    let longCodes: FixedBuffer<UInt16>
    let longEnds: FixedBuffer<UInt32>
    let longPlaces: FixedBuffer<UInt32>

    var bytes: Int { short.bytes + shortPlaces.bytes + longCodes.bytes + longEnds.bytes + longPlaces.bytes }

    /// The unit number of a word; `nil` where no text holds it.
    ///
    /// - Complexity: O(log of the words).
    func number(of word: UnsafeBufferPointer<UInt16>) -> UInt32? {
        let place = WordTable.packed(word).map(placeOfShort) ?? placeOfLong(word)
        return place.map { TermKey.firstWord &+ $0 }
    }

    private func placeOfShort(_ word: UInt64) -> UInt32? {
        var (low, high) = (0, short.count)
        while low < high {
            let middle = (low + high) / 2
            guard let found = short.checked(middle) else { return nil }
            if found == word { return shortPlaces.checked(middle) }
            if found < word { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    private func placeOfLong(_ word: UnsafeBufferPointer<UInt16>) -> UInt32? {
        var (low, high) = (0, longEnds.count)
        while low < high {
            let middle = (low + high) / 2
            guard let found = long(middle) else { return nil }
            if found.elementsEqual(word) { return longPlaces.checked(middle) }
            if found.lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    private func long(_ i: Int) -> UnsafeBufferPointer<UInt16>? {
        guard let end = longEnds.checked(i), let start = i == 0 ? 0 : longEnds.checked(i - 1), start <= end else {
            return nil
        }
        return longCodes.checked(Int(start)..<Int(end))
    }
}
