import ArgumentParser
import Foundation
import ReportImport
import ReportModel
import SearchIndex

/// Reports of a folder with its manifest, indexed twice: as the product does, and as one plain text each.
struct RelevanceCollection {
    private(set) var snapshot = SearchSnapshot.empty
    private(set) var plain = SearchSnapshot.empty
    private(set) var identifiers: [String] = []

    init(folder: String) throws {
        let importer = ReportImporter()
        let path = folder + "/manifest.tsv"
        let manifest = FileManager.default.fileExists(atPath: path) ? try Manifest(path: path) : nil
        var builder = SearchIndexBuilder()
        var plainBuilder = SearchIndexBuilder()
        for imported in importer.reports(at: [folder], manifest: manifest) {
            guard case .success(let imported) = imported else { continue }
            let report = imported.report
            let number = UInt32(identifiers.count)
            builder.add(report: report, number: number)
            plainBuilder.add(
                report: Report(id: report.id, title: "", text: report.title + "\n" + report.text), number: number)
            identifiers.append(report.id.rawValue)
        }
        guard !identifiers.isEmpty else { throw ValidationError("there are no reports in \(folder)") }
        snapshot = snapshot.adding(builder.finish())
        plain = plain.adding(plainBuilder.finish())
    }

    /// The ten best as the product ranks them.
    func ranked(_ text: String) throws -> [String] {
        let query = try SearchQueryParser.parseLeniently(text).query
        let ranked = try snapshot.rankedMatches(query, MatchOptions(limit: 10))
        return ids(ranked.found) + ranked.partial.map { identifiers[Int($0.number)] }
    }

    /// The ten best by BM25 over single characters and pairs of them, words of letters and numbers whole.
    func plainlyRanked(_ text: String) throws -> [String] {
        let options = MatchOptions(limit: 10, usesSynonyms: false, relaxes: false)
        return ids(try plain.matches(.any(Self.grams(text).map { .phrase($0) }), options))
    }

    private func ids(_ found: SearchMatches) -> [String] { found.matches.map { identifiers[Int($0.number)] } }

    /// Characters and their pairs, runs of ASCII letters and digits whole.
    static func grams(_ text: String) -> [String] {
        var grams: [String] = []
        var previous: String?
        var word = ""
        func isWord(_ character: Character) -> Bool { character.isASCII && (character.isLetter || character.isNumber) }
        for character in text + " " {
            if isWord(character) {
                word.append(character)
                continue
            }
            if !word.isEmpty {
                grams.append(word)
                word = ""
                previous = nil
            }
            guard character.isLetter else {
                previous = nil
                continue
            }
            let unit = String(character)
            grams.append(unit)
            if let previous { grams.append(previous + unit) }
            previous = unit
        }
        return grams
    }
}
