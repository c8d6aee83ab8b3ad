/// What the protos declare, as far as the messages of this product go: no nesting, no recursion, proto3 alone.
/// `DescriptorReader` makes it, `SchemaChecks` refuses what can't be expressed, the emitters print it.
struct Schema: Equatable {
    var files: [SchemaFile] = []

    var messages: [MessageDeclaration] { files.flatMap(\.messages) }
    var enums: [EnumDeclaration] { files.flatMap(\.enums) }
    var services: [ServiceDeclaration] { files.flatMap(\.services) }
}

/// One proto file.
struct SchemaFile: Equatable {
    /// As it is imported: "gongbao/v1/search.proto".
    var name: String
    var package: String
    var messages: [MessageDeclaration] = []
    var enums: [EnumDeclaration] = []
    var services: [ServiceDeclaration] = []
}

/// Where a declaration stands.
struct SourcePlace: Equatable, CustomStringConvertible {
    var file: String
    /// Counted from 1; 0 where the descriptor set does not tell.
    var line: Int

    var description: String { line > 0 ? "\(file):\(line)" : file }
}

/// What every declaration has: a name as in the proto, a place and the comment above it.
struct Declared: Equatable {
    var name: String
    var place: SourcePlace
    /// Lines without comment marks.
    var comment: [String] = []
}

struct MessageDeclaration: Equatable {
    var declared: Declared
    /// "gongbao.v1.SearchRequest"
    var fullName: String
    /// In the order of the proto; a oneof stands where its first member does.
    var members: [Member]

    var name: String { declared.name }

    /// All fields, members of oneofs among them.
    var fields: [FieldDeclaration] {
        members.flatMap { member in
            switch member {
            case .field(let field): [field]
            case .choice(let choice): choice.fields
            }
        }
    }
}

enum Member: Equatable {
    case field(FieldDeclaration)
    case choice(OneofDeclaration)

    var declared: Declared {
        switch self {
        case .field(let field): field.declared
        case .choice(let choice): choice.declared
        }
    }
}

/// A oneof that is not the spelling of an optional field.
struct OneofDeclaration: Equatable {
    var declared: Declared
    var fields: [FieldDeclaration]

    var name: String { declared.name }
}

struct FieldDeclaration: Equatable {
    var declared: Declared
    var number: Int32
    var type: FieldType
    var presence: Presence
    /// Whether C holds a string as length and bytes; anything else would end at the first NUL.
    var stringAsBytes = false

    var name: String { declared.name }
}

enum FieldType: Equatable {
    case double, float, int32, int64, uint32, uint64, bool, string, bytes
    /// Full name of the message.
    case message(String)
    /// Full name of the enum.
    case enumeration(String)
}

/// Whether and how often a field is there.
enum Presence: Equatable {
    /// A value that is its default when absent; a message that may be absent.
    case plain
    case repeated
    /// The one member of `oneof opt_<name>`: this house's spelling of proto3 `optional`, which protoc-c 1.4.1 refuses.
    case optional
    /// One of the members of the named oneof.
    case member(of: String)
}

struct EnumDeclaration: Equatable {
    var declared: Declared
    var fullName: String
    var values: [EnumValueDeclaration]

    var name: String { declared.name }
}

struct EnumValueDeclaration: Equatable {
    var declared: Declared
    var number: Int32
}

struct ServiceDeclaration: Equatable {
    var declared: Declared
    /// "gongbao.v1.ReportService"
    var fullName: String
    var methods: [MethodDeclaration]
}

struct MethodDeclaration: Equatable {
    var declared: Declared
    /// Full names of the messages that go each way.
    var request: String
    var response: String
    /// Whether a call has many answers.
    var streamsAnswers: Bool
}
