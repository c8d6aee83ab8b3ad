import NIOCore
import ReportClient
import ReportMessages
import Testing
import WireProtocol

@testable import RPCServer

/// Tokens: the file, who gets in, and what they may do. The hash here is no SHA-256; the guard does not care.
@Suite struct AccessTests {
    /// 32 bytes that depend on all of the token.
    private static func digest(_ token: [UInt8]) -> [UInt8] {
        (0..<32).map { i in token.reduce(UInt8(i)) { ($0 &* 31) &+ $1 } }
    }

    private static func hex(_ token: String) -> String {
        digest(Array(token.utf8)).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    private static func table(_ lines: String...) throws -> TokenTable {
        try TokenTable(parsing: lines.joined(separator: "\n"), name: "tokens", digest: digest)
    }

    private static func metadata(_ token: String, _ scheme: String = "Bearer ") -> CallMetadata {
        [.init(key: "authorization", value: Array((scheme + token).utf8))]
    }

    @Test func aFileHasALineForEachToken() throws {
        let table = try Self.table(
            "# who may what", "", "reader read \(Self.hex("r"))", "both read,ingest \(Self.hex("b")) 50")
        #expect(table.count == 2)
        #expect(table.principal(of: Array("r".utf8)) == Principal(name: "reader", roles: [.read]))
        let both = Principal(name: "both", roles: [.read, .ingest], callsPerSecond: 50)
        #expect(table.principal(of: Array("b".utf8)) == both)
        #expect(table.principal(of: Array("x".utf8)) == nil)
        #expect(table.principal(of: []) == nil)
    }

    /// A line may name a certificate instead of a token; a token goes before it, and the guard knows no others.
    @Test func certificatesStandForClients() throws {
        let table = try Self.table(
            "crawler.example.org ingest certificate 1", "chief@example.org admin certificate",
            "reader read \(Self.hex("r"))")
        #expect(table.wantsCertificates)
        #expect(!(try Self.table("reader read \(Self.hex("r"))").wantsCertificates))
        #expect(table.principal(of: Array("certificate".utf8)) == nil)
        #expect(table.principal(ofCertificate: ["reader"]) == nil)
        let access = AccessGuard(table)
        var seen: AccessGuard.Seen?
        let now = MonotonicTime.now()
        func answer(_ names: [String], _ role: AccessRole, _ metadata: CallMetadata = []) -> String {
            do throws(RPCError) {
                return try access.check(metadata, certificate: names, for: role, seen: &seen, at: now)?.name ?? ""
            } catch {
                return error.code.name
            }
        }
        #expect(answer(["other.example.org", "Crawler.Example.org"], .ingest) == "crawler.example.org")
        #expect(answer(["crawler.example.org"], .ingest) == "RESOURCE_EXHAUSTED")
        #expect(answer(["crawler.example.org"], .read, Self.metadata("r")) == "reader")
        #expect(answer(["crawler.example.org"], .read, Self.metadata("x")) == "UNAUTHENTICATED")
        seen = nil
        #expect(answer(["chief@example.org"], .admin) == "chief@example.org")
        seen = nil
        #expect(answer(["stranger.example.org"], .read) == "UNAUTHENTICATED")
        #expect(answer([], .read) == "UNAUTHENTICATED")
        access.replace(try Self.table("crawler.example.org read certificate"))
        #expect(answer(["crawler.example.org"], .ingest) == "PERMISSION_DENIED")
        seen = nil
        #expect(answer(["chief@example.org"], .read) == "UNAUTHENTICATED")
    }

    @Test(arguments: [
        "a read", "a read xyz", "a read certificates", "a read certificate many", "a chief HASH", "a read, HASH",
        "a read HASH 0", "a read HASH many", "a read HASH 1 2",
        "", "# nothing", "a read HASH\na read HASH",
    ])
    func aFileThatIsWrongNamesTheLine(text: String) {
        let text = text.replacing("HASH", with: Self.hex("secret"))
        let error = #expect(throws: TokenFileError.self) {
            try TokenTable(parsing: text, name: "tokens", digest: Self.digest)
        }
        #expect(error?.place.hasPrefix("tokens") == true)
        #expect(error?.problem.contains(Self.hex("secret")) == false)
    }

