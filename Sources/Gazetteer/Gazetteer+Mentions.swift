import ChineseText
public import ReportModel

extension Gazetteer {
    /// The divisions that a running text names, in reading order, without overlap.
    ///
    /// At each place the longest name counts, and names that narrow down one after the other are one mention. Names
    /// that are common words as well are left out where nothing says that a place is meant:
    /// - county short names (新安) count directly after a division around them, before 人大, 政府, 县委 and the like, and
    ///   where `near` is the county itself or the prefecture around it;
    /// - names of two characters (和县, 高县) count there as well, but not below `near`;
    /// - names such as 新城区 and 老城区 count only after a division around them;
    /// - short names that are everyday words (大同, 朝阳, 平原, 新建) count only as the first part of a longer mention.
    ///
    /// - Parameters:
    ///   - scalars: Folded characters, as `FoldedText.scalars` holds them.
    ///   - range: The part to scan; the whole by default. Bounds outside the array are cut.
    ///   - near: The place that the text is about. Of several divisions of a name, those nearest to it come first, and a
    ///     single nearest one within its province makes the mention not ambiguous.
    /// - Complexity: O(characters); allocates for mentions alone.
    public func mentions(
        in scalars: ContiguousArray<UInt32>, range: Range<Int>? = nil, near: RegionCode? = nil
    ) -> [RegionMention] {
        let bounds = (range ?? 0..<scalars.count).clamped(to: 0..<scalars.count)
        let home = near.flatMap(index)
        var found: [RegionMention] = []
        scalars.withUnsafeBufferPointer { text in
            var i = bounds.lowerBound
            while i < bounds.upperBound {
                if names.step(NameTrie.root, text[i]) != NameTrie.none,
                    let mention = mention(in: text, from: i, to: bounds.upperBound, home: home)
                {
                    found.append(mention)
                    i = mention.range.upperBound
                } else {
                    i += 1
                }
            }
        }
        return found
    }

    /// The mention that starts at `start`, the longest first.
    private func mention(
        in text: UnsafeBufferPointer<UInt32>, from start: Int, to limit: Int, home: Int?
    ) -> RegionMention? {
        for end in nameEnds(in: text, from: start, to: limit).reversed() {
            let all = names.entries(end.node)
            if let longer = continued(all, in: text, start: start, at: end.offset, to: limit) { return longer }
            let length = end.offset - start
            let plain = all.filter { isNamedPlainly($0, text: text, start: start, length: length, home: home) }
            if let best = plain.map(\.form).min() {
                return ranked(plain.filter { $0.form == best }, range: start..<end.offset, form: best, home: home)
            }
        }
        return nil
    }

    /// A mention of a division around, whose name goes on at `at` with one below it.
    private func continued(
        _ outer: ArraySlice<NameTrie.Entry>, in text: UnsafeBufferPointer<UInt32>, start: Int, at: Int, to limit: Int
    ) -> RegionMention? {
        guard at < limit, outer.contains(where: { Self.mayHold(divisions[$0.division].level) }) else { return nil }
        for end in nameEnds(in: text, from: at, to: limit).reversed() {
            let length = end.offset - at
            let inner = names.entries(end.node).filter { entry in
                if entry.form != .official, EverydayWords.contains(text, at, length) { return false }
                return outer.contains {
                    Self.mayHold(divisions[$0.division].level) && $0.division != entry.division
                        && contains($0.division, entry.division)
                }
            }
            guard let best = inner.map(\.form).min() else { continue }
            if let longer = continued(inner[...], in: text, start: start, at: end.offset, to: limit) { return longer }
            var mention = ranked(inner.filter { $0.form == best }, range: start..<end.offset, form: best, home: nil)
            mention.isQualified = true
            return mention
        }
        return nil
    }

    /// Whether the name of a division of this level narrows down a name after it. That of the nation does not: in 中国新民
    /// no city is meant.
    private static func mayHold(_ level: RegionLevel) -> Bool { level == .province || level == .prefecture }

