import ChineseText
import Foundation
import ReportModel
import SearchIndex

/// The search engine's meaning, written as a scan over all reports without an index: the oracle of the tests.
struct LinearScan {
    struct Unit: Hashable {
        var text: String
        /// Whether it stands directly behind the unit before it.
        var touches: Bool
    }

    struct Entry {
        var number: UInt32
        var report: Report
        var title: [Unit]
        var headings: [[Unit]]
        var body: [Unit]
        var length: Float
    }

    var entries: [Entry]
    private let average: Float

    init(_ reports: [(UInt32, Report)]) {
        entries = reports.map { number, report in
            let title = Self.units(report.title)
            let headings = report.sections.map { Self.units(report.text.text(in: $0.heading) ?? "") }
            let spans = report.blocks.filter { $0.role != .furniture && $0.role != .title }.map(\.span)
            let texts = report.blocks.isEmpty ? [report.text] : spans.map { report.text.text(in: $0) ?? "" }
            let body = texts.flatMap { text in
                var units = Self.units(text)
                if !units.isEmpty { units[0].touches = false }
                return units
            }
            let length = title.count * 4 + headings.reduce(0) { $0 + $1.count } * 2 + body.count
            return Entry(
                number: number, report: report, title: title, headings: headings, body: body, length: Float(length))
        }
        average = entries.isEmpty ? 1 : entries.reduce(0) { $0 + $1.length } / Float(entries.count)
    }

    /// Cuts a text into units the slow way: by looking at every folded character in turn.
    static func units(_ text: String) -> [Unit] {
        let folded = FoldedText(text)
        let scalars = Array(folded.string(of: 0..<folded.count).unicodeScalars)
        func isDigit(_ i: Int) -> Bool { i < scalars.count && ("0"..."9").contains(scalars[i]) }
        func isLetter(_ i: Int) -> Bool { i < scalars.count && ("a"..."z").contains(scalars[i]) }
        var units: [Unit] = []
        var i = 0
        var touches = false
        while i < scalars.count {
            var word = ""
            if isDigit(i) {
                while isDigit(i) { word.unicodeScalars.append(scalars[i]); i += 1 }
                func isGroup() -> Bool {
                    i < scalars.count && scalars[i] == "," && (1...3).allSatisfy { isDigit(i + $0) } && !isDigit(i + 4)
                        && folded.originalSpan(of: i..<i + 1).count == folded.originalSpan(of: i + 1..<i + 2).count
                }
                let isShort = word.count <= 3
                while isShort, isGroup() {
                    for k in i + 1...i + 3 { word.unicodeScalars.append(scalars[k]) }
                    i += 4
                }
                if i < scalars.count, scalars[i] == ".", isDigit(i + 1) {
                    word.append(".")
                    i += 1
                    while isDigit(i) { word.unicodeScalars.append(scalars[i]); i += 1 }
                }
            } else if isLetter(i) {
                while isLetter(i) { word.unicodeScalars.append(scalars[i]); i += 1 }
            } else if scalars[i] == "%" || scalars[i].properties.isIdeographic {
                word.unicodeScalars.append(scalars[i])
                i += 1
            } else {
                touches = false
                i += 1
                continue
            }
            units.append(Unit(text: word, touches: touches && !units.isEmpty))
            touches = true
        }
        return units
    }

    // MARK: Matching

    /// How often a sequence stands in some units.
    static func count(_ wanted: [Unit], in units: [Unit]) -> Int {
        guard !wanted.isEmpty, units.count >= wanted.count else { return 0 }
        return (0...units.count - wanted.count).filter { start in
            wanted.indices.allSatisfy { i in
                wanted[i].text == units[start + i].text && (i == 0 || wanted[i].touches == units[start + i].touches)
            }
        }.count
    }

    func frequency(_ wanted: [Unit], in entry: Entry, field: SearchField?) -> Int {
        let title = Self.count(wanted, in: entry.title)
        // Headings are parted from one another by a gap.
        let joined = entry.headings.flatMap { heading -> [Unit] in
            var heading = heading
            if !heading.isEmpty { heading[0].touches = false }
            return heading
        }
        let headings = Self.count(wanted, in: joined)
        let body = Self.count(wanted, in: entry.body)
        switch field {
        case .title: return title
        case .heading: return headings
        case .body: return body
        case nil: return title * 4 + headings * 2 + body
        }
    }

