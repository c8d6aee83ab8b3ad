import ArgumentParser
import Dispatch
import Foundation
import ReportModel
import SearchIndex
import Synchronization

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

    init(_ saved: SavedSearchIndex) {
        snapshot = SearchSnapshot.empty.adding(saved.segment)
        identifiers = saved.identifiers
        textBytes = saved.textBytes
        regions = saved.regions
        texts = (0..<saved.texts.count).map { saved.texts[$0] }
    }

    /// - Parameter threads: Each makes a segment of as many lines as the others.
    init(path: String, keepsTexts: Bool = false, threads: Int = 1) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        let lines = data.withUnsafeBytes { $0.split(separator: 0x0A).map { $0.startIndex..<$0.endIndex } }
        let codes = RegionCodes()
        let parts = Mutex<[Int: Result<CorpusPart, any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: threads) { i in
            let range = lines.count * i / threads..<lines.count * (i + 1) / threads
            let part = Result { try CorpusPart(data, lines, range, codes, keepsTexts: keepsTexts) }
            parts.withLock { $0[i] = part }
        }
        for i in 0..<threads {
            guard let part = try parts.withLock({ $0[i] })?.get() else { continue }
            snapshot = snapshot.adding(part.segment)
            identifiers += part.identifiers
            textBytes += part.textBytes
            texts += part.texts
        }
        regions = codes.all
    }
}

/// Some neighbouring lines of a corpus.
private struct CorpusPart: Sendable {
    let segment: SearchSegment
    private(set) var identifiers: [Int] = []
    private(set) var textBytes = 0
    private(set) var texts: [SnippetText] = []

    private struct Line: Decodable {
        var id: Int
        var region: String
        var year: Int
        var text: String
    }

    init(_ data: Data, _ lines: [Range<Int>], _ range: Range<Int>, _ regions: RegionCodes, keepsTexts: Bool) throws {
        let decoder = JSONDecoder()
        var builder = SearchIndexBuilder()
        for i in range {
            let line = try decoder.decode(Line.self, from: data.subdata(in: lines[i]))
            textBytes += line.text.utf8.count
            guard let id = ReportID(String(line.id)) else { throw ValidationError("\(line.id) is no report ID") }
            let report = Report(
                id: id, title: "", region: Region(code: regions.code(line.region), name: line.region),
                periodCovered: Period(year: line.year), text: line.text)
            let text = builder.add(report: report, number: UInt32(i))
            if keepsTexts { texts.append(text) }
            identifiers.append(line.id)
        }
        segment = builder.finish()
    }
}

/// Codes made up for the names of regions, in the order in which they are first asked for.
private final class RegionCodes: Sendable {
    private let codes = Mutex<[String: RegionCode]>([:])

    var all: [String: RegionCode] { codes.withLock { $0 } }

    func code(_ name: String) -> RegionCode? {
        codes.withLock { codes in
            if let known = codes[name] { return known }
            let made = RegionCode(UInt32(100_001 + codes.count))
            if let made { codes[name] = made }
            return made
        }
    }
}
