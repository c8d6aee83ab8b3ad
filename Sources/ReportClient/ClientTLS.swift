public import NIOCore
import NIOSSL

/// Files that can't be used for TLS.
public struct ClientTLSError: Error, Hashable, Sendable, CustomStringConvertible {
    public var path: String
    public var problem: String
    public var description: String { "\(path): \(problem)" }
}

/// TLS of a client: whom it believes, and how it proves who it is itself.
public struct ClientTLS: Sendable {
    private let context: NIOSSLContext

    /// - Parameters:
    ///   - authority: Certificates in PEM by which the server's must be signed; `nil` believes those of the system.
    ///   - certificate: The client's own certificate in PEM, for servers that ask for one.
    ///   - key: The key to it.
    public init(
        authority: String? = nil, certificate: String? = nil, key: String? = nil
    ) throws(ClientTLSError) {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        if let authority {
            _ = try Self.reading(authority) { try NIOSSLCertificate.fromPEMFile(authority) }
            configuration.trustRoots = .file(authority)
        }
        if let certificate, let key {
            let chain = try Self.reading(certificate) { try NIOSSLCertificate.fromPEMFile(certificate) }
            configuration.certificateChain = chain.map { .certificate($0) }
            configuration.privateKey = .privateKey(
                try Self.reading(key) { try NIOSSLPrivateKey(file: key, format: .pem) })
        }
        let made = configuration
        context = try Self.reading(certificate ?? authority ?? "TLS") { try NIOSSLContext(configuration: made) }
    }

    /// What encrypts one connection. The certificate must be for `host`, a name or an address.
    func handler(host: String) throws -> NIOSSLClientHandler {
        let isAddress = (try? SocketAddress(ipAddress: host, port: 0)) != nil
        return try NIOSSLClientHandler(context: context, serverHostname: isAddress ? nil : host)
    }

    /// Puts encryption in front of whatever reads and writes a connection. For users of `Channel` of their own, on its event loop.
    public func secure(_ channel: any Channel, host: String) throws {
        try channel.pipeline.syncOperations.addHandler(handler(host: host), position: .first)
    }

    private static func reading<Value>(_ path: String, _ body: () throws -> Value) throws(ClientTLSError) -> Value {
        do {
            return try body()
        } catch {
            throw ClientTLSError(path: path, problem: "It can't be read, or is no certificate or key in PEM.")
        }
    }
}
