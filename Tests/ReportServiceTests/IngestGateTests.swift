import Foundation
import ReportEngine
import ReportMessages
import Synchronization
import Testing
import WireProtocol

@testable import ReportService

@Suite("Ingest gate")
struct IngestGateTests {
    /// What threads do, in the order in which they do it.
    private final class Record: Sendable {
        private let events = Mutex<[String]>([])
        func add(_ event: String) { events.withLock { $0.append(event) } }
        var all: [String] { events.withLock { $0 } }
    }

    /// Half a minute at most, so that a gate that is broken ends the test.
    private func waitUntil(_ question: () -> Bool) {
        for _ in 0..<30_000 where !question() { usleep(1_000) }
    }

    /// Runs `count` jobs on threads of their own. Each begins when the one before has come to the gate, the second when
    /// the first is through it.
    private func inThreads(_ count: Int, at gate: IngestGate, _ job: @escaping @Sendable (Int) -> Void) {
        let group = DispatchGroup()
        for number in 0..<count {
            group.enter()
            Thread.detachNewThread {
                job(number)
                group.leave()
            }
            if number == count - 1 { break }
            waitUntil { gate.arrivals.count > UInt64(number) && (number > 0 || gate.arrivals.isTaken) }
        }
        group.wait()
    }

    @Test func oneAtATimeInTheOrderOfTheirComing() {
        let gate = IngestGate()
        let record = Record()
        inThreads(5, at: gate) { number in
            try? gate.run(.never) { () throws(RPCError) in
                record.add("in \(number)")
                if number == 0 { waitUntil { gate.arrivals.count == 5 } }
                record.add("out \(number)")
            }
        }
        #expect(record.all == (0..<5).flatMap { ["in \($0)", "out \($0)"] })
    }

    @Test func whoWaitsTooLongLeavesTheOthersTheirTurn() {
        let gate = IngestGate()
        let record = Record()
        inThreads(3, at: gate) { number in
            do throws(RPCError) {
                try gate.run(number == 1 ? Cancellation { true } : .never) { () throws(RPCError) in
                    if number == 0 { waitUntil { !record.all.isEmpty } }
                    record.add("in \(number)")
                }
            } catch {
                record.add("\(error.code) \(number)")
            }
        }
        #expect(record.all == ["\(StatusCode.cancelled) 1", "in 0", "in 2"])
    }

    @Test func tooManyAreToldWhenToComeBack() {
        let gate = IngestGate()
        let record = Record()
        inThreads(IngestGate.waitingLimit + 2, at: gate) { number in
            do throws(RPCError) {
                try gate.run(.never) { () throws(RPCError) in
                    if number == 0 { waitUntil { !record.all.isEmpty } }
                    record.add("in \(number)")
                }
            } catch {
                record.add("refused \(number) \(error.retryAfterMilliseconds ?? 0)")
            }
        }
        #expect(record.all.first == "refused \(IngestGate.waitingLimit + 1) 1000")
        #expect(record.all.count == IngestGate.waitingLimit + 2)
    }

    @Test func aFailureOpensTheGateAgain() {
        let gate = IngestGate()
        #expect(throws: RPCError.self) {
            try gate.run(.never) { () throws(RPCError) in throw RPCError(.internal, "x") }
        }
        #expect((try? gate.run(.never) { () throws(RPCError) in 7 }) == 7)
    }
}
