import Foundation
import Glibc
import ReportClient
import ReportMessages
import Testing

/// The load tester against a real server: runs, their files, recording and replay.
@Suite("Load", .enabled(if: Programs.areBuilt, Comment(rawValue: Programs.howToBuild)))
struct LoadTests {
    private func withServer(
        options: [String] = [], _ body: (RunningServer, TemporaryFolder) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        let ingest = try await run(Programs.server, ["ingest", "--data", folder.file("data"), JourneyTests.samples])
        try #require(ingest.status == 0, "\(ingest.errors)")
        let server = try await RunningServer(
            data: folder.file("data"), options: options.map { $0 == "RECORD" ? folder.file("calls") : $0 })
        try await body(server, folder)
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "\(text)")
    }

    @Test func aRunMakesItsCallsAndWritesItsFiles() async throws {
        try await withServer { server, folder in
            let profile = folder.file("mix.txt")
            try "3 search 代表建议 --limit 3\n1 regions 林州\n".write(toFile: profile, atomically: true, encoding: .utf8)
            let (out, page) = (folder.file("run.json"), folder.file("run.html"))
            // A slow machine may keep the load tester from its schedule, which is status 1 and no failure.
            let result = try await server.gongbao(
                "load", "--callers", "2", "--count", "60", "--duration", "30", "--warm-up", "0", "--profile", profile,
                "--out", out, "--html", page, "--format", "json")
            #expect([0, 1].contains(result.status), "\(result.errors)")
            let rows = try #require(try object(result.output)["rows"] as? [[String: Any]])
            #expect(rows.first?["calls"] as? Int == 60)
            #expect(rows.first?["failures"] as? Int == 0)
            #expect(rows.count == 3)
            let html = try String(contentsOfFile: page, encoding: .utf8)
            #expect(html.contains("ReportService/Search"))
            let comparison = try await server.gongbao("load", "compare", out, page)
            #expect(comparison.status == 2)
            #expect(comparison.errors.contains("is no result of a load test"))
        }
    }

    /// Waits until a run's connections have made calls.
    private func waitForCalls(_ server: RunningServer) async throws {
        while true {
            let answer: ListConnectionsResponse = try await server.client.call(
                .listConnections, ListConnectionsRequest())
            // One of them is that of this question.
            if answer.connections.count(where: { $0.callsMade > $0.inFlight }) >= 4 { return }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    @Test(.timeLimit(.minutes(10))) func aServerThatIsKilledIsNoSuccess() async throws {
        try await withServer { server, folder in
            let out = folder.file("run.json")
            let load = try RunningProgram(
                Programs.client,
                [
                    "load", "--rate", "40", "--duration", "3600", "--warm-up", "0", "--out", out, "--format", "json",
                    "--server", server.address,
                ])
            try await waitForCalls(server)
            try await server.cut()
            // The run goes on, however long that takes here, until calls have failed that were due meanwhile.
            while !load.errors.contains(#/ [1-9][0-9]* failed/#) { try await Task.sleep(for: .milliseconds(50)) }
            load.signal(SIGINT)
            let result = try await load.ended()
            #expect(result.status == 1, "\(result.errors)")
            #expect(result.errors.contains("there was no connection to the server"))
            let answer = try object(result.output)
            let all = try #require((answer["rows"] as? [[String: Any]])?.first)
            #expect(all["failures"] as? Int ?? 0 > 0)
            let file = try object(String(contentsOfFile: out, encoding: .utf8))
            #expect(file["unreachable_s"] as? Double ?? 0 > 0)
            #expect(file["lost_connections"] as? Int ?? 0 > 0)
        }
    }

    @Test(.timeLimit(.minutes(10))) func anInterruptedRunTellsWhatItHas() async throws {
        try await withServer { server, folder in
            let out = folder.file("run.json")
            let load = try RunningProgram(
                Programs.client,
                [
                    "load", "--rate", "50", "--duration", "3600", "--warm-up", "0", "--out", out, "--format", "json",
                    "--server", server.address,
                ])
            try await waitForCalls(server)
            load.signal(SIGINT)
            let result = try await load.ended()
            #expect(result.status == 1, "\(result.errors)")
            #expect(result.errors.contains("the run was ended early"))
            let answer = try object(result.output)
            #expect(answer["ended_early"] as? Bool == true)
            #expect((answer["rows"] as? [[String: Any]])?.first?["calls"] as? Int ?? 0 > 0)
            let file = try object(String(contentsOfFile: out, encoding: .utf8))
            #expect(file["ended_early"] as? Bool == true)
        }
    }

    @Test func runsOfOtherCallsAreNotCompared() async throws {
        try await withServer { server, folder in
            for (name, call) in [("a", "reports"), ("b", "reports"), ("c", "search 预算")] {
                let result = try await server.gongbao(
                    "load", "--rate", "20", "--duration", "6", "--warm-up", "0", "--call", call, "--out",
                    folder.file(name))
                #expect([0, 1].contains(result.status), "\(result.errors)")
            }
            let same = try await server.gongbao(
                "load", "compare", folder.file("a"), folder.file("b"), "--format", "json")
            #expect([0, 1].contains(same.status), "\(same.errors)")
            let answer = try object(same.output)
            let rows = try #require(answer["rows"] as? [[String: Any]])
            #expect(rows.map { $0["name"] as? String } == ["answers", "p50", "p99"])
            let other = try await server.gongbao("load", "compare", folder.file("a"), folder.file("c"))
            #expect(other.status == 2)
            #expect(other.errors.contains("made different calls"))
            let text = try String(contentsOfFile: folder.file("a"), encoding: .utf8)
            try folder.write(
                "d", text.replacingOccurrences(of: "\"format_version\" : 2", with: "\"format_version\" : 99"))
            let strange = try await server.gongbao("load", "compare", folder.file("d"), folder.file("a"))
            #expect(strange.status == 2)
            #expect(strange.errors.contains("has format 99"))
        }
    }

    @Test func aCountIsThatOfTheCallsAfterWarmUp() async throws {
        try await withServer { server, _ in
            for pacing in [["--callers", "3", "--threads", "2"], ["--rate", "100"]] {
                let arguments = ["load"] + pacing + ["--count", "11", "--duration", "600", "--format", "json"]
                let result = try await run(Programs.client, arguments + ["--server", server.address])
                #expect([0, 1].contains(result.status), "\(result.errors)")
                let rows = try #require(try object(result.output)["rows"] as? [[String: Any]])
                #expect(rows.first?["calls"] as? Int == 11)
            }
        }
    }

    @Test func recordedCallsAreMadeAgain() async throws {
        try await withServer(options: ["--record", "RECORD"]) { server, folder in
            for query in ["代表建议", "民生实事", "预算"] {
                let answer = try await server.gongbao("search", query)
                #expect(answer.status == 0, "\(answer.errors)")
            }
            _ = try await server.ingest("# 清河镇人民政府工作报告\n\n2023年新建水渠12公里。")
            let record = folder.file("calls")
            try await server.stop()
            let mode = try FileManager.default.attributesOfItem(atPath: record)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let other = try await RunningServer(data: folder.file("data"))
            let replay = try await other.gongbao("load", "replay", record, "--speed", "100", "--format", "json")
            #expect([0, 1].contains(replay.status), "\(replay.errors)")
            let rows = try #require(try object(replay.output)["rows"] as? [[String: Any]])
            #expect(rows.first?["calls"] as? Int == 3)
            #expect(rows.first?["failures"] as? Int == 0)
            #expect(replay.errors.contains("1 ReportService/Ingest (--with-writes makes them)"))
            let all = try await other.gongbao(
                "load", "replay", record, "--speed", "100", "--with-writes", "--format", "json")
            #expect((try object(all.output)["rows"] as? [[String: Any]])?.first?["calls"] as? Int == 4)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: record))
            let cut = try folder.write("cut", bytes: Array(bytes.dropLast(3)))
            let rest = try await other.gongbao("load", "replay", cut, "--speed", "100")
            #expect(rest.errors.contains("in the middle of a call, after 3 whole ones"), "\(rest.errors)")
        }
    }

    /// No server answers within a microsecond.
    @Test func aSearchWithoutSuccessSaysWhatItTried() async throws {
        try await withServer { server, _ in
            let result = try await server.gongbao(
                "load", "find", "--p99", "0.001", "--start", "2", "--duration", "1", "--warm-up", "0")
            #expect(result.status == 1, "\(result.errors)")
            #expect(result.output.contains("no rate found with p99 within 0 ms; last 0.5/s: "), "\(result.output)")
            #expect(result.errors.contains("gongbao: 0.5/s: "), "\(result.errors)")
            #expect(result.errors.contains("not kept, p99 is over the limit"), "\(result.errors)")
        }
    }

    @Test func theColumnsOfTheTableDiffer() async throws {
        try await withServer { server, _ in
            let result = try await server.gongbao("load", "--callers", "1", "--count", "5", "--warm-up", "0")
            let headings = try #require(result.output.split(separator: "\n").first)
                .replacingOccurrences(of: "  ", with: "\t").split(separator: "\t")
                .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
            #expect(headings.count == 11)
            #expect(Set(headings).count == headings.count, "\(headings)")
        }
    }

    @Test func aRecordIsNeverOverwritten() async throws {
        let folder = try TemporaryFolder()
        let record = folder.file("calls")
        try "something".write(toFile: record, atomically: true, encoding: .utf8)
        let result = try await run(
            Programs.server,
            ["serve", "--data", folder.file("data"), "--listen", "127.0.0.1:0", "--record", record])
        #expect(result.status == 2)
        #expect(result.errors.contains("This file exists"))
        #expect(try String(contentsOfFile: record, encoding: .utf8) == "something")
    }

    @Test func noServerAndWrongPlansAreSaid() async throws {
        let gone = try await run(Programs.client, ["load", "--duration", "1", "--server", "127.0.0.1:1"])
        #expect(gone.status == 3)
        #expect(gone.errors.contains("connection refused"))
        for wrong in [
            ["--rate", "x"], ["--rate", "5", "--callers", "2"], ["--connections", "0"], ["--call", "ingest x"],
        ] {
            let result = try await run(Programs.client, ["load", "run"] + wrong)
            #expect(result.status == 2, "\(wrong): \(result.errors)")
        }
    }
}
