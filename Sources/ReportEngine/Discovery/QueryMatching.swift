import ReportModel
import SearchIndex

extension ReportEngine {
    /// A query text read and its names resolved, as `search` does.
    func plan(_ text: String, _ filter: ReportFilter = ReportFilter(), in snapshot: EngineSnapshot)
        throws(EngineError) -> SearchPlan
    {
        try plan(SearchRequest(.text(text), filter: filter), in: snapshot)
    }

    /// Reports that a query matches as it stands, of all or of some; by their numbers, ascending.
    func numbers(
        _ plan: SearchPlan, among: [UInt32]? = nil, in snapshot: EngineSnapshot, _ cancellation: Cancellation
    ) throws(EngineError) -> [UInt32] {
        if plan.isEmpty { return [] }
        do {
            return try snapshot.search.numbers(
                matching: plan.query, plan.filter, among: among, isCancelled: { cancellation.isCancelled }
            ).sorted()
        } catch {
            throw EngineError(error)
        }
    }

    /// A filter with its names resolved.
    func catalogFilter(_ filter: ReportFilter, in snapshot: EngineSnapshot) throws(EngineError) -> CatalogFilter {
        var notices: [String] = []
        return try catalogFilter(filter, in: snapshot, notices: &notices)
    }

    /// The entry of a report by the ID that a caller gave.
    func entry(_ id: String, in snapshot: EngineSnapshot) throws(EngineError) -> CatalogEntry {
        guard let entry = ReportID(id).flatMap({ snapshot.catalog[$0] }) else {
            throw .reportNotFound(id: id, version: nil)
        }
        return entry
    }

    static func check(limit: Int) throws(EngineError) {
        guard (1...1_000).contains(limit) else {
            throw .invalidArgument(field: "limit", problem: "\(limit) is not possible; ask for 1 to 1000.")
        }
    }
}
