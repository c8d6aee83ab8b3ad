import NIOCore
import ReportClient
import ReportMessages
import Synchronization
import TestSupport
import Testing
import WireProtocol

@testable import RPCServer

/// A number that tests move on.
private final class Snapshot: Sendable {
    private let number = Atomic<UInt64>(1)
    var value: UInt64 { number.load(ordering: .relaxed) }
    func moveOn() { number.add(1, ordering: .relaxed) }
}

@Suite struct AnswerCacheTests {
    private func key(_ request: String) -> AnswerCache.Key {
        AnswerCache.Key(method: "m", isCompressed: false, request: ByteBuffer(string: request))
    }

    private func miss(_ cache: AnswerCache, _ request: String) -> AnswerCache.Miss? {
        if case .miss(let miss) = cache.lookUp(key(request)) { miss } else { nil }
    }

    private func hit(_ cache: AnswerCache, _ request: String) -> String? {
        if case .hit(let answer) = cache.lookUp(key(request)) { String(buffer: answer.body) } else { nil }
    }

    @Test func whatWasAnsweredIsAnsweredAgainUntilSomethingIsTakenIn() throws {
        let snapshot = Snapshot()
        let cache = AnswerCache(limitBytes: 1 << 16) { snapshot.value }
        cache.store(WireResponse(body: ByteBuffer(string: "1")), for: try #require(miss(cache, "a")))
        #expect(hit(cache, "a") == "1")
        #expect(hit(cache, "b") == nil)
        snapshot.moveOn()
        #expect(hit(cache, "a") == nil)
        #expect(cache.report.entries == 0 && cache.report.bytes == 0)
        #expect(cache.report.hits == 1 && cache.report.misses == 3)
    }

    @Test func anAnswerMadeWhileSomethingWasTakenInIsNotKept() throws {
        let snapshot = Snapshot()
        let cache = AnswerCache(limitBytes: 1 << 16) { snapshot.value }
        let asked = try #require(miss(cache, "a"))
        snapshot.moveOn()
        cache.store(WireResponse(body: ByteBuffer(string: "old or new")), for: asked)
        #expect(hit(cache, "a") == nil)
    }

    @Test func errorsAndWhatIsTooLongAreNotKept() throws {
        let cache = AnswerCache(limitBytes: 1 << 16) { 1 }
        cache.store(WireResponse(RPCError(.notFound, "x")), for: try #require(miss(cache, "a")))
        cache.store(WireResponse(body: ByteBuffer(repeating: 1, count: 1 << 13)), for: try #require(miss(cache, "b")))
        #expect(cache.report.entries == 0)
        let none = AnswerCache(limitBytes: 0) { 1 }
        #expect(miss(none, "a") == nil)
        let unloaded = AnswerCache(limitBytes: 1 << 16) { nil }
        #expect(miss(unloaded, "a") == nil)
    }

    /// Against a dictionary: a hit is what was stored last for the snapshot, and bytes never pass the limit.
    @Test(arguments: 0..<30 as Range<UInt64>) func anyOrderOfQuestions(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let snapshot = Snapshot()
        let cache = AnswerCache(limitBytes: 20_000) { snapshot.value }
        var truth: [String: String] = [:]
        var hits = 0
        for turn in 0..<3_000 {
            if Int.random(in: 0..<500, using: &random) == 0 {
                snapshot.moveOn()
                truth = [:]
            }
            let request = "\(Int.random(in: 0..<Int.random(in: 1...300, using: &random), using: &random))"
            switch cache.lookUp(key(request)) {
            case .hit(let answer):
                hits += 1
                #expect(truth[request] == String(buffer: answer.body), "seed \(seed)")
            case .miss(let miss):
                let answer = "\(turn)" + String(repeating: "x", count: Int.random(in: 0..<400, using: &random))
                cache.store(WireResponse(body: ByteBuffer(string: answer)), for: miss)
                truth[request] = answer
            case .none: Issue.record("nothing is kept")
            }
            #expect(cache.report.bytes <= 20_000, "seed \(seed)")
        }
        #expect(hits > 100)
        #expect(cache.report.hits == hits && cache.report.misses == 3_000 - hits)
    }

    @Test func answersComeFromTheCacheOverTheWire() async throws {
        let snapshot = Snapshot()
        var surroundings = ServerSurroundings()
        surroundings.cache = AnswerCache(limitBytes: 1 << 20) { snapshot.value }
        try await EchoServer.with(surroundings: surroundings) { echo in
            let client = echo.client()
            func ask(_ text: String) async throws -> String {
                String(buffer: try await client.call(method: EchoServer.tally, body: ByteBuffer(string: text)))
            }
            var answers: [String] = []
            for text in ["a", "a", "b"] { answers.append(try await ask(text)) }
            snapshot.moveOn()
            answers.append(try await ask("a"))
            #expect(answers == ["1", "1", "2", "3"])
            #expect(echo.server.counters.callsServed == 4)
            #expect(surroundings.cache?.report.hits == 1)
            client.close()
        }
    }

    @Test(arguments: [true, false]) func longAnswersAreCompressedWhereThatIsWanted(isCached: Bool) async throws {
        var surroundings = ServerSurroundings()
        if isCached { surroundings.cache = AnswerCache(limitBytes: 1 << 24) { 1 } }
        try await EchoServer.with(surroundings: surroundings) { echo in
            let plain = echo.client()
            let reader = echo.client { $0.acceptsCompressed = true }
            for _ in 0..<2 {
                let long = try await plain.call(method: EchoServer.long, body: ByteBuffer())
                #expect(long.readableBytes == 100_000)
                #expect(try await reader.call(method: EchoServer.long, body: ByteBuffer()) == long)
            }
            let facts = await Task.detached { echo.server.surroundings.connections.connections() }.value
            #expect(facts.map { $0.bytesSent < 10_000 }.sorted { !$0 && $1 } == [false, true])
            plain.close()
            reader.close()
        }
    }
}
