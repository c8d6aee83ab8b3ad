import ChineseText
import Gazetteer
import ReportModel

/// Finds the place that a report is about.
struct RegionFinder {
    private let facts: ReportFacts
    private var gazetteer: Gazetteer { facts.gazetteer }
    private var structure: DocumentStructure { facts.structure }

    /// Enough of a text to see which place it names; keeps long ones cheap.
    private static let scanLimit = 100_000

    init(_ facts: ReportFacts) { self.facts = facts }

    /// The place, and what is to be said about how it was found.
    func region(told: String?, title: String) -> (region: Region?, notice: ImportNotice?) {
        if let told { return resolved(told) }
        if isNational(title) { return (.nation, nil) }
        let ways = [
            { mentioned(in: FoldedText(title)) }, { mentionedInHead() }, { mentionedByInstitutions() },
        ]
        var doubtful: (Region?, ImportNotice?)?
        for way in ways {
            guard let found = way() else { continue }
            if found.notice == nil { return found }
            doubtful = doubtful ?? found
        }
        return doubtful ?? (nil, .regionNotFound)
    }

    private func resolved(_ name: String) -> (Region?, ImportNotice?) {
        let candidates = gazetteer.resolve(name)
        guard let best = candidates.first else { return (Region(code: nil, name: name), .regionUnknown(name)) }
        if !best.isAmbiguous { return (best.division.region, nil) }
        let equals = candidates.filter { $0.match == best.match }.map(\.division.code)
        return settled(name, equals)
    }

    /// Of several places of one name, the one whose surroundings the text names most; none where that is open.
    private func settled(_ name: String, _ codes: [RegionCode]) -> (Region?, ImportNotice?) {
        var votes: [RegionCode: Int] = [:]
        for mention in bodyMentions(near: nil) where !mention.isAmbiguous {
            for code in codes where mention.codes[0] != .nation && mention.codes[0].contains(code) {
                votes[code, default: 0] += 1
            }
        }
        let order = codes.sorted { (votes[$0] ?? 0, $1) > (votes[$1] ?? 0, $0) }
        if let first = order.first, let most = votes[first], most > (order.count > 1 ? votes[order[1]] ?? 0 : 0),
            let division = gazetteer.division(first)
        {
            return (division.region, nil)
        }
        return (Region(code: nil, name: name), .regionAmbiguous(name: name, candidates: codes.sorted()))
    }

    private func isNational(_ title: String) -> Bool {
        if title.holds("国务院") || title.holds("全国代表大会") || title.holds("全国人民代表大会") { return true }
        return (facts.opening + facts.head.filter(PageLines.isDelivery)).contains { line in
            line.holds("代表国务院") || line.holds("全国人民代表大会")
                || (line.holds("全国代表大会") && line.holdsAny(["报告", "党"])) || line.holds("中央委员会向")
        }
    }

    /// The place that a line names; of places within one another the innermost.
    private func mentioned(in text: FoldedText) -> (region: Region?, notice: ImportNotice?)? {
        let mentions = gazetteer.mentions(in: text.scalars).filter { $0.codes[0] != .nation }
        guard let first = mentions.first else { return nil }
        if first.isAmbiguous {
            return settled(text.string(of: first.range), first.codes)
        }
        var best = first.codes[0]
        for mention in gazetteer.mentions(in: text.scalars, near: best) where best.contains(mention.codes[0]) {
            if !mention.isAmbiguous { best = mention.codes[0] }
        }
        return gazetteer.division(best).map { ($0.region, nil) }
    }

    /// The congress before which it was given: 在某省第十四届人民代表大会第四次会议上; the office of who gave it.
    private func mentionedInHead() -> (region: Region?, notice: ImportNotice?)? {
        for line in facts.head.filter(PageLines.isDelivery) + facts.head.filter(PageLines.isByline) {
            if let found = mentioned(in: FoldedText(line)) { return found }
        }
        return nil
    }

    /// The place whose congress, government or party committee the report's own lines name most.
    private func mentionedByInstitutions() -> (region: Region?, notice: ImportNotice?)? {
        var votes: [RegionCode: Int] = [:]
        var doubtful: (String, [RegionCode])?
        for mention in bodyMentions(near: nil) where isInstitution(after: mention.range.upperBound) {
            if mention.codes[0] == .nation { continue }
            if mention.isAmbiguous {
                doubtful = doubtful ?? (structure.text.string(of: mention.range), mention.codes)
            } else {
                votes[mention.codes[0], default: 0] += 1
            }
        }
        let order = votes.sorted { a, b in
            if a.value != b.value { return a.value > b.value }
            return a.key.level == b.key.level ? a.key < b.key : a.key.level > b.key.level
        }
        guard let first = order.first else { return doubtful.map { settled($0.0, $0.1) } }
        // Others as often named are the places around it, or the text is about several.
        let rivals = order.dropFirst().filter { $0.value == first.value && !$0.key.contains(first.key) }
        return rivals.isEmpty ? gazetteer.division(first.key).map { ($0.region, nil) } : nil
    }

    private func bodyMentions(near: RegionCode?) -> [RegionMention] {
        let lines = structure.lines
        var mentions: [RegionMention] = []
        for (i, line) in lines.enumerated() where structure.roles.roles[i] == nil || structure.roles.roles[i] == .title
        {
            if line.range.lowerBound > Self.scanLimit { break }
            mentions += gazetteer.mentions(
                in: structure.text.scalars, range: line.range.clamped(to: 0..<Self.scanLimit), near: near)
        }
        return mentions
    }

    private func isInstitution(after end: Int) -> Bool {
        let next = structure.text.string(of: end..<min(structure.text.count, end + 6))
        return next.startsWithAny(["人大", "人民代表大会", "人民政府", "政府", "县委", "区委", "市委", "省委", "常委会", "人民法院", "人民检察院"])
    }
}
