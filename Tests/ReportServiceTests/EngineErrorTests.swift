import ReportEngine
import ReportMessages
import ReportModel
import Testing
import WireProtocol

@testable import ReportService

@Suite("Errors of the engine")
struct EngineErrorTests {
    private let candidate = RegionCandidate(
        region: Region(code: RegionCode("410323"), name: "新安县"), level: .county, path: ["河南省", "洛阳市", "新安县"],
        score: 0.5, matchedName: "新安")

    @Test func everyErrorHasItsCode() {
        let expected: [(EngineError, StatusCode)] = [
            (.invalidArgument(field: "limit", problem: "p"), .invalidArgument),
            (.unknownRegion(text: "x", candidates: []), .notFound),
            (.ambiguousRegion(text: "x", candidates: []), .invalidArgument),
            (.unknownConcept(text: "x", candidates: []), .notFound),
            (.reportNotFound(id: "x", version: nil), .notFound),
            (.cursorExpired, .outOfRange), (.cancelled, .cancelled),
            (.storage(.full, message: "m"), .resourceExhausted),
            (.storage(.corrupted, message: "m"), .dataLoss),
            (.storage(.inUse, message: "m"), .failedPrecondition),
            (.storage(.failed, message: "m"), .internal),
        ]
        for (error, code) in expected { #expect(RPCError(error).code == code, "\(error)") }
    }

    @Test func anUnknownPlaceNamesWhatMayBeMeant() {
        let error = RPCError(EngineError.unknownRegion(text: "新安安", candidates: [candidate]))
        #expect(
            error.details == [.resource("region", "新安安", candidates: ["河南省洛阳市新安县 (410323)"])])
        #expect(error.message.contains("新安安"))
    }

    @Test func anAmbiguousPlaceIsAFieldViolationWithCandidates() {
        let error = RPCError(EngineError.ambiguousRegion(text: "鼓楼区", candidates: [candidate]))
        #expect(error.details.count == 2)
        guard case .fieldViolation(let violation)? = error.details.first?.detail else {
            Issue.record("no field violation")
            return
        }
        #expect(violation.field == "regions")
    }

    @Test(arguments: StorageProblem.allCases)
    func noPathGoesToAPeer(problem: StorageProblem) {
        let error = RPCError(EngineError.storage(problem, message: "/var/lib/secret/reports.sqlite: disk I/O error"))
        #expect(!error.message.contains("/var"))
        #expect(!error.message.contains("sqlite"))
        #expect(!error.message.isEmpty)
    }

    @Test func fieldsAreCalledAsInTheProtos() {
        #expect(FieldName.ofMessage("limit") == "page.limit")
        #expect(FieldName.ofMessage("years") == "years")
    }
}
