import ChineseText
import ReportModel

/// A row of one of a snapshot's segments, in eight bytes.
struct RowReference: Hashable {
    private var segmentNumber: UInt32
    private var rowNumber: UInt32

    init(segment: Int, row: Int) {
        segmentNumber = UInt32(segment)
        rowNumber = UInt32(row)
    }

    var segment: Int { Int(segmentNumber) }
    var row: Int { Int(rowNumber) }
}

extension IndicatorSnapshot {
    /// Rows of one page.
    public static let limits = 1...10_000
    public static let possibleYears = 1...9_999

    /// A page of the observations that fit.
    ///
    /// - Parameters:
    ///   - limit: Rows at most, within `limits`.
    ///   - after: The last row of the page before; `nil` for the first page.
    ///   - isCancelled: Asked every few thousand rows.
    /// - Complexity: O(rows of the concepts asked for) to find, O(m log m) to put *m* found ones into an order other
    ///   than the natural one.
    public func find(
        _ query: ObservationQuery, text: ObservationText = ObservationText(), sort: ObservationSort = .natural,
        limit: Int = 50, after: ObservationAddress? = nil, isCancelled: () -> Bool = { false }
    ) throws(IndicatorQueryError) -> ObservationResult {
        guard Self.limits.contains(limit) else { throw .limitOutOfRange(limit, allowed: Self.limits) }
        try Self.validate(query)
        var last: RowReference?
        if let after {
            guard let reference = reference(of: after) else { throw .cursorExpired }
            last = reference
        }
        var lists = try matchLists(query, text: text, isCancelled: isCancelled)
        let totalCount = lists.reduce(0) { $0 + $1.count }
        if sort != .natural {
            lists = [lists.flatMap(\.self).sorted { isBefore($0, $1, by: sort) }]
            if isCancelled() { throw .cancelled }
        }
        // One row more than the page tells whether there is another page.
        var page = merged(lists, behind: last, by: sort, limit: limit + 1)
        let hasMore = page.count > limit
        if hasMore { page.removeLast() }
        let rows = page.map { segments[$0.segment].held(atRow: $0.row) }
        let next = hasMore ? rows.last : nil
        return ObservationResult(
            rows: rows, totalCount: totalCount,
            next: next.map { ObservationAddress(report: $0.facts.id, version: $0.facts.version, index: $0.index) })
    }

    /// All observations that fit, in order, to be read piece by piece.
    ///
    /// - Complexity: As `find` for one page; eight bytes of memory for each that fits.
    public func list(
        _ query: ObservationQuery, text: ObservationText = ObservationText(), sort: ObservationSort = .natural,
        isCancelled: () -> Bool = { false }
    ) throws(IndicatorQueryError) -> ObservationList {
        try Self.validate(query)
        var lists = try matchLists(query, text: text, isCancelled: isCancelled)
        if sort != .natural { lists = [lists.flatMap(\.self).sorted { isBefore($0, $1, by: sort) }] }
        if isCancelled() { throw .cancelled }
        let rows = lists.count == 1 ? lists[0] : merged(lists, behind: nil, by: sort, limit: .max)
        return ObservationList(snapshot: self, rows: rows)
    }

    /// The first rows of some sorted lists, in order over all of them.
    ///
    /// - Parameter last: Only rows behind this one, which need not be in a list: a row that no longer fits still has a
    ///   place in the order.
    private func merged(
        _ lists: [[RowReference]], behind last: RowReference?, by sort: ObservationSort, limit: Int
    ) -> [RowReference] {
        var heads = lists.map { list in
            last.map { last in list.firstIndexInSorted { !isBefore(last, $0, by: sort) } } ?? 0
        }
        var page: [RowReference] = []
        while page.count < limit {
            var best: Int?
            for (i, list) in lists.enumerated() where heads[i] < list.count {
                if let held = best, !isBefore(list[heads[i]], lists[held][heads[held]], by: sort) { continue }
                best = i
            }
            guard let best else { break }
            page.append(lists[best][heads[best]])
            heads[best] += 1
        }
        return page
    }

