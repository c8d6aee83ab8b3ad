import Glibc
import RPCServer
import ReportEngine
public import ReportMessages
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

extension EngineHandlers {
    /// `gongbao.v1.AdminService/GetStatus`.
    public func getStatus(_ request: GetStatusRequest, server: ServerFacts) -> GetStatusResponse {
        let status = engine.status()
        let counters = server.surroundings.counters
        let now = Int64(time(nil))
        return GetStatusResponse(
            version: server.version, health: server.surroundings.health.state,
            uptimeS: MonotonicTime.now().milliseconds(since: server.startedAt) / 1_000,
            reports: UInt64(clamping: status.reportCount), reportVersions: UInt64(clamping: status.versionCount),
            figures: UInt64(clamping: status.observationCount), textBytes: UInt64(clamping: status.textBytes),
            terms: UInt64(clamping: status.termCount), residentBytes: ResidentMemory.bytes(),
            extractorVersion: UInt32(status.extractorVersion) ?? 0, inFlight: UInt32(clamping: counters.inFlight),
            callsServed: UInt64(clamping: counters.callsServed), connections: UInt32(clamping: counters.connections),
            limits: ServerLimits(server.limits), snapshotAgeS: UInt64(clamping: now - status.snapshotMadeAtSeconds),
            callsRefused: UInt64(clamping: counters.callsRefused),
            concurrencyLimit: UInt32(clamping: counters.concurrencyLimit),
            answerCache: server.surroundings.cache.map { AnswerCacheStatus($0.report) },
            allLimits: LimitName.all.map { Limit($0, server.limits) })
    }
}

extension AnswerCacheStatus {
    init(_ report: AnswerCache.Report) {
        self.init(
            entries: UInt64(clamping: report.entries), bytes: UInt64(clamping: report.bytes),
            limitBytes: UInt64(clamping: report.limitBytes), hits: UInt64(clamping: report.hits),
            misses: UInt64(clamping: report.misses))
    }
}

extension Limit {
    init(_ name: LimitName, _ limits: WireLimits) {
        self.init(
            name: name.name, value: UInt64(clamping: name.value(in: limits)),
            standard: UInt64(clamping: name.value(in: .standard)), unit: name.unit)
    }
}

extension ServerLimits {
    init(_ limits: WireLimits) {
        self.init(
            requestFrameBytes: UInt32(clamping: limits.requestFrameBytes),
            ingestFrameBytes: UInt32(clamping: limits.largeRequestFrameBytes),
            responseFrameBytes: UInt32(clamping: limits.responseFrameBytes),
            arenaFactor: UInt32(clamping: limits.arenaFactor),
            inFlightPerConnection: UInt32(clamping: limits.inFlightPerConnection),
            inFlightTotal: UInt32(clamping: limits.inFlightTotal), connections: UInt32(clamping: limits.connections),
            defaultTimeoutMs: UInt32(clamping: limits.defaultTimeoutMilliseconds),
            partialFrameMs: UInt32(clamping: limits.partialFrameMilliseconds),
            idleMs: UInt32(clamping: limits.idleMilliseconds),
            outputBufferBytes: UInt32(clamping: limits.outputBufferBytes))
    }
}

/// How much memory this process holds.
public enum ResidentMemory {
    private static let last = NIOLockedValueBox<(bytes: UInt64, at: MonotonicTime?)>((0, nil))

    /// Resident bytes as the kernel counted them at most a second ago; 0 where it does not tell. To ask it costs more than
    /// all else that a status says.
    public static func bytes() -> UInt64 {
        let now = MonotonicTime.now()
        return last.withLockedValue { last in
            if let at = last.at, now.milliseconds(since: at) < 1_000 { return last.bytes }
            last = (read(), now)
            return last.bytes
        }
    }

    private static func read() -> UInt64 {
        let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return 0 }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 128)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return 0 }
        // The second of its numbers, in pages.
        let words = buffer.prefix(count).split(separator: UInt8(ascii: " "))
        guard words.count > 1, let pages = UInt64(String(decoding: words[1], as: UTF8.self)) else { return 0 }
        return pages * UInt64(sysconf(Int32(_SC_PAGESIZE)))
    }
}
