import ArgumentParser
import FoundationEssentials
import RPCServer
import ReportMessages
import ReportStore

/// `gongbaod token`: makes a token and the line that lets it in.
struct TokenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Make a token for a client.",
        discussion: """
            Prints the token to standard output: it is shown this once and kept nowhere. The line for the server's file of \
            tokens, which holds its SHA-256 alone, goes to the end of --file, or to standard error. A running server reads \
            the file again at SIGHUP.

            --certificate makes no token: it adds the line for a client that shows a certificate with that name (a DNS name, \
            URI or e-mail address among its subject alternative names), signed by the server's --tls-client-ca.

            Roles: read (searches and figures), ingest (taking reports in), admin (everything, connections and calls too).

            EXAMPLES
              gongbaod token crawler --roles read,ingest --file tokens > crawler.token
              gongbaod token partner --roles read --rate 50 --file tokens
              gongbaod token crawler.example.org --roles ingest --certificate --file tokens
              gongbaod serve --data reports --tokens tokens
              gongbao search 代表建议 --token-file crawler.token
            """)

    @Argument(help: "What the client is called, in logs and tables; without blanks.")
    var name: String

    @Option(help: ArgumentHelp("What it may do: read, ingest, admin, parted by commas.", valueName: "roles"))
    var roles = "read"

    @Option(help: ArgumentHelp("Calls a second that it may make (default: no limit).", valueName: "count"))
    var rate: Int?

    @Option(
        help: ArgumentHelp(
            "The file of tokens to which the line is added; made where there is none.", valueName: "file"))
    var file: String?

    @Flag(help: "The client shows a certificate with this name, and no token.")
    var certificate = false

    func run() throws {
        let token = certificate ? nil : Self.makeToken()
        let line = try Self.line(name: name, roles: roles, rate: rate, token: token)
        if let file {
            try Self.append(line, to: file)
        } else {
            StandardStreams.writeError(line + "\n")
        }
        if let token { _ = StandardStreams.writeOutput(token + "\n") }
    }

    /// 256 bits by chance, in letters and digits that need no quoting.
    static func makeToken() -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        var random = SystemRandomNumberGenerator()
        return "gongbao_" + String(decoding: (0..<43).map { _ in letters[Int(random.next() & 63)] }, as: UTF8.self)
    }

    /// - Parameter token: `nil` for a client that is known by its certificate.
    /// - Throws: `CommandFailure` (usage) for what the file's reader would not take.
    static func line(name: String, roles: String, rate: Int?, token: String?) throws(CommandFailure) -> String {
        let proof = token.map(hash) ?? "certificate"
        let line = "\(name) \(roles) \(proof)" + (rate.map { " \($0)" } ?? "")
        guard !name.isEmpty, !name.hasPrefix("#"), !name.contains(where: \.isWhitespace) else {
            throw CommandFailure("A name has no blanks and does not begin with '#'.", status: .usage)
        }
        do {
            _ = try TokenTable(parsing: line, name: "token", digest: SHA256.digest(of:))
        } catch {
            throw CommandFailure(error.problem, status: .usage)
        }
        return line
    }

    /// SHA-256 in hexadecimal digits.
    private static func hash(_ token: String) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let hash = SHA256.digest(of: Array(token.utf8)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: hash, as: UTF8.self)
    }

    private static func append(_ line: String, to path: String) throws(CommandFailure) {
        let before = FileManager.default.contents(atPath: path)
        var text = before.map { String(decoding: $0, as: UTF8.self) } ?? ""
        if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
        text += line + "\n"
        do {
            _ = try TokenTable(parsing: text, name: path, digest: SHA256.digest(of:))
        } catch {
            throw CommandFailure("\(error)", status: .usage)
        }
        do {
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
            if before == nil {
                try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            }
        } catch {
            throw CommandFailure("\(path): The line can't be written to this file.")
        }
    }
}
