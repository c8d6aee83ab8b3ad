import Foundation
import Glibc
import ReportClient
import ReportMessages
import Synchronization
import Testing
import WireProtocol

/// Names that tasks gather.
private final class Names: Sendable {
    private let names = Mutex<Set<String>>([])

    func insert(_ name: String) { names.withLock { _ = $0.insert(name) } }
    var all: Set<String> { names.withLock { $0 } }
}

/// What was acknowledged is there after the server was killed; what was asked is answered before it stops.
@Suite("Durability", .enabled(if: Programs.serverIsBuilt, Comment(rawValue: Programs.howToBuild)))
struct DurabilityTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private static func draft(_ number: Int) -> ReportDraft {
        ReportDraft(
            id: "report-\(number)", title: "某县人大常委会\(2000 + number)年工作报告", region: "新安县",
            yearCovered: "\(2000 + number % 25)",
            text: Array("一年来，共收到代表建议\(number + 10)件，办结率\(80 + number % 20)%。".utf8))
    }

    private func ids(_ server: RunningServer) async throws -> Set<String> {
        let answer = try await server.client.call(.listReports, ListReportsRequest(page: PageRequest(limit: 1_000)))
        return Set(answer.reports.map(\.id))
    }

    @Test func whatIsAcknowledgedSurvivesAKill() async throws {
        let server = try await RunningServer(data: folder.file("data"))
        for number in 0..<3 {
            let answer = try await server.client.call(.ingest, IngestRequest(reports: [Self.draft(number)]))
            #expect(answer.outcomes.map(\.result) == [.added])
        }
        try await server.cut()
        let again = try await RunningServer(data: server.data)
        #expect(try await ids(again) == ["report-0", "report-1", "report-2"])
        let search = try await again.client.call(.search, SearchRequest(query: .text("代表建议")))
        #expect(search.hits.count == 3)
        let repeated = try await again.client.call(.ingest, IngestRequest(reports: [Self.draft(1)]))
        #expect(repeated.outcomes.map(\.result) == [.unchanged])
    }

    @Test(arguments: [30, 120, 300])
    func aKillDuringIngestLosesNothingAcknowledged(milliseconds: Int) async throws {
        let server = try await RunningServer(data: folder.file("data"))
        let acknowledged = Names()
        await withTaskGroup(of: Void.self) { group in
            for lane in 0..<3 {
                group.addTask {
                    for number in 0..<1_000 {
                        let draft = Self.draft(lane * 1_000 + number)
                        guard
                            let answer = try? await server.client.call(.ingest, IngestRequest(reports: [draft])),
                            answer.outcomes.first?.result == .added
                        else { return }
                        acknowledged.insert(draft.id)
                    }
                }
            }
            try? await Task.sleep(for: .milliseconds(milliseconds))
            server.program.signal(SIGKILL)
        }
        _ = try await server.program.ended()
        let again = try await RunningServer(data: server.data)
        let held = try await ids(again)
        let promised = acknowledged.all
        #expect(promised.subtracting(held) == [])
        #expect(promised.count < 1_000)
        _ = try await again.stop()
        let check = try await run(Programs.server, ["check", "--data", server.data])
        #expect(check.status == 0, "\(check.output)\(check.errors)")
    }

    @Test func callsInFlightAreAnsweredBeforeItStops() async throws {
        let server = try await RunningServer(data: folder.file("data"))
        _ = try await server.client.call(.ingest, IngestRequest(reports: (0..<50).map(Self.draft)))
        let answered = Names()
        let outcomes = await withTaskGroup(of: RPCError?.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let error = await refusal { () throws(RPCError) in
                        try await server.client.call(.search, SearchRequest(query: .text("代表建议办结率")))
                    }
                    answered.insert("\(number)")
                    return error
                }
            }
            _ = await eventually(within: 30) { !answered.all.isEmpty }
            server.program.signal(SIGTERM)
            return await group.reduce(into: [RPCError?]()) { $0.append($1) }
        }
        // Every call was answered, or told that the server goes and nothing of it was done.
        for error in outcomes { #expect(error == nil || error?.code == .unavailable, "\(String(describing: error))") }
        #expect(outcomes.contains { $0 == nil })
        #expect(try await server.program.ended().status == 0)
    }

    @Test func anIdleServerStopsAtOnceAndTakesNoMoreCalls() async throws {
        let server = try await RunningServer(data: folder.file("data"))
        #expect(await server.answers())
        let result = try await server.stop()
        #expect(result.status == 0)
        #expect(await server.answers() == false)
    }

    @Test func aSecondSignalEndsItAtOnce() async throws {
        var endings: [Int32] = []
        // On a busy machine the goodbye may be over before the second signal comes; then it is tried anew.
        for _ in 0..<3 where endings.last != -SIGTERM {
            let server = try await RunningServer(data: folder.file("data"))
            // Someone who is connected and says nothing holds up the goodbye for a second.
            let silent = try SilentConnection(port: server.port)
            #expect(await server.answers())
            server.program.signal(SIGTERM)
            _ = await eventually(within: 10) { server.program.errors.contains("draining") }
            server.program.signal(SIGTERM)
            endings.append(try await server.program.ended(within: 20).status)
            silent.close()
        }
        #expect(endings.last == -SIGTERM, "\(endings)")
    }

    @Test func aFolderThatTakesNoMoreIsToldAndNothingIsLost() async throws {
        let data = folder.file("data")
        let first = try await RunningServer(data: data)
        _ = try await first.client.call(.ingest, IngestRequest(reports: [Self.draft(1)]))
        try await first.stop()
        // A limit on the size of files stands in for a full disk.
        let limited = try await RunningServer(data: data, fileLimitBlocks: 512)
        var acknowledged: Set<String> = ["report-1"]
        var error: RPCError?
        for number in 2..<60 where error == nil {
            var draft = Self.draft(number)
            draft.text += Array(String(repeating: "会议强调要坚持正确方向\(number)。", count: 4_000).utf8)
            do throws(RPCError) {
                let answer = try await limited.client.call(.ingest, IngestRequest(reports: [draft]))
                if answer.outcomes.first?.result == .added { acknowledged.insert(draft.id) }
            } catch let refused {
                error = refused
            }
        }
        #expect(error != nil, "\(acknowledged.count) reports went in")
        #expect(await limited.answers())
        #expect(try await ids(limited) == acknowledged)
        try await limited.cut()
        let again = try await RunningServer(data: data)
        #expect(acknowledged.subtracting(try await ids(again)) == [])
    }

    @Test func searchesDoNotWaitForIngests() async throws {
        let server = try await RunningServer(data: folder.file("data"))
        _ = try await server.client.call(.ingest, IngestRequest(reports: (0..<20).map(Self.draft)))
        let ingested = await withTaskGroup(of: Int.self) { group in
            for lane in 1...6 {
                group.addTask {
                    // Each takes long enough that the searches come while several wait.
                    let drafts = (0..<10).map { number in
                        var draft = Self.draft(lane * 100 + number)
                        draft.text += Array(String(repeating: "听取专项报告\(number)项，办结率95%。", count: 60).utf8)
                        return draft
                    }
                    let answer = try? await server.client.call(.ingest, IngestRequest(reports: drafts))
                    return answer?.outcomes.count { $0.result == .added } ?? 0
                }
            }
            var searched = 0
            for _ in 0..<10 {
                let answer = try? await server.client.call(.search, SearchRequest(query: .text("代表建议")))
                searched += answer?.hits.isEmpty == false ? 1 : 0
            }
            #expect(searched == 10)
            return await group.reduce(0, +)
        }
        #expect(ingested == 60)
        #expect(try await server.status().reports == 80)
    }
}
