import ArgumentParser
import Glibc
import NIOCore
import ReportClient
import ReportMessages
import WireProtocol

struct CallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "Make any call, with JSON both ways.",
        usage: "gongbao call METHOD [--json JSON] [options]",
        discussion: """
            The server itself says what its messages look like, so that calls newer than this program can be made. JSON \
            has the names of the protos; 'gongbao describe METHOD' shows them. A call with many answers writes one line \
            for each, as --format ndjson does for any.

            Examples:
              gongbao call Search --json '{"text": "代表建议", "page": {"limit": 3}}'
              gongbao call gongbao.v1.AdminService/WatchHealth
            """)

    @Argument(help: "Name of the method; the last part is enough.")
    var method: String

    @Option(help: ArgumentHelp("The request. (default: an empty one)", valueName: "json"))
    var json = "{}"

    @OptionGroup var shared: SharedOptions

    func run() async throws {
        let session = try Session(shared)
        guard ![.csv, .tsv].contains(session.settings.format) else {
            throw CommandFailure(
                status: .usage, message: "What any call may answer is no table: take --format json or ndjson.")
        }
        let schema = try await session.describe().schema
        guard let method = schema.method(method) else {
            throw await session.unknown("method", method)
        }
        let body = try MessageEncoder(schema: schema).bytes(try JSONValue.parse(json), as: method.request)
        let decoder = MessageDecoder(schema: schema)
        func write(_ answer: ByteBuffer) throws {
            let value = try decoder.value(Array(answer.readableBytesView)[...], as: method.answer)
            let isLine = method.streams || session.settings.format == .ndjson
            var output = DescriptorWriter(STDOUT_FILENO)
            try output.write((isLine ? JSONText.compact(value) : JSONText.indented(value)) + "\n")
            try output.flush()
        }
        if method.streams {
            try await session.stream(method.name, ByteBuffer(bytes: body), write)
        } else {
            try write(try await session.call(method: method.name, ByteBuffer(bytes: body)))
        }
    }
}

/// What a server can be asked, as it says itself.
struct ServerDescription {
    let schema: ProtoSchema
    let roles: [String: AccessRole]
}

extension Session {
    /// What is said of a method, or of what else is described, that is not there. The server knows which methods are near.
    func unknown(_ what: String, _ name: String) async -> CommandFailure {
        var near: [String] = []
        do {
            _ = try await client.call(method: name, body: ByteBuffer())
        } catch {
            for case .resource(let resource)? in error.details.lazy.map(\.detail) { near += resource.candidates }
        }
        let hint = near.isEmpty ? "" : " Perhaps: \(near.joined(separator: ", "))."
        return CommandFailure(
            status: .usage, message: "The server has no \(what) '\(name)'.\(hint) 'gongbao describe' lists them.")
    }

    /// Asks the server for its methods and messages.
    func describe() async throws -> ServerDescription {
        let answer = try await call(.describe, DescribeRequest())
        do {
            let schema = try ProtoSchema(fileDescriptorSet: answer.fileDescriptorSet)
            return ServerDescription(
                schema: schema,
                roles: Dictionary(answer.methods.map { ($0.name, $0.role) }, uniquingKeysWith: { first, _ in first }))
        } catch {
            throw CommandFailure(status: .serverTrouble, message: "The server's description can't be read.")
        }
    }
}
