import ArgumentParser
import Foundation
import LoadGenerator
import ReportMessages

/// Times calls over loopback against a server process of its own.
struct RPCCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rpc", abstract: "Times calls to a server over loopback.",
        discussion: """
            Starts 'gongbaod serve' on the data folder, on one core, and calls it from another core (with --no-pin both \
            run anywhere). For each class: calls a second, time of a call from its sending, and the server's processor \
            time a call, as medians of the runs.

            ping-like     GetStatus, the smallest call
            search-same   one search with ten hits, over and over: an answer cache serves it
            search-many   searches that all differ: none is cached; the same are first asked of the engine in this process,
                          for what a search takes by itself

            These go through the load tester, which counts and spreads calls. "plain socket" behind one of the first two is
            the same call from a loop that writes, and blocks until it has read the answer, as redis-benchmark and clients
            of C do: what of the time is the server's.
            """)

    @Option(help: "The server's binary.") var gongbaod = ".build/release/gongbaod"
    @Option(help: "A data folder that 'gongbaod ingest' has filled.") var data: String
    @Option(help: "Where to write the numbers.") var json: String
    @Option(help: "Runs of each class; the median counts.") var runs = 3
    @Option(help: "Seconds of a run.") var seconds = 4.0
    @Option(help: "Idle connections to open, to see what they take.") var idle = 0
    @Option(help: "Only classes whose name has this.") var only: String?
    @Flag(help: "Leave it to the system which cores are used.") var noPin = false

    func validate() throws {
        guard (1...20).contains(runs) else { throw ValidationError("--runs must be 1 to 20.") }
        guard seconds >= 0.5, seconds <= 600 else { throw ValidationError("--seconds must be 0.5 to 600.") }
        guard (0...20_000).contains(idle) else { throw ValidationError("--idle must be 0 to 20000.") }
    }

    func run() async throws {
        var result = RPCBenchResult(version: GongbaoBench.configuration.version, pinned: !noPin)
        if only.map("search-many in process".contains) ?? true {
            let alone = try InProcessSearches.measure(RPCWorkload.questions, data: data, seconds: seconds)
            result.inProcess = alone
            print("search-many in process: \(RPCFigures.tenths(alone.cpuMicroseconds)) µs a search")
        }
        let server = try ServerProcess(binary: gongbaod, data: data, core: noPin ? nil : 0)
        defer { server.stop() }
        if !noPin { try ProcessorAffinity.pinThisProcess(to: 1) }
        for workload in try RPCWorkload.all where only.map(workload.name.contains) ?? true {
            let figures = try await measure(workload, server)
            result.classes[workload.name] = figures
            print("\(workload.name): \(figures.line)")
        }
        for (name, call) in try RPCWorkload.oneAtATime where only.map(name.contains) ?? true {
            let figures = try await measure(server) {
                let times = try PlainCaller(port: server.port).times(of: call, seconds: $0)
                return RPCFigures(times, seconds: $0)
            }
            result.classes[name] = figures
            print("\(name): \(figures.line)")
        }
        if idle > 0 {
            result.idleConnections = try await IdleConnections.measure(idle, server)
            print("\(idle) idle connections: \(result.idleConnections.map { "\($0.bytes >> 20) MiB" } ?? "")")
        }
        result.residentBytes = server.residentBytes ?? 0
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        try encoder.encode(result).write(to: URL(fileURLWithPath: json))
    }

    private func measure(_ workload: RPCWorkload, _ server: ServerProcess) async throws -> RPCFigures {
        try await measure(server) { seconds in
            var plan = LoadPlan(
                mix: workload.mix, pacing: .closed(callers: workload.callers, seconds: seconds))
            plan.connections = workload.connections
            plan.warmUpSeconds = 0
            let result = try await LoadRun.run(plan, host: "127.0.0.1", port: server.port)
            guard result.total.failures == 0 else {
                throw ValidationError("calls of \(workload.name) failed: \(result.total.codes)")
            }
            return RPCFigures(result.total)
        }
    }

    /// The median of the runs, each after half a second of the same.
    private func measure(_ server: ServerProcess, _ call: (Double) async throws -> RPCFigures) async throws
        -> RPCFigures
    {
        var rows: [RPCFigures] = []
        for _ in 0..<runs {
            _ = try await call(0.5)
            let before = server.cpuSeconds
            var figures = try await call(seconds)
            figures.cpuMicroseconds = (server.cpuSeconds - before) / Double(max(1, figures.calls)) * 1e6
            rows.append(figures)
        }
        return RPCFigures.median(rows)
    }
}

/// One way of calling.
struct RPCWorkload {
    var name: String
    var mix: LoadMix
    var connections: Int
    var callers: Int

