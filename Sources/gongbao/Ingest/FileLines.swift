import Glibc

/// Reads a file in pieces, bounded whatever the file holds.
struct FileReader: ~Copyable {
    private let descriptor: Int32
    private let path: String

    /// The path that means standard input.
    static let standardInput = "-"

    /// - Throws: `DraftProblem` where it can't be opened.
    init(_ path: String) throws {
        descriptor = path == Self.standardInput ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        self.path = path
        if descriptor < 0 { throw DraftProblem(origin: path, reason: SystemText.error(errno)) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The next bytes, at most `limit`; empty at the end.
    func next(limit: Int) throws -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            while true {
                let got = read(descriptor, buffer.baseAddress, limit)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                count = max(0, got)
                return
            }
        }
        if failure != 0 { throw DraftProblem(origin: path, reason: SystemText.error(failure)) }
        return bytes
    }

    /// The whole file.
    ///
    /// - Throws: `DraftProblem` where it can't be read or has more than `limitBytes`.
    static func contents(of path: String, limitBytes: Int) throws -> [UInt8] {
        let reader = try FileReader(path)
        var contents: [UInt8] = []
        while true {
            let piece = try reader.next(limit: 1 << 18)
            if piece.isEmpty { return contents }
            contents += piece
            if contents.count > limitBytes { throw DraftProblem(origin: path, reason: tooLong("file", limitBytes)) }
        }
    }

    static func tooLong(_ what: String, _ limitBytes: Int) -> String {
        "the \(what) is longer than the \(limitBytes) bytes that one report may have; split it"
    }
}

/// The lines of a file, one at a time.
struct FileLines: ~Copyable {
    /// A line without its end.
    enum Line: Hashable {
        case line(number: Int, bytes: [UInt8])
        /// A line longer than the limit; its bytes were passed over.
        case tooLong(number: Int)
    }

    private let reader: FileReader
    private let limitBytes: Int
    private var pending: [UInt8] = []
    /// Where in `pending` the next line begins.
    private var start = 0
    private var atEnd = false
    private var lineNumber = 0

    init(_ path: String, limitBytes: Int) throws {
        reader = try FileReader(path)
        self.limitBytes = limitBytes
    }

    /// `nil` at the end. Memory stays within about the limit, whatever the line.
    mutating func next() throws -> Line? {
        var isTooLong = false
        var searched = start
        while true {
            if let end = pending[searched...].firstIndex(of: 0x0A) {
                let line = Array(pending[start..<end])
                start = end + 1
                return numbered(line, isTooLong)
            }
            if pending.count - start > limitBytes {
                isTooLong = true
                pending.removeAll(keepingCapacity: true)
            } else {
                pending.removeFirst(start)
            }
            start = 0
            searched = pending.count
            let piece = atEnd ? [] : try reader.next(limit: 1 << 18)
            if piece.isEmpty {
                atEnd = true
                if pending.isEmpty, !isTooLong { return nil }
                let line = pending
                pending = []
                return numbered(line, isTooLong)
            }
            pending += piece
        }
    }

    private mutating func numbered(_ line: [UInt8], _ isTooLong: Bool) -> Line {
        lineNumber += 1
        if isTooLong || line.count > limitBytes { return .tooLong(number: lineNumber) }
        return .line(number: lineNumber, bytes: line.last == 0x0D ? line.dropLast() : line)
    }
}
