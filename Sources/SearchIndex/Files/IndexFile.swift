import Glibc
import Synchronization

/// An index file, mapped into memory. Open in no time whatever its size: a chunk of it is read and checked when it is
/// first used, and `checkAll` goes through the rest at leisure.
///
/// What is found damaged gives no elements, and `damage` says so from then on: whoever answers from the file looks
/// there before the answer goes out. The file must not shrink while it is mapped; files are replaced, never
/// rewritten.
public final class IndexFile: Sendable {
    public let path: String
    /// Bytes of the file.
    public let count: Int
    /// Tells the file from any other: the checksum over its tables, which hold the checksums of all the rest.
    public let identity: UInt64

    private let memory: FileMemory
    private let sections: [Section]
    private let chunkSums: FixedBuffer<UInt64>
    /// Bytes under the checksums of chunks.
    private let dataCount: Int
    private let isAllChecked = Atomic(false)
    /// 0 for none, -1 for content that makes no sense, otherwise the number of a chunk plus one.
    private let firstDamage = Atomic(0)

    private struct Section {
        var name: (UInt64, UInt64)
        var offset: Int
        var count: Int
        var stride: Int
    }

    /// - Parameter version: Of the content, as it was written.
    public init(path: String, version: UInt64) throws(IndexFileError) {
        let memory = try FileMemory(path: path)
        let bytes = memory.bytes
        let foot = try IndexFileFoot(bytes, path: path)
        var sections: [Section] = []
        for i in 0..<foot.sectionCount {
            let words = (0..<IndexFileLayout.sectionWords).map {
                IndexFileFoot.word(bytes, foot.tableOffset + (i * IndexFileLayout.sectionWords + $0) * 8)
            }
            guard let offset = Int(exactly: words[2]), let count = Int(exactly: words[3]),
                let stride = Int(exactly: words[4]), stride > 0, offset % IndexFileLayout.alignment == 0,
                case (let size, false) = count.multipliedReportingOverflow(by: stride),
                offset <= foot.tableOffset, size <= foot.tableOffset - offset
            else { throw .damaged(path: path, detail: "section \(i) lies outside of the file") }
            sections.append(Section(name: (words[0], words[1]), offset: offset, count: count, stride: stride))
        }
        self.path = path
        self.memory = memory
        self.sections = sections
        count = bytes.count
        identity = foot.sum
        dataCount = foot.tableOffset
        let sumStart = foot.tableOffset + foot.sectionCount * IndexFileLayout.sectionWords * 8
        chunkSums = FixedBuffer((0..<foot.chunkCount).map { IndexFileFoot.word(bytes, sumStart + $0 * 8) })
        checkedChunks = .allocate(capacity: (foot.chunkCount + 63) / 64)
        for i in 0..<(foot.chunkCount + 63) / 64 { (checkedChunks + i).initialize(to: Atomic(0)) }
        guard isSound(0..<IndexFileLayout.headSize) else { throw failure }
        guard IndexFileFoot.word(bytes, 0) == IndexFileLayout.magic,
            IndexFileFoot.word(bytes, 8) == IndexFileLayout.version
        else { throw .damaged(path: path, detail: "it does not begin as an index file") }
        let found = IndexFileFoot.word(bytes, 16)
        guard found == version else { throw .otherVersion(path: path, found: found, expected: version) }
    }

    /// One bit a chunk: whether it was read and found sound.
    private nonisolated(unsafe) let checkedChunks: UnsafeMutablePointer<Atomic<UInt64>>

    deinit {
        checkedChunks.deinitialize(count: (chunkSums.count + 63) / 64)
        checkedChunks.deallocate()
    }

    /// What is wrong with the file, as far as it was read; `nil` while nothing is.
    public var damage: String? {
        switch firstDamage.load(ordering: .acquiring) {
        case 0: nil
        case -1: "what it holds makes no sense"
        case let chunk:
            "bytes \((chunk - 1) * IndexFileLayout.chunkSize) to \(min(dataCount, chunk * IndexFileLayout.chunkSize)) do not match their checksum"
        }
    }

    /// `damage` as an error.
    public var failure: IndexFileError { .damaged(path: path, detail: damage ?? "it can't be read") }

    /// Reads and checks all that was not checked yet.
    ///
    /// - Parameter isCancelled: Asked at every chunk.
    /// - Returns: Whether everything was read.
    /// - Throws: Where something is damaged.
    @discardableResult
    public func checkAll(isCancelled: () -> Bool = { false }) throws(IndexFileError) -> Bool {
        for chunk in 0..<chunkSums.count {
            if isCancelled() { return false }
            guard isChunkSound(chunk) else { throw failure }
        }
        isAllChecked.store(true, ordering: .releasing)
        return true
    }

