import ChineseText
import Gazetteer
import IndicatorExtraction
import ReportImport
import ReportModel
import SearchIndex
import TestSupport

/// Reads an input as a file that somebody wants taken in: decoded, outlined, its figures found, indexed and searched
/// for its own first words.
enum FuzzText {
    private static let importer = ReportImporter()
    private static let extractor = IndicatorExtractor(gazetteer: importer.gazetteer)

    static func run(_ input: UnsafeRawBufferPointer) {
        let bytes = [UInt8](input)
        FuzzQuery.run(input)
        read(bytes)
    }

    /// Reads an input as the body of a Word file: what libFuzzer changes in a packed one only breaks its checksums.
    static func runWord(_ input: UnsafeRawBufferPointer) {
        var writer = DocxWriter(String(decoding: input, as: UTF8.self))
        writer.isDeflated = false
        read(writer.bytes)
        read([UInt8](input))
    }

    private static func read(_ bytes: [UInt8]) {
        guard let report = try? importer.report(bytes, file: "input.txt").report else { return }
        for block in report.blocks { check(block.span, of: report) }
        for section in report.sections { check(section.heading, of: report) }
        let found = extractor.observations(in: report)
        for observation in found.observations {
            check(observation.span, of: report)
            check(observation.sentence, of: report)
            precondition(!observation.span.isEmpty, "a figure without words")
        }
        for document in found.documents { check(document.span, of: report) }
        search(report)
    }

    private static func search(_ report: Report) {
        var builder = SearchIndexBuilder()
        builder.add(report: report, number: 0)
        let index = SearchSnapshot.empty.adding(builder.finish())
        guard let parsed = try? SearchQueryParser.parseLeniently(String(report.text.prefix(24))) else { return }
        _ = try? index.matches(parsed.query)
        for snippet in SnippetMaker(query: parsed.query).snippets(for: report) {
            check(snippet.span, of: report)
            for highlight in snippet.highlights {
                check(highlight, of: report)
                precondition(snippet.span.contains(highlight), "a mark outside of its snippet")
            }
        }
    }

    /// Every span is whole characters of the text.
    private static func check(_ span: ByteSpan, of report: Report) {
        precondition(report.text.text(in: span) != nil, "a span that cuts a character or leaves the text")
    }
}
