import ChineseText
import IndicatorStore
import ReportModel

extension ReportEngine {
    /// Parts against wholes, as far as a report itself ties figures to one another.
    ///
    /// - Complexity: O(figures of the reports on the places and years).
    public func checkSums(_ request: SumRequest, cancellation: Cancellation = .never) throws(EngineError) -> SumAnswer {
        guard (1...1_000).contains(request.limit) else {
            throw .invalidArgument(field: "limit", problem: "\(request.limit) is not a number from 1 to 1000.")
        }
        let snapshot = snapshot
        var notices: [String] = []
        let selectors = try regions(request.regions, in: snapshot, notices: &notices)
        var pool = FigurePool()
        var answer = SumAnswer(checks: [], figures: [], totalCount: 0, brokenCount: 0, notices: [])
        let entries = snapshot.catalog.entries.sorted { $0.summary.id < $1.summary.id }
        for entry in entries where selectors.isEmpty || selectors.contains(where: { $0.holds(entry.summary.region) }) {
            try cancellation.check()
            let observations = snapshot.indicators.observations(of: entry.summary.id)
            guard let facts = snapshot.indicators.facts(of: entry.summary.id), !observations.isEmpty else { continue }
            for finding in SumFinder(observations: observations).findings() {
                if let years = request.years {
                    guard let period = observations[finding.whole].period, period.years.overlaps(years) else {
                        continue
                    }
                }
                if finding.outcome == .broken { answer.brokenCount += 1 } else if request.onlyBroken { continue }
                answer.totalCount += 1
                if answer.checks.count >= request.limit { continue }
                let add = { (index: Int) throws(EngineError) -> Int in
                    try pool.add(
                        HeldObservation(observation: observations[index], facts: facts, index: index), self,
                        in: snapshot)
                }
                answer.checks.append(
                    SumCheck(
                        rule: finding.rule, identity: finding.identity?.code ?? "",
                        nameZH: finding.identity?.nameZH ?? "", nameEN: finding.identity?.nameEN ?? "",
                        reportID: entry.summary.id, whole: try add(finding.whole),
                        parts: try Self.mapped(finding.parts, add), rate: try finding.rate.map(add),
                        computed: finding.computed.description, outcome: finding.outcome))
            }
        }
        answer.figures = pool.rows
        answer.notices = notices
        return answer
    }
}

extension RegionSelector {
    /// Whether a report's place is the selector's, or lies in it.
    func holds(_ region: Region?) -> Bool {
        switch self {
        case .division(let code): region?.code.map(code.contains) ?? false
        case .place(let name): region?.name == name
        }
    }
}
