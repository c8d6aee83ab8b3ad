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
        var last = "none was tried to its end"
        var endedEarly = false
        while let probe = search.next, !endedEarly {
            var plan = LoadPlan(
                mix: mix, pacing: .open([LoadStage(rate: probe.rate, seconds: seconds(probe))], .poisson))
            traffic.apply(to: &plan, session, timeoutSeconds: 10)
            let result = try await LoadShow.result(plan, session)
            endedEarly = result.endedEarly
            if endedEarly { break }
            let misses = misses(result, probe.rate)
            let isTester =
                !misses.isEmpty && !result.generator.complaints.isEmpty && result.total.service.p99 < limitNanoseconds
            limitedByTester = limitedByTester || isTester
            last = "\(LoadFindText.rate(probe.rate))/s: " + (misses.first ?? "kept")
            Talk.line(LoadFindText.line(probe, result, misses))
            probes.append(Self.record(probe, result, misses))
            search.took(isKept: misses.isEmpty)
        }
        if limitedByTester {
            Talk.note("at the highest rates the load tester itself was the bottleneck: the server may serve more.")
        }
        if endedEarly { Talk.note("the search was ended early: nothing is confirmed") }
        try session.present(answer(search.found, last, probes, session.language))
        if search.found == nil { throw ExitCode(ExitStatus.nothingFound.rawValue) }
    }

    private var limitNanoseconds: UInt64 { UInt64(p99 * 1e6) }

    /// A few calls at least are needed to tell anything, however low the rate is.
    private func seconds(_ probe: RateSearch.Probe) -> Double {
        max(probe.isConfirmation ? duration * 3 : duration, min(10, 5 / probe.rate))
    }

    /// What a run at a rate did not keep; empty if it kept all that is asked.
    private func misses(_ result: LoadResult, _ rate: Double) -> [String] {
        let total = result.total
        var misses: [String] = []
        if total.calls == 0 { misses.append("no call ended") }
        if total.response.p99 > limitNanoseconds { misses.append("p99 is over the limit") }
        if total.failureShare * 100 > failures {
            misses.append("\(NumberText.rounded(total.failureShare * 100, places: 2)) % failed")
        }
        if result.dropped > 0 { misses.append("\(NumberText.grouped(result.dropped)) calls were never sent") }
        if result.lostConnections > 0 { misses.append("connections were lost: \(result.lostConnections)") }
        // A server that answers fewer calls than it is asked falls behind, however quick each answer still is. That few
        // calls came by chance is none of its doing: a Poisson process deviates by the root of its mean.
        let asked = rate * result.seconds
        if total.goodput * result.seconds < asked * 0.8 - 3 * asked.squareRoot() {
            misses.append("only \(LoadFindText.rate(total.goodput))/s were answered")
        }
        return misses
    }

    private static func record(_ probe: RateSearch.Probe, _ result: LoadResult, _ misses: [String]) -> MachineValue {
        .object([
            .init("rate", .double(probe.rate)), .init("kept", .bool(misses.isEmpty)),
            .init("confirmation", .bool(probe.isConfirmation)), .init("p99_ns", .integer(result.total.response.p99)),
            .init("failures", .integer(result.total.failures)),
            .init("reason", .string(misses.joined(separator: "; "))),
        ])
    }

    /// - Parameter last: The rate that was tried last, and what became of it.
    private func answer(
        _ found: Double?, _ last: String, _ probes: [MachineValue], _ language: Language
    ) -> Answer {
        let limit = NumberText.duration(nanoseconds: limitNanoseconds)
        let line =
            found.map {
                Label(
                    "\(LoadFindText.rate($0)) calls a second with p99 within \(limit)",
                    "每秒 \(LoadFindText.rate($0)) 次调用，p99 不超过 \(limit)")
            }
            ?? Label("no rate found with p99 within \(limit); last \(last)", "没有找到 p99 不超过 \(limit) 的速率；最后 \(last)")
        let columns = ["rate", "kept", "confirmation", "p99_ns", "failures", "reason"]
        return Answer(
            parts: [.lines([StyledText(line(language))])],
            records: MachineRecords(name: "probes", columns: columns, rows: probes),
            members: [.init("found_rate", found.map { .double($0) } ?? .null)], isFound: found != nil)
    }
}

/// Words for the rates that a search tries.
enum LoadFindText {
    /// `0.25`, `12.5`, `1,250`.
    static func rate(_ rate: Double) -> String { NumberText.rounded(rate, places: rate < 10 ? 2 : rate < 100 ? 1 : 0) }

    static func line(_ probe: RateSearch.Probe, _ result: LoadResult, _ misses: [String]) -> String {
        let p99 = NumberText.duration(nanoseconds: result.total.response.p99)
        return "gongbao: \(rate(probe.rate))/s: p99 \(p99), \(NumberText.grouped(result.total.failures)) failed: "
            + (misses.isEmpty ? "kept" : "not kept, \(misses.joined(separator: ", "))")
            + (probe.isConfirmation ? " (confirmation)" : "")
    }
}
