import ArgumentParser
import ReportMessages

struct DescribeCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: "Show what the server can be asked: methods, and the fields of messages.",
        usage: "gongbao describe [NAME] [options]",
        discussion: """
            Examples:
              gongbao describe                     all methods
              gongbao describe Search              one method and its messages
              gongbao describe RegionRef           a message or an enum
            """)

    @Argument(help: "A method, message or enum; the last part of its name is enough.")
    var name: String?

    @OptionGroup var shared: SharedOptions

    func answer(_ session: Session) async throws -> Answer {
        let server = try await session.describe()
        guard let name else { return methods(server, session.language) }
        let schema = server.schema
        if let method = schema.method(name) {
            let messages = [schema.messages[method.request], schema.messages[method.answer]].compactMap { $0 }
            return fields(of: messages, heading: Self.line(method), session.language)
        }
        if let message = ProtoSchema.find(name, in: schema.messages) {
            return fields(of: [message], heading: message.comment, session.language)
        }
        guard let found = ProtoSchema.find(name, in: schema.enums) else {
            throw await session.unknown("method, message or enum", name)
        }
        return values(of: found, session.language)
    }

    private static func line(_ method: ProtoSchema.Method) -> String {
        "\(method.name)(\(method.request)) -> \(method.streams ? "stream " : "")\(method.answer)"
    }

    private func methods(_ server: ServerDescription, _ language: Language) -> Answer {
        let rows = server.schema.methods.map { method in
            (method, server.roles[method.name].map(\.word) ?? "")
        }
        let table = TextTable(
            columns: [
                .code(Label("method", "方法")(language)), .code(Label("role", "权限")(language)),
                .code(Label("answers", "应答")(language)), .words(Label("what it does", "用途")(language)),
            ],
            rows: rows.map { method, role in
                [method.name, role, method.streams ? "stream" : "one", method.comment].map { StyledText($0) }
            })
        let records = rows.map { method, role in
            MachineValue.object([
                .init("method", .string(method.name)), .init("role", .string(role)),
                .init("request", .string(method.request)), .init("answer", .string(method.answer)),
                .init("streams", .bool(method.streams)), .init("comment", .string(method.comment)),
            ])
        }
        return Answer(
            parts: [.table(table)],
            records: MachineRecords(
                name: "methods", columns: ["method", "role", "request", "answer", "streams", "comment"], rows: records),
            isFound: !rows.isEmpty)
    }

    private func fields(of messages: [ProtoSchema.Message], heading: String, _ language: Language) -> Answer {
        var table = TextTable(columns: [
            .number(Label("no.", "编号")(language)), .code(Label("field", "字段")(language)),
            .code(Label("type", "类型")(language)), .words(Label("meaning", "含义")(language)),
        ])
        var records: [MachineValue] = []
        for message in messages {
            table.sections[table.rows.count] = StyledText(message.name, .title)
            for field in message.fields {
                table.rows.append(
                    [String(field.number), field.name, field.typeText, field.comment].map { StyledText($0) })
                records.append(
                    .object([
                        .init("message", .string(message.name)), .init("number", .integer(field.number)),
                        .init("field", .string(field.name)), .init("type", .string(field.typeText)),
                        .init("comment", .string(field.comment)),
                    ]))
            }
        }
        return Answer(
            parts: [.paragraph(StyledText(heading)), .table(table)],
            records: MachineRecords(
                name: "fields", columns: ["message", "number", "field", "type", "comment"], rows: records),
            isFound: true)
    }

    private func values(of found: ProtoSchema.Enumeration, _ language: Language) -> Answer {
        let table = TextTable(
            columns: [.number(Label("no.", "编号")(language)), .code(Heading.value(language))],
            rows: found.values.map { [StyledText(String($0.number)), StyledText($0.name)] })
        let records = found.values.map { value in
            MachineValue.object([.init("number", .integer(value.number)), .init("name", .string(value.name))])
        }
        return Answer(
            parts: [.paragraph(StyledText("\(found.name): \(found.comment)")), .table(table)],
            records: MachineRecords(name: "values", columns: ["number", "name"], rows: records), isFound: true)
    }
}

extension AccessRole {
    /// As `gongbaod token --roles` takes it.
    fileprivate var word: String {
        switch self {
        case .roleNone: "none"
        case .read: "read"
        case .ingest: "ingest"
        case .admin: "admin"
        default: ""
        }
    }
}
