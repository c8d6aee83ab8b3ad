import IndicatorStore
import ReportModel
import SearchIndex

/// Where a list goes on, as text that callers hand back unread. Anything else that comes in is refused.
enum Cursor {
    /// `f<snapshot>.<question>.<index>.<version>.<report>`, the first two in hexadecimal: the snapshot from which the list
    /// began, what was asked, and the list's last figure so far.
    static func text(_ address: ObservationAddress, snapshot: UInt64, question: UInt64) -> String {
        "f\(String(snapshot, radix: 16)).\(String(question, radix: 16))"
            + ".\(address.index).\(address.version).\(address.report)"
    }

    /// - Throws: For anything but a cursor of the same question.
    static func observation(
        _ text: String, question: UInt64
    ) throws(EngineError) -> (snapshot: UInt64, address: ObservationAddress) {
        let parts = text.dropFirst().split(separator: ".", maxSplits: 4, omittingEmptySubsequences: false)
        guard text.first == "f", parts.count == 5, let snapshot = UInt64(parts[0], radix: 16),
            UInt64(parts[1], radix: 16) == question, let index = Int(parts[2]), let version = Int(parts[3]),
            let report = ReportID(String(parts[4]))
        else { throw invalid }
        return (snapshot, ObservationAddress(report: report, version: version, index: index))
    }

    /// A place in the answer to a search, and the snapshot and question that it belongs to.
    struct Search: Hashable {
        var snapshot: UInt64
        var question: UInt64
        var position: MatchPosition

        /// `s<snapshot>.<question>.<bits of the key>.<number>`, the first two in hexadecimal.
        var text: String {
            "s\(String(snapshot, radix: 16)).\(String(question, radix: 16)).\(position.key.bitPattern).\(position.number)"
        }

        /// - Throws: For anything but a cursor of the same question.
        init(_ text: String, question: UInt64) throws(EngineError) {
            let parts = text.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
            guard text.first == "s", parts.count == 4, let snapshot = UInt64(parts[0], radix: 16),
                UInt64(parts[1], radix: 16) == question, let bits = UInt32(parts[2]), let number = UInt32(parts[3]),
                !Float(bitPattern: bits).isNaN
            else { throw Cursor.invalid }
            self.init(
                snapshot: snapshot, question: question,
                position: MatchPosition(key: Float(bitPattern: bits), number: number))
        }

        init(snapshot: UInt64, question: UInt64, position: MatchPosition) {
            self.snapshot = snapshot
            self.question = question
            self.position = position
        }
    }

    /// `r<ID of the last report>`.
    static func text(_ id: ReportID) -> String { "r\(id)" }

    static func report(_ text: String) throws(EngineError) -> ReportID {
        guard text.first == "r", let id = ReportID(String(text.dropFirst())) else { throw invalid }
        return id
    }

    static let invalid = EngineError.invalidArgument(
        field: "cursor", problem: "This is no cursor of an earlier answer to the same question; leave it out to start.")
}
