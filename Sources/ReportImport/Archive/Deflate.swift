import CZlib

/// Raw deflate streams (RFC 1951) and the checksum of ZIP archives, by zlib.
enum Deflate {
    /// The bytes that a stream stands for, which must be `count`. Never takes more memory than that: a stream that
    /// gives more is broken, whatever it would have given.
    ///
    /// - Returns: `nil` where the stream is broken, or gives fewer or more bytes.
    static func inflated(_ packed: ArraySlice<UInt8>, to count: Int) -> [UInt8]? {
        if count == 0 { return [] }
        var stream = z_stream()
        guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return nil
        }
        defer { inflateEnd(&stream) }
        var isWhole = false
        let bytes = packed.withUnsafeBytes { input in
            [UInt8](unsafeUninitializedCapacity: count) { output, written in
                // zlib reads from here only.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress?.assumingMemoryBound(to: Bytef.self))
                stream.avail_in = uInt(clamping: input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(clamping: count)
                let result = inflate(&stream, Z_FINISH)
                written = Int(stream.total_out)
                isWhole = result == Z_STREAM_END && written == count
            }
        }
        return isWhole ? bytes : nil
    }

    /// CRC-32 as ZIP archives have it.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBytes { buffer in
            UInt32(
                truncatingIfNeeded: crc32_z(0, buffer.baseAddress?.assumingMemoryBound(to: Bytef.self), buffer.count))
        }
    }
}
