import ChineseText
import IndicatorExtraction
import ReportImport
import ReportModel

extension FigureSource {
    /// The extractor with all its rules.
    static let standard: FigureSource = {
        let extractor = IndicatorExtractor(gazetteer: ReportImporter().gazetteer)
        return FigureSource(
            observations: { extractor.observations(in: $0).observations },
            explanation: { report in
                let whole = ByteSpan(start: 0, end: report.text.utf8.count)
                return "\(report.id)\n" + extractor.explain(in: report, span: whole).text + "\n"
            })
    }()
}
