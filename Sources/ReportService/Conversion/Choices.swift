import ReportEngine
import ReportMessages
import ReportModel
import WireProtocol

// Closed choices of the engine and open ones of the messages have the same numbers or are matched here one by one. A
// number that this version does not know is a field violation, never a silent default.

/// A choice of the engine that has the same numbers in the messages.
protocol NumberedChoice: RawRepresentable, CaseIterable, Hashable where RawValue == UInt8 {}
extension ReportModel::ReportKind: NumberedChoice {}
extension ObservationKind: NumberedChoice {}
extension ObservationNature: NumberedChoice {}
extension Comparator: NumberedChoice {}
extension RegionLevel: NumberedChoice {}
extension SuspicionFlag: NumberedChoice {}
extension ReportEngine::RankRequest.Peers: NumberedChoice {}
extension ReportEngine::CompareGrid: NumberedChoice {}
extension ReportEngine::FigureField: NumberedChoice {}
extension ReportEngine::ConditionOperator: NumberedChoice {}
extension ReportEngine::ConditionNode.Kind: NumberedChoice {}

extension NumberedChoice {
    /// The choice of that number.
    static func checked(_ number: some BinaryInteger, field: String) throws(RPCError) -> Self {
        guard let byte = UInt8(exactly: number), let choice = Self(rawValue: byte) else {
            throw .invalid(field, "\(number) is no value that this server knows (0 to \(allCases.count - 1)).")
        }
        return choice
    }

    static func checked(_ numbers: [some BinaryInteger], field: String) throws(RPCError) -> Set<Self> {
        try Checked.count(numbers.count, in: 0...RequestLimits.values, field: field)
        var choices: Set<Self> = []
        for number in numbers { choices.insert(try checked(number, field: field)) }
        return choices
    }
}
