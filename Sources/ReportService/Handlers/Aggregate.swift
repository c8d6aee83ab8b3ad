import ChineseText
public import ReportEngine
public import ReportMessages
import ReportModel
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.IndicatorService/Aggregate`.
    public func aggregate(
        _ request: ReportMessages::AggregateRequest, cancellation: Cancellation
    ) throws(RPCError) -> AggregateResponse {
        var question = ReportEngine::AggregateRequest(
            measure: try MeasureRequest(request.measure),
            regions: try Checked.names(
                request.regions, limit: RequestLimits.regions, field: "regions",
                wanted: "the name or six-digit code of a place"),
            years: try Checked.years(request.years, field: "years"), grouping: try grouping(request.grouping))
        try Checked.count(request.quantiles.count, in: 0...20, field: "quantiles")
        question.quantiles = request.quantiles
        question.includesFlagged = request.includeFlagged
        if let level = request.level { question.level = try RegionLevel.checked(level, field: "level") }
        let answer = try asking { () throws(EngineError) in
            try engine.aggregate(question, cancellation: cancellation)
        }
        return AggregateResponse(
            measure: answer.measure.map(CompareColumn.init),
            groups: answer.groups.map(ReportMessages::AggregateGroup.init), notices: answer.notices,
            problems: answer.problems.map(ReportMessages::ItemProblem.init))
    }

    private func grouping(
        _ grouping: AggregateGrouping
    ) throws(RPCError) -> ReportEngine::AggregateRequest.Grouping {
        switch grouping {
        case .all: return .all
        case .byYear: return .year
        case .byProvince: return .province
        case .byPrefecture: return .prefecture
        case .byReportKind: return .reportKind
        case .byLevel: return .level
        case .byParent: return .parent
        default: throw .invalid("grouping", "\(grouping.rawValue) is no grouping that this server knows.")
        }
    }
}

extension ReportMessages::AggregateGroup {
    init(_ group: ReportEngine::AggregateGroup) {
        self.init(
            code: group.code, name: group.nameZH, count: UInt64(clamping: group.count),
            sum: group.sum?.description ?? "", mean: group.mean, median: group.median,
            minimum: group.minimum.description, maximum: group.maximum.description,
            lowerQuartile: group.lowerQuartile, upperQuartile: group.upperQuartile,
            spread: group.spread?.description ?? "", standardDeviation: group.standardDeviation,
            quantiles: group.quantiles, inexactCount: UInt64(clamping: group.inexactCount),
            sumComparator: FigureComparator(group.sumComparator), minimumFigure: group.minimumRow.map(Figure.init),
            maximumFigure: group.maximumRow.map(Figure.init))
    }
}
