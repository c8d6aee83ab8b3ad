import ChineseText
import ReportModel

/// Figures that measure the thing of the figure before in another way.
extension SentenceReader {
    /// 财政收入3亿元、支出5亿元; 小麦播种面积3万亩,总产量5万吨: what is measured of the same thing.
    private static let measurePairs: [(before: StaticString, name: StaticString)] = [
        ("收入", "支出"), ("播种面积", "总产量"), ("播种面积", "产量"), ("播种面积", "总产"), ("种植面积", "总产量"), ("种植面积", "产量"),
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
        where scan.matches(measure, at: name.lowerBound) && TimeRules.ends(scan, measure, at: name.upperBound)
            && measure.utf8CodeUnitCount / 3 == name.count && TimeRules.ends(scan, before, at: piece.upperBound)
        {
            let end = piece.upperBound - before.utf8CodeUnitCount / 3
            guard end > piece.lowerBound else { return nil }
            let isSame = before.utf8CodeUnitCount == measure.utf8CodeUnitCount && scan.matches(measure, at: end)
            if isSame { return subject.pieces }
            // 工业|企业: 工业 stays.
            if TimeRules.ends(scan, "工业企业", at: piece.upperBound) {
                return subject.pieces.dropLast() + [piece.lowerBound..<(end + 2), name]
            }
            return subject.pieces.dropLast() + [piece.lowerBound..<end, name]
        }
        return nil
    }

    /// 城镇人均住房面积增加到18平方米,农村增加到26平方米: a group of people alone takes the measure of the group before.
    func counterpart(_ name: Range<Int>, of subject: DraftName, _ scan: SentenceScan) -> [Range<Int>]? {
        guard subject.prefix.isEmpty, let first = subject.pieces.first, first.upperBound <= name.lowerBound,
            name.count <= 4, NameRules.groupEnd(at: name.lowerBound, scan) == name.upperBound
        else { return nil }
        guard let end = NameRules.groupEnd(at: first.lowerBound, scan) else { return [name] + subject.pieces }
        guard end < first.upperBound else { return nil }
        return [name, end..<first.upperBound] + subject.pieces.dropFirst()
    }
}
