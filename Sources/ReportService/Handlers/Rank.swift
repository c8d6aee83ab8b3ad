public import ReportEngine
public import ReportMessages
import ReportModel
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.IndicatorService/Rank`.
    public func rank(
        _ request: ReportMessages::RankRequest, cancellation: Cancellation
    ) throws(RPCError) -> RankResponse {
        var question = ReportEngine::RankRequest(
            measure: try MeasureRequest(request.measure),
            year: try Checked.number(request.year, in: RequestLimits.years, field: "year"))
        let within = try Checked.text(request.within, field: "within")
        question.within = within.isEmpty ? nil : within
        if let level = request.level { question.level = try RegionLevel.checked(level, field: "level") }
        question.isAscending = request.ascending
        question.limit = try Checked.number(request.limit, in: RequestLimits.rankRows, zeroMeans: 100, field: "limit")
        question.last = try Checked.number(request.last, in: 0...RequestLimits.rankRows.upperBound, field: "last")
        let own = try Checked.text(request.positionOf, field: "position_of")
        question.positionOf = own.isEmpty ? nil : own
        question.peers = try .checked(request.peers.rawValue, field: "peers")
        question.includesFlagged = request.includeFlagged
        let answer = try asking { () throws(EngineError) in
            try engine.rank(question, cancellation: cancellation)
        }
        return RankResponse(
            measure: answer.measure.map(CompareColumn.init), rows: answer.rows.map(RankRow.init),
            total: UInt32(clamping: answer.totalCount), notices: answer.notices, last: answer.last.map(RankRow.init),
            position: answer.position.map(RankRow.init), peers: UInt32(clamping: answer.peerCount),
            within: answer.within.map(RegionRef.init))
    }
}

extension RankRow {
    init(_ row: RankedRegion) {
        self.init(place: UInt32(clamping: row.place), region: RegionRef(row.region), cell: CompareCell(row.cell))
    }
}
