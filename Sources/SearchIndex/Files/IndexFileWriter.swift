import Glibc

/// Writes an index file: section after section, then tables and foot. The file takes its name once it is on disk
/// whole; a writer that is dropped before leaves nothing.
public struct IndexFileWriter: ~Copyable {
    private let path: String
    private let temporaryPath: String
    private var descriptor: Int32
    private var chunk = GrowingBuffer<UInt8>(capacity: IndexFileLayout.chunkSize)
    private var chunkSums: [UInt64] = []
    private var sections: [UInt64] = []
    private var written = 0

    /// Added to the names of files that are being written.
    public static let temporarySuffix = ".temporary"

    /// - Parameter version: Of the content: a reader asks for the same.
    public init(path: String, version: UInt64) throws(IndexFileError) {
        self.path = path
        temporaryPath = path + Self.temporarySuffix
        descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw .notWritable(path: path, reason: Self.systemReason()) }
        try append([IndexFileLayout.magic, IndexFileLayout.version, version])
        try pad()
    }

    deinit {
        if descriptor >= 0 {
            close(descriptor)
            unlink(temporaryPath)
        }
    }

    /// Adds a section of plain values, as they lie in memory.
    ///
    /// - Precondition: The name stands for no other section of the file.
    public mutating func add<Element: BitwiseCopyable>(
        _ name: StaticString, _ elements: UnsafeBufferPointer<Element>
    ) throws(IndexFileError) {
        beginSection(name, count: elements.count, stride: MemoryLayout<Element>.stride)
        try append(UnsafeRawBufferPointer(elements))
        try pad()
    }

    public mutating func add<Element: BitwiseCopyable>(
        _ name: StaticString, _ elements: [Element]
    ) throws(IndexFileError) {
        try elements.withUnsafeBufferPointer { (elements) throws(IndexFileError) in try add(name, elements) }
    }

    /// Adds a section in pieces that together have `count` elements.
    ///
    /// - Parameter piece: Given one number after the other from 0, as long as it gives a piece.
    mutating func add<Element: BitwiseCopyable>(
        _ name: StaticString, count: Int, pieces: Int, _ piece: (Int) -> UnsafeBufferPointer<Element>
    ) throws(IndexFileError) {
        beginSection(name, count: count, stride: MemoryLayout<Element>.stride)
        var left = count
        for i in 0..<pieces {
            let elements = piece(i)
            left -= elements.count
            try append(UnsafeRawBufferPointer(elements))
        }
        precondition(left == 0, "the pieces of a section do not add up")
        try pad()
    }

    /// Writes tables and foot, and waits until the file stands under its name on disk.
    public consuming func finish() throws(IndexFileError) {
        try flushChunk()
        let foot = [
            UInt64(written), UInt64(sections.count / IndexFileLayout.sectionWords), UInt64(chunkSums.count),
            UInt64(written + (sections.count + chunkSums.count) * 8 + IndexFileLayout.footSize),
        ]
        let tables = sections + chunkSums + foot
        let sum = tables.withUnsafeBytes { XXH64.hash($0) }
        try (tables + [sum, IndexFileLayout.magic]).withUnsafeBufferPointer { (words) throws(IndexFileError) in
            try write(UnsafeRawBufferPointer(words))
        }
        guard fsync(descriptor) == 0 else { throw failure() }
        guard rename(temporaryPath, path) == 0 else { throw failure() }
        close(descriptor)
        descriptor = -1
        try Self.syncFolder(of: path)
    }

    private mutating func beginSection(_ name: StaticString, count: Int, stride: Int) {
        let words = IndexFileLayout.words(ofName: name)
        sections += [words.0, words.1, UInt64(written + chunk.count), UInt64(count), UInt64(stride)]
    }

    private mutating func append(_ words: [UInt64]) throws(IndexFileError) {
        try words.withUnsafeBufferPointer { (words) throws(IndexFileError) in try append(UnsafeRawBufferPointer(words))
        }
    }

    private mutating func append(_ bytes: UnsafeRawBufferPointer) throws(IndexFileError) {
        let bytes = bytes.assumingMemoryBound(to: UInt8.self)
        var at = 0
        while at < bytes.count {
            let end = min(bytes.count, at + IndexFileLayout.chunkSize - chunk.count)
            chunk.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[at..<end]))
            at = end
            if chunk.count == IndexFileLayout.chunkSize { try flushChunk() }
        }
    }

    private mutating func pad() throws(IndexFileError) {
        let beyond = (written + chunk.count) % IndexFileLayout.alignment
        if beyond > 0 { chunk.append(0, times: IndexFileLayout.alignment - beyond) }
        if chunk.count == IndexFileLayout.chunkSize { try flushChunk() }
    }

    private mutating func flushChunk() throws(IndexFileError) {
        if chunk.count == 0 { return }
        let bytes = UnsafeRawBufferPointer(chunk.elements)
        chunkSums.append(XXH64.hash(bytes))
        try write(bytes)
        written += bytes.count
        chunk.removeAll()
    }

    private func write(_ bytes: UnsafeRawBufferPointer) throws(IndexFileError) {
        var at = 0
        while at < bytes.count {
            let count = Glibc.write(descriptor, bytes.baseAddress.unsafelyUnwrapped + at, bytes.count - at)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure() }
            at += count
        }
    }

    private func failure() -> IndexFileError { .notWritable(path: path, reason: Self.systemReason()) }

    private static func syncFolder(of path: String) throws(IndexFileError) {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .notWritable(path: path, reason: systemReason()) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .notWritable(path: path, reason: systemReason()) }
    }

    static func systemReason() -> String { String(cString: strerror(errno)) }
}
