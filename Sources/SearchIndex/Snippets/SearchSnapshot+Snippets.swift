extension SearchSnapshot {
    /// The best snippets of a report, the same that `SnippetMaker.snippets(for:)` makes.
    ///
    /// - Parameters:
    ///   - number: The report's.
    ///   - text: What the builder gave when the report was added under this number.
    /// - Returns: None where the number is not there.
    /// - Complexity: A scan of the report's normalized text for each word of the query, about 30 GB a second; of its
    ///   original text only sentences that are shown, and overlong ones that might be.
    public func snippets(of number: UInt32, in text: SnippetText, by maker: SnippetMaker) -> [ReportSnippet] {
        guard maker.limit > 0 else { return [] }
        for segment in segments {
            guard let document = segment.storage.document(numbered: number), !segment.isRemoved(document) else {
                continue
            }
            let codes = segment.storage.text(UInt32(document), .body)
            return withExtendedLifetime((segment.storage, text)) { SnippetSearch(maker, text).snippets(codes) }
        }
        return []
    }
}
