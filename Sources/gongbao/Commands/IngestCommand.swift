import ArgumentParser

struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Send reports to the server.",
        usage: "gongbao ingest <path> ... [options]",
        discussion: """
            Files: .txt, web pages (.html; both in UTF-8 or GB18030) and Word files (.docx), one report each, other \
            endings only when named; .ndjson or .jsonl (one report a line: id, title, region, kind, year_covered, year_delivered, source_url, text). \
            Folders are searched with all below them; - is standard input, one report a line. A manifest.tsv in a folder \
            tells what is known of its files: columns file, title, region, kind, year_covered, year_delivered, \
            source_url. What nobody tells is looked for in the text.

            Answered reports are safely on the server's disk. Sending the same again changes nothing. Each report that \
            did not go in is named with the reason, the others go in.
            Exit status: 0 all are in, 1 some were refused, 3 trouble with server or network.

            Examples:
              gongbao ingest reports/
              gongbao ingest a.txt b.docx more.ndjson
              zcat reports.ndjson.gz | gongbao ingest -
              gongbao ingest reports/ --format ndjson > outcomes.ndjson
            """)

    @Argument(help: "Files and folders; - for standard input.", completion: .file())
    var path: [String]

    @OptionGroup var shared: SharedOptions

    func run() async throws {
        let session = try Session(shared, timeoutSeconds: 120)
        let answer = try await IngestRun(session: session, files: DraftFiles(paths: path)).run()
        try session.write(answer)
        if let summary = answer.summary, session.settings.format != .table { Talk.line(summary) }
        if !answer.isFound { throw ExitCode(ExitStatus.nothingFound.rawValue) }
    }
}
