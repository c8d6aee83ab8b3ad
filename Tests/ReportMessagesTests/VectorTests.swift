import Foundation
import ReportMessages
import TestSupport
import Testing

/// The messages of Protos/vectors, which the clients in other languages read as well.
@Suite struct VectorTests {
    private static let folder = RepositoryFolder.root + "/Protos/vectors/v1/"

    private static func bytes(_ name: String) throws -> [UInt8] {
        let digits = try String(contentsOfFile: folder + name + ".hex", encoding: .utf8).compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    @Test func everyVectorIsReadAndWrittenTheSame() throws {
        func check<Message: ReportMessage>(_ type: Message.Type, _ bytes: [UInt8], _ name: String) throws {
            #expect(try Message.decode(bytes).encode() == bytes, "\(name)")
            // Bytes that nothing was read from would come back as none.
            #expect((try Message.decode(bytes) == Message.decode([])) == bytes.isEmpty, "\(name)")
        }
        let index = try String(contentsOfFile: Self.folder + "index.tsv", encoding: .utf8)
        let lines = index.split(separator: "\n").dropFirst()
        #expect(lines.count > 50)
        for line in lines {
            let parts = line.split(separator: "\t").map { String($0) }
            let type = try #require(randomMessageTypes.first { $0.protoName == parts[1] }, "\(line)")
            let bytes = try Self.bytes(parts[0])
            try check(type, parts[1] == "gongbao.v1.Frame" ? Array(bytes.dropFirst(4)) : bytes, parts[0])
        }
    }

    @Test func someAreWhatTheySay() throws {
        #expect(
            try SearchRequest.decode(Self.bytes("search-request-non-bmp")) == SearchRequest(query: .text("𠮷野家 😀\0𪚥")))
        #expect(try SearchRequest.decode(Self.bytes("search-request-empty-text")) == SearchRequest(query: .text("")))
        #expect(
            try ListReportsRequest.decode(Self.bytes("list-reports-request-limit-zero"))
                == ListReportsRequest(page: PageRequest(limit: 0)))
        #expect(
            try ListReportsRequest.decode(Self.bytes("list-reports-request-no-limit"))
                == ListReportsRequest(page: PageRequest()))
        #expect(
            try AggregateRequest.decode(Self.bytes("aggregate-request-unknown-grouping"))
                == AggregateRequest(grouping: .unrecognized(.min)))
    }
}
