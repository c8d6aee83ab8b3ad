import Foundation
import Glibc
import ReportClient
import ReportMessages
import Synchronization
import Testing
import WireProtocol

/// Looking after a server: what it tells, who may call, how it stops.
@Suite("Operations", .enabled(if: Programs.areBuilt, Comment(rawValue: Programs.howToBuild)))
struct OperationsTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    /// The number of a metric without labels, or with those of the line.
    private func metric(_ line: String, in text: String) -> Double? {
        text.split(separator: "\n").first { $0.hasPrefix("gongbao_" + line + " ") }?
            .split(separator: " ").last.flatMap { Double($0) }
    }

    private func port(of server: RunningServer) throws -> Int {
        let lines = server.program.errors.split(separator: "\n")
        let line = try #require(lines.first { $0.contains("metrics") && $0.contains("address=") })
        let address = try #require(line.split(separator: " ").first { $0.contains("address=") })
        return try #require(address.split(separator: ":").last.flatMap { Int($0.filter(\.isNumber)) })
    }

    @Test func theSecondPortTellsHealthAndNumbers() async throws {
        let server = try await RunningServer(data: folder.file("data"), options: ["--metrics-listen", "127.0.0.1:0"])
        _ = try await server.ingest("2023年，共收到代表建议91件，办结率达到95%。")
        for _ in 0..<3 { _ = try await server.client.call(.search, SearchRequest(query: .text("代表建议"))) }
        let port = try port(of: server)
        #expect(try HTTPGet.answer(port: port, path: "/healthz").status == 200)
        #expect(try HTTPGet.answer(port: port, path: "/readyz").status == 200)
        #expect(try HTTPGet.answer(port: port, path: "/else").status == 404)
        let metrics = try HTTPGet.answer(port: port, path: "/metrics?x=1")
        #expect(metrics.status == 200)
        let search = "method=\"gongbao.v1.ReportService/Search\""
        #expect(metric("requests_total{\(search),code=\"OK\"}", in: metrics.body) == 3)
        #expect(metric("request_duration_seconds_count{\(search)}", in: metrics.body) == 3)
        #expect(metric("request_duration_seconds_bucket{\(search),le=\"+Inf\"}", in: metrics.body) == 3)
        #expect(metric("answer_cache_hits_total", in: metrics.body) == 2)
        #expect(metric("reports", in: metrics.body) == 1)
        #expect(metric("health{state=\"serving\"}", in: metrics.body) == 1)
        #expect(metric("requests_in_flight", in: metrics.body) == 0)
        for line in metrics.body.split(separator: "\n") where !line.hasPrefix("#") {
            #expect(line.split(separator: " ").last.flatMap { Double($0) } != nil, "\(line)")
        }
        #expect(try await server.stop().status == 0)
    }

    @Test func tokensDecideAndAreReadAgainAtHangup() async throws {
        let file = folder.file("tokens")
        func make(_ name: String, _ roles: String) async throws -> String {
            let made = try await run(Programs.server, ["token", name, "--roles", roles, "--file", file])
            #expect(made.status == 0 && made.errors.isEmpty)
            return made.output.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        let reader = try await make("reader", "read")
        let server = try await RunningServer(
            data: folder.file("data"), options: ["--tokens", file, "--log-level", "debug"], token: reader)
        _ = try await server.status()
        #expect(
            await refusal { () throws(RPCError) in try await server.client.call(.ingest, IngestRequest()) }?.code
                == .permissionDenied)
        let bare = try await server.gongbao("status")
        #expect(bare.status == 3 && bare.errors.contains("token"))
        let tokenFile = try folder.write("reader.token", reader + "\n")
        #expect(try await server.gongbao("status", "--token-file", tokenFile).status == 0)
        #expect(try await server.gongbao("status", "--connections", "--token-file", tokenFile).status == 3)
        let chief = try folder.write("chief.token", try await make("chief", "admin"))
        server.program.signal(SIGHUP)
        #expect(await eventually(within: 20) { server.program.errors.contains("tokens read again") })
        let table = try await server.gongbao("status", "--connections", "--token-file", chief, "--format", "tsv")
        #expect(table.status == 0 && table.output.contains("reader"))
        let ended = try await server.stop()
        #expect(ended.status == 0)
        for secret in [reader, try String(contentsOfFile: chief, encoding: .utf8)] {
            #expect(!ended.errors.contains(secret))
            #expect(try !String(contentsOfFile: file, encoding: .utf8).contains(secret))
        }
    }

    @Test func theNetworkIsNotOpenedByAccident() async throws {
        let result = try await run(
            Programs.server, ["serve", "--data", folder.file("data"), "--listen", "0.0.0.0:0"])
        #expect(result.status == 2)
        #expect(result.errors.contains("--allow-anonymous-network"))
    }

    /// What takes longer than the limit is told of, with what finds it again and without what was asked or answered.
    @Test func slowCallsAreToldOfAndSecretsAreNot() async throws {
        let server = try await RunningServer(
            data: folder.file("data"), options: ["--limit", "slow-call-ms=0", "--log-format", "json"])
        _ = try await server.ingest("2023年，共收到代表建议91件，办结率达到95%。")
        let parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
        _ = try await server.client.call(
            .search, SearchRequest(query: .text("代表建议")),
            metadata: [
                .init(key: "request-id", value: Array("slow-1".utf8)),
                .init(key: "traceparent", value: Array(parent.utf8)),
            ])
        let ended = try await server.stop()
        let lines = ended.errors.split(separator: "\n").filter { $0.contains("slow call") }
        let search = try #require(lines.first { $0.contains("ReportService/Search") })
        let record = try #require(try JSONSerialization.jsonObject(with: Data(search.utf8)) as? [String: Any])
        #expect(record["request_id"] as? String == "slow-1")
        #expect(record["trace_id"] as? String == "4bf92f3577b34da6a3ce929d0e0e4736")
        #expect(record["code"] as? String == "OK" && record["ms"] != nil && record["queued_ms"] != nil)
        #expect(lines.contains { $0.contains("ReportService/Ingest") })
        #expect(!ended.errors.contains("代表建议"))

        let quiet = try await RunningServer(data: folder.file("data"), options: ["--limit", "slow-call-ms=3600000"])
        _ = try await quiet.client.call(.search, SearchRequest(query: .text("代表建议")))
        #expect(try await !quiet.stop().errors.contains("slow call"))
    }

    @Test func aMisspeltMethodIsToldItsNearest() async throws {
        let server = try await RunningServer(data: folder.file("data"))
        let call = try await server.gongbao("call", "Serch")
        #expect(call.status == 2)
        #expect(call.errors.contains("gongbao.v1.ReportService/Search"), "\(call.errors)")
        let described = try await server.gongbao("describe", "Serch")
        #expect(described.status == 2)
        #expect(described.errors.contains("Perhaps: gongbao.v1.ReportService/Search"), "\(described.errors)")
    }

    @Test func whatAnyCallAnswersIsNoTable() async throws {
        let server = try await RunningServer(data: folder.file("data"))
        for (format, status) in [("csv", Int32(2)), ("tsv", 2), ("ndjson", 0)] {
            let call = try await server.gongbao("call", "CheckHealth", "--format", format)
            #expect(call.status == status, "\(call.errors)")
            #expect(call.output.isEmpty == (status == 2))
        }
    }

    @Test func aCallByNameWithManyAnswersEndsWithItsTime() async throws {
        let server = try await RunningServer(data: folder.file("data"))
        let watch = try await server.gongbao("call", "WatchHealth", "--timeout", "1")
        #expect(watch.output.contains("HEALTH_SERVING"))
        #expect(watch.status == 3, "\(watch.errors)")
    }

    @Test func limitsAreShownAsTheyWereSet() async throws {
        let server = try await RunningServer(data: folder.file("data"), options: ["--limit", "idle-ms=77000"])
        let shown = try await server.gongbao("status", "--limits", "--format", "tsv")
        #expect(shown.output.contains("idle-ms\t77000\t600000\tms"))
        #expect(shown.output.contains("arena-factor\t16\t16\ttimes the request"))
    }

    /// Clients that do as Protos/README.md says call while the server is told to stop: every call is answered.
    @Test func noCallFailsWhenTheServerIsToldToStop() async throws {
        let data = folder.file("data")
        let server = try await RunningServer(data: data)
        _ = try await server.ingest("2023年，共收到代表建议91件。")
        let progress = CallProgress()
        let failures = try await withThrowingTaskGroup(of: [RPCError].self) { group in
            for worker in 0..<8 {
                group.addTask { [port = server.port] in
                    var options = ClientOptions()
                    options.retry = .never
                    let client = ReportClient(host: "127.0.0.1", port: port, options: options)
                    defer { client.close() }
                    while true {
                        do throws(RPCError) {
                            let text = "代表建议 \(worker) \(progress.begin())"
                            _ = try await client.call(.search, SearchRequest(query: .text(text)))
                        } catch {
                            // With no second server a client that was asked to go finds nobody to call.
                            let isRefused = error.origin == .client && error.message.contains("refused")
                            return isRefused && progress.isStopping ? [] : [error]
                        }
                    }
                }
            }
            _ = await eventually(within: 600) { progress.begun > 200 }
            progress.stop()
            let ended = try await server.stop()
            #expect(ended.status == 0)
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(failures == [])
        #expect(progress.begun > 200)
    }
}

/// What callers and the test tell one another.
private final class CallProgress: Sendable {
    private let state = Mutex((begun: 0, isStopping: false))

    var begun: Int { state.withLock { $0.begun } }
    var isStopping: Bool { state.withLock { $0.isStopping } }
    func stop() { state.withLock { $0.isStopping = true } }

    /// Counts a call and gives its number.
    func begin() -> Int {
        state.withLock { state in
            state.begun += 1
            return state.begun
        }
    }
}
