import ChineseText
import ReportModel

/// A report's figures as bytes, so that a start need not extract them again: words that recur stand once in a table, the
/// rest is numbers (see `NumberWriter`).
enum FigureCoding {
    private static let version: UInt64 = 2

    static func encode(_ observations: [Observation]) -> [UInt8] {
        var words = WordWriter()
        var body = NumberWriter()
        body.append(count: observations.count)
        var last = 0
        for observation in observations {
            append(observation, after: last, to: &body, &words)
            last = observation.span.start
        }
        var out = NumberWriter()
        out.append(version)
        out.append(count: words.words.count)
        for word in words.words { out.append(text: word) }
        return out.bytes + body.bytes
    }

    private static func append(
        _ observation: Observation, after last: Int, to body: inout NumberWriter, _ words: inout WordWriter
    ) {
        let quantity = observation.quantity
        body.append(signed: Int64(observation.span.start - last))
        body.append(count: observation.span.count)
        body.append(signed: Int64(observation.sentence.start - observation.span.start))
        body.append(count: observation.sentence.count)
        append(quantity.value, to: &body)
        body.append(count: quantity.high == nil ? 0 : 1)
        if let high = quantity.high { append(high, to: &body) }
        body.append(
            UInt64(observation.kind.rawValue) | UInt64(observation.nature.rawValue) << 2
                | UInt64(quantity.comparator.rawValue) << 3)
        body.append(observation.flags.reduce(0) { $0 | 1 << UInt64($1.rawValue) })
        for word in [
            quantity.unit, observation.name, observation.concept?.rawValue ?? "",
            observation.period?.description ?? "", observation.agent ?? "",
        ] { body.append(count: words.number(of: word)) }
        body.append(count: observation.region == nil ? 0 : 1)
        if let region = observation.region {
            body.append(UInt64(region.code?.rawValue ?? 0))
            body.append(count: words.number(of: region.name))
        }
        body.append(count: observation.links.count)
        for link in observation.links {
            body.append(UInt64(link.kind.rawValue))
            body.append(count: link.target)
        }
        body.append(count: observation.rules.count)
        for rule in observation.rules { body.append(count: words.number(of: rule)) }
    }

    /// FNV-1a (Fowler, Noll, Vo), 64 bits: tells bytes that were damaged on disk.
    static func checksum(_ bytes: [UInt8]) -> Int64 {
        Int64(bitPattern: bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    }

    private static func append(_ number: ExactDecimal, to body: inout NumberWriter) {
        body.append(signed: number.coefficient)
        body.append(signed: Int64(number.exponent))
    }

    /// `nil` for bytes that `encode` can't have made for a text of `textBytes` bytes.
    static func decode(_ bytes: [UInt8], textBytes: Int) -> [Observation]? {
        var reader = FigureReader(numbers: NumberReader(bytes), textBytes: textBytes, sizeLimit: bytes.count)
        return reader.observations(version: version)
    }
}

/// Words in the order in which they first came.
private struct WordWriter {
    var words: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func number(of word: String) -> Int {
        if let known = numbers[word] { return known }
        numbers[word] = words.count
        words.append(word)
        return words.count - 1
    }
}

/// Reads what `FigureCoding` wrote.
private struct FigureReader {
    var numbers: NumberReader
    let textBytes: Int
    /// No count of anything can be larger than the bytes that hold it.
    let sizeLimit: Int
    private var words: [String] = []

    init(numbers: NumberReader, textBytes: Int, sizeLimit: Int) {
        self.numbers = numbers
        self.textBytes = textBytes
        self.sizeLimit = sizeLimit
    }

    mutating func observations(version: UInt64) -> [Observation]? {
        guard numbers.next() == version, let wordCount = numbers.count(limit: sizeLimit) else { return nil }
        words.reserveCapacity(wordCount)
        for _ in 0..<wordCount {
            guard let word = numbers.text() else { return nil }
            words.append(word)
        }
        guard let count = numbers.count(limit: sizeLimit) else { return nil }
        var observations: [Observation] = []
        observations.reserveCapacity(count)
        for _ in 0..<count {
            guard let next = observation(after: observations.last?.span.start ?? 0) else { return nil }
            observations.append(next)
        }
        return numbers.isAtEnd ? observations : nil
    }

    private mutating func observation(after last: Int) -> Observation? {
        guard let span = numbers.span(from: last, textBytes: textBytes),
            let sentence = numbers.span(from: span.start, textBytes: textBytes), let value = decimal(),
            let hasHigh = numbers.count(limit: 1)
        else { return nil }
        var high: ExactDecimal?
        if hasHigh == 1 {
            guard let number = decimal() else { return nil }
            high = number
        }
        guard let traits = numbers.count(limit: 0xFF), let flags = numbers.count(limit: 0xFF),
            let kind = ObservationKind(rawValue: UInt8(traits & 3)),
            let nature = ObservationNature(rawValue: UInt8(traits >> 2 & 1)),
            let comparator = Comparator(rawValue: UInt8(traits >> 3)), let unit = word(), let name = word(),
            let concept = word(), let period = word(), let agent = word()
        else { return nil }
        var region: Region?
        guard read(&region), let links = links(), let rules = rules() else { return nil }
        return Observation(
            span: span, sentence: sentence,
            quantity: Quantity(value: value, high: high, comparator: comparator, unit: unit), kind: kind,
            nature: nature, name: name, concept: ConceptCode(concept), period: Period(period), region: region,
            agent: agent.isEmpty ? nil : agent,
            flags: Set(SuspicionFlag.allCases.filter { flags & 1 << Int($0.rawValue) != 0 }), links: links,
            rules: rules)
    }

    private mutating func decimal() -> ExactDecimal? {
        guard let coefficient = numbers.signed(), let exponent = numbers.signed(), (-128...127).contains(exponent)
        else { return nil }
        return ExactDecimal(coefficient: coefficient, exponent: Int(exponent))
    }

    private mutating func word() -> String? {
        guard let number = numbers.count(limit: sizeLimit), words.indices.contains(number) else { return nil }
        return words[number]
    }

    /// Returns whether the bytes can be read; a region may be absent.
    private mutating func read(_ region: inout Region?) -> Bool {
        guard let isTold = numbers.count(limit: 1) else { return false }
        if isTold == 0 { return true }
        guard let code = numbers.count(limit: 999_999), let name = word() else { return false }
        region = Region(code: RegionCode(UInt32(code)), name: name)
        return true
    }

    private mutating func links() -> [ObservationLink]? {
        guard let count = numbers.count(limit: sizeLimit) else { return nil }
        var links: [ObservationLink] = []
        for _ in 0..<count {
            guard let kind = numbers.count(limit: 0xFF).flatMap({ ObservationLinkKind(rawValue: UInt8($0)) }),
                let target = numbers.count(limit: sizeLimit)
            else { return nil }
            links.append(ObservationLink(kind: kind, target: target))
        }
        return links
    }

    private mutating func rules() -> [String]? {
        guard let count = numbers.count(limit: sizeLimit) else { return nil }
        var rules: [String] = []
        for _ in 0..<count {
            guard let rule = word() else { return nil }
            rules.append(rule)
        }
        return rules
    }
}
