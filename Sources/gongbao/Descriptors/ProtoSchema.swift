/// Messages, enums and methods as a server describes them (a `google.protobuf.FileDescriptorSet`).
struct ProtoSchema {
    struct Field {
        var name = ""
        var number = 0
        /// As in descriptor.proto: 1 is double, 18 is sint64.
        var type = 0
        var isRepeated = false
        /// Of a message or enum, without the point before it.
        var typeName = ""
        var isInOneof = false
        var comment = ""
    }

    struct Message {
        var name = ""
        var fields: [Field] = []
        var comment = ""
    }

    struct Enumeration {
        var name = ""
        var values: [(name: String, number: Int)] = []
        var comment = ""
    }

    struct Method {
        /// "gongbao.v1.ReportService/Search".
        var name = ""
        var request = ""
        var answer = ""
        var streams = false
        var comment = ""
    }

    private(set) var messages: [String: Message] = [:]
    private(set) var enums: [String: Enumeration] = [:]
    private(set) var methods: [Method] = []

    init(fileDescriptorSet bytes: [UInt8]) throws(ProtoReader.Malformed) {
        for file in try ProtoReader.fields(bytes[...]) where file.number == 1 { try readFile(file.bytes) }
        methods.sort { $0.name < $1.name }
    }

    /// The method that a user means: its full name, or the part of it after any point or slash.
    func method(_ text: String) -> Method? {
        methods.first { $0.name == text }
            ?? methods.first { $0.name.hasSuffix("/" + text) || $0.name.hasSuffix("." + text) }
    }

    /// What a short name stands for among names with their package.
    static func find<Value>(_ text: String, in table: [String: Value]) -> Value? {
        table[text] ?? table.first { $0.key.hasSuffix("." + text) }?.value
    }
}

extension ProtoSchema {
    private mutating func readFile(_ bytes: ArraySlice<UInt8>) throws(ProtoReader.Malformed) {
        let fields = try ProtoReader.fields(bytes)
        let package = fields.last { $0.number == 2 }?.text ?? ""
        let comments = try Self.comments(fields.last { $0.number == 9 }?.bytes ?? [])
        for (i, field) in fields.filter({ $0.number == 4 }).enumerated() {
            try readMessage(field.bytes, in: package, path: [4, i], comments)
        }
        for (i, field) in fields.filter({ $0.number == 5 }).enumerated() {
            try readEnum(field.bytes, in: package, path: [5, i], comments)
        }
        for (i, field) in fields.filter({ $0.number == 6 }).enumerated() {
            try readService(field.bytes, in: package, path: [6, i], comments)
        }
    }

    /// Comments by the path of what they stand before.
    private static func comments(_ bytes: ArraySlice<UInt8>) throws(ProtoReader.Malformed) -> [[Int]: String] {
        var comments: [[Int]: String] = [:]
        for location in try ProtoReader.fields(bytes) where location.number == 1 {
            var path: [Int] = []
            var comment = ""
            for field in try ProtoReader.fields(location.bytes) {
                if field.number == 1 {
                    var numbers = ProtoReader(field.bytes)
                    while !numbers.isAtEnd { path.append(Int(truncatingIfNeeded: try numbers.varint())) }
                } else if field.number == 3 {
                    comment = field.text
                }
            }
            if !comment.isEmpty {
                comments[path] = comment.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces }
                    .joined(separator: " ")
            }
        }
        return comments
    }

    private mutating func readMessage(
        _ bytes: ArraySlice<UInt8>, in scope: String, path: [Int], _ comments: [[Int]: String]
    ) throws(ProtoReader.Malformed) {
        let parts = try ProtoReader.fields(bytes)
        var message = Message(comment: comments[path] ?? "")
        message.name = scope + "." + (parts.last { $0.number == 1 }?.text ?? "")
        for (i, part) in parts.filter({ $0.number == 2 }).enumerated() {
            var field = Field(comment: comments[path + [2, i]] ?? "")
            for entry in try ProtoReader.fields(part.bytes) {
                switch entry.number {
                case 1: field.name = entry.text
                case 3: field.number = entry.integer
                case 4: field.isRepeated = entry.integer == 3
                case 5: field.type = entry.integer
                case 6: field.typeName = String(entry.text.drop { $0 == "." })
                case 9: field.isInOneof = true
                default: break
                }
            }
            message.fields.append(field)
        }
        messages[message.name] = message
        for (i, part) in parts.filter({ $0.number == 3 }).enumerated() {
            try readMessage(part.bytes, in: message.name, path: path + [3, i], comments)
        }
        for (i, part) in parts.filter({ $0.number == 4 }).enumerated() {
            try readEnum(part.bytes, in: message.name, path: path + [4, i], comments)
        }
    }

    private mutating func readEnum(
        _ bytes: ArraySlice<UInt8>, in scope: String, path: [Int], _ comments: [[Int]: String]
    ) throws(ProtoReader.Malformed) {
        let parts = try ProtoReader.fields(bytes)
        var enumeration = Enumeration(comment: comments[path] ?? "")
        enumeration.name = scope + "." + (parts.last { $0.number == 1 }?.text ?? "")
        for part in parts where part.number == 2 {
            let value = try ProtoReader.fields(part.bytes)
            enumeration.values.append(
                (value.last { $0.number == 1 }?.text ?? "", value.last { $0.number == 2 }?.integer ?? 0))
        }
        enums[enumeration.name] = enumeration
    }

    private mutating func readService(
        _ bytes: ArraySlice<UInt8>, in scope: String, path: [Int], _ comments: [[Int]: String]
    ) throws(ProtoReader.Malformed) {
        let parts = try ProtoReader.fields(bytes)
        let service = scope + "." + (parts.last { $0.number == 1 }?.text ?? "")
        for (i, part) in parts.filter({ $0.number == 2 }).enumerated() {
            var method = Method(comment: comments[path + [2, i]] ?? "")
            for entry in try ProtoReader.fields(part.bytes) {
                switch entry.number {
                case 1: method.name = service + "/" + entry.text
                case 2: method.request = String(entry.text.drop { $0 == "." })
                case 3: method.answer = String(entry.text.drop { $0 == "." })
                case 6: method.streams = entry.integer != 0
                default: break
                }
            }
            methods.append(method)
        }
    }
}

extension ProtoSchema.Field {
    private static let words = [
        1: "double", 2: "float", 3: "int64", 4: "uint64", 5: "int32", 6: "fixed64", 7: "fixed32", 8: "bool",
        9: "string",
        12: "bytes", 13: "uint32", 15: "sfixed32", 16: "sfixed64", 17: "sint32", 18: "sint64",
    ]

    /// `repeated string`, `RegionRef`.
    var typeText: String {
        let word = Self.words[type] ?? String(typeName.split(separator: ".").last ?? "")
        return isRepeated ? "repeated " + word : word
    }
}
