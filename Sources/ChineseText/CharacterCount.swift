extension String {
    /// Characters (Unicode scalars) that begin in a stretch of the text's UTF-8; what lies outside of the text counts none.
    ///
    /// - Complexity: O(bytes), some gigabytes a second; a native string is read in place.
    public func characterCount(in span: ByteSpan) -> Int {
        var text = self
        return text.withUTF8 { bytes in
            let part = UnsafeBufferPointer(rebasing: bytes[span.range.clamped(to: 0..<bytes.count)])
            var count = 0
            for byte in part { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
            return count
        }
    }
}
