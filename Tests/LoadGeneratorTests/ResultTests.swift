import ReportMessages
import Testing

@testable import LoadGenerator

@Suite("Results")
struct ResultTests {
    /// A result whose seconds have about `rate` answers and a p99 of about `p99`.
    static func result(rate: Double, p99: Double, seconds: Int = 20, seed: UInt64 = 1) -> LoadResult {
        var random = SeededRandom(seed: seed)
        var recorder = LoadRecorder()
        for second in 0..<seconds {
            let calls = Int(rate * Double.random(in: 0.95...1.05, using: &random))
            for call in 0..<calls {
                let isSlow = call * 50 < calls
                let time = (isSlow ? p99 : p99 / 10) * Double.random(in: 0.9...1.1, using: &random)
                recorder.answered(
                    method: call % 2 == 0 ? "gongbao.v1.A/One" : "gongbao.v1.A/Two", stage: 0,
                    code: call == 0 ? .unavailable : .ok, responseNanoseconds: UInt64(time),
                    serviceNanoseconds: UInt64(time / 2), bytes: 100, second: second)
            }
        }
        recorder.closeSeconds(before: seconds)
        let plan = LoadPlan(
            mix: LoadMix([.init(LoadCall(method: "m", body: []))]),
            pacing: .open([LoadStage(rate: rate, seconds: Double(seconds))], .poisson))
        return LoadResult(
            plan, [LoadWorkerOutcome(recorder: recorder, seconds: Double(seconds), cpuShare: 0.2)], server: "h:1")
    }

    @Test func figuresAddUp() {
        let result = Self.result(rate: 200, p99: 10_000_000)
        #expect(result.total.calls == result.methods.values.reduce(0) { $0 + $1.calls })
        #expect(result.total.failures == 20)
        #expect(abs(result.total.goodput - 199) < 5)
        #expect(result.stages.count == 1)
        #expect(result.stages[0].calls == result.total.calls)
        #expect(result.timeline.count == 20)
    }

    @Test func jsonGoesThereAndBack() throws {
        let result = Self.result(rate: 50, p99: 5_000_000)
        let json = try result.json()
        #expect(try LoadResult(json: json).json() == json)
        #expect(throws: (any Error).self) { try LoadResult(json: Array("{}".utf8)) }
        for version in [1, 99] {
            let other = String(decoding: json, as: UTF8.self)
                .replacing("\"format_version\" : 2", with: "\"format_version\" : \(version)")
            let error = #expect(throws: LoadError.self) { try LoadResult(json: Array(other.utf8)) }
            #expect(error == .format(version))
        }
        #expect(throws: (any Error).self) { try LoadResult(json: Array(json.dropLast(20))) }
    }

    @Test func aChangeIsToldFromChance() throws {
        let before = Self.result(rate: 60, p99: 10_000_000, seed: 1)
        let worse = LoadComparison(before, Self.result(rate: 60, p99: 15_000_000, seed: 3))
        let row = try #require(worse.rows.first { $0.name == "p99" })
        #expect(row.isWorse)
        #expect((1.3...1.7).contains(row.ratio))
        #expect(row.low <= row.ratio && row.ratio <= row.high)
        let slower = LoadComparison(before, Self.result(rate: 40, p99: 10_000_000, seed: 4))
        #expect(slower.rows[0].isWorse)
        #expect(!slower.notices.isEmpty)
    }

    /// Of runs that differ by chance alone, about one in twenty may seem different.
    @Test func chanceIsSeldomTakenForAChange() {
        let results = (1...12).map { Self.result(rate: 40, p99: 10_000_000, seed: $0) }
        let rows = zip(results, results.dropFirst()).flatMap { LoadComparison($0, $1).rows }
        #expect(rows.map(\.name).prefix(3) == ["answers", "p50", "p99"])
        #expect(rows.count(where: \.isSignificant) <= rows.count / 6)
    }

    @Test func shortRunsAreNotCompared() {
        let short = Self.result(rate: 50, p99: 5_000_000, seconds: 3)
        let long = Self.result(rate: 50, p99: 5_000_000)
        for (before, after) in [(short, short), (short, long), (long, short)] {
            #expect(LoadComparison.problem(before, after)?.contains("at least 5 seconds") == true)
        }
        #expect(LoadComparison.problem(long, long) == nil)
    }

    @Test func differentCallsAreNotCompared() {
        let before = Self.result(rate: 50, p99: 5_000_000)
        var after = before
        after.settings.mix = LoadMix([.init(LoadCall(method: "m", body: [1]))]).fingerprint
        #expect(LoadComparison.problem(before, after)?.contains("made different calls") == true)
    }

    @Test func whatElseDiffersIsNamed() {
        let before = Self.result(rate: 50, p99: 5_000_000)
        #expect(LoadComparison(before, before).notices.isEmpty)
        var after = before
        after.settings.connections = 3
        after.settings.server = "elsewhere:2"
        after.lostConnections = 2
        #expect(
            LoadComparison(before, after).notices == [
                "of the second run: 2 connections were lost",
                "the two runs were made in different ways: connections 8 and 3",
            ])
    }

    /// Oracle: the digests of an implementation apart, over the bytes written out.
    @Test func aFingerprintIsThatOfTheCallsAndWeights() {
        #expect(LoadMix([.init(LoadCall(method: "m", body: []))]).fingerprint == "d26e6b683881bb39")
        let two = LoadMix([
            .init(LoadCall(method: "a", body: [0, 255]), weight: 3), .init(LoadCall(method: "b", body: [])),
        ])
        #expect(two.fingerprint == "739a3f3b54c10bab")
    }

    /// Seconds without any answer have no percentiles, and a run of few calls is no run of quick ones.
    @Test func emptySecondsAreNoQuickSeconds() throws {
        var sparse = Self.result(rate: 50, p99: 5_000_000)
        for i in sparse.timeline.indices where i % 3 != 0 { sparse.timeline[i] = LoadSecond() }
        let row = try #require(LoadComparison(sparse, sparse).rows.first { $0.name == "p99" })
        #expect(row.before > 4_000_000)
    }

    @Test func thePageNeedsNothingElseAndEscapes() {
        let html = LoadPage(Self.result(rate: 50, p99: 5_000_000), title: "a <b> & \"c\"").html
        #expect(html.contains("<title>a &lt;b&gt; &amp; &quot;c&quot;</title>"))
        #expect(html.components("<svg") == 3)
        #expect(html.components("<svg") == html.components("</svg>"))
        #expect(!html.contains("<script") && !html.contains("href=") && !html.contains("src="))
        #expect(!html.contains("nan") && !html.contains("inf"))
    }

    @Test func anEmptyRunHasAPage() {
        let plan = LoadPlan(
            mix: LoadMix([.init(LoadCall(method: "m", body: []))]), pacing: .closed(callers: 1, seconds: 1))
        let empty = LoadResult(
            plan, [LoadWorkerOutcome(recorder: LoadRecorder(), seconds: 1, cpuShare: 0)], server: "h:1")
        let html = LoadPage(empty, title: "empty").html
        #expect(!html.contains("nan") && !html.contains("inf"))
        #expect(empty.total.goodput == 0)
    }
}

extension String {
    /// How often a text stands in it.
    fileprivate func components(_ part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
