extension FigureSource {
    /// The extractor with all its rules.
    static let standard = FigureSource(observations: { _ in [] }, explanation: { _ in "" })
}
