import ChineseText
import Gazetteer
import IndicatorStore
import ReportModel

/// Puts one view together.
struct ViewBuilder {
    let engine: ReportEngine
    let snapshot: EngineSnapshot
    let selector: RegionSelector
    let region: Region
    let year: Int
    let cancellation: Cancellation
    /// Reports on the place and year, by ID.
    let reports: [CatalogEntry]
    var figures = FigurePool()
    var notices: [String] = []
    /// The place's own figures, by concept.
    private var own: [ConceptCode: [HeldObservation]] = [:]
    private var yearBefore: [ConceptCode: [HeldObservation]] = [:]
    var peers = PeerFigures()

    init(
        engine: ReportEngine, snapshot: EngineSnapshot, selector: RegionSelector, year: Int, cancellation: Cancellation
    ) {
        self.engine = engine
        self.snapshot = snapshot
        self.selector = selector
        self.year = year
        self.cancellation = cancellation
        let place = engine.place(of: selector)
        region = place
        reports = snapshot.catalog.entries.filter { entry in
            let summary = entry.summary
            guard let about = summary.region, about == place || (about.code != nil && about.code == place.code)
            else { return false }
            let reviewed = summary.periodCovered?.years ?? summary.yearDelivered.map { ($0 - 1)...($0 - 1) }
            return reviewed?.contains(year) ?? false
        }.sorted { $0.summary.id < $1.summary.id }
    }

    /// Gets the figures of some concepts for the place itself.
    mutating func load(_ concepts: [ConceptCode]) throws(EngineError) {
        var query = ObservationQuery()
        query.concepts = Set(concepts)
        query.regions = [selector]
        query.level = region.code?.level
        var longer = 0
        for offset in 0...1 where year - offset >= 1 {
            query.years = (year - offset)...(year - offset)
            let found = try engine.allObservations(query, limit: 100_000, in: snapshot, cancellation: cancellation)
            guard let found else {
                throw .invalidArgument(field: "region", problem: "More than 100,000 figures are held on it.")
            }
            for held in found {
                guard let concept = held.observation.concept, let years = held.observation.period?.years else {
                    continue
                }
                if years.count > 1 {
                    longer += offset == 0 ? 1 : 0
                } else if offset == 0 {
                    own[concept, default: []].append(held)
                } else {
                    yearBefore[concept, default: []].append(held)
                }
            }
        }
        if longer > 0 { notices.append(AnswerNotes.leftOut(longer, "on periods that reach past \(year)")) }
    }

    mutating func rows(of panel: PanelDefinition) throws(EngineError) -> [ViewRow] {
        var rows: [ViewRow] = []
        for definition in panel.rows {
            try cancellation.check()
            rows.append(try row(definition, in: panel))
        }
        return rows
    }

    private mutating func row(_ row: RowDefinition, in panel: PanelDefinition) throws(EngineError) -> ViewRow {
        let grouping = ViewGrouping(concepts: row.concepts, conceptNames: engine.concepts.names)
        let groups = grouping.groups(of: try fitting(row, among: own))
        var entries: [ViewEntry] = []
        for group in groups {
            entries.append(
                ViewEntry(
                    figures: try positions(of: group), hasConflict: group.hasConflict, preference: group.preference,
                    statement: .number))
        }
        let whole = try wholeStatements(row, in: panel)
        // What was reached comes before what is aimed at.
        let isAim = groups.first?.held.first?.observation.nature == .target
        entries = Self.merged(entries, whole, wholeFirst: isAim)
        let documents = try documents(row)
        let gap: CellGap? =
            !entries.isEmpty || !documents.isEmpty ? nil : reports.isEmpty ? .noReport : .notStated
        var answer = ViewRow(
            role: row.role, nameZH: row.nameZH, nameEN: row.nameEN, concepts: row.concepts, entries: entries,
            documents: documents, gap: gap)
        if let main = groups.first?.held.first, main.observation.nature == .actual {
            if row.isOnCockpit, row.isComparable { answer.standing = try standing(of: main, grouping) }
            answer.change = try change(of: main, row, grouping)
        }
        return answer
    }

    /// A number and that all of it was reached are one statement: 444个问题全部解决 says 444 once. It stands where the number
    /// does.
    static func merged(_ entries: [ViewEntry], _ whole: [ViewEntry], wholeFirst: Bool) -> [ViewEntry] {
        var rest = whole
        let own = entries.map { entry in
            guard !entry.hasConflict,
                let same = rest.firstIndex(where: { !Set($0.figures).isDisjoint(with: entry.figures) })
            else { return entry }
            return rest.remove(at: same)
        }
        return wholeFirst ? rest + own : own + rest
    }

