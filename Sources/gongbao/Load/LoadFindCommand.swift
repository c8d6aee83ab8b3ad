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

struct LoadCompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Set two results beside one another, with confidence.",
        discussion: """
            Both are files written by 'gongbao load --out'. The interval is that of the ratio, with 95 % confidence.

            Exit status: 0 no worse, 1 worse by more than chance, 2 not comparable.

            Examples:
              gongbao load compare before.json after.json
            """)

    @Argument(help: ArgumentHelp("The result before.", valueName: "before"))
    var before: String

    @Argument(help: ArgumentHelp("The result after.", valueName: "after"))
    var after: String

    @OptionGroup var shared: SharedOptions

    func run() async throws {
        let session = try Session(shared)
        let comparison = LoadComparison(try LoadFile.result(before), try LoadFile.result(after))
        for notice in comparison.notices { Talk.note(notice) }
        guard !comparison.rows.isEmpty else {
            throw CommandFailure(
                status: .usage, message: "The two runs can't be compared: make each at least 5 seconds long.")
        }
        try session.present(Self.answer(comparison, session.language))
        if comparison.rows.contains(where: \.isWorse) { throw ExitCode(ExitStatus.nothingFound.rawValue) }
    }

    static func answer(_ comparison: LoadComparison, _ language: Language) -> Answer {
        let table = TextTable(
            columns: [
                .words(Label("measure", "指标")(language)), .number(Label("before", "之前")(language)),
                .number(Label("after", "之后")(language)), .number(Label("ratio", "比值")(language)),
                .number(Label("95 %", "95 % 区间")(language)), .words(Label("verdict", "结论")(language)),
            ],
            rows: comparison.rows.map { row in
                let amount = { (value: Double) in
                    row.isRate
                        ? NumberText.rounded(value, places: 1) + "/s" : NumberText.duration(nanoseconds: UInt64(value))
                }
                let interval = "\(NumberText.rounded(row.low, places: 3))–\(NumberText.rounded(row.high, places: 3))"
                return [
                    row.name, amount(row.before), amount(row.after), NumberText.rounded(row.ratio, places: 3), interval,
                    verdict(row)(language),
                ].map { StyledText($0) }
            })
        let columns = ["name", "before", "after", "ratio", "low", "high", "worse"]
        let records = comparison.rows.map { row in
            MachineValue.object([
                .init("name", .string(row.name)), .init("before", .double(row.before)),
                .init("after", .double(row.after)), .init("ratio", .double(row.ratio)), .init("low", .double(row.low)),
                .init("high", .double(row.high)), .init("worse", .bool(row.isWorse)),
            ])
        }
        return Answer(
            parts: [.table(table)], records: MachineRecords(name: "rows", columns: columns, rows: records),
            isFound: true)
    }

    private static func verdict(_ row: LoadComparison.Row) -> Label {
        if !row.isSignificant { return Label("no difference shown", "未见差异") }
        return row.isWorse ? Label("worse", "变差") : Label("better", "变好")
    }
}
