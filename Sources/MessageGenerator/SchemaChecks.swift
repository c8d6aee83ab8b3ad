/// Refuses what the generated code could not express, or only with a trap in it. Every problem names file and line and
/// says what to do.
struct SchemaChecks {
    private let schema: Schema
    private var problems: [SchemaProblem] = []

    /// All that is wrong with the declarations of `schema`, in the order of files and lines.
    static func problems(in schema: Schema) -> [SchemaProblem] {
        var checks = SchemaChecks(schema: schema)
        checks.checkTypeNames()
        for message in schema.messages { checks.check(message) }
        for declaration in schema.enums { checks.check(declaration) }
        checks.checkRecursion()
        checks.checkMethods()
        return checks.problems
    }

    private init(schema: Schema) { self.schema = schema }

    private mutating func refuse(_ place: SourcePlace, _ text: String) {
        problems.append(SchemaProblem(place: place, text: text))
    }

    // MARK: Names

    /// Messages and enums of all files share one Swift module.
    private mutating func checkTypeNames() {
        var seen: [String: SourcePlace] = [:]
        for declared in schema.messages.map(\.declared) + schema.enums.map(\.declared) {
            let name = declared.name
            if let other = seen.updateValue(declared.place, forKey: name) {
                refuse(declared.place, "\(name) is declared at \(other) too; all files share one Swift module")
            }
            if ReservedNames.types.contains(name) || ReservedNames.swiftKeywords.contains(name) {
                refuse(declared.place, "\(name) is a name of Swift or of the message module; choose another one")
            }
            if name.first?.isUppercase != true || !name.allSatisfy(\.isLetterOrDigit) {
                refuse(declared.place, "\(name): names of messages and enums are written LikeThis")
            }
        }
    }

    private mutating func check(_ message: MessageDeclaration) {
        var properties: [String: String] = [:]
        for member in message.members {
            let declared = member.declared
            checkMemberName(declared, reserved: ReservedNames.messageMembers)
            let name = Names.property(declared.name)
            if let other = properties.updateValue(declared.name, forKey: name) {
                refuse(declared.place, "\(declared.name) and \(other) are both \(name) in Swift; rename one of them")
            }
        }
        for case .choice(let choice) in message.members { check(choice, in: message) }
        checkCNames(message)
        for field in message.fields { checkType(field) }
        for field in message.fields where field.type == .string && !field.stringAsBytes {
            refuse(
                field.declared.place,
                "string \(field.name) is without the option string_as_bytes and would end at its first NUL; write it "
                    + "on one line of its own, so that Protos/generate.sh can add it")
        }
    }

    private mutating func checkType(_ field: FieldDeclaration) {
        switch field.type {
        case .message(let name) where !schema.messages.contains { $0.fullName == name }:
            refuse(field.declared.place, "\(field.name): \(name) is not among the messages of these files")
        case .enumeration(let name) where !schema.enums.contains { $0.fullName == name }:
            refuse(field.declared.place, "\(field.name): \(name) is not among the enums of these files")
        default: break
        }
    }

    private mutating func checkMemberName(_ declared: Declared, reserved: Set<String>) {
        let name = declared.name
        if reserved.contains(Names.property(name)) || ReservedNames.swiftKeywords.contains(name)
            || ReservedNames.cKeywords.contains(name)
        {
            refuse(declared.place, "\(name) is a word of Swift or C, or a member of every message; choose another name")
        }
        if name.first?.isLowercase != true || !name.allSatisfy({ $0 == "_" || $0.isLetterOrDigit && !$0.isUppercase }) {
            refuse(declared.place, "\(name): names of fields and oneofs are written like_this")
        }
    }

    private mutating func check(_ choice: OneofDeclaration, in message: MessageDeclaration) {
        let type = Names.type(choice.name)
        if choice.name.hasPrefix("opt_") {
            let member = choice.fields.first?.name ?? ""
            refuse(
                choice.declared.place,
                "oneof \(choice.name) spells an optional field: it has one member and is called opt_\(member)")
        }
        let isTaken = schema.messages.contains { $0.name == type } || schema.enums.contains { $0.name == type }
        if isTaken || ReservedNames.types.contains(type) || ReservedNames.swiftKeywords.contains(type) {
            refuse(
                choice.declared.place,
                "oneof \(choice.name) becomes the type \(message.name).\(type), which hides another \(type); rename it")
        }
        for field in choice.fields {
            checkMemberName(field.declared, reserved: ReservedNames.choiceMembers)
        }
    }

