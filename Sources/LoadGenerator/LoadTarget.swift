import Glibc
import NIOCore
import NIOPosix

/// The server that a run calls.
struct LoadTarget: Sendable {
    var host: String
    var port: Int
    /// Puts encryption in front of a new connection; `nil` for none.
    var secure: (@Sendable (any Channel) throws -> Void)?

    /// Opens a connection; to be called on its event loop, on which the connection learns that it is open.
    func open(_ connection: LoadConnection, on loop: any EventLoop) -> EventLoopFuture<Void> {
        let bound = NIOLoopBound(connection, eventLoop: loop)
        let secure = secure
        return ClientBootstrap(group: loop)
            .connectTimeout(.seconds(5))
            .channelOption(.socketOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(bound.value)
                    try secure?(channel)
                }
            }
            .connect(host: host, port: port).map { _ in }
    }

    /// Why a connection could not be made, in words.
    static func reason(_ error: any Error) -> String {
        switch error {
        case let error as NIOConnectionError:
            error.connectionErrors.first.map { reason($0.error) } ?? "the name \(error.host) is not known"
        case let error as IOError: error.errnoCode == ECONNREFUSED ? "connection refused" : error.description
        case ChannelError.connectTimeout: "no answer within 5 seconds"
        default: "\(error)"
        }
    }
}