    /// Where names end that start at `start`, the shortest first.
    private func nameEnds(
        in text: UnsafeBufferPointer<UInt32>, from start: Int, to limit: Int
    ) -> [(offset: Int, node: UInt32)] {
        var ends: [(offset: Int, node: UInt32)] = []
        var node = NameTrie.root
        var i = start
        while i < limit {
            node = names.step(node, text[i])
            if node == NameTrie.none { break }
            i += 1
            if names.hasEntries(node) { ends.append((i, node)) }
        }
        return ends
    }

    /// Whether a name that stands alone counts: see `mentions(in:range:near:)`.
    private func isNamedPlainly(
        _ entry: NameTrie.Entry, text: UnsafeBufferPointer<UInt32>, start: Int, length: Int, home: Int?
    ) -> Bool {
        if entry.division == home, entry.form == .official { return true }
        if EverydayWords.contains(text, start, length) { return false }
        let level = divisions[entry.division].level
        if level == .nation { return entry.form == .official }
        if entry.division == home { return true }
        let isInstitution = level == .county && isBeforeInstitution(text, start + length)
        if isInstitution, entry.form != .former { return true }
        if length == 2, entry.form == .official || (entry.form == .former && level == .county) { return false }
        guard level == .county, entry.form == .short else { return entry.form != .former || length > 2 }
        guard let home else { return false }
        return divisions[home].level == .prefecture && contains(home, entry.division)
    }

    /// Whether 人大, 政府, 县委 and the like stand at `at`: then a place is meant.
    private func isBeforeInstitution(_ text: UnsafeBufferPointer<UInt32>, _ at: Int) -> Bool {
        guard at + 1 < text.count else { return false }
        return Self.institutions.contains { $0.0 == text[at] && $0.1 == text[at + 1] }
    }

    /// The first two characters of what a place's congress, government and party committee are called, and of what is
    /// counted after its name (第十八届人民代表大会).
    private static let institutions: [(UInt32, UInt32)] = [
        "人大", "人民", "政府", "政协", "县委", "区委", "市委", "常委",
        "第一", "第二", "第三", "第四", "第五", "第六", "第七", "第八", "第九", "第十",
    ].map { word in
        let characters = word.unicodeScalars.map(\.value)
        return (characters[0], characters[1])
    }

    private func ranked(
        _ entries: [NameTrie.Entry], range: Range<Int>, form: RegionNameForm, home: Int?
    ) -> RegionMention {
        let scored = entries.map { entry in
            (entry: entry, distance: distance(from: home, to: entry.division), level: divisions[entry.division].level)
        }.sorted { a, b in
            // A short name without more means the province or prefecture before the county.
            if form == .short, home == nil, a.level != b.level { return a.level < b.level }
            return (a.distance, a.level, a.entry.division) < (b.distance, b.level, b.entry.division)
        }
        var ambiguous = false
        if scored.count > 1 {
            let isNearer = scored[0].distance < scored[1].distance && scored[0].distance < 4
            let isHigher = form == .short && scored[0].level < scored[1].level
            ambiguous = !isNearer && !isHigher
        }
        return RegionMention(
            range: range, codes: scored.map { divisions[$0.entry.division].code }, form: form, isAmbiguous: ambiguous)
    }

    /// 0 the same, 1 below it, 2 around it, 3 in the same prefecture, 4 in the same province, 5 elsewhere; without a
    /// home 5 for all.
    private func distance(from home: Int?, to other: Int) -> Int {
        guard let home else { return 5 }
        if home == other { return 0 }
        if divisions[home].level != .nation, contains(home, other) { return 1 }
        if contains(other, home) { return 2 }
        let a = divisions[home], b = divisions[other]
        if let parent = a.parent, parent == b.parent { return parent.level == .prefecture ? 3 : 4 }
        return a.code.rawValue / 10_000 == b.code.rawValue / 10_000 ? 4 : 5
    }
}
