import ArgumentParser
import Foundation
import ReportModel
import SearchIndex

/// A corpus's index as it was saved to a folder.
struct SavedSearchIndex {
    let segment: SearchSegment
    let texts: SnippetTexts
    let identifiers: [Int]
    let textBytes: Int
    let regions: [String: RegionCode]
    private let file: IndexFile

    private static let fileName = "corpus.index"

    /// How long it took until a saved index answered, in milliseconds.
    struct Opening: Encodable {
        /// Bytes of the file.
        var bytes: Int
        var openMilliseconds: Double
        /// From the start of opening.
        var firstAnswerMilliseconds: Double
        /// To check all of the file, behind the first answer.
        var checkMilliseconds: Double

        enum CodingKeys: String, CodingKey {
            case bytes
            case openMilliseconds = "open_ms"
            case firstAnswerMilliseconds = "first_answer_ms"
            case checkMilliseconds = "check_ms"
        }

        /// For people.
        var line: String {
            "opened \(bytes) bytes in \(openMilliseconds) ms, first answer after \(firstAnswerMilliseconds) ms, "
                + "all checked in \(checkMilliseconds) ms"
        }
    }

    static func write(_ corpus: SearchCorpus, to folder: String) throws {
        guard let segment = corpus.snapshot.states.first?.segment else { throw ValidationError("The corpus is empty.") }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var writer = try IndexFileWriter(path: folder + "/" + fileName, version: SearchSegment.fileVersion)
        try segment.write(to: &writer)
        try SnippetTexts.write(corpus.texts, to: &writer)
        let regions = corpus.regions.sorted { $0.value < $1.value }
        try writer.add("identifiers", corpus.identifiers)
        try writer.add("text bytes", [corpus.textBytes])
        try writer.add("region codes", regions.map(\.value.rawValue))
        try writer.add("region names", Array(regions.map(\.key).joined(separator: "\n").utf8))
        try writer.finish()
    }

    init(folder: String) throws {
        file = try IndexFile(path: folder + "/" + Self.fileName, version: SearchSegment.fileVersion)
        segment = try SearchSegment(file)
        texts = try SnippetTexts(file)
        identifiers = try file.elements("identifiers", of: Int.self)
        textBytes = try file.elements("text bytes", of: Int.self).first ?? 0
        let names = String(decoding: try file.elements("region names", of: UInt8.self), as: UTF8.self)
        let codes = try file.elements("region codes", of: UInt32.self).map { RegionCode($0) }
        regions = Dictionary(
            zip(names.split(separator: "\n"), codes).compactMap { name, code in code.map { (String(name), $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Asks the first query of the workload, with snippets for what it finds, then checks the rest of the file.
    func firstAnswer(
        _ snapshot: SearchSnapshot, queries: String, since start: Double, now: () -> Double
    ) throws -> Opening {
        let opened = now()
        let line = try String(contentsOfFile: queries, encoding: .utf8).split(separator: "\n").dropFirst().first ?? ""
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 4 else { throw ValidationError("\(queries): there is no query") }
        let query = try SearchWorkload.query(fields[1], mode: fields[2])
        let maker = SnippetMaker(query: query)
        let found = try snapshot.matches(query, MatchOptions(usesSynonyms: false, relaxes: false)).matches
        let snippets = found.map { snapshot.snippets(of: $0.number, in: texts[Int($0.number)], by: maker) }
        let answered = now()
        guard snippets.allSatisfy({ !$0.isEmpty }), file.damage == nil else { throw file.failure }
        try file.checkAll()
        return Opening(
            bytes: file.count, openMilliseconds: (opened - start) * 1e3,
            firstAnswerMilliseconds: (answered - start) * 1e3, checkMilliseconds: (now() - answered) * 1e3)
    }
}
