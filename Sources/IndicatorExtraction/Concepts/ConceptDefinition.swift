import ChineseText
import ReportModel

/// One line of the concept table.
struct ConceptDefinition: Sendable {
    var concept: Concept
    /// Families of the units in which it is stated.
    var families: Set<UnitFamily>
    /// Names of units of these families in which it is not stated: 件 is no unit for departments.
    var refusedUnits: Set<String>
    /// Whether a name must be covered whole.
    var coversWholeName: Bool
    var aliases: [ConceptAlias]
    /// Whether people, enterprises, places and the like are counted, which 条, 项 and 件 never are.
    var countsBodies: Bool
    /// One of these words must stand in the sentence; empty for no such demand.
    var needs: [String]

    /// All lines of the table. A line that can't be read is left out; a test demands that there is none.
    static let all: [ConceptDefinition] = ConceptTable.lines.compactMap(ConceptDefinition.init(line:))

    init?(line: Substring) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 9, let code = ConceptCode(fields[0]) else { return nil }
        let usual = fields[3].split(separator: ";").map(String.init)
        let others = fields[4].split(separator: ";").map(String.init)
        let further = others.filter { !$0.hasPrefix("!") }
        refusedUnits = Set(others.filter { $0.hasPrefix("!") }.map { String($0.dropFirst()) })
        // 件 counts papers, cases and goods; places and bodies are counted by units of their own.
        if Self.unitsOfPapers.isDisjoint(with: usual + further) { refusedUnits.insert("件") }
        let aliases = fields[6].split(separator: ";").map { ConceptAlias(String($0)) }
        families = Set((usual + further).compactMap { Unit($0.lowercased())?.family })
        if usual.contains("次") || further.contains("次") { families.insert(.event) }
        if usual.contains(where: { $0.contains("/") }) { families.insert(.ratio) }
        if usual.contains("位") || further.contains("位") { families.insert(.person) }
        coversWholeName = fields[5] == "="
        let bodies: Set<String> = ["家", "户", "个", "名", "人", "位", "人次", "所", "座", "处", "栋", "幢"]
        countsBodies = usual[0] != "个" && (usual + further).allSatisfy(bodies.contains)
        // The name itself is an alias, unless it stands among them with words that it refuses.
        let isAmong = aliases.contains { $0.plain == fields[1] }
        self.aliases = isAmong ? aliases : [ConceptAlias(fields[1])] + aliases
        needs = fields[7].split(separator: ";").map(String.init)
        concept = Concept(
            code: code, nameZH: fields[1], nameEN: fields[2], usualUnits: usual, definition: fields[8],
            aliases: Self.distinct(aliases.map(\.plain), without: fields[1])
                + (EnglishNames.byCode[fields[0]] ?? []).filter { $0 != fields[2] })
    }
}

extension ConceptDefinition {
    private static let unitsOfPapers: Set<String> = ["件", "件次", "项", "条", "份", "部", "篇", "起", "次", "%"]

    /// Each name once, in order; several aliases may be one name under different conditions.
    private static func distinct(_ names: [String], without main: String) -> [String] {
        var seen: Set<String> = [main]
        return names.filter { seen.insert($0).inserted }
    }
}

/// Words that name a concept: see `ConceptTable`.
struct ConceptAlias: Sendable {
    let text: String
    /// Words in order, folded.
    let parts: [String]
    /// The part that must stand in the name.
    let head: Int
    /// A word that must stand in the sentence up to the clause's end; empty for none.
    let context: String
    /// Whether the head must end the name.
    let endsName: Bool
    /// Words that the clause must not hold.
    let refused: [String]
    /// Whether the head may stand anywhere in the clause.
    let isFree: Bool

    init(_ text: String) {
        self.text = text
        let pieces = text.split(separator: "!").map(String.init)
        let halves = (pieces.first ?? "").split(separator: "@").map(String.init)
        var positive = halves.first ?? ""
        context = halves.count > 1 ? halves[1] : ""
        endsName = positive.hasSuffix("$")
        if endsName { positive.removeLast() }
        isFree = positive.hasPrefix("?")
        if isFree { positive.removeFirst() }
        var parts: [String] = []
        var head: Int?
        for (index, part) in positive.split(separator: "*").enumerated() {
            if part.hasPrefix("^") { head = index }
            parts.append(String(part.hasPrefix("^") ? part.dropFirst() : part))
        }
        self.parts = parts
        self.head = head ?? max(0, parts.count - 1)
        refused = Array(pieces.dropFirst())
    }

    /// The words without marks: 听取报告 for 听取*报告.
    var plain: String { parts.joined() }
}

extension ConceptTable {
    static var lines: [Substring] {
        (congressAndEconomy + "\n" + furtherWork).split(separator: "\n")
    }

    /// How many lines the base list has.
    static let baseCount = congressAndEconomy.split(separator: "\n").count
}
