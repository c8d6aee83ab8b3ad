import ChineseText
import GRDB
import ReportModel
import TestSupport

@testable import IndicatorStore

/// The same figures in a table of SQLite: what is asked of the store is asked there in SQL.
///
/// Values are whole numbers of a hundredth, which SQLite compares and adds up exactly.
struct FigureDatabase {
    private let queue: DatabaseQueue

    init(_ reports: [ReportFigures]) throws {
        queue = try DatabaseQueue()
        try queue.write { db in
            try db.execute(
                sql: """
                    create table figure (report text, kind_of_report integer, number integer, concept text, place integer,
                        place_name text, level integer, first_year integer, last_year integer, period_order integer,
                        kind integer, nature integer, comparator integer, unit text, low integer, high integer,
                        flags integer, name text, agent text)
                    """)
            for report in reports {
                for (number, observation) in report.observations.enumerated() {
                    try Self.insert(observation, number, report.facts, db)
                }
            }
        }
    }

    private static func insert(_ o: Observation, _ number: Int, _ facts: ReportFacts, _ db: Database) throws {
        let packed = PackedPeriod(o.period)
        let arguments: [(any DatabaseValueConvertible)?] = [
            facts.id.rawValue, Int(facts.kind.rawValue), number, o.concept?.rawValue,
            o.region.map { Int($0.code?.rawValue ?? UInt32.max - 1) }, o.region?.name,
            o.region?.code.map { Int($0.level.rawValue) }, o.period?.years.lowerBound, o.period?.years.upperBound,
            o.period == nil ? nil : Int(packed.end) * 1_000_000 + Int(packed.start), Int(o.kind.rawValue),
            Int(o.nature.rawValue), Int(o.quantity.comparator.rawValue), o.quantity.unit,
            hundredths(o.quantity.value), hundredths(o.quantity.high ?? o.quantity.value),
            Int(PackedFlags.pack(o.flags)), o.name, o.agent,
        ]
        try db.execute(
            sql: "insert into figure values (\(Array(repeating: "?", count: arguments.count).joined(separator: ", ")))",
            arguments: StatementArguments(arguments))
    }

    static func hundredths(_ value: ExactDecimal) -> Int {
        var number = Int(value.coefficient)
        for _ in 0..<(Int(value.exponent) + 2) { number *= 10 }
        return number
    }

    /// `report/number` of the figures that fit, in order.
    func addresses(where condition: String, order: String) throws -> [String] {
        let natural = """
            coalesce(concept, '~'), coalesce(place, 9999999999), place_name, coalesce(period_order, -1), report, number
            """
        return try queue.read { db in
            try String.fetchAll(
                db,
                sql: """
                    select report || '/' || number from figure where \(condition) order by \(order) \(natural)
                    """)
        }
    }

    func rows(_ sql: String) throws -> [[Int]] {
        try queue.read { db in
            try Row.fetchAll(db, sql: sql).map { row in (0..<row.count).map { row[$0] as Int? ?? 0 } }
        }
    }
}

extension ObservationSort {
    var sql: String {
        switch self {
        case .natural: ""
        case .valueAscending: "low,"
        case .valueDescending: "low desc,"
        case .oldest: "period_order is null, period_order,"
        case .newest: "period_order is null, period_order desc,"
        case .region: "place is null, place, place_name,"
        }
    }
}

/// Random conditions, each with the same in SQL.
struct RandomCondition {
    private(set) var nodes: [ObservationCondition.Node] = []
    private var texts: [String] = []

    var sql: String { texts.last ?? "true" }
    var condition: ObservationCondition? { ObservationCondition(nodes) }

    init(using random: inout SeededGenerator) { _ = branch(depth: 0, using: &random) }

    private mutating func add(_ node: ObservationCondition.Node, _ sql: String) -> Int {
        nodes.append(node)
        texts.append(sql)
        return nodes.count - 1
    }

    private mutating func branch(depth: Int, using random: inout SeededGenerator) -> Int {
        switch depth > 3 ? 0 : Int.random(in: 0...4, using: &random) {
        case 2:
            let child = branch(depth: depth + 1, using: &random)
            return add(.not(child), "not (\(texts[child]))")
        case 3, 4:
            let isAll = Bool.random(using: &random)
            let children = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                branch(depth: depth + 1, using: &random)
            }
            let joined = children.map { "(\(texts[$0]))" }.joined(separator: isAll ? " and " : " or ")
            return add(isAll ? .all(children) : .any(children), joined)
        default:
            let (test, sql) = Self.test(using: &random)
            // What is not told meets no test: null is false.
            return add(.test(test), "coalesce(\(sql), false)")
        }
    }

    private static func test(using random: inout SeededGenerator) -> (ObservationTest, String) {
        switch Int.random(in: 0...15, using: &random) {
        case 0:
            let codes = Set(RandomFigures.concepts.shuffled(using: &random).prefix(2))
            return (.concepts(codes), "concept in (\(codes.map { "'\($0)'" }.joined(separator: ",")))")
        case 1:
            let code = RegionCode(410_300).unsafelyUnwrapped
            return (.regions([.division(code)]), "place between 410300 and 410399")
        case 2: return (.places([.place("某开发区")]), "place_name = '某开发区'")
        case 3: return (.levels([.prefecture, .nation]), "level in (2, 0)")
        case 4:
            let year = Int.random(in: 2018...2024, using: &random)
            return (.years(year...(year + 1)), "first_year <= \(year + 1) and last_year >= \(year)")
        case 5: return (.kinds([.share, .rank]), "kind in (1, 3)")
        case 6: return (.natures([.target]), "nature = 1")
        case 7: return (.comparators([.atLeast, .about]), "comparator in (2, 5)")
        case 8: return (.units(["件", "%"]), "unit in ('件', '%')")
        case 9: return (.reportKinds([.court, .plan]), "kind_of_report in (4, 7)")
        case 10: return (.flags([.rateOver100, .partExceedsWhole]), "flags & 6 != 0")
        case 11: return (.nameContains("建议"), "name like '%建议%'")
        case 12: return (.agentContains("人大"), "agent like '%人大%'")
        case 13: return absence(using: &random)
        default: return value(using: &random)
        }
    }

    private static func absence(using random: inout SeededGenerator) -> (ObservationTest, String) {
        switch AbsentField.allCases.randomElement(using: &random) ?? .agent {
        case .concept: (.isAbsent(.concept), "concept is null")
        case .region: (.isAbsent(.region), "place is null")
        case .period: (.isAbsent(.period), "first_year is null")
        case .agent: (.isAbsent(.agent), "agent is null")
        case .flags: (.isAbsent(.flags), "flags = 0")
        case .unit: (.isAbsent(.unit), "unit = ''")
        }
    }

    private static func value(using random: inout SeededGenerator) -> (ObservationTest, String) {
        let (a, b) = (RandomFigures.value(using: &random), RandomFigures.value(using: &random))
        let (low, high) = (min(a, b), max(a, b))
        let (x, y) = (FigureDatabase.hundredths(low), FigureDatabase.hundredths(high))
        switch Int.random(in: 0...4, using: &random) {
        case 0: return (.value(ValueTest(.less(low))), "low < \(x)")
        case 1: return (.value(ValueTest(.greater(low))), "high > \(x)")
        case 2: return (.value(ValueTest(.within(nil, low))), "low <= \(x)")
        case 3: return (.value(ValueTest(.within(low, nil))), "high >= \(x)")
        default: return (.value(ValueTest(.within(low, high))), "low <= \(y) and high >= \(x)")
        }
    }
}
