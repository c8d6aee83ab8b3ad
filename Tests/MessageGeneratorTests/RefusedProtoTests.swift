import Foundation
import TestSupport
import Testing

@testable import MessageGenerator

/// `Protos/cases/refused` holds protos with a mark `// REFUSED: <what is said>` on every line that must be refused, and
/// beside them their descriptor sets, made by protoc.
@Suite("Protos that are refused, with file and line")
struct RefusedProtoTests {
    static let folder = RepositoryFolder.root + "/Protos/cases/refused/"
    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.hasSuffix(".proto") }.map { String($0.dropLast(6)) }.sorted()

    struct Mark: Hashable {
        var line: Int
        var text: String
    }

    @Test func thereAreCases() { #expect(Self.names.count >= 7) }

    @Test(arguments: names)
    func everyMarkAndNothingElse(name: String) throws {
        let proto = try String(contentsOfFile: Self.folder + name + ".proto", encoding: .utf8)
        var marks: [Mark] = []
        for (index, line) in proto.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let mark = line.range(of: "// REFUSED: ") else { continue }
            marks.append(Mark(line: index + 1, text: String(line[mark.upperBound...])))
        }
        #expect(!marks.isEmpty)

        let problems: [SchemaProblem]
        do {
            _ = try Generator.run(try bytes(ofHexFile: Self.folder + name + ".descriptors"))
            problems = []
        } catch let error as SchemaProblems {
            problems = error.problems
        }
        for mark in marks {
            #expect(
                problems.contains { $0.place.line == mark.line && $0.text.contains(mark.text) },
                "\(name).proto:\(mark.line) should say: \(mark.text)\nit says:\n\(SchemaProblems(problems: problems))")
        }
        for problem in problems {
            #expect(problem.place.file == name + ".proto")
            #expect(marks.contains { $0.line == problem.place.line }, "not expected: \(problem)")
            #expect(problem.description.hasPrefix("\(name).proto:\(problem.place.line): "))
        }
    }

    @Test func damagedDescriptorSetsAreRefused() throws {
        let bytes = try bytes(ofHexFile: Self.folder + "shapes.descriptors")
        #expect(throws: SchemaProblems.self) { try Generator.run(bytes + [0xFF]) }
        for count in 0..<bytes.count {
            // Cut off anywhere: refused or, at the end of a field, read as what is there; never a crash.
            _ = try? Generator.run(Array(bytes[..<count]))
        }
    }
}

/// The bytes of a file of hexadecimal digits.
func bytes(ofHexFile path: String) throws -> [UInt8] {
    let digits = try String(contentsOfFile: path, encoding: .utf8).compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}
