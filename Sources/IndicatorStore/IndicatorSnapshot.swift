public import ReportModel

/// A segment and the reports in it that were replaced since.
struct LiveSegment: Sendable {
    let columns: ColumnSegment
    /// One for each report of the segment; empty while none is dead.
    var deadReports: [Bool] = []
    var deadRowCount = 0
    /// Rows whose amounts jump against the place's other periods. Beside the columns, because it follows from all
    /// segments together.
    var jumpRows: Set<UInt32> = []

    func flags(atRow row: Int) -> UInt8 {
        columns.flags[row] | (jumpRows.contains(UInt32(row)) ? 1 << SuspicionFlag.jumpAgainstOtherYears.rawValue : 0)
    }

    func observation(atRow row: Int) -> Observation {
        var observation = columns.observation(atRow: row)
        if jumpRows.contains(UInt32(row)) { observation.flags.insert(.jumpAgainstOtherYears) }
        return observation
    }

    func held(atRow row: Int) -> HeldObservation {
        HeldObservation(
            observation: observation(atRow: row), facts: columns.reports[Int(columns.report[row])],
            index: columns.index(atRow: row))
    }

    func isDead(report: Int) -> Bool { !deadReports.isEmpty && deadReports[report] }
    func isDead(row: Int) -> Bool { !deadReports.isEmpty && deadReports[Int(columns.report[row])] }

    var liveRowCount: Int { columns.rowCount - deadRowCount }

    mutating func kill(report: Int) {
        if deadReports.isEmpty { deadReports = Array(repeating: false, count: columns.reports.count) }
        guard !deadReports[report] else { return }
        deadReports[report] = true
        deadRowCount += columns.reportStarts[report + 1] - columns.reportStarts[report]
    }
}

/// All figures of all reports at one moment. A value: adding reports makes another one and leaves this one as it is, so
/// readers need no lock.
///
/// Figures stand in a few sorted segments of falling size; adding a batch makes a segment of it and merges those that
/// are not much larger, so that a figure is copied about log(n) times in all.
public struct IndicatorSnapshot: Sendable {
    var segments: [LiveSegment] = []
    var groupsWithJumps: Set<JumpGroup> = []

    public init() {}

    /// This snapshot with the figures of some reports; a report that was there with the same ID is replaced.
    ///
    /// - Complexity: O(n) for the figures added; now and then also O(all figures).
    public func adding(_ figures: [ReportFigures]) -> IndicatorSnapshot {
        guard !figures.isEmpty else { return self }
        var next = self
        let touched = jumpGroups(of: figures).union(jumpGroups(ofReports: figures.map(\.facts.id)))
        for report in figures { next.kill(report.facts.id) }
        var rows = SegmentRows()
        var last: [ReportID: Int] = [:]
        for (i, report) in figures.enumerated() { last[report.facts.id] = i }
        for (i, report) in figures.enumerated() where last[report.facts.id] == i { rows.add(report) }
        next.segments.append(LiveSegment(columns: ColumnSegment(JoinedRows([rows]))))
        next.mergeTail()
        next.markJumps(touching: touched)
        return next
    }

    /// This snapshot without some reports.
    public func removing(_ ids: [ReportID]) -> IndicatorSnapshot {
        var next = self
        for id in ids { next.kill(id) }
        next.mergeTail()
        next.markJumps(touching: jumpGroups(ofReports: ids))
        return next
    }

    private mutating func kill(_ id: ReportID) {
        for i in segments.indices {
            if let report = segments[i].columns.position(of: id) { segments[i].kill(report: report) }
        }
    }

    /// Merges from the end until every segment has at least twice as many live reports and rows as the next, and drops
    /// what is mostly dead.
    private mutating func mergeTail() {
        segments.removeAll { $0.deadReports.contains(true) && !$0.deadReports.contains(false) }
        var first = segments.count
        var tail = 0
        for (i, segment) in segments.enumerated().reversed() {
            let weight = segment.liveRowCount + segment.columns.reports.count
            let isMostlyDead = segment.deadRowCount > segment.liveRowCount
            if first == segments.count || weight < 2 * tail || isMostlyDead {
                first = i
                tail += weight
            }
        }
        let isSingle = segments.count - first == 1
        if segments.isEmpty || (isSingle && segments[first].deadRowCount <= segments[first].liveRowCount) { return }
        let merged = ColumnSegment(JoinedRows([SegmentRows(merging: Array(segments[first...]))]))
        segments.replaceSubrange(first..., with: [LiveSegment(columns: merged)])
    }

