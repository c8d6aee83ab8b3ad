import IndicatorStore
import ReportModel

/// What a reader should know of figures that are set in one row.
enum MeasureNotices {
    /// Says that places of several levels are brought together, so that a part and its whole may stand side by side.
    ///
    /// - Parameters:
    ///   - regions: Of each group that is summed up or ranked.
    ///   - done: What is done with them: summed up.
    static func levels(_ regions: [[Region]], _ done: String) -> String? {
        let mixed = regions.map { Set($0.compactMap { $0.code?.level }) }.filter { $0.count > 1 }
        let levels = mixed.reduce(Set<RegionLevel>()) { $0.union($1) }.sorted()
        if levels.isEmpty { return nil }
        let names = levels.map { ["the country", "provinces", "prefectures", "counties"][Int($0.rawValue)] }
        return "Places of several levels are \(done) together (\(names.joined(separator: ", "))); "
            + "name a level to keep them apart."
    }

    /// Says that bounds are ranked by their number, wherever the truth may lie.
    static func bounds(_ values: [HeldObservation]) -> String? {
        let count = values.count { Precision($0) != .exact }
        if count == 0 { return nil }
        let are = count == 1 ? "1 figure is a bound, a range or about" : "\(count) figures are bounds, ranges or about"
        return "\(are) and stand\(count == 1 ? "s" : "") where the number does; places around are not certain."
    }
}

extension Array where Element: Hashable {
    /// Each element once, where it first stands.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
