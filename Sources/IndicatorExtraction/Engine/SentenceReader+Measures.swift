import ChineseText
import ReportModel

/// Figures that measure the thing of the figure before in another way.
extension SentenceReader {
    /// 财政收入3亿元、支出5亿元; 小麦播种面积3万亩,总产量5万吨: what is measured of the same thing.
    private static let measurePairs: [(before: StaticString, name: StaticString)] = [
        ("收入", "支出"), ("播种面积", "总产量"), ("播种面积", "产量"), ("播种面积", "总产"), ("收获面积", "总产量"), ("收获面积", "产量"), ("收获面积", "总产"),
        ("种植面积", "总产量"), ("种植面积", "产量"),
        ("单产", "总产量"), ("单产", "总产"), ("产值", "出口"), ("产值", "出口额"), ("总收入", "总支出"), ("内资", "外资"),
        ("外资", "内资"), ("支出", "支出"), ("收入", "收入"), ("出栏", "存栏"), ("总产量", "产值"), ("总产量", "总产值"), ("产量", "产值"),
        ("产量", "总产值"), ("存栏", "出栏"), ("总产值", "增加值"), ("产值", "增加值"),
        ("工业企业", "增加值"),
    ]

    /// The thing before with another measure of it; `nil` where the name is no such measure.
    func otherMeasure(_ name: Range<Int>, of subject: DraftName, _ scan: SentenceScan) -> [Range<Int>]? {
        guard subject.prefix.isEmpty, let piece = subject.pieces.last, piece.upperBound <= name.lowerBound else {
            return nil
        }
        for (before, measure) in Self.measurePairs
        where scan.matches(measure, at: name.lowerBound) && scan.matches(measure, endingAt: name.upperBound)
            && measure.characterCount == name.count && scan.matches(before, endingAt: piece.upperBound)
        {
            let end = piece.upperBound - before.characterCount
            guard end > piece.lowerBound else { return nil }
            let isSame = before.utf8CodeUnitCount == measure.utf8CodeUnitCount && scan.matches(measure, at: end)
            if isSame { return subject.pieces }
            // 工业|企业: 工业 stays.
            if scan.matches("工业企业", endingAt: piece.upperBound) {
                return subject.pieces.dropLast() + [piece.lowerBound..<(end + 2), name]
            }
            return subject.pieces.dropLast() + [piece.lowerBound..<end, name]
        }
        return nil
    }

    /// 城乡居民收入分别: the towns' first, then the country's.
    func townAndCountry(_ name: Range<Int>, _ scan: SentenceScan) -> [DraftName]? {
        if let at = name.first(where: { scan.matches("存贷款", at: $0) }) {
            // 存贷款余额分别为: deposits first.
            return [
                DraftName(pieces: [name.lowerBound..<(at + 1), (at + 2)..<name.upperBound]),
                DraftName(pieces: [name.lowerBound..<at, (at + 1)..<name.upperBound].filter { !$0.isEmpty }),
            ]
        }
        for at in name where scan.matches("城乡", at: at) {
            let rest = (at + 2)..<name.upperBound
            return [DraftName(pieces: [rest], prefix: "城镇"), DraftName(pieces: [rest], prefix: "农村")]
        }
        return nil
    }

    /// 三次产业分别增长4%、6%、8%: the first, the second and the third.
    func threeIndustries(_ name: Range<Int>, _ scan: SentenceScan) -> [DraftName]? {
        guard let at = name.first(where: { scan.matches("三次产业", at: $0) }) else { return nil }
        return ["第一", "第二", "第三"].map { DraftName(pieces: [(at + 2)..<name.upperBound], prefix: $0) }
    }

    /// 投资、零售额分别增长5%、6%,增速均居全市前三: the measure of each of those before.
    func measureOfEach(_ drafts: [Draft], _ index: Int, _ name: Range<Int>, _ scan: SentenceScan) -> [DraftName]? {
        guard index >= 2, drafts[index].noun.isEmpty, isGenericNoun(name, scan),
            let each = scan.longestWord(at: name.upperBound, with: .each), each.end <= drafts[index].clause.upperBound
        else { return nil }
        var first = index - 1
        while first > 0, drafts[first].joinsPrevious { first -= 1 }
        let names = drafts[first..<index].compactMap(\.names.first)
        guard names.count >= 2, names.count == index - first, Set(names.map { $0.text(scan) }).count == names.count
        else {
            return nil
        }
        return names.map { DraftName(pieces: $0.pieces + [name], prefix: $0.prefix) }
    }

    /// 新增国家级示范园区5家,省级3家: those of another level.
    func levelCounterpart(_ draft: Draft, _ name: Range<Int>, of subject: DraftName, _ scan: SentenceScan) -> [Range<
        Int
    >]? {
        guard [.item, .organisation, .person].contains(draft.candidate.family), (2...3).contains(name.count),
            scan.character(name.upperBound - 1) == 0x7EA7, let last = subject.pieces.last,  // 级
            last.upperBound <= name.lowerBound,
            let level = last.first(where: { scan.character($0) == 0x7EA7 }), level + 2 < last.upperBound
        else { return nil }
        return [name, (level + 1)..<last.upperBound]
    }

    /// 城镇人均住房面积增加到18平方米,农村增加到26平方米: a group of people alone takes the measure of the group before.
    func counterpart(_ name: Range<Int>, of subject: DraftName, _ scan: SentenceScan) -> [Range<Int>]? {
        guard subject.prefix.isEmpty, let first = subject.pieces.first, first.upperBound <= name.lowerBound,
            name.count <= 4, NameRules.groupEnd(at: name.lowerBound, scan) == name.upperBound
        else { return nil }
        // 户籍总人口86万人,其中城镇人口36万人: the group's name says what is counted.
        if scan.matches("人口", endingAt: name.upperBound), scan.matches("人口", endingAt: first.upperBound) {
            return nil
        }
        guard let end = NameRules.groupEnd(at: first.lowerBound, scan) else { return [name] + subject.pieces }
        guard end < first.upperBound else { return nil }
        return [name, end..<first.upperBound] + subject.pieces.dropFirst()
    }
}
