import Logging
import Testing

@testable import gongbaod

@Suite("Settings")
struct SettingsTests {
    @Test func defaultsHold() throws {
        let settings = try Settings(flags: [:], environment: ["PATH": "/bin"])
        #expect(settings.listen.description == "127.0.0.1:7171")
        #expect(settings.data == nil)
        #expect(settings.logFormat == .text)
    }

    @Test func aFlagGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws {
        let file = try ConfigurationFile(
            parsing: "data = /file\nlisten = 1.1.1.1:1\nlog-level = error\n", name: "conf")
        let environment = ["GONGBAO_DATA": "/environment", "GONGBAO_LISTEN": "2.2.2.2:2"]
        let settings = try Settings(flags: [.data: "/flag"], environment: environment, file: (file, "conf"))
        #expect(settings.data == "/flag")
        #expect(settings.listen.description == "2.2.2.2:2")
        #expect(settings.logLevel == .error)
    }

    @Test func everyKeyHasItsVariable() {
        #expect(SettingKey.logLevel.environmentName == "GONGBAO_LOG_LEVEL")
        #expect(Set(SettingKey.allCases.map(\.environmentName)).count == SettingKey.allCases.count)
    }

    @Test(arguments: [
        (SettingKey.listen, "nohost"), (.listen, "::1:80"), (.listen, "a:65536"), (.listen, ":80"), (.listen, "a:+1"),
        (.logLevel, "loud"), (.logFormat, "xml"), (.graceSeconds, "-1"), (.graceSeconds, "ten"), (.data, ""),
        (.connections, "0"),
    ])
    func aBadValueNamesItsPlace(key: SettingKey, value: String) {
        #expect { try Settings(flags: [key: value], environment: [:]) } throws: { error in
            (error as? SettingsError)?.place == "--\(key.rawValue)"
        }
    }

    @Test func aBadValueInAFileNamesItsLine() throws {
        let file = try ConfigurationFile(parsing: "# comment\n\ngrace-seconds = soon\n", name: "g.conf")
        #expect { try Settings(flags: [:], environment: [:], file: (file, "g.conf")) } throws: { error in
            (error as? SettingsError)?.place == "g.conf:3"
        }
    }

    @Test(arguments: [
        ("data = a\nlisten 1.1.1.1:1\n", "f:2"), ("\n\ncolour = red", "f:3"), ("data = a\ndata = b", "f:2"),
        ("= x", "f:1"),
    ])
    func aBadLineIsNamed(text: String, place: String) {
        #expect { try ConfigurationFile(parsing: text, name: "f") } throws: { error in
            (error as? SettingsError)?.place == place
        }
    }

    @Test func valuesAreTrimmedAndQuotesKeepBlanks() throws {
        let file = try ConfigurationFile(
            parsing: "data =  /a b  \r\nport-file = \" x \"\n  # data = no\nlisten=h:1", name: "f")
        #expect(file.entries[.data]?.value == "/a b")
        #expect(file.entries[.portFile]?.value == " x ")
        #expect(file.entries[.listen] == ConfigurationFile.Entry(value: "h:1", line: 4))
    }

    @Test(arguments: ["127.0.0.1:7171", "[::1]:0", "localhost:65535"])
    func addressesAreWrittenAsRead(text: String) {
        #expect(ListenAddress(text)?.description == text)
    }
}
