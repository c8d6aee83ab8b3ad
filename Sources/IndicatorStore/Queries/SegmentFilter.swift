import ChineseText
import ReportModel

/// A query made ready for one segment: every condition on words has become a look-up by number.
struct SegmentFilter {
    private let segment: LiveSegment
    private let columns: ColumnSegment
    private let query: ObservationQuery
    private let text: ObservationText
    private let kinds: UInt8
    private let natures: UInt8
    private let comparators: UInt8
    private let flags: UInt8
    private let bounds: ValueBounds?
    /// One for each entry of the segment's table; `nil` is no condition.
    private let places: [Bool]?
    private let units: [Bool]?
    private let reports: [Bool]?
    private let conditions: [CompiledCondition]
    private let words: WordFilter
    /// Bits of the words that each name holds.
    private let nameWords: [UInt64]

    init(_ query: ObservationQuery, text: ObservationText, segment: LiveSegment) {
        self.segment = segment
        columns = segment.columns
        self.query = query
        self.text = text
        func mask<T: RawRepresentable>(_ set: Set<T>) -> UInt8 where T.RawValue == UInt8 {
            set.isEmpty ? .max : set.reduce(0) { $0 | 1 << $1.rawValue }
        }
        kinds = mask(query.kinds)
        natures = mask(query.natures)
        comparators = mask(query.comparators)
        flags = PackedFlags.pack(query.flags)
        let isBounded = query.minimumValue != nil || query.maximumValue != nil
        bounds = isBounded ? ValueBounds(minimum: query.minimumValue, maximum: query.maximumValue) : nil
        conditions = query.conditions.map { CompiledCondition($0, columns: segment.columns) }
        places = query.regions.isEmpty && query.level == nil ? nil : columns.places.map { Self.fits($0, query) }
        units = query.units.isEmpty ? nil : columns.wordings.map { query.units.contains($0.unit) }
        reports = query.reports.isEmpty ? nil : columns.reports.map { query.reports.contains($0.id) }
        let words = WordFilter(query.words)
        self.words = words
        nameWords = words.isEmpty ? [] : columns.names.map(words.found(in:))
    }

    private static func fits(_ place: Region, _ query: ObservationQuery) -> Bool {
        if let level = query.level, place.code?.level != level { return false }
        return query.regions.isEmpty || place.lies(within: query.regions)
    }

    /// Rows that fit, in the segment's order.
    ///
    /// - Parameter isCancelled: Asked every few thousand rows.
    func rows(isCancelled: () -> Bool) throws(IndicatorQueryError) -> [Int] {
        var found: [Int] = []
        for range in candidateRanges() {
            let position = columns.conceptPosition(atRow: range.lowerBound)
            let concept = position < columns.concepts.count ? columns.concepts[position] : nil
            let conceptWords = words.isEmpty ? 0 : wordsOf(concept)
            var row = range.lowerBound
            while row < range.upperBound {
                if isCancelled() { throw .cancelled }
                let end = min(row + 4_096, range.upperBound)
                while row < end {
                    if accepts(row, conceptWords: conceptWords), meetsConditions(row, concept: position) {
                        found.append(row)
                    }
                    row += 1
                }
            }
        }
        return found
    }

    /// Bits of the words that a concept's names hold.
    private func wordsOf(_ concept: ConceptCode?) -> UInt64 {
        guard let concept else { return 0 }
        return text.conceptWords(concept).reduce(0) { $0 | words.found(in: $1) }
    }

    /// Ranges of rows outside of which nothing fits, ascending, each within one concept, none empty.
    private func candidateRanges() -> [Range<Int>] {
        var concepts: [Int]
        if query.concepts.isEmpty {
            concepts = Array(0...columns.concepts.count)
        } else {
            concepts = query.concepts.compactMap { columns.position(of: $0) }.sorted()
        }
        for table in conditions.compactMap(\.conceptsAtRoot) { concepts.removeAll { !table[$0] } }
        return concepts.map { narrowed(columns.rows(ofConcept: $0)) }.filter { !$0.isEmpty }
    }

    /// The part of a concept's rows, which are sorted by place, between the first and the last place that fits.
    private func narrowed(_ rows: Range<Int>) -> Range<Int> {
        guard let places else { return rows }
        guard let first = places.firstIndex(of: true), let last = places.lastIndex(of: true) else {
            return rows.lowerBound..<rows.lowerBound
        }
        func bound(_ isBefore: (UInt32) -> Bool) -> Int {
            var low = rows.lowerBound
            var high = rows.upperBound
            while low < high {
                let middle = (low + high) / 2
                if isBefore(columns.place[middle]) { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return bound { $0 < UInt32(first) }..<bound { $0 <= UInt32(last) }
    }

    private func accepts(_ row: Int, conceptWords: UInt64) -> Bool {
        let traits = columns.traits[row]
        guard kinds & 1 << (traits & 3) != 0, natures & 1 << (traits >> 2 & 1) != 0,
            comparators & 1 << (traits >> 3 & 7) != 0
        else { return false }
        if let places {
            let place = columns.place[row]
            guard place != ColumnSegment.none, places[Int(place)] else { return false }
        }
        if let years = query.years {
            let period = columns.period(atRow: row)
            guard period != .none, period.startYear <= years.upperBound, period.endYear >= years.lowerBound else {
                return false
            }
        }
        if let units, !units[Int(columns.wording[row])] { return false }
        if let reports, !reports[Int(columns.report[row])] { return false }
        let rowFlags = segment.flags(atRow: row)
        if query.excludesSuspect && rowFlags != 0 { return false }
        guard flags == 0 || rowFlags & flags != 0, !segment.isDead(row: row) else { return false }
        return fitsBounds(row) && fitsWords(row, conceptWords: conceptWords)
    }

    private func meetsConditions(_ row: Int, concept: Int) -> Bool {
        conditions.allSatisfy { $0.accepts(row, concept: concept, segment, text) }
    }

    private func fitsBounds(_ row: Int) -> Bool {
        guard let bounds else { return true }
        let (coefficient, exponent) = (columns.coefficients[row], columns.exponent[row])
        guard bounds.isAtMostMaximum(coefficient, exponent) else { return false }
        if bounds.isAtLeastMinimum(coefficient, exponent) { return true }
        guard let high = columns.high(atRow: row) else { return false }
        return bounds.isAtLeastMinimum(high.coefficient, high.exponent)
    }

    private func fitsWords(_ row: Int, conceptWords: UInt64) -> Bool {
        guard !words.isEmpty else { return true }
        let found = nameWords[Int(columns.name[row])] | conceptWords
        if found == words.all { return true }
        let sentence = columns.spans(atRow: row).sentence
        guard let spoken = text.sentence(columns.reports[Int(columns.report[row])].id, sentence) else { return false }
        return found | words.found(in: spoken) == words.all
    }
}
