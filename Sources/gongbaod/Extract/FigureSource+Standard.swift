import ChineseText
import IndicatorExtraction
import ReportImport
import ReportModel

extension FigureSource {
    /// The extractor with all its rules.
    static let standard: FigureSource = {
        let extractor = IndicatorExtractor(gazetteer: ReportImporter().gazetteer)
        return FigureSource(
            // Files are compared with others' by the base list; the store knows finer concepts.
            observations: { extractor.observations(in: $0, concepts: .base).observations },
            explanation: { report in
                let whole = ByteSpan(start: 0, end: report.text.utf8.count)
                let tree = extractor.explain(in: report, span: whole)
                return ([report.id.rawValue] + tree.children.map(\.text)).joined(separator: "\n") + "\n"
            })
    }()
}
