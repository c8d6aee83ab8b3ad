import Dispatch
import NIOCore
import ReportEngine
import ReportMessages
import Synchronization
import TestSupport
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

    /// A request that comes again while the first is at work is answered with its answer, and the work is done once.
    @Test func whoComesBackWaitsForTheFirst() async {
        let calls = IdempotentCalls()
        let meeting = Meeting()
        await onOwnThreads([
            {
                meeting.run(calls, .never) {
                    meeting.began.signal()
                    meeting.mayEnd.wait()
                }
            },
            {
                meeting.began.wait()
                // It is asked whether it goes on while it waits; only then may the first end.
                let waits = Cancellation {
                    meeting.waits.signal()
                    return false
                }
                meeting.run(calls, waits) { Issue.record("done twice") }
            },
            {
                meeting.waits.wait()
                meeting.mayEnd.signal()
            },
        ])
        #expect(meeting.answers.withLock { $0 } == ["first", "first"])
    }

    @Test func whoIsCancelledWaitsNoLonger() async {
        let calls = IdempotentCalls()
        let metadata: CallMetadata = [.init(key: "idempotency-key", value: bytes("k"))]
        let began = DispatchSemaphore(value: 0)
        let mayEnd = DispatchSemaphore(value: 0)
        await onOwnThreads([
            {
                _ = try? calls.run(body("r"), metadata: metadata, client: "") { () throws(RPCError) in
                    began.signal()
                    mayEnd.wait()
                    return body("first")
                }
            },
            {
                began.wait()
                let error = #expect(throws: RPCError.self) {
                    try calls.run(body("r"), metadata: metadata, client: "", cancellation: Cancellation { true }) {
                        () throws(RPCError) in body("second")
                    }
                }
                #expect(error?.code == .cancelled)
                mayEnd.signal()
            },
        ])
    }
}

/// Calls of one request on several threads.
private final class Meeting: Sendable {
    let began = DispatchSemaphore(value: 0)
    let waits = DispatchSemaphore(value: 0)
    let mayEnd = DispatchSemaphore(value: 0)
    let answers = Mutex<[String]>([])

    func run(_ calls: IdempotentCalls, _ cancellation: Cancellation, _ work: () -> Void) {
        let metadata: CallMetadata = [.init(key: "idempotency-key", value: Array("k".utf8))]
        let answer = try? calls.run(
            ByteBuffer(string: "r"), metadata: metadata, client: "", cancellation: cancellation
        ) { () throws(RPCError) in
            work()
            return ByteBuffer(string: "first")
        }
        answers.withLock { $0.append(answer.map { String(buffer: $0) } ?? "none") }
    }
}
