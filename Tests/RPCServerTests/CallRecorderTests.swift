import Foundation
import Logging
import NIOCore
import Testing
import WireProtocol

@testable import RPCServer

@Suite struct CallRecorderTests {
    @Test func callsOfSeveralEventLoopsStandInTheOrderInWhichTheyCame() throws {
        let path = NSTemporaryDirectory() + "calls-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let recorder = try CallRecorder(path: path, logger: Logger(label: "test"))
        let start = MonotonicTime.now()
        for (at, body) in [(5, "a"), (9, "b"), (7, "c"), (0, "d"), (11, "e")] {
            let request = WireRequest(method: "m", body: ByteBuffer(string: body))
            recorder.record(request, at: MonotonicTime(nanoseconds: start.nanoseconds + UInt64(at) * 1_000_000))
        }
        recorder.finish()
        let entries = try CallRecord.contents(of: ByteBuffer(bytes: try Data(contentsOf: URL(fileURLWithPath: path))))
            .entries
        #expect(entries.map { String(buffer: $0.body) } == ["a", "b", "c", "d", "e"])
        let moments = entries.map(\.nanoseconds)
        #expect(moments == moments.sorted())
        #expect(moments[1] == moments[2] && moments[3] < moments[4])
    }
}
