import NIOCore
import ReportMessages
import TestSupport
import Testing
import WireProtocol

@Suite struct FrameCodecTests {
    /// All events that come out of bytes given in these pieces.
    private func events(
        _ pieces: [ArraySlice<UInt8>], _ decoder: FrameDecoder = .ofRequests(limits: .standard)
    ) throws -> [FrameDecoder.Event] {
        var decoder = decoder
        var events: [FrameDecoder.Event] = []
        for piece in pieces {
            decoder.append(ByteBuffer(bytes: piece))
            while let event = try decoder.next() { events.append(event) }
        }
        return events
    }

    @Test(arguments: 0..<200 as Range<UInt64>) func whatIsWrittenIsReadAndIsTheGeneratedMessage(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let frame = WireFrame.some(using: &random)
        let bytes = try frame.encoded()
        #expect(try events([bytes[...]]) == [.frame(frame)], "seed \(seed)")
        // protobuf-c writes the same bytes and reads the same values.
        #expect(Array(bytes.dropFirst(4)) == (try frame.message.encode()), "seed \(seed)")
        #expect(try Frame.decode(Array(bytes.dropFirst(4))) == frame.message, "seed \(seed)")
    }

    @Test(arguments: 0..<60 as Range<UInt64>) func aPreparedResponseHasTheSameBytes(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        var frame = WireFrame.some(using: &random)
        while true {
            if case .response(let response) = frame.payload {
                let prepared = try PreparedResponse(response, limitBytes: WireLimits.standard.responseFrameBytes)
                var buffer = ByteBuffer()
                for id in [1, 127, 128, UInt64.random(in: 1 ... .max, using: &random), .max] as [UInt64] {
                    prepared.encode(streamID: id, into: &buffer)
                    let expected = try WireFrame(streamID: id, .response(response)).encoded()
                    #expect(buffer.readBytes(length: expected.count) == expected, "seed \(seed)")
                }
                return #expect(buffer.readableBytes == 0)
            }
            frame = WireFrame.some(using: &random)
        }
    }

    @Test func aPreparedResponseKeepsToTheLimit() {
        let response = WireResponse(body: ByteBuffer(repeating: 0, count: 100))
        #expect(throws: FrameTooLongToSend.self) { try PreparedResponse(response, limitBytes: 100) }
    }

    @Test(arguments: 0..<60 as Range<UInt64>) func anySplitGivesTheSameFrames(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let frames = (0..<5).map { _ in WireFrame.some(using: &random) }
        let bytes = try frames.flatMap { try $0.encoded() }
        let expected = frames.map { FrameDecoder.Event.frame($0) }
        #expect(try events(bytes.indices.map { bytes[$0...$0] }) == expected, "byte by byte, seed \(seed)")
        for _ in 0..<10 {
            var pieces: [ArraySlice<UInt8>] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...max(1, bytes.count / 3), using: &random)
                pieces.append(rest.prefix(count))
                rest = rest.dropFirst(count)
            }
            #expect(try events(pieces) == expected, "seed \(seed)")
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>) func aCutFrameNeverComesOutAndNeverTraps(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let bytes = try WireFrame.some(using: &random).encoded()
        for count in bytes.indices {
            #expect(try events([bytes.prefix(count)]).isEmpty)
            // The same with a length that claims the cut frame is whole.
            let cut = Array(bytes.prefix(count).dropFirst(4))
            let length = withUnsafeBytes(of: UInt32(cut.count).bigEndian) { Array($0) }
            _ = try? events([(length + cut)[...]])
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>) func changedBytesAreReadAsTheGeneratedMessageReadsThem(seed: UInt64)
        throws
    {
        var random = SeededGenerator(seed)
        var bytes = Array(try WireFrame.some(using: &random).encoded().dropFirst(4))
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        let length = withUnsafeBytes(of: UInt32(bytes.count).bigEndian) { Array($0) }
        guard case .frame(let frame)? = try? events([(length + bytes)[...]]).first else { return }
        // Whatever this reader accepts, protobuf-c accepts with the same values. (It refuses more: packets beyond limits.)
        #expect(try Frame.decode(bytes) == frame.message, "seed \(seed)")
    }

    @Test func fieldsMayComeInAnyOrderAndUnknownOnesArePassedOver() throws {
        // body before method before stream, with an unknown varint, fixed64, text and fixed32 between.
        let request: [UInt8] = [0x22, 1, 9, 0x50, 7, 0x0A, 1, 0x6D]
        let unknown: [UInt8] = [0x71, 1, 2, 3, 4, 5, 6, 7, 8, 0x7A, 1, 0, 0x7D, 1, 2, 3, 4]
        let message = [0x12, UInt8(request.count)] + request + unknown + [0x08, 3]
        let frame = WireFrame(streamID: 3, .request(WireRequest(method: "m", body: ByteBuffer(bytes: [9]))))
        #expect(try events([([0, 0, 0, UInt8(message.count)] + message)[...]]) == [.frame(frame)])
    }

    @Test(
        arguments: [
            ([0, 0, 0, 0], FrameError.empty),
            ([0x01, 0, 0, 1], .tooLong(bytes: 16 << 20 | 1, limitBytes: 16 << 20)),
            ([0xFF, 0xFF, 0xFF, 0xFF], .tooLong(bytes: 0xFFFF_FFFF, limitBytes: 16 << 20)),
            (Array("GET ".utf8), .looksLikeHTTP),
            (Array("PRI ".utf8), .looksLikeHTTP),
            (Array("<htm".utf8), .looksLikeHTTP),
            ([0x16, 0x03, 0x01, 0x02], .looksLikeTLS),
            ([0x15, 0x03, 0x03, 0x00], .looksLikeTLS),
            ([0, 0, 0, 2, 0x08, 0x01], .noPayload),
            ([0, 0, 0, 2, 0x00, 0x01], .malformed(.fieldNumber)),
            ([0, 0, 0, 2, 0x12, 0x05], .malformed(.truncated)),
            ([0, 0, 0, 2, 0x0B, 0x01], .malformed(.wireType)),
            ([0, 0, 0, 3, 0x0A, 0x01, 0x01], .malformed(.mismatch)),
            ([0, 0, 0, 12] + Array(repeating: 0xFF, count: 12), .malformed(.longVarint)),
            ([0, 0, 0, 5, 0x12, 3, 0x0A, 1, 0xFF], .notUTF8(field: "request.method")),
            (
                [0, 0, 0, 69, 0x2A, 67, 0x0A, 65] + Array(repeating: 1, count: 65),
                .pingTooLong(bytes: 65, limitBytes: 64)
            ),
        ] as [([UInt8], FrameError)])
    func brokenBytesSayWhatIsWrong(_ bytes: [UInt8], _ expected: FrameError) {
        #expect(throws: expected) { try events([bytes[...]]) }
        #expect(!expected.description.isEmpty)
    }
}

