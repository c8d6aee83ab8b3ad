import ReportModel
import ReportStore
import Synchronization

/// Latest versions of whole reports, as many as fit into a number of bytes; the others are read from the store when
/// they are asked for. Searches need none of them.
final class ReportCache: Sendable {
    private struct Content {
        var reports: [ReportID: (version: Int, report: Report, lastUse: UInt64)] = [:]
        var bytes = 0
        var uses: UInt64 = 0
    }

    private let limitBytes: Int
    private let content = Mutex(Content())

    init(limitBytes: Int) { self.limitBytes = limitBytes }

    func find(_ id: ReportID, version: Int) -> Report? {
        content.withLock { content in
            guard let held = content.reports[id], held.version == version else { return nil }
            content.uses += 1
            content.reports[id]?.lastUse = content.uses
            return held.report
        }
    }

    func insert(_ report: Report, version: Int) {
        let size = Self.size(report)
        guard size <= limitBytes else { return }
        content.withLock { content in
            if let old = content.reports[report.id] {
                // A slow reader must not bring back a version that was replaced meanwhile.
                if old.version > version { return }
                content.bytes -= Self.size(old.report)
            }
            content.uses += 1
            content.reports[report.id] = (version, report, content.uses)
            content.bytes += size
            if content.bytes > limitBytes { Self.evict(&content, downTo: limitBytes / 4 * 3) }
        }
    }

    /// Drops those that were not used for longest, a quarter of the bytes at once, so that it is rarely done.
    private static func evict(_ content: inout Content, downTo limit: Int) {
        for (id, held) in content.reports.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
            if content.bytes <= limit { return }
            content.bytes -= size(held.report)
            content.reports[id] = nil
        }
    }

    private static func size(_ report: Report) -> Int {
        report.text.utf8.count + report.blocks.count * 40 + report.sections.count * 48 + 512
    }
}
