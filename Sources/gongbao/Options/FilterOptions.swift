import ArgumentParser
import ReportMessages

/// Which reports, for commands that look at some of them.
struct FilterOptions: ParsableArguments {
    @OptionGroup var places: RegionOptions
    @OptionGroup var years: YearOptions

    @Option(
        name: [.short, .long],
        help: "Kind of report, by code or Chinese name (政府工作报告). May be given several times.")
    var kind: [ReportKindChoice] = []

    @Option(help: ArgumentHelp("Only reports whose source contains this.", valueName: "words"))
    var source: [String] = []

    /// Unset where nothing is asked.
    var message: ReportFilter? {
        let filter = ReportFilter(
            regions: places.region, years: years.year?.message, kinds: kind.map { ReportKind($0) }, sources: source)
        return filter == ReportFilter() ? nil : filter
    }
}

/// By which places to count.
enum TrendGroupingChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
    case year, province, prefecture, region

    var message: TrendGrouping {
        switch self {
        case .year: return .byYear
        case .province: return .byProvince
        case .prefecture: return .byPrefecture
        case .region: return .byRegion
        }
    }
}

/// What to suggest.
enum SuggestionKindChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
    case title, region, concept

    var message: SuggestionKind {
        switch self {
        case .title: return .title
        case .region: return .region
        case .concept: return .concept
        }
    }
}
