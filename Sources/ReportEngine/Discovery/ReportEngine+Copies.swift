import ChineseText
import ReportModel
import SearchIndex

extension ReportEngine {
    /// Sentences of a report that stand in other reports, the same or nearly, and in which first.
    public func copies(
        _ request: CopiesRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> CopiesAnswer {
        try Self.check(request)
        let snapshot = snapshot
        let entry = try entry(request.reportID, in: snapshot)
        let start = try request.cursor.map { text throws(EngineError) in try Cursor.sentence(text, of: entry) } ?? 0
        let found = try found(request, entry, in: snapshot, cancellation)
        let copied = found.filter { !$0.copies.isEmpty }
        let page = copied.drop { $0.span.start < start }.prefix(request.limit + 1)
        var sentences: [CopiesAnswer.Sentence] = []
        for sentence in page.prefix(request.limit) {
            try cancellation.check()
            sentences.append(described(sentence, request, entry, in: snapshot))
        }
        let next = page.count > request.limit ? page.last.map { Cursor.text(sentence: $0.span.start, of: entry) } : nil
        let cut = found.count { !$0.isComplete }
        let notices =
            cut == 0
            ? [] : ["\(cut) sentences stand in more places than were looked at; their counts are at least so many."]
        return CopiesAnswer(
            report: entry.summary, sentenceCount: found.count, copiedCount: copied.count,
            sources: Self.sources(copied, in: snapshot), sentences: sentences, nextCursor: next, notices: notices)
    }

    private static func check(_ request: CopiesRequest) throws(EngineError) {
        try check(limit: request.limit)
        let numbers = [
            ("similarity", request.similarity, 60...100), ("least_characters", request.leastCharacters, 8...1_000),
            ("place_limit", request.placeLimit, 1...100),
        ]
        for (field, number, range) in numbers where !range.contains(number) {
            throw .invalidArgument(
                field: field, problem: "\(number) is not possible; ask for \(range.lowerBound) to \(range.upperBound).")
        }
    }

    private func found(
        _ request: CopiesRequest, _ entry: CatalogEntry, in snapshot: EngineSnapshot, _ cancellation: Cancellation
    ) throws(EngineError) -> [SentenceCopies] {
        let filter = try catalogFilter(request.filter, in: snapshot)
        let catalog = snapshot.catalog
        let region = entry.summary.region
        let options = CopyOptions(
            leastSimilarity: Double(request.similarity) / 100, masksNumbers: request.ignoresNumbers,
            leastCharacters: request.leastCharacters,
            isWanted: { number in
                guard let other = catalog.entry(number), filter.passes(other) else { return false }
                return !request.otherRegionsOnly || region == nil || other.summary.region != region
            }, isCancelled: { cancellation.isCancelled })
        do {
            return try snapshot.search.copies(of: entry.number, in: snapshot.discovery.sentences, options) {
                catalog.entry($0)?.text
            } ?? []
        } catch {
            throw EngineError(error)
        }
    }

    private func described(
        _ sentence: SentenceCopies, _ request: CopiesRequest, _ entry: CatalogEntry, in snapshot: EngineSnapshot
    ) -> CopiesAnswer.Sentence {
        let text = Self.words(entry, sentence.span)
        let places = sentence.copies.compactMap { copy in
            snapshot.catalog.entry(copy.number).map { (copy, $0) }
        }.sorted { ReportDay($0.1) < ReportDay($1.1) }
        let isFirst = places.first.map { ReportDay(entry) < ReportDay($0.1) } ?? true
        return CopiesAnswer.Sentence(
            span: sentence.span, text: text, sectionPath: Self.path(of: sentence.section, in: entry),
            reportCount: places.count, identicalCount: places.count { $0.0.similarity == 1 }, isFirstHere: isFirst,
            places: places.prefix(request.placeLimit).map { copy, other in
                let words = Self.words(other, copy.span)
                let differences =
                    copy.similarity == 1
                    ? [] : SentenceDifference.spans(in: words, against: text, masksNumbers: request.ignoresNumbers)
                return CopiesAnswer.Place(
                    report: other.summary, span: copy.span, text: words, similarity: copy.similarity,
                    differences: differences.map {
                        ByteSpan(start: copy.span.start + $0.start, end: copy.span.start + $0.end)
                    })
            })
    }

    private static func words(_ entry: CatalogEntry, _ span: ByteSpan) -> String {
        entry.text.text.text(in: span) ?? ""
    }

    private static func sources(_ copied: [SentenceCopies], in snapshot: EngineSnapshot) -> [CopiesAnswer.Source] {
        var counts: [UInt32: (all: Int, identical: Int)] = [:]
        for copy in copied.flatMap(\.copies) {
            counts[copy.number, default: (0, 0)].all += 1
            if copy.similarity == 1 { counts[copy.number]?.identical += 1 }
        }
        let most = counts.sorted { a, b in
            (-a.value.all, -a.value.identical, a.key) < (-b.value.all, -b.value.identical, b.key)
        }
        return most.prefix(20).compactMap { number, count in
            snapshot.catalog.entry(number).map {
                CopiesAnswer.Source(report: $0.summary, sentenceCount: count.all, identicalCount: count.identical)
            }
        }
    }
}

/// When a report was given, as far as it is told: what "earlier" goes by.
private struct ReportDay: Comparable {
    private let year: Int
    private let dayOfYear: Int
    private let id: ReportID

    /// The year in which it was given, else that of its publication, else the one after those that it covers. The day of
    /// publication tells reports of a year apart, those without one come last among them.
    init(_ entry: CatalogEntry) {
        let summary = entry.summary
        let published = summary.publishDate
        let given =
            summary.yearDelivered ?? published?.year ?? summary.periodCovered.map { $0.years.upperBound + 1 } ?? .max
        year = given
        dayOfYear = published.map { $0.year == given ? $0.month * 100 + $0.day : 9_999 } ?? 9_999
        id = summary.id
    }

    static func < (a: ReportDay, b: ReportDay) -> Bool {
        (a.year, a.dayOfYear, a.id) < (b.year, b.dayOfYear, b.id)
    }
}

extension Cursor {
    /// `c<version>.<first byte of the next sentence>`.
    static func text(sentence start: Int, of entry: CatalogEntry) -> String { "c\(entry.summary.version).\(start)" }

    /// - Throws: Also where the report was revised since.
    static func sentence(_ text: String, of entry: CatalogEntry) throws(EngineError) -> Int {
        let parts = text.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
        guard text.first == "c", parts.count == 2, let version = Int(parts[0]), let start = Int(parts[1]), start >= 0
        else { throw invalid }
        guard version == entry.summary.version else { throw .cursorExpired }
        return start
    }
}
