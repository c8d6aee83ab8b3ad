import Testing

/// Small files and small functions can be read in one go; see Sources/README.md, "House rules".
@Suite("Sizes")
struct SizeTests {
    static let fileLineLimit = 400
    static let functionLineLimit = 70
    /// Files that hold tables, which don't become clearer by being cut apart.
    static func isTable(_ file: SourceFile) -> Bool {
        file.path.contains("/Tables/") || file.path.hasSuffix("Data.swift")
    }

    @Test func filesStaySmall() {
        let long = SourceTree.swift.filter {
            !$0.isGenerated && !Self.isTable($0) && $0.lines.count > Self.fileLineLimit + 1
        }
        #expect(long.map { "\($0.path): \($0.lines.count) lines" } == [])
    }

    @Test func functionsStaySmall() {
        var long: [String] = []
        for file in SourceTree.swift where !file.isGenerated && !Self.isTable(file) {
            for f in SwiftOutline.functions(in: file.text) where f.lineCount > Self.functionLineLimit {
                long.append("\(file.path):\(f.firstLine) has \(f.lineCount) lines: \(f.name)")
            }
        }
        #expect(long == [])
    }

    @Test func outlineSeesFunctions() {
        let source = """
            struct A {
                // func no() {
                init(a: Int = { 1 }()) { x("}") }
                func b()
                    -> Int
                {
                    let s = "{ \\(c) {"
                    return self.init(1)
                }
            }
            """
        let found = SwiftOutline.functions(in: source).map { [$0.firstLine, $0.lineCount] }
        #expect(found == [[3, 1], [4, 6]])
    }
}
