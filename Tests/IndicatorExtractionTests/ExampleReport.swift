import IndicatorExtraction
import ReportModel
import Testing

/// A report of one paragraph about 2023, given in 2024.
func exampleReport(
    _ text: String, kind: ReportKind = .congressWork, covered: String = "2023", delivered: Int = 2024
) throws -> Report {
    let id = try #require(ReportID("example"))
    return Report(
        id: id, title: "", region: Region(code: nil, name: "示例县"), kind: kind, periodCovered: Period(covered),
        yearDelivered: delivered, text: text)
}

func figures(_ text: String, kind: ReportKind = .congressWork, covered: String = "2023", delivered: Int = 2024) throws
    -> [Observation]
{
    let report = try exampleReport(text, kind: kind, covered: covered, delivered: delivered)
    return IndicatorExtractor().observations(in: report).observations
}
