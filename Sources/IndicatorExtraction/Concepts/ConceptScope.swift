public import ReportModel

extension ConceptCatalog {
    /// Finer concepts that the base list counts under a broader one of its own.
    private static let broader: [String: String] = [
        "deputies.elected": "deputies.total", "deputies.resigned": "deputies.total",
        "legislation.suggestions": "opinions.collected",
        "audit.rectified": "issues.rectified",
    ]

    /// The concept of the base list under which `code` falls: itself where it is of the list; `nil` where there is none.
    public static func base(of code: ConceptCode) -> ConceptCode? {
        if isBase(code) { return code }
        return broader[code.rawValue].flatMap { ConceptCode($0) }
    }
}
