public import ChineseText

/// What counts as a copy of a sentence.
public struct CopyOptions: Sendable {
    /// Of the pairs of characters that either sentence has, the part that both must have: 0.6 to 1. With 1 they must be
    /// the same but for punctuation.
    public var leastSimilarity: Double
    /// Whether numbers in digits are all alike.
    public var masksNumbers: Bool
    /// Characters that a sentence must have, punctuation left out; 8 at least.
    public var leastCharacters: Int
    /// Whether a report, by its number, is to be looked at.
    public var isWanted: @Sendable (UInt32) -> Bool
    /// Polled for each sentence.
    public var isCancelled: @Sendable () -> Bool

    public init(
        leastSimilarity: Double = 0.7, masksNumbers: Bool = false, leastCharacters: Int = 12,
        isWanted: @escaping @Sendable (UInt32) -> Bool = { _ in true },
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.leastSimilarity = leastSimilarity
        self.masksNumbers = masksNumbers
        self.leastCharacters = leastCharacters
        self.isWanted = isWanted
        self.isCancelled = isCancelled
    }
}

/// A sentence that was looked for in other reports.
public struct SentenceCopies: Sendable, Hashable {
    /// Where it stands in its report.
    public var span: ByteSpan
    /// Index into the report's sections; `nil` outside any.
    public var section: Int?
    /// Where it stands elsewhere, at most once a report, by number; empty where it does not.
    public var copies: [SentenceCopy]
    /// Whether all sentences that may be alike were looked at.
    public var isComplete: Bool
}

/// A sentence of another report that is the same or nearly.
public struct SentenceCopy: Sendable, Hashable {
    /// The report's number.
    public var number: UInt32
    public var span: ByteSpan
    public var section: Int?
    /// 0 to 1; 1 where it is the same.
    public var similarity: Double
}

extension SearchSnapshot {
    /// Looks for each sentence of a report in all others.
    ///
    /// Every sentence that is the same is found; one that is nearly the same with the probability that
    /// `SentenceFingerprint` tells.
    ///
    /// - Parameters:
    ///   - texts: What the index gave for a report when it was added, by its number.
    /// - Returns: The report's sentences that are long enough, in the order of the text; `nil` where the report is not
    ///   there.
    /// - Complexity: About 3 µs and 1 µs for each sentence of other reports that may be alike, for each sentence.
    public func copies(
        of number: UInt32, in sentences: SentenceIndex, _ options: CopyOptions, texts: (UInt32) -> SnippetText?
    ) throws(SearchError) -> [SentenceCopies]? {
        guard let text = texts(number), let body = body(of: number) else { return nil }
        var found: [SentenceCopies] = []
        let owned = text.sentences.elements
        defer { withExtendedLifetime(text) {} }
        for ordinal in owned.indices {
            if options.isCancelled() { throw .cancelled }
            let masked = body.sentence(ordinal, of: owned, masksNumbers: true)
            guard masked.codes.count >= SentenceCodes.shortest, !masked.pairs.isEmpty else { continue }
            let own = options.masksNumbers ? masked : body.sentence(ordinal, of: owned, masksNumbers: false)
            guard own.codes.count >= options.leastCharacters else { continue }
            let keys = SentenceFingerprint.keys(masked.pairs)
            // The same sentence shares every key.
            let (records, isComplete) = sentences.candidates(
                options.leastSimilarity >= 1 ? keys.prefix(1) : keys[...], of: number)
            let sentence = owned[ordinal]
            found.append(
                SentenceCopies(
                    span: sentence.span, section: sentence.sectionIndex, copies: copies(own, records, options, texts),
                    isComplete: isComplete))
        }
        return found
    }

    /// Of the sentences that may be alike those that are, the best of each report.
    private func copies(
        _ own: SentenceCodes, _ records: [SentenceRecord], _ options: CopyOptions, _ texts: (UInt32) -> SnippetText?
    ) -> [SentenceCopy] {
        var copies: [SentenceCopy] = []
        var report:
            (number: UInt32, text: SnippetText, sentences: UnsafeBufferPointer<SnippetSentence>, body: ReportBody)?
        defer { withExtendedLifetime(report) {} }
        for record in records where options.isWanted(record.number) {
            if report?.number != record.number {
                guard let text = texts(record.number), let body = body(of: record.number) else { continue }
                report = (record.number, text, text.sentences.elements, body)
            }
            guard let report, Int(record.ordinal) < report.sentences.count else { continue }
            let other = report.body.sentence(
                Int(record.ordinal), of: report.sentences, masksNumbers: options.masksNumbers)
            guard own.mayReach(options.leastSimilarity, with: other) else { continue }
            let similarity = own.similarity(to: other)
            // Sentences may hold the same pairs in another order.
            let isAlike = options.leastSimilarity >= 1 ? own == other : similarity >= options.leastSimilarity
            guard isAlike else { continue }
            let sentence = report.sentences[Int(record.ordinal)]
            let copy = SentenceCopy(
                number: record.number, span: sentence.span, section: sentence.sectionIndex,
                similarity: own == other ? 1 : min(similarity, 0.999_999))
            if let last = copies.last, last.number == record.number {
                if copy.similarity > last.similarity { copies[copies.count - 1] = copy }
            } else {
                copies.append(copy)
            }
        }
        return copies
    }

    /// The normalized body of a report; `nil` where it is not there.
    func body(of number: UInt32) -> ReportBody? {
        for segment in segments {
            guard let document = segment.storage.document(numbered: number), !segment.isRemoved(document) else {
                continue
            }
            return ReportBody(storage: segment.storage, document: UInt32(document))
        }
        return nil
    }
}

/// A report's normalized body, which lies in its segment's memory.
struct ReportBody {
    let storage: SegmentStorage
    let document: UInt32

    /// - Parameter sentences: The report's.
    func sentence(
        _ ordinal: Int, of sentences: UnsafeBufferPointer<SnippetSentence>, masksNumbers: Bool
    ) -> SentenceCodes {
        withCodes { SentenceCodes(sentences.codes(of: ordinal, in: $0), masksNumbers: masksNumbers) }
    }

    /// Lends the codes to `body`.
    func withCodes<Result>(_ body: (UnsafeBufferPointer<UInt16>) -> Result) -> Result {
        withExtendedLifetime(storage) { body(storage.text(document, .body)) }
    }
}

extension SnippetSentence {
    var span: ByteSpan { ByteSpan(start: Int(byteStart), end: max(Int(byteStart), Int(byteEnd))) }
    var sectionIndex: Int? { section < 0 ? nil : Int(section) }
}
