import NIOCore
import ReportMessages
import WireProtocol

/// Reads an input as one of the things that a peer may send: its first byte says as what.
enum FuzzInput {
    static func run(_ input: UnsafeRawBufferPointer) {
        guard let kind = input.first else { return }
        let bytes = UnsafeRawBufferPointer(rebasing: input.dropFirst())
        let choice = Int(kind) % (MessageCatalog.messages.count + 2)
        if choice < MessageCatalog.messages.count {
            readMessage(MessageCatalog.messages[choice], bytes)
        } else if choice == MessageCatalog.messages.count {
            readFrames(FrameDecoder.ofRequests(limits: .standard, largeMethods: [RPCMethod.ingest.name]), bytes)
        } else {
            readFrames(FrameDecoder.ofResponses(limits: .standard), bytes)
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
