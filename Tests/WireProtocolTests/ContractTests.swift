import Foundation
import NIOCore
import ReportMessages
import TestSupport
import Testing
import WireProtocol

/// Protos/README.md says what the code does.
@Suite struct ContractTests {
    private static func contract() throws -> String {
        try String(contentsOfFile: RepositoryFolder.root + "/Protos/README.md", encoding: .utf8)
    }

    /// The bytes of the fenced blocks marked `hex`: what stands in two hex digits before the remarks.
    private static func examples() throws -> [[UInt8]] {
        try contract().components(separatedBy: "```hex\n").dropFirst().map { block in
            let lines = (block.components(separatedBy: "```").first ?? "").split(separator: "\n")
            return lines.flatMap { line in
                line.drop { $0 == " " }.split(separator: " ", omittingEmptySubsequences: false)
                    .prefix { $0.count == 2 }.compactMap { UInt8($0, radix: 16) }
            }
        }
    }

    private static func frame(_ bytes: [UInt8], _ decoder: FrameDecoder) throws -> WireFrame? {
        var decoder = decoder
        decoder.append(ByteBuffer(bytes: bytes))
        guard case .frame(let frame)? = try decoder.next() else { return nil }
        #expect(decoder.partialFrameBytes == nil)
        #expect(try frame.encoded() == bytes)
        return frame
    }

    @Test func theExamplesAreWhatTheySay() throws {
        let examples = try Self.examples()
        #expect(examples.count == 2)
        let request = try Self.frame(examples[0], .ofRequests(limits: .standard))
        let question = ResolveRegionsRequest(text: "老城区")
        #expect(
            request
                == WireFrame(
                    streamID: 1,
                    .request(
                        WireRequest(
                            method: RPCMethod.resolveRegions.name, timeoutMilliseconds: 2_000,
                            body: try question.body()))))
        let refusal = RPCError(.notFound, "There is no report \"x\".", details: [.resource("report", "x")])
        #expect(
            try Self.frame(examples[1], .ofResponses(limits: .standard))
                == WireFrame(streamID: 3, .response(WireResponse(refusal))))
    }

    @Test func theConstantFramesAreInTheContract() throws {
        let text = try Self.contract()
        for frame in [
            WireFrame(streamID: 0, .ping([])), WireFrame(streamID: 0, .pong([], .serving)),
            WireFrame(streamID: 0, .pong([], .starting)), WireFrame(streamID: 0, .pong([], .draining)),
            WireFrame(streamID: 1, .cancel),
        ] {
            let hex = try frame.encoded().map { String(format: "%02x", $0) }.joined(separator: " ")
            #expect(text.contains("| `\(hex)` |"))
        }
        let probe = try WireFrame(streamID: 0, .ping([])).encoded().map { String(format: "%02x", $0) }.joined()
        #expect(text.contains("tcp-check send-binary \(probe)\n"))
    }

    @Test func theStatusTableIsTheOneInTheCode() throws {
        let text = try Self.contract()
        for code in StatusCode.all {
            let row = try #require(
                text.split(separator: "\n").first {
                    $0.hasPrefix("| \(code.rawValue) | `\(code.name)` | \(code.meaning) |")
                }, "\(code.name)")
            let advice = row.split(separator: "|", omittingEmptySubsequences: false)[4]
                .trimmingCharacters(in: .whitespaces)
            let expected: [RetryAdvice: Set<String>] = [
                .never: ["no", ""], .afterBackOff: ["yes, after a pause"],
                .ifRetryAfterIsGiven: ["if `retry_after` is given, after it"],
                .callerDecides: ["with more time", "the whole"],
            ]
            #expect(expected[code.retryAdvice]?.contains(advice) == true, "\(code.name)")
        }
    }

    @Test func theLimitsAreTheOnesInTheCode() throws {
        let limits = WireLimits.standard
        let text = try Self.contract()
        for row in [
            "| request frame | `request-frame-bytes` | \(limits.requestFrameBytes >> 20) MiB |",
            "| request frame of `Ingest` | `large-request-frame-bytes` | \(limits.largeRequestFrameBytes >> 20) MiB |",
            "| requests over 1 MiB at once | `large-requests-at-once` | \(limits.largeRequestsAtOnce) |",
            "| answer frame | `response-frame-bytes` | \(limits.responseFrameBytes >> 20) MiB |",
            "| name of a method | `method-name-bytes` | \(limits.methodNameBytes) bytes |",
            "| metadata | `metadata-entries`, `metadata-bytes` | \(limits.metadataEntries) entries, \(limits.metadataBytes >> 10) KiB |",
            "| payload of a ping | `ping-payload-bytes` | \(limits.pingPayloadBytes) bytes |",
            "| calls in flight on a connection | `in-flight-per-connection` | \(limits.inFlightPerConnection) |",
            "| calls in flight in all | `in-flight-total` | \(Self.grouped(limits.inFlightTotal)) |",
            "| connections | `connections` | \(Self.grouped(limits.connections)) |",
            "| time of a call | `default-timeout-ms`, `maximum-timeout-ms` | \(limits.defaultTimeoutMilliseconds / 1_000) s unless named, "
                + "\(limits.maximumTimeoutMilliseconds / 60_000) min at most |",
            "| time for a frame to become whole | `partial-frame-ms` | \(limits.partialFrameMilliseconds / 1_000) s,",
            "| time without calls | `idle-ms` | \(limits.idleMilliseconds / 60_000) min |",
            "| answers waiting for a slow reader | `output-buffer-bytes` | \(limits.outputBufferBytes >> 20) MiB |",
            "| time without fetching any of them | `output-stall-ms` | \(limits.outputStallMilliseconds / 1_000) s |",
            "| `arena-factor` | \(limits.arenaFactor) times its length,",
            "| `stream-window-bytes` | \(limits.streamWindowBytes >> 10) KiB and",
            "| `default-stream-ms`, `maximum-stream-ms` | \(limits.defaultStreamMilliseconds / 60_000) min unless named, ",
            "| `keepalive-s` | \(limits.keepAliveSeconds) s |",
            "| `retry-after-ms` | \(limits.retryAfterMilliseconds) ms |",
            "| `answer-cache-bytes` | \(limits.answerCacheBytes >> 20) MiB |",
            "| `slow-call-ms` | \(limits.slowCallMilliseconds / 1_000) s |",
        ] {
            #expect(text.contains(row), "\(row)")
        }
        #expect(LimitName.all.map(\.name).filter { !text.contains("`\($0)`") } == [])
    }

    private static func grouped(_ number: Int) -> String {
        number < 1_000 ? "\(number)" : "\(number / 1_000),\(String(format: "%03d", number % 1_000))"
    }
}
