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
    /// Whether clients are asked for certificates.
    private let asksForCertificates: Bool

    /// - Throws: `CommandFailure` (usage) for files that can't be used.
    init(_ settings: Settings) throws(CommandFailure) {
        tokens = settings.tokens
        asksForCertificates = settings.tlsClientCA != nil
        do {
            tls = try settings.tlsFiles.map { files throws(TLSFileError) in try ServerTLS(files) }
        } catch {
            throw CommandFailure("\(error)", status: .usage)
        }
        var table: TokenTable?
        if let path = settings.tokens { table = try Self.table(path, asksForCertificates) }
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
            let table = try Self.table(tokens, asksForCertificates)
            access.replace(table)
            logger.info("tokens read again", metadata: ["file": "\(tokens)", "tokens": "\(table.count)"])
        } catch {
            logger.error("tokens not read again; the old ones stay in force", metadata: ["reason": "\(error.message)"])
        }
    }

    private static func table(_ path: String, _ asksForCertificates: Bool) throws(CommandFailure) -> TokenTable {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("\(path): The file of tokens can't be read.", status: .usage)
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw CommandFailure("\(path): The file of tokens is not UTF-8.", status: .usage)
        }
        let table: TokenTable
        do {
            table = try TokenTable(parsing: text, name: path, digest: SHA256.digest(of:))
        } catch {
            throw CommandFailure("\(error)", status: .usage)
        }
        if table.wantsCertificates, !asksForCertificates {
            throw CommandFailure(
                "\(path): Some clients are known by their certificates, which the server does not ask for. Name "
                    + "--tls-client-ca FILE, the authority that signs them.", status: .usage)
        }
        return table
    }
}
