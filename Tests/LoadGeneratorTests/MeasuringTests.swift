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
