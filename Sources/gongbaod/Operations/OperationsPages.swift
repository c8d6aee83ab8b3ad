import Glibc
import NIOHTTP1
import RPCServer
import ReportEngine
import ReportMessages
import ReportService
import WireProtocol

/// What the second port answers.
struct OperationsPages: Sendable {
    let server: RPCServer
    let handlers: HandlerSource
    let startedAt = MonotonicTime.now()

    /// `/healthz`: the process lives. `/readyz`: calls are served; while the store is loaded, and in a drain, 503 and why.
    /// `/metrics`: numbers.
    func page(_ path: String) -> OperationsServer.Page {
        switch path {
        case "/healthz": return .init(status: .ok, text: "ok\n")
        case "/readyz": return ready
        case "/metrics":
            return .init(status: .ok, text: metrics, type: "text/plain; version=0.0.4; charset=utf-8")
        default: return .init(status: .notFound, text: "There are /metrics, /healthz and /readyz.\n")
        }
    }

    private var ready: OperationsServer.Page {
        let health = server.surroundings.health.current
        switch health.state {
        case .serving: return .init(status: .ok, text: "serving\n")
        case .starting:
            return .init(
                status: .serviceUnavailable,
                text: "loading: \(health.reportsLoaded) of \(health.reportsTotal) reports\n")
        default: return .init(status: .serviceUnavailable, text: "draining\n")
        }
    }

    private var metrics: String {
        var text = MetricsText()
        text.add(
            server, residentBytes: ResidentMemory.bytes(), version: productVersion,
            uptimeSeconds: MonotonicTime.now().milliseconds(since: startedAt) / 1_000)
        text.add(server.reports)
        if let status = handlers.engineStatus {
            text.add(status, storeBytes: handlers.storeBytes ?? 0, atSeconds: Int64(time(nil)))
        }
        return text.text
    }
}
