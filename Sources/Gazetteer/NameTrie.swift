import ChineseText

/// Which of a division's names a text uses.
public enum RegionNameForm: UInt8, Hashable, Sendable, CaseIterable, Comparable {
    /// 新安县
    case official = 0
    /// 新安
    case short = 1
    /// 襄樊市 for 襄阳市, 襄樊 for short
    case former = 2

    public static func < (a: RegionNameForm, b: RegionNameForm) -> Bool { a.rawValue < b.rawValue }
}

/// All names of all divisions, by their folded characters: walked one character at a time.
struct NameTrie: Sendable {
    /// A division that has the name that ends at a node.
    struct Entry: Hashable, Sendable {
        var division: Int
        var form: RegionNameForm
    }

    static let root: UInt32 = 0
    /// Where there is no way on.
    static let none: UInt32 = .max

    /// The node after each character of the Basic Multilingual Plane from the root.
    private let firstSteps: [UInt32]
    /// Open addressing over (node, character); a free slot holds `UInt64.max`.
    private let keys: [UInt64]
    private let targets: [UInt32]
    private let mask: UInt64
    /// Entries of a node: `entries[starts[node]..<starts[node + 1]]`.
    private let starts: [Int32]
    private let entries: [Entry]

    init(_ divisions: [Division]) {
        var edges: [UInt64: UInt32] = [:]
        var named: [[Entry]] = [[]]
        func add(_ name: String, _ entry: Entry) {
            var node = Self.root
            for scalar in name.unicodeScalars {
                guard let folded = FoldedText.folded(scalar) else { continue }
                let key = Self.key(node, folded)
                if let next = edges[key] {
                    node = next
                } else {
                    let next = UInt32(named.count)
                    edges[key] = next
                    named.append([])
                    node = next
                }
            }
            let here = Int(node)
            guard node != Self.root, !named[here].contains(where: { $0.division == entry.division }) else { return }
            named[here].append(entry)
        }
        for (i, division) in divisions.enumerated() { add(division.name, Entry(division: i, form: .official)) }
        for (i, division) in divisions.enumerated() {
            for name in division.shortNames { add(name, Entry(division: i, form: .short)) }
        }
        for (i, division) in divisions.enumerated() {
            for name in division.formerNames {
                add(name, Entry(division: i, form: .former))
                if let short = Self.shortened(name) { add(short, Entry(division: i, form: .former)) }
            }
        }
        var starts: [Int32] = [0]
        for node in named { starts.append(starts[starts.count - 1] + Int32(node.count)) }
        self.starts = starts
        entries = named.flatMap { $0 }

        var size: UInt64 = 1
        while size < UInt64(edges.count) * 2 { size *= 2 }
        var keys = [UInt64](repeating: .max, count: Int(size))
        var targets = [UInt32](repeating: Self.none, count: Int(size))
        var firstSteps = [UInt32](repeating: Self.none, count: 0x10000)
        for (key, target) in edges {
            if key < 0x10000 { firstSteps[Int(key)] = target }
            var slot = Self.hash(key) & (size - 1)
            while keys[Int(slot)] != .max { slot = (slot + 1) & (size - 1) }
            keys[Int(slot)] = key
            targets[Int(slot)] = target
        }
        self.keys = keys
        self.targets = targets
        self.firstSteps = firstSteps
        mask = size - 1
    }

    /// The node after `node` by a folded character, or `none`.
    func step(_ node: UInt32, _ character: UInt32) -> UInt32 {
        if node == Self.root, character < 0x10000 { return firstSteps[Int(character)] }
        let key = Self.key(node, character)
        var slot = Self.hash(key) & mask
        while true {
            let found = keys[Int(slot)]
            if found == key { return targets[Int(slot)] }
            if found == .max { return Self.none }
            slot = (slot + 1) & mask
        }
    }

    /// The divisions with the name that ends at `node`: official names first, then short, then former ones, each by code.
    func entries(_ node: UInt32) -> ArraySlice<Entry> { entries[Int(starts[Int(node)])..<Int(starts[Int(node) + 1])] }

    func hasEntries(_ node: UInt32) -> Bool { starts[Int(node)] < starts[Int(node) + 1] }

    private static func key(_ node: UInt32, _ character: UInt32) -> UInt64 { UInt64(node) << 21 | UInt64(character) }

    private static func hash(_ key: UInt64) -> UInt64 {
        let product = key &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 29)
    }

    /// A former name without its kind of division: 襄樊市 -> 襄樊. Only where two characters or more remain.
    private static func shortened(_ name: String) -> String? {
        for suffix in ["地区", "市", "县", "区"] where name.hasSuffix(suffix) {
            let stem = name.dropLast(suffix.count)
            return stem.count >= 2 ? String(stem) : nil
        }
        return nil
    }
}
