import ArgumentParser
import ReportEngine

/// `gongbaod check`: reads the whole data folder and says what is wrong with it.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read the whole data folder and say what is wrong with it.",
        discussion: "Exit status: 0 sound, 1 damaged or not to be opened.")

    @OptionGroup var settings: SettingsOptions

    func run() throws {
        let settings = try self.settings.resolved()
        let data = try settings.requiredData()
        var bar = ProgressBar()
        let engine = try ReportEngine.opened(data) {
            bar.show(done: $0.reportsDone, total: $0.reportsTotal, note: "reports loaded")
        }
        bar.clear()
        defer { engine.close() }
        let report: CheckReport
        do {
            report = try engine.check(progress: {
                bar.show(done: $0.reportsDone, total: $0.reportsTotal, note: "reports checked")
            })
        } catch {
            bar.clear()
            throw CommandFailure("\(data): \(error)")
        }
        bar.clear()
        for problem in report.problems { _ = StandardStreams.writeOutput(problem + "\n") }
        let counts = "\(report.reportsChecked) reports, \(report.versionsChecked) versions"
        guard report.isHealthy else {
            throw CommandFailure("\(data): \(report.problems.count) problems found in \(counts).")
        }
        _ = StandardStreams.writeOutput("\(data): sound (\(counts)).\n")
    }
}
