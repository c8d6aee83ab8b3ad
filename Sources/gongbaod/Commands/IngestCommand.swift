import ArgumentParser
import ReportEngine
import ReportImport
import ReportModel

/// `gongbaod ingest`: takes files and folders into a data folder that no server has open.
struct IngestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Take reports into a data folder, without a server.",
        discussion: """
            Takes text files, web pages (both in UTF-8 or GB18030) and Word files (.docx), one report each, NDJSON files \
            (one report a line) and folders of them; a manifest.tsv in a folder tells about its files. A bad file is reported with its name, \
            line and reason; the others go in. What is taken in already is left as it is. Send reports to a running \
            server with 'gongbao ingest'.

            Exit status: 0 everything went in, 1 something was refused, 2 wrong usage.

            EXAMPLES
              gongbaod ingest --data /var/lib/gongbao reports/
              gongbaod ingest --data /var/lib/gongbao 2023.docx more.ndjson
            """)

    @OptionGroup var settings: SettingsOptions

    @Flag(help: "Also say what was noticed and did not keep a report out.")
    var verbose = false

    @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"))
    var paths: [String]

    func run() throws {
        let settings = try self.settings.resolved()
        let data = try settings.requiredData()
        var bar = ProgressBar()
        let engine = try ReportEngine.opened(data) {
            bar.show(done: $0.reportsDone, total: $0.reportsTotal, note: "reports loaded")
        } notice: {
            StandardStreams.writeError("gongbaod: \($0)\n")
        }
        defer { engine.close() }
        bar.clear()
        let reports = ReportImporter().reports(at: paths)
        var batches = IngestBatches(
            fileTotal: reports.fileCount,
            take: { (reports: [Report]) throws(EngineError) in try engine.ingest(reports: reports) },
            tell: { StandardStreams.writeError($0 + "\n") }, bar: bar, isVerbose: verbose)
        do throws(EngineError) {
            for result in reports { try batches.add(result) }
            try batches.finish()
        } catch {
            batches.bar.clear()
            throw CommandFailure(
                "\(data): \(error) Of this run \(counted(batches.counts.taken, "report")) went in; run it again later.")
        }
        _ = StandardStreams.writeOutput(batches.counts.summary + "\n")
        if batches.counts.refused > 0 {
            throw CommandFailure("\(counted(batches.counts.refused, "report")) refused; see above.")
        }
    }
}
