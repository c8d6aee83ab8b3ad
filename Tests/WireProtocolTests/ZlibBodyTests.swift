import NIOCore
import ReportMessages
import TestSupport
import Testing
import WireProtocol

@Suite struct ZlibBodyTests {
    private func text(_ bytes: Int) -> ByteBuffer {
        ByteBuffer(bytes: (0..<bytes).map { UInt8($0 % 23) })
    }

    @Test(arguments: 0..<50 as Range<UInt64>) func whatIsCompressedComesBack(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let count = Int.random(in: ZlibBody.leastBytes...60_000, using: &random)
        let kinds = UInt8.random(in: 1...40, using: &random)
        let body = ByteBuffer(bytes: (0..<count).map { _ in UInt8.random(in: 0..<kinds, using: &random) })
        let short = try #require(ZlibBody.compress(body))
        #expect(short.readableBytes < count)
        #expect(try ZlibBody.inflate(short, to: count, limitBytes: count) == body)
    }

    @Test func shortBodiesAndNoiseStayAsTheyAre() {
        #expect(ZlibBody.compress(text(ZlibBody.leastBytes - 1)) == nil)
        var random = SeededGenerator(1)
        let noise = ByteBuffer(bytes: (0..<10_000).map { _ in UInt8.random(in: 0...255, using: &random) })
        #expect(ZlibBody.compress(noise) == nil)
        var response = WireResponse(body: noise)
        response.compress()
        #expect(response == WireResponse(body: noise))
    }

    /// A bomb of a gigabyte's worth is refused by what it says, and by what it does if it lies.
    @Test func bombsAreRefused() throws {
        let zeros = ByteBuffer(repeating: 0, count: 8 << 20)
        let bomb = try #require(ZlibBody.compress(zeros))
        #expect(bomb.readableBytes < 64 << 10)
        #expect(throws: InflateError.tooLong(bytes: 8 << 20, limitBytes: 1 << 20)) {
            try ZlibBody.inflate(bomb, to: 8 << 20, limitBytes: 1 << 20)
        }
        for lie in [0, 1, 1_000, 1 << 20, 8 << 20 - 1, 8 << 20 + 1] {
            #expect(throws: InflateError.broken) { try ZlibBody.inflate(bomb, to: lie, limitBytes: 16 << 20) }
        }
    }

    @Test func brokenStreamsAreErrors() throws {
        let body = text(5_000)
        let short = try #require(ZlibBody.compress(body))
        for count in 0..<short.readableBytes {
            let cut = try #require(short.getSlice(at: short.readerIndex, length: count))
            #expect(throws: InflateError.broken) { try ZlibBody.inflate(cut, to: 5_000, limitBytes: 5_000) }
        }
        var longer = short
        longer.writeInteger(0 as UInt8)
        #expect(throws: InflateError.broken) { try ZlibBody.inflate(longer, to: 5_000, limitBytes: 5_000) }
        var unknown = WireResponse(body: short)
        unknown.compression = Compression(rawValue: 9)
        #expect(throws: InflateError.unknownCompression(9)) { try unknown.inflatedBody(limitBytes: 1 << 20) }
    }

    @Test(arguments: [
        ("zlib", true), ("br, zlib", true), ("br,zlib", true), ("zlibx", false), ("", false), ("gzip", false),
        ("Zlib", false),
    ])
    func metadataSaysWhoReadsIt(value: String, accepts: Bool) {
        let metadata: CallMetadata = [.init(key: "accept-encoding", value: Array(value.utf8))]
        #expect(metadata.acceptsZlib == accepts)
        #expect(!CallMetadata().acceptsZlib)
    }
}
