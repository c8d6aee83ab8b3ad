import ArgumentParser
import FoundationEssentials
import ReportEngine

/// `gongbaod check`: reads the whole data folder and says what is wrong with it.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read the whole data folder and say what is wrong with it.",
        discussion: """
            Reads the file of the store, every report and its hash; every file of the saved index; then whether the figures \
            kept are those that the texts give. Changes nothing. The folder must not be open in a server.

            Exit status: 0 sound, 1 damaged or not to be opened, 2 wrong usage.
            """)

    @OptionGroup var settings: SettingsOptions

    func run() throws {
        let data = try self.settings.resolved().requiredData()
        // Opening would make the folder.
        guard FileManager.default.fileExists(atPath: data) else {
            throw CommandFailure("\(data): There is no such folder.")
        }
        let store = try report(on: data) { (show) throws(EngineError) in
            try ReportEngine.check(EngineConfiguration(dataFolder: data), progress: show)
        }
        try tell(store, data)
        // The store is sound, so it can be opened; what was made of it is compared with the texts.
        let engine = try ReportEngine.opened(data, savesIndex: false)
        defer { engine.close() }
        let all = try report(on: data) { (show) throws(EngineError) in try engine.check(progress: show) }
        try tell(all, data)
        try tellOfIndex(store.indexProblems + all.indexProblems, data)
        _ = StandardStreams.writeOutput("\(data): sound (\(Self.counts(all))).\n")
    }

    private func report(
        on data: String, _ check: ((StartProgress) -> Void) throws(EngineError) -> CheckReport
    ) throws(CommandFailure) -> CheckReport {
        var bar = ProgressBar()
        defer { bar.clear() }
        do throws(EngineError) {
            return try check { bar.show(done: $0.reportsDone, total: $0.reportsTotal, note: "reports checked") }
        } catch {
            throw CommandFailure(ReportEngine.explanation(of: error, data: data))
        }
    }

    private func tellOfIndex(_ problems: [String], _ data: String) throws(CommandFailure) {
        if problems.isEmpty { return }
        for problem in problems { _ = StandardStreams.writeOutput(problem + "\n") }
        throw CommandFailure(
            "\(data): \(counted(problems.count, "problem")) found in the saved index. No report is lost: the next start of "
                + "the server makes what is damaged anew from the store.")
    }

    private func tell(_ report: CheckReport, _ data: String) throws(CommandFailure) {
        if report.problems.isEmpty { return }
        for problem in report.problems { _ = StandardStreams.writeOutput(problem + "\n") }
        throw CommandFailure(
            "\(data): \(counted(report.problems.count, "problem")) found in \(Self.counts(report)). Put back a backup, or take the "
                + "reports in again into a new folder.")
    }

    private static func counts(_ report: CheckReport) -> String {
        "\(counted(report.reportsChecked, "report")), \(counted(report.versionsChecked, "version"))"
    }
}
