import Glibc
import NIOCore
import ReportMessages
import WireProtocol

/// One call at a time over a socket: writes, and blocks until the answer is there. What is between the program and the
/// server is the system alone.
public final class PlainCaller {
    private let descriptor: Int32
    private var decoder = FrameDecoder.ofResponses(limits: .standard)
    private var nextStreamID: UInt64 = 1

    /// Connects to a server on this machine.
    ///
    /// - Throws: `LoadError.connect`.
    public init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(truncatingIfNeeded: port).bigEndian)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else {
            throw LoadError.connect(host: "127.0.0.1", port: port, reason: String(cString: strerror(errno)))
        }
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    deinit { close(descriptor) }

    /// Makes a call over and over.
    ///
    /// - Returns: Of each, the nanoseconds from before it was encoded until its answer was decoded; at least one.
    /// - Throws: `LoadError.failed` when a call fails.
    public func times(of call: LoadCall, seconds: Double) throws -> [UInt64] {
        let request = WireRequest(
            method: call.method, timeoutMilliseconds: 10_000, body: ByteBuffer(bytes: call.body))
        let end = MonotonicTime.now().adding(milliseconds: Int64(seconds * 1_000))
        var times: [UInt64] = []
        var now = MonotonicTime.now()
        repeat {
            let start = now
            try self.call(request)
            now = .now()
            times.append(now.nanoseconds - start.nanoseconds)
        } while now < end
        return times
    }

    private func call(_ request: WireRequest) throws {
        var frame = ByteBuffer()
        try WireFrame(streamID: nextStreamID, .request(request)).encode(into: &frame, limitBytes: 1 << 20)
        defer { nextStreamID += 1 }
        while frame.readableBytes > 0 {
            let sent = frame.withUnsafeReadableBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard sent > 0 else { throw LoadError.failed("the server does not take calls any more") }
            frame.moveReaderIndex(forwardBy: sent)
        }
        while true {
            while let event = try decoder.next() {
                guard case .frame(let frame) = event, case .response(let response) = frame.payload,
                    frame.streamID == nextStreamID
                else { continue }
                guard response.code == .ok else { throw LoadError.failed("\(response.code.name), \(response.message)") }
                return
            }
            var bytes = ByteBuffer()
            let came = bytes.writeWithUnsafeMutableBytes(minimumWritableBytes: 64 << 10) {
                max(0, read(descriptor, $0.baseAddress, $0.count))
            }
            guard came > 0 else { throw LoadError.failed("the server closed the connection") }
            decoder.append(bytes)
        }
    }
}
