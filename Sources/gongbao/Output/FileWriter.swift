import Glibc

/// Files that a command writes beside its answer.
enum FileWriter {
    /// Why a file could not be written; for people.
    struct Problem: Error, Hashable {
        let reason: String
    }

    /// Writes a whole file; one that stands there already is replaced once all of it is written.
    static func write(_ bytes: [UInt8], to path: String) throws(Problem) {
        let temporary = "\(path).\(getpid()).part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Problem(reason: SystemText.error(errno)) }
        var failure: Int32 = 0
        var sent = 0
        bytes.withUnsafeBytes { bytes in
            while sent < bytes.count, failure == 0 {
                let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
                if count >= 0 { sent += count } else if errno != EINTR { failure = errno }
            }
        }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure == 0, rename(temporary, path) != 0 { failure = errno }
        if failure != 0 {
            unlink(temporary)
            throw Problem(reason: SystemText.error(failure))
        }
    }
}
