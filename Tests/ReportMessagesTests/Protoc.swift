import Foundation
import TestSupport

/// Google's protoc, where it is installed, as a second opinion.
enum Protoc {
    static let path: String? = ["/usr/bin/protoc", "/usr/local/bin/protoc"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    static var isInstalled: Bool { path != nil }

    struct Failure: Error { var ending: ChildProcess.Ending }

    /// `protoc --encode=TYPE` or `protoc --decode=TYPE` over the protos of the repository.
    static func run(_ option: String, input: [UInt8]) throws -> [UInt8] {
        let protos = RepositoryFolder.root + "/Protos"
        let names = try FileManager.default.contentsOfDirectory(atPath: protos + "/gongbao/v1").sorted()
        return try run(
            path ?? "", [option] + names.filter { $0.hasSuffix(".proto") }.map { "gongbao/v1/" + $0 }, in: protos, input
        )
    }

    static func run(_ command: String, _ arguments: [String], in folder: String, _ input: [UInt8]) throws -> [UInt8] {
        // Files rather than pipes: a full pipe would block both sides.
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("protoc-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let inFile = scratch.appendingPathComponent("in"), outFile = scratch.appendingPathComponent("out")
        try Data(input).write(to: inFile)
        let process = try ChildProcess(
            command, arguments, environment: ProcessInfo.processInfo.environment, in: folder, input: inFile.path,
            output: outFile.path)
        let ending = process.waitUntilEnd()
        guard ending == .exited(status: 0) else { throw Failure(ending: ending) }
        return [UInt8](try Data(contentsOf: outFile))
    }
}
