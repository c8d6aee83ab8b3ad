import ChineseText
import ReportModel
import TestSupport

@testable import IndicatorStore

/// Invented reports with random figures over few words, so that conditions often meet.
enum RandomFigures {
    static let concepts = ["gdp", "suggestions.total", "suggestions.satisfaction_rate", "grain.output"]
        .compactMap { ConceptCode($0) }
    static let places =
        [100_000, 410_000, 410_300, 410_323, 330_000, 330_500, 330_502]
        .map { Region(code: RegionCode($0), name: "地\($0)") } + [Region(code: nil, name: "某开发区")]
    static let units = ["件", "%", "元", "位"]
    static let agents = ["县人大常委会", "主任会议", "镇人大主席团"]
    static let names = ["代表建议", "满意率", "生产总值", "粮食产量", "建议办结率"]

    static func reports(_ count: Int, using random: inout SeededGenerator) -> [ReportFigures] {
        (0..<count).map { report("r\($0)", using: &random) }
    }

    static func report(_ id: String, version: Int = 1, using random: inout SeededGenerator) -> ReportFigures {
        let year = Int.random(in: 2018...2024, using: &random)
        let facts = ReportFacts(
            id: ReportID(id).unsafelyUnwrapped, version: version, region: places.randomElement(using: &random),
            kind: ReportKind.allCases.randomElement(using: &random) ?? .other, periodCovered: Period(year: year),
            yearDelivered: Bool.random(using: &random) ? year + 1 : nil)
        let observations = (0..<Int.random(in: 0...12, using: &random)).map { _ in observation(using: &random) }
        return ReportFigures(facts: facts, observations: observations)
    }

    static func value(using random: inout SeededGenerator) -> ExactDecimal {
        if Int.random(in: 0...15, using: &random) == 0 {
            return ExactDecimal(coefficient: Int64.random(in: -9_000_000_000...9_000_000_000, using: &random))
        }
        return ExactDecimal(
            coefficient: Int64.random(in: -60...120, using: &random), exponent: Int.random(in: -2...3, using: &random))
    }

    static func period(using random: inout SeededGenerator) -> Period? {
        let year = Int.random(in: 2018...2024, using: &random)
        switch Int.random(in: 0...5, using: &random) {
        case 0: return nil
        case 1: return Period("\(year)/\(year + 2)")
        case 2: return Period("\(year)-05")
        default: return Period(year: year)
        }
    }

    static func observation(using random: inout SeededGenerator) -> Observation {
        let start = Int.random(in: 0...5_000, using: &random)
        let value = value(using: &random)
        // Now and then a sentence or a number that the columns can't hold.
        let isLong = Int.random(in: 0...30, using: &random) == 0
        let isRange = Int.random(in: 0...4, using: &random) == 0
        return Observation(
            span: ByteSpan(start: start, end: start + 6),
            sentence: ByteSpan(start: max(0, start - 60), end: start + (isLong ? 70_000 : 90)),
            quantity: Quantity(
                value: value, high: isRange ? value.adding(ExactDecimal(7)) : nil,
                comparator: Comparator.allCases.randomElement(using: &random) ?? .equal,
                unit: units.randomElement(using: &random) ?? ""),
            kind: ObservationKind.allCases.randomElement(using: &random) ?? .level,
            nature: ObservationNature.allCases.randomElement(using: &random) ?? .actual,
            name: names.randomElement(using: &random) ?? "",
            concept: Int.random(in: 0...5, using: &random) == 0 ? nil : concepts.randomElement(using: &random),
            period: period(using: &random),
            region: Int.random(in: 0...6, using: &random) == 0 ? nil : places.randomElement(using: &random),
            agent: Bool.random(using: &random) ? agents.randomElement(using: &random) : nil,
            flags: Set(SuspicionFlag.allCases.filter { _ in Int.random(in: 0...5, using: &random) == 0 }),
            links: Int.random(in: 0...4, using: &random) == 0
                ? [ObservationLink(kind: .partOf, target: Int.random(in: 0...3, using: &random))] : [],
            rules: ["count", "name: noun before"].filter { _ in Bool.random(using: &random) })
    }

