import Foundation
import ReportMessages
import TestSupport
import Testing

@Suite("Google's protoc agrees")
struct ProtocTests {
    @Test(arguments: ProtocCase.all.indices)
    func itsBytesReadAsTheSameValueAndAreWrittenAgain(index: Int) throws {
        func check<Message: ReportMessage>(_ message: Message, _ bytes: [UInt8], _ name: String) throws {
            #expect(try Message.decode(bytes) == message, "\(name)")
            #expect(try message.encode() == bytes, "\(name)")
        }
        let item = ProtocCase.all[index]
        try check(item.message, try item.bytes, item.name)
    }

    @Test func everyCaseIsTested() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: ProtocCase.folder)
        let names = files.filter { $0.hasSuffix(".txtpb") }.map { String($0.dropLast(6)) }
        #expect(Set(names) == Set(ProtocCase.all.map(\.name)))
    }

    @Test(.enabled(if: Protoc.isInstalled, "protoc is not installed"))
    func committedCasesAreFresh() throws {
        let folder = RepositoryFolder.root + "/Protos/cases"
        #expect(throws: Never.self) { try Protoc.run("/bin/sh", ["generate.sh", "--check"], in: folder, []) }
    }

    @Test(.enabled(if: Protoc.isInstalled, "protoc is not installed"), arguments: randomMessageTypes.indices)
    func itReadsWhatWeWriteAndWritesTheSame(index: Int) throws {
        func check<Message: RandomMessage>(_ type: Message.Type) throws {
            var generator = SeededGenerator(UInt64(index))
            let bytes = try Message.random(using: &generator).encode()
            let text = try Protoc.run("--decode=\(Message.protoName)", input: bytes)
            #expect(try Protoc.run("--encode=\(Message.protoName)", input: text) == bytes, "\(Message.protoName)")
        }
        try check(randomMessageTypes[index])
    }
}
