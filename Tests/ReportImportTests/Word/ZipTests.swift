import TestSupport
import Testing

@testable import ReportImport

@Suite struct ZipTests {
    private func problem(_ bytes: [UInt8], _ limits: ImportLimits = ImportLimits()) -> String? {
        do throws(DecodedText.Failure) {
            var archive = try ZipArchive(bytes, limits: limits)
            for name in archive.entries.keys.sorted() { _ = try archive.contents(of: name) }
            return nil
        } catch {
            return error.reason.description
        }
    }

    private func writer(_ change: (inout ZipWriter.File) -> Void = { _ in }) -> ZipWriter {
        var file = ZipWriter.File(name: "a.xml", contents: Array(String(repeating: "报告", count: 100).utf8))
        change(&file)
        return ZipWriter(files: [file])
    }

    @Test(arguments: 0..<60 as Range<UInt64>) func readsWhatIsWritten(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        var writer = ZipWriter()
        for i in 0..<Int.random(in: 0...5, using: &random) {
            let range: ClosedRange<UInt8> = Bool.random(using: &random) ? 0...255 : 0x61...0x63
            let contents = (0..<Int.random(in: 0...3000, using: &random)).map { _ in
                UInt8.random(in: range, using: &random)
            }
            writer.files.append(
                ZipWriter.File(
                    name: "folder/文件\(i)", contents: contents, isDeflated: Bool.random(using: &random),
                    hasDescriptor: Bool.random(using: &random)))
        }
        if seed % 4 == 0 { writer.comment = Array("PK\u{5}\u{6} a comment".utf8) }
        var archive = try ZipArchive(writer.bytes, limits: ImportLimits())
        #expect(archive.entries.count == writer.files.count)
        for file in writer.files { #expect(try archive.contents(of: file.name) == file.contents, "seed \(seed)") }
        #expect(try archive.contents(of: "elsewhere") == nil)
    }

    @Test func refusesWhatItCanNotRead() {
        #expect(problem(writer().bytes) == nil)
        #expect(problem(writer { $0.flags = 1 }.bytes)?.contains("encrypted; save it without a password") == true)
        #expect(problem(writer { $0.method = 12 }.bytes)?.contains("Word does not use (12)") == true)
        #expect(problem(writer { $0.checksum = 7 }.bytes)?.contains("a part of it is damaged; copy") == true)
        #expect(problem(writer { $0.size = 599 }.bytes)?.contains("a part of it is damaged") == true)
        #expect(problem(writer { $0.size = 601 }.bytes)?.contains("a part of it is damaged") == true)
        #expect(problem(writer { $0.size = .max }.bytes)?.contains("ZIP64") == true)
        var twice = writer()
        twice.files.append(twice.files[0])
        twice.files[1].name = "A.XML"
        #expect(problem(twice.bytes)?.contains("two files of one name") == true)
        var many = writer()
        many.count = .max
        #expect(problem(many.bytes)?.contains("ZIP64") == true)
        many.count = 2
        #expect(problem(many.bytes)?.contains("table of contents is damaged") == true)
        let few = ImportLimits(archiveFiles: 0)
        #expect(problem(writer().bytes, few)?.contains("1 files, more than the limit of 0") == true)
        var split = writer().bytes
        split[split.count - 22 + 4] = 1
        #expect(problem(split)?.contains("one of several pieces") == true)
    }

    @Test func refusesBombsBeforeTakingMemory() {
        let zeros = [UInt8](repeating: 0x20, count: 4 << 20)
        let bomb = writer { $0.contents = zeros }.bytes
        #expect(bomb.count < 8192)
        #expect(problem(bomb)?.contains("would unpack to") == true)
        let allowed = ImportLimits(unpackingRatio: 2000)
        #expect(problem(bomb, allowed) == nil)
        // What lies about its size is found out while it is unpacked.
        #expect(problem(writer { ($0.contents, $0.size) = (zeros, 1000) }.bytes)?.contains("damaged") == true)
        // Parts are bounded together.
        var two = writer { $0.isDeflated = false }
        two.files.append(two.files[0])
        two.files[1].name = "b.xml"
        #expect(problem(two.bytes, ImportLimits(unpackedBytes: 1199))?.contains("more than 1199 bytes") == true)
        #expect(problem(two.bytes, ImportLimits(unpackedBytes: 1200)) == nil)
    }

    @Test func everyCutIsRefused() {
        let whole = writer().bytes
        for length in 0..<whole.count {
            #expect(problem(Array(whole.prefix(length)))?.contains("cut off or damaged; copy") == true, "\(length)")
        }
    }

    @Test func noBitFlipTraps() {
        var whole = writer()
        whole.files.append(ZipWriter.File(name: "b", contents: [1, 2, 3], isDeflated: false, hasDescriptor: true))
        let bytes = whole.bytes
        var read = 0
        for bit in 0..<bytes.count * 8 {
            var changed = bytes
            changed[bit / 8] ^= 1 << (bit % 8)
            if problem(changed) == nil { read += 1 }
        }
        // Flags, times and attributes that nobody reads.
        #expect(read > 0 && read < bytes.count * 4)
    }
}
