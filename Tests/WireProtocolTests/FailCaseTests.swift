import Foundation
import NIOCore
import TestSupport
import Testing
import WireProtocol

/// Inputs that fuzzing kept: see Tests/Fuzz/README.md.
@Suite("What once failed as a stream of frames stays fixed")
struct FailCaseTests {
    static let folder = RepositoryFolder.root + "/Tests/Fuzz/FailCases/"
    static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

    @Test(arguments: names)
    func framesDoNotDependOnHowTheirBytesArrive(name: String) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.folder + name)).dropFirst())
        for decoder in [FrameDecoder.ofRequests(limits: .standard), FrameDecoder.ofResponses(limits: .standard)] {
            #expect(
                events(decoder, [ByteBuffer(bytes: bytes)]) == events(decoder, bytes.map { ByteBuffer(bytes: [$0]) }))
        }
    }

    private func events(_ decoder: FrameDecoder, _ pieces: [ByteBuffer]) -> [String] {
        var decoder = decoder
        var result: [String] = []
        for piece in pieces {
            decoder.append(piece)
            do {
                while let event = try decoder.next() { result.append("\(event)") }
            } catch {
                return result + ["\(error)"]
            }
        }
        return result
    }
}
