import ReportModel

/// A view as `ViewTable` declares it.
struct ViewDefinition: Hashable, Sendable {
    var code: String
    var nameZH: String
    var nameEN: String
    var panels: [PanelDefinition] = []

    /// All views in the table's order, the cockpit last.
    static let all: [ViewDefinition] = {
        let declared = read(ViewTable.text)
        let cockpit = ViewDefinition(
            code: ViewTable.cockpit.code, nameZH: ViewTable.cockpit.nameZH, nameEN: ViewTable.cockpit.nameEN,
            panels: declared.map { view in
                let rows = view.panels.flatMap { panel in
                    panel.rows.filter(\.isOnCockpit).map { $0.named(within: panel, of: view) }
                }
                return PanelDefinition(
                    view: view.code, code: view.code, nameZH: view.nameZH, nameEN: view.nameEN, rows: rows)
            })
        return declared + [cockpit]
    }()

    /// By code or name.
    static func named(_ text: String) -> ViewDefinition? {
        all.first { [$0.code, $0.nameZH, $0.nameEN].contains(text) }
    }

    /// Lines that can't be read are left out; a test demands that there are none.
    static func read(_ text: String) -> [ViewDefinition] {
        var views: [ViewDefinition] = []
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
            switch (fields[0], fields.count) {
            case ("view", 4): views.append(ViewDefinition(code: fields[1], nameZH: fields[2], nameEN: fields[3]))
            case ("panel", 4) where !views.isEmpty:
                let view = views.count - 1
                views[view].panels.append(
                    PanelDefinition(view: views[view].code, code: fields[1], nameZH: fields[2], nameEN: fields[3]))
            case ("row", 8):
                guard let panel = views.last?.panels.indices.last, let row = RowDefinition(fields) else { continue }
                views[views.count - 1].panels[panel].rows.append(row)
            default: continue
            }
        }
        return views
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        text.split(separator: " ").joined(separator: " ")
    }

    var concepts: [ConceptCode] {
        var seen: Set<ConceptCode> = []
        return panels.flatMap(\.rows).flatMap(\.concepts).filter { seen.insert($0).inserted }
    }
}

struct PanelDefinition: Hashable, Sendable {
    /// Code of the view that it comes from.
    var view: String
    var code: String
    var nameZH: String
    var nameEN: String
    var rows: [RowDefinition] = []
}

struct RowDefinition: Hashable, Sendable {
    var role: String
    var nameZH: String
    var nameEN: String
    /// The main one first.
    var concepts: [ConceptCode]
    var kinds: Set<ObservationKind>
    /// One of them must stand in the sentence; empty for no such demand.
    var words: [String] = []
    /// One of them must stand in the name; empty for no such demand.
    var nameWords: [String] = []
    /// None of them may stand in the sentence.
    var refusedWords: [String] = []
    /// None of them may stand in the name: what was solved of what was put is a part of it, which preference leaves behind.
    var refusedNameWords: [String] = []
    var isOnCockpit = false
    /// The panel and role of the row that sentences may say was reached in full, and the verbs that say so.
    var whole: Whole?
    var documents: DocumentRule?

    struct Whole: Hashable, Sendable {
        var role: String
        /// The concepts, kinds and words of that row.
        var verbs: [String]
    }

    /// Whether figures of other regions can be chosen without reading their sentences.
    var isComparable: Bool { words.isEmpty && nameWords.isEmpty && refusedWords.isEmpty }

    init?(_ fields: [String]) {
        guard !fields[1].isEmpty else { return nil }
        (role, nameZH, nameEN) = (fields[1], fields[2], fields[3])
        let codes = Self.list(fields[4])
        concepts = codes.compactMap { ConceptCode($0) }
        let kindCodes = Self.list(fields[5])
        kinds = kindCodes.isEmpty ? [.level, .share] : Set(kindCodes.compactMap { ObservationKind(code: $0) })
        guard concepts.count == codes.count, !codes.isEmpty, !kinds.isEmpty else { return nil }
        for word in Self.list(fields[6]) {
            switch word.first {
            case "!": refusedWords.append(String(word.dropFirst()))
            case "=": nameWords.append(String(word.dropFirst()))
            case "-": refusedNameWords.append(String(word.dropFirst()))
            default: words.append(word)
            }
        }
        var marks = fields[7].split(separator: " ").map(String.init)
        if marks.first == "*" {
            isOnCockpit = true
            marks.removeFirst()
        }
        while let mark = marks.first {
            switch mark {
            case "all" where marks.count >= 3:
                whole = Whole(role: marks[1], verbs: Self.list(marks[2]))
                marks.removeFirst(3)
            case "docs" where marks.count >= 2:
                documents = DocumentRule(kind: .regulation, verbs: Self.list(marks[1]))
                marks.removeFirst(2)
            case "rules" where marks.count >= 2:
                documents = DocumentRule(kind: .rule, verbs: Self.list(marks[1]))
                marks.removeFirst(2)
            default: return nil
            }
        }
    }

    private static func list(_ text: String) -> [String] { text.split(separator: ";").map(String.init) }

    /// For the cockpit, where rows of several panels stand together: roles and names that tell them apart.
    func named(within panel: PanelDefinition, of view: ViewDefinition) -> RowDefinition {
        guard view.code == "loop" else { return self }
        var row = self
        row.role = panel.code + "." + role
        row.nameZH = Self.shortZH[panel.code, default: ""] + nameZH
        row.nameEN = Self.shortEN[panel.code, default: ""] + nameEN
        row.whole?.role = panel.code + "." + (whole?.role ?? "")
        return row
    }

    private static let shortZH = ["suggestions": "建议", "motions": "议案", "requests": "诉求"]
    private static let shortEN = ["suggestions": "suggestions ", "motions": "motions ", "requests": "requests "]
}

/// Which documents a row names.
struct DocumentRule: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// Local regulations.
        case regulation
        /// Rules of the house.
        case rule
    }

    var kind: Kind
    var verbs: [String]
}
