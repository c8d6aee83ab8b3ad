import ChineseText
import IndicatorStore
import ReportModel

/// A report filter with its names resolved: tells of a catalog entry whether it passes.
struct CatalogFilter {
    var divisions: [RegionCode] = []
    var places: Set<String> = []
    var years: ClosedRange<Int>?
    var kinds: Set<ReportKind> = []
    /// Folded.
    var sources: [String] = []
    /// Reports that state what is asked for; `nil` is no condition.
    var stating: Set<ReportID>?

    /// Whether the filter asks for what the index does not hold.
    var needsCatalog: Bool { !places.isEmpty || !sources.isEmpty || stating != nil }

    func passes(_ entry: CatalogEntry) -> Bool {
        let summary = entry.summary
        if !divisions.isEmpty || !places.isEmpty {
            let isWithin = summary.region?.code.map { code in divisions.contains { $0.contains(code) } } ?? false
            let isPlace = summary.region.map { $0.code == nil && places.contains($0.name) } ?? false
            guard isWithin || isPlace else { return false }
        }
        if let years, !(entry.years?.overlaps(years) ?? false) { return false }
        if !kinds.isEmpty && !kinds.contains(summary.kind) { return false }
        if !sources.isEmpty {
            let source = Self.fold(summary.source)
            guard sources.contains(where: source.contains) else { return false }
        }
        return stating?.contains(summary.id) ?? true
    }

    static func fold(_ text: String) -> String {
        let folded = FoldedText(text)
        return folded.string(of: 0..<folded.count)
    }
}

extension ReportEngine {
    /// - Throws: For names that are not known, and years that can't be.
    func catalogFilter(
        _ filter: ReportFilter, in snapshot: EngineSnapshot, notices: inout [String]
    ) throws(EngineError) -> CatalogFilter {
        var resolved = CatalogFilter()
        for selector in try regions(filter.regions, in: snapshot, notices: &notices) {
            switch selector {
            case .division(let code): resolved.divisions.append(code)
            case .place(let name): resolved.places.insert(name)
            }
        }
        resolved.years = try Self.checked(filter.years)
        resolved.kinds = filter.kinds
        resolved.sources = filter.sources.map(CatalogFilter.fold).filter { !$0.isEmpty }
        if !filter.concepts.isEmpty {
            resolved.stating = snapshot.indicators.reports(stating: Set(try concepts(filter.concepts)))
        }
        return resolved
    }

    static func checked(_ years: ClosedRange<Int>?) throws(EngineError) -> ClosedRange<Int>? {
        guard let years else { return nil }
        guard (1...9_999).contains(years.lowerBound), (1...9_999).contains(years.upperBound) else {
            throw .invalidArgument(
                field: "years",
                problem: "\(years.lowerBound) to \(years.upperBound) is not possible; years go from 1 to 9999.")
        }
        return years
    }
}