    public var observationCount: Int { segments.reduce(0) { $0 + $1.liveRowCount } }

    public var reportCount: Int {
        segments.reduce(0) { sum, segment in
            sum + segment.columns.reports.count - segment.deadReports.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
    }

    /// Facts of all reports, by ID.
    public var reports: [ReportFacts] {
        segments.flatMap { live in
            live.columns.reports.indices.lazy.filter { !live.isDead(report: $0) }.map { live.columns.reports[$0] }
        }.sorted { $0.id < $1.id }
    }

    /// Facts of a report; `nil` where it is not held.
    public func facts(of id: ReportID) -> ReportFacts? { locate(id).map { $0.live.columns.reports[$0.report] } }

    /// A report's figures in the order of its text; empty where it is not held.
    public func observations(of id: ReportID) -> [Observation] {
        guard let (live, report) = locate(id) else { return [] }
        return live.columns.rows(ofReport: report).map { live.observation(atRow: Int($0)) }
    }

    public func observationCount(of id: ReportID) -> Int {
        locate(id).map { $0.live.columns.rows(ofReport: $0.report).count } ?? 0
    }

    /// How many figures each concept has, by code.
    public func conceptCounts() -> [ConceptCode: Int] {
        var counts: [ConceptCode: Int] = [:]
        for live in segments {
            for (i, concept) in live.columns.concepts.enumerated() {
                let rows = live.columns.rows(ofConcept: i)
                let count = live.deadRowCount == 0 ? rows.count : rows.count { !live.isDead(row: $0) }
                if count > 0 { counts[concept, default: 0] += count }
            }
        }
        return counts
    }

    /// The reports that state a figure for one of some concepts.
    public func reports(stating concepts: Set<ConceptCode>) -> Set<ReportID> {
        var found: Set<ReportID> = []
        for live in segments {
            let columns = live.columns
            var isStating = [Bool](repeating: false, count: columns.reports.count)
            for concept in concepts {
                guard let position = columns.position(of: concept) else { continue }
                for row in columns.rows(ofConcept: position) { isStating[Int(columns.report[row])] = true }
            }
            for (i, report) in columns.reports.enumerated() where isStating[i] && !live.isDead(report: i) {
                found.insert(report.id)
            }
        }
        return found
    }

    /// In how many of some reports each concept is stated.
    public func conceptCounts(in reports: Set<ReportID>) -> [ConceptCode: Int] {
        var counts: [ConceptCode: Int] = [:]
        for live in segments {
            let columns = live.columns
            for (i, facts) in columns.reports.enumerated() where reports.contains(facts.id) && !live.isDead(report: i) {
                let rows = columns.reportRows[columns.reportStarts[i]..<columns.reportStarts[i + 1]]
                for concept in Set(rows.compactMap { columns.concept(atRow: Int($0)) }) {
                    counts[concept, default: 0] += 1
                }
            }
        }
        return counts
    }

    /// Codes of the divisions that figures are about.
    public var regionCodes: Set<RegionCode> {
        segments.reduce(into: []) { codes, live in codes.formUnion(live.columns.places.compactMap(\.code)) }
    }

    /// Places without a code that figures are about, by name.
    public func holdsPlace(named name: String) -> Bool {
        segments.contains { $0.columns.places.contains { $0.code == nil && $0.name == name } }
    }

    /// Estimate of the memory taken, in bytes.
    public var byteCount: Int {
        segments.reduce(0) { sum, live in
            let columns = live.columns
            let words =
                (columns.names + columns.agents).reduce(0) { $0 + 24 + $1.utf8.count } + 80 * columns.wordings.count
            return sum + columns.rowCount * 53 + columns.coefficients.wideByteCount + columns.runs.byteCount + columns
                .reports.count * 200
                + words
                + 64 * (columns.highs.count + columns.links.count + columns.longSpans.count)
        }
    }

    private func locate(_ id: ReportID) -> (live: LiveSegment, report: Int)? {
        for live in segments {
            if let report = live.columns.position(of: id), !live.isDead(report: report) {
                return (live, report)
            }
        }
        return nil
    }
}
