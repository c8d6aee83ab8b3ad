/// Prints an enum as a Swift enum that also holds numbers it does not know.
struct EnumEmitter {
    let declaration: EnumDeclaration

    func emit(into writer: inout SourceWriter) {
        let cases = zip(declaration.values, Names.cases(declaration)).map { value, name in
            (value: value, name: Names.escaped(name))
        }
        writer.comment(declaration.declared.comment)
        writer.block("public enum \(declaration.name): OpenEnum") { writer in
            for item in cases {
                writer.comment(item.value.declared.comment)
                writer.line("case \(item.name)")
            }
            writer.line("/// A number that this version does not know. Made by `init(rawValue:)` alone.")
            writer.line("case unrecognized(Int32)")
            writer.line()
            writer.line("public static let allCases: [Self] = [")
            for item in cases { writer.line("    .\(item.name),") }
            writer.line("]")
            writer.line()
            writer.block("public init(rawValue: Int32)") { writer in
                writer.cases("self = switch rawValue") { writer in
                    for item in cases { writer.line("case \(item.value.number): .\(item.name)") }
                    writer.line("default: .unrecognized(rawValue)")
                }
            }
            writer.line()
            writer.block("public var rawValue: Int32") { writer in
                writer.cases("switch self") { writer in
                    for item in cases { writer.line("case .\(item.name): \(item.value.number)") }
                    writer.line("case .unrecognized(let number): number")
                }
            }
            writer.line()
            writer.line("/// The name in the protos; for an unknown value its number.")
            writer.block("public var description: String") { writer in
                writer.cases("switch self") { writer in
                    for item in cases { writer.line("case .\(item.name): \"\(item.value.declared.name)\"") }
                    writer.line("case .unrecognized(let number): \"\\(number)\"")
                }
            }
        }
    }
}
