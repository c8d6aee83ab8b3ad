import ArgumentParser
import Foundation
import ReportModel
import SearchIndex

/// Queries by class, in the order of their file.
struct SearchWorkload {
    struct Query {
        var query: SearchQuery
        var options: MatchOptions
    }

    private(set) var classes: [(String, [Query])] = []

    init(path: String, corpus: SearchCorpus, top: Int, countsTotal: Bool) throws {
        let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
        for line in text.split(separator: "\n").dropFirst() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 4 else { throw ValidationError("\(path): four columns expected in '\(line)'") }
            var options = MatchOptions(limit: top, countsTotal: countsTotal, usesSynonyms: false, relaxes: false)
            options.filter = try Self.filter(fields[3], corpus.regions)
            let query = Query(query: try Self.query(fields[1], mode: fields[2]), options: options)
            if let i = classes.firstIndex(where: { $0.0 == fields[0] }) {
                classes[i].1.append(query)
            } else {
                classes.append((fields[0], [query]))
            }
        }
    }

    static func query(_ text: String, mode: String) throws -> SearchQuery {
        let words = text.split(separator: " ").map { SearchQuery.phrase(String($0)) }
        switch mode {
        case "term", "phrase": return .phrase(text)
        case "and": return .all(words)
        case "or": return .any(words)
        case "natural":
            // Any pair of neighbouring characters.
            let characters = Array(text)
            return .any(zip(characters, characters.dropFirst()).map { .phrase(String([$0, $1])) })
        default: throw ValidationError("there is no mode '\(mode)'")
        }
    }

    private static func filter(_ text: String, _ regions: [String: RegionCode]) throws -> SearchFilter {
        if text.isEmpty { return SearchFilter() }
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw ValidationError("there is no filter '\(text)'") }
        if parts[0] == "region" {
            guard let code = regions[parts[1]] else { throw ValidationError("no report has the region '\(parts[1])'") }
            return SearchFilter(regions: [code.rawValue...code.rawValue])
        }
        let years = parts[1].split(separator: ".").compactMap { Int($0) }
        guard parts[0] == "year", years.count == 2, years[0] <= years[1] else {
            throw ValidationError("there is no filter '\(text)'")
        }
        return SearchFilter(years: years[0]...years[1])
    }
}
