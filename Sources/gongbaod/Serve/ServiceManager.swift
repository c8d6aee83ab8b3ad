import Glibc

/// What the service manager (systemd, `Type=notify`) is told over the socket that it names in `NOTIFY_SOCKET`.
enum ServiceManager {
    enum State: String {
        case ready = "READY=1"
        case stopping = "STOPPING=1"
        /// The start goes on and may take another minute.
        case starting = "EXTEND_TIMEOUT_USEC=60000000"
    }

    /// Tells `state`; does nothing where nobody listens. A message that can't be sent is no error of ours.
    ///
    /// - Parameter socketPath: A path, or `@` and an abstract name.
    /// - Returns: Whether it was sent.
    @discardableResult
    static func notify(_ state: State, socketPath: String?) -> Bool {
        guard let socketPath, !socketPath.isEmpty else { return false }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var name = Array(socketPath.utf8)
        let capacity = MemoryLayout.size(ofValue: address.sun_path)
        guard name.count < capacity else { return false }
        if name[0] == UInt8(ascii: "@") { name[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let length = socklen_t(MemoryLayout.offset(of: \sockaddr_un.sun_path)! + name.count)
        let message = Array(state.rawValue.utf8)
        let sent = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(descriptor, message, message.count, Int32(MSG_NOSIGNAL), $0, length)
            }
        }
        return sent == message.count
    }
}
