/// A folder's `manifest.tsv`: what is known of its reports beside their text.
struct Manifest: Hashable, Sendable {
    /// By file name, as the manifest writes it.
    private(set) var entries: [String: Draft] = [:]
    /// Lines that are no use.
    private(set) var problems: [DraftProblem] = []

    static let fileName = "manifest.tsv"

    /// Reads a first line of column names and then a line for each file. Known columns are file, id, title, region,
    /// kind, year_covered, year_delivered and source_url; others are passed over.
    init(text: String, path: String) {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            .makeIterator()
        guard let heading = lines.next()?.element else { return }
        let withoutMark = heading.first == "\u{FEFF}" ? heading.dropFirst() : heading
        let columns = withoutMark.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard columns.contains("file") else {
            let reason = "its first line names no column 'file'; write: file, title, region, kind, year_covered, "
            problems.append(
                DraftProblem(origin: "\(path):1", reason: reason + "year_delivered, source_url, with tabs between"))
            return
        }
        while let (index, line) = lines.next() {
            if line.isEmpty { continue }
            take(line, columns, origin: "\(path):\(index + 1)")
        }
    }

    private mutating func take(_ line: Substring, _ columns: [String], origin: String) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        var draft = Draft(origin: origin)
        var file = ""
        for (column, field) in zip(columns, fields) {
            let field = String(field.trimmingSpaces)
            switch column {
            case "file": file = field
            case "id": draft.id = field
            case "title": draft.title = field
            case "region": draft.region = field
            case "kind": draft.kind = field
            case "year_covered": draft.yearCovered = field
            case "year_delivered": draft.yearDelivered = field
            case "source_url": draft.sourceURL = field
            default: break
            }
        }
        if file.isEmpty {
            problems.append(DraftProblem(origin: origin, reason: "it names no file"))
        } else if FilePath.leavesItsFolder(file) {
            let reason = "'\(file)' is no path from this folder down; write it without '/' before it, '.' and '..'"
            problems.append(DraftProblem(origin: origin, reason: reason))
        } else if entries[file] != nil {
            problems.append(DraftProblem(origin: origin, reason: "'\(file)' stands in an earlier line already"))
        } else {
            entries[file] = draft
        }
    }
}
