import Logging
import Testing
import WireProtocol

@testable import RPCServer

@Suite struct RefusalLogTests {
    @Test func strangersAreToldOfOnceAMinuteWithTheirNumber() {
        let log = RefusalLog(logger: Logger(label: "test"))
        let start = MonotonicTime(nanoseconds: 1 << 40)
        let told = (0..<150).map { log.strangersToTell(at: start.adding(milliseconds: $0 * 1_000)) }
        #expect(told.compactMap(\.self) == [1, 60, 60])
        #expect(told[0] == 1 && told[60] == 60 && told[120] == 60)
    }
}
