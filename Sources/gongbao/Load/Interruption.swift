import Dispatch
import Glibc

/// What Ctrl-C means to a run whose result is worth having before its end.
enum Interruption {
    /// Runs `body`. The first SIGINT meanwhile cancels its task, so that it can end early; a second one ends the program.
    static func endsEarly<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let task = Task { try await body() }
        // Dispatch sees a signal beside its usual effect, which has to be none.
        let before = signal(SIGINT, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGINT)
        source.setEventHandler {
            _ = signal(SIGINT, SIG_DFL)
            task.cancel()
        }
        source.activate()
        defer {
            source.cancel()
            _ = signal(SIGINT, before)
        }
        return try await task.value
    }
}
