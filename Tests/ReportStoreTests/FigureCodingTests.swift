import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import ReportStore

@Suite struct FigureCodingTests {
    private static func figures(_ random: inout SeededGenerator) -> [Observation] {
        (0..<Int.random(in: 0...8, using: &random)).map { _ in Observation.random(textBytes: 900, using: &random) }
    }

    @Test(arguments: 0..<200 as Range<UInt64>) func figuresComeBackAsTheyWere(seed: UInt64) {
        var random = SeededGenerator(seed)
        let figures = Self.figures(&random)
        #expect(FigureCoding.decode(FigureCoding.encode(figures), textBytes: 900) == figures, "seed \(seed)")
    }

    /// Whatever the bytes are, decoding ends without a trap, and what it gives lies inside the text.
    @Test(arguments: 0..<500 as Range<UInt64>) func damagedBytesAreRefusedOrHarmless(seed: UInt64) {
        var random = SeededGenerator(seed)
        var bytes = FigureCoding.encode(Self.figures(&random))
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0...bytes.count, using: &random)) }
        let decoded = FigureCoding.decode(bytes, textBytes: 900) ?? []
        #expect(decoded.allSatisfy { $0.span.end <= 900 && $0.sentence.end <= 900 }, "seed \(seed)")
    }

    @Test func numbersOfEverySize() {
        var writer = NumberWriter()
        let numbers: [Int64] = [0, 1, -1, 63, -64, 64, 300, .max, .min, 1 << 62]
        for number in numbers { writer.append(signed: number) }
        writer.append(UInt64.max)
        var reader = NumberReader(writer.bytes)
        for number in numbers { #expect(reader.signed() == number) }
        #expect(reader.next() == .max)
        #expect(reader.isAtEnd)
        #expect(reader.next() == nil)
        var tooLong = NumberReader([UInt8](repeating: 0xFF, count: 9) + [0x02])
        #expect(tooLong.next() == nil)
    }
}
