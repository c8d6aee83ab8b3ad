import ChineseText

/// Words with what they do, found in folded text in one pass: a trie whose edges lie in one hash table.
///
/// Built once; looking a word up allocates nothing.
struct Lexicon: Sendable {
    /// One word of the lexicon.
    struct Entry: Sendable {
        var roles: WordRoles
        /// Length in characters.
        var count: Int
        /// What some roles need beside: a plan's first year, a unit's number; 0 else.
        var value: Int32
        /// The unit that the word is, as an index into `UnitTable.all`; -1 where it is none.
        var unit: Int32
        /// The word's number for `ConceptMatcher` where it takes part in a concept's name; -1 where it does not.
        var part: Int32
    }

    private(set) var entries: ContiguousArray<Entry> = []
    /// Node below the root for each character of the Basic Multilingual Plane; 0 where no word begins with it.
    private var roots = ContiguousArray<UInt32>(repeating: 0, count: 0x10000)
    /// Open addressing: (node << 21 | character) + 1, and the child.
    private var keys = ContiguousArray<UInt64>(repeating: 0, count: 1 << 16)
    private var children = ContiguousArray<UInt32>(repeating: 0, count: 1 << 16)
    private var edgeCount = 0
    /// Entry that ends at each node; -1 for none. Node 0 is the root.
    private var entryAtNode: ContiguousArray<Int32> = [-1]

    /// The entry for `word`, made where there is none yet; `nil` for an empty word.
    mutating func add(_ word: String, roles: WordRoles = [], value: Int32 = 0, unit: Int32 = -1, part: Int32 = -1) {
        let scalars = FoldedText(word).scalars
        guard let first = scalars.first, first < 0x10000 else { return }
        var node = roots[Int(first)]
        if node == 0 {
            node = newNode()
            roots[Int(first)] = node
        }
        for scalar in scalars.dropFirst() { node = child(of: node, scalar, creating: true) }
        var index = entryAtNode[Int(node)]
        if index < 0 {
            index = Int32(entries.count)
            entries.append(Entry(roles: [], count: scalars.count, value: 0, unit: -1, part: -1))
            entryAtNode[Int(node)] = index
        }
        entries[Int(index)].roles.formUnion(roles)
        if value != 0 { entries[Int(index)].value = value }
        if unit >= 0, entries[Int(index)].unit < 0 { entries[Int(index)].unit = unit }
        if part >= 0 { entries[Int(index)].part = part }
    }

    /// Calls `found` with every word that begins at `start`, shortest first.
    @inline(__always)
    func forEachWord(
        in text: ContiguousArray<UInt32>, at start: Int, limit: Int, _ found: (_ entry: Int32, _ end: Int) -> Void
    ) {
        let first = text[start]
        guard first < 0x10000 else { return }
        var node = roots[Int(first)]
        var at = start + 1
        while node != 0 {
            let entry = entryAtNode[Int(node)]
            if entry >= 0 { found(entry, at) }
            guard at < limit else { return }
            node = find(node, text[at])
            at += 1
        }
    }

    /// Every word of a text, by start, then by end; `firstWord` gets the index of the first word at or behind each
    /// position, one more at the end. The one pass that looks at every character: bounds are checked once, outside.
    func scan(
        _ text: ContiguousArray<UInt32>, into words: inout ContiguousArray<Word>,
        firstWord: inout ContiguousArray<Int32>
    ) {
        let mask = keys.count - 1
        text.withUnsafeBufferPointer { text in
            roots.withUnsafeBufferPointer { roots in
                keys.withUnsafeBufferPointer { keys in
                    for start in 0..<text.count {
                        firstWord.append(Int32(truncatingIfNeeded: words.count))
                        guard text[start] < 0x10000 else { continue }
                        var node = roots[Int(text[start])]
                        var at = start + 1
                        while node != 0 {
                            let entry = entryAtNode[Int(node)]
                            if entry >= 0 {
                                words.append(
                                    Word(start: start, end: at, entry: entry, roles: entries[Int(entry)].roles))
                            }
                            guard at < text.count else { break }
                            let key = (UInt64(node) << 21 | UInt64(text[at])) &+ 1
                            var slot = Self.slot(key, keys.count)
                            while keys[slot] != key, keys[slot] != 0 { slot = (slot &+ 1) & mask }
                            node = keys[slot] == key ? children[slot] : 0
                            at += 1
                        }
                    }
                }
            }
        }
        firstWord.append(Int32(truncatingIfNeeded: words.count))
    }

    @inline(__always)
    private func find(_ node: UInt32, _ scalar: UInt32) -> UInt32 {
        let key = (UInt64(node) << 21 | UInt64(scalar)) &+ 1
        var slot = Self.slot(key, keys.count)
        while true {
            let held = keys[slot]
            if held == key { return children[slot] }
            if held == 0 { return 0 }
            slot = (slot &+ 1) & (keys.count &- 1)
        }
    }

    @inline(__always)
    private static func slot(_ key: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 40) & (count &- 1)
    }

    private mutating func newNode() -> UInt32 {
        entryAtNode.append(-1)
        return UInt32(entryAtNode.count - 1)
    }

    private mutating func child(of node: UInt32, _ scalar: UInt32, creating: Bool) -> UInt32 {
        let known = find(node, scalar)
        if known != 0 { return known }
        if edgeCount * 3 > keys.count { grow() }
        let made = newNode()
        insert((UInt64(node) << 21 | UInt64(scalar)) &+ 1, made)
        return made
    }

    private mutating func insert(_ key: UInt64, _ child: UInt32) {
        var slot = Self.slot(key, keys.count)
        while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        children[slot] = child
        edgeCount += 1
    }

    private mutating func grow() {
        let old = zip(keys, children).filter { $0.0 != 0 }
        keys = ContiguousArray(repeating: 0, count: keys.count * 2)
        children = ContiguousArray(repeating: 0, count: keys.count)
        edgeCount = 0
        for (key, child) in old { insert(key, child) }
    }
}
