import Foundation
import Glibc
import ReportClient
import ReportMessages
import WireProtocol

/// A server of a test's own on a port of its own.
final class RunningServer: Sendable {
    let data: String
    let port: Int
    let program: RunningProgram
    let client: ReportClient

    /// Starts `gongbaod serve` over the folder and waits until it serves.
    ///
    /// - Parameters:
    ///   - fileLimitBlocks: No file may grow past so many blocks of 512 bytes.
    ///   - options: Further flags of `gongbaod serve`.
    ///   - token: What its client shows.
    init(
        data: String, fileLimitBlocks: Int? = nil, options: [String] = [], token: String? = nil,
        within seconds: Double = 60
    ) async throws {
        let folder = try TemporaryFolder()
        let portFile = folder.file("port")
        let arguments = ["serve", "--data", data, "--listen", "127.0.0.1:0", "--port-file", portFile] + options
        if let fileLimitBlocks, let server = Programs.server {
            program = try RunningProgram(
                "/bin/sh", ["-c", "ulimit -f \(fileLimitBlocks) && exec \"$0\" \"$@\"", server] + arguments)
        } else {
            program = try RunningProgram(Programs.server, arguments)
        }
        self.data = data
        let program = program
        _ = await eventually(within: seconds) {
            !program.isRunning || FileManager.default.fileExists(atPath: portFile)
        }
        let text = FileManager.default.contents(atPath: portFile).map { String(decoding: $0, as: UTF8.self) } ?? ""
        guard let port = Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw ProgramError("the server did not start: \(program.errors)")
        }
        self.port = port
        var clientOptions = ClientOptions()
        clientOptions.timeout = .seconds(60)
        clientOptions.retry = .never
        clientOptions.token = token
        client = ReportClient(host: "127.0.0.1", port: port, options: clientOptions)
    }

    deinit { client.close() }

    var address: String { "127.0.0.1:\(port)" }

    /// Runs `gongbao` against this server.
    func gongbao(_ arguments: String..., within seconds: Double = 60) async throws -> ProgramResult {
        try await run(Programs.client, arguments + ["--server", address], within: seconds)
    }

    /// Whether it still answers.
    func answers() async -> Bool {
        (try? await client.ping(timeout: .seconds(10)))?.health == .serving
    }

    /// Asks it to stop and waits until it has.
    @discardableResult
    func stop() async throws -> ProgramResult {
        program.signal(SIGTERM)
        return try await program.ended()
    }

    /// Ends it as a power cut would.
    func cut() async throws {
        program.signal(SIGKILL)
        _ = try await program.ended()
    }

    /// Takes texts in; the names are made up.
    func ingest(_ texts: String...) async throws -> IngestResponse {
        let drafts = texts.enumerated().map { ReportDraft(id: "draft-\($0)", text: Array($1.utf8)) }
        return try await client.call(.ingest, IngestRequest(reports: drafts))
    }

    func status() async throws -> GetStatusResponse { try await client.call(.getStatus, GetStatusRequest()) }
}

/// What a call ended with instead of an answer.
func refusal<Answer>(_ call: () async throws(RPCError) -> Answer) async -> RPCError? {
    do throws(RPCError) {
        _ = try await call()
        return nil
    } catch {
        return error
    }
}

extension RPCError {
    /// The field that the server complains about.
    var violatedField: String? {
        for case .fieldViolation(let violation)? in details.map(\.detail) { return violation.field }
        return nil
    }

    /// What the server says may have been meant.
    var candidates: [String] {
        for case .resource(let resource)? in details.map(\.detail) { return resource.candidates }
        return []
    }
}

/// A connection that sends nothing and reads nothing.
struct SilentConnection {
    private let descriptor: Int32

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(clamping: port)).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard descriptor >= 0, connected == 0 else { throw ProgramError("no connection to port \(port)") }
    }

    func close() { _ = Glibc.close(descriptor) }
}
