import Glibc
import NIOCore
import WireProtocol

/// A peer that can go without a word: its system forgets the connection and tells the other side nothing, which then
/// holds half of one.
struct VanishingPeer {
    /// `TCP_REPAIR` of Linux: a connection in repair is closed in silence.
    private static let repair: Int32 = 19
    private let descriptor: Int32

    struct Failure: Error {
        let step: String
        let code: Int32
    }

    /// Whether this process may do so.
    static let isPossible: Bool = {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        return setRepair(descriptor)
    }()

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(clamping: port)).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Failure(step: "connect", code: errno) }
    }

    func send(_ frame: WireFrame) throws {
        var buffer = ByteBuffer()
        try frame.encode(into: &buffer, limitBytes: 1 << 20)
        let bytes = Array(buffer.readableBytesView)
        guard write(descriptor, bytes, bytes.count) == bytes.count else { throw Failure(step: "write", code: errno) }
    }

    func vanish() {
        _ = Self.setRepair(descriptor)
        close(descriptor)
    }

    private static func setRepair(_ descriptor: Int32) -> Bool {
        var on: Int32 = 1
        return setsockopt(descriptor, Int32(IPPROTO_TCP), repair, &on, socklen_t(MemoryLayout<Int32>.size)) == 0
    }
}
