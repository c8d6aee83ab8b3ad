import Foundation
import ReportMessages
import TestSupport
import Testing

/// Inputs that fuzzing kept: see Tests/Fuzz/README.md.
@Suite("What once failed stays fixed")
struct FailCaseTests {
    static let folder = RepositoryFolder.root + "/Tests/Fuzz/FailCases/"
    static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

    @Test func thereAreCases() { #expect(Self.names.count >= 15) }

    /// As every message, not only as the one that failed: the messages' numbers change when some are added.
    @Test(arguments: names)
    func everyMessageReadsOrRefuses(name: String) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.folder + name)).dropFirst())
        func check<Message: ReportMessage>(_ type: Message.Type) throws {
            guard let message = try? type.decode(bytes) else { return }
            let again = try type.decode(try message.encode(), arenaByteLimit: Int.max)
            #expect(again == message || "\(message)".contains("nan"), "\(name) as \(Message.protoName)")
        }
        for type in MessageCatalog.messages { try check(type) }
    }
}
