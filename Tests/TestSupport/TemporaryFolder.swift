import Glibc

/// A folder that goes with its value.
public final class TemporaryFolder {
    public let path: String

    public init() {
        var template = Array("/tmp/gongbao-test-XXXXXX".utf8CString)
        path =
            template.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress!).map { String(cString: $0) } } ?? "/tmp"
    }

    deinit {
        guard path != "/tmp" else { return }
        for name in names { unlink(path + "/" + name) }
        rmdir(path)
    }

    /// Files in the folder, ascending.
    public var names: [String] { Self.names(in: path) }

    /// Files in any folder, ascending.
    public static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}

/// A whole file in memory, and back.
public enum FileBytes {
    public static func read(_ path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var status = stat()
        fstat(descriptor, &status)
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        return Array(bytes.prefix(max(0, count)))
    }

    /// Replaces the file, so that a mapping of the old one stays whole.
    public static func write(_ bytes: some Collection<UInt8>, to path: String) {
        unlink(path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let bytes = Array(bytes)
        var at = 0
        while at < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + at, $0.count - at) }
            if count <= 0 { return }
            at += count
        }
    }
}
