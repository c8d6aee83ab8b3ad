import ChineseText
import Foundation
import ReportModel
import TestSupport

@testable import ReportStore

/// A folder of its own for each test, gone when the test is.
final class TemporaryFolder {
    let path: String

    init() throws {
        let base = FileManager.default.temporaryDirectory.appendingPathComponent("gongbao-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
        path = base.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension Report {
    /// An invented report with every field told.
    static func sample(_ id: String, text: String = "一、监督工作\n听取专项工作报告12项。", title: String = "某县人大常委会工作报告") -> Report {
        let count = text.utf8.count
        return Report(
            id: ReportID(id) ?? ReportID("fallback").unsafelyUnwrapped, title: title, publisher: "某县人大常委会",
            region: Region(code: RegionCode(410_323), name: "新安县"), kind: .congressWork,
            periodCovered: Period(year: 2023), yearDelivered: 2024,
            publishDate: CalendarDate(year: 2024, month: 2, day: 29), source: "https://example.org/\(title)",
            text: text,
            blocks: [Block(span: ByteSpan(start: 0, end: count), role: .paragraph, section: 0)],
            sections: [Section(heading: ByteSpan(start: 0, end: min(3, count)), level: 1)])
    }

    /// A report with random metadata, text and structure.
    static func random(_ id: String, using random: inout SeededGenerator) -> Report {
        let words = ["代表", "建议", "监督", "12件", "95%", "，", "。\n", "𠮷", "e", " "]
        let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
            .joined()
        var report = sample(id, text: text)
        if Bool.random(using: &random) { report.publisher = nil }
        if Bool.random(using: &random) { report.region = Region(code: nil, name: "某开发区") }
        if Bool.random(using: &random) { report.periodCovered = Period("2021/2025") }
        if Bool.random(using: &random) { report.publishDate = nil }
        report.kind = ReportKind.allCases.randomElement(using: &random) ?? .other
        report.sections = (0..<Int.random(in: 0...5, using: &random)).map { index in
            Section(
                heading: .random(upTo: text.utf8.count, using: &random), level: index + 1,
                parent: index > 0 && Bool.random(using: &random) ? Int.random(in: 0..<index, using: &random) : nil)
        }
        let sections = report.sections.indices
        report.blocks = (0..<Int.random(in: 0...8, using: &random)).map { _ in
            Block(
                span: .random(upTo: text.utf8.count, using: &random),
                role: BlockRole.allCases.randomElement(using: &random) ?? .paragraph,
                section: sections.randomElement(using: &random))
        }
        return report
    }
}

extension ByteSpan {
    static func random(upTo count: Int, using random: inout SeededGenerator) -> ByteSpan {
        let a = Int.random(in: 0...count, using: &random)
        let b = Int.random(in: 0...count, using: &random)
        return ByteSpan(start: min(a, b), end: max(a, b))
    }
}

extension Observation {
    /// An observation with random contents, some of them extreme.
    static func random(textBytes: Int, using random: inout SeededGenerator) -> Observation {
        func number() -> ExactDecimal {
            let coefficients = [0, 1, -1, .max, .min + 1, Int64.random(in: -1_000_000...1_000_000, using: &random)]
            return ExactDecimal(
                coefficient: coefficients.randomElement(using: &random) ?? 0,
                exponent: Int.random(in: -12...12, using: &random))
        }
        let words = ["", "件", "代表建议", "答复率", "rule: <n>件"]
        func word() -> String { words.randomElement(using: &random) ?? "" }
        let periods = [nil, Period("2023"), Period("2022-11/2023-05"), Period("0001/9999")]
        let regions = [
            nil, Region(code: RegionCode(410_323), name: "新安县"), Region(code: nil, name: "某开发区"), Region.nation,
        ]
        return Observation(
            span: .random(upTo: textBytes, using: &random), sentence: .random(upTo: textBytes, using: &random),
            quantity: Quantity(
                value: number(), high: Bool.random(using: &random) ? number() : nil,
                comparator: Comparator.allCases.randomElement(using: &random) ?? .equal, unit: word()),
            kind: ObservationKind.allCases.randomElement(using: &random) ?? .level,
            nature: ObservationNature.allCases.randomElement(using: &random) ?? .actual, name: word(),
            concept: Bool.random(using: &random) ? ConceptCode("suggestions.total") : nil,
            period: periods.randomElement(using: &random) ?? nil, region: regions.randomElement(using: &random) ?? nil,
            agent: ["县人大常委会", nil].randomElement(using: &random) ?? nil,
            flags: Set(SuspicionFlag.allCases.filter { _ in Bool.random(using: &random) }),
            links: ObservationLinkKind.allCases.filter { _ in Bool.random(using: &random) }
                .map { ObservationLink(kind: $0, target: Int.random(in: 0...9, using: &random)) },
            rules: words.filter { _ in Bool.random(using: &random) })
    }
}