    @Test func rolesDecide() throws {
        let access = AccessGuard(
            try Self.table("reader read \(Self.hex("r"))", "chief admin \(Self.hex("c"))"))
        func code(_ metadata: CallMetadata, _ role: AccessRole) -> StatusCode {
            var seen: AccessGuard.Seen?
            do throws(RPCError) {
                _ = try access.check(metadata, for: role, seen: &seen, at: .now())
                return .ok
            } catch {
                return error.code
            }
        }
        #expect(code([], .roleNone) == .ok)
        #expect(code([], .read) == .unauthenticated)
        #expect(code(Self.metadata("r"), .read) == .ok)
        #expect(code(Self.metadata("r", "bearer "), .read) == .ok)
        #expect(code(Self.metadata("r", "Basic "), .read) == .unauthenticated)
        #expect(code(Self.metadata("r"), .ingest) == .permissionDenied)
        #expect(code(Self.metadata("r"), .admin) == .permissionDenied)
        for role in [AccessRole.read, .ingest, .admin] { #expect(code(Self.metadata("c"), role) == .ok) }
        #expect(code(Self.metadata("x"), .read) == .unauthenticated)
        #expect(code(Self.metadata(""), .read) == .unauthenticated)
    }

    @Test func anotherTableTakesTokensAwayAtOnce() throws {
        let access = AccessGuard(try Self.table("a read \(Self.hex("a"))"))
        var seen: AccessGuard.Seen?
        #expect(try access.check(Self.metadata("a"), for: .read, seen: &seen, at: .now())?.name == "a")
        access.replace(try Self.table("b read \(Self.hex("b"))"))
        #expect(throws: RPCError.self) { try access.check(Self.metadata("a"), for: .read, seen: &seen, at: .now()) }
        #expect(try access.check(Self.metadata("b"), for: .read, seen: &seen, at: .now())?.name == "b")
    }

    @Test func readingTheFileAgainGivesNoNewQuota() throws {
        let access = AccessGuard(try Self.table("a read \(Self.hex("a")) 3\nb read \(Self.hex("b")) 3"))
        let now = MonotonicTime.now()
        func calls(_ token: String) -> Int {
            var seen: AccessGuard.Seen?
            var count = 0
            while count < 10, (try? access.check(Self.metadata(token), for: .read, seen: &seen, at: now)) != nil {
                count += 1
            }
            return count
        }
        #expect(calls("a") == 3 && calls("b") == 3)
        access.replace(try Self.table("a read \(Self.hex("a")) 3\nb read \(Self.hex("b")) 5"))
        #expect(calls("a") == 0)
        #expect(calls("b") == 5, "a quota that was changed begins anew")
    }

    @Test func aQuotaIsKeptOverAllConnections() throws {
        let access = AccessGuard(try Self.table("a read \(Self.hex("a")) 3"))
        let now = MonotonicTime.now()
        for _ in 0..<3 {
            var fresh: AccessGuard.Seen?
            _ = try access.check(Self.metadata("a"), for: .read, seen: &fresh, at: now)
        }
        var seen: AccessGuard.Seen?
        let error = #expect(throws: RPCError.self) {
            try access.check(Self.metadata("a"), for: .read, seen: &seen, at: now)
        }
        #expect(error?.code == .resourceExhausted)
        #expect((error?.retryAfterMilliseconds ?? 0) > 300)
        _ = try access.check(Self.metadata("a"), for: .read, seen: &seen, at: now.adding(milliseconds: 340))
    }

    /// Only those: the streams of others, and calls whose method asks for no role, go on.
    @Test func streamsEndWhoseTokenIsTakenAway() async throws {
        var surroundings = ServerSurroundings()
        let leaving = "old read \(Self.hex("old"))", staying = "staying read \(Self.hex("staying"))"
        let access = AccessGuard(try Self.table(leaving, staying))
        surroundings.access = access
        try await EchoServer.with(surroundings: surroundings) { echo in
            let going = echo.client { $0.token = "old" }
            let holder = echo.client { $0.token = "staying" }
            defer { going.close() }
            let ending = Task {
                for try await _ in going.stream(method: EchoServer.endless, body: ByteBuffer()) {}
            }
            let lasting = Task {
                for try await _ in holder.stream(method: EchoServer.endless, body: ByteBuffer()) {}
            }
            try await eventually("both are in") { echo.server.counters.inFlight == 2 }
            access.replace(try Self.table(staying))
            let error = await #expect(throws: RPCError.self) { try await ending.value }
            #expect(error?.code == .unauthenticated)
            #expect(echo.server.counters.inFlight == 1)
            _ = try await holder.call(method: EchoServer.slowEcho, body: ByteBuffer())
            holder.close()
            _ = await lasting.result
        }
    }

    @Test func callsWithoutATokenAreRefusedAndTheConnectionGoesOn() async throws {
        var surroundings = ServerSurroundings()
        surroundings.access = AccessGuard(try Self.table("reader read \(Self.hex("good"))"))
        try await EchoServer.with(surroundings: surroundings) { echo in
            let client = echo.client()
            let error = await #expect(throws: RPCError.self) {
                try await client.call(method: EchoServer.slowEcho, body: ByteBuffer())
            }
            #expect(error?.code == .unauthenticated)
            let holder = echo.client { $0.token = "good" }
            _ = try await holder.call(method: EchoServer.slowEcho, body: ByteBuffer())
            let known = echo.server.surroundings.connections
            #expect(await Task.detached { known.connections() }.value.map(\.client).contains("reader"))
            await #expect(throws: RPCError.self) {
                try await holder.call(method: "no.Such/Method", body: ByteBuffer())
            }
            #expect(
                echo.server.counters.refusalCounts == [
                    Refusal(method: EchoServer.slowEcho, code: .unauthenticated): 1,
                    Refusal(method: nil, code: .unimplemented): 1,
                ])
            #expect(echo.server.counters.refusals == [.unauthenticated: 1, .unimplemented: 1])
            client.close()
            holder.close()
        }
    }
}
