/// Reads characters from bytes that may not be valid UTF-8.
package enum UTF8Reader {
    /// The character that starts at `at` and its length in bytes. A byte that starts no well-formed character
    /// (RFC 3629: no surrogates, no overlong forms, nothing past U+10FFFF) gives U+FFFD and length 1.
    ///
    /// - Precondition: `at` lies within `bytes`.
    @inline(__always)
    package static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (code: UInt32, length: Int) {
        let first = UInt32(bytes[at])
        if first < 0x80 { return (first, 1) }
        if first & 0xF0 == 0xE0, at &+ 2 < bytes.count {
            let second = UInt32(bytes[at &+ 1])
            let third = UInt32(bytes[at &+ 2])
            let code = (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
            if second & 0xC0 == 0x80, third & 0xC0 == 0x80, code >= 0x800, code &- 0xD800 > 0x7FF {
                return (code, 3)
            }
            return (0xFFFD, 1)
        }
        return rare(bytes, at, first)
    }

    /// Characters of two and four bytes, and what is broken.
    private static func rare(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ first: UInt32) -> (UInt32, Int) {
        func tail(_ i: Int) -> UInt32? {
            guard at + i < bytes.count, bytes[at + i] & 0xC0 == 0x80 else { return nil }
            return UInt32(bytes[at + i] & 0x3F)
        }
        if first & 0xE0 == 0xC0, first >= 0xC2, let a = tail(1) { return ((first & 0x1F) << 6 | a, 2) }
        if first & 0xF8 == 0xF0, let a = tail(1), let b = tail(2), let c = tail(3) {
            let code = (first & 0x07) << 18 | a << 12 | b << 6 | c
            if (0x10000...0x10FFFF).contains(code) { return (code, 4) }
        }
        return (0xFFFD, 1)
    }
}
