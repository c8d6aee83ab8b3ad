import ChineseText
import Foundation
import ReportModel
import TestSupport

@testable import ReportEngine

/// A data folder of its own for each test, gone when the test is.
final class DataFolder: Sendable {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("gongbao-\(UUID().uuidString)").path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func open() throws -> ReportEngine {
        try ReportEngine.open(EngineConfiguration(dataFolder: path), derivation: .invented)
    }
}

extension Derivation {
    static let inventedConcepts: [Concept] = [
        ("gdp", "地区生产总值", "gross domestic product", ["GDP", "生产总值"]),
        ("suggestions.total", "代表建议", "deputies' suggestions", ["建议", "建议、批评和意见"]),
        ("suggestions.satisfaction_rate", "建议满意率", "satisfaction with suggestions", ["代表满意率"]),
    ].compactMap { code, zh, en, aliases in
        ConceptCode(code).map {
            Concept(code: $0, nameZH: zh, nameEN: en, usualUnits: [], definition: "", aliases: aliases)
        }
    }

    /// Finds `code=number unit` between blanks: `gdp=120元`. Region and period are the report's.
    static let invented = Derivation(
        observations: { report in
            var found: [Observation] = []
            var start = 0
            for word in report.text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
                start = report.text.utf8.distance(from: report.text.startIndex, to: word.startIndex)
                let parts = String(Substring(word)).split(separator: "=")
                guard parts.count == 2, let concept = ConceptCode(String(parts[0])) else { continue }
                let number = parts[1].prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
                guard let value = ExactDecimal(String(number)) else { continue }
                let span = ByteSpan(start: start, end: start + word.count)
                found.append(
                    Observation(
                        span: span, sentence: span,
                        quantity: Quantity(value: value, unit: String(parts[1].dropFirst(number.count))), kind: .level,
                        name: "名\(concept)", concept: concept, period: report.periodCovered, region: report.region))
            }
            return found
        }, extractorVersion: "7", concepts: inventedConcepts,
        conceptCandidates: { text, limit in
            let found = inventedConcepts.compactMap { concept in
                ([concept.nameZH] + concept.aliases).first { $0.contains(text) || text.contains($0) }
                    .map { ScoredConcept(concept: concept, score: $0 == text ? 1 : 0.5, matchedName: $0) }
            }
            return Array(found.sorted { $0.score > $1.score }.prefix(limit))
        })
}

extension ReportSubmission {
    static func sample(
        _ name: String, _ text: String, title: String? = nil, region: String? = "新安县", year: Int = 2023,
        kind: String? = "congress-work", source: String? = nil
    ) -> ReportSubmission {
        ReportSubmission(
            fileName: name + ".txt", content: Array(text.utf8), title: title ?? "\(name)的报告", region: region,
            kind: kind, yearCovered: "\(year)", yearDelivered: "\(year + 1)", sourceURL: source)
    }

    /// Reports of several places and years.
    static let samples: [ReportSubmission] = [
        .sample("xinan-2022", "一、代表工作\n代表建议办理有力，满意率提高。\n suggestions.total=80件 gdp=900元 。\n", year: 2022),
        .sample(
            "xinan-2023", "一、代表工作\n代表建议办理更快，民生实事项目票决。\n suggestions.total=91件 suggestions.satisfaction_rate=100% 。\n",
            year: 2023),
        .sample("luoyang-2023", "一、监督工作\n听取专项报告，督办民生实事项目。\n suggestions.total=410件 。\n", region: "洛阳市", year: 2023),
        .sample(
            "wuxing-2023", "一、代表工作\n数字人大平台上线，代表建议全部答复。\n suggestions.total=89件 gdp=700元 。\n", region: "吴兴区",
            year: 2023, source: "https://example.org/wuxing"),
        .sample(
            "henan-gov-2023", "一、经济工作\n经济平稳增长。\n gdp=59000元 。\n", region: "河南省", year: 2023, kind: "government-work"),
    ]
}

/// Every kind of question, and all that is answered: two engines that hold the same give the same.
struct EngineAnswers: Hashable {
    var searches: [SearchAnswer] = []
    var observations: [ObservationPage] = []
    var comparison: CompareAnswer
    var series: FollowAnswer
    var reports: ReportPage
    var texts: [StoredReport]

    init(_ engine: ReportEngine) throws {
        for query in ["代表建议", "\"民生实事项目\"", "满意率 OR 经济", "代表建议 region:洛阳", "-监督 year:2023"] {
            searches.append(try engine.search(SearchRequest(.text(query), facets: Set(SearchFacetField.allCases))))
        }
        for order in ObservationOrder.allCases {
            observations.append(try engine.observations(ObservationRequest(order: order)))
        }
        observations.append(
            try engine.observations(ObservationRequest(filter: ObservationFilter(text: "建议", regions: ["河南"]))))
        comparison = try engine.compare(CompareRequest(concepts: ["代表建议", "gdp"], years: 2023...2023))
        series = try engine.follow(FollowRequest(measure: MeasureRequest(concept: "代表建议"), regions: ["新安县"]))
        reports = try engine.reports(ReportListRequest())
        texts = try reports.reports.map { try engine.report(id: $0.id.rawValue) }
    }
}
