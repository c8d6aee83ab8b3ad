import ChineseText
import ReportModel

/// Ties figures to those that they are part of, a change or a rank of.
extension ReportReader {
    /// How many figures back what was put may stand.
    private static var partReach: Int { 20 }

    /// 提出的建议226件,已解决的199件: of what was put so many are solved.
    private func isSolvedPart(_ at: Int) -> Bool {
        let observation = observations[at]
        return observation.kind == .level && observation.concept?.rawValue == "suggestions.total"
            && ["解决", "列入", "办结", "落实", "采纳"].contains { observation.name.contains($0) }
    }

    /// Whether it is already told of which whole it is part.
    private func isTied(_ at: Int) -> Bool { observations[at].links.contains { $0.kind == .partOf } }

    private func isWhole(_ whole: Int, of part: Int) -> Bool {
        let (a, b) = (observations[whole], observations[part])
        return a.concept == b.concept && a.kind == b.kind && a.nature == b.nature && a.period == b.period
            && a.quantity.unit == b.quantity.unit && a.quantity.value > b.quantity.value
    }

    /// Ties changes, parts and ranks of a sentence to the figures that they belong to.
    mutating func link(_ drafts: [Draft], _ firsts: [Int], from start: Int) {
        for at in start..<observations.count where isSolvedPart(at) && !isTied(at) {
            let near = max(0, at - Self.partReach)..<at
            if let whole = near.last(where: { isWhole($0, of: at) }) {
                observations[at].links.append(ObservationLink(kind: .partOf, target: whole))
            }
        }
        for (index, draft) in drafts.enumerated() where index > 0 {
            let at = firsts[index]
            guard at < observations.count else { continue }
            if draft.kind == .change || draft.kind == .rank {
                let kind: ObservationLinkKind = draft.kind == .change ? .changeOf : .rankOf
                let name = observations[at].name
                let target = (start..<at).reversed().first {
                    observations[$0].kind != .change && observations[$0].kind != .rank
                        && observations[$0].name.utf8.elementsEqual(name.utf8)
                }
                if let target { observations[at].links.append(ObservationLink(kind: kind, target: target)) }
            }
            if draft.isPart, !isTied(at) {
                let target = (start..<at).reversed().first {
                    observations[$0].kind == observations[at].kind
                        && observations[$0].quantity.unit == observations[at].quantity.unit
                }
                if let target {
                    observations[at].links.append(ObservationLink(kind: .partOf, target: target))
                    if observations[at].kind == .level,
                        observations[target].quantity.value < observations[at].quantity.value
                    {
                        observations[at].flags.insert(.partExceedsWhole)
                    }
                }
            }
        }
    }
}
