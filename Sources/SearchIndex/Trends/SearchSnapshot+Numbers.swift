extension SearchSnapshot {
    /// Numbers of all reports that match a query, or of those among some; by segment, then by place.
    ///
    /// The query is taken as it stands: with its synonyms, but never relaxed.
    ///
    /// - Parameter among: Looks at the reports of these numbers alone, where given: a step for each instead of the whole
    ///   of the postings.
    public func numbers(
        matching query: SearchQuery, _ filter: SearchFilter = SearchFilter(), among: [UInt32]? = nil,
        isCancelled: @Sendable () -> Bool = { false }
    ) throws(SearchError) -> [UInt32] {
        var planner = QueryPlanner(total: documentCount, relaxed: false) { documentCount($0) }
        let plan = try planner.plan(query.withSynonyms)
        var numbers: [UInt32] = []
        for segment in segments {
            let documents = among.map { segment.documents(numbered: $0) }
            if documents?.isEmpty == true { continue }
            let isFinished = segment.norms.withUnsafeBufferPointer { norms in
                guard let norms = norms.baseAddress else { return true }
                let scoring = SegmentScoring(storage: segment.storage, norms: norms, average: averageLength)
                let matcher = MatcherFactory(scoring).matcher(plan)
                return Self.walk(matcher, segment, filter, documents, isCancelled) { numbers.append($0) }
            }
            withExtendedLifetime(segment.storage) {}
            if !isFinished { throw .cancelled }
        }
        return numbers
    }

    /// Returns whether it came to the end.
    private static func walk(
        _ matcher: Matcher, _ segment: LiveSegment, _ filter: SearchFilter, _ documents: [UInt32]?,
        _ isCancelled: () -> Bool, _ body: (UInt32) -> Void
    ) -> Bool {
        var next = 0
        var steps = 0
        while matcher.document != .max {
            steps += 1
            if steps % 4_096 == 0, isCancelled() { return false }
            if let documents {
                while next < documents.count, documents[next] < matcher.document { next += 1 }
                if next == documents.count { return true }
                if documents[next] > matcher.document {
                    matcher.advance(to: documents[next])
                    continue
                }
            }
            let document = matcher.document
            let record = segment.storage.documents[Int(document)]
            if !segment.isRemoved(Int(document)), filter.passes(record), matcher.matches() { body(record.number) }
            matcher.advance(to: document + 1)
        }
        return true
    }
}

extension LiveSegment {
    /// Documents of some numbers, ascending.
    fileprivate func documents(numbered numbers: [UInt32]) -> [UInt32] {
        numbers.compactMap { storage.document(numbered: $0).map { UInt32($0) } }.sorted()
    }
}