    /// The figures that a row shows.
    private func fitting(
        _ row: RowDefinition, among figures: [ConceptCode: [HeldObservation]]
    ) throws(EngineError) -> [HeldObservation] {
        var found: [HeldObservation] = []
        for concept in row.concepts {
            for held in figures[concept] ?? [] where row.kinds.contains(held.observation.kind) {
                let name = held.observation.name
                if row.refusedNameWords.contains(where: { name.contains($0) }) { continue }
                if row.isComparable {
                    found.append(held)
                    continue
                }
                let sentence = try engine.row(held, in: snapshot).sentence
                let isWanted =
                    (row.words.isEmpty || row.words.contains { sentence.contains($0) })
                    && (row.nameWords.isEmpty || row.nameWords.contains { name.contains($0) })
                    && !row.refusedWords.contains { sentence.contains($0) }
                if isWanted { found.append(held) }
            }
        }
        return found
    }

    private mutating func positions(of group: ViewGroup) throws(EngineError) -> [Int] {
        var found: [Int] = []
        for held in group.held { found.append(try figures.add(held, engine, in: snapshot)) }
        return found
    }

    /// Where sentences say in words that all of another row's things reached this one.
    private mutating func wholeStatements(
        _ row: RowDefinition, in panel: PanelDefinition
    ) throws(EngineError) -> [ViewEntry] {
        guard let whole = row.whole, let source = panel.rows.first(where: { $0.role == whole.role }) else { return [] }
        var found: [ViewEntry] = []
        for held in try fitting(source, among: own).sorted(by: { ($0.facts.id, $0.index) < ($1.facts.id, $1.index) }) {
            let observation = held.observation
            guard observation.kind == .level, observation.nature == .actual,
                let entry = snapshot.catalog[held.facts.id],
                let words = WholeStatement.words(
                    in: try engine.report(entry).text, behind: observation.span, sentence: observation.sentence,
                    verbs: whole.verbs)
            else { continue }
            found.append(
                ViewEntry(
                    figures: [try figures.add(held, engine, in: snapshot)], hasConflict: false, preference: "",
                    statement: .all(words: words)))
        }
        return found
    }

    private func documents(_ row: RowDefinition) throws(EngineError) -> [NamedDocument] {
        guard let rule = row.documents else { return [] }
        var found: [NamedDocument] = []
        for entry in reports {
            found += DocumentFinder.documents(
                in: try engine.report(entry), rule, verbs: Self.documentVerbs, level: region.code?.level)
        }
        return found
    }

    private static let documentVerbs = Set(
        ViewDefinition.all.flatMap(\.panels).flatMap(\.rows).flatMap { $0.documents?.verbs ?? [] })

    /// The main figure against the one of the same measure of the year before: the one of the same name if there is one.
    private mutating func change(
        of main: HeldObservation, _ row: RowDefinition, _ grouping: ViewGrouping
    ) throws(EngineError) -> ViewChange? {
        let now = main.observation
        let before = grouping.groups(of: try fitting(row, among: yearBefore)).map { $0.held[0] }.filter {
            let other = $0.observation
            return other.concept == now.concept && other.kind == now.kind && other.nature == now.nature
                && other.quantity.unit == now.quantity.unit && other.flags.isEmpty && other.quantity.high == nil
        }
        guard now.quantity.high == nil, now.flags.isEmpty,
            let last = before.first(where: { $0.observation.name == now.name }) ?? before.first,
            let difference = now.quantity.value.adding(last.observation.quantity.value.negated)
        else { return nil }
        let unit = Unit(now.quantity.unit)?.family == .proportion ? "个百分点" : now.quantity.unit
        var change = ViewChange(
            figure: try figures.add(main, engine, in: snapshot), previous: try figures.add(last, engine, in: snapshot),
            difference: difference.description, unit: unit,
            isUncertain: now.quantity.comparator != .equal || last.observation.quantity.comparator != .equal,
            disagrees: false)
        if let stated = statedChange(of: main) {
            change.stated = try figures.add(stated, engine, in: snapshot)
            let quantity = stated.observation.quantity
            change.disagrees =
                !change.isUncertain && quantity.comparator == .equal && Unit(quantity.unit) == Unit(unit)
                && !Self.isRounded(quantity.value, of: difference)
        }
        return change
    }

    /// Whether a number is another one rounded to its own last place, up, down or to the nearest: 2.1 of 2.07.
    static func isRounded(_ rounded: ExactDecimal, of exact: ExactDecimal) -> Bool {
        guard let rest = rounded.adding(exact.negated) else { return false }
        let place = ExactDecimal(coefficient: 1, exponent: min(0, Int(rounded.exponent)))
        return rest == .zero || (rest < place && place.negated < rest && Int(rounded.exponent) > Int(exact.exponent))
    }

    /// The change that the report itself ties to a figure.
    private func statedChange(of main: HeldObservation) -> HeldObservation? {
        let all = snapshot.indicators.observations(of: main.facts.id)
        guard
            let index = all.firstIndex(where: {
                $0.kind == .change && $0.links.contains(ObservationLink(kind: .changeOf, target: main.index))
            })
        else { return nil }
        return HeldObservation(observation: all[index], facts: main.facts, index: index)
    }
}
