/// A call that a load test makes, ready to be sent.
public struct LoadCall: Hashable, Sendable {
    /// Full name of the method, "gongbao.v1.ReportService/Search".
    public var method: String
    /// The request message, encoded.
    public var body: [UInt8]

    public init(method: String, body: [UInt8]) {
        self.method = method
        self.body = body
    }
}

/// Calls and how often each is made, in relation to the others.
public struct LoadMix: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public var call: LoadCall
        /// At least 1.
        public var weight: UInt32

        public init(_ call: LoadCall, weight: UInt32 = 1) {
            self.call = call
            self.weight = weight
        }
    }

    public let entries: [Entry]
    /// Running sums of the weights.
    private let sums: [UInt64]

    /// - Precondition: there is an entry, and no weight is 0.
    public init(_ entries: [Entry]) {
        precondition(!entries.isEmpty && entries.allSatisfy { $0.weight > 0 }, "a mix needs entries with weights")
        self.entries = entries
        var sum: UInt64 = 0
        sums = entries.map {
            sum += UInt64($0.weight)
            return sum
        }
    }

    /// The same for the same calls and weights in the same order, and hardly ever for others: FNV-1a, 64 bits (Fowler,
    /// Noll, Vo; RFC 9923), in hexadecimal.
    public var fingerprint: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ bytes: some Sequence<UInt8>) {
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        for entry in entries {
            add("\(entry.weight) \(entry.call.method) \(entry.call.body.count) ".utf8)
            add(entry.call.body)
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The position of an entry, drawn by weight.
    func draw(using random: inout some RandomNumberGenerator) -> Int {
        let drawn = UInt64.random(in: 0..<(sums.last ?? 1), using: &random)
        return sums.partitionIndex { $0 > drawn }
    }
}

extension [UInt64] {
    /// The first position at which a condition holds that, once true, stays true.
    func partitionIndex(_ holds: (UInt64) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// Numbers that look random and are the same each time: SplitMix64 (Steele, Lea, Flood 2014).
public struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
