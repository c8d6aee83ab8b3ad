import NIOCore
import ReportMessages
import Testing
import WireProtocol

@testable import ReportService

@Suite("Idempotency")
struct IdempotencyTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    private func body(_ text: String) -> ByteBuffer { ByteBuffer(string: text) }

    @Test func aRequestIsDoneOnceForItsKey() {
        var table = IdempotencyTable()
        #expect(table.begin(bytes("k"), body("r")) == .run)
        #expect(table.begin(bytes("k"), body("r")) == .underWay)
        table.end(bytes("k"), body("answer"))
        #expect(table.begin(bytes("k"), body("r")) == .answered(body("answer")))
        #expect(table.begin(bytes("k"), body("other")) == .otherRequest)
        #expect(table.begin(bytes("k2"), body("r")) == .run)
    }

    @Test func whatFailedMayBeTriedAgain() {
        var table = IdempotencyTable()
        #expect(table.begin(bytes("k"), body("r")) == .run)
        table.end(bytes("k"), nil)
        #expect(table.begin(bytes("k"), body("r")) == .run)
    }

    @Test func theTableIsBounded() {
        var table = IdempotencyTable(limitEntries: 10, limitBytes: 100)
        for i in 0..<1_000 {
            #expect(table.begin(bytes("\(i)"), body("r")) == .run)
            table.end(bytes("\(i)"), body(String(repeating: "x", count: i % 40)))
            #expect(table.count <= 10 && table.bytes <= 100)
        }
        #expect(table.begin(bytes("0"), body("r")) == .run)
        #expect(table.begin(bytes("999"), body("r")) == .answered(body(String(repeating: "x", count: 39))))
    }

    @Test func keysOfDifferentClientsAreDifferent() throws {
        let calls = IdempotentCalls()
        let metadata: CallMetadata = [.init(key: "idempotency-key", value: bytes("k"))]
        func run(_ client: String, _ request: String, _ answer: String) throws(RPCError) -> String {
            String(
                buffer: try calls.run(body(request), metadata: metadata, client: client) { () throws(RPCError) in
                    body(answer)
                })
        }
        #expect(try run("a", "r", "first") == "first")
        #expect(try run("a", "r", "second") == "first")
        #expect(try run("b", "other", "third") == "third")
        let error = #expect(throws: RPCError.self) { try run("a", "other", "x") }
        #expect(error?.code == .invalidArgument)
        let long: CallMetadata = [.init(key: "idempotency-key", value: [UInt8](repeating: 1, count: 129))]
        #expect(throws: RPCError.self) {
            try calls.run(body("r"), metadata: long, client: "") { () throws(RPCError) in body("") }
        }
    }
}
