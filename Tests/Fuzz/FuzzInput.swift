import NIOCore
import ReportMessages
import WireProtocol

/// Reads an input as one of the things that a peer may send: its first byte says as what.
enum FuzzInput {
    static func run(_ input: UnsafeRawBufferPointer) {
        guard let kind = input.first else { return }
        let bytes = UnsafeRawBufferPointer(rebasing: input.dropFirst())
        let choice = Int(kind) % (MessageCatalog.messages.count + 3)
        if choice < MessageCatalog.messages.count {
            readMessage(MessageCatalog.messages[choice], bytes)
        } else if choice == MessageCatalog.messages.count {
            let decoder = FrameDecoder.ofRequests(limits: .standard, largeMethods: [RPCMethod.ingest.name])
            readFrames(decoder, bytes)
            serve(decoder, bytes)
        } else if choice == MessageCatalog.messages.count + 1 {
            let decoder = FrameDecoder.ofResponses(limits: .standard)
            readFrames(decoder, bytes)
            receive(decoder, bytes)
        } else {
            readRecord(bytes)
        }
    }

    /// What can be read can be written, and is then the same.
    private static func readMessage<Message: ReportMessage>(_ type: Message.Type, _ bytes: UnsafeRawBufferPointer) {
        guard let message = try? type.decode(bytes) else { return }
        guard let written = try? message.encode(), let again = try? type.decode(written, arenaByteLimit: Int.max) else {
            preconditionFailure("\(Message.protoName) was read, but can't be written and read again")
        }
        // NaN is not equal to itself.
        precondition(again == message || "\(message)".contains("nan"), "\(Message.protoName) changed on its way")
    }

    /// However the bytes are cut into pieces, the same frames come out.
    private static func readFrames(_ decoder: FrameDecoder, _ bytes: UnsafeRawBufferPointer) {
        let whole = events(decoder, [ByteBuffer(bytes: bytes)])
        let inBytes = events(decoder, bytes.map { ByteBuffer(bytes: [$0]) })
        precondition(whole == inBytes, "frames depend on how their bytes arrive")
    }

    /// What a server makes of the frames: every place that it gives it gets back, and numbers of streams only grow.
    private static func serve(_ decoder: FrameDecoder, _ bytes: UnsafeRawBufferPointer) {
        var decoder = decoder
        decoder.append(ByteBuffer(bytes: bytes))
        var limits = WireLimits.standard
        limits.inFlightPerConnection = 3
        var connection = ServerConnection(limits: limits, openedAt: MonotonicTime(nanoseconds: 0))
        var running: [UInt64] = []
        var moment: UInt64 = 0
        while let event = try? decoder.next() {
            moment += 1
            let (now, last) = (MonotonicTime(nanoseconds: moment), connection.lastStreamID)
            let action =
                switch event {
                case .frame(let frame): connection.received(frame, at: now, health: .serving) { moment % 3 > 0 }
                case .refused(let id, let error): connection.receivedRefused(streamID: id, error, at: now)
                }
            if case .run = action { running.append(connection.lastStreamID) }
            if case .close = action { break }
            precondition(connection.lastStreamID >= last && connection.inFlight == running.count)
            precondition(running.count <= limits.inFlightPerConnection)
            if moment % 4 == 0, let first = running.first {
                connection.callEnded(first)
                running.removeFirst()
            }
        }
        for id in running { connection.callEnded(id) }
        precondition(connection.inFlight == 0, "a place was lost")
    }

    /// What a client makes of the frames; no answer is inflated beyond its limit.
    private static func receive(_ decoder: FrameDecoder, _ bytes: UnsafeRawBufferPointer) {
        var decoder = decoder
        decoder.append(ByteBuffer(bytes: bytes))
        var connection = ClientConnection(limits: .standard)
        for credit in [0, 0, 4] as [UInt32] { _ = connection.begin(deadline: .distantFuture, credit: credit) }
        while case .frame(let frame)? = try? decoder.next() {
            _ = connection.received(frame)
            guard case .response(let response) = frame.payload else { continue }
            let body = try? response.inflatedBody(limitBytes: 1 << 16)
            precondition(response.compression == .compressionNone || body?.readableBytes ?? 0 <= 1 << 16)
            let prepared = try? PreparedResponse(response, limitBytes: 1 << 20)
            var (one, other) = (ByteBuffer(), ByteBuffer())
            prepared?.encode(streamID: frame.streamID, into: &one)
            try? frame.encode(into: &other, limitBytes: 1 << 20)
            precondition(prepared == nil || one == other, "a prepared response has other bytes")
        }
    }

    /// A record of calls that can be read is written as the same.
    private static func readRecord(_ bytes: UnsafeRawBufferPointer) {
        var file = ByteBuffer(string: CallRecord.magic)
        file.writeBytes(bytes)
        guard let entries = try? CallRecord.contents(of: file).entries else { return }
        var again = ByteBuffer(string: CallRecord.magic)
        for entry in entries { try? CallRecord.write(entry, to: &again) }
        precondition((try? CallRecord.contents(of: again).entries) == entries, "a record changed on its way")
    }

    private static func events(_ decoder: FrameDecoder, _ pieces: [ByteBuffer]) -> [String] {
        var decoder = decoder
        var result: [String] = []
        for piece in pieces {
            decoder.append(piece)
            do {
                while let event = try decoder.next() { result.append(describe(event)) }
            } catch {
                return result + ["\(error)"]
            }
        }
        return result
    }

    private static func describe(_ event: FrameDecoder.Event) -> String {
        switch event {
        case .frame(let frame): "\(frame)"
        case .refused(let streamID, let error): "\(streamID) refused: \(error)"
        }
    }
}
