import Foundation
import Glibc
import ReportMessages
import TestSupport
import Testing

/// What can be wrong when the server starts: each has its message and its exit status.
@Suite("Start", .enabled(if: Programs.serverIsBuilt, Comment(rawValue: Programs.howToBuild)))
struct StartTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func serve(_ arguments: String..., environment: [String: String] = [:]) async throws -> ProgramResult {
        try await run(Programs.server, ["serve"] + arguments, environment: environment)
    }

    @Test func itSaysWhereItListens() async throws {
        let server = try await RunningServer(data: folder.file("data"))
        let line = "listening on \(server.address)\n"
        #expect(await eventually(within: 10) { server.program.output == line })
        #expect(await server.answers())
        #expect(try await server.stop().status == 0)
    }

    @Test func aPortInUseIsNamed() async throws {
        let server = try await RunningServer(data: folder.file("data"))
        let second = try await serve("--data", folder.file("other"), "--listen", server.address)
        #expect(second.status == 1)
        #expect(second.errors.contains("Port \(server.port)"))
        #expect(await server.answers())
    }

    @Test func aFolderHasOneServer() async throws {
        let server = try await RunningServer(data: folder.file("data"))
        let second = try await serve("--data", server.data, "--listen", "127.0.0.1:0")
        #expect(second.status == 1)
        #expect(second.errors.contains(server.data))
        let ingest = try await run(Programs.server, ["ingest", "--data", server.data, folder.write("a.txt", "文本。")])
        #expect(ingest.status == 1)
        #expect(ingest.errors.contains("gongbao ingest"))
        #expect(await server.answers())
    }

    @Test func aFolderThatCannotBeWrittenIsNamed() async throws {
        let file = try folder.write("file", "no folder")
        for path in ["/proc/gongbao-test", file, file + "/data"] {
            let result = try await serve("--data", path, "--listen", "127.0.0.1:0")
            #expect(result.status == 1)
            #expect(result.errors.contains(path))
        }
    }

    @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
    func aReadOnlyFolderIsNamed() async throws {
        chmod(folder.path, 0o500)
        let result = try await serve("--data", folder.path, "--listen", "127.0.0.1:0")
        #expect(result.status == 1)
        #expect(result.errors.contains(folder.path))
    }

    @Test func aPortFileThatCannotBeWrittenIsNamed() async throws {
        let result = try await serve(
            "--data", folder.file("data"), "--listen", "127.0.0.1:0", "--port-file", "/proc/port")
        #expect(result.status == 1)
        #expect(result.errors.contains("/proc/port"))
    }

    @Test func wrongUsageEndsWith2() async throws {
        #expect(try await serve("--listen", "127.0.0.1:0").status == 2)
        #expect(try await serve("--data", folder.file("d"), "--listen", "nowhere").status == 2)
        let colour = try await serve("--colour")
        #expect(colour.status == 2)
        #expect(colour.errors.hasPrefix("gongbaod: "), "\(colour.errors)")
        #expect(try await run(Programs.server, ["unheard-of"]).status == 2)
        let config = try folder.write("conf", "data = \(folder.file("d"))\ncolour = red\n")
        let result = try await serve("--config", config)
        #expect(result.status == 2)
        #expect(result.errors.contains("conf:2"))
        let loud = try await serve("--data", folder.file("d"), environment: ["GONGBAO_LOG_LEVEL": "loud"])
        #expect(loud.status == 2)
        #expect(loud.errors.contains("GONGBAO_LOG_LEVEL"))
    }

    @Test func helpAndVersionAreNoErrors() async throws {
        let help = try await run(Programs.server, ["serve", "--help"])
        #expect(help.status == 0)
        #expect(help.output.contains("--grace-seconds"))
        #expect(try await run(Programs.server, ["--version"]).status == 0)
    }

    @Test func theServiceManagerIsToldWhenItServesAndWhenItStops() async throws {
        let socket = try DatagramSocket(path: folder.file("notify"))
        let program = try RunningProgram(
            Programs.server, ["serve", "--data", folder.file("data"), "--listen", "127.0.0.1:0"],
            environment: ["NOTIFY_SOCKET": socket.path])
        #expect(await eventually(within: 60) { socket.received() == "READY=1" })
        program.signal(SIGTERM)
        #expect(await eventually(within: 30) { socket.received() == "STOPPING=1" })
        #expect(try await program.ended().status == 0)
    }

    @Test func theEnvironmentAndAFileSetWhatFlagsSet() async throws {
        let portFile = folder.file("port")
        let config = try folder.write("conf", "listen = 127.0.0.1:0\nport-file = \(portFile)\nlog-format = json\n")
        let program = try RunningProgram(
            Programs.server, ["serve"], environment: ["GONGBAO_CONFIG": config, "GONGBAO_DATA": folder.file("data")])
        #expect(await eventually(within: 60) { FileManager.default.fileExists(atPath: portFile) })
        program.signal(SIGINT)
        let result = try await program.ended()
        #expect(result.status == 0)
        for line in result.errors.split(separator: "\n") {
            let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect(record?["level"] != nil && record?["message"] != nil, "\(line)")
        }
    }
}

/// Damage to the data folder is found and told, never served.
@Suite("Damaged folders", .enabled(if: Programs.serverIsBuilt, Comment(rawValue: Programs.howToBuild)))
struct DamageTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    /// A folder with one report, and its database file.
    private func filledFolder() async throws -> (data: String, database: String) {
        let data = folder.file("data")
        let text = try folder.write("a.txt", "某县人大常委会工作报告\n\n2023年，共收到代表建议91件，办结率超过95%。\n")
        let ingest = try await run(Programs.server, ["ingest", "--data", data, text])
        try #require(ingest.status == 0, "\(ingest.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: data)
        let database = try #require(names.first { $0.hasSuffix(".sqlite") }, "\(names)")
        return (data, data + "/" + database)
    }

    @Test func aSoundFolderIsSound() async throws {
        let (data, _) = try await filledFolder()
        let check = try await run(Programs.server, ["check", "--data", data])
        #expect(check.status == 0, "\(check.errors)")
        #expect(check.output.contains("1 report, 1 version"))
    }

    @Test func aDatabaseOfRubbishIsRefused() async throws {
        let (data, database) = try await filledFolder()
        try Data(repeating: 0x5A, count: 8_192).write(to: URL(fileURLWithPath: database))
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: database + suffix) }
        for command in ["serve", "check", "ingest"] {
            let more = command == "serve" ? ["--listen", "127.0.0.1:0"] : command == "ingest" ? [data] : []
            let result = try await run(Programs.server, [command, "--data", data] + more)
            #expect(result.status == 1, "\(command): \(result.output)\(result.errors)")
            #expect(result.errors.contains(data), "\(command): \(result.errors)")
        }
    }

    @Test func aChangedPageIsFound() async throws {
        let (data, database) = try await filledFolder()
        let file = try #require(FileHandle(forUpdatingAtPath: database))
        let end = try file.seekToEnd()
        // Everything behind the first pages, where tables begin that the start reads.
        var offset: UInt64 = 4_096
        while offset < end {
            try file.seek(toOffset: offset)
            try file.write(contentsOf: Data(repeating: 0xA5, count: 512))
            offset += 4_096
        }
        try file.close()
        let check = try await run(Programs.server, ["check", "--data", data])
        #expect(check.status == 1, "\(check.output)")
        #expect(!(check.output + check.errors).isEmpty)
    }
}
