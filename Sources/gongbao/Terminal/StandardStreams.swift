import Glibc

/// Writes to a file descriptor in large pieces.
struct DescriptorWriter: ~Copyable {
    private let descriptor: Int32
    private var pending: [UInt8] = []
    private static let pieceBytes = 1 << 16

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// - Throws: `OutputError` where the other end can't take it.
    mutating func write(_ text: String) throws {
        pending.append(contentsOf: text.utf8)
        if pending.count >= Self.pieceBytes { try flush() }
    }

    mutating func flush() throws {
        defer { pending.removeAll(keepingCapacity: true) }
        try pending.withUnsafeBytes { bytes in
            var sent = 0
            while sent < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
                if count > 0 {
                    sent += count
                } else if count < 0, errno == EINTR {
                    continue
                } else {
                    throw errno == EPIPE ? OutputError.readerGone : OutputError.failed(errno)
                }
            }
        }
    }
}

/// Why output could not be written.
enum OutputError: Error, Hashable {
    /// Who read it has ended (`gongbao … | head`): nothing to complain about.
    case readerGone
    /// The system's error number.
    case failed(Int32)
}

/// The error stream: what is said beside the answer.
enum Talk {
    /// `gongbao: note: …`
    static func note(_ text: String) { line("gongbao: note: \(CleanText.line(text))") }

    /// `gongbao: …`, each line of the text on its own.
    static func error(_ text: String) {
        for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            line((index == 0 ? "gongbao: " : "  ") + CleanText.line(String(part)))
        }
    }

    /// A line of its own. Failures to write it are ignored: there is nowhere left to report them.
    static func line(_ text: String) {
        var writer = DescriptorWriter(STDERR_FILENO)
        try? writer.write(text + "\n")
        try? writer.flush()
    }

    /// Each line of the text as a line.
    static func lines(_ text: String) {
        for part in text.split(separator: "\n", omittingEmptySubsequences: false) { line(CleanText.line(String(part))) }
    }

    /// Text without a line end, for a progress line.
    static func raw(_ text: String) {
        var writer = DescriptorWriter(STDERR_FILENO)
        try? writer.write(text)
        try? writer.flush()
    }
}
