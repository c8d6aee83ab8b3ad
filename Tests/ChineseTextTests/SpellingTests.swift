import ChineseText
import TestSupport
import Testing

@Suite struct SpellingTests {
    /// The matrix of optimal string alignment, as textbooks have it.
    private func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var d = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count { d[i][0] = i }
        for j in 0...b.count { d[0][j] = j }
        for i in 0..<a.count {
            for j in 0..<b.count {
                d[i + 1][j + 1] = min(d[i][j + 1] + 1, d[i + 1][j] + 1, d[i][j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    d[i + 1][j + 1] = min(d[i + 1][j + 1], d[i - 1][j - 1] + 1)
                }
            }
        }
        return d[a.count][b.count]
    }

    @Test(arguments: 0..<2_000 as Range<UInt64>) func agreesWithTheMatrix(seed: UInt64) {
        var random = SeededGenerator(seed)
        func word() -> [UInt8] {
            (0..<Int.random(in: 0...6, using: &random)).map { _ in UInt8.random(in: 97...99, using: &random) }
        }
        let a = word(), b = word()
        #expect(Spelling.differByOne(a, b) == (distance(a, b) == 1))
    }
}
