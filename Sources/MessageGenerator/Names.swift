/// How names in the protos become names in Swift and C.
enum Names {
    /// `report_id` -> `reportID`, `text_bytes` -> `textBytes`.
    static func property(_ proto: String) -> String {
        let words = proto.split(separator: "_").map { $0.lowercased() }
        return (words.first ?? "") + words.dropFirst().map(capitalized).joined()
    }

    /// `field_violation` -> `FieldViolation`: the enum that a oneof becomes.
    static func type(_ proto: String) -> String { proto.split(separator: "_").map(capitalized).joined() }

    /// `GetReport` -> `getReport`.
    static func method(_ proto: String) -> String { proto.prefix(1).lowercased() + proto.dropFirst() }

    /// The cases of an enum: what all values have in common with the enum's name is left out.
    /// `ReportKind`: `REPORT_KIND_COURT` -> `court`; `HealthState`: `HEALTH_SERVING` -> `serving`. A name that means
    /// something else in Swift keeps a word more: `GapKind`: `GAP_NONE` -> `gapNone`.
    static func cases(_ declaration: EnumDeclaration) -> [String] {
        let values = declaration.values.map { $0.declared.name.split(separator: "_").map { $0.lowercased() } }
        let own = Set(words(declaration.name))
        var common = 0
        while let word = values.first?.dropFirst(common).first, own.contains(word),
            values.allSatisfy({ $0.count > common + 1 && $0[common] == word && $0[common + 1].first!.isLetter })
        {
            common += 1
        }
        return values.map { words in
            let name = property(words.dropFirst(common).joined(separator: "_"))
            guard common > 0, ReservedNames.enumMembers.contains(name) else { return name }
            return property(words.dropFirst(common - 1).joined(separator: "_"))
        }
    }

    /// `Sources/ReportMessages/Generated/` + this: "gongbao/v1/search.proto" -> "SearchMessages.swift".
    static func file(_ proto: String) -> String {
        let base = proto.split(separator: "/").last ?? ""
        return type(String(base.prefix { $0 != "." })) + "Messages.swift"
    }

    /// `ReportKind` -> report, kind; `RPCKind` -> rpc, kind.
    static func words(_ camelCase: String) -> [String] {
        var result: [String] = []
        var wasUpper = false
        for character in camelCase {
            if character.isUppercase && !wasUpper || result.isEmpty { result.append("") }
            result[result.count - 1] += character.lowercased()
            wasUpper = character.isUppercase
        }
        return result
    }

    /// `gongbao.v1.SearchRequest` -> `Gongbao__V1__SearchRequest`.
    static func cType(_ fullName: String) -> String {
        fullName.split(separator: ".").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "__")
    }

    /// `gongbao.v1.SearchRequest` -> `gongbao__v1__search_request`: begins the names of its C functions.
    static func cPrefix(_ fullName: String) -> String {
        fullName.split(separator: ".").map { words(String($0)).joined(separator: "_") }.joined(separator: "__")
    }

    /// A name as it must be written where it is declared.
    static func escaped(_ name: String) -> String { ReservedNames.swiftKeywords.contains(name) ? "`\(name)`" : name }

    private static func capitalized(_ word: some StringProtocol) -> String {
        switch word {
        case "id": "ID"
        case "ids": "IDs"
        case "url": "URL"
        default: word.prefix(1).uppercased() + word.dropFirst()
        }
    }
}
