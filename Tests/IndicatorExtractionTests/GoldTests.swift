import Foundation
import IndicatorExtraction
import ReportModel
import TestSupport
import Testing

/// Figures of real texts, against those that careful readers took down by hand. The texts lie beside the repository and
/// are no part of it.
@Suite struct GoldTests {
    static let folder = RepositoryFolder.shared.map { $0 + "/gold" }.flatMap {
        FileManager.default.fileExists(atPath: $0 + "/manifest.tsv") ? $0 : nil
    }

    @Test(.enabled(if: folder != nil, "the hand-made figures (../shared/gold) are not on this machine"))
    func agreesWithHandMadeFigures() throws {
        let folder = try #require(Self.folder)
        var score = GoldScore()
        let manifest = try String(contentsOfFile: folder + "/manifest.tsv", encoding: .utf8)
        for line in manifest.split(separator: "\n").dropFirst() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let stem = String(fields[0].dropLast(4))
            let text = try String(contentsOfFile: folder + "/texts/" + fields[0], encoding: .utf8)
            let lines = try String(contentsOfFile: folder + "/\(stem).jsonl", encoding: .utf8).split(separator: "\n")
            let gold = try lines.map { try JSONDecoder().decode(GoldObservation.self, from: Data($0.utf8)) }
            let report = Report(
                id: try #require(ReportID(stem)), title: fields[1],
                region: ["", "unknown"].contains(fields[2]) ? nil : Region(code: nil, name: fields[2]),
                kind: ReportKind(fields[3]) ?? .other,
                periodCovered: Period(fields[4].replacingOccurrences(of: "-", with: "/")),
                yearDelivered: Int(fields[5]),
                text: text)
            score.add(gold, IndicatorExtractor().observations(in: report, concepts: .base).observations)
        }
        #expect(score.gold > 400)
        #expect(score.detection >= 0.985, "detection F1 \(score.detection)")
        #expect(score.strictDetection >= 0.91, "strict F1 \(score.strictDetection)")
    }
}
