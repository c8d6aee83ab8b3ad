import ReportMessages
import TestSupport
import Testing

@testable import ReportMessages

@Suite("Memory for decoding stays within its limit")
struct AmplificationTests {
    /// Two bytes each that become a struct and a place in a list.
    private static let million = [[UInt8]](repeating: WireBytes.field(1, []), count: 1_000_000).flatMap { $0 }

    private func isRefused<Message: ReportMessage>(_ type: Message.Type, _ bytes: [UInt8]) {
        let limit = DecodingLimit.arenaBytes(forMessageOf: bytes.count, factor: type.decodingMemoryFactor)
        #expect(
            throws: MessageError.arenaLimitExceeded(
                message: Message.protoName, byteCount: bytes.count, limitBytes: limit)
        ) { try type.decode(bytes) }
    }

    @Test func aMillionEmptySubmessages() {
        isRefused(SearchResponse.self, Self.million)
        isRefused(QueryTree.self, Self.million)
        isRefused(ListFiguresResponse.self, Self.million)
        isRefused(IngestRequest.self, Self.million)
    }

    @Test func aMillionEmptyStrings() {
        isRefused(ReportFilter.self, Self.million)
    }

    @Test func aMillionUnknownFields() {
        isRefused(TextSpan.self, [[UInt8]](repeating: WireBytes.field(15, []), count: 1_000_000).flatMap { $0 })
    }

    @Test func theSameInsideAFieldOfAMessage() {
        isRefused(SearchRequest.self, WireBytes.field(2, Self.million))
    }

    @Test func theCallerMayAllowMore() throws {
        let tree = try QueryTree.decode(Self.million, arenaByteLimit: 1 << 30)
        #expect(tree.nodes.count == 1_000_000)
        #expect(throws: MessageError.arenaLimitExceeded(message: "gongbao.v1.TextSpan", byteCount: 2, limitBytes: 8)) {
            try TextSpan.decode([8, 1], arenaByteLimit: 8)
        }
    }

    /// An arena fails at every one of the allocations in turn: each time the message is refused and nothing is leaked
    /// or freed twice (seen under a sanitizer).
    @Test func refusalAtEveryAllocation() throws {
        var generator = SeededGenerator(7)
        let message = SearchResponse(hits: (0..<3).map { _ in SearchHit.random(using: &generator) })
        let bytes = try message.encode()
        var limit = 0
        while limit < 100_000 {
            if let again = try? SearchResponse.decode(bytes, arenaByteLimit: limit) {
                #expect(again == message)
                break
            }
            limit += 8
        }
        #expect(limit > bytes.count / 2 && limit < DecodingLimit.arenaBytes(forMessageOf: bytes.count))
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func arenaGivesOutNoMoreThanItsLimitAndNothingTwice(seed: UInt64) {
        var generator = SeededGenerator(seed)
        let limit = Int.random(in: 0...1_000_000, using: &generator)
        let arena = Arena(firstChunkByteCount: Int.random(in: 0...5000, using: &generator), byteLimit: limit)
        var pieces: [(start: UInt, count: Int)] = []
        var given = 0
        for _ in 0..<400 {
            let count = Int.random(in: 0...[16, 300, 20_000].randomElement(using: &generator)!, using: &generator)
            guard let piece = arena.memory.allocate(count) else {
                #expect(given + count > limit)
                continue
            }
            piece.initializeMemory(as: UInt8.self, repeating: 0xAA, count: count)
            #expect(UInt(bitPattern: piece) % 8 == 0)
            given += count
            if count > 0 { pieces.append((UInt(bitPattern: piece), count)) }
        }
        #expect(given <= limit)
        pieces.sort { $0.start < $1.start }
        for (one, next) in zip(pieces, pieces.dropFirst()) { #expect(one.start + UInt(one.count) <= next.start) }
        #expect(arena.memory.allocate(-1) == nil)
        #expect(arena.memory.allocate(Int.min) == nil)
        #expect(arena.memory.wasExhausted)
    }
}

@Suite("The usual limits leave room for honest messages")
struct DecodingLimitTests {
    @Test func aReportsBlocks() throws {
        let blocks = (0..<2000 as Range<UInt32>).map { index in
            BlockRef(span: TextSpan(start: index * 90, end: index * 90 + 89), role: .paragraph, section: index / 10)
        }
        let response = GetReportResponse(blocks: blocks)
        #expect(try GetReportResponse.decode(try response.encode()) == response)
    }

    @Test func aTableThatIsNearlyEmpty() throws {
        let row = CompareRow(
            region: RegionRef(code: 410323, name: "新安县"), period: "2023",
            cells: [CompareCell](repeating: CompareCell(), count: 20))
        let table = CompareResponse(rows: [CompareRow](repeating: row, count: 3000))
        let bytes = try table.encode()
        #expect(try CompareResponse.decode(bytes) == table)
        let limit = DecodingLimit.arenaBytes(forMessageOf: bytes.count)
        #expect(throws: MessageError.self) { try CompareResponse.decode(bytes, arenaByteLimit: limit) }
    }

    /// A server never reads answers, so their larger allowance can't be used against it.
    @Test func onlyAnswersHaveTheLargerFactor() {
        #expect(CompareResponse.decodingMemoryFactor == 64)
        let others: [any ReportMessage.Type] = [
            Frame.self, Request.self, CompareRequest.self, IngestRequest.self, ReportFilter.self, QueryTree.self,
        ]
        for type in others { #expect(type.decodingMemoryFactor == 16) }
    }

    @Test func limitsDoNotOverflow() {
        #expect(DecodingLimit.arenaBytes(forMessageOf: .max) == .max)
        #expect(DecodingLimit.arenaBytes(forMessageOf: 100) == 1600 + 1_048_576)
    }
}