    static func validate(_ query: ObservationQuery) throws(IndicatorQueryError) {
        if let years = query.years { try validate(years) }
        if let minimum = query.minimumValue, let maximum = query.maximumValue, maximum < minimum {
            throw .emptyValueRange(minimum: minimum, maximum: maximum)
        }
        if case .latest(let count)? = query.periodSelection, count < 1 { throw .noPeriods }
        if case .earliest(let count)? = query.periodSelection, count < 1 { throw .noPeriods }
        if query.words.count > WordFilter.wordLimit {
            throw .tooMany(what: "words", count: query.words.count, limit: WordFilter.wordLimit)
        }
    }

    static func validate(_ years: ClosedRange<Int>) throws(IndicatorQueryError) {
        guard possibleYears.contains(years.lowerBound), possibleYears.contains(years.upperBound) else {
            throw .yearsOutOfRange(years, allowed: possibleYears)
        }
    }

    /// Rows that fit, a list for each segment, each in natural order.
    private func matchLists(
        _ query: ObservationQuery, text: ObservationText, isCancelled: () -> Bool
    ) throws(IndicatorQueryError) -> [[RowReference]] {
        var lists: [[RowReference]] = []
        for (i, segment) in segments.enumerated() {
            let rows = try SegmentFilter(query, text: text, segment: segment).rows(isCancelled: isCancelled)
            lists.append(rows.map { RowReference(segment: i, row: $0) })
        }
        return query.periodSelection.map { selected($0, of: lists) } ?? lists
    }

    /// Rows that fit, segment by segment.
    func matches(
        _ query: ObservationQuery, text: ObservationText = ObservationText(), isCancelled: () -> Bool
    ) throws(IndicatorQueryError) -> [RowReference] {
        try matchLists(query, text: text, isCancelled: isCancelled).flatMap(\.self)
    }

    /// Whether `a` comes before `b`. A total order: rows that are neither before the other are the same row.
    func isBefore(_ a: RowReference, _ b: RowReference, by sort: ObservationSort) -> Bool {
        let (x, y) = (segments[a.segment].columns, segments[b.segment].columns)
        switch sort {
        case .natural: break
        case .valueAscending, .valueDescending:
            let (v, w) = (x.value(atRow: a.row), y.value(atRow: b.row))
            if v != w { return (v < w) == (sort == .valueAscending) }
        case .oldest, .newest:
            let (p, q) = (x.period(atRow: a.row), y.period(atRow: b.row))
            if p != q { return p != .none && (q == .none || (p < q) == (sort == .oldest)) }
        case .region:
            let (r, s) = (x.region(atRow: a.row), y.region(atRow: b.row))
            if r != s { return r.map { r in s.map { Region.isBefore(r, $0) } ?? true } ?? false }
        }
        return isNaturallyBefore(a, b)
    }

    private func isNaturallyBefore(_ a: RowReference, _ b: RowReference) -> Bool {
        if a.segment == b.segment { return a.row < b.row }
        let (x, y) = (segments[a.segment].columns, segments[b.segment].columns)
        let (c, d) = (x.concept(atRow: a.row), y.concept(atRow: b.row))
        if c != d { return c.map { c in d.map { c < $0 } ?? true } ?? false }
        let (r, s) = (x.region(atRow: a.row), y.region(atRow: b.row))
        if r != s { return r.map { r in s.map { Region.isBefore(r, $0) } ?? true } ?? false }
        let (p, q) = (x.period(atRow: a.row), y.period(atRow: b.row))
        if p != q { return p < q }
        let (v, w) = (x.reports[Int(x.report[a.row])].id, y.reports[Int(y.report[b.row])].id)
        return v == w ? x.index(atRow: a.row) < y.index(atRow: b.row) : v < w
    }

    private func reference(of address: ObservationAddress) -> RowReference? {
        for (i, live) in segments.enumerated() {
            let columns = live.columns
            guard let report = columns.position(of: address.report), !live.isDead(report: report),
                columns.reports[report].version == address.version
            else { continue }
            let rows = columns.reportRows[columns.reportStarts[report]..<columns.reportStarts[report + 1]]
            guard (0..<rows.count).contains(address.index) else { return nil }
            return RowReference(segment: i, row: Int(rows[rows.startIndex + address.index]))
        }
        return nil
    }
}
