/// The words of a query in its order, each with what may stand in its place.
enum QuerySlots {
    /// A word and its synonyms.
    typealias Slot = [UnitSequence]

    /// Words looked at, at most.
    static let limit = 8

    /// None where there are fewer than two words and no long one: nothing could stand nearer or farther then.
    static func slots(of query: SearchQuery) -> [Slot] {
        let slots = Array(collected(query).prefix(limit))
        let isTelling = slots.count > 1 || slots.contains { $0.contains { $0.units.count > 3 } }
        return isTelling ? slots : []
    }

    private static func collected(_ query: SearchQuery) -> [Slot] {
        switch query {
        case .words(let text, nil): return UnitSequence(text).words.map { [$0] }
        case .phrase(let text, nil):
            let sequence = UnitSequence(text)
            return sequence.isEmpty ? [] : [[sequence]]
        case .words, .phrase, .everything, .condition, .filtered: return []
        case .all(let parts): return parts.flatMap(collected)
        case .any(let parts):
            // Choices that are one word each stand in one place; of others none is known to be meant.
            let choices = parts.map(collected)
            return choices.allSatisfy { $0.count == 1 } ? [choices.flatMap { $0[0] }] : []
        case .excluding(let base, _): return collected(base)
        case .weighted(let part, _): return collected(part)
        }
    }
}
