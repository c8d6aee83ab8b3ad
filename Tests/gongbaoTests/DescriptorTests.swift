import Foundation
import ReportMessages
import TestSupport
import Testing

@testable import gongbao

/// JSON and messages by the server's own description. The oracle is protoc: the vectors, as bytes and as JSON.
@Suite struct DescriptorTests {
    private static let schema = try? ProtoSchema(fileDescriptorSet: ProtoDescriptors.fileDescriptorSet)

    private struct Vector {
        var message: String
        var bytes: [UInt8]
        var json: String
    }

    /// Vectors of messages; frames have their length before them.
    private static func vectors() throws -> [Vector] {
        let folder = URL(fileURLWithPath: RepositoryFolder.root + "/Protos/vectors/v1")
        let index = try String(contentsOf: folder.appendingPathComponent("index.tsv"), encoding: .utf8)
        return try index.split(separator: "\n").dropFirst().compactMap { line in
            let columns = line.split(separator: "\t").map(String.init)
            guard columns.count >= 2 else { return nil }
            let hex = try String(contentsOf: folder.appendingPathComponent(columns[0] + ".hex"), encoding: .utf8)
            let json = try String(contentsOf: folder.appendingPathComponent(columns[0] + ".json"), encoding: .utf8)
            let digits = hex.compactMap(\.hexDigitValue)
            let bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
            let isFrame = columns[1] == "gongbao.v1.Frame" || columns[1] == "Frame"
            let name = columns[1].hasPrefix("gongbao.") ? columns[1] : "gongbao.v1." + columns[1]
            return Vector(message: name, bytes: isFrame ? Array(bytes.dropFirst(4)) : bytes, json: json)
        }
    }

    /// JSON in one form, whatever its order and spaces.
    private func normal(_ json: String) throws -> NSObject {
        try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSObject)
    }

    @Test func messagesBecomeTheJSONThatProtocWrites() throws {
        let schema = try #require(Self.schema)
        let vectors = try Self.vectors()
        try #require(vectors.count > 50)
        for vector in vectors where !vector.message.hasSuffix(".Frame") {
            let value = try MessageDecoder(schema: schema).value(vector.bytes[...], as: vector.message)
            #expect(try normal(JSONText.compact(value)) == normal(vector.json), "\(vector.message)")
        }
    }

    @Test func jsonBecomesTheMessageThatProtocWrites() throws {
        let schema = try #require(Self.schema)
        for vector in try Self.vectors() where !vector.message.hasSuffix(".Frame") {
            let bytes = try MessageEncoder(schema: schema).bytes(try JSONValue.parse(vector.json), as: vector.message)
            // The same message, though repeated numbers are not packed: read back it says the same.
            let again = try MessageDecoder(schema: schema).value(bytes[...], as: vector.message)
            #expect(try normal(JSONText.compact(again)) == normal(vector.json), "\(vector.message)")
        }
    }

    @Test(arguments: [
        (#"{"texts": 1}"#, "texts"), (#"{"page": 3}"#, "page"), (#"{"page": {"limit": -1}}"#, "page.limit"),
        (#"{"page": {"limit": 4294967296}}"#, "page.limit"), (#"{"text": 3}"#, "text"), ("[]", "object"),
        (#"{"sort": "SORT_NEVER"}"#, "sort"), ("{", "no JSON"), (#"{"facets": "x"}"#, "facets"),
    ])
    func whatIsWrongIsNamed(json: String, place: String) throws {
        let encoder = MessageEncoder(schema: try #require(Self.schema))
        let failure = #expect(throws: CommandFailure.self) {
            try encoder.bytes(try JSONValue.parse(json), as: "gongbao.v1.SearchRequest")
        }
        #expect(failure?.message.contains(place) == true)
        #expect(failure?.status == .usage)
    }

    @Test func bytesThatAreNoMessageAreAnError() throws {
        let decoder = MessageDecoder(schema: try #require(Self.schema))
        for bytes: [UInt8] in [[0x0A, 0x05, 0x01], [0x80], [0x07], [0x00], [0x0D, 1], [0x09, 1, 2]] {
            #expect(throws: ProtoReader.Malformed.self) {
                try decoder.value(bytes[...], as: "gongbao.v1.SearchResponse")
            }
        }
        var random = SeededGenerator(5)
        for _ in 0..<2_000 {
            let noise = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            _ = try? decoder.value(noise[...], as: "gongbao.v1.SearchResponse")
            _ = try? ProtoSchema(fileDescriptorSet: noise)
        }
    }

    @Test func methodsAreFoundByTheEndOfTheirNames() throws {
        let schema = try #require(Self.schema)
        #expect(schema.methods.map(\.name) == MessageCatalog.methodNames.sorted())
        for name in ["Search", "ReportService/Search", "gongbao.v1.ReportService/Search"] {
            #expect(schema.method(name)?.request == "gongbao.v1.SearchRequest")
        }
        #expect(schema.method("earch") == nil)
        #expect(schema.method("WatchHealth")?.streams == true)
        #expect(schema.methods.allSatisfy { !$0.comment.isEmpty })
    }
}
