/// The stable name of something that reports measure, dotted and lower case: `suggestions.total`, `gdp`.
public struct ConceptCode: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let rawValue: String

    /// `nil` unless 1 to 64 bytes of `a-z 0-9 _ .`.
    public init?(_ rawValue: String) {
        guard (1...64).contains(rawValue.utf8.count),
            rawValue.utf8.allSatisfy({
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2E
            })
        else { return nil }
        self.rawValue = rawValue
    }

    public var description: String { rawValue }
    public static func < (a: ConceptCode, b: ConceptCode) -> Bool { a.rawValue < b.rawValue }
}

/// Something that reports measure.
public struct Concept: Hashable, Sendable {
    public var code: ConceptCode
    public var nameZH: String
    public var nameEN: String
    /// Units in which it is mostly stated, the most usual first.
    public var usualUnits: [String]
    public var definition: String
    /// Other words for it in reports, beside `nameZH`.
    public var aliases: [String]

    public init(
        code: ConceptCode, nameZH: String, nameEN: String, usualUnits: [String], definition: String,
        aliases: [String] = []
    ) {
        self.code = code
        self.nameZH = nameZH
        self.nameEN = nameEN
        self.usualUnits = usualUnits
        self.definition = definition
        self.aliases = aliases
    }
}
