import ReportMessages
import WireProtocol

/// Turns failed calls into words for people and an exit status.
enum FailureText {
    static func failure(_ error: RPCError, _ settings: Settings) -> CommandFailure {
        CommandFailure(
            status: status(error), message: ([headline(error)] + details(error, settings)).joined(separator: "\n"))
    }

    /// What was asked wrongly is usage; a report that is not there is nothing found; all else is the server's trouble.
    static func status(_ error: RPCError) -> ExitStatus {
        guard error.origin == .server else { return .serverTrouble }
        switch error.code {
        case .invalidArgument, .outOfRange: return .usage
        case .notFound: return resource(error)?.type == "report" ? .nothingFound : .usage
        default: return .serverTrouble
        }
    }

    /// What the user calls the fields of requests.
    private static let optionNames = [
        "text": "the query", "page.limit": "--limit", "page.cursor": "--cursor", "limit": "--limit", "years": "--year",
        "regions": "--region", "concepts": "--concept", "measure.concept": "--concept", "measure.kind": "--kind",
        "unit": "--unit",
        "region": "--region", "filter.regions": "--region", "filter.concepts": "--concept", "filter.text": "the words",
        "filter.units": "--unit", "filter.report_ids": "--report", "measure.report_ids": "--report",
        "report_ids": "--report", "filter.name": "--name", "filter.agent": "--agent", "filter.years": "--year",
        "measure.unit": "--unit", "view": "the view", "snippets": "--snippets",
        "filter.value_from": "--at-least", "filter.value_to": "--at-most", "value_from": "--at-least",
        "value_to": "--at-most", "report_id": "the report's ID", "id": "the report's ID", "year": "--year",
        "span": "--at", "filter.where": "--where", "filter.where_text": "--where", "position_of": "--of",
        "quantiles": "--quantile", "filter.latest_periods": "--latest",
    ]

    private static func headline(_ error: RPCError) -> String {
        if let field = error.message.components(around: ": ").second.map({ _ in error.message.prefix { $0 != ":" } }),
            let option = optionNames[String(field)]
        {
            return option + error.message.dropFirst(field.count)
        }
        if !error.message.isEmpty { return error.message }
        return "The server answered \(error.code.name) without saying why."
    }

    private static func details(_ error: RPCError, _ settings: Settings) -> [String] {
        if error.code == .unimplemented, error.origin == .server { return ["The server is older than this program."] }
        var lines: [String] = []
        let isAboutAThing = resource(error) != nil && !error.message.isEmpty
        for detail in error.details {
            switch detail.detail {
            case .fieldViolation(let violation) where !isAboutAThing && !error.message.contains(violation.description):
                lines.append("\(violation.field): \(violation.description)")
            case .resource(let resource):
                let unsaid = resource.candidates.filter { !error.message.contains($0) }
                if !unsaid.isEmpty { lines.append("Perhaps: " + unsaid.prefix(8).joined(separator: ", ")) }
                if resource.candidates.isEmpty, let advice = advice[resource.type] { lines.append(advice) }
            case .retryAfter(let wait): lines.append("Try again in \(wait.delayMs) ms.")
            case .fieldViolation, .request, nil: break
            }
        }
        if error.origin == .client, error.code == .unavailable { lines += connectionHints(settings) }
        return lines
    }

    private static let advice = [
        "concept": "'gongbao concepts' lists what there is.",
        "region": "'gongbao regions TEXT' finds places by a part of the name.",
        "report": "'gongbao reports' lists what there is.",
    ]

    private static func connectionHints(_ settings: Settings) -> [String] {
        let origin = settings.serverOrigin.map { "The address comes from \($0)." }
        return ["Start a server with: gongbaod serve --data DIR --listen \(settings.server)", origin].compactMap { $0 }
    }

    private static func resource(_ error: RPCError) -> ResourceInfo? {
        for case .resource(let resource)? in error.details.lazy.map(\.detail) { return resource }
        return nil
    }
}