    static var all: [RPCWorkload] {
        get throws {
            let status = LoadMix([.init(LoadCall(method: RPCMethod.getStatus.name, body: []))])
            let same = LoadMix([.init(try search("发展", limit: 10))])
            let many = LoadMix(try questions.map { .init(try search($0.text, limit: UInt32($0.limit))) })
            var all: [RPCWorkload] = []
            for (name, mix) in [("ping-like", status), ("search-same", same), ("search-many", many)] {
                all.append(RPCWorkload(name: "\(name) 1 connection 1 in flight", mix: mix, connections: 1, callers: 1))
                all.append(
                    RPCWorkload(name: "\(name) 50 connections 50 in flight", mix: mix, connections: 50, callers: 50))
                all.append(
                    RPCWorkload(name: "\(name) 8 connections 800 in flight", mix: mix, connections: 8, callers: 800))
            }
            return all
        }
    }

    /// What is called one at a time over a socket alone.
    static var oneAtATime: [(name: String, call: LoadCall)] {
        get throws {
            [
                ("ping-like plain socket", LoadCall(method: RPCMethod.getStatus.name, body: [])),
                ("search-same plain socket", try search("发展", limit: 10)),
            ]
        }
    }

    private static func search(_ text: String, limit: UInt32) throws -> LoadCall {
        let request = SearchRequest(query: .text(text), page: PageRequest(limit: limit), snippets: 1)
        return LoadCall(method: RPCMethod.search.name, body: try request.encode())
    }

    /// Searches for pairs of common words, far more than a cache of answers holds.
    static var questions: [Question] {
        let words = [
            "发展", "经济", "建设", "改革", "农业", "工业", "教育", "科技", "生态", "环境", "就业", "民生", "安全", "服务", "企业", "市场", "投资", "消费",
            "开放", "创新", "产业", "城市", "乡村", "文化", "卫生", "医疗", "养老", "住房", "交通", "能源", "粮食", "金融", "财政", "税收", "法治", "监督",
            "代表", "人民", "社会", "治理", "质量", "增长", "收入", "就医", "环保", "水利", "电力", "铁路", "公路", "港口", "物流", "外贸", "数字", "网络",
        ]
        return words.flatMap { first in
            words.filter { $0 != first }.flatMap { second in
                (8...13).map { Question(text: "\(first) \(second)", limit: $0) }
            }
        }
    }
}

/// How fast a class of calls was.
struct RPCFigures: Encodable {
    var qps: Double
    var p50Microseconds: Double
    var p99Microseconds: Double
    /// The server's processor time a call.
    var cpuMicroseconds: Double
    var qpsLowest: Double
    var qpsHighest: Double
    /// Calls of the run; not among what is written.
    var calls = 0

    enum CodingKeys: String, CodingKey {
        case qps
        case p50Microseconds = "p50_us"
        case p99Microseconds = "p99_us"
        case cpuMicroseconds = "cpu_us"
        case qpsLowest = "qps_min"
        case qpsHighest = "qps_max"
    }

    init(_ figures: LoadFigures) {
        self.init(
            qps: figures.goodput, calls: Int(clamping: figures.calls), p50: Double(figures.service.p50),
            p99: Double(figures.service.p99))
    }

    /// - Parameter times: Of each call, in nanoseconds; at least one.
    init(_ times: [UInt64], seconds: Double) {
        let sorted = times.sorted()
        self.init(
            qps: Double(times.count) / seconds, calls: times.count, p50: Double(sorted[sorted.count / 2]),
            p99: Double(sorted[sorted.count * 99 / 100]))
    }

    private init(qps: Double, calls: Int, p50: Double, p99: Double) {
        self.qps = qps
        self.calls = calls
        qpsLowest = qps
        qpsHighest = qps
        p50Microseconds = p50 / 1e3
        p99Microseconds = p99 / 1e3
        cpuMicroseconds = 0
    }

    static func median(_ rows: [RPCFigures]) -> RPCFigures {
        func middle(_ value: (RPCFigures) -> Double) -> Double { rows.map(value).sorted()[rows.count / 2] }
        var result = rows[0]
        result.qps = middle(\.qps)
        result.p50Microseconds = middle(\.p50Microseconds)
        result.p99Microseconds = middle(\.p99Microseconds)
        result.cpuMicroseconds = middle(\.cpuMicroseconds)
        result.qpsLowest = rows.map(\.qps).min() ?? 0
        result.qpsHighest = rows.map(\.qps).max() ?? 0
        return result
    }

    /// For people.
    var line: String {
        "\(Int(qps))/s (\(Int(qpsLowest))-\(Int(qpsHighest))), p50 \(Self.tenths(p50Microseconds)) µs, "
            + "p99 \(Self.tenths(p99Microseconds)) µs, server \(Self.tenths(cpuMicroseconds)) µs a call"
    }

    static func tenths(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}

/// What a run of the RPC workload writes.
struct RPCBenchResult: Encodable {
    var peer = "gongbao"
    var version: String
    var kind = "rpc"
    var pinned: Bool
    var classes: [String: RPCFigures] = [:]
    var inProcess: InProcessSearches?
    var idleConnections: IdleConnections?
    var residentBytes = 0

    init(version: String, pinned: Bool) {
        self.version = version
        self.pinned = pinned
    }

    enum CodingKeys: String, CodingKey {
        case peer, version, kind, pinned, classes
        case inProcess = "in_process"
        case idleConnections = "idle_connections"
        case residentBytes = "resident_bytes"
    }
}
