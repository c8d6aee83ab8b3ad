import Foundation
import Glibc
import TestSupport

/// What a program said and how it ended.
struct ProgramResult {
    /// The exit status; for one that a signal ended the signal's number, negated.
    var status: Int32
    var output: String
    var errors: String
}

/// A program that runs on its own. Its output goes to files, so that it never waits for a reader; whatever happens to the
/// test, it does not outlive this value.
final class RunningProgram: Sendable {
    private let process: ChildProcess
    private let folder: TemporaryFolder
    private let arguments: [String]

    var processID: Int32 { process.processID }
    var isRunning: Bool { process.end == nil }

    /// - Parameter environment: Set beside what this process has; `GONGBAO_…` of the outside is left out.
    init(_ program: String?, _ arguments: [String], environment: [String: String] = [:]) throws {
        guard let program else { throw ProgramError(Programs.howToBuild) }
        folder = try TemporaryFolder()
        var all = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GONGBAO_") }
        all["HOME"] = folder.path
        all["XDG_CONFIG_HOME"] = folder.path
        all.merge(environment) { _, new in new }
        self.arguments = arguments
        process = try ChildProcess(
            program, arguments, environment: all, output: folder.file("out"), errors: folder.file("err"))
    }

    deinit {
        process.signal(SIGKILL)
        _ = process.waitUntilEnd()
    }

    var output: String { text("out") }
    var errors: String { text("err") }

    private func text(_ name: String) -> String {
        let data = FileManager.default.contents(atPath: folder.file(name)) ?? Data()
        return String(decoding: data, as: UTF8.self)
    }

    func signal(_ number: Int32) { process.signal(number) }

    /// Waits until it has ended; one that takes longer than `seconds` is killed and the test fails.
    func ended(within seconds: Double = 60) async throws -> ProgramResult {
        guard await eventually(within: seconds, { !self.isRunning }) else {
            process.signal(SIGKILL)
            throw ProgramError("\(arguments) did not end within \(seconds) s; it said: \(output)\(errors)")
        }
        switch process.waitUntilEnd() {
        case .exited(let status): return ProgramResult(status: status, output: output, errors: errors)
        case .killed(let signal): return ProgramResult(status: -signal, output: output, errors: errors)
        }
    }
}

/// Runs a program to its end.
func run(
    _ program: String?, _ arguments: [String], environment: [String: String] = [:], within seconds: Double = 120
) async throws -> ProgramResult {
    try await RunningProgram(program, arguments, environment: environment).ended(within: seconds)
}

/// Asks until the answer is yes or the time is over.
func eventually(within seconds: Double, _ question: () -> Bool) async -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while !question() {
        if ContinuousClock.now > end { return false }
        try? await Task.sleep(for: .milliseconds(10))
    }
    return true
}
