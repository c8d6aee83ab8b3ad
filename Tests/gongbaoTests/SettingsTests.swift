import ArgumentParser
import Testing

@testable import gongbao

extension Surroundings {
    /// Surroundings made up for a test: no terminal, nothing set.
    static func made(_ variables: [String: String] = [:], isTerminal: Bool = false) -> Surroundings {
        Surroundings(
            variables: variables, outputIsTerminal: isTerminal, errorIsTerminal: isTerminal,
            columns: isTerminal ? 80 : nil)
    }
}

@Suite struct CredentialsTests {
    @Test func aTokenFromTheEnvironmentIsOneWord() throws {
        func token(_ value: String) throws -> String? {
            return try Credentials(try SharedOptions.parse([]), .made(["GONGBAO_TOKEN": value])).token
        }
        #expect(try token(" abc\n") == "abc")
        #expect(try token("") == nil)
        #expect(throws: CommandFailure.self) { try token("a b") }
        #expect(throws: CommandFailure.self) { try token("\n") }
    }
}

@Suite struct YearSpanTests {
    @Test(arguments: [
        ("2023", 2023 as Int?, 2023 as Int?), ("2020..2023", 2020, 2023), ("2020..", 2020, nil), ("..2023", nil, 2023),
        ("1..9999", 1, 9999),
    ])
    func reads(text: String, from: Int?, to: Int?) throws {
        let span = try YearSpan(text)
        #expect(span.from == from)
        #expect(span.to == to)
    }

    @Test(arguments: [
        "", "..", "2023..2020", "99999", "0", "-1", "2020-2023", "twenty", "2020..x", "2020...2023", "２０２３",
    ])
    func refuses(text: String) {
        #expect(throws: OptionProblem.self) { try YearSpan(text) }
    }

    @Test func namesTheRightOrder() {
        #expect(throws: OptionProblem("the span ends before it begins: write 2020..2023.")) {
            try YearSpan("2023..2020")
        }
    }
}

@Suite struct ByteRangeOptionTests {
    @Test func reads() throws {
        #expect(try ByteRangeOption("12..20").start == 12)
        #expect(try ByteRangeOption("12..20").end == 20)
        #expect(try ByteRangeOption("12").end == 13)
    }

    @Test(arguments: ["", "..", "5..5", "9..3", "-1..4", "4294967295", "4294967296..4294967299", "a..b"])
    func refuses(text: String) {
        #expect(throws: OptionProblem.self) { try ByteRangeOption(text) }
    }
}

@Suite struct ServerAddressTests {
    @Test(arguments: [
        ("127.0.0.1:7171", "127.0.0.1:7171"), ("db.example", "db.example:7171"), (":9000", "127.0.0.1:9000"),
        ("[::1]:9000", "[::1]:9000"), ("[::1]", "[::1]:7171"),
    ])
    func reads(text: String, address: String) {
        #expect(ServerAddress(text)?.description == address)
    }

    @Test(arguments: ["", "host:", "host:0", "host:65536", "host:x", "::1", "http://host", "[::1", "[::1]x", "a b:1"])
    func refuses(text: String) { #expect(ServerAddress(text) == nil) }
}

@Suite struct SettingsTests {
    private func settings(
        _ arguments: [String] = [], _ variables: [String: String] = [:], file: String = "", isTerminal: Bool = false
    ) throws -> Settings {
        try Settings(
            SharedOptions.parse(arguments), .made(variables, isTerminal: isTerminal),
            ConfigurationFile(text: file, path: "config"))
    }

    @Test func flagBeforeEnvironmentBeforeFile() throws {
        let file = "# mine\nserver = file:3\n", variables = ["GONGBAO_SERVER": "variable:2", "HOME": "/home/x"]
        #expect(
            try settings(["--server", "flag:1"], variables, file: file).server == ServerAddress(host: "flag", port: 1))
        #expect(try settings([], variables, file: file).server == ServerAddress(host: "variable", port: 2))
        let ofFile = try settings([], ["HOME": "/home/x"], file: file)
        #expect(ofFile.server == ServerAddress(host: "file", port: 3))
        #expect(ofFile.serverOrigin == "/home/x/.config/gongbao/config")
        #expect(try settings().server == .standard)
    }

    @Test func refusesAnAddressAndNamesItsOrigin() {
        let failure = #expect(throws: CommandFailure.self) { try settings([], ["GONGBAO_SERVER": "host:port"]) }
        #expect(failure?.status == .usage)
        #expect(failure?.message.hasPrefix("GONGBAO_SERVER: 'host:port' is no address.") == true)
    }

    @Test func colors() throws {
        #expect(try settings([], isTerminal: true).inColor)
        #expect(try !settings([]).inColor)
        #expect(try !settings([], ["NO_COLOR": "1"], isTerminal: true).inColor)
        #expect(try settings([], ["NO_COLOR": ""], isTerminal: true).inColor)
        #expect(try !settings([], ["TERM": "dumb"], isTerminal: true).inColor)
        #expect(try settings(["--color", "always"], ["NO_COLOR": "1"]).inColor)
        #expect(try !settings([], file: "color = never", isTerminal: true).inColor)
    }

    @Test func languages() throws {
        #expect(try settings([], ["LANG": "zh_CN.UTF-8"]).language == .zh)
        #expect(try settings([], ["LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"]).language == .en)
        #expect(try settings([], ["LANG": "de_DE.UTF-8", "GONGBAO_LANG": "zh"]).language == .zh)
        #expect(try settings([], file: "lang = zh").language == .zh)
        #expect(try settings(["--lang", "en"], ["GONGBAO_LANG": "zh"]).language == .en)
        #expect(try settings().language == .en)
    }

    @Test func complainsOfLinesOfTheFile() {
        let file = ConfigurationFile(text: "server=a:1\n\nfoo = 1\ncolor = red\nnonsense\ntimeout = -1\n", path: "c")
        #expect(file.server == "a:1")
        #expect(
            file.complaints == [
                "c:3: 'foo' is not known here; known are server, timeout, color and lang",
                "c:4: color is auto, always or never", "c:5: write 'name = value'", "c:6: timeout takes seconds",
            ])
    }

    @Test(arguments: ["0", "-1", "nan", "inf", "90000"]) func refusesTimeouts(text: String) {
        #expect(throws: (any Error).self) { try SharedOptions.parse(["--timeout=\(text)"]) }
    }
}

@Suite struct NamedChoiceTests {
    @Test func kindsByCodeAndName() {
        #expect(FigureKindChoice(argument: "change") == .change)
        #expect(FigureKindChoice(argument: "Share") == .share)
        #expect(FigureKindChoice(argument: "位次") == .rank)
        #expect(FigureKindChoice(argument: "nothing") == nil)
        #expect(FigureNatureChoice(argument: "目标") == .target)
        #expect(ReportKindChoice(argument: "政府工作报告") == .governmentWork)
        #expect(ReportKindChoice(argument: "court") == .court)
    }

    @Test func noWordMeansTwoThings() {
        func check<Choice: NamedChoice>(_: Choice.Type) {
            for choice in Choice.allCases {
                for word in [choice.code, choice.label.zh, choice.label.en] + choice.aliases {
                    #expect(Choice.named(word) == choice, "\(word)")
                }
            }
        }
        check(FigureKindChoice.self)
        check(FigureNatureChoice.self)
        check(ReportKindChoice.self)
        check(FigureFlagChoice.self)
    }
}
