import ReportMessages
import Testing

@testable import LoadGenerator

@Suite("Measuring")
struct MeasuringTests {
    private func near(_ a: UInt64, _ b: UInt64) -> Bool { abs(Double(a) - Double(b)) <= Double(b) * 0.002 + 1_000 }

    /// Oracle: the sorted values themselves.
    @Test func percentilesAreThoseOfTheSortedValues() {
        var random = SeededRandom(seed: 5)
        let values = (0..<10_000).map { _ in UInt64.random(in: 10_000...90_000_000, using: &random) }
        var histogram = LatencyHistogram()
        for value in values { histogram.record(nanoseconds: value) }
        let sorted = values.sorted()
        for percentile in [1.0, 50, 90, 99, 99.9] {
            let index = min(sorted.count - 1, Int((percentile / 100 * Double(sorted.count)).rounded(.up)) - 1)
            #expect(near(histogram.nanoseconds(atPercentile: percentile), sorted[index]))
        }
        let again = LatencyHistogram(histogram.steps)
        #expect(again.steps == histogram.steps)
        #expect(again.count == 10_000)
    }

    /// A caller that makes a call each 10 ms and waits 1 s once did not make 99 calls meanwhile.
    @Test func aStallCountsForTheCallsThatItPrevented() {
        var histogram = LatencyHistogram()
        histogram.record(nanoseconds: 1_000_000, count: 100)
        histogram.record(nanoseconds: 1_000_000_000)
        let corrected = histogram.corrected(expectedNanoseconds: 10_000_000)
        #expect(corrected.count == 200)
        #expect(near(histogram.nanoseconds(atPercentile: 90), 1_000_000))
        #expect(
            near(corrected.nanoseconds(atPercentile: 75), 505_000_000)
                || corrected.nanoseconds(atPercentile: 75) > 480_000_000)
        #expect(histogram.corrected(expectedNanoseconds: 0).steps == histogram.steps)
    }

    /// Oracle: the calls that a caller would have made at its pace while it waited, written out one by one.
    @Test func aClosedLoopIsCorrectedByMethod() throws {
        let times: [String: [UInt64]] = [
            "often": Array(repeating: 1_000_000, count: 900) + Array(repeating: 800_000_000, count: 9),
            "seldom": Array(repeating: 2_000_000, count: 90) + [1_000_000_000],
        ]
        var recorder = LoadRecorder()
        for (method, times) in times {
            for time in times {
                recorder.answered(
                    method: method, stage: 0, code: .ok, responseNanoseconds: time, serviceNanoseconds: time, bytes: 1,
                    second: 0)
            }
        }
        let mix = LoadMix(times.keys.map { .init(LoadCall(method: $0, body: [])) })
        let plan = LoadPlan(mix: mix, pacing: .closed(callers: 2, seconds: 10))
        let result = LoadResult(
            plan, [LoadWorkerOutcome(recorder: recorder, seconds: 10, cpuShare: 0)], server: "h:1")
        for (method, times) in times.merging(["all": times.values.flatMap { $0 }], uniquingKeysWith: { $1 }) {
            let pace = 10 * 1_000_000_000 * 2 / UInt64(times.count)
            let all = times.flatMap { time in
                [time] + stride(from: Int(time) - Int(pace), through: Int(pace), by: -Int(pace)).map { UInt64($0) }
            }.sorted()
            let figures = method == "all" ? result.total : try #require(result.methods[method])
            let index = { (percentile: Double) in Int((percentile / 100 * Double(all.count)).rounded(.up)) - 1 }
            #expect(near(figures.response.p50, all[index(50)]), "\(method)")
            #expect(near(figures.response.p90, all[index(90)]), "\(method)")
            #expect(near(figures.response.p99, all[index(99)]), "\(method)")
            #expect(figures.response.p99 > 100_000_000)
            #expect(figures.service.p90 < 3_000_000)
        }
    }

    /// A second of a closed loop whose last call took half of it.
    @Test(arguments: [(nil, 5_000_000.0...6_000_000), (1, 400_000_000...500_000_000)] as [(Int?, ClosedRange<Double>)])
    func secondsAreCorrectedLikeTheRun(callers: Int?, p99: ClosedRange<Double>) {
        var recorder = LoadRecorder()
        recorder.callers = callers
        for second in 0..<3 {
            for call in 0...100 {
                let time: UInt64 = call == 100 ? 500_000_000 : 5_000_000
                recorder.answered(
                    method: "m", stage: 0, code: .ok, responseNanoseconds: time, serviceNanoseconds: time, bytes: 1,
                    second: second)
            }
        }
        recorder.closeSeconds(before: 3)
        #expect(recorder.seconds.count == 3)
        #expect(recorder.seconds.allSatisfy { p99.contains(Double($0.p99Nanoseconds)) })
        #expect(recorder.seconds.allSatisfy { $0.answers == 101 })
    }

    @Test func secondsAreClosedInOrder() {
        var recorder = LoadRecorder()
        let answer = { (recorder: inout LoadRecorder, code: StatusCode, second: Int) in
            recorder.answered(
                method: "m", stage: 0, code: code, responseNanoseconds: 2_000_000, serviceNanoseconds: 1_000_000,
                bytes: 10,
                second: second)
        }
        answer(&recorder, .ok, 0)
        answer(&recorder, .ok, 0)
        answer(&recorder, .unavailable, 2)
        recorder.closeSeconds(before: 4)
        #expect(recorder.seconds.map(\.answers) == [2, 0, 0, 0])
        #expect(recorder.seconds.map(\.failures) == [0, 0, 1, 0])
        #expect(near(recorder.seconds[0].p99Nanoseconds, 2_000_000))
        #expect(recorder.seconds[1].p99Nanoseconds == 0)
        #expect(recorder.answerBytes == 30)
        #expect(recorder.byMethod["m"]?.codes == [.ok: 2, .unavailable: 1])
        #expect(recorder.byMethod["m"]?.service.count == 3)
        #expect(recorder.byMethod["m"]?.accepted.count == 2)
    }

    @Test func recordersAddUp() {
        var one = LoadRecorder(), other = LoadRecorder()
        for second in 0..<3 {
            one.answered(
                method: "a", stage: 0, code: .ok, responseNanoseconds: 5_000, serviceNanoseconds: 5_000, bytes: 1,
                second: second)
            other.answered(
                method: second == 0 ? "a" : "b", stage: 1, code: .ok, responseNanoseconds: 9_000_000,
                serviceNanoseconds: 8_000_000, bytes: 1, second: second)
        }
        one.closeSeconds(before: 3)
        other.closeSeconds(before: 3)
        one.add(other)
        #expect(one.seconds.map(\.answers) == [2, 2, 2])
        #expect(one.byMethod["a"]?.service.count == 4)
        #expect(one.byMethod["b"]?.service.count == 2)
        #expect(one.byMethod["a"]?.accepted.count == 4)
        #expect(one.byStage[1]?.response.count == 3)
    }

    @Test func aTesterThatDidNotKeepUpSaysSo() {
        let well = GeneratorHealth(
            lagP99Nanoseconds: 200_000, lagLongestNanoseconds: 9_000_000, busiestThread: 0.4, dropped: 0)
        #expect(well.complaints == [])
        let badly = GeneratorHealth(
            lagP99Nanoseconds: 20_000_000, lagLongestNanoseconds: 90_000_000, busiestThread: 0.97, dropped: 3)
        #expect(badly.complaints.count == 3)
        #expect(badly.complaints[0].contains("97 %"))
    }
}
