/// The fields around the current place of a Word file: what computes them is passed over, what they last showed is read.
struct WordFields {
    private struct Field {
        var code = ""
        var isInCode = true
        /// Whether it makes a table of contents.
        var isContents = false
    }

    private var fields: [Field] = []
    private var codes = 0
    private var contents = 0
    private var isCodeOpen = false
    private static let codeLimit = 32

    /// Whether the current place is not shown.
    var isInCode: Bool { codes > 0 }
    /// Whether it is within a table of contents.
    var isInContents: Bool { contents > 0 }

    /// Takes a mark: `begin`, `separate` or `end`.
    mutating func read(_ mark: String) {
        switch mark {
        case "begin":
            fields.append(Field())
            codes += 1
        case "separate":
            guard let last = fields.indices.last, fields[last].isInCode else { return }
            fields[last].isInCode = false
            codes -= 1
            if fields[last].code.drop(while: \.isWhitespace).uppercased().hasPrefix("TOC") {
                fields[last].isContents = true
                contents += 1
            }
        case "end": if let field = fields.popLast() { leave(field) }
        default: break
        }
    }

    mutating func beginCode() { isCodeOpen = true }
    mutating func endCode() { isCodeOpen = false }

    mutating func addCode(_ text: String) {
        guard isCodeOpen, let last = fields.indices.last, fields[last].code.utf8.count < Self.codeLimit else { return }
        fields[last].code += text.prefix(Self.codeLimit)
    }

    /// A field whose code does not end in its paragraph is none: nothing after it may be lost.
    mutating func endParagraph() {
        while let last = fields.last, last.isInCode { read("end") }
    }

    private mutating func leave(_ field: Field) {
        if field.isInCode { codes -= 1 }
        if field.isContents { contents -= 1 }
    }
}
