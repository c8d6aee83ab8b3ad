import Glibc
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix

/// The second port, for machines that look after the server: `/metrics`, `/healthz` and `/readyz` over HTTP/1.1. One answer
/// a connection, which is short anyway.
struct OperationsServer: Sendable {
    /// An answer without its headers.
    struct Page: Sendable {
        var status: HTTPResponseStatus
        var text: String
        var type = "text/plain; charset=utf-8"
        /// Beside those that every page has.
        var headers: [(name: String, value: String)] = []
    }

    /// How long a client may take for request and answer together.
    static let seconds: Int64 = 10

    private let channel: any Channel

    /// Listens.
    ///
    /// - Parameter page: The answer to a path; called on a thread where it may take its time.
    /// - Throws: `CommandFailure`.
    static func start(
        _ address: ListenAddress, page: @escaping @Sendable (String) -> Page
    ) async throws -> OperationsServer {
        do {
            let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .childChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        let pipeline = channel.pipeline.syncOperations
                        try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
                        try pipeline.addHandler(OperationsHandler(page: page))
                    }
                }
                .bind(host: address.host, port: address.port).get()
            return OperationsServer(channel: channel)
        } catch {
            let reason = (error as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? "\(error)"
            throw CommandFailure("--metrics-listen: Can't listen on \(address): \(reason).")
        }
    }

    /// The port taken, where 0 was asked for.
    var port: Int { channel.localAddress?.port ?? 0 }

    func close() async { try? await channel.close() }
}

private final class OperationsHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let page: @Sendable (String) -> OperationsServer.Page
    private var request: HTTPRequestHead?
    private var isAnswered = false

    init(page: @escaping @Sendable (String) -> OperationsServer.Page) { self.page = page }

    func channelActive(context: ChannelHandlerContext) {
        let channel = context.channel
        context.eventLoop.scheduleTask(in: .seconds(OperationsServer.seconds)) { channel.close(promise: nil) }
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch Self.unwrapInboundIn(data) {
        case .head(let head): if request == nil { request = head }
        case .body: break
        case .end:
            guard let request, !isAnswered else { return }
            isAnswered = true
            answer(request, on: context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func answer(_ request: HTTPRequestHead, on context: ChannelHandlerContext) {
        guard [.GET, .HEAD].contains(request.method) else {
            let page = OperationsServer.Page(
                status: .methodNotAllowed, text: "GET and HEAD alone.\n", headers: [("Allow", "GET, HEAD")])
            return write(page, request, context)
        }
        let path = String(request.uri.prefix { $0 != "?" })
        let page = page
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        NIOThreadPool.singleton.runIfActive(eventLoop: context.eventLoop) { page(path) }.whenSuccess { page in
            let (handler, context) = bound.value
            handler.write(page, request, context)
        }
    }

    private func write(_ page: OperationsServer.Page, _ request: HTTPRequestHead, _ context: ChannelHandlerContext) {
        var head = HTTPResponseHead(version: request.version, status: page.status)
        head.headers.add(name: "Content-Type", value: page.type)
        head.headers.add(name: "Content-Length", value: String(page.text.utf8.count))
        head.headers.add(name: "Connection", value: "close")
        for header in page.headers { head.headers.add(name: header.name, value: header.value) }
        context.write(Self.wrapOutboundOut(.head(head)), promise: nil)
        if request.method != .HEAD {
            context.write(Self.wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: page.text)))), promise: nil)
        }
        let channel = context.channel
        context.writeAndFlush(Self.wrapOutboundOut(.end(nil))).whenComplete { _ in channel.close(promise: nil) }
    }
}
