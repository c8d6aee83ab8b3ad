import ReportClient

/// With what a run shows who it is, and whom it believes: flags, then the environment.
struct Credentials: Sendable {
    let tls: ClientTLS?
    let token: String?

    /// - Throws: `CommandFailure` (usage) for files that can't be used.
    init(_ options: SharedOptions, _ surroundings: Surroundings) throws {
        func told(_ option: String?, _ name: String) -> String? { option ?? surroundings.variable(name) }
        let authority = told(options.ca, "GONGBAO_CA")
        let certificate = told(options.cert, "GONGBAO_CERT")
        let key = told(options.key, "GONGBAO_KEY")
        guard (certificate == nil) == (key == nil) else {
            throw CommandFailure(status: .usage, message: "--cert and --key go together.")
        }
        if options.tls || authority != nil || certificate != nil {
            do {
                tls = try ClientTLS(authority: authority, certificate: certificate, key: key)
            } catch {
                throw CommandFailure(status: .usage, message: "\(error)")
            }
        } else {
            tls = nil
        }
        if let path = told(options.tokenFile, "GONGBAO_TOKEN_FILE") {
            token = try Self.token(in: path)
        } else {
            let name = "GONGBAO_TOKEN"
            token = try surroundings.variable(name).map { try Self.word($0, place: name) }
        }
    }

    /// The one word in a file.
    private static func token(in path: String) throws -> String {
        guard let bytes = try? FileReader.contents(of: path, limitBytes: 4_096) else {
            throw CommandFailure(status: .usage, message: "\(path): The file with the token can't be read.")
        }
        return try word(String(decoding: bytes, as: UTF8.self), place: path)
    }

    private static func word(_ text: String, place: String) throws -> String {
        let token = text.trimmingSpaces
        guard !token.isEmpty, !token.contains(where: \.isWhitespace) else {
            throw CommandFailure(status: .usage, message: "\(place): There is not one token and nothing else in it.")
        }
        return String(token)
    }
}
