import ReportMessages

/// The protocol's enums in words. Values that this version does not know are shown as their numbers.
extension FigureKind {
    var choice: FigureKindChoice? { FigureKindChoice(rawValue: rawValue) }
    var code: String { choice?.code ?? description }
    func word(_ language: Language) -> String { choice?.label(language) ?? description }

    init(_ choice: FigureKindChoice) { self.init(rawValue: choice.rawValue) }
}

extension FigureNature {
    var choice: FigureNatureChoice? { FigureNatureChoice(rawValue: rawValue) }
    var code: String { choice?.code ?? description }
    func word(_ language: Language) -> String { choice?.label(language) ?? description }

    init(_ choice: FigureNatureChoice) { self.init(rawValue: choice.rawValue) }
}

extension FigureFlag {
    var choice: FigureFlagChoice? { FigureFlagChoice(rawValue: rawValue) }
    var code: String { choice?.code ?? description }
    func word(_ language: Language) -> String { choice?.label(language) ?? description }
}

extension FigureComparator {
    var mark: ComparatorMark { ComparatorMark(rawValue: rawValue) ?? .equal }
    var symbol: String { ComparatorMark(rawValue: rawValue)?.symbol ?? description }
}

extension ReportKind {
    var choice: ReportKindChoice? { ReportKindChoice(rawValue: rawValue) }
    var code: String { choice?.code ?? description }
    func word(_ language: Language) -> String { choice?.label(language) ?? description }

    init(_ choice: ReportKindChoice) { self.init(rawValue: choice.rawValue) }
}

extension FigureLinkKind {
    var code: String {
        switch self {
        case .changeOf: return "change-of"
        case .partOf: return "part-of"
        case .rankOf: return "rank-of"
        case .sharesValueWith: return "shares-value-with"
        case .unrecognized(let number): return "\(number)"
        }
    }
}

extension HealthState {
    var code: String {
        switch self {
        case .unknown: return "unknown"
        case .serving: return "serving"
        case .starting: return "starting"
        case .draining: return "draining"
        case .unrecognized(let number): return "\(number)"
        }
    }
}
