import ArgumentParser
import LoadGenerator

struct LoadFindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Find the highest rate that a server serves within a given time.",
        discussion: """
            Doubles the rate until 99 of 100 calls no longer end in time, halves the distance to 5 %, and confirms what it \
            found over a longer time.

            Exit status: 0 found, 1 not even a few calls a second are served in time, 3 no server.

            Examples:
              gongbao load find --p99 20
              gongbao load find --p99 5 --failures 0.01 --profile mix.txt --start 1000
            """)

    @Option(help: ArgumentHelp("Time within which 99 of 100 calls must end.", valueName: "milliseconds"))
    var p99: Double

    @Option(help: ArgumentHelp("Of a hundred calls, how many may fail.", valueName: "percent"))
    var failures = 0.1

    @Option(help: ArgumentHelp("The rate to begin with.", valueName: "rate"))
    var start = 500.0

    @Option(name: [.short, .long], help: ArgumentHelp("How long each rate is tried.", valueName: "seconds"))
    var duration = 3.0

    @OptionGroup var traffic: LoadTrafficOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard p99 > 0, p99 <= 600_000 else { throw ValidationError("--p99 takes milliseconds: more than 0.") }
        guard (0...100).contains(failures) else { throw ValidationError("--failures takes 0 to 100 percent.") }
        guard start >= 1, start <= 1_000_000 else { throw ValidationError("--start takes 1 to 1000000.") }
        guard duration >= 1, duration <= 3_600 else { throw ValidationError("--duration takes 1 to 3600 seconds.") }
    }

    func run() async throws {
        let session = try Session(shared)
        let mix = try traffic.mix()
        var search = RateSearch(startingAt: start)
        var probes: [MachineValue] = []
        var limitedByTester = false
        while let probe = search.next {
            let seconds = probe.isConfirmation ? duration * 3 : duration
            var plan = LoadPlan(mix: mix, pacing: .open([LoadStage(rate: probe.rate, seconds: seconds)], .poisson))
            traffic.apply(to: &plan, session, timeoutSeconds: 10)
            let result = try await LoadShow.result(plan, session)
            let isKept = keeps(result, probe.rate)
            let isTester =
                !isKept && !result.generator.complaints.isEmpty && result.total.service.p99 < limitNanoseconds
            limitedByTester = limitedByTester || isTester
            Talk.line(Self.line(probe, result, isKept))
            probes.append(Self.record(probe, result, isKept))
            search.took(isKept: isKept)
        }
        if limitedByTester {
            Talk.note("at the highest rates the load tester itself was the bottleneck: the server may serve more.")
        }
        try session.present(answer(search.found, probes, session.language))
        if search.found == nil { throw ExitCode(ExitStatus.nothingFound.rawValue) }
    }

    private var limitNanoseconds: UInt64 { UInt64(p99 * 1e6) }

    private func keeps(_ result: LoadResult, _ rate: Double) -> Bool {
        // A server that answers fewer calls than it is asked falls behind, however quick each answer still is.
        result.total.calls > 0 && result.total.response.p99 <= limitNanoseconds
            && result.total.failureShare * 100 <= failures && result.dropped == 0 && result.lostConnections == 0
            && result.total.goodput >= rate * 0.8
    }

    private static func line(_ probe: RateSearch.Probe, _ result: LoadResult, _ isKept: Bool) -> String {
        let p99 = NumberText.duration(nanoseconds: result.total.response.p99)
        let rate = NumberText.rounded(probe.rate, places: 0)
        return "gongbao: \(rate)/s: p99 \(p99), \(NumberText.grouped(result.total.failures)) failed: "
            + (isKept ? "kept" : "not kept") + (probe.isConfirmation ? " (confirmation)" : "")
    }

    private static func record(_ probe: RateSearch.Probe, _ result: LoadResult, _ isKept: Bool) -> MachineValue {
        .object([
            .init("rate", .double(probe.rate)), .init("kept", .bool(isKept)),
            .init("confirmation", .bool(probe.isConfirmation)), .init("p99_ns", .integer(result.total.response.p99)),
            .init("failures", .integer(result.total.failures)),
        ])
    }

    private func answer(_ found: Double?, _ probes: [MachineValue], _ language: Language) -> Answer {
        let limit = NumberText.duration(nanoseconds: limitNanoseconds)
        let line = found.map {
            Label(
                "\(NumberText.rounded($0, places: 0)) calls a second with p99 within \(limit)",
                "每秒 \(NumberText.rounded($0, places: 0)) 次调用，p99 不超过 \(limit)")(language)
        }
        let columns = ["rate", "kept", "confirmation", "p99_ns", "failures"]
        return Answer(
            parts: line.map { [.lines([StyledText($0)])] } ?? [],
            records: MachineRecords(name: "probes", columns: columns, rows: probes),
            members: [.init("found_rate", found.map { .double($0) } ?? .null)], isFound: found != nil)
    }
}
