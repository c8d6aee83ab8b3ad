import ReportMessages
import TestSupport
import Testing

@Suite("Bytes from a peer are refused or read, never more")
struct HostileBytesTests {
    /// Decodes; what can be read must be writable and read back as the same.
    private func readOrRefuse<Message: ReportMessage>(_ type: Message.Type, _ bytes: [UInt8]) -> Message? {
        guard let message = try? Message.decode(bytes) else { return nil }
        let again = try? Message.decode(try message.encode(), arenaByteLimit: Int.max)
        // NaN is not equal to itself.
        #expect(again == message || "\(message)".contains("nan"), "\(Message.protoName): \(bytes)")
        return message
    }

    @Test(arguments: randomMessageTypes.indices)
    func truncationAtEveryByte(index: Int) throws {
        func check<Message: RandomMessage>(_ type: Message.Type) throws {
            for seed in 0..<3 as Range<UInt64> {
                var generator = SeededGenerator(seed)
                let bytes = try Message.random(using: &generator).encode()
                for count in 0..<min(bytes.count, 3000) { _ = readOrRefuse(type, Array(bytes[..<count])) }
            }
        }
        try check(randomMessageTypes[index])
    }

    @Test(arguments: randomMessageTypes.indices)
    func mutations(index: Int) throws {
        func check<Message: RandomMessage>(_ type: Message.Type) throws {
            var generator = SeededGenerator(UInt64(index) + 1000)
            for _ in 0..<150 {
                var bytes = try Message.random(using: &generator).encode()
                for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
                    let place = Int.random(in: 0..<bytes.count, using: &generator)
                    switch Int.random(in: 0..<4, using: &generator) {
                    case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                    case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
                    case 2: bytes.remove(at: place)
                    default: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
                    }
                }
                _ = readOrRefuse(type, bytes)
            }
        }
        try check(randomMessageTypes[index])
    }

    @Test(arguments: randomMessageTypes.indices)
    func everyWireTypeForEveryField(index: Int) {
        func check<Message: RandomMessage>(_ type: Message.Type) {
            for number in [0, 20_000, 536_870_911, 1 << 40] + Array(1...40) as [UInt64] {
                for wireType in 0..<8 as Range<UInt64> {
                    let bytes = WireBytes.field(number, wireType: wireType)
                    let message = readOrRefuse(type, bytes)
                    // Field 0, groups and the types that don't exist.
                    if number == 0 || [3, 4, 6, 7].contains(wireType) { #expect(message == nil) }
                    _ = readOrRefuse(type, bytes + bytes)
                }
            }
        }
        check(randomMessageTypes[index])
    }

    @Test(arguments: randomMessageTypes.indices)
    func lengthBombs(index: Int) {
        func check<Message: RandomMessage>(_ type: Message.Type) {
            let lengths: [UInt64] = [4, 1 << 20, 1 << 31, 1 << 32 - 1, 1 << 32, 1 << 62, 1 << 63, .max]
            for number in 1...25 as ClosedRange<UInt64> {
                for length in lengths {
                    let bytes = WireBytes.key(number, 2) + WireBytes.varint(length) + [1, 2, 3]
                    #expect(throws: MessageError.malformed(message: Message.protoName, byteCount: bytes.count)) {
                        try type.decode(bytes)
                    }
                    _ = readOrRefuse(type, WireBytes.field(number, bytes))
                }
            }
        }
        check(randomMessageTypes[index])
    }

    /// No message holds itself, so what lies deeper than the protos go is the content of a string, of bytes or of an
    /// unknown field, or is refused; the stack stays shallow.
    @Test(arguments: randomMessageTypes.indices)
    func deepNesting(index: Int) {
        func check<Message: RandomMessage>(_ type: Message.Type) {
            for number in 1...16 as ClosedRange<UInt64> {
                var bytes: [UInt8] = []
                for _ in 0..<3000 { bytes = WireBytes.field(number, bytes) }
                _ = readOrRefuse(type, bytes)
            }
        }
        check(randomMessageTypes[index])
    }

    @Test func varintsOfMoreThanTenBytes() {
        let bytes = [0x08] + [UInt8](repeating: 0xFF, count: 10) + [0x01]
        #expect(throws: MessageError.malformed(message: "gongbao.v1.TextSpan", byteCount: 12)) {
            try TextSpan.decode(bytes)
        }
    }

    @Test func wrongWireTypeOfAKnownField() {
        #expect(throws: MessageError.self) { try TextSpan.decode(WireBytes.field(1, [1, 2])) }
        #expect(throws: MessageError.self) { try SearchRequest.decode(WireBytes.field(1, 7)) }
    }
}
