import IndicatorStore
import ReportModel
import SearchIndex

/// Where a list goes on, as text that callers hand back unread. Anything else that comes in is refused.
enum Cursor {
    /// `f<index>.<version>.<report>`.
    static func text(_ address: ObservationAddress) -> String {
        "f\(address.index).\(address.version).\(address.report)"
    }

    static func observation(_ text: String) throws(EngineError) -> ObservationAddress {
        let parts = text.dropFirst().split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard text.first == "f", parts.count == 3, let index = Int(parts[0]), let version = Int(parts[1]),
            let report = ReportID(String(parts[2]))
        else { throw invalid }
        return ObservationAddress(report: report, version: version, index: index)
    }

    /// `s<bits of the key>.<number>`.
    static func text(_ position: MatchPosition) -> String { "s\(position.key.bitPattern).\(position.number)" }

    static func match(_ text: String) throws(EngineError) -> MatchPosition {
        let parts = text.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
        guard text.first == "s", parts.count == 2, let bits = UInt32(parts[0]), let number = UInt32(parts[1]),
            !Float(bitPattern: bits).isNaN
        else { throw invalid }
        return MatchPosition(key: Float(bitPattern: bits), number: number)
    }

    /// `r<ID of the last report>`.
    static func text(_ id: ReportID) -> String { "r\(id)" }

    static func report(_ text: String) throws(EngineError) -> ReportID {
        guard text.first == "r", let id = ReportID(String(text.dropFirst())) else { throw invalid }
        return id
    }

    private static let invalid = EngineError.invalidArgument(
        field: "cursor", problem: "This is no cursor of an earlier answer to the same question; leave it out to start.")
}
