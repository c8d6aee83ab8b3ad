import ArgumentParser
import LoadGenerator
import NIOCore
import WireProtocol

/// What calls a load test makes, and over what.
struct LoadTrafficOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file with a weight and a command on each line. (default: a small mix of searches)", valueName: "file"))
    var profile: String?

    @Option(
        help: ArgumentHelp(
            "One command to make over and over: 'search 代表建议'. May be given several times.", valueName: "command"))
    var call: [String] = []

    @Option(help: ArgumentHelp("Connections over which calls are spread.", valueName: "count"))
    var connections = 8

    @Option(help: ArgumentHelp("Threads that make calls.", valueName: "count"))
    var threads = 1

    @Option(help: ArgumentHelp("How long calls are made before anything counts.", valueName: "seconds"))
    var warmUp = 1.0

    @Option(help: ArgumentHelp("All chance is drawn from this number.", valueName: "number"))
    var seed: UInt64 = 1

    /// What is asked where nothing is said: words that nearly every report has.
    private static let standard = [
        "50 search 发展", "20 search 代表建议 满意率", "20 search '\"高质量发展\"'", "10 indicators --limit 10",
    ]

    func mix() throws -> LoadMix {
        if profile != nil, !call.isEmpty {
            throw CommandFailure(status: .usage, message: "--profile and --call exclude each other.")
        }
        if let profile {
            let text = String(decoding: try LoadFile.bytes(profile, limit: 16 << 20), as: UTF8.self)
            return try LoadProfile.mix(text, name: profile)
        }
        if call.isEmpty { return try LoadProfile.mix(Self.standard.joined(separator: "\n"), name: "the usual mix") }
        return try LoadProfile.mix(call.map { "1 \($0)" }.joined(separator: "\n"), name: "--call")
    }

    func apply(to plan: inout LoadPlan, _ session: Session, timeoutSeconds: Double) {
        plan.connections = connections
        plan.threads = threads
        plan.warmUpSeconds = warmUp
        plan.seed = seed
        plan.timeoutMilliseconds = Int((session.settings.timeoutSeconds ?? timeoutSeconds) * 1_000)
    }
}

/// Where a load test's result goes.
struct LoadOutputOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Write the whole result here, for 'gongbao load compare'.", valueName: "file"))
    var out: String?

    @Option(help: ArgumentHelp("Write a page with charts here.", valueName: "file"))
    var html: String?

    func write(_ result: LoadResult, title: String) throws {
        if let out { try LoadFile.write(try result.json(), to: out) }
        if let html { try LoadFile.write(Array(LoadPage(result, title: title).html.utf8), to: html) }
    }
}

/// Files of load tests.
enum LoadFile {
    static func bytes(_ path: String, limit: Int) throws -> [UInt8] {
        do {
            return try FileReader.contents(of: path, limitBytes: limit)
        } catch let problem as DraftProblem {
            throw CommandFailure(status: .usage, message: "\(path): \(problem.reason)")
        }
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try FileWriter.write(bytes, to: path)
        } catch {
            throw CommandFailure(status: .usage, message: "\(path): \(error.reason)")
        }
    }

    static func result(_ path: String) throws -> LoadResult {
        let bytes = try bytes(path, limit: 256 << 20)
        do {
            return try LoadResult(json: bytes)
        } catch let error as LoadError {
            throw CommandFailure(status: .usage, message: "\(path): \(error)")
        } catch {
            throw CommandFailure(
                status: .usage, message: "\(path) is no result of a load test: 'gongbao load --out FILE' writes one.")
        }
    }

    static func record(_ path: String) throws -> CallRecord.Contents {
        let bytes = try bytes(path, limit: 1 << 30)
        do {
            return try CallRecord.contents(of: ByteBuffer(bytes: bytes))
        } catch {
            throw CommandFailure(status: .usage, message: "\(path): \(error)")
        }
    }
}
