import Foundation
import TestSupport
import Testing

@testable import MessageGenerator

/// `Protos/cases/accepted` holds protos with what the generator makes of them, read over by people. When the output
/// changes on purpose, run this test with `RENEW=1` in the environment and read the difference.
@Suite("Protos that are accepted")
struct AcceptedProtoTests {
    static let folder = RepositoryFolder.root + "/Protos/cases/accepted/"

    @Test func everyKindOfField() throws {
        let output = try Generator.run(try bytes(ofHexFile: Self.folder + "all.descriptors"))
        #expect(Set(output.sources.keys) == ["AllMessages.swift", "MessageCatalog.swift"])
        let made = try #require(output.sources["AllMessages.swift"])
        let path = Self.folder + "all.swift.txt"
        if ProcessInfo.processInfo.environment["RENEW"] != nil {
            try made.write(toFile: path, atomically: true, encoding: .utf8)
        }
        let expected = try String(contentsOfFile: path, encoding: .utf8)
        for (line, (one, other)) in zip(lines(made), lines(expected)).enumerated() where one != other {
            Issue.record("line \(line + 1) is\n\(one)\ninstead of\n\(other)")
            return
        }
        #expect(made.count == expected.count)
    }

    private func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
}
