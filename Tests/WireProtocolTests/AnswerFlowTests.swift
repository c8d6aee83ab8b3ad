import NIOCore
import ReportMessages
import TestSupport
import Testing
import WireProtocol

@Suite struct AnswerFlowTests {
    private func answer(_ bytes: Int) -> ByteBuffer { ByteBuffer(repeating: 7, count: bytes) }

    @Test func theWindowHoldsTheWorkBack() {
        var flow = AnswerFlow(credit: 0, windowBytes: 100)
        flow.offer(answer(60))
        #expect(flow.hasRoom)
        flow.offer(answer(60))
        #expect(!flow.hasRoom)
        #expect(flow.next() == .answer(answer(60)))
        #expect(flow.hasRoom)
        #expect(flow.waitingBytes == 60)
    }

    @Test func creditCountsAnswersAndNotTheEnd() {
        var flow = AnswerFlow(credit: 2, windowBytes: 1_000)
        for _ in 0..<4 { flow.offer(answer(1)) }
        flow.end(nil)
        #expect(flow.next() != nil && flow.next() != nil)
        #expect(flow.next() == nil)
        flow.grant(1)
        #expect(flow.next() == .answer(answer(1)))
        #expect(flow.next() == nil)
        flow.grant(1)
        #expect(flow.next() == .answer(answer(1)))
        #expect(flow.next() == .end(nil))
        #expect(flow.isEnded)
        #expect(flow.next() == nil)
    }

    @Test func stoppingThrowsAnswersAwayAndLetsTheEndThrough() {
        var flow = AnswerFlow(credit: 1, windowBytes: 1)
        flow.offer(answer(5))
        flow.offer(answer(5))
        flow.stop()
        #expect(flow.hasRoom && flow.waitingBytes == 0)
        flow.offer(answer(5))
        #expect(flow.next() == nil)
        let error = RPCError(.cancelled, "x")
        flow.end(error)
        flow.end(nil)
        #expect(flow.next() == .end(error))
    }

    @Test func emptyAnswersAreBoundedToo() {
        var flow = AnswerFlow(credit: 0, windowBytes: 3)
        var made = 0
        while flow.hasRoom {
            flow.offer(ByteBuffer())
            made += 1
        }
        #expect(made == 3)
    }

    /// Against a list and three counters: whatever happens in whatever order, answers come in order, no more than were
    /// granted, and what waits stays within the window and one answer.
    @Test(arguments: 0..<200 as Range<UInt64>) func anyOrderOfEvents(seed: UInt64) {
        var random = SeededGenerator(seed)
        let window = Int.random(in: 1...300, using: &random)
        var credit = Int.random(in: 0...3, using: &random)
        let counts = credit > 0
        var flow = AnswerFlow(credit: UInt32(credit), windowBytes: window)
        var waiting: [ByteBuffer] = []
        var isStopped = false
        var isOver = false
        for _ in 0..<200 {
            switch Int.random(in: 0..<40, using: &random) {
            case 0: isStopped = true; waiting = []; flow.stop()
            case 1...4:
                let more = UInt32.random(in: 0...3, using: &random)
                credit += Int(more)
                flow.grant(more)
            case 5...20 where flow.hasRoom && !isOver:
                let made = ByteBuffer(bytes: (0..<Int.random(in: 0...90, using: &random)).map { UInt8($0) })
                if !isStopped { waiting.append(made) }
                flow.offer(made)
            case 21: isOver = true; flow.end(nil)
            default:
                let step = flow.next()
                if let first = waiting.first, !counts || credit > 0 {
                    #expect(step == .answer(first), "seed \(seed)")
                    waiting.removeFirst()
                    credit -= 1
                } else if waiting.isEmpty, isOver, case .end(nil)? = step {
                    #expect(flow.isEnded)
                    return
                } else {
                    #expect(step == nil, "seed \(seed)")
                }
            }
            #expect(flow.waitingBytes == waiting.reduce(0) { $0 + max(1, $1.readableBytes) }, "seed \(seed)")
            #expect(flow.waitingBytes < window + 91, "seed \(seed)")
        }
    }
}
