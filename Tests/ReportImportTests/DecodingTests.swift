import ChineseText
import Glibc
import TestSupport
import Testing

@testable import ReportImport

@Suite struct DecodingTests {
    private func decoded(_ bytes: [UInt8]) throws -> DecodedText { try DecodedText(bytes) }

    private func reason(_ bytes: [UInt8]) -> ImportError.Reason? {
        do {
            _ = try DecodedText(bytes)
            return nil
        } catch {
            return error.reason
        }
    }

    /// The bytes of a text in GB18030, by the C library.
    static func gb18030(_ text: String) throws -> [UInt8] {
        let converter = try #require(iconv_open("GB18030", "UTF-8"))
        defer { iconv_close(converter) }
        var source = Array(text.utf8).map { CChar(bitPattern: $0) }
        var target = [CChar](repeating: 0, count: source.count * 2 + 16)
        var sourceLeft = source.count
        var targetLeft = target.count
        let result = source.withUnsafeMutableBufferPointer { input in
            target.withUnsafeMutableBufferPointer { output in
                var (from, to) = (input.baseAddress, output.baseAddress)
                return iconv(converter, &from, &sourceLeft, &to, &targetLeft)
            }
        }
        try #require(result != .max)
        return target.dropLast(targetLeft).map { UInt8(bitPattern: $0) }
    }

    @Test func readsUTF8WithAndWithoutMark() throws {
        let plain = try decoded(Array("政府工作报告".utf8))
        #expect(plain.text == "政府工作报告")
        #expect(plain.encoding == .utf8)
        #expect(plain.byteOrderMarkLength == 0)
        let marked = try decoded([0xEF, 0xBB, 0xBF] + Array("政府工作报告".utf8))
        #expect(marked.text == "政府工作报告")
        #expect(marked.byteOrderMarkLength == 3)
        #expect(marked.offsets.fileOffset(6) == 9)
    }

    @Test func readsGB18030() throws {
        let text = "政府工作报告\n全市生产总值增长6.5%，㐀𠀀也在内。"
        let bytes = try Self.gb18030(text)
        let found = try decoded(bytes)
        #expect(found.text == text)
        #expect(found.encoding == .gb18030)
    }

    @Test func mapsOffsetsOfGB18030() throws {
        let text = "县人大abc常委会㐀𠀀听取报告16项，满意率95.5%。"
        let bytes = try Self.gb18030(text)
        let offsets = try decoded(bytes).offsets
        var at = 0
        for scalar in text.unicodeScalars {
            let before = String(text.unicodeScalars.prefix(at))
            #expect(offsets.fileOffset(before.utf8.count) == (try Self.gb18030(before).count), "before \(scalar)")
            at += 1
        }
        #expect(offsets.fileOffset(text.utf8.count) == bytes.count)
        let span = try #require(text.span(of: "16项"))
        let inFile = offsets.fileSpan(span)
        #expect(Array(bytes[inFile.range]) == (try Self.gb18030("16项")))
    }

    @Test func tellsBrokenUTF8FromGB18030() throws {
        var bytes = Array("各位代表：现在，我代表县人民政府，向大会报告工作，请予审议。".utf8)
        bytes[30] = 0xFF
        #expect(reason(bytes) == .invalidText(encoding: .utf8))
        var gb = try Self.gb18030("各位代表：现在，我代表县人民政府，向大会报告工作，请予审议。")
        gb[20] = 0xFF
        #expect(reason(gb) == .invalidText(encoding: .gb18030))
        do {
            _ = try DecodedText(gb)
        } catch {
            #expect(error.byteOffset == 20)
        }
    }

    @Test func refusesWhatIsNoText() {
        #expect(reason([]) == .empty)
        #expect(reason(Array(" \r\n\t　".utf8)) == .empty)
        #expect(reason(Array("报告".utf8) + [0] + Array("工作".utf8)) == .binary(format: nil))
        #expect(reason([0x50, 0x4B, 0x03, 0x04, 0x14]) == .binary(format: "a ZIP archive"))
        #expect(reason(Array("%PDF-1.7".utf8)) == .binary(format: "a PDF document"))
        #expect(reason([0xFF, 0xFE, 0x2F, 0x66]) == .binary(format: "UTF-16 text"))
        #expect(reason(Array(repeating: 0x01, count: 100)) == .binary(format: nil))
        // Western text in Latin-1.
        #expect(reason(Array("caf".utf8) + [0xE9, 0x20] + Array("au lait".utf8)) == .unknownEncoding)
    }

    @Test func countsLostCharacters() throws {
        #expect(try decoded(Array("报\u{FFFD}告".utf8)).replacementCharacters == 1)
    }

    @Test(arguments: 0..<300 as Range<UInt64>) func neverTraps(seed: UInt64) {
        var random = SeededGenerator(seed)
        var bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        if seed % 3 == 0 { bytes = Array("县人大常委会工作报告，满意率达95%。".utf8) + bytes }
        guard let found = try? DecodedText(bytes) else { return }
        // What was read is the file's text: every character maps back into the file, in order.
        var last = -1
        for (offset, byte) in found.text.utf8.enumerated() where byte & 0xC0 != 0x80 {
            let inFile = found.offsets.fileOffset(offset)
            #expect(inFile > last && inFile < bytes.count, "seed \(seed)")
            last = inFile
        }
        #expect(found.offsets.fileOffset(found.text.utf8.count) == bytes.count, "seed \(seed)")
    }
}

extension String {
    /// Where `words` first stand.
    func span(of words: String) -> ByteSpan? {
        let (text, wanted) = (Array(utf8), Array(words.utf8))
        guard wanted.count <= text.count else { return nil }
        return (0...(text.count - wanted.count)).first { Array(text[$0..<$0 + wanted.count]) == wanted }
            .map { ByteSpan(start: $0, end: $0 + wanted.count) }
    }
}
