import Foundation
import NIOCore
import ReportMessages
import TestSupport
import Testing
import WireProtocol

/// The frames of Protos/vectors, which the clients in other languages read as well.
@Suite struct VectorTests {
    private static let folder = RepositoryFolder.root + "/Protos/vectors/v1/"

    /// Names and bytes of the vectors that are frames.
    private static func frames() throws -> [(name: String, bytes: [UInt8])] {
        try String(contentsOfFile: folder + "index.tsv", encoding: .utf8).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t")
            guard parts[1] == "gongbao.v1.Frame" else { return nil }
            let name = String(parts[0])
            let digits = try String(contentsOfFile: folder + name + ".hex", encoding: .utf8).compactMap(\.hexDigitValue)
            let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
            return (name, bytes)
        }
    }

    @Test func everyFrameIsReadAndWrittenTheSame() throws {
        let frames = try Self.frames()
        #expect(frames.count > 15)
        for (name, bytes) in frames {
            for var decoder in [FrameDecoder.ofRequests(limits: .standard), .ofResponses(limits: .standard)] {
                decoder.append(ByteBuffer(bytes: bytes))
                guard case .frame(let frame)? = try decoder.next() else {
                    Issue.record("\(name) gives no frame")
                    continue
                }
                #expect(decoder.partialFrameBytes == nil, "\(name)")
                #expect(try frame.encoded() == bytes, "\(name)")
                #expect(frame.message == (try Frame.decode(Array(bytes.dropFirst(4)))), "\(name)")
            }
        }
    }

    @Test func allOfThemInOneStreamBytewise() throws {
        let frames = try Self.frames()
        var decoder = FrameDecoder.ofResponses(limits: .standard)
        var again: [[UInt8]] = []
        for byte in frames.flatMap(\.bytes) {
            decoder.append(ByteBuffer(bytes: [byte]))
            while case .frame(let frame)? = try decoder.next() { again.append(try frame.encoded()) }
        }
        #expect(again == frames.map(\.bytes))
    }
}
