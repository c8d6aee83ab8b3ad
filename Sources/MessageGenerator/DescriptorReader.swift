import CDescriptorMessages
import CProtobufC

/// Reads a descriptor set (what `protoc-c --descriptor_set_out --include_source_info` writes) through protobuf-c.
///
/// What has no place in a `Schema` at all (nesting, maps, groups, proto2) is noted in `problems`; the rest of the
/// rules is in `SchemaChecks`.
struct DescriptorReader {
    private(set) var schema = Schema()
    private(set) var problems: [SchemaProblem] = []

    /// - Throws: `SchemaProblems` when the bytes are no descriptor set.
    init(_ bytes: [UInt8]) throws(SchemaProblems) {
        guard let set = descriptor__file_set__unpack(bytes) else {
            let place = SourcePlace(file: "descriptor set", line: 0)
            throw SchemaProblems(problems: [
                SchemaProblem(place: place, text: "not a descriptor set: damaged or cut off")
            ])
        }
        defer { protobuf_c_message_free_unpacked(&set.pointee.base, nil) }
        for file in list(set.pointee.files, set.pointee.n_files) {
            let name = string(file.name)
            guard !name.hasPrefix("google/"), !name.hasPrefix("protobuf-c/") else { continue }
            read(file, named: name)
        }
    }

    private mutating func read(_ file: Descriptor__File, named name: String) {
        let source = SourceComments(file, name: name)
        let package = string(file.package)
        var result = SchemaFile(name: name, package: package)
        // Field 12 is `syntax`; descriptor sets leave it out for proto2.
        if string(file.syntax) != "proto3" {
            refuse(source.place([12]), "only proto3 is supported; write: syntax = \"proto3\";")
        }
        if file.n_extensions > 0 {
            refuse(source.place([7, 0]), "extensions are not supported; use a field")
        }
        for (index, message) in list(file.messages, file.n_messages).enumerated() {
            let scope = Scope(source: source, path: [4, Int32(index)], package: package)
            result.messages.append(read(message, scope))
        }
        for (index, declaration) in list(file.enums, file.n_enums).enumerated() {
            let scope = Scope(source: source, path: [5, Int32(index)], package: package)
            result.enums.append(read(declaration, scope))
        }
        for (index, service) in list(file.services, file.n_services).enumerated() {
            let scope = Scope(source: source, path: [6, Int32(index)], package: package)
            result.services.append(read(service, scope))
        }
        schema.files.append(result)
    }

    /// Where a declaration is read: its path in the file and the package around it.
    private struct Scope {
        var source: SourceComments
        var path: [Int32]
        var package: String

        func declared(_ name: String, _ more: [Int32] = []) -> Declared {
            let path = path + more
            return Declared(name: name, place: source.place(path), comment: source.comment(path))
        }

        func fullName(_ name: String) -> String { package.isEmpty ? name : "\(package).\(name)" }
    }

    private mutating func read(_ message: Descriptor__Message, _ scope: Scope) -> MessageDeclaration {
        let name = string(message.name)
        for (index, nested) in list(message.nested_messages, message.n_nested_messages).enumerated() {
            let isMap = nested.options.map { $0.pointee.map_entry != 0 } ?? false
            let text =
                isMap
                ? "maps are not supported: protobuf-c keeps duplicate keys; write a repeated message of key and value"
                : "message \(string(nested.name)) inside \(name): declare it at the top of the file"
            refuse(
                isMap ? mapPlace(of: nested, in: message, scope) : scope.source.place(scope.path + [3, Int32(index)]),
                text)
        }
        for (index, nested) in list(message.nested_enums, message.n_nested_enums).enumerated() {
            refuse(
                scope.source.place(scope.path + [4, Int32(index)]),
                "enum \(string(nested.name)) inside \(name): declare it at the top of the file")
        }
        let oneofs = list(message.oneofs, message.n_oneofs)
        let raw = list(message.fields, message.n_fields)
        var members: [Member] = []
        var choices: [Int32: Int] = [:]
        for (index, field) in raw.enumerated() {
            let declared = scope.declared(string(field.name), [2, Int32(index)])
            guard var declaration = read(field, declared) else { continue }
            guard field.opt_oneof_index_case.rawValue != 0, field.oneof_index >= 0, field.oneof_index < oneofs.count
            else {
                members.append(.field(declaration))
                continue
            }
            let oneof = field.oneof_index
            let oneofName = string(oneofs[Int(oneof)].name)
            let isAlone =
                raw.filter { $0.opt_oneof_index_case.rawValue != 0 && $0.oneof_index == oneof }.count == 1
            if isAlone && oneofName == "opt_" + declared.name {
                declaration.presence = .optional
                members.append(.field(declaration))
                continue
            }
            declaration.presence = .member(of: oneofName)
            if let place = choices[oneof], case .choice(var choice) = members[place] {
                choice.fields.append(declaration)
                members[place] = .choice(choice)
            } else {
                choices[oneof] = members.count
                let declared = scope.declared(oneofName, [8, oneof])
                members.append(.choice(OneofDeclaration(declared: declared, fields: [declaration])))
            }
        }
        return MessageDeclaration(declared: scope.declared(name), fullName: scope.fullName(name), members: members)
    }

