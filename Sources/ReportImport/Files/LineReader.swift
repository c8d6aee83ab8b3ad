/// Reads a file line by line; a line longer than the limit is skipped without holding it.
struct LineReader: ~Copyable {
    private var reader: FileReader
    private let limitBytes: Int
    private var buffer: [UInt8] = []
    private var at = 0
    private var isAtEnd = false
    /// Of the line returned last, from 1.
    private(set) var line = 0

    init(_ path: String, limitBytes: Int) throws(ImportError) {
        reader = try FileReader(path)
        self.limitBytes = limitBytes
    }

    /// The next line without its line break (LF or CRLF); `nil` at the end.
    ///
    /// - Throws: `lineTooLong`; the line after it can then be asked for.
    mutating func next() throws(ImportError) -> [UInt8]? {
        var collected: [UInt8] = []
        var isTooLong = false
        while true {
            if at == buffer.count {
                if !isAtEnd { try refill() }
                if isAtEnd {
                    if collected.isEmpty && !isTooLong { return nil }
                    break
                }
            }
            let end = buffer[at...].firstIndex(of: 0x0A)
            let piece = buffer[at..<(end ?? buffer.count)]
            if collected.count + piece.count > limitBytes { isTooLong = true }
            if isTooLong { collected = [] } else { collected += piece }
            at = end.map { $0 + 1 } ?? buffer.count
            if end != nil { break }
        }
        line += 1
        if isTooLong { throw ImportError(file: reader.path, line: line, reason: .lineTooLong(limitBytes: limitBytes)) }
        if collected.last == 0x0D { collected.removeLast() }
        return collected
    }

    private mutating func refill() throws(ImportError) {
        buffer = try reader.read(1 << 18)
        at = 0
        isAtEnd = buffer.isEmpty
    }
}
