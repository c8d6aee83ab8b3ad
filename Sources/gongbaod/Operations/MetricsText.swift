import RPCServer
import ReportEngine
import ReportMessages
import WireProtocol

/// What a server is doing in the text format of Prometheus (version 0.0.4). Names follow its practices: one prefix, base
/// units, `_total` for what only grows.
struct MetricsText {
    private(set) var text = ""

    /// Begins a metric.
    private mutating func head(_ name: String, _ kind: String, _ help: String) {
        text += "# HELP gongbao_\(name) \(help)\n# TYPE gongbao_\(name) \(kind)\n"
    }

    private mutating func value(_ name: String, _ labels: [(String, String)], _ value: String) {
        text += "gongbao_\(name)"
        if !labels.isEmpty {
            text += "{" + labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",") + "}"
        }
        text += " \(value)\n"
    }

    private mutating func single(_ name: String, _ kind: String, _ help: String, _ number: some BinaryInteger) {
        head(name, kind, help)
        value(name, [], "\(number)")
    }

    /// As the format wants it in a label's value.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "\n": escaped += "\\n"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}

extension MetricsText {
    /// The calls, by method.
    mutating func add(_ reports: [MethodReport]) {
        let used = reports.filter { $0.count > 0 }
        head("requests_total", "counter", "Calls that were served, by method and status code.")
        for report in used {
            for (code, count) in report.codes.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                value("requests_total", [("method", report.method), ("code", code.name)], "\(count)")
            }
        }
        head("request_duration_seconds", "histogram", "Time from arrival to answer.")
        for report in used {
            var sum = 0
            for (bound, count) in zip(MethodReport.bounds.map { "\($0)" } + ["+Inf"], report.buckets) {
                sum += count
                value("request_duration_seconds_bucket", [("method", report.method), ("le", bound)], "\(sum)")
            }
            value("request_duration_seconds_sum", [("method", report.method)], "\(report.seconds)")
            value("request_duration_seconds_count", [("method", report.method)], "\(sum)")
        }
        head("request_queue_seconds_total", "counter", "Time before the work began, all calls together.")
        for report in used {
            value("request_queue_seconds_total", [("method", report.method)], "\(report.queuedSeconds)")
        }
    }

    /// The server without its store.
    mutating func add(_ server: RPCServer, residentBytes: UInt64, version: String, uptimeSeconds: UInt64) {
        let counters = server.counters
        head("build_info", "gauge", "Which version this is.")
        value("build_info", [("version", version)], "1")
        head("health", "gauge", "1 for the state that the server is in.")
        for (state, word) in [(HealthState.starting, "starting"), (.serving, "serving"), (.draining, "draining")] {
            value("health", [("state", word)], server.health == state ? "1" : "0")
        }
        single("uptime_seconds", "gauge", "Time since the start.", uptimeSeconds)
        single("resident_memory_bytes", "gauge", "Memory that the process holds.", residentBytes)
        single("connections", "gauge", "Open connections.", counters.connections)
        single("requests_in_flight", "gauge", "Calls whose work has not ended.", counters.inFlight)
        single("requests_waiting", "gauge", "Calls that wait for a worker.", server.waitingCalls)
        single("concurrency_limit", "gauge", "Calls that may be at work at once.", counters.concurrencyLimit)
        add(counters.refusalCounts)
        guard let cache = server.surroundings.cache?.report else { return }
        single("answer_cache_entries", "gauge", "Answers kept.", cache.entries)
        single("answer_cache_bytes", "gauge", "Bytes of requests and answers kept.", cache.bytes)
        single("answer_cache_hits_total", "counter", "Calls answered from the cache.", cache.hits)
        single("answer_cache_misses_total", "counter", "Calls that could have been and were not.", cache.misses)
    }

    private mutating func add(_ refusals: [Refusal: Int]) {
        head("refusals_total", "counter", "Calls refused before any work was done, by method and status code.")
        let sorted = refusals.map { (method: $0.key.method ?? "unknown", code: $0.key.code, count: $0.value) }
            .sorted { ($0.method, $0.code.rawValue) < ($1.method, $1.code.rawValue) }
        for refusal in sorted {
            value("refusals_total", [("method", refusal.method), ("code", refusal.code.name)], "\(refusal.count)")
        }
    }

    /// What the store holds.
    mutating func add(_ status: EngineStatus, storeBytes: Int, atSeconds now: Int64) {
        single("reports", "gauge", "Reports held, newest versions alone.", status.reportCount)
        single("report_versions", "gauge", "Versions held of all reports.", status.versionCount)
        single("figures", "gauge", "Figures held.", status.observationCount)
        single("terms", "gauge", "Terms in the search index.", status.termCount)
        single("text_bytes", "gauge", "Bytes of the texts of the newest versions.", status.textBytes)
        single("index_bytes", "gauge", "Memory of the search index.", status.indexBytes)
        single("indicator_bytes", "gauge", "Memory of the figures.", status.indicatorBytes)
        single("store_bytes", "gauge", "The store on disk.", storeBytes)
        single("snapshot_number", "gauge", "Number of the snapshot that answers queries.", status.snapshotNumber)
        single(
            "snapshot_age_seconds", "gauge", "Time since that snapshot was made.",
            max(0, now - status.snapshotMadeAtSeconds))
    }
}
