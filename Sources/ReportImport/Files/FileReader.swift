import Glibc

/// Reads a file in pieces, so that no more of it is in memory than is asked for.
struct FileReader: ~Copyable {
    private let descriptor: Int32
    let path: String
    /// As the file system tells.
    let size: Int

    /// Opens a regular file. Anything else (a folder, a pipe) is refused: reading it might never end.
    init(_ path: String) throws(ImportError) {
        let opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard opened >= 0 else { throw Self.failure(path) }
        var status = stat()
        guard fstat(opened, &status) == 0 else {
            close(opened)
            throw Self.failure(path)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(opened)
            throw ImportError(file: path, reason: .unreadable("not a regular file"))
        }
        descriptor = opened
        self.path = path
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// The next bytes, at most `limit`; empty at the end.
    mutating func read(_ limit: Int) throws(ImportError) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            var got = Glibc.read(descriptor, buffer.baseAddress, limit)
            while got < 0, errno == EINTR { got = Glibc.read(descriptor, buffer.baseAddress, limit) }
            failed = got < 0
            count = max(0, got)
        }
        if failed { throw Self.failure(path) }
        return bytes
    }

    /// The whole file, refused without reading it where it is longer than `limitBytes`.
    static func contents(of path: String, limitBytes: Int) throws(ImportError) -> [UInt8] {
        var reader = try FileReader(path)
        if reader.size > limitBytes {
            throw ImportError(file: path, reason: .tooLarge(bytes: reader.size, limitBytes: limitBytes))
        }
        var all: [UInt8] = []
        all.reserveCapacity(reader.size)
        while true {
            let piece = try reader.read(max(4096, min(1 << 20, reader.size + 1)))
            if piece.isEmpty { return all }
            all += piece
            // The file grew while it was read.
            if all.count > limitBytes {
                throw ImportError(file: path, reason: .tooLarge(bytes: all.count, limitBytes: limitBytes))
            }
        }
    }

    private static func failure(_ path: String) -> ImportError {
        ImportError(file: path, reason: .unreadable(String(cString: strerror(errno))))
    }
}
