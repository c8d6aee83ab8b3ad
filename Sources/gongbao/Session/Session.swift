import Glibc
import NIOCore
import ReportClient
import ReportMessages
import WireProtocol

/// One run of a command: its settings, its surroundings and its connection.
struct Session: Sendable {
    let settings: Settings
    let surroundings: Surroundings
    let credentials: Credentials
    let client: ReportClient
    let clientTimeout: Duration

    /// - Parameter timeoutSeconds: The command's own time for a call; the user's setting comes first.
    init(
        _ options: SharedOptions, timeoutSeconds: Double = 10, surroundings: Surroundings = .current()
    ) throws {
        self.surroundings = surroundings
        settings = try Settings(options, surroundings, try Self.configurationFile(surroundings))
        var clientOptions = ClientOptions()
        let timeout = Duration.milliseconds(Int64((settings.timeoutSeconds ?? timeoutSeconds) * 1_000))
        clientOptions.timeout = timeout
        clientTimeout = timeout
        clientOptions.connectTimeout = min(timeout, .seconds(5))
        credentials = try Credentials(options, surroundings)
        clientOptions.tls = credentials.tls
        clientOptions.token = credentials.token
        clientOptions.acceptsCompressed = options.compress
        client = ReportClient(host: settings.server.host, port: settings.server.port, options: clientOptions)
    }

    var language: Language { settings.language }

    /// Makes a call.
    ///
    /// - Throws: `CommandFailure`, worded for people.
    func call<Request, Response>(
        _ method: RPCMethod<Request, Response>, _ request: Request
    ) async throws -> Response {
        do {
            return try await client.call(method, request)
        } catch {
            throw FailureText.failure(error, settings)
        }
    }

    /// Makes a call with many answers, and hands each on.
    ///
    /// - Throws: `CommandFailure`, worded for people; whatever `take` throws.
    func stream<Request, Response>(
        _ method: RPCMethod<Request, Response>, _ request: Request, _ take: (Response) throws -> Void
    ) async throws {
        do {
            for try await answer in try client.stream(method, request, timeout: clientTimeout) { try take(answer) }
        } catch let error as RPCError {
            throw FailureText.failure(error, settings)
        }
    }

    /// Makes a call of bytes.
    func call(method: String, _ body: ByteBuffer) async throws -> ByteBuffer {
        do {
            return try await client.call(method: method, body: body)
        } catch {
            throw FailureText.failure(error, settings)
        }
    }

    /// Makes a call of bytes with many answers, until the last or until `take` throws.
    func stream(_ method: String, _ body: ByteBuffer, _ take: (ByteBuffer) throws -> Void) async throws {
        do {
            // Without a time of the user's own it may last as long as such calls usually may.
            let timeout = settings.timeoutSeconds == nil ? nil : clientTimeout
            for try await answer in client.stream(method: method, body: body, timeout: timeout) { try take(answer) }
        } catch let error as RPCError {
            throw FailureText.failure(error, settings)
        }
    }

    func ping() async throws -> (health: HealthState, roundTrip: Duration) {
        do {
            return try await client.ping()
        } catch {
            throw FailureText.failure(error, settings)
        }
    }

    /// Writes notices, the answer and its last line, each to its stream.
    func present(_ answer: Answer) throws {
        for notice in answer.notices where settings.format != .json { Talk.note(notice) }
        try write(answer)
        if settings.format == .table {
            if !answer.isFound { Talk.line(Label("gongbao: nothing found", "gongbao: 没有找到")(language)) }
            if let summary = answer.summary, answer.isFound { Talk.line(CleanText.line(summary)) }
        } else if settings.format != .json, let cursor = answer.nextCursor {
            Talk.note(Label("there is more; go on with ", "还有更多，续查：")(language) + "--cursor \(cursor)")
        }
    }

    /// Writes the answer alone, to standard output.
    func write(_ answer: Answer, withHeading: Bool = true) throws {
        let presenter = Presenter(format: settings.format, inColor: settings.inColor, width: surroundings.columns)
        var output = DescriptorWriter(STDOUT_FILENO)
        for piece in presenter.text(of: answer, withHeading: withHeading) { try output.write(piece) }
        try output.flush()
    }

    private static func configurationFile(_ surroundings: Surroundings) throws -> ConfigurationFile {
        guard let path = ConfigurationFile.path(surroundings), (try? FilePath.kind(path)) == .file,
            let bytes = try? FileReader.contents(of: path, limitBytes: 1 << 20)
        else { return ConfigurationFile() }
        let file = ConfigurationFile(text: String(decoding: bytes, as: UTF8.self), path: path)
        for complaint in file.complaints { Talk.note(complaint) }
        return file
    }
}
