import ReportEngine

/// Why a command ends without having done its work.
struct CommandFailure: Error {
    /// One or two plain sentences: what is wrong, and what to do.
    var message: String
    var status: ExitStatus

    init(_ message: String, status: ExitStatus = .failed) {
        self.message = message
        self.status = status
    }
}

/// How a command ends.
enum ExitStatus: Int32 {
    case done = 0
    /// It could not be done, or not all of it.
    case failed = 1
    /// The command line, the environment or the configuration file is wrong.
    case usage = 2
}

extension ReportEngine {
    /// Opens the folder that `data` names.
    ///
    /// - Throws: `CommandFailure` with what to do about it.
    static func opened(
        _ data: String, progress: (StartProgress) -> Void = { _ in }
    ) throws(CommandFailure) -> ReportEngine {
        do {
            return try ReportEngine.open(EngineConfiguration(dataFolder: data), progress: progress)
        } catch {
            throw CommandFailure(explanation(of: error, data: data))
        }
    }

    private static func explanation(of error: EngineError, data: String) -> String {
        guard case .storage(let problem, let message) = error else { return "\(data): \(error)" }
        let advice =
            switch problem {
            case .inUse: "Stop that server, or send the reports to it with 'gongbao ingest'."
            case .notAccessible: "Name a folder that this user may write to."
            case .full: "Make room on the disk, then start again; nothing acknowledged is lost."
            case .corrupted: "Run 'gongbaod check --data \(data)' to see the damage, and put back a backup."
            case .newerVersion: "Use the newer version of gongbaod, or another folder."
            case .failed: "The system's own words are above; when they don't help, run 'gongbaod check'."
            }
        return "\(data): \(message) \(advice)"
    }
}