    /// C puts `n_<field>` before a repeated field and `<oneof>_case` before a oneof's members, all in one struct.
    private mutating func checkCNames(_ message: MessageDeclaration) {
        var seen: [String: String] = ["base": "the base of every message"]
        for field in message.fields {
            var names = [field.name]
            switch field.presence {
            case .repeated: names.append("n_" + field.name)
            case .optional: names.append("opt_" + field.name + "_case")
            case .plain, .member: break
            }
            for name in names {
                if let other = seen.updateValue(field.name, forKey: name) {
                    refuse(field.declared.place, "\(field.name) clashes with \(other) in C (\(name)); rename it")
                }
            }
        }
        for case .choice(let choice) in message.members {
            if let other = seen.updateValue(choice.name, forKey: choice.name + "_case") {
                refuse(choice.declared.place, "oneof \(choice.name) clashes with \(other) in C; rename it")
            }
        }
    }

    private mutating func check(_ declaration: EnumDeclaration) {
        var names: [String: String] = [:]
        var numbers: [Int32: String] = [:]
        for (value, name) in zip(declaration.values, Names.cases(declaration)) {
            let declared = value.declared
            if let other = names.updateValue(declared.name, forKey: name) {
                refuse(declared.place, "\(declared.name) and \(other) are both .\(name) in Swift; rename one of them")
            }
            if let other = numbers.updateValue(declared.name, forKey: value.number) {
                refuse(declared.place, "\(declared.name) has the number of \(other); aliases are not supported")
            }
            if ReservedNames.enumMembers.contains(name) {
                refuse(
                    declared.place, "\(declared.name) becomes .\(name), which means something else in Swift; rename it")
            }
            if name.first?.isLetter != true {
                refuse(declared.place, "\(declared.name) becomes .\(name), which is no name in Swift; rename it")
            }
        }
    }

    private mutating func checkMethods() {
        var seen: [String: String] = [:]
        let messages = Set(schema.messages.map(\.fullName))
        for service in schema.services {
            for method in service.methods {
                let declared = method.declared
                let name = Names.method(declared.name)
                let full = "\(service.declared.name).\(declared.name)"
                if let other = seen.updateValue(full, forKey: name) {
                    refuse(declared.place, "\(full) and \(other) are both .\(name) in Swift; rename one of them")
                }
                if ReservedNames.enumMembers.contains(name) || ReservedNames.swiftKeywords.contains(name) {
                    refuse(declared.place, "\(full) becomes .\(name), which means something else in Swift; rename it")
                }
                for type in [method.request, method.response] where !messages.contains(type) {
                    refuse(declared.place, "\(full): \(type) is not among the messages of these files")
                }
            }
        }
    }

    // MARK: Recursion

    /// protobuf-c decodes by recursion without a limit: a 34 KB message nested 10,000 deep overflows the stack. Without
    /// recursive messages the depth is bounded by the protos.
    private mutating func checkRecursion() {
        let messages = Dictionary(schema.messages.map { ($0.fullName, $0) }, uniquingKeysWith: { first, _ in first })
        var done: Set<String> = []
        var path: [String] = []

        func visit(_ message: MessageDeclaration) {
            path.append(message.fullName)
            defer {
                path.removeLast()
                done.insert(message.fullName)
            }
            for field in message.fields {
                guard case .message(let next) = field.type, let target = messages[next] else { continue }
                if let start = path.firstIndex(of: next) {
                    let way = (path[start...] + [next]).joined(separator: " -> ")
                    refuse(
                        field.declared.place,
                        "field \(field.name) makes a message hold itself (\(way)); protobuf-c would decode it without a "
                            + "limit of depth; write a flat list whose entries refer to each other by index")
                } else if !done.contains(next) {
                    visit(target)
                }
            }
        }
        for message in schema.messages where !done.contains(message.fullName) { visit(message) }
    }
}

extension Character {
    fileprivate var isLetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
