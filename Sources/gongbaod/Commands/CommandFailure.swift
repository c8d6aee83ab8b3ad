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
        _ data: String, savesIndex: Bool = true, progress: (StartProgress) -> Void = { _ in },
        notice: @escaping @Sendable (IndexNotice) -> Void = { _ in }
    ) throws(CommandFailure) -> ReportEngine {
        do {
            return try ReportEngine.open(
                EngineConfiguration(dataFolder: data, savesIndex: savesIndex), progress: progress, notice: notice)
        } catch {
            throw CommandFailure(explanation(of: error, data: data))
        }
    }

    /// The engine's words, which say what to do, and what this command line can add to them.
    static func explanation(of error: EngineError, data: String) -> String {
        guard case .storage(let problem, let message) = error else { return "\(data): \(error)" }
        switch problem {
        case .inUse: return message + " A running server takes reports from 'gongbao ingest'."
        case .corrupted: return message + " 'gongbaod check --data \(data)' says more."
        case .notAccessible, .full, .newerVersion, .failed: return message
        }
    }
}
