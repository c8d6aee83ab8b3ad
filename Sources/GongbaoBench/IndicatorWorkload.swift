import ArgumentParser
import ChineseText
import Foundation
import IndicatorStore
import ReportModel

/// Questions to the figures by class, in the order of their file.
struct IndicatorWorkload {
    enum Query: Equatable {
        case lookup(ConceptCode, RegionCode)
        case rank(ConceptCode, year: Int)
        case groupProvince(ConceptCode, year: Int)
        case series(ConceptCode, [RegionCode])
        case countRegion(RegionCode)
        case range(ReportKind, ExactDecimal, ExactDecimal)
        case full
    }

    enum Answer {
        case lookup([StatedFigure])
        case rank([StatedFigure])
        case provinces([(province: RegionCode, summary: ValueSummary)])
        case series([(region: RegionCode, year: Int, summary: ValueSummary)])
        case counts([(concept: ConceptCode, count: Int)])
        case range(count: Int, [StatedFigure])
        case full([(year: Int, province: RegionCode, summary: ValueSummary)])
    }

    private(set) var classes: [(String, [Query])] = []
    private var numberOfRegion: [RegionCode: Int] = [:]

    /// - Parameter regions: By their numbers in the questions.
    init(lines: [Substring], regions: [Int: Region]) throws {
        for (number, region) in regions { if let code = region.code { numberOfRegion[code] = number } }
        for line in lines {
            let fields = line.split(separator: "\t").map(String.init)
            guard let name = fields.first, let query = Self.query(name, Array(fields.dropFirst()), regions) else {
                throw ValidationError("'\(line)' is no question: a class and its parameters were expected")
            }
            if let i = classes.firstIndex(where: { $0.0 == name }) {
                classes[i].1.append(query)
            } else {
                classes.append((name, [query]))
            }
        }
    }

    private static func query(_ name: String, _ fields: [String], _ regions: [Int: Region]) -> Query? {
        func number(_ i: Int) -> Int? { i < fields.count ? Int(fields[i]) : nil }
        func concept() -> ConceptCode? {
            number(0).flatMap { (0...99_999).contains($0) ? IndicatorTable.conceptCode($0) : nil }
        }
        // A region without figures has no code; the nation, which has none either, stands for it.
        func region(_ i: Int) -> RegionCode? { number(i).map { regions[$0]?.code ?? .nation } }
        switch name {
        case "lookup": return concept().flatMap { concept in region(1).map { .lookup(concept, $0) } }
        case "rank": return concept().flatMap { concept in number(1).map { .rank(concept, year: $0) } }
        case "group_province":
            return concept().flatMap { concept in number(1).map { .groupProvince(concept, year: $0) } }
        case "series": return concept().map { .series($0, (1..<max(1, fields.count)).compactMap(region)) }
        case "count_region": return region(0).map { .countRegion($0) }
        case "range":
            guard fields.count == 3, let kind = number(0).flatMap({ ReportKind(rawValue: UInt8(clamping: $0)) }),
                let low = ExactDecimal(fields[1]), let high = ExactDecimal(fields[2])
            else { return nil }
            return .range(kind, low, high)
        case "full": return .full
        default: return nil
        }
    }

    static func answer(_ query: Query, from snapshot: IndicatorSnapshot) -> Answer {
        switch query {
        case .lookup(let concept, let region): .lookup(snapshot.figures(of: concept, in: region))
        case .rank(let concept, let year): .rank(snapshot.highestFigures(of: concept, year: year, limit: 20))
        case .groupProvince(let concept, let year): .provinces(snapshot.provinceSummaries(of: concept, year: year))
        case .series(let concept, let regions): .series(snapshot.yearlySummaries(of: concept, in: regions))
        case .countRegion(let region): .counts(snapshot.conceptCounts(in: region))
        case .range(let kind, let low, let high): Self.range(kind, low, high, snapshot)
        case .full: .full(snapshot.provinceSummariesByYear())
        }
    }

    private static func range(
        _ kind: ReportKind, _ low: ExactDecimal, _ high: ExactDecimal, _ snapshot: IndicatorSnapshot
    ) -> Answer {
        let found = snapshot.lowestFigures(inReportsOf: kind, from: low, to: high, limit: 20)
        return .range(count: found.count, found.figures)
    }

    /// The numbers of an answer, row by row, as the table numbers things.
    func numbers(of answer: Answer) -> [[Double]] {
        func report(_ figure: StatedFigure) -> Double { Double(figure.report.rawValue) ?? 0 }
        func region(_ figure: StatedFigure) -> Double { Double(figure.region?.name ?? "") ?? 0 }
        func concept(_ code: ConceptCode?) -> Double { Double(code?.rawValue.dropFirst(2) ?? "") ?? 0 }
        func province(_ code: RegionCode) -> Double { Double(code.rawValue / 10_000) - 11 }
        func four(_ s: ValueSummary) -> [Double] { [Double(s.count), s.mean, s.minimum, s.maximum] }
        switch answer {
        case .lookup(let figures):
            return figures.map { figure in
                [
                    Double(figure.period?.start.year ?? 0), figure.value.doubleValue, Double(figure.unit) ?? 0,
                    Double(figure.comparator.rawValue), Double(figure.reportKind.rawValue), report(figure),
                ]
            }
        case .rank(let figures): return figures.map { [region($0), $0.value.doubleValue, report($0)] }
        case .provinces(let rows):
            return rows.map { [province($0.province)] + four($0.summary) + [$0.summary.median ?? 0] }
        case .series(let rows):
            return rows.map { row in
                [
                    Double(numberOfRegion[row.region] ?? 0), Double(row.year), row.summary.mean,
                    Double(row.summary.count),
                ]
            }
        case .counts(let rows): return rows.map { [concept($0.concept), Double($0.count)] }
        case .range(let count, let figures):
            return [[Double(count)]]
                + figures.map { [$0.value.doubleValue, report($0), region($0), concept($0.concept)] }
        case .full(let rows): return rows.map { [Double($0.year), province($0.province)] + four($0.summary) }
        }
    }
}
