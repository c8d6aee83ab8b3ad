import NIOCore
import TestSupport
import Testing
import WireProtocol

@Suite("Records of calls")
struct CallRecordTests {
    private func record(_ entries: [CallRecord.Entry]) throws -> ByteBuffer {
        var buffer = ByteBuffer(string: CallRecord.magic)
        for entry in entries { try CallRecord.write(entry, to: &buffer) }
        return buffer
    }

    private func some(_ seed: UInt64) -> [CallRecord.Entry] {
        var random = SeededGenerator(seed)
        var moment: UInt64 = 0
        return (0..<Int.random(in: 0...20, using: &random)).map { i in
            moment += UInt64.random(in: 0...1_000_000, using: &random)
            let body = (0..<Int.random(in: 0...300, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            return CallRecord.Entry(nanoseconds: moment, method: "a.B/\(i)", body: ByteBuffer(bytes: body))
        }
    }

    @Test(arguments: 0..<50 as Range<UInt64>) func whatIsWrittenIsRead(seed: UInt64) throws {
        let entries = some(seed)
        #expect(try CallRecord.contents(of: record(entries)).entries == entries, "seed \(seed)")
    }

    @Test func anUnfinishedEndIsLeftOut() throws {
        let entries = some(3)
        let whole = try record(entries)
        let ends = try Set((0...entries.count).map { try record(Array(entries.prefix($0))).readableBytes })
        for length in CallRecord.magic.utf8.count..<whole.readableBytes {
            let cut = try #require(whole.getSlice(at: 0, length: length))
            let read = try CallRecord.contents(of: cut).entries
            #expect(read == Array(entries.prefix(read.count)))
            let contents = try CallRecord.contents(of: cut)
            #expect(contents.entries == read)
            #expect(contents.unfinishedBytes == length - (ends.filter { $0 <= length }.max() ?? 0))
        }
    }

    @Test func otherFilesAreRefused() throws {
        #expect(throws: CallRecord.Problem.noRecord) { try CallRecord.contents(of: ByteBuffer(string: "PK")).entries }
        #expect(throws: CallRecord.Problem.noRecord) { try CallRecord.contents(of: ByteBuffer()).entries }
        var broken = try record(some(3))
        broken.setInteger(UInt32.max, at: CallRecord.magic.utf8.count + 8)
        #expect(throws: CallRecord.Problem.brokenEntry(at: CallRecord.magic.utf8.count)) {
            try CallRecord.contents(of: broken).entries
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>) func noBytesTrap(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        var bytes = Array(try record(some(seed % 10)).readableBytesView)
        for _ in 0..<3 where bytes.count > 16 {
            bytes[Int.random(in: 16..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        _ = try? CallRecord.contents(of: ByteBuffer(bytes: bytes)).entries
    }
}
