/// The files of a ZIP archive in memory (PKWARE APPNOTE 6.3): stored and deflated ones.
///
/// Its table of contents at the end counts; of the headers before the files only where their bytes begin, so that sizes
/// that a writer learnt too late (data descriptors) do not matter. What is unpacked is bounded in all.
struct ZipArchive {
    /// A file as the table of contents tells of it.
    struct Entry: Hashable {
        var flags: Int
        /// 0 stored, 8 deflated.
        var method: Int
        var checksum: UInt32
        var packedBytes: Int
        var bytes: Int
        var headerAt: Int
    }

    private let bytes: [UInt8]
    private let ratioLimit: Int
    private let byteLimit: Int
    private var bytesLeft: Int
    /// By name in small letters: names in office files differ by more than case.
    private(set) var entries: [String: Entry] = [:]

    private static let damaged = "its table of contents is damaged; copy or download it anew"

    static func isSigned(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// Reads the table of contents.
    ///
    /// - Complexity: O(files), and at most 64 KiB to find the table.
    init(_ bytes: [UInt8], limits: ImportLimits) throws(DecodedText.Failure) {
        self.bytes = bytes
        ratioLimit = limits.unpackingRatio
        byteLimit = limits.unpackedBytes
        bytesLeft = limits.unpackedBytes
        guard let end = Self.endRecord(bytes) else {
            throw .package("its table of contents is missing: it was cut off or damaged; copy or download it anew")
        }
        let fields = LittleEndian(bytes)
        guard let disk = fields.word(end + 4), let firstDisk = fields.word(end + 6), let here = fields.word(end + 8),
            let count = fields.word(end + 10), let size = fields.long(end + 12), let start = fields.long(end + 16)
        else { throw .package(Self.damaged) }
        if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
            throw .package("it is in the form for huge archives (ZIP64); save it anew as DOCX")
        }
        if disk != 0 || firstDisk != 0 || here != count {
            throw .package("it is one of several pieces of an archive; put them together first")
        }
        if count > limits.archiveFiles {
            throw .package(
                "it holds \(count) files, more than the limit of \(limits.archiveFiles); save it anew as DOCX")
        }
        guard start + size <= end else { throw .package(Self.damaged) }
        try readTable(from: start, to: start + size, count: count)
    }

    private mutating func readTable(from start: Int, to end: Int, count: Int) throws(DecodedText.Failure) {
        let fields = LittleEndian(bytes)
        entries.reserveCapacity(count)
        var at = start
        for _ in 0..<count {
            guard at + 46 <= end, fields.long(at) == 0x0201_4B50, let flags = fields.word(at + 8),
                let method = fields.word(at + 10), let checksum = fields.long(at + 16),
                let packedBytes = fields.long(at + 20), let size = fields.long(at + 24),
                let nameLength = fields.word(at + 28), let extraLength = fields.word(at + 30),
                let commentLength = fields.word(at + 32), let headerAt = fields.long(at + 42)
            else { throw .package(Self.damaged) }
            let next = at + 46 + nameLength + extraLength + commentLength
            guard next <= end else { throw .package(Self.damaged) }
            let entry = Entry(
                flags: flags, method: method, checksum: UInt32(truncatingIfNeeded: checksum), packedBytes: packedBytes,
                bytes: size, headerAt: headerAt)
            let name = String(decoding: bytes[(at + 46)..<(at + 46 + nameLength)], as: UTF8.self)
            guard entries.updateValue(entry, forKey: Self.key(name)) == nil else {
                throw .package("it holds two files of one name; save it anew as DOCX")
            }
            at = next
        }
    }

    /// Where the last end record stands whose comment fits into the file.
    private static func endRecord(_ bytes: [UInt8]) -> Int? {
        let fields = LittleEndian(bytes)
        var at = bytes.count - 22
        while at >= max(0, bytes.count - 22 - 0xFFFF) {
            if bytes[at] == 0x50, fields.long(at) == 0x0605_4B50, let comment = fields.word(at + 20),
                at + 22 + comment <= bytes.count
            {
                return at
            }
            at -= 1
        }
        return nil
    }

    private static func key(_ name: String) -> String {
        String(decoding: name.utf8.map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self).lowercased()
    }

    /// Whether it holds a file of this name, whatever its case.
    func holds(_ name: String) -> Bool { entries[Self.key(name)] != nil }

    /// What a file of this name holds; `nil` where there is none. Its sizes are checked before memory is taken for it,
    /// its checksum afterwards.
    mutating func contents(of name: String) throws(DecodedText.Failure) -> [UInt8]? {
        guard let entry = entries[Self.key(name)] else { return nil }
        if entry.flags & 0x2041 != 0 { throw .package("it is encrypted; save it without a password") }
        if entry.packedBytes == 0xFFFF_FFFF || entry.bytes == 0xFFFF_FFFF || entry.headerAt == 0xFFFF_FFFF {
            throw .package("it is in the form for huge archives (ZIP64); save it anew as DOCX")
        }
        let isBomb = entry.bytes > 1 << 20 && entry.bytes / ratioLimit > entry.packedBytes
        if entry.bytes > bytesLeft || isBomb {
            throw DecodedText.Failure(byteOffset: nil, reason: .unpacksTooLarge(limitBytes: byteLimit))
        }
        bytesLeft -= entry.bytes
        let packed = try packedBytes(of: entry)
        let unpacked: [UInt8]?
        switch entry.method {
        case 0: unpacked = packed.count == entry.bytes ? Array(packed) : nil
        case 8: unpacked = Deflate.inflated(packed, to: entry.bytes)
        default: throw .package("it is packed in a way that Word does not use (\(entry.method)); save it anew as DOCX")
        }
        guard let unpacked, Deflate.checksum(unpacked) == entry.checksum else {
            throw .package("a part of it is damaged; copy or download it anew")
        }
        return unpacked
    }

    private func packedBytes(of entry: Entry) throws(DecodedText.Failure) -> ArraySlice<UInt8> {
        let fields = LittleEndian(bytes)
        let at = entry.headerAt
        guard fields.long(at) == 0x0403_4B50, let nameLength = fields.word(at + 26),
            let extraLength = fields.word(at + 28)
        else { throw .package(Self.damaged) }
        let start = at + 30 + nameLength + extraLength
        guard start + entry.packedBytes <= bytes.count else { throw .package(Self.damaged) }
        return bytes[start..<(start + entry.packedBytes)]
    }
}

/// Numbers as ZIP archives write them, the lowest byte first; `nil` past the end.
private struct LittleEndian {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func word(_ at: Int) -> Int? {
        at >= 0 && at + 2 <= bytes.count ? Int(bytes[at]) | Int(bytes[at + 1]) << 8 : nil
    }

    func long(_ at: Int) -> Int? {
        guard let low = word(at), let high = word(at + 2) else { return nil }
        return low | high << 16
    }
}

extension DecodedText.Failure {
    /// - Parameter problem: What is wrong with a packed file, and what to do.
    static func package(_ problem: String) -> Self { Self(byteOffset: nil, reason: .brokenPackage(problem)) }
}
