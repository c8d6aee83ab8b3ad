/// The terms of the reports of a segment that is being built.
struct SegmentTerms {
    private(set) var documents: ContiguousArray<DocumentRecord> = []
    private(set) var codes: ContiguousArray<UInt16> = []
    private var wordTable = WordTable()
    private var numbering = TermNumbering()
    private var arena = PostingArena()
    /// By term: the document that counted it last, and its weighted frequency there.
    private var countedFor: ContiguousArray<UInt32> = []
    private var frequencies: ContiguousArray<UInt32> = []
    /// By term: the document behind which longer sequences are terms too; see `GramChain`.
    private var extendedBehind: ContiguousArray<UInt32> = []
    /// By number of units: the term of the sequence that ends at the previous unit; -1 for none.
    private var chain = ContiguousArray(repeating: -1, count: GramChain.longest + 1)
    /// Terms of the current document.
    private var touched: ContiguousArray<Int> = []

    /// Stands between the fields of a report.
    private static let fieldEnd: UInt16 = 1

    mutating func add(_ text: IndexedText, _ record: DocumentRecord) {
        var record = record
        record.start = codes.count
        codes.append(contentsOf: text.title.codes)
        record.titleEnd = codes.count
        codes.append(Self.fieldEnd)
        codes.append(contentsOf: text.headings.codes)
        record.headingsEnd = codes.count
        codes.append(Self.fieldEnd)
        codes.append(contentsOf: text.body.codes)
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
        touched.removeAll(keepingCapacity: true)
        let fields = [
            (record.range(of: .title), Ranking.titleWeight), (record.range(of: .heading), Ranking.headingWeight),
            (record.range(of: .body), 1),
        ]
        var length: UInt32 = 0
        codes.withUnsafeBufferPointer { codes in
            CharacterClass.table.withUnsafeBufferPointer { table in
                for (range, weight) in fields { length &+= count(codes, range, table, weight, document) }
            }
        }
        record.length = length
        documents.append(record)
        for term in touched {
            arena.append(term: term, document: document, frequency: frequencies[term])
            if arena.documentCounts[term] == GramChain.frequentCount, numbering.keys[term] > UInt64(UInt32.max) {
                extendedBehind[term] = document
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
        while let unit = reader.next() {
            let number =
                unit.kind == .character
                ? TextUnit.codePoint(codes, unit.range)
                : wordTable.number(UnsafeBufferPointer(rebasing: codes[unit.range]))
            _ = count(TermKey.unit(number), weight, document)
            if reader.touchesPrevious, units > 0 {
                countSequences(previous, number, weight, document)
            } else {
                for i in chain.indices { chain[i] = -1 }
            }
            previous = number
            units &+= 1
        }
        return units &* weight
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
        while left >= 0, length <= GramChain.longest, extendedBehind[left] != .max, extendedBehind[right] != .max {
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
        if term == countedFor.count {
            arena.addTerm()
            countedFor.append(.max)
            frequencies.append(0)
            extendedBehind.append(.max)
        }
        if countedFor[term] == document {
            frequencies[term] &+= weight
        } else {
            countedFor[term] = document
            frequencies[term] = weight
            touched.append(term)
        }
        return term
    }

    /// Packs the postings.
    consuming func finish() -> SegmentStorage {
        let total = documents.reduce(0) { $0 + Int($1.length) }
        let average = documents.isEmpty ? 1 : Float(total) / Float(documents.count)
        let norms = ContiguousArray(documents.map { Ranking.lengthNorm($0.length, average: average) })
        var packer = PostingPacker(norms: norms)
        var entries: ContiguousArray<TermEntry> = []
        entries.reserveCapacity(numbering.keys.count)
        for term in 0..<numbering.keys.count {
            arena.forEach(term: term) { packer.add(document: $0, frequency: $1) }
            entries.append(packer.finishTerm(extendedBehind: extendedBehind[term]))
        }
        return SegmentStorage(
            documents: documents, codes: codes, dictionary: TermDictionary(keys: numbering.keys, entries: entries),
            wordTable: wordTable, blocks: packer.blocks, words: packer.words, averageLength: average)
    }
}
