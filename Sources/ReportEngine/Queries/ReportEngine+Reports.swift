import IndicatorStore
import ReportModel
import ReportStore

extension ReportEngine {
    /// A report with its figures; the latest version where none is named.
    public func report(id: String, version: Int? = nil) throws(EngineError) -> StoredReport {
        let snapshot = snapshot
        guard let id = ReportID(id), let entry = snapshot.catalog[id] else {
            throw .reportNotFound(id: id, version: nil)
        }
        let latest = entry.summary.version
        if version ?? latest == latest {
            return StoredReport(
                report: try report(entry), version: latest, latestVersion: latest,
                ingestedAtSeconds: entry.ingestedAtSeconds, contentHash: entry.contentHash.description,
                observations: snapshot.indicators.observations(of: id))
        }
        let stored: StoredVersion?
        do { stored = try store.report(entry.summary.id, version: version) } catch { throw EngineError(error) }
        guard let stored else { throw .reportNotFound(id: id.rawValue, version: version) }
        return StoredReport(
            report: stored.report, version: stored.version, latestVersion: stored.latestVersion,
            ingestedAtSeconds: stored.ingestedAtSeconds, contentHash: stored.contentHash.description,
            observations: derivation.observations(stored.report))
    }

    /// All versions of a report, the latest first.
    public func history(id: String) throws(EngineError) -> [VersionSummary] {
        guard let entry = ReportID(id).flatMap({ snapshot.catalog[$0] }) else {
            throw .reportNotFound(id: id, version: nil)
        }
        do {
            return try store.history(of: entry.summary.id).map { version in
                VersionSummary(
                    version: version.version, ingestedAtSeconds: version.ingestedAtSeconds,
                    contentHash: version.contentHash.description, title: version.title, textBytes: version.textBytes,
                    changedFields: version.changedFields.map(\.rawValue))
            }
        } catch {
            throw EngineError(error)
        }
    }

    /// Reports by region, then year, then ID.
    public func reports(_ request: ReportListRequest) throws(EngineError) -> ReportPage {
        guard (1...1_000).contains(request.limit) else {
            throw .invalidArgument(field: "limit", problem: "\(request.limit) is not possible; ask for 1 to 1000.")
        }
        let snapshot = snapshot
        var notices: [String] = []
        let filter = try catalogFilter(request.filter, in: snapshot, notices: &notices)
        let found = snapshot.catalog.entries.filter(filter.passes).sorted(by: Self.isListedBefore)
        var start = 0
        if let cursor = request.cursor {
            guard let last = snapshot.catalog[try Cursor.report(cursor)] else { throw .cursorExpired }
            start = found.firstIndex { Self.isListedBefore(last, $0) } ?? found.count
        }
        let page = found[start..<min(found.count, start + request.limit)]
        let isLast = start + page.count >= found.count
        return ReportPage(
            reports: page.map(\.summary), totalCount: found.count,
            nextCursor: isLast ? nil : page.last.map { Cursor.text($0.summary.id) })
    }

    private static func isListedBefore(_ a: CatalogEntry, _ b: CatalogEntry) -> Bool {
        let (x, y) = (a.summary, b.summary)
        let (r, s) = (x.region?.code?.rawValue ?? .max, y.region?.code?.rawValue ?? .max)
        if r != s { return r < s }
        let (p, q) = (a.years?.upperBound ?? .max, b.years?.upperBound ?? .max)
        return p == q ? x.id < y.id : p < q
    }
}
