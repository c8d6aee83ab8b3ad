import FoundationEssentials
import Logging
import RPCServer
import ReportStore

/// Who may connect: certificates and tokens, read at the start and again at SIGHUP.
struct Secrets: Sendable {
    let tls: ServerTLS?
    let access: AccessGuard
    /// The file of tokens; `nil` without.
    let tokens: String?

    /// - Throws: `CommandFailure` (usage) for files that can't be used.
    init(_ settings: Settings) throws(CommandFailure) {
        tokens = settings.tokens
        do {
            tls = try settings.tlsFiles.map { files throws(TLSFileError) in try ServerTLS(files) }
        } catch {
            throw CommandFailure("\(error)", status: .usage)
        }
        var table: TokenTable?
        if let path = settings.tokens { table = try Self.table(path) }
        access = AccessGuard(table)
    }

    /// Reads all files again; what can't be used leaves the old in force.
    func reload(_ logger: Logger) {
        do throws(TLSFileError) {
            if let tls {
                try tls.reload()
                logger.info("certificates read again", metadata: ["file": "\(tls.files.certificate)"])
            }
        } catch {
            logger.error("certificates not read again; the old ones stay in force", metadata: ["reason": "\(error)"])
        }
        guard let tokens else { return }
        do throws(CommandFailure) {
            let table = try Self.table(tokens)
            access.replace(table)
            logger.info("tokens read again", metadata: ["file": "\(tokens)", "tokens": "\(table.count)"])
        } catch {
            logger.error("tokens not read again; the old ones stay in force", metadata: ["reason": "\(error.message)"])
        }
    }

    private static func table(_ path: String) throws(CommandFailure) -> TokenTable {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("\(path): The file of tokens can't be read.", status: .usage)
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw CommandFailure("\(path): The file of tokens is not UTF-8.", status: .usage)
        }
        do {
            return try TokenTable(parsing: text, name: path, digest: SHA256.digest(of:))
        } catch {
            throw CommandFailure("\(error)", status: .usage)
        }
    }
}
