import RPCServer
import ReportEngine
import ReportMessages
import WireProtocol

extension EngineHandlers {
    /// Figures in one answer of an export: some hundred KB with their sentences.
    private static let exportBatch = 500

    /// `gongbao.v1.IndicatorService/ExportFigures`.
    func exportFigures(
        _ request: ExportFiguresRequest, cancellation: Cancellation, answers: AnswerSink<ExportFiguresResponse>
    ) async throws {
        let filter = try ObservationFilter(request.filter)
        let order = try order(request.sort)
        var export = try asking { () throws(EngineError) in
            try engine.export(filter, order: order, cancellation: cancellation)
        }
        var answer = ExportFiguresResponse(
            total: UInt64(clamping: export.count), notices: export.notices,
            problems: export.problems.map(ReportMessages::ItemProblem.init))
        repeat {
            let rows = try asking { () throws(EngineError) in
                try cancellation.check()
                return try export.take(Self.exportBatch, withWords: !request.withoutWords)
            }
            answer.figures = rows.map(Figure.init)
            if rows.isEmpty && answer == ExportFiguresResponse() { return }
            try await answers.send(answer)
            if rows.count < Self.exportBatch { return }
            answer = ExportFiguresResponse()
        } while true
    }
}

extension MethodTable {
    /// The calls that stream figures.
    mutating func registerExport(_ source: HandlerSource) {
        registerStream(.exportFigures) { request, call, answers in
            let handlers = try source.handlers()
            try await handlers.exportFigures(
                request, cancellation: Cancellation { call.isCancelled }, answers: answers)
        }
    }
}
