import NIOCore
import NIOSSL

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// Files in PEM with which a server proves who it is.
public struct TLSFiles: Hashable, Sendable {
    /// The server's certificate, and after it those between it and the root.
    public var certificate: String
    public var key: String
    /// Whoever connects must show a certificate signed by one of these; `nil` asks for none.
    public var clientCA: String?

    public init(certificate: String, key: String, clientCA: String? = nil) {
        self.certificate = certificate
        self.key = key
        self.clientCA = clientCA
    }
}

/// Files that can't be used for TLS.
public struct TLSFileError: Error, Hashable, Sendable, CustomStringConvertible {
    public var path: String
    public var problem: String
    public var description: String { "\(path): \(problem)" }
}

/// TLS (1.2 and later) of a server. New certificates are taken up by `reload`; connections keep those they began with.
public final class ServerTLS: Sendable {
    public let files: TLSFiles
    private let context: NIOLockedValueBox<NIOSSLContext>

    public init(_ files: TLSFiles) throws(TLSFileError) {
        self.files = files
        context = NIOLockedValueBox(try Self.read(files))
    }

    /// Reads the files anew. If they can't be used, the old ones stay in force.
    public func reload() throws(TLSFileError) {
        let fresh = try Self.read(files)
        context.withLockedValue { $0 = fresh }
    }

    func handler() -> NIOSSLServerHandler { NIOSSLServerHandler(context: context.withLockedValue { $0 }) }

    /// Names in the certificate that the client of a pipeline has shown: its subject alternative names (RFC 5280,
    /// 4.2.1.6) that are names of machines, URIs or e-mail addresses. Its common name is none (RFC 6125).
    static func clientNames(_ pipeline: ChannelPipeline.SynchronousOperations) -> [String] {
        guard let certificate = try? pipeline.nioSSL_peerCertificate() else { return [] }
        return certificate._subjectAlternativeNames().compactMap { name in
            guard [.dnsName, .uri, .email].contains(name.nameType) else { return nil }
            return name.contents.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) }
        }
    }

    private static func read(_ files: TLSFiles) throws(TLSFileError) -> NIOSSLContext {
        let chain = try reading(files.certificate, "It holds no certificates in PEM") {
            try NIOSSLCertificate.fromPEMFile(files.certificate)
        }
        guard !chain.isEmpty else {
            throw TLSFileError(path: files.certificate, problem: "It holds no certificate.")
        }
        let key = try reading(files.key, "It holds no private key in PEM without a password") {
            try NIOSSLPrivateKey(file: files.key, format: .pem)
        }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        configuration.minimumTLSVersion = .tlsv12
        if let authority = files.clientCA {
            _ = try reading(authority, "It holds no certificates in PEM") {
                try NIOSSLCertificate.fromPEMFile(authority)
            }
            configuration.trustRoots = .file(authority)
            configuration.certificateVerification = .noHostnameVerification
        }
        let made = configuration
        return try reading(files.certificate, "Certificate and key do not belong together") {
            try NIOSSLContext(configuration: made)
        }
    }

    private static func reading<Value>(
        _ path: String, _ problem: String, _ body: () throws -> Value
    ) throws(TLSFileError) -> Value {
        do {
            return try body()
        } catch {
            throw TLSFileError(path: path, problem: "\(problem), or it can't be read.")
        }
    }
}
