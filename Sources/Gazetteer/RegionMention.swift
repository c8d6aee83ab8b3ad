public import ReportModel

/// Where a running text names a division.
public struct RegionMention: Hashable, Sendable {
    /// The name's characters in the scanned array, names of divisions around it that stand directly before included
    /// (河南省洛阳市新安县 is one mention).
    public var range: Range<Int>
    /// The divisions that it may mean, the best first; never empty.
    public var codes: [RegionCode]
    public var form: RegionNameForm
    /// Whether the text names a division around it directly before: 洛阳新安.
    public var isQualified: Bool
    /// Whether `codes[1]` is as good as `codes[0]`.
    public var isAmbiguous: Bool

    public init(
        range: Range<Int>, codes: [RegionCode], form: RegionNameForm, isQualified: Bool = false,
        isAmbiguous: Bool = false
    ) {
        self.range = range
        self.codes = codes
        self.form = form
        self.isQualified = isQualified
        self.isAmbiguous = isAmbiguous
    }
}
