import ReportMessages
import Testing

@Suite("Messages that are unusual but legal")
struct UnusualMessagesTests {
    @Test(
        arguments: [
            [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xBB], [0x61, 0x80],
        ] as [[UInt8]])
    func invalidUTF8NamesMessageAndField(bad: [UInt8]) throws {
        func refuses<Message: ReportMessage>(_ type: Message.Type, _ bytes: [UInt8], _ message: String, _ field: String)
        {
            #expect(throws: MessageError.invalidUTF8(message: "gongbao.v1.\(message)", field: field)) {
                try type.decode(bytes)
            }
        }
        refuses(SearchHit.self, WireBytes.field(1, bad), "SearchHit", "report_id")
        refuses(SearchRequest.self, WireBytes.field(1, bad), "SearchRequest", "text")
        refuses(ReportFilter.self, WireBytes.field(1, []) + WireBytes.field(1, bad), "ReportFilter", "regions")
        refuses(SearchResponse.self, WireBytes.field(1, WireBytes.field(2, bad)), "SearchHit", "title")
        refuses(SearchHit.self, WireBytes.field(3, WireBytes.field(2, bad)), "RegionRef", "name")
        // Bytes are bytes.
        #expect(try Ping.decode(WireBytes.field(1, bad)).payload == bad)
    }

    @Test func unknownFieldsArePassedOver() throws {
        let known = try TextSpan(start: 3, end: 9).encode()
        for wireType in [0, 1, 2, 5] as [UInt64] {
            let unknown = WireBytes.field(999, wireType: wireType)
            #expect(try TextSpan.decode(unknown + known + unknown) == TextSpan(start: 3, end: 9))
        }
    }

    @Test func theLastOfAFieldThatStandsThereTwiceCounts() throws {
        #expect(try TextSpan.decode(WireBytes.field(1, 5) + WireBytes.field(1, 6)).start == 6)
        let twice = WireBytes.field(2, Array("a".utf8)) + WireBytes.field(2, Array("b".utf8))
        #expect(try SearchHit.decode(twice).title == "b")
        #expect(try PageRequest.decode(WireBytes.field(1, 5) + WireBytes.field(1, 0)).limit == 0)
    }

    /// The members share their memory in C: a pointer read as another type would end the process.
    @Test func theLastMemberOfAOneofCounts() throws {
        let text = WireBytes.field(1, Array("abc".utf8))
        let tree = WireBytes.field(2, try QueryTree(nodes: [QueryNode(text: "x")]).encode())
        #expect(try SearchRequest.decode(text + tree).query == .tree(QueryTree(nodes: [QueryNode(text: "x")])))
        #expect(try SearchRequest.decode(tree + text).query == .text("abc"))
        #expect(try SearchRequest.decode(tree + text + tree + text).query == .text("abc"))
        let violation = WireBytes.field(1, WireBytes.field(1, Array("f".utf8)))
        let retry = WireBytes.field(2, WireBytes.field(1, 9))
        #expect(try ErrorDetail.decode(violation + retry).detail == .retryAfter(RetryAfter(delayMs: 9)))
        #expect(try ErrorDetail.decode(retry + violation).detail == .fieldViolation(FieldViolation(field: "f")))
        #expect(try ErrorDetail.decode(retry + violation + retry).detail == .retryAfter(RetryAfter(delayMs: 9)))
    }

    /// protobuf asks for the two to be merged. protobuf-c 1.4.1 takes the later one in a oneof, may keep either of two
    /// scalars elsewhere, and refuses where a oneof is unset in both. No writer makes such messages; they must only
    /// do no harm.
    @Test func aSubmessageThatStandsThereTwice() throws {
        func tree(_ text: String) -> [UInt8] {
            WireBytes.field(2, WireBytes.field(1, WireBytes.field(2, Array(text.utf8))))
        }
        let later = QueryTree(nodes: [QueryNode(text: "y")])
        #expect(try SearchRequest.decode(tree("x") + tree("y")).query == .tree(later))

        let page = WireBytes.field(2, [])
        let info = WireBytes.field(2, WireBytes.field(1, Array("a".utf8)) + WireBytes.field(2, 7))
        let merged = try SearchResponse.decode(info + page).page
        #expect(["a", ""].contains(merged?.nextCursor))
        #expect([7, 0].contains(merged?.total))

        let filter = WireBytes.field(1, WireBytes.field(1, Array("甲".utf8)))
        #expect(throws: MessageError.malformed(message: "gongbao.v1.ListReportsRequest", byteCount: 14)) {
            try ListReportsRequest.decode(filter + filter)
        }
    }

    @Test func repeatedNumbersMayComePackedOrNot() throws {
        let packed = WireBytes.field(4, WireBytes.varint(0) + WireBytes.varint(300))
        let unpacked = WireBytes.field(4, 0) + WireBytes.field(4, 300)
        #expect(try QueryNode.decode(packed).children == [0, 300])
        #expect(try QueryNode.decode(unpacked).children == [0, 300])
        #expect(try QueryNode.decode(unpacked + packed).children == [0, 300, 0, 300])
        #expect(try QueryNode.decode(WireBytes.field(4, [])).children == [])
    }

    @Test func unknownEnumValuesAreKept() throws {
        let node = try QueryNode.decode(WireBytes.field(1, 99))
        #expect(node.kind == .unrecognized(99))
        #expect(try QueryNode.decode(try node.encode()) == node)
        let negative = try QueryNode.decode(WireBytes.field(1, UInt64(bitPattern: -2)))
        #expect(negative.kind == .unrecognized(-2))
        #expect(try negative.encode() == WireBytes.field(1, UInt64(bitPattern: -2)))
    }

    @Test func numbersWiderThanTheirFieldAreCut() throws {
        #expect(try TextSpan.decode(WireBytes.field(1, 1 << 32 + 7)).start == 7)
        #expect(try GetReportRequest.decode(WireBytes.field(3, 1 << 40)).withText == true)
    }
}