/// Limits that concern one call refuse that call and leave the connection as it is.
@Suite struct FrameLimitTests {
    private let next = WireFrame(streamID: 9, .request(WireRequest(method: "next")))

    /// Feeds bytes in pieces and returns what came out, which must end with `next`.
    private func refusal(
        of frame: WireFrame, largeMethods: Set<String> = [], pieceBytes: Int
    ) throws -> (streamID: UInt64, error: RPCError)? {
        var decoder = FrameDecoder.ofRequests(limits: .standard, largeMethods: largeMethods)
        var rest = try frame.encoded()[...] + next.encoded()
        var events: [FrameDecoder.Event] = []
        while !rest.isEmpty {
            decoder.append(ByteBuffer(bytes: rest.prefix(pieceBytes)))
            rest = rest.dropFirst(pieceBytes)
            while let event = try decoder.next() { events.append(event) }
        }
        #expect(events.count == 2)
        #expect(events.last == .frame(next))
        if case .refused(let streamID, let error)? = events.first { return (streamID, error) }
        #expect(events.first == .frame(frame))
        return nil
    }

    @Test(arguments: [1 << 10, 1 << 16, 1 << 24]) func largeFramesAreForMethodsThatTakeThem(pieceBytes: Int) throws {
        let request = WireRequest(method: "a.B/Ingest", body: ByteBuffer(repeating: 1, count: 2 << 20))
        let frame = WireFrame(streamID: 5, .request(request))
        let refused = try #require(try refusal(of: frame, largeMethods: ["a.B/Other"], pieceBytes: pieceBytes))
        #expect(refused.streamID == 5)
        #expect(refused.error.code == .resourceExhausted)
        #expect(!refused.error.mayBeRetried)
        #expect(try refusal(of: frame, largeMethods: ["a.B/Ingest"], pieceBytes: pieceBytes) == nil)
    }

    @Test func aFrameOfExactlyTheLimitNeedsNoLookAtItsMethod() throws {
        var size = 1 << 20
        var frame = WireFrame(streamID: 1, .cancel)
        repeat {
            frame = WireFrame(
                streamID: 1, .request(WireRequest(method: "m", body: ByteBuffer(repeating: 1, count: size))))
            size -= 1
        } while try frame.encoded().count > 4 + (1 << 20)
        #expect(try frame.encoded().count == 4 + (1 << 20))
        #expect(try refusal(of: frame, pieceBytes: 1 << 16) == nil)
    }

    @Test func longMethodsAndMuchMetadataAreRefused() throws {
        let long = WireRequest(method: String(repeating: "m", count: 257))
        let entry = CallMetadata.Entry(key: "k", value: [1])
        let many = WireRequest(method: "m", metadata: CallMetadata(Array(repeating: entry, count: 33)))
        let big = CallMetadata.Entry(key: "k", value: Array(repeating: 1, count: 8 << 10))
        for request in [long, many, WireRequest(method: "m", metadata: [big])] {
            let refused = try #require(try refusal(of: WireFrame(streamID: 4, .request(request)), pieceBytes: 100))
            #expect(refused.streamID == 4)
            #expect(refused.error.code == .resourceExhausted)
        }
    }

    @Test func aFrameTooLongToSendLeavesTheBufferAsItIs() throws {
        var buffer = ByteBuffer(string: "before")
        let frame = WireFrame(streamID: 1, .response(WireResponse(body: ByteBuffer(repeating: 0, count: 100))))
        #expect(throws: FrameTooLongToSend(bytes: 108, limitBytes: 50)) {
            try frame.encode(into: &buffer, limitBytes: 50)
        }
        #expect(String(buffer: buffer) == "before")
    }

    @Test func partialFramesAreKnownByTheirLength() throws {
        var decoder = FrameDecoder.ofRequests(limits: .standard)
        #expect(decoder.partialFrameBytes == nil)
        decoder.append(ByteBuffer(bytes: [0, 0]))
        #expect(try decoder.next() == nil)
        #expect(decoder.partialFrameBytes == 0)
        decoder.append(ByteBuffer(bytes: [1, 0, 8]))
        #expect(try decoder.next() == nil)
        #expect(decoder.partialFrameBytes == 256)
    }
}
