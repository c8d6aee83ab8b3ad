import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import ReportStore

@Suite struct StructureCodingTests {
    @Test(arguments: 0..<200 as Range<UInt64>) func comesBackAsItWas(seed: UInt64) {
        var random = SeededGenerator(seed)
        let report = Report.random("r", using: &random)
        let bytes = StructureCoding.encode(blocks: report.blocks, sections: report.sections)
        let decoded = StructureCoding.decode(bytes, textBytes: report.text.utf8.count)
        #expect(decoded?.blocks == report.blocks, "seed \(seed)")
        #expect(decoded?.sections == report.sections, "seed \(seed)")
    }

    /// Whatever the bytes are, decoding ends without a trap, and what it gives lies inside the text.
    @Test(arguments: 0..<500 as Range<UInt64>) func damagedBytesAreRefusedOrHarmless(seed: UInt64) {
        var random = SeededGenerator(seed)
        let report = Report.random("r", using: &random)
        let textBytes = report.text.utf8.count
        var bytes = StructureCoding.encode(blocks: report.blocks, sections: report.sections)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0...bytes.count, using: &random)) }
        guard let decoded = StructureCoding.decode(bytes, textBytes: textBytes) else { return }
        #expect(decoded.blocks.allSatisfy { $0.span.end <= textBytes && ($0.section ?? 0) <= decoded.sections.count })
        #expect(
            decoded.sections.allSatisfy { $0.heading.end <= textBytes && ($0.parent ?? 0) <= decoded.sections.count })
    }

    @Test func everyTruncationIsRefused() {
        var random = SeededGenerator(7)
        let report = Report.random("r", using: &random)
        let bytes = StructureCoding.encode(blocks: report.blocks, sections: report.sections)
        for count in 0..<bytes.count {
            #expect(StructureCoding.decode(Array(bytes[..<count]), textBytes: report.text.utf8.count) == nil)
        }
    }
}
