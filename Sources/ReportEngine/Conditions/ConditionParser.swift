/// Reads the language of conditions (Protos/README.md):
///
///     where = side { "or" side }
///     side  = part { "and" part }
///     part  = [ "not" ] ( "(" where ")" | test )
///     test  = FIELD ( SIGN operand | "between" operand "and" operand
///                   | [ "not" ] "in" "(" operand { "," operand } ")" | "is" [ "not" ] "none" )
struct ConditionParser {
    private let tokens: [ConditionToken]
    private var next = 0
    private var depth = 0
    private var nodes: [ConditionNode] = []

    /// Nodes of one condition, and brackets and negations within one another.
    static let nodeLimit = 256
    private static let depthLimit = 64

    /// The nodes of a condition.
    static func nodes(of text: String) throws(ConditionSyntaxError) -> [ConditionNode] {
        var lexer = ConditionLexer(text)
        var parser = ConditionParser(tokens: try lexer.tokens())
        _ = try parser.expression()
        guard parser.token.kind == .end else { throw parser.problem("'and', 'or' or the end") }
        return parser.nodes
    }

    private init(tokens: [ConditionToken]) { self.tokens = tokens }

    private var token: ConditionToken { tokens[min(next, tokens.count - 1)] }

    private func problem(_ expected: String) -> ConditionSyntaxError {
        ConditionSyntaxError(
            position: token.position, expected: expected, found: token.kind == .end ? "the end" : "'\(token.text)'")
    }

    private mutating func add(_ node: ConditionNode) throws(ConditionSyntaxError) -> Int {
        guard nodes.count < Self.nodeLimit else { throw problem("at most \(Self.nodeLimit) conditions") }
        nodes.append(node)
        return nodes.count - 1
    }

    /// Takes the token when it is one of some bare words.
    private mutating func take(_ words: String...) -> Bool {
        guard token.kind == .word || token.kind == .sign, words.contains(token.text.lowercased()) else { return false }
        next += 1
        return true
    }

    private mutating func expression() throws(ConditionSyntaxError) -> Int {
        var children = [try side()]
        while take("or", "或") { children.append(try side()) }
        return children.count == 1 ? children[0] : try add(ConditionNode(.any, children: children))
    }

    private mutating func side() throws(ConditionSyntaxError) -> Int {
        var children = [try part()]
        while take("and", "且") { children.append(try part()) }
        return children.count == 1 ? children[0] : try add(ConditionNode(.all, children: children))
    }

    private mutating func part() throws(ConditionSyntaxError) -> Int {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw problem("at most \(Self.depthLimit) brackets within one another") }
        if take("not", "!", "非") {
            let child = try part()
            return try add(ConditionNode(.not, children: [child]))
        }
        guard token.kind == .open else { return try test() }
        next += 1
        let inner = try expression()
        guard token.kind == .close else { throw problem("'and', 'or' or ')'") }
        next += 1
        return inner
    }

    private mutating func test() throws(ConditionSyntaxError) -> Int {
        let word = token.text.lowercased()
        guard token.kind == .word, let field = FigureField.allCases.first(where: { $0.names.contains(word) }) else {
            throw problem("a field (\(FigureField.allCases.map { $0.names[0] }.joined(separator: ", ")))")
        }
        next += 1
        if take("is", "为") {
            let isNegated = take("not")
            guard take("none", "空") else { throw problem(isNegated ? "'none'" : "'none' or 'not none'") }
            let test = try add(ConditionNode(field, .none, []))
            return isNegated ? try add(ConditionNode(.not, children: [test])) : test
        }
        if take("not") {
            guard take("in") else { throw problem("'in'") }
            let test = try add(ConditionNode(field, .anyOf, try list(of: field)))
            return try add(ConditionNode(.not, children: [test]))
        }
        if take("in") { return try add(ConditionNode(field, .anyOf, try list(of: field))) }
        if take("between", "介于") {
            let first = try operand(of: field)
            guard take("and", "到", "至") else { throw problem("'and' and the greater end") }
            return try add(ConditionNode(field, .between, [first, try operand(of: field)]))
        }
        let test = try sign()
        return try add(ConditionNode(field, test, [try operand(of: field)]))
    }

    private mutating func sign() throws(ConditionSyntaxError) -> ConditionOperator {
        let word = token.text.lowercased()
        let isSign = token.kind == .sign || token.kind == .word
        guard isSign, let test = ConditionOperator.allCases.first(where: { $0 != .none && $0.names.contains(word) })
        else { throw problem("= != < <= > >= ~ between, in or is") }
        next += 1
        return test
    }

    private mutating func list(of field: FigureField) throws(ConditionSyntaxError) -> [String] {
        guard token.kind == .open else { throw problem("'('") }
        next += 1
        var operands = [try operand(of: field)]
        while token.kind == .comma {
            next += 1
            operands.append(try operand(of: field))
        }
        guard token.kind == .close else { throw problem("',' or ')'") }
        next += 1
        return operands
    }

    /// A word or a quotation; for the field that holds signs, a sign too.
    private mutating func operand(of field: FigureField) throws(ConditionSyntaxError) -> String {
        switch token.kind {
        case .word, .quotation: break
        case .sign where field == .comparator: break
        default: throw problem(field == .value || field == .year ? "a number" : "a word or a quotation")
        }
        next += 1
        return tokens[next - 1].text
    }
}
