import Testing

@testable import ReportMessages

/// Kinds of field that the protos don't use yet go the whole way to C and back here.
@Suite("Kinds of field that no message has yet")
struct PackingTests {
    @Test(arguments: [[], [true], [false, true, true, false]])
    func flags(values: [Bool]) {
        let arena = Arena(firstChunkByteCount: 64, byteLimit: Int.max)
        let (count, list) = arena.memory.flags(values)
        #expect(withExtendedLifetime(arena) { Unpacking.flags(count, list) == values })
    }

    @Test(arguments: [[], [[]], [[1, 2, 3], [], [0, 255]]] as [[[UInt8]]])
    func byteArrays(values: [[UInt8]]) {
        let arena = Arena(firstChunkByteCount: 64, byteLimit: Int.max)
        let (count, list) = arena.memory.byteArrays(values)
        #expect(withExtendedLifetime(arena) { Unpacking.byteArrays(count, list) == values })
    }

    @Test func numbers() {
        let arena = Arena(firstChunkByteCount: 64, byteLimit: Int.max)
        let signed: [Int64] = [.min, -1, 0, .max]
        let (count, list) = arena.memory.numbers(signed)
        #expect(withExtendedLifetime(arena) { Unpacking.numbers(count, list) == signed })
        let floats: [Float] = [-0.5, .infinity]
        let (floatCount, floatList) = arena.memory.numbers(floats)
        #expect(withExtendedLifetime(arena) { Unpacking.numbers(floatCount, floatList) == floats })
    }

    @Test func aListThatIsNotThereIsEmpty() throws {
        #expect(Unpacking.numbers(3, nil as UnsafeMutablePointer<Int32>?) == [])
        #expect(Unpacking.flags(3, nil) == [])
        #expect(Unpacking.byteArrays(3, nil) == [])
        #expect(try Unpacking.strings(3, nil, "message", "field") == [])
    }
}
