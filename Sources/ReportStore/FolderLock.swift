import Glibc

/// Keeps a second server out of a data folder: an advisory lock on a file in it, which the system drops when the
/// process ends however it ends.
final class FolderLock: Sendable {
    private let descriptor: Int32

    static let fileName = "gongbao.lock"

    /// Makes the folder where it is missing (not its parents) and locks it.
    init(folder: String) throws(StoreError) {
        if mkdir(folder, 0o750) != 0, errno != EEXIST {
            throw .notAccessible(path: folder, reason: Self.systemReason())
        }
        var status = stat()
        guard stat(folder, &status) == 0 else { throw .notAccessible(path: folder, reason: Self.systemReason()) }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw .notAccessible(path: folder, reason: "it is not a folder")
        }
        let path = folder + "/" + Self.fileName
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw .notAccessible(path: path, reason: Self.systemReason()) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let isHeld = errno == EWOULDBLOCK
            let error: StoreError =
                isHeld
                ? .folderInUse(folder: folder, processID: Self.holder(descriptor))
                : .notAccessible(path: path, reason: Self.systemReason())
            Glibc.close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        // The number is for messages alone; the lock does not depend on it.
        let text = Array("\(getpid())\n".utf8)
        if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, text, text.count, 0) }
    }

    deinit {
        // A process that is just being started by this one holds a copy of the descriptor until its program runs; closing
        // alone would leave the folder locked until then.
        flock(descriptor, LOCK_UN)
        Glibc.close(descriptor)
    }

    private static func holder(_ descriptor: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int32(String(decoding: bytes[..<count].prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
    }

    private static func systemReason() -> String { String(cString: strerror(errno)) }
}
