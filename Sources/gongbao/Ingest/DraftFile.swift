/// A report to be sent, as found in a file.
struct Draft: Hashable, Sendable {
    /// Where it was found, for messages: `reports/a.txt`, `reports/all.ndjson:12`.
    var origin: String
    /// Empty asks the server for a name.
    var id = ""
    var title = ""
    var region = ""
    var kind = ""
    var yearCovered = ""
    var yearDelivered = ""
    var sourceURL = ""
    var text: [UInt8] = []

    /// How many bytes it takes in a frame, at most.
    var wireBytes: Int {
        let words = [id, title, region, kind, yearCovered, yearDelivered, sourceURL]
        return words.reduce(text.count + 64) { $0 + $1.utf8.count + 8 }
    }
}

/// Why a file or a line of it was not sent.
struct DraftProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// `reports/a.txt`, `reports/all.ndjson:12`.
    let origin: String
    /// What is wrong and what to do.
    let reason: String

    var description: String { "\(origin): \(reason)" }
}

/// Names of reports, as the server takes them.
enum ReportName {
    private static let limitBytes = 128

    /// The name of a report that stands in a file of its own: the file's name without extension, blanks as `-`. Empty
    /// where that is no name the server would take.
    static func ofFile(_ path: String) -> String {
        var name = FilePath.name(path)
        if let dot = name.lastIndex(of: "."), dot != name.startIndex { name = name[..<dot] }
        var result = ""
        for character in CleanText.line(String(name)) { result.append(character.isWhitespace ? "-" : character) }
        return result.utf8.count <= limitBytes ? result : ""
    }
}
