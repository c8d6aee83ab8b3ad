import Foundation
import Glibc
import ReportClient
import ReportMessages
import Testing
import WireProtocol

/// A server that is killed while it takes in, merges or saves answers after the next start as if nothing had been.
@Suite("Index durability", .enabled(if: Programs.serverIsBuilt, Comment(rawValue: Programs.howToBuild)))
struct IndexDurabilityTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private static func draft(_ number: Int, round: Int) -> ReportDraft {
        ReportDraft(
            id: "report-\(number)", title: "某县人大常委会工作报告", region: "新安县", yearCovered: "2023",
            text: Array(
                ("一年来，轮次\(round)号办结代表建议\(number + 10)件。"
                    + String(repeating: "听取专项报告\(number)项，督办民生实事项目。", count: 50)).utf8))
    }

    /// How long after the last answer the server is killed, in milliseconds: while it saves because nothing happens, and
    /// (negative) while it saves because it was told to stop.
    @Test(arguments: [[-1, -15, -60, -200], [2_000, 2_080, 2_200, 5]])
    func aKilledServerAnswersAsBefore(delays: [Int]) async throws {
        let data = folder.file("data")
        var rounds: [Int: Int] = [:]
        for (round, delay) in delays.enumerated() {
            let server = try await RunningServer(data: data)
            try await expect(rounds, of: server)
            for start in [0, 20] {
                let numbers = (start..<start + 20).map { ($0 * 7 + round * 11) % 60 }
                let drafts = numbers.map { Self.draft($0, round: round) }
                let answer = try await server.client.call(.ingest, IngestRequest(reports: drafts))
                #expect(answer.outcomes.allSatisfy { $0.result == .added || $0.result == .revised })
                for number in numbers { rounds[number] = round }
            }
            try await expect(rounds, of: server)
            if delay < 0 { server.program.signal(SIGTERM) }
            try await Task.sleep(for: .milliseconds(abs(delay)))
            try await server.cut()
        }
        let last = try await RunningServer(data: data)
        try await expect(rounds, of: last)
        try await last.stop()
        let check = try await run(Programs.server, ["check", "--data", data])
        #expect(check.status == 0, "\(check.output)\(check.errors)")
    }

    /// Of every round, as many reports are found as were last revised in it.
    private func expect(_ rounds: [Int: Int], of server: RunningServer) async throws {
        for round in Set(rounds.values).sorted() {
            let query = SearchRequest(query: .text("\"轮次\(round)号\""))
            let found = try await server.client.call(.search, query)
            #expect(Int(found.page?.total ?? 0) == rounds.values.count { $0 == round }, "round \(round)")
        }
    }

    /// The log says which file, why, and what is done.
    @Test func damageIsLoggedAndMadeGood() async throws {
        let data = folder.file("data")
        let server = try await RunningServer(data: data)
        _ = try await server.client.call(.ingest, IngestRequest(reports: (0..<5).map { Self.draft($0, round: 0) }))
        try await server.stop()
        let index = data + "/index"
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: index).first { $0.hasPrefix("segment-") })
        try Data("no index".utf8).write(to: URL(filePath: index + "/" + name))
        let check = try await run(Programs.server, ["check", "--data", data])
        #expect(check.status == 1 && check.output.contains(name) && check.errors.contains("No report is lost"))
        let again = try await RunningServer(data: data)
        try await expect([0: 0, 1: 0, 2: 0, 3: 0, 4: 0], of: again)
        let log = again.program.errors
        #expect(log.contains(name) && log.contains("damaged") && log.contains("indexed anew"), "\(log)")
        try await again.stop()
        let sound = try await run(Programs.server, ["check", "--data", data])
        #expect(sound.status == 0, "\(sound.output)\(sound.errors)")
    }
}
