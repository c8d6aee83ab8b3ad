import ArgumentParser
import LoadGenerator
import NIOCore
import ReportClient
import Synchronization

/// Makes load runs and shows what came of them.
enum LoadShow {
    /// Makes the calls of a plan with a line of progress, writes files and table, and ends with a status that tells
    /// whether all went well.
    ///
    /// - Parameter notices: What is to be known of the plan.
    static func run(
        _ plan: LoadPlan, _ session: Session, _ output: LoadOutputOptions, title: String, notices: [String] = []
    ) async throws {
        for notice in notices { Talk.note(notice) }
        let result = try await result(plan, session)
        try output.write(result, title: title)
        try session.present(answer(result, session.language, notices: notices))
        for notice in result.notices { Talk.note(notice) }
        if result.total.failures > 0 || !result.notices.isEmpty {
            throw ExitCode(ExitStatus.nothingFound.rawValue)
        }
    }

    static func result(_ plan: LoadPlan, _ session: Session) async throws -> LoadResult {
        if let problem = plan.problem { throw CommandFailure(status: .usage, message: problem) }
        let progress = LoadProgressLine(plan, session.surroundings)
        do {
            let server = session.settings.server
            var plan = plan
            plan.token = session.credentials.token
            let secure = session.credentials.tls.map { tls in
                { @Sendable (channel: any Channel) in try tls.secure(channel, host: server.host) }
            }
            let made = plan
            let result = try await Interruption.endsEarly {
                try await LoadRun.run(made, host: server.host, port: server.port, secure: secure) { progress.show($0) }
            }
            progress.clear()
            return result
        } catch let error as LoadError {
            progress.clear()
            // A client for people knows better what is wrong, such as TLS at one end alone.
            if case .noAnswer = error { _ = try await session.ping() }
            throw CommandFailure(status: .serverTrouble, message: "\(error)")
        }
    }

    /// The columns of the table. What a narrow terminal has no room for goes from the right, p50 and p99 never.
    private static func columns(_ result: LoadResult, _ language: Language) -> [TableColumn] {
        let name = result.stages.count > 1 ? Label("method, rate", "方法、速率") : Label("method", "方法")
        let numbers: [(Label, isOptional: Bool)] = [
            (Label("calls", "次数"), false), (Label("answers/s", "成功/秒"), false), (Label("failed", "失败"), false),
            (Label("p50", "p50"), false), (Label("p90", "p90"), true), (Label("p99", "p99"), false),
            (Label("p99.9", "p99.9"), true), (Label("longest", "最长"), true), (Label("service p99", "服务端 p99"), true),
            (Label("answered p99", "成功 p99"), true),
        ]
        return [.words(name(language), least: 24)]
            + numbers.map { label, isOptional in
                var column = TableColumn.number(label(language))
                column.isOptional = isOptional
                return column
            }
    }

    static func answer(_ result: LoadResult, _ language: Language, notices: [String] = []) -> Answer {
        let rows = rows(result)
        let table = TextTable(
            columns: columns(result, language),
            rows: rows.map { name, figures in
                let response = figures.response
                let times = [response.p50, response.p90, response.p99, response.p999, response.longest]
                let cells =
                    [name, NumberText.grouped(figures.calls), NumberText.rounded(figures.goodput, places: 1)]
                    + [NumberText.grouped(figures.failures)]
                    + (times + [figures.service.p99, figures.accepted.p99]).map {
                        NumberText.duration(nanoseconds: $0)
                    }
                return cells.map { StyledText($0) }
            })
        let codes = result.total.codes.filter { $0.key != "OK" }.sorted { $0.key < $1.key }
        let lines = codes.map { StyledText("\($0.key): \(NumberText.grouped($0.value))", .warning) }
        return Answer(
            parts: [.table(table)] + (lines.isEmpty ? [] : [.lines(lines)]), records: records(rows),
            object: .object([
                .init("seconds", .double(result.seconds)), .init("rows", .array(records(rows).rows)),
                .init("dropped", .integer(result.dropped)), .init("lost_connections", .integer(result.lostConnections)),
                .init("unreachable_seconds", .double(result.unreachableSeconds)),
                .init("ended_early", .bool(result.endedEarly)), .init("notices", .strings(notices + result.notices)),
                .init("generator_lag_p99_ns", .integer(result.generator.lagP99Nanoseconds)),
                .init("generator_busiest_thread", .double(result.generator.busiestThread)),
                .init("generator_complaints", .strings(result.generator.complaints)),
            ]), isFound: result.total.calls > 0)
    }

    private static func rows(_ result: LoadResult) -> [(String, LoadFigures)] {
        var rows = [("all", result.total)]
        if result.methods.count > 1 {
            rows += result.methods.sorted { $0.key < $1.key }.map { (short($0.key), $0.value) }
        }
        if result.stages.count > 1 {
            rows += zip(result.settings.stages, result.stages).map { stage, figures in
                ("\(NumberText.rounded(stage.startRate, places: 0))/s", figures)
            }
        }
        return rows
    }

    /// `ReportService/Search` of `gongbao.v1.ReportService/Search`.
    static func short(_ method: String) -> String {
        method.hasPrefix("gongbao.v1.") ? String(method.dropFirst("gongbao.v1.".count)) : method
    }

    private static func records(_ rows: [(String, LoadFigures)]) -> MachineRecords {
        let columns = [
            "name", "calls", "goodput", "failures", "p50_ns", "p90_ns", "p99_ns", "p999_ns", "max_ns", "service_p99_ns",
            "answered_p99_ns",
        ]
        return MachineRecords(
            name: "rows", columns: columns,
            rows: rows.map { name, figures in
                let response = figures.response
                let values: [MachineValue] = [
                    .string(name), .integer(figures.calls), .double(figures.goodput), .integer(figures.failures),
                    .integer(response.p50), .integer(response.p90), .integer(response.p99), .integer(response.p999),
                    .integer(response.longest), .integer(figures.service.p99),
                    .integer(figures.accepted.p99),
                ]
                return .object(zip(columns, values).map { .init($0, $1) })
            })
    }
}

/// The line that shows how a run goes.
final class LoadProgressLine: Sendable {
    private struct State {
        var line: ProgressLine
        /// The last second of each thread.
        var seconds: [Int: LoadSecond] = [:]
    }

    private let state: Mutex<State>
    private let length: Int

    init(_ plan: LoadPlan, _ surroundings: Surroundings) {
        state = Mutex(State(line: ProgressLine(surroundings)))
        length = Int(plan.seconds.rounded(.up))
    }

    func show(_ progress: LoadProgress) {
        state.withLock { state in
            state.seconds[progress.share] = progress.counts
            let counts = state.seconds.values
            let answers = counts.reduce(0) { $0 + $1.answers }, failures = counts.reduce(0) { $0 + $1.failures }
            let p99 = counts.map(\.p99Nanoseconds).max() ?? 0, waiting = counts.reduce(0) { $0 + $1.waiting }
            let words =
                "\(NumberText.grouped(answers))/s, \(NumberText.grouped(failures)) failed, "
                + "p99 \(NumberText.duration(nanoseconds: p99)), \(NumberText.grouped(waiting)) in flight"
            state.line.show(
                part: progress.second + 1, of: length, words,
                nowMilliseconds: Int(SteadyClock.nanoseconds / 1_000_000))
        }
    }

    func clear() { state.withLock { $0.line.clear() } }
}
