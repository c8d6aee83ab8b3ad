import FoundationEssentials
import ReportImport
import ReportModel

/// Where figures and their explanations come from; a value of functions, so that tests can put simple ones here.
struct FigureSource: Sendable {
    /// A report's figures in the order of its text.
    var observations: @Sendable (Report) -> [Observation]
    /// Which rules made them, as a tree for people.
    var explanation: @Sendable (Report) -> String
}

/// Takes the figures out of files, one after the other. A file that can't be read or written is told and counted; the
/// others go on.
struct ExtractionRun {
    enum Form {
        case lines
        case explanation
    }

    /// The folder for `NAME.jsonl`; `nil` is standard output.
    let out: String?
    let form: Form
    let source: FigureSource
    /// Writes a line for people.
    let tell: (String) -> Void
    var manifest: Manifest?
    private(set) var refusedCount = 0
    private let importer = ReportImporter()

    init(out: String?, form: Form, source: FigureSource, tell: @escaping (String) -> Void) {
        self.out = out
        self.form = form
        self.source = source
        self.tell = tell
    }

    /// Makes the folder for the output.
    ///
    /// - Throws: Where that fails, or two files would be written to one.
    func prepare(for files: [String]) throws(CommandFailure) {
        guard let out else { return }
        var names: [String: String] = [:]
        for file in files {
            let name = Self.outputName(file)
            if let other = names.updateValue(file, forKey: name) {
                throw CommandFailure(
                    "\(other) and \(file) would both give \(name). Extract them one by one.", status: .usage)
            }
        }
        do {
            try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure("\(out): The folder can't be made. Name one in a writable place.")
        }
    }

    mutating func refuse(_ reason: String) {
        refusedCount += 1
        tell(reason)
    }

    /// - Throws: Where standard output takes no more; nothing else can go on then.
    mutating func extract(_ file: String) throws(CommandFailure) {
        if [".ndjson", ".jsonl"].contains(where: file.lowercased().hasSuffix) {
            return refuse(
                "\(file): NDJSON holds many reports; take it in with 'ingest'. Extract reads one text a file.")
        }
        let imported: ImportedReport
        do throws(ImportError) {
            imported = try importer.report(at: file, metadata: manifest?[file] ?? ReportMetadata())
        } catch {
            return refuse("\(error)")
        }
        let text =
            switch form {
            case .explanation: source.explanation(imported.report)
            case .lines: lines(of: imported)
            }
        guard let out else {
            guard StandardStreams.writeOutput(text) else {
                throw CommandFailure("Standard output takes no more; the reader has gone or the disk is full.")
            }
            return
        }
        let path = out + "/" + Self.outputName(file)
        do {
            try Data(text.utf8).write(to: URL(filePath: path))
        } catch {
            refuse("\(path): can't be written")
        }
    }

    private func lines(of imported: ImportedReport) -> String {
        let file = out == nil ? imported.file : nil
        var text = ""
        for observation in source.observations(imported.report) {
            text += ObservationLine.json(
                of: observation, in: imported.report.text, at: imported.fileOffsets.fileSpan(observation.span),
                file: file)
            text += "\n"
        }
        return text
    }

    /// `reports/2023.txt` -> `2023.jsonl`.
    static func outputName(_ file: String) -> String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name + ".jsonl" }
        return name[..<dot] + ".jsonl"
    }
}
