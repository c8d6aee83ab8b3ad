/// Something in the protos that the generator refuses, and what to do about it.
struct SchemaProblem: Error, Equatable, CustomStringConvertible {
    var place: SourcePlace
    var text: String

    var description: String { "\(place): \(text)" }
}

/// All that is wrong with the protos, in the order of files and lines.
struct SchemaProblems: Error, Equatable, CustomStringConvertible {
    var problems: [SchemaProblem]

    var description: String { problems.map(\.description).joined(separator: "\n") }
}
