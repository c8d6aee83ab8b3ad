import Glibc

/// Standard output and standard error, written without buffers of our own.
enum StandardStreams {
    /// Whether standard error is a terminal, on which a line may be redrawn.
    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    static func writeError(_ text: String) { _ = write(text, to: STDERR_FILENO) }

    /// - Returns: Whether everything was written; not so when the reader has gone or the disk is full.
    static func writeOutput(_ text: String) -> Bool { write(text, to: STDOUT_FILENO) }

    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        var copy = text
        return copy.withUTF8 { bytes in
            var done = 0
            while done < bytes.count {
                let written = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
                if written > 0 {
                    done += written
                } else if written < 0, errno == EINTR {
                    continue
                } else {
                    return false
                }
            }
            return true
        }
    }
}
