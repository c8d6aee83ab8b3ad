import ArgumentParser

extension OutputFormat: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

/// Where the server is, and how the answer is written. Every command has them.
struct SharedOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The server. (default: $GONGBAO_SERVER, then the configuration file, then \(ServerAddress.standard))",
            valueName: "host:port"))
    var server: String?

    @Option(help: ArgumentHelp("Give up after so many seconds. (default: 10; for ingest 120)", valueName: "seconds"))
    var timeout: Double?

    @Option(name: [.short, .long], help: "table is for people; json, ndjson, csv and tsv are for programs.")
    var format: OutputFormat = .table

    @Option(help: "When to write in colour. auto: to a terminal, unless NO_COLOR is set.")
    var color: ColorChoice?

    @Option(help: "Language of headings. (default: $GONGBAO_LANG, then the locale)")
    var lang: Language?

    @Flag(help: "Connect over TLS; --ca and --cert say so too.")
    var tls = false

    @Option(
        help: ArgumentHelp(
            "Certificates in PEM that the server's must be signed by. (default: $GONGBAO_CA, then the system's)",
            valueName: "file"))
    var ca: String?

    @Option(help: ArgumentHelp("The certificate to show, in PEM. (default: $GONGBAO_CERT)", valueName: "file"))
    var cert: String?

    @Option(help: ArgumentHelp("The key to it, in PEM. (default: $GONGBAO_KEY)", valueName: "file"))
    var key: String?

    @Option(
        help: ArgumentHelp(
            "A file with the token to show. (default: $GONGBAO_TOKEN_FILE; $GONGBAO_TOKEN is a token itself)",
            valueName: "file"))
    var tokenFile: String?

    @Flag(help: "Let the server compress long answers: for slow networks.")
    var compress = false

    func validate() throws {
        if let timeout, !(timeout > 0 && timeout <= 86_400) {
            throw ValidationError("--timeout takes seconds: more than 0 and at most 86400.")
        }
    }
}

/// Which stretch of a list is wanted.
struct PageOptions: ParsableArguments {
    /// The longest page that a server gives.
    static let largest: UInt32 = 1000

    @Option(name: [.short, .long], help: ArgumentHelp("How many at most, 1 to 1000.", valueName: "count"))
    var limit: UInt32 = 20

    @Option(help: "Go on where an earlier page ended: the cursor it printed.")
    var cursor: String?

    @Flag(help: "List everything, however long: page after page, without --limit.")
    var all = false

    func validate() throws {
        guard (1...1000).contains(limit) else {
            throw ValidationError("--limit \(limit) is out of range: ask for 1 to 1000 and go on with --cursor.")
        }
    }
}

/// Which places.
struct RegionOptions: ParsableArguments {
    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "A place by name or six-digit code, with everything below it. May be given several times.",
            valueName: "name or code"))
    var region: [String] = []
}

/// Which years.
struct YearOptions: ParsableArguments {
    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "The year covered, or a span: 2023, 2020..2023, 2020.., ..2023. For a target the year aimed at.",
            valueName: "years"),
        transform: { try YearSpan($0) })
    var year: YearSpan?
}

/// Which figures.
struct FigureOptions: ParsableArguments {
    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "What is measured, by code (gdp) or name (地区生产总值). May be given several times.",
            valueName: "code or name"))
    var concept: [String] = []

    @Option(
        name: [.short, .long],
        help: "Kind of figure: level (数量), share (比率), change (增减) or rank (位次). May be given several times.")
    var kind: [FigureKindChoice] = []

    @Option(
        name: [.short, .long], help: "Reached (actual, 实绩) or aimed at (target, 目标). May be given several times.")
    var nature: [FigureNatureChoice] = []
}

/// Whose figures count: for choosing between reports that disagree.
struct SourceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only figures of this report. May be given several times.", valueName: "id"))
    var report: [String] = []

    @Option(help: "Only figures of reports of this kind. May be given several times.")
    var reportKind: [ReportKindChoice] = []
}

/// One concept, for commands that follow a single measure.
struct MeasureOptions: ParsableArguments {
    /// One; a list so that a second one is not passed over in silence.
    @Option(name: [.short, .long], help: ArgumentHelp("What is measured, by code or name.", valueName: "code or name"))
    var concept: [String]

    @Option(name: [.short, .long], help: "Kind of figure. (default: the one stated most often)")
    var kind: FigureKindChoice?

    @Option(
        name: [.short, .long], help: "Reached (actual, 实绩) or aimed at (target, 目标). (default: actual)")
    var nature: FigureNatureChoice?

    @Option(name: [.short, .long], help: "The unit, as in the reports. (default: the one stated most often)")
    var unit: String?

    @OptionGroup var sources: SourceOptions

    func validate() throws {
        guard concept.count == 1 else {
            throw ValidationError("Name one --concept: only 'gongbao compare' and 'export panel' take several.")
        }
    }
}
