import ChineseText
import IndicatorStore
import ReportModel

/// How exactly a number is known, by the side on which the truth may lie.
enum Precision: Hashable {
    case exact
    /// It is more than the number, or perhaps the number itself.
    case above(isStrict: Bool)
    case below(isStrict: Bool)
    /// It may lie on either side.
    case about

    /// As stated. A bound of a fall is one of its size, so that "fell by over 3 %" is below -3.
    init(_ held: HeldObservation) {
        let quantity = held.observation.quantity
        let isFall = quantity.value < .zero
        switch quantity.comparator {
        case _ where quantity.high != nil: self = .about
        case .equal: self = held.converted?.isRounded == true ? .about : .exact
        case .greater: self = isFall ? .below(isStrict: true) : .above(isStrict: true)
        case .atLeast: self = isFall ? .below(isStrict: false) : .above(isStrict: false)
        case .less: self = isFall ? .above(isStrict: true) : .below(isStrict: true)
        case .atMost: self = isFall ? .above(isStrict: false) : .below(isStrict: false)
        case .about: self = .about
        }
    }

    /// Whether it is the number or more.
    var isAbove: Bool { if case .above = self { true } else { false } }
    /// Whether it is the number or less.
    var isBelow: Bool { if case .below = self { true } else { false } }

    /// Of the sum of two numbers.
    func joined(_ other: Precision) -> Precision {
        switch (self, other) {
        case (.exact, _): other
        case (_, .exact): self
        case (.above(let a), .above(let b)): .above(isStrict: a || b)
        case (.below(let a), .below(let b)): .below(isStrict: a || b)
        default: .about
        }
    }

    /// Of the number with the other sign.
    var negated: Precision {
        switch self {
        case .exact, .about: self
        case .above(let isStrict): .below(isStrict: isStrict)
        case .below(let isStrict): .above(isStrict: isStrict)
        }
    }

    /// Of a number that is written with its sign: more is nearer to plus infinity.
    var comparator: Comparator {
        switch self {
        case .exact: .equal
        case .above(let isStrict): isStrict ? .greater : .atLeast
        case .below(let isStrict): isStrict ? .less : .atMost
        case .about: .about
        }
    }
}
