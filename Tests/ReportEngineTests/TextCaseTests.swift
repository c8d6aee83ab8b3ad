import ChineseText
import Foundation
import IndicatorExtraction
import ReportImport
import ReportModel
import TestSupport
import Testing

/// Inputs that fuzzing kept: see Tests/Fuzz/README.md.
@Suite("What once failed as a text stays fixed")
struct TextCaseTests {
    static let folder = RepositoryFolder.root + "/Tests/Fuzz/TextCases/"
    static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

    @Test(arguments: names)
    func everySpanIsWholeCharacters(name: String) throws {
        try check([UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.folder + name))), name)
    }

    static let wordFolder = RepositoryFolder.root + "/Tests/Fuzz/WordCases/"
    static let wordNames: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: wordFolder)) ?? []).sorted()

    @Test(arguments: wordNames)
    func everySpanOfWordFilesIsWholeCharacters(name: String) throws {
        let body = String(decoding: try Data(contentsOf: URL(fileURLWithPath: Self.wordFolder + name)), as: UTF8.self)
        try check(DocxWriter(body).bytes, name)
    }

    private func check(_ bytes: [UInt8], _ name: String) throws {
        guard let report = try? ReportImporter().report(bytes, file: name).report else { return }
        var spans = report.blocks.map(\.span) + report.sections.map(\.heading)
        for observation in IndicatorExtractor(gazetteer: ReportImporter().gazetteer).observations(in: report)
            .observations
        {
            spans += [observation.span, observation.sentence]
        }
        #expect(spans.filter { report.text.text(in: $0) == nil } == [])
    }

    @Test func thereAreCases() {
        #expect(!Self.names.isEmpty && !Self.wordNames.isEmpty)
    }
}
