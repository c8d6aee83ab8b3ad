import ChineseText
import Dispatch
import ReportModel
import Synchronization

/// Rows that were collected in several parts, one part behind the other, with one numbering of what recurs in them.
struct JoinedRows: Sendable {
    /// The number of each part's first row, and how many rows there are.
    private let starts: [Int]
    private let parts: [SegmentRows]
    /// Sorted by code.
    let concepts: [ConceptCode]
    /// Sorted by code, those without a code behind all others by name.
    let places: [Region]
    /// Sorted.
    let periods: [PackedPeriod]
    /// As they first came.
    let names: [String]
    let agents: [String]
    let wordings: [Wording]
    /// Part by part; of several with one ID the last one counts.
    let reports: [ReportFacts]
    /// Where the rows of each report end.
    private let reportEnds: [Int]

    /// - Complexity: O(rows), each part on a thread of its own.
    init(_ parts: consuming [SegmentRows]) {
        let collected = consume parts
        var starts = [0]
        var (reports, reportEnds): ([ReportFacts], [Int]) = ([], [])
        var firstReports: [UInt32] = []
        for part in collected {
            firstReports.append(UInt32(reports.count))
            reports += part.reports
            reportEnds += part.reportEnds.map { $0 + (starts.last ?? 0) }
            starts.append((starts.last ?? 0) + part.rows.count)
        }
        let concepts = WordTable.ranked(collected.map(\.concepts)) { $0 < $1 }
        let places = WordTable.ranked(collected.map(\.places), by: Region.isBefore)
        let periods = WordTable.ranked(collected.map(\.periods)) { $0 < $1 }
        let names = WordTable.joined(collected.map(\.names)) { WordHint.of($0) }
        let agents = WordTable.joined(collected.map(\.agents)) { WordHint.of($0) }
        let wordings = WordTable.joined(collected.map(\.wordings)) { $0.hint }
        let numberings = collected.indices.map { part in
            RowNumbering(
                concepts: concepts.ranks[part], places: places.ranks[part], periods: periods.ranks[part],
                names: names.numbers[part], agents: agents.numbers[part], wordings: wordings.numbers[part],
                firstReport: firstReports[part])
        }
        (self.concepts, self.places, self.periods) = (concepts.words, places.words, periods.words)
        (self.names, self.agents, self.wordings) = (names.words, agents.words, wordings.words)
        (self.starts, self.reports, self.reportEnds) = (starts, reports, reportEnds)
        self.parts = Self.renumbered(consume collected, numberings)
    }

    private static func renumbered(_ parts: consuming [SegmentRows], _ numberings: [RowNumbering]) -> [SegmentRows] {
        let count = parts.count
        let taken = Mutex(consume parts)
        DispatchQueue.concurrentPerform(iterations: count) { i in
            // Taken out, so that it is not copied when it changes.
            var part = taken.withLock { parts in
                let part = parts[i]
                parts[i] = SegmentRows()
                return part
            }
            part.renumber(numberings[i])
            taken.withLock { $0[i] = part }
        }
        return taken.withLock { $0 }
    }

    var count: Int { starts[parts.count] }

    func rows(ofReport report: Int) -> Range<Int> { (report == 0 ? 0 : reportEnds[report - 1])..<reportEnds[report] }

    /// Numbers of the reports that count, by ID.
    func reportOrder() -> [Int] {
        // A store gives them in order.
        if reports.indices.dropFirst().allSatisfy({ reports[$0 - 1].id < reports[$0].id }) {
            return Array(reports.indices)
        }
        var last: [ReportID: Int] = [:]
        for (i, facts) in reports.enumerated() { last[facts.id] = i }
        return last.values.sorted { reports[$0].id < reports[$1].id }
    }

    /// There are as many parts as threads collected them: few.
    private func part(ofRow number: Int) -> Int {
        var part = 0
        while number >= starts[part + 1] { part += 1 }
        return part
    }

    func concept(ofRow number: Int) -> UInt32 {
        let part = part(ofRow: number)
        return parts[part].rows[number - starts[part]].concept
    }

    func place(ofRow number: Int) -> UInt32 {
        let part = part(ofRow: number)
        return parts[part].rows[number - starts[part]].place
    }

    func period(ofRow number: Int) -> UInt32 {
        let part = part(ofRow: number)
        return parts[part].rows[number - starts[part]].period
    }

    func high(ofRow number: Int) -> ExactDecimal? {
        let part = part(ofRow: number)
        return parts[part].highs[number - starts[part]]
    }

    func links(ofRow number: Int) -> [ObservationLink]? {
        let part = part(ofRow: number)
        return parts[part].links[number - starts[part]]
    }

    func longSpans(ofRow number: Int) -> SpanPair? {
        let part = part(ofRow: number)
        return parts[part].longSpans[number - starts[part]]
    }

    /// Copies some rows. A loop that does nothing else: the next ones are then on their way from memory while one is
    /// awaited.
    func fetch(_ numbers: ArraySlice<UInt32>, into block: inout [SegmentRow]) {
        block.removeAll(keepingCapacity: true)
        for number in numbers {
            let part = part(ofRow: Int(number))
            block.append(parts[part].rows[Int(number) - starts[part]])
        }
    }
}

/// New numbers of what recurs in the rows of a part; `nil` where they stay.
struct RowNumbering: Sendable {
    var concepts: [UInt32]
    var places: [UInt32]
    var periods: [UInt32]
    var names: [UInt32]?
    var agents: [UInt32]?
    var wordings: [UInt32]?
    /// Of the part's first report.
    var firstReport: UInt32
}

extension SegmentRows {
    fileprivate mutating func renumber(_ new: RowNumbering) {
        for i in rows.indices {
            if rows[i].concept != ColumnSegment.none { rows[i].concept = new.concepts[Int(rows[i].concept)] }
            if rows[i].place != ColumnSegment.none { rows[i].place = new.places[Int(rows[i].place)] }
            rows[i].period = new.periods[Int(rows[i].period)]
            rows[i].report += new.firstReport
        }
        if let names = new.names { for i in rows.indices { rows[i].name = names[Int(rows[i].name)] } }
        if let wordings = new.wordings { for i in rows.indices { rows[i].wording = wordings[Int(rows[i].wording)] } }
        guard let agents = new.agents else { return }
        for i in rows.indices where rows[i].agent != ColumnSegment.none { rows[i].agent = agents[Int(rows[i].agent)] }
    }
}
