/// The terms of the reports of a segment that is being built.
struct SegmentTerms: ~Copyable {
    private(set) var documents: ContiguousArray<DocumentRecord> = []
    private(set) var codes = GrowingBuffer<UInt16>(capacity: 1 << 12)
    private var wordTable = WordTable()
    private var numbering = TermNumbering()
    private var arena = PostingArena()
    /// By number of units: the term of the sequence that ends at the previous unit; -1 for none.
    private var chain = GrowingBuffer(repeating: -1, count: GramChain.longest + 1)
    /// Terms of the current document.
    private var touched = GrowingBuffer<Int>()

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
        touched.removeAll()
        let fields = [
            (record.range(of: .title), Ranking.titleWeight), (record.range(of: .heading), Ranking.headingWeight),
            (record.range(of: .body), 1),
        ]
        let text = codes.elements
        record.length = CharacterClass.table.withUnsafeBufferPointer { table in
            fields.reduce(0) { $0 &+ count(text, $1.0, table, $1.1, document) }
        }
        documents.append(record)
        for i in 0..<touched.count {
            let term = touched[i]
            arena.append(term: term)
            let state = arena.terms.pointer(term)
            if state.pointee.documentCount == GramChain.frequentCount, numbering.keys[term] > UInt64(UInt32.max) {
                state.pointee.extendedBehind = document
            }
        }
    }

    /// Counts the terms of one field.
    ///
    /// - Returns: Its units times its weight.
    private mutating func count(
        _ codes: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, _ table: UnsafeBufferPointer<CharacterClass>,
        _ weight: UInt32, _ document: UInt32
    ) -> UInt32 {
        var reader = UnitReader(codes, range, table)
        var previous: UInt32 = 0
        var units: UInt32 = 0
        var numerals = NumeralFollower()
        while let unit = reader.next() {
            let touches = reader.touchesPrevious && units > 0
            let number =
                unit.kind == .character
                ? TextUnit.codePoint(codes, unit.range)
                : wordTable.number(UnsafeBufferPointer(rebasing: codes[unit.range]))
            if let range = numerals.closed(by: unit, codes, touches: touches) {
                countValue(codes, range, numerals.before, touches ? number : nil, weight, document)
            }
            numerals.take(unit, codes, previous: touches ? previous : nil)
            _ = count(TermKey.unit(number), weight, document)
            if touches {
                countSequences(previous, number, weight, document)
            } else {
                for i in 2..<chain.count { chain[i] = -1 }
            }
            previous = number
            units &+= 1
        }
        if let range = numerals.close() { countValue(codes, range, numerals.before, nil, weight, document) }
        return units &* weight
    }

    /// Counts a numeral stretch as the number that it means, and its pairs with the units around it.
    private mutating func countValue(
        _ codes: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, _ before: UInt32?, _ behind: UInt32?,
        _ weight: UInt32, _ document: UInt32
    ) {
        guard let value = NumeralRun.value(codes, range) else { return }
        let number = value.withUnsafeBufferPointer { wordTable.number($0) }
        _ = count(TermKey.unit(number), weight, document)
        if let before { _ = count(TermKey.pair(before, number), weight, document) }
        if let behind { _ = count(TermKey.pair(number, behind), weight, document) }
    }

    /// Counts the pair of the previous and the current unit and the longer sequences that end here.
    @inline(__always)
    private mutating func countSequences(
        _ previous: UInt32, _ number: UInt32, _ weight: UInt32, _ document: UInt32
    ) {
        var right = count(TermKey.pair(previous, number), weight, document)
        var left = chain[2]
        chain[2] = right
        var length = 3
        while left >= 0, length <= GramChain.longest, isExtended(left), isExtended(right) {
            right = count(TermKey.longer(left, number), weight, document)
            left = chain[length]
            chain[length] = right
            length &+= 1
        }
        while length <= GramChain.longest, chain[length] >= 0 {
            chain[length] = -1
            length &+= 1
        }
    }

    /// Counts a term and gives its number.
    @inline(__always)
    private mutating func count(_ key: UInt64, _ weight: UInt32, _ document: UInt32) -> Int {
        let term = numbering.number(key)
        if term == arena.terms.count { arena.addTerm() }
        let state = arena.terms.pointer(term)
        if state.pointee.countedFor == document {
            state.pointee.frequency &+= weight
        } else {
            state.pointee.countedFor = document
            state.pointee.frequency = weight
            touched.append(term)
        }
        return term
    }

    @inline(__always)
    private func isExtended(_ term: Int) -> Bool { arena.terms.pointer(term).pointee.extendedBehind != .max }

    /// Packs the postings.
    func finish() -> SegmentStorage {
        let total = documents.reduce(0) { $0 + Int($1.length) }
        let average = documents.isEmpty ? 1 : Float(total) / Float(documents.count)
        let norms = ContiguousArray(documents.map { Ranking.lengthNorm($0.length, average: average) })
        var packer = PostingPacker(norms: norms)
        var entries: ContiguousArray<TermEntry> = []
        entries.reserveCapacity(numbering.keys.count)
        for term in 0..<numbering.keys.count {
            arena.forEach(term: term) { packer.add(document: $0, frequency: $1) }
            entries.append(packer.finishTerm(extendedBehind: arena.terms[term].extendedBehind))
        }
        return SegmentStorage(
            documents: documents, codes: codes.elements,
            dictionary: TermDictionary(keys: numbering.keys.elements, entries: entries),
            wordList: wordTable.sorted(), blocks: packer.blocks, words: packer.words, averageLength: average)
    }
}
