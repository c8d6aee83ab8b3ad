import Testing
import WireProtocol

@testable import RPCServer

@Suite struct CallTraceTests {
    private func metadata(_ key: String, _ value: String) -> CallMetadata {
        [.init(key: key, value: Array(value.utf8))]
    }

    @Test(arguments: [
        ("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", true),
        ("cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-comes-later", true),
        ("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x", false),
        ("ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", false),
        ("00-00000000000000000000000000000000-00f067aa0ba902b7-01", false),
        ("00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01", false),
        ("00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01", false),
        ("00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01", false),
        ("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7", false), ("", false), ("----", false),
    ])
    func traceparentIsReadAsTheRecommendationSays(value: String, isValid: Bool) {
        let parent = CallTrace.parent(metadata("traceparent", value))
        #expect((parent != nil) == isValid)
        if isValid { #expect(parent?.traceID == "4bf92f3577b34da6a3ce929d0e0e4736") }
    }

    @Test func requestIDsThatCouldForgeLogLinesAreNotTakenOver() {
        for good in ["a", "0f-1_2.3:4", String(repeating: "x", count: 64)] {
            #expect(CallTrace.clientID(metadata("request-id", good)) == good)
        }
        for bad in ["", "a b", "a\nb", "一", "\"", String(repeating: "x", count: 65)] {
            #expect(CallTrace.clientID(metadata("request-id", bad)) == nil)
        }
        let made = CallContext(method: "m", metadata: metadata("request-id", "a b")).requestID
        #expect(made == "0-0-0")
    }
}
