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

    private func waitUntil(_ question: () -> Bool) {
        for _ in 0..<5_000 where !question() { usleep(1_000) }
    }

    /// Runs `count` jobs on threads of their own, each begun when the one before is known to have come.
    private func inThreads(_ count: Int, _ job: @escaping @Sendable (Int) -> Void) {
        let group = DispatchGroup()
        for number in 0..<count {
            group.enter()
            Thread.detachNewThread {
                job(number)
                group.leave()
            }
            usleep(20_000)
        }
        group.wait()
    }

    @Test func oneAtATimeInTheOrderOfTheirComing() {
        let gate = IngestGate()
        let record = Record()
        inThreads(5) { number in
            try? gate.run(.never) { () throws(RPCError) in
                record.add("in \(number)")
                usleep(60_000)
                record.add("out \(number)")
            }
        }
        #expect(record.all == (0..<5).flatMap { ["in \($0)", "out \($0)"] })
    }

    @Test func whoWaitsTooLongLeavesTheOthersTheirTurn() {
        let gate = IngestGate()
        let record = Record()
        let start = ContinuousClock.now
        inThreads(3) { number in
            let cancellation = number == 1 ? Cancellation { ContinuousClock.now > start + .milliseconds(100) } : .never
            do throws(RPCError) {
                try gate.run(cancellation) { () throws(RPCError) in
                    usleep(number == 0 ? 300_000 : 0)
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
        inThreads(IngestGate.waitingLimit + 2) { number in
            do throws(RPCError) {
                try gate.run(.never) { () throws(RPCError) in
                    if number == 0 { waitUntil { record.all.contains { $0.hasPrefix("refused") } } }
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
