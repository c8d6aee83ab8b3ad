import NIOCore
import NIOPosix
import ReportMessages
import Synchronization
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// How an attempt at a call ended.
enum CallOutcome: Sendable {
    case answered(WireResponse)
    /// The server never saw it; it may be made over another connection without a second thought.
    case notBegun(RPCError)
    /// The client gave up.
    case failed(RPCError)
}

/// What a session is asked to do.
enum ClientCommand: Sendable {
    case begin(ClientCall)
    case cancel(callID: UInt64)
    /// A call with many answers can take so many more.
    case grant(callID: UInt64, answers: UInt32)
    case ping(ClientPing)
    case close
}

struct ClientCall: Sendable {
    let id: UInt64
    let request: WireRequest
    let deadline: MonotonicTime
    /// Takes the answers of a call with many, before its end; `nil` for a call with one.
    var deliver: (@Sendable (WireResponse) -> Void)?
    let finish: @Sendable (CallOutcome) -> Void
}

struct ClientPing: Sendable {
    let id: UInt64
    let deadline: MonotonicTime
    let finish: @Sendable (Result<HealthState, RPCError>) -> Void
}

/// One connection as seen from any thread. Commands given while the event loop has not fetched the ones before travel
/// with them: one hop and one write for all.
final class ClientLink: Sendable {
    private struct Box {
        var commands: [ClientCommand] = []
        var isFetching = false
    }

    private let eventLoop: any EventLoop
    private let session: NIOLoopBoundBox<ClientSession?>
    private let box = NIOLockedValueBox(Box())
    private let ids = Atomic<UInt64>(0)
    private let usability: ClientUsability

    /// Begins to connect at once; commands wait until that is done.
    init(host: String, port: Int, options: ClientOptions, on eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
        let usability = ClientUsability()
        self.usability = usability
        session = NIOLoopBoundBox.makeBoxSendingValue(nil as ClientSession?, eventLoop: eventLoop)
        let session = session
        eventLoop.execute {
            let started = ClientSession(
                host: host, port: port, options: options, usability: usability, on: eventLoop)
            session.value = started
            started.connect()
        }
    }

    /// Whether new calls may be given to it.
    var isUsable: Bool { usability.isUsable }

    func call(_ request: WireRequest, deadline: MonotonicTime) async -> CallOutcome {
        let id = ids.add(1, ordering: .relaxed).newValue
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                put(
                    .begin(
                        ClientCall(id: id, request: request, deadline: deadline) { continuation.resume(returning: $0) })
                )
                // Had the task been cancelled before, the command to cancel would have come too early.
                if Task.isCancelled { put(.cancel(callID: id)) }
            }
        } onCancel: {
            put(.cancel(callID: id))
        }
    }

    /// Begins a call with many answers, which come in to `reader`.
    func begin(_ request: WireRequest, deadline: MonotonicTime, reader: AnswerReader) {
        let id = ids.add(1, ordering: .relaxed).newValue
        reader.attach { [weak self] command in
            switch command {
            case .grant(let answers): self?.put(.grant(callID: id, answers: answers))
            case .cancel: self?.put(.cancel(callID: id))
            }
        }
        put(
            .begin(
                ClientCall(
                    id: id, request: request, deadline: deadline, deliver: { reader.deliver($0) },
                    finish: { reader.finish($0) })))
    }

    func ping(deadline: MonotonicTime) async -> Result<HealthState, RPCError> {
        let id = ids.add(1, ordering: .relaxed).newValue
        return await withCheckedContinuation { continuation in
            put(.ping(ClientPing(id: id, deadline: deadline) { continuation.resume(returning: $0) }))
        }
    }

    func close() {
        usability.end()
        put(.close)
    }

    private func put(_ command: ClientCommand) {
        let mustFetch = box.withLockedValue { box in
            box.commands.append(command)
            defer { box.isFetching = true }
            return !box.isFetching
        }
        guard mustFetch else { return }
        eventLoop.execute { self.session.value?.perform(self.takeAll()) }
    }

    private func takeAll() -> [ClientCommand] {
        box.withLockedValue { box in
            box.isFetching = false
            defer { box.commands = [] }
            return box.commands
        }
    }
}

/// Whether a connection takes new calls. Once it does not, it never does again.
final class ClientUsability: Sendable {
    private let flag = Atomic<Bool>(true)

    var isUsable: Bool { flag.load(ordering: .acquiring) }
    func end() { flag.store(false, ordering: .releasing) }
}
