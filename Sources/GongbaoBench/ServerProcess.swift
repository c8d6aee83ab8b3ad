import ArgumentParser
import Foundation

/// A `gongbaod serve` of the bench's own.
final class ServerProcess {
    private let process = Process()
    let port: Int
    private let portFile: String

    /// Starts the server and waits until it serves.
    ///
    /// - Parameter core: The core that it is bound to; `nil` for any.
    init(binary: String, data: String, core: Int?) throws {
        portFile = NSTemporaryDirectory() + "gongbao-bench-\(getpid()).port"
        try? FileManager.default.removeItem(atPath: portFile)
        process.executableURL = URL(fileURLWithPath: core == nil ? binary : ProcessorAffinity.tool)
        let arguments = [
            "serve", "--data", data, "--listen", "127.0.0.1:0", "--port-file", portFile, "--connections", "20000",
            "--in-flight", "4096", "--log-level", "error",
        ]
        // It becomes the server, under the same number.
        process.arguments = core.map { ["-c", "\($0)", binary] + arguments } ?? arguments
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        var port: Int?
        for _ in 0..<1_200 where port == nil {
            Thread.sleep(forTimeInterval: 0.1)
            guard process.isRunning else { throw ValidationError("\(binary) did not start; its message stands above.") }
            port = (try? String(contentsOfFile: portFile, encoding: .utf8)).flatMap {
                Int($0.trimmingCharacters(in: .whitespacesAndNewlines))
            }
        }
        guard let port else { throw ValidationError("\(binary) did not serve within two minutes.") }
        self.port = port
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
        try? FileManager.default.removeItem(atPath: portFile)
    }

    /// Processor time used so far, in user and system mode.
    var cpuSeconds: Double {
        guard let stat = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8),
            let end = stat.lastIndex(of: ")")
        else { return 0 }
        let fields = stat[stat.index(after: end)...].split(separator: " ")
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { return 0 }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    var residentBytes: Int? {
        let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line.flatMap { $0.split(whereSeparator: \.isWhitespace).dropFirst().first }.flatMap { Int($0) }
            .map { $0 * 1024 }
    }
}

/// Which cores a process may use, by taskset of util-linux.
enum ProcessorAffinity {
    static let tool = "/usr/bin/taskset"

    /// Binds all threads of this process to a core.
    static func pinThisProcess(to core: Int) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments = ["-acp", "\(core)", "\(getpid())"]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }
}
