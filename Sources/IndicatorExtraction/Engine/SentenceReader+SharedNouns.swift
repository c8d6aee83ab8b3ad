import ChineseText
import ReportModel

extension SentenceReader {
    /// 县级10件、乡镇81件民生实事: the noun behind the last of a list is that of all members of which no more is told than
    /// the level.
    func shareNounBehind(_ drafts: inout [Draft], _ scan: SentenceScan) {
        var shared: Range<Int>?
        for index in drafts.indices.dropLast().reversed() {
            let (current, next) = (drafts[index], drafts[index + 1])
            let end = current.candidate.range.upperBound
            guard current.noun.isEmpty, current.names.count == 1, current.kind == .level, next.kind == .level,
                current.candidate.unit == next.candidate.unit,
                [0x3001, 0x548C].contains(scan.character(end)),  // 、 和
                next.candidate.range.lowerBound - end <= 7,
                tellsLevel(before: current.candidate.range.lowerBound, scan),
                let noun = next.noun.isEmpty ? shared : next.noun
            else {
                shared = nil
                continue
            }
            drafts[index].names[0].pieces.append(noun)
            shared = noun
        }
    }

    private func tellsLevel(before end: Int, _ scan: SentenceScan) -> Bool {
        let levels: [StaticString] = [
            "国家级", "省级", "市级", "县级", "区级", "乡级", "镇级", "村级", "乡镇", "乡镇级", "镇街", "街道", "街道级", "中心", "市本级", "县本级",
        ]
        return levels.contains { scan.matches($0, endingAt: end) }
    }
}
