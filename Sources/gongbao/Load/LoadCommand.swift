import ArgumentParser
import LoadGenerator

struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Put a server under load and see how long its users wait.",
        discussion: """
            Calls are made when they are due, whether or not earlier ones were answered (an open loop), and their time counts \
            from then: a server that stalls is not let off by callers who wait politely.

            Examples:
              gongbao load --rate 2000 --duration 30
              gongbao load --rate 500..20000 --duration 60 --html ramp.html
              gongbao load --steps 1000,2000,4000 --duration 10 --call 'search 代表建议'
              gongbao load --callers 50 --duration 10 --profile mix.txt --out before.json
              gongbao load find --p99 20 --call 'search 代表建议'
              gongbao load compare before.json after.json
              gongbao load replay calls.record --speed 2

            Only put servers under load that are yours.
            """,
        subcommands: [LoadRunCommand.self, LoadFindCommand.self, LoadReplayCommand.self, LoadCompareCommand.self],
        defaultSubcommand: LoadRunCommand.self)
}

struct LoadRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Make calls at a rate, or by a number of callers. (default)",
        discussion: """
            A profile has a weight and a command on each line:
              70  search 代表建议 满意率 --region 河南省
              20  indicators --concept suggestions.total

            Connections that are lost are opened again; what is due while there is none counts as failed. Ctrl-C ends the \
            run early, with what there is; a second one ends it at once.

            Exit status: 0 done, 1 calls failed, connections were lost, the run was ended early or the load tester itself \
            did not keep up, 3 no server, or none that answers.

            Examples:
              gongbao load run --rate 2000 --duration 30 --profile mix.txt
              gongbao load run --callers 50 --duration 10
            """)

    @Option(help: ArgumentHelp("Calls a second, or from..to for a ramp.", valueName: "rate"), transform: LoadRate.init)
    var rate: LoadRate?

    @Option(help: ArgumentHelp("Rates one after the other, each for the duration.", valueName: "rate,rate,…"))
    var steps: String?

    @Option(help: ArgumentHelp("So many callers instead, each waiting for its answer.", valueName: "count"))
    var callers: Int?

    @Option(name: [.short, .long], help: ArgumentHelp("How long, or how long each step.", valueName: "seconds"))
    var duration = 10.0

    @Option(help: "How calls are spread over time: by chance (poisson), or evenly (constant).")
    var arrivals: ArrivalsChoice = .poisson

    @Option(help: ArgumentHelp("Stop after so many calls, warm-up not counted.", valueName: "count"))
    var count: Int?

    @OptionGroup var traffic: LoadTrafficOptions
    @OptionGroup var output: LoadOutputOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard [rate != nil, steps != nil, callers != nil].count(where: { $0 }) <= 1 else {
            throw ValidationError("--rate, --steps and --callers exclude each other.")
        }
        guard duration > 0, duration <= LoadPlan.longestSeconds else {
            throw ValidationError("--duration takes seconds: more than 0 and at most a day.")
        }
        if let count, count < 1 { throw ValidationError("--count takes a number from 1 up.") }
        if steps != nil { _ = try stepRates }
    }

    private var stepRates: [Double] {
        get throws {
            try (steps ?? "").split(separator: ",", omittingEmptySubsequences: false).map { part in
                guard let rate = Double(part), rate > 0, rate <= LoadPlan.highestRate else {
                    throw ValidationError("--steps takes rates up to \(LoadRate.highest), and commas: 1000,2000,4000.")
                }
                return rate
            }
        }
    }

    func plan() throws -> LoadPlan {
        let mix = try traffic.mix()
        if let callers { return LoadPlan(mix: mix, pacing: .closed(callers: callers, seconds: duration)) }
        let stages: [LoadStage]
        if steps != nil {
            stages = try stepRates.map { LoadStage(rate: $0, seconds: duration) }
        } else {
            let rate = rate ?? LoadRate(start: 1_000, end: 1_000)
            stages = [LoadStage(startRate: rate.start, endRate: rate.end, seconds: duration)]
        }
        return LoadPlan(mix: mix, pacing: .open(stages, arrivals.arrivals))
    }

    func run() async throws {
        let session = try Session(shared)
        var plan = try plan()
        plan.callLimit = count
        traffic.apply(to: &plan, session, timeoutSeconds: 10)
        try await LoadShow.run(plan, session, output, title: "gongbao load")
    }
}

/// A rate, or a rise from one to another.
struct LoadRate: Hashable, Sendable {
    var start: Double
    var end: Double

    /// "10,000,000".
    static var highest: String { NumberText.rounded(LoadPlan.highestRate, places: 0) }

    init(start: Double, end: Double) {
        self.start = start
        self.end = end
    }

    init(_ text: String) throws {
        let parts = text.split(separator: "..", omittingEmptySubsequences: false).map { Double($0) }
        guard (1...2).contains(parts.count), let first = parts.first ?? nil, let last = parts.last ?? nil,
            (0...LoadPlan.highestRate).contains(first), (0...LoadPlan.highestRate).contains(last), first + last > 0
        else {
            throw ValidationError(
                "--rate takes calls a second, \(Self.highest) at most: 2000, or 500..20000 for a ramp.")
        }
        self.init(start: first, end: last)
    }
}

enum ArrivalsChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
    case poisson, constant

    var arrivals: Arrivals { self == .poisson ? .poisson : .constant }
}
