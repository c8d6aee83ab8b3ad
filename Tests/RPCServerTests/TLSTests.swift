import Foundation
import NIOCore
import ReportClient
import ReportMessages
import TestSupport
import Testing
import WireProtocol

@testable import RPCServer

extension TestCertificates {
    fileprivate func files(_ name: String = "server", clientCA: String? = nil) -> TLSFiles {
        TLSFiles(certificate: file("\(name).pem"), key: file("\(name).key"), clientCA: clientCA)
    }
}

@Suite(.enabled(if: TestCertificates.openssl != nil, "openssl makes the certificates; install it"))
struct TLSTests {
    private func serving(
        _ files: (TestCertificates) -> TLSFiles = { $0.files() }, limits: WireLimits = .standard,
        surroundings: ServerSurroundings = ServerSurroundings(),
        _ body: (EchoServer, ServerTLS, TestCertificates) async throws -> Void
    ) async throws {
        let certificates = try TestCertificates()
        defer { certificates.remove() }
        let tls = try ServerTLS(files(certificates))
        try await EchoServer.with(limits, surroundings: surroundings, tls: tls) {
            try await body($0, tls, certificates)
        }
    }

    private func code(_ client: ReportClient) async -> StatusCode { await failure(client)?.code ?? .ok }

    private func failure(_ client: ReportClient) async -> RPCError? {
        do throws(RPCError) {
            _ = try await client.call(method: EchoServer.slowEcho, body: ByteBuffer(), timeout: .seconds(20))
            return nil
        } catch {
            return error
        }
    }

    @Test func callsAndStreamsGoOverTLS() async throws {
        try await serving { echo, _, certificates in
            let tls = try ClientTLS(authority: certificates.authority)
            let client = echo.client { $0.tls = tls }
            let body = ByteBuffer(repeating: 7, count: 300_000)
            #expect(try await client.call(method: EchoServer.slowEcho, body: body) == body)
            var count = 0
            for try await _ in client.stream(method: EchoServer.count, body: ByteBuffer(string: "200")) { count += 1 }
            #expect(count == 200)
            let facts = await Task.detached { echo.server.surroundings.connections.connections() }.value
            #expect(facts.map(\.isEncrypted) == [true])
            client.close()
        }
    }

    @Test func whoTheServerIsCounts() async throws {
        try await serving { echo, _, certificates in
            let stranger = try ClientTLS(authority: certificates.otherAuthority)
            let client = echo.client {
                $0.tls = stranger
                $0.retry = .never
            }
            let failure = await failure(client)
            #expect(failure?.code == .unauthenticated)
            #expect(failure?.message.contains("not signed by an authority that is trusted here") ?? false)
            client.close()
        }
        try await serving({ $0.files("elsewhere") }) { echo, _, certificates in
            let tls = try ClientTLS(authority: certificates.authority)
            let client = echo.client {
                $0.tls = tls
                $0.retry = .never
            }
            let failure = await failure(client)
            #expect(failure?.code == .unauthenticated)
            #expect(failure?.message.contains("its certificate is for another host") ?? false)
            client.close()
        }
    }

    @Test func aServerWithoutTLSIsTold() async throws {
        let certificates = try TestCertificates()
        defer { certificates.remove() }
        try await EchoServer.with { echo in
            let tls = try ClientTLS(authority: certificates.authority)
            let client = echo.client {
                $0.tls = tls
                $0.retry = .never
            }
            let failure = await failure(client)
            #expect(failure?.message.contains("it speaks no TLS") ?? false, "\(failure?.message ?? "no failure")")
            client.close()
        }
    }

    @Test func aClientWithoutTLSIsToldOfIt() async throws {
        try await serving { echo, _, _ in
            let client = echo.client { $0.retry = .never }
            let failure = await failure(client)
            #expect(failure?.code == .unauthenticated)
            #expect(failure?.message.contains("speaks TLS; call it over TLS") ?? false)
            client.close()
        }
    }

    @Test func aClientWithoutACertificateIsLeftOutsideWhereOneIsWanted() async throws {
        try await serving({ $0.files(clientCA: $0.authority) }) { echo, _, certificates in
            let bare = try ClientTLS(authority: certificates.authority)
            let outside = echo.client {
                $0.tls = bare
                $0.retry = .never
            }
            let failure = await failure(outside)
            #expect(failure?.message.contains("it wants a certificate of the client") ?? false)
            let own = try ClientTLS(
                authority: certificates.authority, certificate: certificates.file("client.pem"),
                key: certificates.file("client.key"))
            let inside = echo.client { $0.tls = own }
            #expect(await code(inside) == .ok)
            outside.close()
            inside.close()
        }
    }

