import RPCServer
import ReportMessages
import WireProtocol

extension MethodTable {
    /// `gongbao.v1.AdminService/CheckHealth` and `WatchHealth`, which need no store.
    mutating func registerHealth(_ health: HealthSignal) {
        register(.checkHealth, .inline, servedAlways: true) { _, _ in CheckHealthResponse(health: health.current) }
        registerStream(.watchHealth, servedAlways: true) { _, _, answers in
            for await state in health.states() {
                try await answers.send(WatchHealthResponse(health: state))
                if state.state == .draining { return }
            }
        }
    }
}
