import ChineseText
import ReportModel

/// Why a number is no figure of the report, or which rule gave an observation something. Stable text names.
struct RuleName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    let description: String
    init(stringLiteral value: String) { description = value }
    init(_ description: String) { self.description = description }
}

/// A number with what belongs to it, on its way to becoming an observation.
struct Candidate: Sendable {
    var numeral: Numeral
    /// Comparator words, number and unit, in the sentence's characters.
    var range: Range<Int>
    /// The number and its unit alone.
    var core: Range<Int>
    /// Index into `UnitTable.all`; -1 where the unit is told by the name.
    var unit: Int
    var family: UnitFamily
    /// Where the unit's words stand; empty where the number says it (百分之五) or nobody does.
    var unitRange: Range<Int> = 0..<0
    var comparator: Comparator
    var kind: ObservationKind = .level
    /// The number is to be negated: 下降3.2%.
    var isFall = false
    /// A rank with an upper bound: 前三.
    var isRank = false
    /// Where the bound stands that the whole parts from the number: 超过全省三分之一.
    var boundStart: Int?
    var refusal: RuleName?
    var rules: [RuleName] = []
}
