import IndicatorStore

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
        var notices: [String] = []
        let start = try request.cursor.map { (text) throws(EngineError) in
            try CoverageCursor.offset(text, snapshot: snapshot.number)
        }
        let concepts = try concepts(request.concepts)
        let regions = try regions(request.regions, in: snapshot, notices: &notices)
        let all: [Holding]
        do {
            all = try snapshot.indicators.holdings(
                concepts: Set(concepts), regions: Set(regions), isCancelled: { cancellation.isCancelled })
        } catch {
            throw EngineError(error)
        }
        let first = min(start ?? 0, all.count)
        let end = min(first + request.limit, all.count)
        return CoveragePage(
            entries: all[first..<end].map {
                CoverageEntry(
                    concept: $0.concept, region: $0.region, years: $0.years, observationCount: $0.figureCount)
            }, totalCount: all.count,
            nextCursor: end < all.count ? CoverageCursor.text(end, snapshot: snapshot.number) : nil)
    }
}

/// `c<offset>.<snapshot>`: a position in one snapshot alone.
private enum CoverageCursor {
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
