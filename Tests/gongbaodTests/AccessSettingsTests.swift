import RPCServer
import ReportStore
import Testing
import WireProtocol

@testable import gongbaod

@Suite("Access")
struct AccessSettingsTests {
    private func problem(_ flags: [SettingKey: String]) -> String? {
        do throws(SettingsError) {
            try Settings(flags: flags, environment: [:]).checkAccess()
            return nil
        } catch {
            return error.place
        }
    }

    @Test func theNetworkIsClosedUnlessSomebodySaysOtherwise() {
        for address in ["127.0.0.1:1", "127.3.4.5:1", "[::1]:1", "localhost:1"] {
            #expect(problem([.listen: address]) == nil, "\(address)")
        }
        for address in ["0.0.0.0:1", "[::]:1", "10.0.0.1:1", "127.0.0.1.example:1", "example:1", "1270.0.0.1:1"] {
            #expect(problem([.listen: address]) == "--listen", "\(address)")
            #expect(problem([.listen: address, .tokens: "t"]) == nil)
            #expect(problem([.listen: address, .anonymousNetwork: "true"]) == nil)
            #expect(problem([.listen: address, .anonymousNetwork: "false"]) == "--listen")
            #expect(
                problem([.listen: address, .tlsCertificate: "c", .tlsKey: "k"]) == "--listen",
                "encryption alone tells nobody apart")
            #expect(
                problem([.listen: address, .tlsCertificate: "c", .tlsKey: "k", .tlsClientCA: "a"]) == nil)
        }
    }

    @Test func filesForTLSGoTogether() {
        #expect(problem([.tlsCertificate: "c"]) == "--tls-certificate")
        #expect(problem([.tlsKey: "k"]) == "--tls-certificate")
        #expect(problem([.tlsClientCA: "a"]) == "--tls-client-ca")
    }

    @Test func tokensNeedMetadata() {
        #expect(problem([.tokens: "t", .limit("metadata-entries"): "0"]) == "--tokens")
        #expect(problem([.tokens: "t", .limit("metadata-bytes"): "63"]) == "--tokens")
        #expect(problem([.tokens: "t", .limit("metadata-entries"): "1", .limit("metadata-bytes"): "64"]) == nil)
        #expect(problem([.limit("metadata-entries"): "0"]) == nil)
    }

    @Test func whatIsOpenIsTold() throws {
        func warnings(_ flags: [SettingKey: String]) throws -> Int {
            try Settings(flags: flags, environment: [:]).warnings.count
        }
        #expect(try warnings([.listen: "0.0.0.0:1", .tokens: "t"]) == 1)
        #expect(try warnings([.listen: "127.0.0.1:1", .tokens: "t", .metricsListen: "127.0.0.1:2"]) == 0)
        let encrypted: [SettingKey: String] = [.tlsCertificate: "c", .tlsKey: "k", .tokens: "t"]
        #expect(try warnings(encrypted.merging([.listen: "0.0.0.0:1", .metricsListen: "0.0.0.0:2"]) { $1 }) == 1)
    }

    @Test func aLimitInTheEnvironmentThatIsNoneIsNamed() {
        let error = #expect(throws: SettingsError.self) {
            try Settings(flags: [:], environment: ["GONGBAO_LIMIT_IDLE": "5", "GONGBAO_OTHER": "x"])
        }
        #expect(error?.place == "GONGBAO_LIMIT_IDLE")
    }

    @Test func limitsAreSetByFlagEnvironmentAndFile() throws {
        let flags = try LimitFlags.parse(["idle-ms=1000", "connections=7"])
        let file = try ConfigurationFile(parsing: "limit-idle-ms = 5\nlimit-metadata-entries = 3", name: "f")
        let settings = try Settings(
            flags: flags, environment: ["GONGBAO_LIMIT_METADATA_ENTRIES": "4", "GONGBAO_LIMIT_METADATA_BYTES": "99"],
            file: (file, "f"))
        #expect(settings.limits.idleMilliseconds == 1_000)
        #expect(settings.limits.connections == 7)
        #expect(settings.limits.metadataEntries == 4)
        #expect(settings.limits.metadataBytes == 99)
        #expect(settings.limits.inFlightTotal == WireLimits.standard.inFlightTotal)
        for bad in [["idle-ms"], ["idle=1"], ["idle-ms=1", "idle-ms=2"]] {
            #expect(throws: SettingsError.self) { try LimitFlags.parse(bad) }
        }
        let error = #expect(throws: SettingsError.self) {
            try Settings(flags: [.limit("idle-ms"): "0"], environment: [:])
        }
        #expect(error?.place == "--limit idle-ms")
    }

    @Test func aTokenIsLetInByItsLine() throws {
        let token = TokenCommand.makeToken()
        #expect(token.utf8.count == 51)
        #expect(token != TokenCommand.makeToken())
        let line = try TokenCommand.line(name: "crawler", roles: "read,ingest", rate: 5, token: token)
        #expect(!line.contains(token))
        let table = try TokenTable(parsing: line, name: "t", digest: SHA256.digest(of:))
        #expect(table.count == 1)
        for (name, roles) in [("a b", "read"), ("", "read"), ("#a", "read"), ("a", "chief"), ("a", "")] {
            #expect(throws: CommandFailure.self) {
                try TokenCommand.line(name: name, roles: roles, rate: nil, token: token)
            }
        }
    }

    @Test func labelsOfMetricsAreEscaped() {
        #expect(MetricsText.escaped("a\"b\\c\nd") == #"a\"b\\c\nd"#)
    }
}
