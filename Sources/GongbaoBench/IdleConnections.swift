import Foundation

/// What connections take that do nothing.
struct IdleConnections: Encodable {
    var connections: Int
    /// By how much the server's resident memory grew.
    var bytes: Int

    /// Opens connections, lets each of them ask once whether the server is there, and looks at the server's memory.
    static func measure(_ count: Int, _ server: ServerProcess) async throws -> IdleConnections {
        let before = server.residentBytes ?? 0
        var sockets: [Int32] = []
        defer { for socket in sockets { close(socket) } }
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        for _ in 0..<count {
            guard let socket = connected(to: server.port) else { break }
            sockets.append(socket)
            ping(socket)
        }
        try await Task.sleep(for: .seconds(1))
        return IdleConnections(connections: sockets.count, bytes: (server.residentBytes ?? 0) - before)
    }

    private static func connected(to port: Int) -> Int32? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if status == 0 { return descriptor }
        close(descriptor)
        return nil
    }

    /// Sends a ping frame and reads the pong, whose bytes are constant.
    private static func ping(_ socket: Int32) {
        let frame: [UInt8] = [0, 0, 0, 2, 0x2A, 0]
        _ = send(socket, frame, frame.count, 0)
        var answer = [UInt8](repeating: 0, count: 8)
        _ = recv(socket, &answer, answer.count, 0)
    }
}