    static func query(using random: inout SeededGenerator) -> ObservationQuery {
        func sometimes() -> Bool { Int.random(in: 0...3, using: &random) == 0 }
        var query = ObservationQuery()
        if sometimes() { query.concepts = Set(concepts.shuffled(using: &random).prefix(2)) }
        if sometimes() {
            query.regions = [.place("某开发区"), .division(.nation)]
            query.regions = Set(
                places.shuffled(using: &random).prefix(2).map { place in
                    place.code.map { .division($0) } ?? .place(place.name)
                })
        }
        if sometimes() { query.level = RegionLevel.allCases.randomElement(using: &random) }
        if sometimes() {
            let year = Int.random(in: 2017...2025, using: &random)
            query.years = year...(year + Int.random(in: 0...2, using: &random))
        }
        if sometimes() { query.kinds = Set(ObservationKind.allCases.shuffled(using: &random).prefix(2)) }
        if sometimes() { query.natures = [.target] }
        if sometimes() { query.comparators = Set(Comparator.allCases.shuffled(using: &random).prefix(3)) }
        if sometimes() { query.units = Set(units.shuffled(using: &random).prefix(2)) }
        if sometimes() { query.minimumValue = value(using: &random) }
        if sometimes() {
            let value = value(using: &random)
            query.maximumValue = query.minimumValue.map { max($0, value) } ?? value
        }
        if sometimes() { query.flags = [.rateOver100] }
        if sometimes() { query.excludesSuspect = true }
        if sometimes() { query.reports = Set((0..<9).compactMap { ReportID("r\($0)") }) }
        if sometimes() { query.words = ["建议", "率", "ＧＤＰ", "段3"].shuffled(using: &random).suffix(2) }
        return query
    }
}

/// The slow and obvious store: a list.
struct FigureList {
    var reports: [ReportFigures]

    static let text = ObservationText(
        conceptWords: { ["名\($0)"] }, sentence: { id, span in "\(id) 段\(span.start % 10)" })

    var all: [HeldObservation] {
        reports.flatMap { report in
            report.observations.enumerated().map { HeldObservation(observation: $1, facts: report.facts, index: $0) }
        }
    }

    func find(_ query: ObservationQuery, sort: ObservationSort) -> [HeldObservation] {
        all.filter { Self.fits($0, query) }.sorted { Self.isBefore($0, $1, sort) }
    }

    private static func fits(_ held: HeldObservation, _ query: ObservationQuery) -> Bool {
        let o = held.observation
        let q = o.quantity
        if !query.concepts.isEmpty && !(o.concept.map { query.concepts.contains($0) } ?? false) { return false }
        if !query.regions.isEmpty {
            let fits = query.regions.contains { selector in
                switch selector {
                case .division(let code): o.region?.code.map { code.contains($0) } ?? false
                case .place(let name): o.region?.code == nil && o.region?.name == name
                }
            }
            if !fits { return false }
        }
        if let level = query.level, o.region?.code?.level != level { return false }
        if let years = query.years, !(o.period?.years.overlaps(years) ?? false) { return false }
        if !query.kinds.isEmpty && !query.kinds.contains(o.kind) { return false }
        if !query.natures.isEmpty && !query.natures.contains(o.nature) { return false }
        if !query.comparators.isEmpty && !query.comparators.contains(q.comparator) { return false }
        if !query.units.isEmpty && !query.units.contains(q.unit) { return false }
        if let minimum = query.minimumValue, (q.high ?? q.value) < minimum { return false }
        if let maximum = query.maximumValue, maximum < q.value { return false }
        if (!query.flags.isEmpty && query.flags.isDisjoint(with: o.flags))
            || (query.excludesSuspect && !o.flags.isEmpty)
        {
            return false
        }
        if !query.reports.isEmpty && !query.reports.contains(held.facts.id) { return false }
        return query.words.allSatisfy { word in
            let word = word == "ＧＤＰ" ? "gdp" : word
            return o.name.contains(word) || (o.concept.map { "名\($0)".contains(word) } ?? false)
                || "\(held.facts.id) 段\(o.sentence.start % 10)".contains(word)
        }
    }

    private static func isBefore(_ a: HeldObservation, _ b: HeldObservation, _ sort: ObservationSort) -> Bool {
        let (o, p) = (a.observation, b.observation)
        func region(_ r: Region?) -> (Int, String) {
            guard let r else { return (.max, "") }
            return (r.code.map { Int($0.rawValue) } ?? .max - 1, r.name)
        }
        switch sort {
        case .natural: break
        case .valueAscending where o.quantity.value != p.quantity.value: return o.quantity.value < p.quantity.value
        case .valueDescending where o.quantity.value != p.quantity.value: return p.quantity.value < o.quantity.value
        case .oldest where o.period != p.period, .newest where o.period != p.period:
            guard let x = o.period else { return false }
            guard let y = p.period else { return true }
            return sort == .oldest ? x < y : y < x
        case .region where region(o.region) != region(p.region): return region(o.region) < region(p.region)
        default: break
        }
        let (c, d) = (o.concept?.rawValue ?? "~", p.concept?.rawValue ?? "~")
        if c != d { return c < d }
        if region(o.region) != region(p.region) { return region(o.region) < region(p.region) }
        if o.period != p.period { return o.period.map { x in p.period.map { x < $0 } ?? false } ?? true }
        return a.facts.id == b.facts.id ? a.index < b.index : a.facts.id < b.facts.id
    }
}
