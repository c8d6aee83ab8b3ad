/// Names that a declaration may not have, because Swift, C or the message module uses them.
enum ReservedNames {
    static let swiftKeywords: Set<String> = [
        "Any", "Self", "Type", "Protocol", "as", "associatedtype", "break", "case", "catch", "class", "continue",
        "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
        "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
        "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct",
        "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]

    /// Of C and C++, to which protoc-c appends an underscore.
    static let cKeywords: Set<String> = [
        "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break", "case", "catch", "char", "class", "compl",
        "const", "const_cast", "continue", "default", "delete", "do", "double", "dynamic_cast", "else", "enum",
        "explicit", "extern", "false", "float", "for", "friend", "goto", "if", "inline", "int", "long", "mutable",
        "namespace", "new", "not", "not_eq", "operator", "or", "or_eq", "private", "protected", "public", "register",
        "reinterpret_cast", "restrict", "return", "short", "signed", "sizeof", "static", "static_cast", "struct",
        "switch", "template", "this", "throw", "true", "try", "typedef", "typeid", "typename", "union", "unsigned",
        "using", "virtual", "void", "volatile", "wchar_t", "while", "xor", "xor_eq",
    ]

    /// Types of the standard library that the generated code or its callers name, and those of the message module.
    static let types: Set<String> = [
        "Actor", "AnyObject", "Array", "ArraySlice", "AsyncSequence", "Bool", "CaseIterable", "Character", "Clock",
        "ClosedRange", "Codable", "Collection", "Comparable", "CustomStringConvertible", "Decodable", "Dictionary",
        "Double", "Duration", "Encodable", "Equatable", "Error", "Float", "Float16", "Hashable", "Hasher",
        "Identifiable", "Int", "Int8", "Int16", "Int32", "Int64", "Iterator", "IteratorProtocol", "KeyPath", "Main",
        "MainActor", "Mirror", "Never", "Optional", "Range", "RawRepresentable", "RawSpan", "Regex", "Result",
        "Sendable", "Sequence", "Set", "Slice", "Span", "StaticString", "String", "Substring", "Swift", "Task", "UInt",
        "UInt8", "UInt16", "UInt32", "UInt64", "Unicode", "Void",
        "Arena", "ArenaMemory", "DecodingLimit", "MessageCatalog", "MessageDescriptor", "MessageError", "OpenEnum",
        "PackedMessage",
        "PreparedMessage", "RPCMethod", "ReportMessage", "ReportMessages", "Packing",
        "Unpacking",
    ]

    /// Members that every message has, and what C puts into every struct.
    static let messageMembers: Set<String> = [
        "decodingMemoryFactor", "base", "hash", "hashValue", "init", "self", "encode", "encodedByteCount", "decode",
        "prepared",
        "protoName",
        "descriptor", "memory", "pack", "packed", "random",
    ]

    /// Members that every open enum has, and what means something else after a dot.
    static let enumMembers: Set<String> = [
        "init", "self", "Type", "Protocol", "none", "some", "allCases", "rawValue", "unrecognized", "description",
        "hash",
        "hashValue", "protoName", "random",
    ]

    /// Cases of the enum that a oneof becomes.
    static let choiceMembers: Set<String> = ["init", "self", "Type", "Protocol", "none", "some", "hash", "hashValue"]
}
