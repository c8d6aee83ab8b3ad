public import ReportEngine
public import ReportMessages
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.IndicatorService/ListFigures`.
    public func listFigures(
        _ request: ListFiguresRequest, cancellation: Cancellation
    ) throws(RPCError) -> ListFiguresResponse {
        let page = try Checked.page(request.page)
        let question = ObservationRequest(
            filter: try ObservationFilter(request.filter), order: try order(request.sort), limit: page.limit,
            cursor: page.cursor)
        let answer = try asking { () throws(EngineError) in
            try engine.observations(question, cancellation: cancellation)
        }
        return ListFiguresResponse(
            figures: answer.rows.map(Figure.init), page: PageInfo(next: answer.nextCursor, total: answer.totalCount),
            notices: answer.notices, problems: answer.problems.map(ReportMessages::ItemProblem.init))
    }

    func order(_ sort: FigureSort) throws(RPCError) -> ObservationOrder {
        switch sort {
        case .natural: return .standard
        case .valueDescending: return .valueDescending
        case .valueAscending: return .valueAscending
        case .newest: return .periodDescending
        case .oldest: return .periodAscending
        case .region: return .region
        default: throw .invalid("sort", "\(sort.rawValue) is no order that this server knows.")
        }
    }
}