    /// A section as it was written.
    ///
    /// - Throws: Where there is none of this name, or its elements are of another size.
    func section<Element: BitwiseCopyable & Sendable>(
        _ name: StaticString, of type: Element.Type
    ) throws(IndexFileError) -> FixedBuffer<Element> {
        let words = IndexFileLayout.words(ofName: name)
        guard let section = sections.first(where: { $0.name == words }), section.stride == MemoryLayout<Element>.stride
        else { throw .damaged(path: path, detail: "its section '\(name)' is missing or of another shape") }
        let start = memory.bytes.baseAddress.unsafelyUnwrapped + section.offset
        return FixedBuffer(
            UnsafeBufferPointer(start: start.assumingMemoryBound(to: Element.self), count: section.count), of: self)
    }

    /// All elements of a section that is small enough to be read at once.
    public func elements<Element: BitwiseCopyable & Sendable>(
        _ name: StaticString, of type: Element.Type
    ) throws(IndexFileError) -> [Element] {
        let section = try section(name, of: type)
        guard let elements = section.checked(0..<section.count) else { throw failure }
        return withExtendedLifetime(self) { Array(elements) }
    }

    /// Whether some memory of the file is what was written.
    @inline(__always)
    func isSound(_ part: UnsafeRawBufferPointer) -> Bool {
        if isAllChecked.load(ordering: .acquiring) { return true }
        guard let start = part.baseAddress, let base = memory.bytes.baseAddress else { return true }
        return isSound(start - base..<start - base + part.count)
    }

    private func isSound(_ range: Range<Int>) -> Bool {
        if range.isEmpty { return true }
        guard range.upperBound <= dataCount else { return false }
        let chunks = range.lowerBound / IndexFileLayout.chunkSize...(range.upperBound - 1) / IndexFileLayout.chunkSize
        return chunks.allSatisfy(isChunkSound)
    }

    private func isChunkSound(_ chunk: Int) -> Bool {
        let bit: UInt64 = 1 << UInt64(chunk & 63)
        if checkedChunks[chunk >> 6].load(ordering: .acquiring) & bit != 0 { return true }
        let start = chunk * IndexFileLayout.chunkSize
        let end = min(start + IndexFileLayout.chunkSize, dataCount)
        guard XXH64.hash(UnsafeRawBufferPointer(rebasing: memory.bytes[start..<end])) == chunkSums[chunk] else {
            note(damage: chunk + 1)
            return false
        }
        checkedChunks[chunk >> 6].bitwiseOr(bit, ordering: .acquiringAndReleasing)
        return true
    }

    /// Notes that the content makes no sense although its checksums are right.
    func noteNonsense() { note(damage: -1) }

    private func note(damage: Int) {
        _ = firstDamage.compareExchange(expected: 0, desired: damage, ordering: .acquiringAndReleasing)
    }
}

/// The tables' place and what the foot says of them, under its checksum.
private struct IndexFileFoot {
    let tableOffset: Int
    let sectionCount: Int
    let chunkCount: Int
    let sum: UInt64

    init(_ bytes: UnsafeRawBufferPointer, path: String) throws(IndexFileError) {
        func damaged(_ detail: String) -> IndexFileError { .damaged(path: path, detail: detail) }
        let foot = bytes.count - IndexFileLayout.footSize
        guard foot >= IndexFileLayout.headSize else { throw damaged("it is too short") }
        guard Self.word(bytes, foot + 40) == IndexFileLayout.magic else { throw damaged("its end is missing") }
        let words = (0..<5).map { Self.word(bytes, foot + $0 * 8) }
        guard let tableOffset = Int(exactly: words[0]), let sectionCount = Int(exactly: words[1]),
            let chunkCount = Int(exactly: words[2]), words[3] == UInt64(bytes.count),
            tableOffset >= IndexFileLayout.headSize, tableOffset < foot, sectionCount <= IndexFileLayout.sectionLimit,
            chunkCount == (tableOffset + IndexFileLayout.chunkSize - 1) / IndexFileLayout.chunkSize,
            tableOffset + (sectionCount * IndexFileLayout.sectionWords + chunkCount) * 8 == foot
        else { throw damaged("its end makes no sense") }
        guard XXH64.hash(UnsafeRawBufferPointer(rebasing: bytes[tableOffset..<foot + 32])) == words[4] else {
            throw damaged("its tables do not match their checksum")
        }
        self.tableOffset = tableOffset
        self.sectionCount = sectionCount
        self.chunkCount = chunkCount
        sum = words[4]
    }

    static func word(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }
}

/// A file's bytes, mapped for reading.
private final class FileMemory: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer

    init(path: String) throws(IndexFileError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .notReadable(path: path, reason: IndexFileWriter.systemReason()) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .notReadable(path: path, reason: IndexFileWriter.systemReason())
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notReadable(path: path, reason: "it is no file") }
        let count = Int(status.st_size)
        guard count > 0 else { throw .damaged(path: path, detail: "it is empty") }
        guard let start = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0), start != MAP_FAILED else {
            throw .notReadable(path: path, reason: IndexFileWriter.systemReason())
        }
        bytes = UnsafeRawBufferPointer(start: start, count: count)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
