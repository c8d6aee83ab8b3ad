import Foundation

/// From the descriptor set of the protos to Swift. Called by Protos/generate.sh, which says what the protos must have
/// been given first.
@main
struct GeneratorCommand {
    static let usage = "usage: message-generator --descriptors FILE --swift-out FOLDER --tests-out FOLDER"

    static func main() {
        do {
            let options = try options(Array(CommandLine.arguments.dropFirst()))
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: options.descriptors)))
            let output = try Generator.run(bytes)
            try write(output.sources, to: options.swiftFolder)
            try write(output.testSources, to: options.testsFolder)
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }

    private struct UsageError: Error, CustomStringConvertible {
        var description: String { GeneratorCommand.usage }
    }

    private static func options(
        _ arguments: [String]
    ) throws -> (descriptors: String, swiftFolder: String, testsFolder: String) {
        guard arguments.count == 6, arguments[0] == "--descriptors", arguments[2] == "--swift-out",
            arguments[4] == "--tests-out"
        else { throw UsageError() }
        return (arguments[1], arguments[3], arguments[5])
    }

    private static func write(_ files: [String: String], to folder: String) throws {
        for (name, text) in files {
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
        }
    }
}
