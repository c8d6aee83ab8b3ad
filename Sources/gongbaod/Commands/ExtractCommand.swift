import ArgumentParser
import ReportImport

/// `gongbaod extract`: the figures of texts as NDJSON, without a server or a data folder.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Write the figures of texts as NDJSON, without a server.",
        discussion: """
            One JSON object a line, in the order of the text: start and end (byte offsets into the file as given; of a web \
            page or a Word file into its text, as 'gongbao show --raw' prints it), quote, value, high, \
            comparator, unit, kind, nature, name, concept, period, region. With --out each file gives NAME.jsonl in that \
            folder; otherwise everything goes to standard output, with the file's name under 'file'.

            What a manifest tells of a file (columns file, title, region, kind, year_covered, year_delivered) goes before \
            what its text says; it is read only where --manifest names it.

            Exit status: 0 all done, 1 a file could not be read or written, 2 wrong usage.

            EXAMPLES
              gongbaod extract 2023.txt 2024.docx
              gongbaod extract --manifest manifest.tsv --out figures *.txt
              gongbaod extract --explain 2023.txt
            """)

    @Option(help: ArgumentHelp("A tab-separated file that tells about the texts.", valueName: "file"))
    var manifest: String?

    @Option(help: ArgumentHelp("The folder for NAME.jsonl; made where it does not exist.", valueName: "dir"))
    var out: String?

    @Flag(help: "Write which rules made each figure, as a tree for people, instead of NDJSON.")
    var explain = false

    @Argument(help: ArgumentHelp("Text files, web pages, Word files.", valueName: "file"))
    var files: [String]

    func validate() throws {
        if explain, out != nil { throw ValidationError("--explain writes to standard output; leave --out away.") }
    }

    func run() throws {
        var run = ExtractionRun(
            out: out, form: explain ? .explanation : .lines, source: .standard,
            tell: { StandardStreams.writeError("gongbaod: \($0)\n") })
        do throws(ImportError) {
            if let manifest {
                let read = try Manifest(path: manifest)
                for error in read.errors { run.refuse("\(error)") }
                run.manifest = read
            }
        } catch {
            throw CommandFailure("\(error)")
        }
        try run.prepare(for: files)
        for file in files { try run.extract(file) }
        if run.refusedCount > 0 { throw CommandFailure("\(run.refusedCount) could not be done; see above.") }
    }
}
