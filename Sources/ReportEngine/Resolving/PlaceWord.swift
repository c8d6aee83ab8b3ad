import Gazetteer
import ReportModel

/// Words of a text that name a place, with what they may mean, best first.
struct PlaceWord {
    /// In characters.
    var range: Range<Int>
    var candidates: [TextReading.RegionWord]

    /// Whether two fit equally well.
    var isAmbiguous: Bool {
        candidates.count > 1 && candidates[0].candidate.score == candidates[1].candidate.score
    }

    private static func isBetter(_ a: TextReading.RegionWord, _ b: TextReading.RegionWord) -> Bool {
        a.candidate.score > b.candidate.score
    }

    /// Of places that fit equally well the one of which anything is held is meant.
    mutating func preferHeld() {
        guard isAmbiguous else { return }
        let best = candidates[0].candidate.score
        let equals = candidates.indices.filter { candidates[$0].candidate.score == best }
        let held = equals.filter { candidates[$0].isHeld }
        guard held.count == 1 else { return }
        candidates[held[0]].reason += ", the only one with reports"
        for i in equals where i != held[0] { candidates[i].candidate.score -= 0.05 }
        candidates = Self.sorted(candidates)
    }

    /// Keeps those within a place that the text names beside it: Luoyang, Henan.
    ///
    /// - Returns: Whether there are any; else nothing is changed.
    mutating func narrow(to outer: PlaceWord) -> Bool {
        for place in outer.candidates {
            guard let code = place.candidate.region.code else { continue }
            let inner = candidates.filter { word in
                word.candidate.region.code.map { code != $0 && code.contains($0) } ?? false
            }
            if inner.isEmpty { continue }
            candidates = inner.map { word in
                var word = word
                word.candidate.score = min(1, word.candidate.score + 0.05)
                word.reason += ", in \(place.candidate.region.name)"
                return word
            }
            return true
        }
        return false
    }

    /// Stable, best first.
    private static func sorted(_ words: [TextReading.RegionWord]) -> [TextReading.RegionWord] {
        words.enumerated().sorted { a, b in
            if isBetter(a.element, b.element) { return true }
            return !isBetter(b.element, a.element) && a.offset < b.offset
        }.map(\.element)
    }
}
