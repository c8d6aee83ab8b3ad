import IndicatorStore
import ReportModel

extension ReportEngine {
    /// Which concepts are held for which regions and years.
    ///
    /// - Throws: `cursorExpired` where reports came in since the page before, so that positions have moved.
    /// - Complexity: O(figures of the concepts asked for), whatever the page.
    public func coverage(
        _ request: CoverageRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> CoveragePage {
        guard (1...1_000).contains(request.limit) else {
            throw .invalidArgument(field: "limit", problem: "\(request.limit) is not a number from 1 to 1000.")
        }
        let snapshot = snapshot
        var notes = AnswerNotes()
        let start = try request.cursor.map { (text) throws(EngineError) in
            try OffsetCursor.offset(text, snapshot: snapshot.number)
        }
        let concepts = try concepts(request.concepts, &notes)
        let regions = try regions(request.regions, in: snapshot, &notes)
        var all: [Holding]
        do {
            all = try snapshot.indicators.holdings(
                concepts: Set(concepts), regions: Set(regions), isCancelled: { cancellation.isCancelled })
        } catch {
            throw EngineError(error)
        }
        all = withAskedFor(all, concepts, regions)
        let first = min(start ?? 0, all.count)
        let end = min(first + request.limit, all.count)
        return CoveragePage(
            entries: all[first..<end].map { entry($0, in: snapshot) }, totalCount: all.count,
            nextCursor: end < all.count ? OffsetCursor.text(end, snapshot: snapshot.number) : nil,
            notices: notes.notices, problems: notes.problems)
    }

    /// Where concepts and regions are named, those of which nothing is held stand there too, with no figure.
    private func withAskedFor(
        _ holdings: [Holding], _ concepts: [ConceptCode], _ selectors: [RegionSelector]
    ) -> [Holding] {
        guard !concepts.isEmpty, !selectors.isEmpty, concepts.count * selectors.count <= 1_000 else { return holdings }
        var all = holdings
        for concept in concepts {
            for selector in selectors
            where !holdings.contains(where: { $0.concept == concept && Self.lies($0.region, within: selector) }) {
                all.append(Holding(concept: concept, region: place(of: selector), years: [], figureCount: 0))
            }
        }
        return all.sorted { a, b in
            let (x, y) = (a.region.code?.rawValue ?? .max, b.region.code?.rawValue ?? .max)
            return (a.concept, x, a.region.name) < (b.concept, y, b.region.name)
        }
    }

    private static func lies(_ region: Region, within selector: RegionSelector) -> Bool {
        switch selector {
        case .division(let outer): region.code.map(outer.contains) ?? false
        case .place(let name): region.code == nil && region.name == name
        }
    }

    private func entry(_ holding: Holding, in snapshot: EngineSnapshot) -> CoverageEntry {
        var entry = CoverageEntry(
            concept: holding.concept, region: holding.region, years: holding.years,
            observationCount: holding.figureCount)
        let stated = Set(holding.years), reported = snapshot.indicators.yearsReported(holding.region)
        let all = stated.union(reported)
        guard let first = all.min(), let last = all.max(), last - first <= 400 else { return entry }
        for year in first...last where !stated.contains(year) {
            if reported.contains(year) {
                entry.notStatedYears.append(year)
            } else {
                entry.noReportYears.append(year)
            }
        }
        return entry
    }
}

/// `c<offset>.<snapshot>`: a position in one snapshot alone.
enum OffsetCursor {
    static func text(_ offset: Int, snapshot: UInt64) -> String { "c\(offset).\(snapshot)" }

    static func offset(_ text: String, snapshot: UInt64) throws(EngineError) -> Int {
        let parts = text.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
        guard text.first == "c", parts.count == 2, let offset = Int(parts[0]), offset >= 0,
            let number = UInt64(parts[1])
        else {
            throw .invalidArgument(
                field: "cursor",
                problem: "This is no cursor of an earlier answer to the same question; leave it out to start.")
        }
        guard number == snapshot else { throw .cursorExpired }
        return offset
    }
}