    /// The certificate says who the client is, where a line of the file names it.
    @Test func theClientsCertificateDecidesWhatItMayDo() async throws {
        let table = try TokenTable(
            parsing: "crawler.example.org read certificate\nspiffe://example.org/chief admin certificate", name: "t",
            digest: { _ in [] })
        let surroundings = ServerSurroundings(access: AccessGuard(table))
        try await serving({ $0.files(clientCA: $0.authority) }, surroundings: surroundings) { echo, _, certificates in
            try certificates.issue("crawler", "subjectAltName=DNS:else.example.org,DNS:crawler.example.org")
            try certificates.issue("chief", "subjectAltName=URI:spiffe://example.org/chief")
            var names: [String] = []
            for name in ["crawler", "chief", "client"] {
                let tls = try ClientTLS(
                    authority: certificates.authority, certificate: certificates.file("\(name).pem"),
                    key: certificates.file("\(name).key"))
                let client = echo.client {
                    $0.tls = tls
                    $0.retry = .never
                }
                let code = await code(client)
                #expect(code == (name == "client" ? .unauthenticated : .ok), "\(name)")
                names += await Task.detached { surroundings.connections.connections() }.value.map(\.client)
                client.close()
                try await eventually("it has gone") { echo.server.counters.connections == 0 }
            }
            #expect(names == ["crawler.example.org", "spiffe://example.org/chief", ""])
        }
    }

    @Test func newCertificatesAreTakenUpAndOldConnectionsGoOn() async throws {
        try await serving { echo, tls, certificates in
            let trust = try ClientTLS(authority: certificates.authority)
            let early = echo.client { $0.tls = trust }
            #expect(await code(early) == .ok)
            for part in ["pem", "key"] {
                let next = try Data(contentsOf: URL(fileURLWithPath: certificates.file("next.\(part)")))
                try next.write(to: URL(fileURLWithPath: certificates.file("server.\(part)")))
            }
            try tls.reload()
            let late = echo.client { $0.tls = trust }
            #expect(await code(late) == .ok)
            #expect(await code(early) == .ok)
            try Data("nonsense".utf8).write(to: URL(fileURLWithPath: certificates.file("server.pem")))
            #expect(throws: TLSFileError.self) { try tls.reload() }
            let later = echo.client { $0.tls = trust }
            #expect(await code(later) == .ok)
            for client in [early, late, later] { client.close() }
        }
    }

    /// What does not speak TLS, speaks half of it, or says nothing at all, is let go and leaves nothing behind.
    @Test func peersThatDoNotFinishTheHandshakeAreLetGo() async throws {
        var limits = WireLimits.standard
        limits.partialFrameMilliseconds = 300
        try await serving(limits: limits) { echo, _, _ in
            for bytes in ["GET / HTTP/1.1\r\n\r\n", "\u{16}\u{3}\u{1}", "", "\0\0\0\u{2}\u{2a}\0"] {
                let peer = try await RawPeer(port: echo.address.port)
                // On a busy machine the server may be quicker.
                if !bytes.isEmpty { try? await peer.send(Array(bytes.utf8)) }
                _ = try await peer.bytesUntilClosed()
            }
            try await eventually("nobody is left") { echo.server.counters.connections == 0 }
        }
    }

    @Test func filesThatCannotBeUsedAreNamed() throws {
        let certificates = try TestCertificates()
        defer { certificates.remove() }
        for files in [
            TLSFiles(certificate: "/nowhere.pem", key: certificates.file("server.key")),
            TLSFiles(certificate: certificates.file("server.pem"), key: "/nowhere.key"),
            TLSFiles(certificate: certificates.file("server.pem"), key: certificates.file("server.pem")),
            TLSFiles(certificate: certificates.file("server.key"), key: certificates.file("server.key")),
            TLSFiles(certificate: certificates.file("server.pem"), key: certificates.file("next.key")),
            certificates.files(clientCA: "/nowhere.pem"),
        ] {
            let error = #expect(throws: TLSFileError.self) { try ServerTLS(files) }
            #expect([files.certificate, files.key, files.clientCA].contains(error?.path))
        }
        #expect(throws: ClientTLSError.self) { try ClientTLS(authority: "/nowhere.pem") }
    }
}
