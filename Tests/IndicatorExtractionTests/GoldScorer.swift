import ChineseText
import Foundation
import IndicatorExtraction
import ReportModel
import TestSupport

/// An observation as a hand-made file states it.
struct GoldObservation: Decodable {
    var start: Int
    var end: Int
    var value: Double
    var comparator: String
    var unit: String
    var kind: String
    var concept: String?
    var period: String?
    var region: String?
    var name: String?
    var optional: Bool?
}

/// How well found figures agree with hand-made ones: the measure of the reference scorer.
///
/// A figure is found where spans overlap, units are the same and values agree to 1e-4; strictly where comparator, kind,
/// concept and period are right too. Optional ones count for nothing.
struct GoldScore {
    private(set) var gold = 0
    private(set) var found = 0
    private(set) var hits = 0
    private(set) var strict = 0

    var detection: Double { ratio(hits) }
    var strictDetection: Double { ratio(strict) }

    private func ratio(_ part: Int) -> Double { gold + found == 0 ? 0 : 2 * Double(part) / Double(gold + found) }

    private static let sameUnits: [Set<String>] = [
        ["件", "条", "份", "部", "项", "个", "篇", "宗", "起"], ["家", "户", "个", "所", "处", "座"], ["名", "人", "位", "个"],
        ["人次", "次"], ["次", "场", "场次", "期", "轮", "轮次", "届", "回"], ["%", "％", "percent"], ["个百分点", "百分点"],
        ["元", "人民币元", "CNY"], ["公里", "千米", "km"], ["平方公里", "平方千米"], ["件", "件次"], ["批", "批次"], ["斤", "市斤"],
        ["支", "个"], ["类", "个", "项"],
    ]

    private static func detects(_ gold: GoldObservation, _ found: Observation) -> Bool {
        let value = found.quantity.value.doubleValue
        let isClose = abs(gold.value - value) <= 1e-4 * max(abs(gold.value), abs(value), 1e-9)
        return overlaps(gold, found) && isClose
            && (gold.unit == found.quantity.unit
                || sameUnits.contains { $0.contains(gold.unit) && $0.contains(found.quantity.unit) })
    }

    private static func overlaps(_ gold: GoldObservation, _ found: Observation) -> Bool {
        min(gold.end, found.span.end) > max(gold.start, found.span.start)
    }

    /// Equal attributes, the name counting double.
    private static func agreement(_ gold: GoldObservation, _ found: Observation) -> Int {
        let equal = [
            gold.comparator == found.quantity.comparator.symbol, gold.kind == found.kind.code,
            gold.concept == found.concept?.rawValue, gold.period == found.period?.description,
            gold.region == found.region?.name,
        ]
        let name = gold.name ?? ""
        let isNamed = found.name.contains(String(name.suffix(2))) || name.contains(found.name)
        return equal.count(where: { $0 }) + (isNamed ? 2 : 0)
    }

    /// Adds one text's figures.
    mutating func add(_ gold: [GoldObservation], _ found: [Observation]) {
        var pairs: [(agreement: Int, distance: Int, gold: Int, found: Int)] = []
        for (i, g) in gold.enumerated() {
            for (j, f) in found.enumerated() where Self.detects(g, f) {
                pairs.append((Self.agreement(g, f), abs(i - j), i, j))
            }
        }
        pairs.sort { ($1.agreement, $0.distance, $0.gold) < ($0.agreement, $1.distance, $1.gold) }
        var matchOfGold: [Int: Int] = [:]
        var used: Set<Int> = []
        for pair in pairs where matchOfGold[pair.gold] == nil && !used.contains(pair.found) {
            matchOfGold[pair.gold] = pair.found
            used.insert(pair.found)
        }
        let optional = gold.indices.filter { gold[$0].optional == true }
        var ignored = Set(optional.compactMap { matchOfGold[$0] })
        for (j, f) in found.enumerated() where !used.contains(j) {
            let touched = gold.indices.filter { Self.overlaps(gold[$0], f) }
            if !touched.isEmpty, touched.allSatisfy({ gold[$0].optional == true }) { ignored.insert(j) }
        }
        self.gold += gold.count - optional.count
        self.found += found.count - ignored.count
        for (i, j) in matchOfGold where gold[i].optional != true {
            hits += 1
            let (g, f) = (gold[i], found[j])
            if g.comparator == f.quantity.comparator.symbol, g.kind == f.kind.code, g.concept == f.concept?.rawValue,
                g.period == f.period?.description
            {
                strict += 1
            }
        }
    }
}
