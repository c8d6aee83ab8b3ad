/// Prints a message as a Swift value and its way to and from the C struct.
struct MessageEmitter {
    let message: MessageDeclaration
    /// The case that stands for 0, by full name of the enum.
    let zeroCases: [String: String]
    /// Whether it answers calls and is never sent as a request.
    let isAnswer: Bool
    private var cType: String { Names.cType(message.fullName) }

    func emit(into writer: inout SourceWriter) {
        writer.comment(message.declared.comment)
        writer.block("public struct \(message.name): ReportMessage") { writer in
            for member in message.members { emitProperty(member, &writer) }
            for case .choice(let choice) in message.members { emitEnum(choice, &writer) }
            if !message.members.isEmpty { writer.line() }
            emitInitializer(&writer)
        }
        writer.line()
        writer.block("extension \(message.name): PackedMessage") { writer in
            emitForwarding(&writer)
            writer.line()
            emitUnpacking(&writer)
            writer.line()
            emitPacking(&writer)
        }
    }

    // MARK: The value

    /// Name, type and default of a member's property.
    private func property(_ member: Member) -> (name: String, type: String, defaultValue: String) {
        switch member {
        case .field(let field):
            let code = FieldCode(field)
            return (code.name, code.type, code.defaultValue(zeroCases))
        case .choice(let choice):
            return (Names.escaped(Names.property(choice.name)), "\(Names.type(choice.name))?", "nil")
        }
    }

    private func emitProperty(_ member: Member, _ writer: inout SourceWriter) {
        let property = property(member)
        writer.comment(member.declared.comment)
        writer.line("public var \(property.name): \(property.type)")
    }

    private func emitEnum(_ choice: OneofDeclaration, _ writer: inout SourceWriter) {
        writer.line()
        writer.comment(choice.declared.comment)
        writer.block("public enum \(Names.type(choice.name)): Hashable, Sendable") { writer in
            for field in choice.fields {
                writer.comment(field.declared.comment)
                let code = FieldCode(field)
                writer.line("case \(code.name)(\(code.element))")
            }
        }
    }

    private func emitInitializer(_ writer: inout SourceWriter) {
        let properties = message.members.map(property)
        let arguments = properties.map { "\($0.name): \($0.type) = \($0.defaultValue)" }
        guard !arguments.isEmpty else { return writer.line("public init() {}") }
        writer.block("public init", arguments: arguments) { writer in
            for property in properties { writer.line("self.\(property.name) = \(property.name)") }
        }
    }

    // MARK: To and from C

    private func emitForwarding(_ writer: inout SourceWriter) {
        let prefix = Names.cPrefix(message.fullName)
        writer.line("public static let protoName = \"\(message.fullName)\"")
        if isAnswer { writer.line("public static let decodingMemoryFactor = DecodingLimit.answerArenaFactor") }
        writer.line("static let descriptor = MessageDescriptor(\(message.name).self)")
        writer.line()
        writer.line("static func initialize(_ packed: UnsafeMutablePointer<\(cType)>) { \(prefix)__init(packed) }")
        writer.line()
        writer.block(
            "public static func decode", arguments: ["_ bytes: UnsafeRawBufferPointer", "arenaByteLimit: Int"],
            " throws(MessageError) -> Self"
        ) { $0.line("try unpack(bytes, arenaByteLimit)") }
        writer.line()
        writer.line("public func prepared() throws(MessageError) -> PreparedMessage { try packed() }")
    }

    private func emitUnpacking(_ writer: inout SourceWriter) {
        writer.block("init(unpacking packed: UnsafePointer<\(cType)>) throws(MessageError)") { writer in
            for case .choice(let choice) in message.members { emitUnpacking(choice, &writer) }
            let arguments = message.members.map { member in
                switch member {
                case .field(let field): "\(FieldCode(field).name): \(FieldCode(field).reading)"
                case .choice(let choice): "\(Names.property(choice.name)): \(Names.property(choice.name))"
                }
            }
            writer.call("self.init", arguments: arguments)
        }
    }

    /// Only the member that the case names is in the union; reading another one would take its bytes for a pointer.
    private func emitUnpacking(_ choice: OneofDeclaration, _ writer: inout SourceWriter) {
        let name = Names.property(choice.name)
        let head = "let \(name): \(Names.type(choice.name))? = switch packed.pointee.\(choice.name)_case.rawValue"
        writer.cases(head) { writer in
            for field in choice.fields {
                let code = FieldCode(field)
                let value =
                    code.isMessage ? "(\(code.reading)).map { .\(code.name)($0) }" : ".\(code.name)(\(code.reading))"
                writer.line("case \(field.number): \(value)")
            }
            writer.line("default: nil")
        }
    }

    private func emitPacking(_ writer: inout SourceWriter) {
        let arguments = ["into packed: UnsafeMutablePointer<\(cType)>", "_ memory: ArenaMemory"]
        writer.block("func pack", arguments: arguments) { writer in
            writer.line("\(message.name).initialize(packed)")
            for member in message.members {
                switch member {
                case .field(let field) where field.presence == .optional:
                    let code = FieldCode(field)
                    writer.block("if let \(code.name)") { writer in
                        writer.line("packed.pointee.opt_\(field.name)_case = .init(rawValue: \(field.number))")
                        writer.line(code.writing(code.name))
                    }
                case .field(let field):
                    let code = FieldCode(field)
                    if code.isMessage && field.presence == .plain {
                        writer.line("if let \(code.name) { \(code.writing(code.name)) }")
                    } else {
                        writer.line(code.writing(code.name))
                    }
                case .choice(let choice):
                    emitPacking(choice, &writer)
                }
            }
        }
    }

    private func emitPacking(_ choice: OneofDeclaration, _ writer: inout SourceWriter) {
        writer.cases("switch \(Names.property(choice.name))") { writer in
            for field in choice.fields {
                let code = FieldCode(field)
                writer.line("case .\(code.name)(let value):")
                writer.line("    packed.pointee.\(choice.name)_case = .init(rawValue: \(field.number))")
                writer.line("    \(code.writing("value"))")
            }
            writer.line("case nil: break")
        }
    }
}
