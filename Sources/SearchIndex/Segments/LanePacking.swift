/// Packs and unpacks the 128 numbers of a full block in four lanes, number *i* in lane *i* mod 4, so that a vector of four
/// 32-bit words is shifted and masked at once (SIMD-BP128: Lemire and Boytsov, "Decoding billions of integers per second
/// through vectorization", 2015).
enum LanePacking {
    typealias Lanes = SIMD4<UInt32>

    /// Writes 128 numbers of `bits` bits to `2 * bits` words.
    ///
    /// - Precondition: no number needs more bits; the words are 0.
    static func pack(_ numbers: UnsafeBufferPointer<UInt32>, bits: Int, to out: UnsafeMutablePointer<UInt64>) {
        if bits == 0 { return }
        let out = UnsafeMutableRawPointer(out)
        for (i, number) in numbers.enumerated() {
            let bit = (i / 4) * bits
            let at = (bit / 32 * 4 + i % 4) * 4
            let shifted = UInt64(number) << UInt64(bit % 32)
            out.storeBytes(
                of: out.load(fromByteOffset: at, as: UInt32.self) | UInt32(truncatingIfNeeded: shifted),
                toByteOffset: at, as: UInt32.self)
            if bit % 32 + bits > 32 {
                out.storeBytes(of: UInt32(shifted >> 32), toByteOffset: at + 16, as: UInt32.self)
            }
        }
    }

    /// One of the numbers.
    @inline(__always)
    static func number(_ words: UnsafePointer<UInt64>, width: UInt32, at i: Int) -> UInt32 {
        if width == 0 { return 0 }
        let words = UnsafeRawPointer(words)
        let bit = (i &>> 2) &* Int(width)
        let at = ((bit &>> 5) &* 4 &+ (i & 3)) &* 4
        var number = UInt64(words.load(fromByteOffset: at, as: UInt32.self))
        if bit & 31 &+ Int(width) > 32 {
            number |= UInt64(words.load(fromByteOffset: at &+ 16, as: UInt32.self)) &<< 32
        }
        return UInt32(truncatingIfNeeded: (number &>> UInt64(bit & 31)) & (1 &<< UInt64(width) &- 1))
    }

    /// Writes the numbers, each plus one.
    @inline(__always)
    static func unpack(_ words: UnsafePointer<UInt64>, _ widthClass: UInt8, to out: UnsafeMutablePointer<UInt32>) {
        switch widthClass {
        case 0: for i in 0..<PostingBlock.capacity { out[i] = 1 }
        case 1: unpack(words, bits: 1, to: out)
        case 2: unpack(words, bits: 2, to: out)
        case 3: unpack(words, bits: 3, to: out)
        case 4: unpack(words, bits: 4, to: out)
        case 5: unpack(words, bits: 5, to: out)
        case 6: unpack(words, bits: 6, to: out)
        case 7: unpack(words, bits: 7, to: out)
        case 8: unpack(words, bits: 8, to: out)
        case 9: unpack(words, bits: 9, to: out)
        case 10: unpack(words, bits: 10, to: out)
        case 11: unpack(words, bits: 12, to: out)
        case 12: unpack(words, bits: 16, to: out)
        case 13: unpack(words, bits: 21, to: out)
        default: unpack(words, bits: 32, to: out)
        }
    }

    /// Unrolled by hand: with all shifts known, four numbers take five instructions or so, in a loop three times as many.
    @inline(__always)
    private static func unpack(_ words: UnsafePointer<UInt64>, bits: UInt32, to out: UnsafeMutablePointer<UInt32>) {
        unpackEight(words, bits, 0, out)
        unpackEight(words, bits, 8, out)
        unpackEight(words, bits, 16, out)
        unpackEight(words, bits, 24, out)
    }

    @inline(__always)
    private static func unpackEight(
        _ words: UnsafePointer<UInt64>, _ bits: UInt32, _ k: UInt32, _ out: UnsafeMutablePointer<UInt32>
    ) {
        unpackFour(words, bits, k, out)
        unpackFour(words, bits, k &+ 1, out)
        unpackFour(words, bits, k &+ 2, out)
        unpackFour(words, bits, k &+ 3, out)
        unpackFour(words, bits, k &+ 4, out)
        unpackFour(words, bits, k &+ 5, out)
        unpackFour(words, bits, k &+ 6, out)
        unpackFour(words, bits, k &+ 7, out)
    }

    /// Unpacks the numbers from `4 * k` on.
    @inline(__always)
    private static func unpackFour(
        _ words: UnsafePointer<UInt64>, _ bits: UInt32, _ k: UInt32, _ out: UnsafeMutablePointer<UInt32>
    ) {
        let words = UnsafeRawPointer(words)
        let bit = k &* bits
        let at = Int(bit &>> 5) &* 16
        var lanes = words.loadUnaligned(fromByteOffset: at, as: Lanes.self) &>> Lanes(repeating: bit & 31)
        if bit & 31 &+ bits > 32 {
            let next = words.loadUnaligned(fromByteOffset: at &+ 16, as: Lanes.self)
            lanes |= next &<< Lanes(repeating: 32 &- bit & 31)
        }
        lanes &= Lanes(repeating: bits == 32 ? .max : 1 &<< bits &- 1)
        UnsafeMutableRawPointer(out).storeBytes(
            of: lanes &+ Lanes(repeating: 1), toByteOffset: Int(k) &* 16, as: Lanes.self)
    }

    /// Puts in the place of 128 numbers the sums of those so far, on top of `start`.
    @inline(__always)
    static func sumUp(_ numbers: UnsafeMutablePointer<UInt32>, from start: UInt32) {
        let numbers = UnsafeMutableRawPointer(numbers)
        var carry = Lanes(repeating: start)
        for at in stride(from: 0, to: PostingBlock.capacity * 4, by: 16) {
            var lanes = numbers.loadUnaligned(fromByteOffset: at, as: Lanes.self)
            lanes &+= Lanes(0, lanes[0], lanes[1], lanes[2])
            lanes &+= Lanes(0, 0, lanes[0], lanes[1])
            lanes &+= carry
            numbers.storeBytes(of: lanes, toByteOffset: at, as: Lanes.self)
            carry = Lanes(repeating: lanes[3])
        }
    }
}