    /// The field whose map type is `nested`; a map has no place of its own.
    private func mapPlace(
        of nested: Descriptor__NestedType, in message: Descriptor__Message, _ scope: Scope
    ) -> SourcePlace {
        let entry = string(nested.name)
        let fields = list(message.fields, message.n_fields)
        let index = fields.firstIndex { string($0.type_name).hasSuffix(".\(entry)") } ?? 0
        return scope.source.place(scope.path + [2, Int32(index)])
    }

    private mutating func read(_ field: Descriptor__Field, _ declared: Declared) -> FieldDeclaration? {
        let typeName = String(string(field.type_name).drop { $0 == "." })
        let type: FieldType
        switch field.type {
        case 1: type = .double
        case 2: type = .float
        case 3, 16, 18: type = .int64
        case 4, 6: type = .uint64
        case 5, 15, 17: type = .int32
        case 7, 13: type = .uint32
        case 8: type = .bool
        case 9: type = .string
        case 11: type = .message(typeName)
        case 12: type = .bytes
        case 14: type = .enumeration(typeName)
        default:
            refuse(declared.place, "field \(declared.name): groups are not supported; use a message")
            return nil
        }
        if field.proto3_optional != 0 {
            refuse(
                declared.place,
                "field \(declared.name): protoc-c 1.4.1 refuses `optional`; write: oneof opt_\(declared.name) { … }")
            return nil
        }
        let asBytes = field.options?.pointee.protobuf_c?.pointee.string_as_bytes ?? 0
        return FieldDeclaration(
            declared: declared, number: field.number, type: type, presence: field.label == 3 ? .repeated : .plain,
            stringAsBytes: asBytes != 0)
    }

    private func read(_ declaration: Descriptor__Enum, _ scope: Scope) -> EnumDeclaration {
        let values = list(declaration.values, declaration.n_values).enumerated().map { index, value in
            EnumValueDeclaration(
                declared: scope.declared(string(value.name), [2, Int32(index)]), number: value.number)
        }
        let name = string(declaration.name)
        return EnumDeclaration(declared: scope.declared(name), fullName: scope.fullName(name), values: values)
    }

    private mutating func read(_ service: Descriptor__Service, _ scope: Scope) -> ServiceDeclaration {
        let methods = list(service.methods, service.n_methods).enumerated().map { index, method in
            let declared = scope.declared(string(method.name), [2, Int32(index)])
            if method.client_streaming != 0 {
                refuse(declared.place, "method \(declared.name): streams of requests are not supported")
            }
            return MethodDeclaration(
                declared: declared, request: String(string(method.input_type).drop { $0 == "." }),
                response: String(string(method.output_type).drop { $0 == "." }),
                streamsAnswers: method.server_streaming != 0)
        }
        let name = string(service.name)
        return ServiceDeclaration(declared: scope.declared(name), fullName: scope.fullName(name), methods: methods)
    }

    private mutating func refuse(_ place: SourcePlace, _ text: String) {
        problems.append(SchemaProblem(place: place, text: text))
    }
}

/// The comments and line numbers of a file.
struct SourceComments {
    private let file: String
    private var lines: [[Int32]: Int] = [:]
    private var comments: [[Int32]: [String]] = [:]

    init(_ file: Descriptor__File, name: String) {
        self.file = name
        guard let info = file.source_info else { return }
        for location in list(info.pointee.locations, info.pointee.n_locations) {
            let path = Array(UnsafeBufferPointer(start: location.path, count: location.n_path))
            guard location.n_span > 0, lines[path] == nil else { continue }
            lines[path] = Int(location.span[0]) + 1
            let text = string(location.leading_comments) + string(location.trailing_comments)
            let body = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.hasPrefix(" ") ? String(line.dropFirst()) : String(line)
            }
            comments[path] = body.last == "" ? Array(body.dropLast()) : body
        }
    }

    func place(_ path: [Int32]) -> SourcePlace { SourcePlace(file: file, line: lines[path] ?? 0) }
    func comment(_ path: [Int32]) -> [String] { comments[path] ?? [] }
}

/// What protobuf-c holds as count and array of pointers.
private func list<Value>(_ pointer: UnsafeMutablePointer<UnsafeMutablePointer<Value>?>?, _ count: Int) -> [Value] {
    guard let pointer else { return [] }
    return (0..<count).compactMap { pointer[$0]?.pointee }
}

private func string(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
}

private func descriptor__file_set__unpack(_ bytes: [UInt8]) -> UnsafeMutablePointer<Descriptor__FileSet>? {
    // The descriptor's address is taken from an initialized message: Swift copies a C global before taking its address.
    var example = Descriptor__FileSet()
    descriptor__file_set__init(&example)
    let unpacked = protobuf_c_message_unpack(example.base.descriptor, nil, bytes.count, bytes)
    return UnsafeMutableRawPointer(unpacked)?.assumingMemoryBound(to: Descriptor__FileSet.self)
}
