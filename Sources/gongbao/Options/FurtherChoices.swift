import ArgumentParser
import ReportMessages

/// The order of hits.
enum SearchSortChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
    case score, newest, oldest, region

    var message: SearchSort {
        switch self {
        case .score: return .score
        case .newest: return .newest
        case .oldest: return .oldest
        case .region: return .region
        }
    }
}

/// The order of figures.
enum FigureSortChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
    case natural, highest, lowest, newest, oldest, region

    var message: FigureSort {
        switch self {
        case .natural: return .natural
        case .highest: return .valueDescending
        case .lowest: return .valueAscending
        case .newest: return .newest
        case .oldest: return .oldest
        case .region: return .region
        }
    }
}

/// By what to count hits.
enum FacetChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
    case region, year, kind, concept

    var message: FacetField {
        switch self {
        case .region: return .region
        case .year: return .year
        case .kind: return .kind
        case .concept: return .concept
        }
    }
}

/// A level of places.
enum LevelChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
    case country, province, prefecture, county

    /// 0 the country, 1 provinces, 2 prefectures, 3 counties.
    var number: UInt32 {
        switch self {
        case .country: return 0
        case .province: return 1
        case .prefecture: return 2
        case .county: return 3
        }
    }
}

/// Among whom a region's position is told.
enum PeersChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
    case parent, level

    var message: RankPeers { self == .parent ? .sameParent : .sameLevel }
}

/// How to group figures before they are summed up.
enum GroupingChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
    case all, year, level, parent, province, prefecture
    case reportKind = "report-kind"

    var message: AggregateGrouping {
        switch self {
        case .all: return .all
        case .year: return .byYear
        case .province: return .byProvince
        case .prefecture: return .byPrefecture
        case .reportKind: return .byReportKind
        case .level: return .byLevel
        case .parent: return .byParent
        }
    }
}
