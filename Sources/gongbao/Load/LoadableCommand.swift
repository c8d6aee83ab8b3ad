import LoadGenerator
import ReportMessages
import WireProtocol

/// A command that asks with one call, which a load test can make over and over.
protocol LoadableCommand {
    /// The call that the command makes with its arguments.
    ///
    /// - Throws: `MessageError` for a request that can't be encoded.
    var loadCall: LoadCall { get throws }
}

extension LoadCall {
    init<Request: ReportMessage, Response>(_ method: RPCMethod<Request, Response>, _ request: Request) throws {
        self.init(method: method.name, body: try request.encode())
    }
}

extension SearchCommand: LoadableCommand {
    var loadCall: LoadCall { get throws { try LoadCall(.search, request) } }
}

extension ReportsCommand: LoadableCommand {
    var loadCall: LoadCall { get throws { try LoadCall(.listReports, request) } }
}

extension ShowCommand: LoadableCommand {
    var loadCall: LoadCall { get throws { try LoadCall(.getReport, request) } }
}

extension IndicatorsCommand: LoadableCommand {
    var loadCall: LoadCall { get throws { try LoadCall(.listFigures, request) } }
}

extension CompareCommand: LoadableCommand {
    var loadCall: LoadCall { get throws { try LoadCall(.compare, request) } }
}

extension SeriesCommand: LoadableCommand {
    var loadCall: LoadCall { get throws { try LoadCall(.series, request) } }
}

extension RankCommand: LoadableCommand {
    var loadCall: LoadCall { get throws { try LoadCall(.rank, request) } }
}

extension AggregateCommand: LoadableCommand {
    var loadCall: LoadCall { get throws { try LoadCall(.aggregate, request) } }
}

extension CoverageCommand: LoadableCommand {
    var loadCall: LoadCall { get throws { try LoadCall(.coverage, request) } }
}

extension RegionsCommand: LoadableCommand {
    var loadCall: LoadCall { get throws { try LoadCall(.resolveRegions, request) } }
}

extension ConceptsCommand: LoadableCommand {
    var loadCall: LoadCall { get throws { try LoadCall(.resolveConcepts, request) } }
}

extension StatusCommand: LoadableCommand {
    var loadCall: LoadCall { get throws { try LoadCall(.getStatus, GetStatusRequest()) } }
}
