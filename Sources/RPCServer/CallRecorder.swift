import Glibc
public import Logging
import NIOCore
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// Writes the calls that a server takes into a file, to be made again in a load test; see `CallRecord` for its form.
///
/// Metadata is left out, since it may hold tokens; what was asked is in the file, which only its owner may read. Recording
/// ends by itself when the file has reached its limit or can't be written; serving goes on either way.
public final class CallRecorder: Sendable {
    private struct State {
        /// -1 once recording has ended.
        var descriptor: Int32
        var pending = ByteBuffer()
        var writtenBytes = 0
        /// Of the last call, in nanoseconds.
        var lastMoment: UInt64 = 0
        var lastWrite: MonotonicTime
    }

    private let state: NIOLockedValueBox<State>
    private let start: MonotonicTime
    private let limitBytes: Int
    private let path: String
    private let logger: Logger

    /// Written in pieces of this size, or after this long.
    private static let pieceBytes = 64 << 10
    private static let pauseMilliseconds: UInt64 = 1_000

    /// - Parameters:
    ///   - path: A file that does not exist yet.
    ///   - limitBytes: How large the file may become.
    /// - Throws: `CallRecorderError`.
    public init(path: String, limitBytes: Int = 1 << 30, logger: Logger) throws(CallRecorderError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CallRecorderError(path: path, errorNumber: errno) }
        let now = MonotonicTime.now()
        start = now
        self.limitBytes = limitBytes
        self.path = path
        self.logger = logger
        var state = State(descriptor: descriptor, lastWrite: now)
        state.pending.writeString(CallRecord.magic)
        self.state = NIOLockedValueBox(state)
    }

    deinit { finish() }

    /// Adds a call. Costs about a microsecond, and a write to the file now and then.
    func record(_ request: WireRequest, at now: MonotonicTime) {
        state.withLockedValue { state in
            guard state.descriptor >= 0 else { return }
            // Event loops look at the clock before they come here, each at its own time.
            state.lastMoment = max(state.lastMoment, now.nanoseconds - min(now.nanoseconds, start.nanoseconds))
            let entry = CallRecord.Entry(nanoseconds: state.lastMoment, method: request.method, body: request.body)
            // What came over a connection can be written: the limits are the same.
            try? CallRecord.write(entry, to: &state.pending)
            if state.writtenBytes + state.pending.readableBytes > limitBytes {
                end(&state, "the record of calls has reached its limit")
            } else if state.pending.readableBytes >= Self.pieceBytes
                || now.milliseconds(since: state.lastWrite) >= Self.pauseMilliseconds
            {
                state.lastWrite = now
                write(&state)
            }
        }
    }

    /// Writes what is pending and ends recording.
    public func finish() {
        state.withLockedValue { state in
            guard state.descriptor >= 0 else { return }
            write(&state)
            close(&state)
        }
    }

    private func write(_ state: inout State) {
        let descriptor = state.descriptor
        let failure = state.pending.withUnsafeReadableBytes { bytes -> Int32 in
            var sent = 0
            while sent < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
                if count >= 0 { sent += count } else if errno != EINTR { return errno }
            }
            return 0
        }
        state.writtenBytes += state.pending.readableBytes
        state.pending.clear()
        if failure != 0 { end(&state, "the record of calls can't be written: \(String(cString: strerror(failure)))") }
    }

    private func end(_ state: inout State, _ reason: String) {
        logger.warning("recording ended", metadata: ["reason": "\(reason)", "file": "\(path)"])
        close(&state)
    }

    private func close(_ state: inout State) {
        if state.descriptor >= 0 { _ = Glibc.close(state.descriptor) }
        state.descriptor = -1
        state.pending = ByteBuffer()
    }
}

/// Why calls can't be recorded.
public struct CallRecorderError: Error, Hashable, Sendable, CustomStringConvertible {
    public var path: String
    public var errorNumber: Int32

    public var description: String {
        errorNumber == EEXIST
            ? "\(path): This file exists; a record of calls never overwrites one. Name another."
            : "\(path): The record of calls can't be written: \(String(cString: strerror(errorNumber)))."
    }
}
