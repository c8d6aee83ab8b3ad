/// How a field is written in Swift, and how it comes out of and goes into its C struct.
struct FieldCode {
    let field: FieldDeclaration
    /// Name of the property or case, as it must be written where it is declared.
    let name: String

    init(_ field: FieldDeclaration) {
        self.field = field
        name = Names.escaped(Names.property(field.name))
    }

    /// Type of one element.
    var element: String {
        switch field.type {
        case .double: "Double"
        case .float: "Float"
        case .int32: "Int32"
        case .int64: "Int64"
        case .uint32: "UInt32"
        case .uint64: "UInt64"
        case .bool: "Bool"
        case .string: "String"
        case .bytes: "[UInt8]"
        case .message(let fullName), .enumeration(let fullName): Self.swiftType(fullName)
        }
    }

    /// Type of the property.
    var type: String {
        switch field.presence {
        case .repeated: "[\(element)]"
        case .optional: "\(element)?"
        case .plain, .member: isMessage ? "\(element)?" : element
        }
    }

    /// What the property is when absent, given the case that stands for 0 by full name of each enum.
    func defaultValue(_ zeroCases: [String: String]) -> String {
        switch (field.presence, field.type) {
        case (.repeated, _): "[]"
        case (.optional, _), (_, .message): "nil"
        case (_, .bool): "false"
        case (_, .string): "\"\""
        case (_, .bytes): "[]"
        case (_, .enumeration(let fullName)): ".\(zeroCases[fullName] ?? "init(rawValue: 0)")"
        default: "0"
        }
    }

    var isMessage: Bool {
        if case .message = field.type { true } else { false }
    }

    static func swiftType(_ fullName: String) -> String { String(fullName.split(separator: ".").last ?? "") }

    /// The C member.
    private var c: String { "packed.pointee.\(field.name)" }
    private var context: String { "Self.protoName, \"\(field.name)\"" }

    /// Reads the property from the C struct; of a member of a oneof what its case carries.
    var reading: String {
        switch field.presence {
        case .plain, .member: return readingOne
        case .repeated: return readingAll
        case .optional:
            // `try` covers everything to its right and may not stand further inside.
            let (mark, value) = readingOne.hasPrefix("try ") ? ("try ", readingOne.dropFirst(4)) : ("", readingOne[...])
            return "\(mark)packed.pointee.opt_\(field.name)_case.rawValue == \(field.number) ? \(value) : nil"
        }
    }

    private var readingOne: String {
        switch field.type {
        case .double, .float, .int32, .int64, .uint32, .uint64: c
        case .bool: "\(c) != 0"
        case .string: "try Unpacking.string(\(c), \(context))"
        case .bytes: "Unpacking.bytes(\(c))"
        case .message: "try Unpacking.message(\(c))"
        case .enumeration: "\(element)(rawValue: Int32(truncatingIfNeeded: \(c).rawValue))"
        }
    }

    private var readingAll: String {
        let list = "packed.pointee.n_\(field.name), \(c)"
        return switch field.type {
        case .double, .float, .int32, .int64, .uint32, .uint64: "Unpacking.numbers(\(list))"
        case .bool: "Unpacking.flags(\(list))"
        case .string: "try Unpacking.strings(\(list), \(context))"
        case .bytes: "Unpacking.byteArrays(\(list))"
        case .message: "try Unpacking.messages(\(list))"
        case .enumeration: "Unpacking.openEnums(\(list))"
        }
    }

    /// Statements that put `value` (the property, or what a case carries) into the C struct.
    func writing(_ value: String) -> String {
        if field.presence == .repeated {
            return "(packed.pointee.n_\(field.name), \(c)) = memory.\(packingAll)(\(value))"
        }
        return switch field.type {
        case .double, .float, .int32, .int64, .uint32, .uint64: "\(c) = \(value)"
        case .bool: "\(c) = \(value) ? 1 : 0"
        case .string, .bytes: "\(c) = memory.bytes(\(value))"
        case .message: "\(c) = memory.message(\(value))"
        case .enumeration: "\(c) = .init(rawValue: .init(truncatingIfNeeded: \(value).rawValue))"
        }
    }

    private var packingAll: String {
        switch field.type {
        case .double, .float, .int32, .int64, .uint32, .uint64: "numbers"
        case .bool: "flags"
        case .string, .bytes: "byteArrays"
        case .message: "messages"
        case .enumeration: "openEnums"
        }
    }

    /// A random value of the property, for tests.
    var random: String {
        let one: String =
            switch field.type {
            case .message(let fullName), .enumeration(let fullName):
                "\(Self.swiftType(fullName)).random(using: &generator)"
            default: "\(element).random(using: &generator)"
            }
        return switch field.presence {
        case .repeated: "RandomValues.list(using: &generator) { \(one.replacing("&generator", with: "&$0")) }"
        case .optional: "RandomValues.optional(using: &generator) { \(one.replacing("&generator", with: "&$0")) }"
        case .plain where isMessage:
            "RandomValues.optional(using: &generator) { \(one.replacing("&generator", with: "&$0")) }"
        case .plain, .member: one
        }
    }
}
