import CZlib

/// Writes ZIP archives, by the book or not: the other side of `ZipArchive`, with zlib's own deflate.
public struct ZipWriter {
    public struct File {
        public var name: String
        public var contents: [UInt8]
        public var isDeflated = true
        public var flags: UInt16 = 0
        /// `nil` is the true one.
        public var method: UInt16?
        public var checksum: UInt32?
        /// What the table of contents says of the size.
        public var size: UInt32?
        /// Whether sizes and checksum stand behind the file, as those write who do not know them before.
        public var hasDescriptor = false

        public init(name: String, contents: [UInt8], isDeflated: Bool = true, hasDescriptor: Bool = false) {
            self.name = name
            self.contents = contents
            self.isDeflated = isDeflated
            self.hasDescriptor = hasDescriptor
        }
    }

    public var files: [File] = []
    public var comment: [UInt8] = []
    /// What the end record says of the number of files.
    public var count: UInt16?

    public init(files: [File] = []) { self.files = files }

    public var bytes: [UInt8] {
        var out: [UInt8] = []
        var table: [UInt8] = []
        for file in files {
            let packed = file.isDeflated ? Self.deflated(file.contents) : file.contents
            let checksum = file.checksum ?? UInt32(crc32(0, file.contents, uInt(file.contents.count)))
            let flags = file.flags | (file.hasDescriptor ? 8 : 0)
            let method = file.method ?? (file.isDeflated ? 8 : 0)
            let sizes =
                Self.long(checksum) + Self.long(packed.count) + Self.long(Int(file.size ?? UInt32(file.contents.count)))
            let name = Array(file.name.utf8)
            let start = out.count
            out += [0x50, 0x4B, 3, 4] + Self.word(20) + Self.word(flags) + Self.word(method) + [0, 0, 0, 0]
            out += file.hasDescriptor ? [UInt8](repeating: 0, count: 12) : sizes
            out += Self.word(UInt16(name.count)) + Self.word(0) + name + packed
            if file.hasDescriptor { out += [0x50, 0x4B, 7, 8] + sizes }
            table += [0x50, 0x4B, 1, 2] + Self.word(20) + Self.word(20) + Self.word(flags) + Self.word(method)
            table += [0, 0, 0, 0] + sizes + Self.word(UInt16(name.count)) + [UInt8](repeating: 0, count: 12)
            table += Self.long(start) + name
        }
        let number = count ?? UInt16(files.count)
        let start = out.count
        out += table + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.word(number) + Self.word(number)
        out += Self.long(table.count) + Self.long(start) + Self.word(UInt16(comment.count)) + comment
        return out
    }

    public static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var input = bytes
        return input.withUnsafeMutableBufferPointer { source in
            [UInt8](unsafeUninitializedCapacity: bytes.count + bytes.count / 1000 + 64) { target, written in
                stream.next_in = source.baseAddress
                stream.avail_in = uInt(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = uInt(target.count)
                deflate(&stream, Z_FINISH)
                written = Int(stream.total_out)
            }
        }
    }

    private static func word(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
    private static func long(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) } }
    private static func long(_ value: Int) -> [UInt8] { long(UInt32(value)) }
}
