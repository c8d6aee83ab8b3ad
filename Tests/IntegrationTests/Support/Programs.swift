import Foundation
import Glibc

/// The commands as they were built beside these tests.
enum Programs {
    static let server = path(of: "gongbaod")
    static let client = path(of: "gongbao")

    /// What a skipped test says.
    static let howToBuild = "gongbaod and gongbao are not built beside the tests; run 'swift build' first"

    static var areBuilt: Bool { server != nil && client != nil }
    static var serverIsBuilt: Bool { server != nil }

    /// The file of that name in the folder of this test program; `nil` where there is none.
    private static func path(of name: String) -> String? {
        guard let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return nil }
        let path = URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent(name).path
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }
}

/// A folder of a test's own, gone when the value that holds it goes.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("gongbao-test-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // A test may have taken away the right to write.
        _ = chmod(path, 0o700)
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String) -> String { path + "/" + name }

    /// Writes a file and returns its path.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, bytes: Array(text.utf8)) }

    @discardableResult
    func write(_ name: String, bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
        return file(name)
    }

    /// Writes a file that is mostly a hole and returns its path.
    func writeSparse(_ name: String, start: String, byteCount: Int64) throws -> String {
        let path = try write(name, start)
        guard truncate(path, off_t(byteCount)) == 0 else { throw ProgramError("\(name) can't be made that long") }
        return path
    }
}

/// What a test could not do; names the step.
struct ProgramError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
