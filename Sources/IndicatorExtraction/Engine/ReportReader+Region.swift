import ChineseText
import Gazetteer
import ReportModel

extension ReportReader {
    /// The place that a figure is about: one that its name opens with by its official name (成都市地区生产总值), else the
    /// report's.
    ///
    /// - Parameter isWhole: Whether all of the name but the place is the name of a concept: then it may be named shortly
    ///   (泸州经济总量) or be no division (武汉都市圈经济总量).
    func region(of name: DraftName, isWhole: Bool) -> Region? {
        if isWhole, let zone = zone(of: name) { return zone }
        guard let gazetteer, name.prefix.isEmpty, let piece = name.pieces.first, piece.count > 3 else {
            return report.region
        }
        let head = piece.lowerBound..<min(piece.upperBound, piece.lowerBound + 12)
        guard isWhole || head.contains(where: { RegionRules.suffixes.contains(scan.character($0)) }) else {
            return report.region
        }
        let mention = gazetteer.mentions(in: scan.characters, range: head, near: report.region?.code).first
        guard let mention, mention.range.lowerBound == piece.lowerBound,
            mention.form == .official || isWhole && mention.form == .short,
            !mention.isAmbiguous, mention.range.upperBound < piece.upperBound,
            !RegionRules.listMarks.contains(scan.character(mention.range.upperBound)),
            let code = mention.codes.first, code != .nation, let division = gazetteer.division(code)
        else { return report.region }
        return division.region
    }

    /// 成都平原经济区, 武汉都市圈, 大湾区: a place that is no division.
    private func zone(of name: DraftName) -> Region? {
        guard name.prefix.isEmpty, let piece = name.pieces.first else { return nil }
        let head = piece.lowerBound..<min(piece.upperBound, piece.lowerBound + 14)
        for at in head where at >= piece.lowerBound + 1 {
            guard let suffix = RegionRules.zones.first(where: { scan.matches($0, at: at) }) else { continue }
            let end = at + suffix.withUTF8Buffer { bytes in bytes.count { $0 & 0xC0 != 0x80 } }
            guard end < piece.upperBound, !RegionRules.listMarks.contains(scan.character(end)) else { return nil }
            return Region(code: nil, name: scan.string(piece.lowerBound..<end))
        }
        return nil
    }

    /// Whose measure a figure is.
    enum Place {
        case own
        case other(Region)
        /// A part of several divisions, or a partner in trade: no place's series.
        case nobody
    }

    /// The place that a name before a measure of places means: a division that the gazetteer knows, or a place by its own
    /// words.
    func place(named name: ContiguousArray<UInt32>, _ concept: Int) -> Place {
        let text = String(String.UnicodeScalarView(name.compactMap(Unicode.Scalar.init)))
        if name.count < 2 || text.hasSuffix("城市") || RegionRules.own.contains(where: text.contains) { return .own }
        if let gazetteer {
            let mentions = gazetteer.mentions(in: name, range: name.indices, near: report.region?.code)
            if let mention = mentions.first, mention.range == name.indices, !mention.isAmbiguous,
                let code = mention.codes.first, let division = gazetteer.division(code)
            {
                return .other(division.region)
            }
        }
        // 都市圈, 经济区: what is told of those is read from the name itself.
        if RegionRules.zones.contains(where: { text.contains("\($0)") }) { return .own }
        if RegionRules.parts.contains(where: text.contains) { return .nobody }
        if text.hasSuffix("国"), rulebook.concepts.codes[concept].hasPrefix("trade.") { return .nobody }
        return name.count <= 8 ? .other(Region(code: nil, name: text)) : .own
    }
}
