import Foundation

/// Certificates of a test's own in a folder of its own, made by openssl: two authorities, "ca" and "other", and by the
/// first "server", "next" (the same once more), "elsewhere" (of another machine) and "client".
public struct TestCertificates: Sendable {
    /// Where openssl is; `nil` where it is not installed.
    public static let openssl = ["/usr/bin/openssl", "/usr/local/bin/openssl"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    public struct Failure: Error {
        public let arguments: [String]
    }

    public let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("gongbao-tls-\(UUID().uuidString)").path
    public var authority: String { file("ca.pem") }
    public var otherAuthority: String { file("other.pem") }

    /// `NAME.pem` and `NAME.key` belong together.
    public func file(_ name: String) -> String { folder + "/" + name }

    public init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in ["ca", "other"] {
            try Self.run(
                ["req", "-x509", "-days", "3650", "-out", file("\(name).pem")] + Self.newKey(name, file("\(name).key")))
        }
        try issue("server", "subjectAltName=IP:127.0.0.1")
        try issue("next", "subjectAltName=IP:127.0.0.1")
        try issue("elsewhere", "subjectAltName=DNS:elsewhere.example")
        try issue("client", "extendedKeyUsage=clientAuth")
    }

    /// Makes a certificate and its key.
    ///
    /// - Parameters:
    ///   - extensions: As in a file of extensions of openssl.
    ///   - authority: "ca" or "other".
    public func issue(_ name: String, _ extensions: String, by authority: String = "ca") throws {
        try Self.run(["req", "-out", file("\(name).csr")] + Self.newKey(name, file("\(name).key")))
        try Data(extensions.utf8).write(to: URL(fileURLWithPath: file("\(name).ext")))
        try Self.run([
            "x509", "-req", "-days", "3650", "-in", file("\(name).csr"), "-CA", file("\(authority).pem"), "-CAkey",
            file("\(authority).key"), "-CAcreateserial", "-extfile", file("\(name).ext"), "-out", file("\(name).pem"),
        ])
    }

    /// Puts one certificate and its key in the place of another.
    public func replace(_ name: String, by other: String) throws {
        for ending in ["pem", "key"] {
            try Data(contentsOf: URL(fileURLWithPath: file("\(other).\(ending)")))
                .write(to: URL(fileURLWithPath: file("\(name).\(ending)")))
        }
    }

    public func remove() { try? FileManager.default.removeItem(atPath: folder) }

    private static func newKey(_ name: String, _ key: String) -> [String] {
        ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=\(name)", "-keyout", key]
    }

    private static func run(_ arguments: [String]) throws {
        guard let openssl else { throw Failure(arguments: arguments) }
        let process = try ChildProcess(openssl, arguments, environment: ProcessInfo.processInfo.environment)
        guard process.waitUntilEnd() == .exited(status: 0) else { throw Failure(arguments: arguments) }
    }
}
