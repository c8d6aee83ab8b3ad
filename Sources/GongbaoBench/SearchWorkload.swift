import ArgumentParser
import Foundation
import ReportModel
import SearchIndex

/// The reports of an NDJSON corpus, indexed.
struct SearchCorpus {
    private(set) var snapshot = SearchSnapshot.empty
    /// By number: the `id` of the line.
    private(set) var identifiers: [Int] = []
    /// UTF-8 bytes of all texts.
    private(set) var textBytes = 0
    /// Region names and the codes made up for them.
    private(set) var regions: [String: RegionCode] = [:]
    /// What snippets are made from, by number; empty unless it is kept.
    private(set) var texts: [SnippetText] = []

    var count: Int { identifiers.count }

    private struct Line: Decodable {
        var id: Int
        var region: String
        var year: Int
        var text: String
    }

    init(_ saved: SavedSearchIndex) {
        snapshot = SearchSnapshot.empty.adding(saved.segment)
        identifiers = saved.identifiers
        textBytes = saved.textBytes
        regions = saved.regions
        texts = (0..<saved.texts.count).map { saved.texts[$0] }
    }

    init(path: String, keepsTexts: Bool = false) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        let decoder = JSONDecoder()
        var builder = SearchIndexBuilder()
        let lines = data.withUnsafeBytes { $0.split(separator: 0x0A).map { ($0.startIndex, $0.endIndex) } }
        for (start, end) in lines {
            let line = try decoder.decode(Line.self, from: data.subdata(in: start..<end))
            textBytes += line.text.utf8.count
            let text = builder.add(report: try report(line), number: UInt32(identifiers.count))
            if keepsTexts { texts.append(text) }
            identifiers.append(line.id)
        }
        snapshot = snapshot.adding(builder.finish())
    }

    private mutating func report(_ line: Line) throws -> Report {
        guard let id = ReportID(String(line.id)) else { throw ValidationError("\(line.id) is no report ID") }
        let region = Region(code: regions[line.region] ?? addRegion(line.region), name: line.region)
        return Report(id: id, title: "", region: region, periodCovered: Period(year: line.year), text: line.text)
    }

    private mutating func addRegion(_ name: String) -> RegionCode? {
        let made = RegionCode(UInt32(100_001 + regions.count))
        if let made { regions[name] = made }
        return made
    }
}

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