    func weight(_ wanted: [Unit]) -> Float {
        let n = Double(entries.filter { frequency(wanted, in: $0, field: nil) > 0 }.count)
        return Float(log(1 + (Double(entries.count) - n + 0.5) / (n + 0.5)))
    }

    private func term(_ frequency: Int, _ weight: Float, _ entry: Entry) -> Float {
        let norm = 1.2 * (1 - 0.75 + 0.75 * entry.length / max(average, 1))
        return weight * Float(frequency) * 2.2 / (Float(frequency) + norm)
    }

    private static func runs(_ units: [Unit]) -> [[Unit]] {
        var runs: [[Unit]] = []
        for unit in units {
            if unit.touches, !runs.isEmpty { runs[runs.count - 1].append(unit) } else { runs.append([unit]) }
        }
        return runs
    }

    private static func pairs(_ run: [Unit]) -> [[Unit]] {
        var pairs: [[Unit]] = []
        for i in run.indices.dropFirst() {
            let pair = [Unit(text: run[i - 1].text, touches: false), Unit(text: run[i].text, touches: true)]
            if !pairs.contains(pair) { pairs.append(pair) }
        }
        return pairs
    }

    private func phrase(_ units: [Unit], _ field: SearchField?, _ entry: Entry) -> Float? {
        let count = frequency(units, in: entry, field: field)
        guard count > 0 else { return nil }
        let terms = Self.runs(units).flatMap { $0.count == 1 ? [$0] : Self.pairs($0) }
        let weight = terms.map { self.weight($0) }.max() ?? 0
        return term(count, weight, entry)
    }

    private func word(_ run: [Unit], _ field: SearchField?, _ entry: Entry, relaxed: Bool) -> Float? {
        guard field == nil, run.count > 2 else { return phrase(run, field, entry) }
        let pairs = Self.pairs(run)
        let present = pairs.filter { frequency($0, in: entry, field: nil) > 0 }
        let least = relaxed ? 1 : run.count > 8 ? (pairs.count + 2) / 3 : (pairs.count + 1) / 2
        guard present.count >= least else { return nil }
        let score = present.reduce(Float(0)) { $0 + term(frequency($1, in: entry, field: nil), weight($1), entry) }
        return score + (phrase(run, nil, entry) ?? 0)
    }

    /// The score of a report; `nil` where it does not match.
    func score(_ query: SearchQuery, _ entry: Entry, relaxed: Bool = false) -> Float? {
        func joined(_ scores: [Float?], all: Bool) -> Float? {
            let found = scores.compactMap { $0 }
            if found.isEmpty || all && found.count < scores.count { return nil }
            return found.reduce(0, +)
        }
        switch query {
        case .words(let text, let field):
            return joined(
                Self.runs(Self.units(text)).map { word($0, field, entry, relaxed: relaxed) }, all: !relaxed)
        case .phrase(let text, let field):
            var units = Self.units(text)
            if !units.isEmpty { units[0].touches = false }
            return units.isEmpty ? nil : phrase(units, field, entry)
        case .all(let parts):
            if parts.isEmpty { return 0 }
            let findable = parts.filter(Self.isFindable)
            return joined(findable.map { score($0, entry, relaxed: relaxed) }, all: !relaxed)
        case .any(let parts):
            return joined(parts.map { score($0, entry, relaxed: relaxed) }, all: false)
        case .excluding(let base, let others):
            let isExcluded = others.contains { score($0, entry, relaxed: relaxed) != nil }
            return isExcluded ? nil : score(base, entry, relaxed: relaxed)
        case .everything: return 0
        }
    }

    /// Whether a part asks for anything at all.
    private static func isFindable(_ query: SearchQuery) -> Bool {
        switch query {
        case .words(let text, _), .phrase(let text, _): !units(text).isEmpty
        case .all(let parts): parts.isEmpty || parts.contains(where: isFindable)
        case .any(let parts): parts.contains(where: isFindable)
        case .excluding, .everything: true
        }
    }
}
