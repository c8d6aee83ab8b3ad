/// A function in a Swift file, found without a compiler.
struct FunctionOutline: Equatable {
    let name: String
    /// Counted from 1.
    let firstLine: Int
    /// From the line of the keyword to the line of the closing brace.
    let lineCount: Int
}

/// Reads just enough Swift to know where functions begin and end: comments and string literals are blanked, then
/// braces are matched. Interpolations count as part of their string, which is right as long as none holds a brace of
/// a closure alone.
enum SwiftOutline {
    static func functions(in source: String) -> [FunctionOutline] {
        let code = Array(blanked(source))
        var found: [FunctionOutline] = []
        var line = 1
        var index = 0
        var previous: Character = "\n"
        while index < code.count {
            if code[index] == "\n" { line += 1 }
            if !isWordCharacter(previous), let keyword = keyword(at: index, in: code) {
                if let body = body(after: index + keyword.count, in: code) {
                    let last = line + code[index..<body.end].count { $0 == "\n" }
                    let name = String(code[index..<min(index + 60, body.start)]).split(separator: "\n")[0]
                    found.append(FunctionOutline(name: String(name), firstLine: line, lineCount: last - line + 1))
                }
            }
            previous = code[index]
            index += 1
        }
        return found
    }

    private static func keyword(at index: Int, in code: [Character]) -> String? {
        for word in ["func ", "init(", "init?(", "init<", "subscript("] where code[index...].starts(with: word) {
            // `self.init(...)` and `.init(...)` are calls.
            if word.hasPrefix("init"), index > 0, code[index - 1] == "." { return nil }
            return word
        }
        return nil
    }

    /// The braces that follow a function's head; `nil` for a requirement of a protocol.
    private static func body(after head: Int, in code: [Character]) -> (start: Int, end: Int)? {
        var index = head
        var parentheses = code[head - 1] == "(" ? 1 : 0
        while index < code.count {
            switch code[index] {
            case "(": parentheses += 1
            case ")": parentheses -= 1
            case "{" where parentheses == 0: return closing(of: index, in: code).map { (index, $0) }
            case "}" where parentheses == 0: return nil
            case "\n" where parentheses == 0:
                // A head goes on over a line end only where the next line begins with what continues it.
                let next = code[(index + 1)...].drop { $0 == " " }
                let continues = ["{", "->", "where ", "throws", "async", ")"].contains { next.starts(with: $0) }
                if !continues { return nil }
            default: break
            }
            index += 1
        }
        return nil
    }

    private static func closing(of open: Int, in code: [Character]) -> Int? {
        var depth = 0
        for index in open..<code.count {
            if code[index] == "{" { depth += 1 }
            if code[index] == "}" {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }

    private static func isWordCharacter(_ c: Character) -> Bool { c.isLetter || c.isNumber || c == "_" }

    /// The source with comments and string literals turned into spaces, line ends kept.
    static func blanked(_ source: String) -> String {
        var blank = Blanker(rest: Array(source)[...])
        return blank.run()
    }
}

/// Turns comments and string literals into spaces.
private struct Blanker {
    var rest: ArraySlice<Character>
    var output = ""

    mutating func run() -> String {
        while let c = rest.first {
            if rest.starts(with: "//") {
                skip { $0.first == "\n" }
            } else if rest.starts(with: "/*") {
                skip { $0.starts(with: "*/") }
            } else if c == "\"" || (c == "#" && isRawString) {
                skipString()
            } else {
                output.append(c)
                rest.removeFirst()
            }
        }
        return output
    }

    private var isRawString: Bool { rest.drop { $0 == "#" }.first == "\"" }

    private mutating func drop(_ count: Int) {
        for c in rest.prefix(count) { output.append(c == "\n" ? "\n" : " ") }
        rest.removeFirst(min(count, rest.count))
    }

    private mutating func skip(until isEnd: (ArraySlice<Character>) -> Bool) {
        while !rest.isEmpty, !isEnd(rest) { drop(1) }
    }

    private mutating func skipString() {
        let pounds = String(rest.prefix { $0 == "#" })
        drop(pounds.count)
        let quotes = rest.starts(with: "\"\"\"") ? "\"\"\"" : "\""
        drop(quotes.count)
        let escape = "\\" + pounds
        while !rest.isEmpty, !rest.starts(with: quotes + pounds) {
            drop(rest.starts(with: escape) ? escape.count + 1 : 1)
        }
        drop(quotes.count + pounds.count)
    }
}
