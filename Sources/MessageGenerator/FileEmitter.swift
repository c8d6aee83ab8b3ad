/// Prints whole files.
enum FileEmitter {
    /// The values of one proto file.
    static func messages(_ file: SchemaFile, of schema: Schema) -> String {
        let zeroCases = zeroCases(schema)
        let methods = schema.services.flatMap(\.methods)
        let answers = Set(methods.map(\.response)).subtracting(methods.map(\.request))
        var writer = SourceWriter.file(imports: ["CProtobufC", "CReportMessages"])
        for declaration in file.enums {
            writer.line()
            EnumEmitter(declaration: declaration).emit(into: &writer)
        }
        for message in file.messages {
            writer.line()
            MessageEmitter(
                message: message, zeroCases: zeroCases, isAnswer: answers.contains(message.fullName)
            ).emit(into: &writer)
        }
        for service in file.services { emit(service, &writer) }
        return writer.text
    }

    /// proto3 has every enum begin with 0.
    private static func zeroCases(_ schema: Schema) -> [String: String] {
        var result: [String: String] = [:]
        for declaration in schema.enums {
            let cases = zip(declaration.values, Names.cases(declaration))
            result[declaration.fullName] = cases.first { $0.0.number == 0 }.map(\.1)
        }
        return result
    }

    /// Calls are written `.search` wherever an `RPCMethod` is expected; the compiler knows the messages by it.
    private static func emit(_ service: ServiceDeclaration, _ writer: inout SourceWriter) {
        for method in service.methods {
            let request = FieldCode.swiftType(method.request)
            let response = FieldCode.swiftType(method.response)
            writer.line()
            writer.block("extension RPCMethod where Request == \(request), Response == \(response)") { writer in
                writer.comment(method.declared.comment)
                let name = Names.escaped(Names.method(method.declared.name))
                let streams = method.streamsAnswers ? ", streamsAnswers: true" : ""
                writer.line(
                    "public static var \(name): Self { Self(\"\(service.fullName)/\(method.declared.name)\"\(streams)) }"
                )
            }
        }
    }

    /// The list of all messages and methods.
    static func catalog(_ schema: Schema) -> String {
        var writer = SourceWriter.file(imports: [])
        writer.line()
        writer.line("/// Everything that the protos declare, for what goes over all of it: tests, fuzzing, printing.")
        writer.block("public enum MessageCatalog") { writer in
            writer.line("/// All messages, by file and place in it.")
            writer.line("public static let messages: [any ReportMessage.Type] = [")
            for message in schema.messages { writer.line("    \(message.name).self,") }
            writer.line("]")
            writer.line()
            writer.line("/// All enums, by file and place in it.")
            writer.line("public static let enums: [any OpenEnum.Type] = [")
            for declaration in schema.enums { writer.line("    \(declaration.name).self,") }
            writer.line("]")
            writer.line()
            writer.line("/// Full names of all methods, by service and place in it.")
            writer.line("public static let methodNames: [String] = [")
            for service in schema.services {
                for method in service.methods { writer.line("    \"\(service.fullName)/\(method.declared.name)\",") }
            }
            writer.line("]")
        }
        return writer.text
    }

    /// Random values of all messages, for tests.
    static func randomMessages(_ schema: Schema) -> String {
        var writer = SourceWriter.file(imports: ["ReportMessages", "TestSupport"])
        for message in schema.messages {
            writer.line()
            writer.block("extension \(message.name): RandomMessage") { writer in
                writer.block("static func random(using generator: inout SeededGenerator) -> Self") { writer in
                    emitRandom(message, &writer)
                }
            }
        }
        writer.line()
        writer.line("let randomMessageTypes: [any RandomMessage.Type] = [")
        for message in schema.messages { writer.line("    \(message.name).self,") }
        writer.line("]")
        return writer.text
    }

    private static func emitRandom(_ message: MessageDeclaration, _ writer: inout SourceWriter) {
        guard !message.members.isEmpty else { return writer.line("Self()") }
        writer.line("var message = Self()")
        for member in message.members {
            switch member {
            case .field(let field):
                let code = FieldCode(field)
                writer.line("message.\(code.name) = \(code.random)")
            case .choice(let choice):
                let range = "0...\(choice.fields.count)"
                let head = "message.\(Names.property(choice.name)) = switch Int.random(in: \(range), using: &generator)"
                writer.cases(head) { writer in
                    for (index, field) in choice.fields.enumerated() {
                        let code = FieldCode(field)
                        writer.line("case \(index): .\(code.name)(\(code.random))")
                    }
                    writer.line("default: nil")
                }
            }
        }
        writer.line("return message")
    }
}
