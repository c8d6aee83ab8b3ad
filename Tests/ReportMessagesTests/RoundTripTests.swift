import ReportMessages
import TestSupport
import Testing

@Suite("What is written reads back as the same value")
struct RoundTripTests {
    @Test(arguments: randomMessageTypes.indices)
    func everyMessage(index: Int) throws { try roundTrips(randomMessageTypes[index]) }

    private func roundTrips<Message: RandomMessage>(_ type: Message.Type) throws {
        for seed in 0..<200 as Range<UInt64> {
            var generator = SeededGenerator(seed)
            let message = Message.random(using: &generator)
            let bytes = try message.encode()
            #expect(try message.encodedByteCount() == bytes.count, "\(Message.protoName), seed \(seed)")
            let again = try Message.decode(bytes, arenaByteLimit: Int.max)
            #expect(again == message, "\(Message.protoName), seed \(seed)")
            #expect(try again.encode() == bytes, "\(Message.protoName), seed \(seed)")
        }
    }

    @Test func everyDeclaredMessageIsTested() {
        #expect(randomMessageTypes.map { $0.protoName } == MessageCatalog.messages.map { $0.protoName })
    }

    @Test func emptyBytesAreAllDefaults() throws {
        #expect(try SearchRequest.decode([]) == SearchRequest())
        #expect(try SearchRequest().encode() == [])
        #expect(SearchRequest().sort == .score)
        #expect(SearchRequest().snippets == nil)
    }

    @Test func presenceOfADefaultIsKept() throws {
        let request = SearchRequest(query: .text(""), snippets: 0)
        let again = try SearchRequest.decode(try request.encode())
        #expect(again.query == .text(""))
        #expect(again.snippets == 0)
    }

    @Test func nulInsideAStringIsKept() throws {
        let hit = SearchHit(reportID: "a\0b", title: "\0")
        #expect(try SearchHit.decode(try hit.encode()) == hit)
    }

    @Test func appendingLeavesWhatIsThere() throws {
        var bytes: [UInt8] = [1, 2, 3]
        let span = TextSpan(start: 7, end: 300)
        try span.encode(appendingTo: &bytes)
        #expect(bytes == [1, 2, 3] + (try span.encode()))
    }

    @Test func methodsNameTheirMessages() {
        func names<Request, Response>(_ method: RPCMethod<Request, Response>, _ request: Request) -> [String] {
            [method.name, Request.protoName, Response.protoName]
        }
        #expect(
            names(.search, SearchRequest())
                == ["gongbao.v1.ReportService/Search", "gongbao.v1.SearchRequest", "gongbao.v1.SearchResponse"])
        #expect(MessageCatalog.methodNames.contains(RPCMethod.search.name))
        #expect(MessageCatalog.methodNames.contains(RPCMethod.getStatus.name))
    }
}
