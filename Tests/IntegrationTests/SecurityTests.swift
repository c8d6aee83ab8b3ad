import Foundation
import Glibc
import ReportClient
import ReportMessages
import TestSupport
import Testing
import WireProtocol

/// Certificates of the real server: who it is, who its clients are, and what a signal changes.
@Suite(
    "Security",
    .enabled(
        if: Programs.areBuilt && TestCertificates.openssl != nil,
        Comment(rawValue: Programs.howToBuild + " openssl makes the certificates.")))
final class SecurityTests {
    let folder: TemporaryFolder
    let certificates: TestCertificates

    init() throws {
        folder = try TemporaryFolder()
        certificates = try TestCertificates()
    }

    deinit { certificates.remove() }

    private var flags: [String] {
        ["--tls-certificate", certificates.file("server.pem"), "--tls-key", certificates.file("server.key")]
    }

    /// What a client with a connection of its own gets that trusts an authority and shows a certificate.
    private func code(
        _ server: RunningServer, trusting authority: String, showing name: String? = nil, reports: Bool = false
    ) async throws -> StatusCode {
        var options = ClientOptions()
        options.retry = .never
        options.timeout = .seconds(60)
        options.tls = try ClientTLS(
            authority: authority, certificate: name.map { certificates.file("\($0).pem") },
            key: name.map { certificates.file("\($0).key") })
        let client = ReportClient(host: "127.0.0.1", port: server.port, options: options)
        defer { client.close() }
        let draft = IngestRequest(reports: [ReportDraft(id: "a", text: Array("共收到代表建议91件。".utf8))])
        let error = await refusal { () throws(RPCError) in
            if reports {
                _ = try await client.call(.ingest, draft)
            } else {
                _ = try await client.call(.getStatus, GetStatusRequest())
            }
        }
        return error?.code ?? .ok
    }

    @Test func certificatesAreReadAgainAtHangup() async throws {
        let server = try await RunningServer(data: folder.file("data"), options: flags)
        var options = ClientOptions()
        options.tls = try ClientTLS(authority: certificates.authority)
        let early = ReportClient(host: "127.0.0.1", port: server.port, options: options)
        defer { early.close() }
        _ = try await early.call(.getStatus, GetStatusRequest())
        #expect(try await code(server, trusting: certificates.authority) == .ok)
        #expect(try await code(server, trusting: certificates.otherAuthority) == .unauthenticated)

        try certificates.issue("renewed", "subjectAltName=IP:127.0.0.1", by: "other")
        try certificates.replace("server", by: "renewed")
        #expect(try await code(server, trusting: certificates.authority) == .ok, "nothing changes without a signal")
        server.program.signal(SIGHUP)
        #expect(await eventually(within: 60) { server.program.errors.contains("certificates read again") })
        #expect(try await code(server, trusting: certificates.otherAuthority) == .ok)
        #expect(try await code(server, trusting: certificates.authority) == .unauthenticated)
        _ = try await early.call(.getStatus, GetStatusRequest())

        try Data("nonsense".utf8).write(to: URL(fileURLWithPath: certificates.file("server.pem")))
        server.program.signal(SIGHUP)
        #expect(await eventually(within: 60) { server.program.errors.contains("certificates not read again") })
        #expect(try await code(server, trusting: certificates.otherAuthority) == .ok)
        #expect(try await server.stop().status == 0)
    }

    @Test func certificatesOfClientsHaveRoles() async throws {
        let tokens = folder.file("tokens")
        for (name, role) in [("reader.example.org", "read"), ("crawler.example.org", "ingest")] {
            let made = try await run(
                Programs.server, ["token", name, "--roles", role, "--certificate", "--file", tokens])
            #expect(made.status == 0 && made.output.isEmpty, "\(made.errors)")
        }
        let refused = try await run(
            Programs.server,
            ["serve", "--data", folder.file("data"), "--listen", "127.0.0.1:0", "--tokens", tokens] + flags)
        #expect(refused.status == 2 && refused.errors.contains("--tls-client-ca"), "\(refused.errors)")

        let server = try await RunningServer(
            data: folder.file("data"),
            options: flags + ["--tls-client-ca", certificates.authority, "--tokens", tokens, "--log-level", "debug"])
        for name in ["reader", "crawler", "stranger"] {
            try certificates.issue(name, "subjectAltName=DNS:\(name).example.org")
        }
        let authority = certificates.authority
        #expect(try await code(server, trusting: authority, showing: "reader") == .ok)
        #expect(try await code(server, trusting: authority, showing: "reader", reports: true) == .permissionDenied)
        #expect(try await code(server, trusting: authority, showing: "crawler") == .permissionDenied)
        #expect(try await code(server, trusting: authority, showing: "crawler", reports: true) == .ok)
        #expect(try await code(server, trusting: authority, showing: "stranger") == .unauthenticated)
        #expect(try await code(server, trusting: authority) != .ok)
        let ended = try await server.stop()
        #expect(ended.status == 0 && ended.errors.contains("client=crawler.example.org"), "\(ended.errors)")
    }
}
