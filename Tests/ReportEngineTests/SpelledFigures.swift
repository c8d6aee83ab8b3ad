import ChineseText
import ReportModel

@testable import ReportEngine

extension Derivation {
    /// Finds figures spelled out between blanks: `gdp;kind;>==120元`, kind and comparator as their codes and
    /// signs, `!` before it for one that is flagged, `^` for a change over several years, a fourth word for a place that
    /// is no division, `@agent` behind it. Region and period are else the report's.
    static let spelled = Derivation(
        observations: { report in
            var found: [Observation] = []
            for word in report.text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
                let start = report.text.utf8.distance(from: report.text.startIndex, to: word.startIndex)
                if let observation = observation(String(Substring(word)), at: start, of: report) {
                    found.append(observation)
                }
            }
            return found
        }, extractorVersion: "8", concepts: inventedConcepts + landConcepts,
        conceptCandidates: { text, limit in
            let folded = text.lowercased()
            let found = (inventedConcepts + landConcepts).compactMap { concept in
                ([concept.code.rawValue, concept.nameZH, concept.nameEN] + concept.aliases).first {
                    $0.lowercased().contains(folded) || folded.contains($0.lowercased())
                }.map { name in
                    ScoredConcept(
                        concept: concept, score: name.lowercased() == folded ? 1 : 0.5 + 0.01 * Double(name.count),
                        matchedName: name)
                }
            }
            return Array(found.sorted { $0.score > $1.score }.prefix(limit))
        }, role: { ["in", "of", "the"].contains($0) ? .filler : .unknown })

    private static let landConcepts: [Concept] = [
        ConceptCode("land.greened").map {
            Concept(code: $0, nameZH: "造林面积", nameEN: "land greened", usualUnits: ["亩"], definition: "")
        }
    ].compactMap(\.self)

    private static func observation(_ word: String, at start: Int, of report: Report) -> Observation? {
        let isFlagged = word.hasPrefix("!"), isLong = word.hasPrefix("^")
        let halves = word.drop { $0 == "!" || $0 == "^" }.split(separator: "@")
        guard let spelled = halves.first, let equals = spelled.lastIndex(of: "=") else { return nil }
        let traits = spelled[..<equals].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        let rest = spelled[spelled.index(after: equals)...]
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || "+-.".contains($0)) }
        guard let concept = ConceptCode(traits[0]), let value = ExactDecimal(String(digits)) else { return nil }
        let span = ByteSpan(start: start, end: start + word.utf8.count)
        return Observation(
            span: span, sentence: span,
            quantity: Quantity(
                value: value, comparator: traits.count > 2 ? Comparator(symbol: traits[2]) ?? .equal : .equal,
                unit: String(rest.dropFirst(digits.count))),
            kind: traits.count > 1 ? ObservationKind(code: traits[1]) ?? .level : .level, name: "名\(concept)",
            concept: concept, period: report.periodCovered,
            region: traits.count > 3 ? Region(code: nil, name: traits[3]) : report.region,
            agent: halves.count > 1 ? String(halves[1]) : nil,
            flags: isFlagged ? [.partExceedsWhole] : isLong ? [.changeOverSeveralYears] : [])
    }
}

extension DataFolder {
    /// An engine over reports whose figures are spelled out.
    func spelled(_ reports: [ReportSubmission]) throws -> ReportEngine {
        let engine = try ReportEngine.open(EngineConfiguration(dataFolder: path), derivation: .spelled)
        _ = try engine.ingest(reports)
        return engine
    }
}
