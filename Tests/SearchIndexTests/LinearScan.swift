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
        var title: Field
        var headings: Field
        var body: Field
        var length: Float
    }

    struct Field {
        var units: [Unit]
        var values: [(range: Range<Int>, text: String)]

        /// Texts one behind another, each parted from the one before.
        init(_ texts: [String]) {
            units = texts.flatMap { text in
                var units = LinearScan.units(text)
                if !units.isEmpty { units[0].touches = false }
                return units
            }
            values = LinearScan.values(units)
        }
    }

    private final class Memo {
        var weights: [[Unit]: Float] = [:]
    }

    private let memo = Memo()

    var entries: [Entry]
    private let average: Float

    init(_ reports: [(UInt32, Report)]) {
        entries = reports.map { number, report in
            let title = Field([report.title])
            let headings = Field(report.sections.map { report.text.text(in: $0.heading) ?? "" })
            let spans = report.blocks.filter { $0.role != .furniture && $0.role != .title }.map(\.span)
            let body = Field(report.blocks.isEmpty ? [report.text] : spans.map { report.text.text(in: $0) ?? "" })
            let length = title.units.count * 4 + headings.units.count * 2 + body.units.count
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

    // MARK: Numbers by value

    /// Stretches of touching units that write a number with characters, and the number in digits.
    static func values(_ units: [Unit]) -> [(range: Range<Int>, text: String)] {
        func isDigits(_ unit: Unit) -> Bool { unit.text.utf8.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) } }
        func isNumeral(_ unit: Unit) -> Bool { isDigits(unit) || "零一二两三四五六七八九十百千万亿".contains(unit.text) }
        var values: [(Range<Int>, String)] = []
        var i = 0
        while i < units.count {
            guard isNumeral(units[i]) else {
                i += 1
                continue
            }
            var end = i + 1
            while end < units.count, units[end].touches, isNumeral(units[end]) { end += 1 }
            let text = units[i..<end].map(\.text).joined()
            let scalars = FoldedText(text).scalars
            if end - i > 1, !units[i..<end].allSatisfy(isDigits), scalars.count <= 40 {
                let numeral = NumeralReader.read(scalars, at: 0, limit: scalars.count).numeral
                if let numeral, numeral.range == 0..<scalars.count, numeral.openness == .exact, numeral.high == nil,
                    numeral.form == .digits || numeral.form == .characters, numeral.hasMultiplier || scalars.count > 2
                {
                    values.append((i..<end, numeral.value.description))
                }
            }
            i = end
        }
        return values
    }

    static func inDigits(_ units: [Unit]) -> [Unit] {
        var result = units
        for (range, text) in values(units).reversed() {
            result.replaceSubrange(range, with: [Unit(text: text, touches: units[range.lowerBound].touches)])
        }
        return result
    }

    /// How often a term of one or two units stands in some units, numbers also by value.
    static func termCount(_ term: [Unit], in field: Field) -> Int {
        let units = field.units
        var found = count(term, in: units)
        for (range, text) in field.values {
            if term.count == 1, term[0].text == text { found += 1 }
            guard term.count == 2 else { continue }
            if term[0].text == text, range.upperBound < units.count, units[range.upperBound].touches,
                units[range.upperBound].text == term[1].text
            {
                found += 1
            }
            if term[1].text == text, range.lowerBound > 0, units[range.lowerBound].touches,
                units[range.lowerBound - 1].text == term[0].text
            {
                found += 1
            }
        }
        return found
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
        frequency(in: entry, field: field) { Self.count(wanted, in: $0.units) }
    }

    func termFrequency(_ term: [Unit], in entry: Entry) -> Int {
        frequency(in: entry, field: nil) { Self.termCount(term, in: $0) }
    }

    private func frequency(in entry: Entry, field: SearchField?, count: (Field) -> Int) -> Int {
        let title = count(entry.title)
        let headings = count(entry.headings)
        let body = count(entry.body)
        switch field {
        case .title: return title
        case .heading: return headings
        case .body: return body
        case nil: return title * 4 + headings * 2 + body
        }
    }

    func weight(_ wanted: [Unit]) -> Float {
        if let known = memo.weights[wanted] { return known }
        let n = Double(entries.filter { termFrequency(wanted, in: $0) > 0 }.count)
        let weight = Float(log(1 + (Double(entries.count) - n + 0.5) / (n + 0.5)))
        memo.weights[wanted] = weight
        return weight
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

    /// Runs, cut before and behind words of two and more letters unless that leaves a single unit.
    private static func words(_ units: [Unit]) -> [[Unit]] {
        func isLong(_ unit: Unit) -> Bool {
            unit.text.utf8.count > 1 && unit.text.utf8.allSatisfy { $0 > 0x60 && $0 < 0x7B }
        }
        var words: [[Unit]] = []
        for run in runs(units) {
            var current: [Unit] = []
            for (i, unit) in run.enumerated() {
                if let last = current.last, isLong(unit) || isLong(last) {
                    let leavesEnough = isLong(current[0]) || current.count > 1
                    if leavesEnough, isLong(unit) || run.count - i > 1 {
                        words.append(current)
                        current = []
                    }
                }
                current.append(unit)
            }
            if !current.isEmpty { words.append(current) }
        }
        return words
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
        return term(count, phraseWeight(units), entry)
    }

    private func phraseWeight(_ units: [Unit]) -> Float {
        Self.runs(units).flatMap { $0.count == 1 ? [$0] : Self.pairs($0) }.map { weight($0) }.max() ?? 0
    }

    private func word(_ run: [Unit], _ field: SearchField?, _ entry: Entry, relaxed: Bool) -> Float? {
        guard field == nil else { return phrase(run, field, entry) }
        var byValue = Self.inDigits(run)
        byValue[0].touches = false
        if byValue.count <= 2 {
            let count = termFrequency(byValue, in: entry)
            return count > 0 ? term(count, weight(byValue), entry) : nil
        }
        let pairs = Self.pairs(byValue)
        let present = pairs.filter { termFrequency($0, in: entry) > 0 }
        let minimum = relaxed ? 1 : byValue.count > 8 ? (pairs.count + 2) / 3 : pairs.count / 2 + 1
        guard present.count >= minimum else { return nil }
        let score = present.reduce(Float(0)) { $0 + term(termFrequency($1, in: entry), weight($1), entry) }
        guard present.count == pairs.count else { return score }
        let least = pairs.map { termFrequency($0, in: entry) }.min() ?? 0
        let count = min(least, frequency(run, in: entry, field: nil))
        return count > 0 ? score + term(count, phraseWeight(run), entry) : score
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
                Self.words(Self.units(text)).map { word($0, field, entry, relaxed: relaxed) }, all: !relaxed)
        case .phrase(let text, let field):
            var units = Self.units(text)
            if !units.isEmpty { units[0].touches = false }
            return units.isEmpty ? nil : phrase(units, field, entry)
        case .all(let parts):
            if parts.isEmpty { return 0 }
            let findable = parts.filter(Self.isFindable)
            guard relaxed else { return joined(findable.map { score($0, entry) }, all: true) }
            // Conditions hold where any word suffices.
            let conditions = findable.filter(Self.isCondition).map { score($0, entry, relaxed: true) }
            if conditions.contains(nil) { return nil }
            let words = findable.filter { !Self.isCondition($0) }
            return words.isEmpty
                ? (conditions.isEmpty ? nil : 0) : joined(words.map { score($0, entry, relaxed: true) }, all: false)
        case .any(let parts):
            return joined(parts.map { score($0, entry, relaxed: relaxed) }, all: false)
        case .excluding(let base, let others):
            let isExcluded = others.contains { score($0, entry) != nil }
            return isExcluded ? nil : score(base, entry, relaxed: relaxed)
        case .weighted(let query, let weight):
            return score(query, entry, relaxed: relaxed).map { $0 * weight }
        case .everything: return 0
        case .condition(.years(let years)): return passes(SearchFilter(years: years), entry) ? 0 : nil
        case .condition(.kind(let kind)): return passes(SearchFilter(kinds: [kind.rawValue]), entry) ? 0 : nil
        case .condition: return nil
        case .filtered(let filter): return passes(filter, entry) ? 0 : nil
        }
    }

    /// Whether a report fulfils all that a filter asks.
    func passes(_ filter: SearchFilter, _ entry: Entry) -> Bool {
        let report = entry.report
        if !filter.regions.isEmpty {
            guard let code = report.region?.code?.rawValue, filter.regions.contains(where: { $0.contains(code) })
            else { return false }
        }
        if let years = filter.years {
            guard let covered = report.periodCovered?.years ?? report.yearDelivered.map({ $0...$0 }),
                covered.overlaps(years)
            else { return false }
        }
        if let numbers = filter.numbers, !numbers.numbers.contains(entry.number) { return false }
        return filter.kinds.isEmpty || filter.kinds.contains(report.kind.rawValue)
    }

    /// Whether a part only narrows what others find.
    private static func isCondition(_ query: SearchQuery) -> Bool {
        switch query {
        case .words, .phrase: false
        case .condition, .filtered, .everything: true
        case .all(let parts), .any(let parts): parts.allSatisfy(isCondition)
        case .excluding(let base, _): isCondition(base)
        case .weighted(let query, _): isCondition(query)
        }
    }

    /// Whether a part asks for anything at all.
    private static func isFindable(_ query: SearchQuery) -> Bool {
        switch query {
        case .words(let text, _), .phrase(let text, _): !units(text).isEmpty
        case .all(let parts): parts.isEmpty || parts.contains(where: isFindable)
        case .any(let parts): parts.contains(where: isFindable)
        case .excluding, .everything, .condition, .filtered: true
        case .weighted(let query, _): isFindable(query)
        }
    }
}
