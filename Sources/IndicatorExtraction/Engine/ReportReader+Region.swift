import ChineseText
import Gazetteer
import ReportModel

extension ReportReader {
    /// The place that a figure is about: one that its name opens with by its official name (成都市地区生产总值), else the
    /// report's.
    func region(of name: DraftName) -> Region? {
        guard let gazetteer, name.prefix.isEmpty, let piece = name.pieces.first, piece.count > 3 else {
            return report.region
        }
        let head = piece.lowerBound..<min(piece.upperBound, piece.lowerBound + 12)
        guard head.contains(where: { RegionRules.suffixes.contains(scan.character($0)) }) else { return report.region }
        let mention = gazetteer.mentions(in: scan.characters, range: head, near: report.region?.code).first
        guard let mention, mention.range.lowerBound == piece.lowerBound, mention.form == .official,
            !mention.isAmbiguous, mention.range.upperBound < piece.upperBound,
            !RegionRules.listMarks.contains(scan.character(mention.range.upperBound)),
            let code = mention.codes.first, code != .nation, let division = gazetteer.division(code)
        else { return report.region }
        return division.region
    }
}
