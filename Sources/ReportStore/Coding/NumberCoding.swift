/// Numbers as bytes: seven bits a byte, the lowest first, the top bit set on all but the last. Signed ones are zigzag
/// coded, so that small negative numbers are short too.
struct NumberWriter {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// A count or position; a negative one becomes 0.
    mutating func append(count: Int) { append(UInt64(max(0, count))) }

    mutating func append(signed number: Int64) {
        append(UInt64(bitPattern: (number << 1) ^ (number >> 63)))
    }

    mutating func append(text: String) {
        append(count: text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }
}

/// Reads what `NumberWriter` wrote. Everything is `nil` for bytes that it can't have written, never a trap.
struct NumberReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func next() -> UInt64? {
        var number: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard position < bytes.count else { return nil }
            let byte = bytes[position]
            position += 1
            if shift == 63 && byte > 1 { return nil }
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        return nil
    }

    mutating func count(limit: Int) -> Int? {
        guard let number = next(), number <= UInt64(limit) else { return nil }
        return Int(number)
    }

    mutating func signed() -> Int64? {
        next().map { Int64(bitPattern: $0 >> 1) ^ -Int64(bitPattern: $0 & 1) }
    }

    mutating func text() -> String? {
        guard let count = count(limit: bytes.count), count <= bytes.count - position else { return nil }
        position += count
        return String(validating: bytes[position - count..<position], as: UTF8.self)
    }
}
