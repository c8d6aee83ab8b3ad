/// A stretch of a segment's documents and the terms by which an exact sequence is found there.
struct PhraseStage {
    /// The first document of the stretch.
    let first: UInt32
    /// The last document of the stretch.
    var last: UInt32
    /// Terms that every document with the sequence holds, the rarest first; not empty.
    let terms: [TermEntry]
    /// Whether the only term is the sequence itself, so that no text need be looked at.
    let isExact: Bool

    /// Terms walked over together at most; the text decides in the end.
    private static let termLimit = 8
    /// Of a long sequence, the runs and the units of each that name candidates; the text decides on the rest.
    private static let runLimit = 8
    private static let unitLimit = 16

    /// The stages of a sequence in ascending order; stretches without a candidate are left out.
    static func stages(of plan: PhrasePlan, in storage: SegmentStorage) -> [PhraseStage] {
        var grams: [Gram] = []
        for (i, run) in plan.runs.prefix(runLimit).enumerated() {
            guard let found = self.grams(of: run, number: i, in: storage) else { return [] }
            grams += found
        }
        let firsts = Set(grams.map(\.first)).sorted()
        var stages: [PhraseStage] = []
        for (i, first) in firsts.enumerated() {
            let last = i + 1 < firsts.count ? firsts[i + 1] - 1 : UInt32.max - 1
            let known = grams.filter { $0.first <= first }
            let widest = known.filter { gram in !known.contains { $0.covers(gram) } }
            let entries = widest.compactMap(\.entry)
            guard entries.count == widest.count else { continue }
            let isWhole = plan.runs.count == 1 && widest.count == 1 && widest[0].units.count == plan.runs[0].units.count
            // A unit or pair with a number in it may have been found by value.
            let isExact = isWhole && (plan.runs[0].units.count > 2 || !plan.runs[0].hasNumber)
            let terms = entries.sorted { $0.documentCount < $1.documentCount }.prefix(termLimit)
            stages.append(PhraseStage(first: first, last: last, terms: Array(terms), isExact: isExact))
        }
        return stages
    }

    /// A part of a sequence that is a term from some document on.
    private struct Gram {
        let run: Int
        let units: Range<Int>
        let first: UInt32
        /// `nil` where no document from `first` on holds it.
        let entry: TermEntry?

        /// Whether this is a longer part around another.
        func covers(_ other: Gram) -> Bool {
            run == other.run && units != other.units && units.lowerBound <= other.units.lowerBound
                && other.units.upperBound <= units.upperBound
        }
    }

    /// All parts of a run that are terms; `nil` where no document can hold the run.
    private static func grams(of run: UnitSequence, number: Int, in storage: SegmentStorage) -> [Gram]? {
        let numbers = storage.unitNumbers(run)
        var units: [UInt32] = []
        for number in numbers.prefix(unitLimit) {
            guard let number else { return nil }
            units.append(number)
        }
        if units.count == 1 {
            return storage.dictionary[TermKey.unit(units[0])].map {
                [Gram(run: number, units: 0..<1, first: 0, entry: $0)]
            }
        }
        var grams: [Gram] = []
        var level: [Int?] = []
        for i in 1..<units.count {
            guard let index = storage.dictionary.index(of: TermKey.pair(units[i - 1], units[i])) else { return nil }
            level.append(index)
            grams.append(Gram(run: number, units: i - 1..<i + 1, first: 0, entry: storage.dictionary.entries[index]))
        }
        var length = 3
        while length <= min(units.count, GramChain.longest), level.contains(where: { $0 != nil }) {
            var longer: [Int?] = []
            for i in 0...units.count - length {
                longer.append(nil)
                guard let left = level[i], let right = level[i + 1] else { continue }
                let behind = max(
                    storage.dictionary.entries[left].extendedBehind, storage.dictionary.entries[right].extendedBehind)
                guard behind != .max else { continue }
                let index = storage.dictionary.index(of: TermKey.longer(left, units[i + length - 1]))
                longer[i] = index
                grams.append(
                    Gram(
                        run: number, units: i..<i + length, first: behind + 1,
                        entry: index.map { storage.dictionary.entries[$0] }))
            }
            level = longer
            length += 1
        }
        return grams
    }
}
