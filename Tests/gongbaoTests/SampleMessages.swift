import ReportMessages

@testable import gongbao

/// Answers made by hand, as a server might give them.
enum Sample {
    static let linhe = RegionRef(code: 410399, name: "临河县")
    static let beishan = RegionRef(code: 410398, name: "北山区")

    static let sentence = "全年办理代表建议91件，满意率达95%以上。"

    /// The stretch of `words` in `text`, moved by `offset`.
    static func span(_ words: String, in text: String, at offset: Int = 0) -> TextSpan {
        let bytes = Array(text.utf8), wanted = Array(words.utf8)
        for start in 0...(bytes.count - wanted.count) where Array(bytes[start..<start + wanted.count]) == wanted {
            return TextSpan(start: UInt32(offset + start), end: UInt32(offset + start + wanted.count))
        }
        return TextSpan()
    }

    static func figure(
        _ value: String, unit: String = "件", name: String = "代表建议", concept: String = "suggestions.total",
        quote: String = "91件", comparator: FigureComparator = .equal, kind: FigureKind = .level,
        nature: FigureNature = .actual, period: String = "2023", region: RegionRef = linhe,
        report: String = "linhe-2023",
        flags: [FigureFlag] = []
    ) -> Figure {
        Figure(
            reportID: report, span: span(quote, in: sentence),
            sentence: TextSpan(start: 0, end: UInt32(sentence.utf8.count)),
            quote: quote, sentenceText: sentence, value: value, comparator: comparator, unit: unit, kind: kind,
            nature: nature, name: name, concept: concept, period: period, region: region, flags: flags,
            rules: ["quantity"])
    }

    static let figures = [
        figure("91"),
        figure(
            "95", unit: "%", name: "满意率", concept: "suggestions.satisfaction_rate", quote: "95%以上",
            comparator: .atLeast, kind: .share, flags: [.rateOver100]),
    ]

    static let summary = ReportSummary(
        id: "linhe-2023", title: "临河县人民代表大会常务委员会工作报告", publisher: "临河县人大常委会", region: linhe,
        kind: .congressWork, periodCovered: "2023", yearDelivered: 2024, publishDate: "2024-01-20",
        source: "https://example.org/linhe", version: 1, textBytes: 12_345, figureCount: 2)

    /// What comes out for people, without a terminal.
    static func text(_ answer: Answer, width: Int? = nil, inColor: Bool = false) -> String {
        Presenter(format: .table, inColor: inColor, width: width).text(of: answer).joined()
    }

    static func text(_ answer: Answer, _ format: OutputFormat) -> String {
        Presenter(format: format, inColor: false, width: nil).text(of: answer).joined()
    }
}
