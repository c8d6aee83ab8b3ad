import Gazetteer
import IndicatorStore
import ReportModel

extension ReportEngine {
    /// Where reports are missing: for each region and kind the years of which none is held.
    ///
    /// - Throws: `cursorExpired` where reports came in since the page before.
    /// - Complexity: O(reports), and O(divisions of the level asked for).
    public func missingReports(
        _ request: MissingReportsRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> MissingReportsPage {
        guard (1...1_000).contains(request.limit) else {
            throw .invalidArgument(field: "limit", problem: "\(request.limit) is not a number from 1 to 1000.")
        }
        if let years = try Self.checked(request.years), years.count > 200 {
            throw .invalidArgument(field: "years", problem: "\(years.count) years are too many; name at most 200.")
        }
        let snapshot = snapshot
        var notes = AnswerNotes()
        let start = try request.cursor.map { (text) throws(EngineError) in
            try OffsetCursor.offset(text, snapshot: snapshot.number)
        }
        let selectors = try regions(request.regions, in: snapshot, &notes)
        let held = HeldReports(snapshot, within: Set(selectors))
        guard let years = request.years ?? held.years else {
            notes.notices.append("No report is held there that tells which years it reviews; name years to look at.")
            return MissingReportsPage(
                rows: [], totalCount: 0, years: nil, notices: notes.notices, problems: notes.problems)
        }
        var all: [MissingReports] = []
        for region in try regionsLookedAt(selectors, held, level: request.level) {
            try cancellation.check()
            let own = held.yearsOfKind[held.key(region)] ?? [:]
            let kinds = request.kinds.isEmpty ? Set(own.keys) : request.kinds
            for kind in kinds.sorted(by: { $0.rawValue < $1.rawValue }) {
                let heldYears = (own[kind] ?? []).filter(years.contains).sorted()
                let missing = years.filter { !heldYears.contains($0) }
                if missing.isEmpty { continue }
                all.append(MissingReports(region: region, kind: kind, missingYears: missing, heldYears: heldYears))
            }
            if kinds.isEmpty {
                all.append(MissingReports(region: region, kind: .other, missingYears: Array(years), heldYears: []))
            }
        }
        let first = min(start ?? 0, all.count)
        let end = min(first + request.limit, all.count)
        return MissingReportsPage(
            rows: Array(all[first..<end]), totalCount: all.count,
            nextCursor: end < all.count ? OffsetCursor.text(end, snapshot: snapshot.number) : nil, years: years,
            notices: notes.notices, problems: notes.problems)
    }

    /// By code, those without a code behind all others by name.
    private func regionsLookedAt(
        _ selectors: [RegionSelector], _ held: HeldReports, level: RegionLevel?
    ) throws(EngineError) -> [Region] {
        var found: Set<Region> = []
        if let level {
            for division in gazetteer.divisions where division.level == level {
                let isMeant =
                    selectors.isEmpty
                    || selectors.contains { selector in
                        if case .division(let outer) = selector { return outer.contains(division.code) }
                        return false
                    }
                if isMeant { found.insert(division.region) }
            }
        } else {
            found = Set(held.regions).union(selectors.map(place(of:)))
        }
        return found.sorted { a, b in
            let (x, y) = (a.code?.rawValue ?? .max, b.code?.rawValue ?? .max)
            return x == y ? a.name < b.name : x < y
        }
    }
}

/// Which years the reports held review, by region and kind.
private struct HeldReports {
    var yearsOfKind: [String: [ReportKind: Set<Int>]] = [:]
    var regions: [Region] = []
    /// From the first year to the last, at most 200.
    var years: ClosedRange<Int>?

    init(_ snapshot: EngineSnapshot, within selectors: Set<RegionSelector>) {
        for entry in snapshot.catalog.entries {
            let summary = entry.summary
            guard let region = summary.region, selectors.isEmpty || Self.lies(region, within: selectors) else {
                continue
            }
            let reviewed = summary.periodCovered?.years ?? summary.yearDelivered.map { ($0 - 1)...($0 - 1) }
            if yearsOfKind[key(region)] == nil { regions.append(region) }
            let clamped = reviewed.map { max($0.lowerBound, $0.upperBound - 199)...$0.upperBound }
            yearsOfKind[key(region), default: [:]][summary.kind, default: []].formUnion(clamped.map(Array.init) ?? [])
            if let clamped {
                let last = max(years?.upperBound ?? clamped.upperBound, clamped.upperBound)
                let first = min(years?.lowerBound ?? clamped.lowerBound, clamped.lowerBound)
                years = max(first, last - 199)...last
            }
        }
    }

    /// A division by its code, whatever name it is given.
    func key(_ region: Region) -> String { region.code?.description ?? region.name }

    private static func lies(_ region: Region, within selectors: Set<RegionSelector>) -> Bool {
        guard let code = region.code else { return selectors.contains(.place(region.name)) }
        return selectors.contains { selector in
            if case .division(let outer) = selector { return outer.contains(code) }
            return false
        }
    }
}
