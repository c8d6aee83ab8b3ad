/// The terms of the reports of a segment that is being built.
struct SegmentTerms: ~Copyable {
    private(set) var documents: ContiguousArray<DocumentRecord> = []
    private(set) var codes = GrowingBuffer<UInt16>(capacity: 1 << 12)
    private var wordTable = WordTable()
    private var table = TermTable()
    private var arena = PostingArena()
    /// Numbers of the units of the current field.
    private var units = GrowingBuffer<UInt32>(capacity: 1 << 12)
    private var sequences = GrowingBuffer<Sequence>(capacity: 1 << 12)

    /// A sequence of touching units of the current field.
    private struct Sequence: BitwiseCopyable {
        var key: UInt64
        /// Index of its last unit.
        var end: UInt32
        var term = TermTable.Term.none
    }

    /// How far ahead memory is asked for, in terms: enough to hide the wait, few enough to be still there.
    private static let distance = 12

    /// Stands between the fields of a report.
    private static let fieldEnd: UInt16 = 1

    mutating func add(_ text: IndexedText, _ record: DocumentRecord) {
        var record = record
        record.start = codes.count
        text.title.codes.withUnsafeBufferPointer { codes.append(contentsOf: $0) }
        record.titleEnd = codes.count
        codes.append(Self.fieldEnd)
        text.headings.codes.withUnsafeBufferPointer { codes.append(contentsOf: $0) }
        record.headingsEnd = codes.count
        codes.append(Self.fieldEnd)
        text.body.codes.withUnsafeBufferPointer { codes.append(contentsOf: $0) }
        record.end = codes.count
        index(record)
    }

    /// Adds a document whose codes already hold all fields as `original` says.
    mutating func add(codes other: UnsafeBufferPointer<UInt16>, _ original: DocumentRecord) {
        var record = original
        let shift = codes.count - original.start
        codes.append(contentsOf: other)
        record.start += shift
        record.titleEnd += shift
        record.headingsEnd += shift
        record.end += shift
        index(record)
    }

    private mutating func index(_ record: DocumentRecord) {
        var record = record
        let document = UInt32(documents.count)
        table.removeCounts()
        let fields = [
            (record.range(of: .title), Ranking.titleWeight), (record.range(of: .heading), Ranking.headingWeight),
            (record.range(of: .body), 1),
        ]
        record.length = 0
        for (range, weight) in fields { record.length &+= count(codes.elements, range, weight) &* weight }
        documents.append(record)
        arena.addTerms(through: table.keys.count)
        for i in 0..<table.counts.count {
            prefetchPostings(i)
            let count = table.counts[i]
            let term = Int(count.term)
            let documentCount = arena.append(term: term, document: document, frequency: count.frequency)
            if documentCount == GramChain.frequentCount, table.keys[term] > UInt64(UInt32.max) {
                table.extend(term)
                arena.setExtended(term: term, behind: document)
            }
        }
    }

    /// Has fetched what the counts behind one are going to be added to.
    @inline(__always)
    private func prefetchPostings(_ i: Int) {
        let (near, far) = (i &+ Self.distance, i &+ 2 &* Self.distance)
        if far < table.counts.count { arena.prefetchState(term: Int(table.counts[far].term)) }
        if near < table.counts.count { arena.prefetchEnd(term: Int(table.counts[near].term)) }
    }

    /// Counts the terms of one field and gives the number of its units.
    private mutating func count(_ codes: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, _ weight: UInt32) -> UInt32 {
        units.removeAll()
        sequences.removeAll()
        CharacterClass.table.withUnsafeBufferPointer { countUnits(codes, range, $0, weight) }
        countSequences(weight)
        for _ in 3..<GramChain.longest + 1 where sequences.count > 1 {
            lengthenSequences()
            countSequences(weight)
        }
        return UInt32(units.count)
    }

    /// Counts single units and finds the pairs.
    private mutating func countUnits(
        _ codes: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, _ classes: UnsafeBufferPointer<CharacterClass>,
        _ weight: UInt32
    ) {
        var reader = UnitReader(codes, range, classes)
        var previous: UInt32 = 0
        var numerals = NumeralFollower()
        while let unit = reader.next() {
            let touches = reader.touchesPrevious && units.count > 0
            let number =
                unit.kind == .character
                ? TextUnit.codePoint(codes, unit.range)
                : wordTable.number(UnsafeBufferPointer(rebasing: codes[unit.range]))
            if let range = numerals.closed(by: unit, codes, touches: touches) {
                countValue(codes, range, numerals.before, touches ? number : nil, weight)
            }
            numerals.take(unit, codes, previous: touches ? previous : nil)
            _ = table.count(TermKey.unit(number), weight: weight)
            if touches {
                sequences.append(Sequence(key: TermKey.pair(previous, number), end: UInt32(units.count)))
            }
            units.append(number)
            previous = number
        }
        if let range = numerals.close() { countValue(codes, range, numerals.before, nil, weight) }
    }

    /// Counts a numeral stretch as the number that it means, and its pairs with the units around it.
    private mutating func countValue(
        _ codes: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, _ before: UInt32?, _ behind: UInt32?,
        _ weight: UInt32
    ) {
        guard let value = NumeralRun.value(codes, range) else { return }
        let number = value.withUnsafeBufferPointer { wordTable.number($0) }
        _ = table.count(TermKey.unit(number), weight: weight)
        if let before { _ = table.count(TermKey.pair(before, number), weight: weight) }
        if let behind { _ = table.count(TermKey.pair(number, behind), weight: weight) }
    }

    private mutating func countSequences(_ weight: UInt32) {
        for i in 0..<min(Self.distance, sequences.count) { table.prefetch(sequences[i].key) }
        for i in 0..<sequences.count {
            if i &+ Self.distance < sequences.count { table.prefetch(sequences[i &+ Self.distance].key) }
            let sequence = sequences.pointer(i)
            sequence.pointee.term = table.count(sequence.pointee.key, weight: weight)
        }
    }

    /// Puts in the place of the sequences those that are longer by a unit and whose both parts are frequent.
    private mutating func lengthenSequences() {
        var kept = 0
        var left = sequences[0]
        for i in 1..<sequences.count {
            let right = sequences[i]
            if left.term.isExtended, right.term.isExtended, left.end &+ 1 == right.end {
                let key = TermKey.longer(Int(left.term.number), units[Int(right.end)])
                sequences[kept] = Sequence(key: key, end: right.end)
                kept &+= 1
            }
            left = right
        }
        sequences.shorten(to: kept)
    }

    /// Packs the postings.
    func finish() -> SegmentStorage {
        let total = documents.reduce(0) { $0 + Int($1.length) }
        let average = documents.isEmpty ? 1 : Float(total) / Float(documents.count)
        let norms = ContiguousArray(documents.map { Ranking.lengthNorm($0.length, average: average) })
        var packer = PostingPacker(norms: norms)
        var entries: ContiguousArray<TermEntry> = []
        entries.reserveCapacity(table.keys.count)
        for term in 0..<table.keys.count {
            arena.forEach(term: term) { packer.add(document: $0, frequency: $1) }
            entries.append(packer.finishTerm(extendedBehind: arena.extendedBehind(term: term)))
        }
        return SegmentStorage(
            documents: documents, codes: codes.elements,
            dictionary: TermDictionary(keys: table.keys.elements, entries: entries),
            wordList: wordTable.sorted(), blocks: packer.blocks.elements, words: packer.words.elements,
            averageLength: average)
    }
}
