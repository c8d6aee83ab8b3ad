public import WireProtocol

/// Where a server listens and with what.
public struct ServerConfiguration: Sendable {
    /// Name or address to listen on.
    public var host: String
    /// 0 takes a free port; see `RPCServer.localAddress`.
    public var port: Int
    public var limits = WireLimits.standard
    /// `nil` listens without encryption.
    public var tls: ServerTLS?
    /// Threads that read and write sockets and do inline work; `nil` is one for each core.
    public var eventLoopCount: Int?
    /// Threads for offloaded work; `nil` is one for each core, two at least.
    public var workerCount: Int?
    /// Of these calls how many may compute at a time; calls that write or look after the server do not count. `nil` is as
    /// many as there are threads.
    public var computingCount: Int?
    /// Records the calls that are taken; `nil` for none.
    public var recorder: CallRecorder?

    public init(host: String = "127.0.0.1", port: Int) {
        self.host = host
        self.port = port
    }
}

/// An address at which a server listens.
public struct ServerAddress: Hashable, Sendable, CustomStringConvertible {
    /// Numeric address.
    public var host: String
    public var port: Int

    /// `127.0.0.1:7650`, `[::1]:7650`.
    public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

/// Why a server could not start. Nothing of it is left running.
public enum ServerStartError: Error, Hashable, Sendable, CustomStringConvertible {
    case portInUse(host: String, port: Int)
    /// Ports below 1024 need a privilege.
    case notPermitted(host: String, port: Int)
    /// The host is no address of this machine, or a name that means none.
    case addressNotAvailable(host: String)
    case badLimit(WireLimitError)
    case other(host: String, port: Int, reason: String)
    /// A server starts once.
    case startedBefore

    public var description: String {
        switch self {
        case .portInUse(let host, let port):
            "Port \(port) on \(host) is in use; stop the program that has it, or listen on another port."
        case .notPermitted(let host, let port):
            "Listening on \(host):\(port) is not permitted; take a port above 1023, or give the process the right."
        case .addressNotAvailable(let host):
            "\(host) is no address of this machine; listen on 127.0.0.1, ::1, 0.0.0.0 or an address of its own."
        case .badLimit(let error): error.description
        case .other(let host, let port, let reason): "Can't listen on \(host):\(port): \(reason)."
        case .startedBefore: "This server was started before; make a new one."
        }
    }
}
