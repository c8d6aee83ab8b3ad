import ReportMessages

extension GetStatusResponse {
    func answer(server: String, _ language: Language) -> Answer {
        let reports = NumberText.grouped(self.reports), versions = NumberText.grouped(reportVersions)
        let facts: [(Label, String)] = [
            (Label("server", "服务器"), server), (Label("version", "版本"), version), (Label("state", "状态"), health.code),
            (Label("up for", "已运行"), NumberText.span(seconds: uptimeS)), (Label("reports", "报告"), reports),
            (Label("with versions", "含各版本"), versions), (Label("figures", "数据"), NumberText.grouped(figures)),
            (Label("text", "正文"), NumberText.bytes(textBytes)),
            (Label("search terms", "检索词项"), NumberText.grouped(terms)),
            (Label("data as of", "数据更新"), NumberText.span(seconds: snapshotAgeS) + Label(" ago", "前")(language)),
            (Label("extractor", "抽取规则版本"), String(extractorVersion)),
            (Label("memory", "内存"), NumberText.bytes(residentBytes)), (Label("connections", "连接"), String(connections)),
            (Label("calls in flight", "处理中"), String(inFlight)),
            (Label("at once at most", "并发上限"), String(concurrencyLimit)),
            (Label("calls served", "已处理"), NumberText.grouped(callsServed)),
            (Label("calls refused", "已拒绝"), NumberText.grouped(callsRefused)),
            (Label("answers kept", "缓存答复"), cached),
        ]
        let table = TextTable(
            columns: [.words(Label("what", "项目")(language)), .words(Heading.value(language))],
            rows: facts.map { [StyledText($0.0(language)), StyledText($0.1)] })
        return Answer(
            parts: [.lines(Array(table.lines(width: nil).dropFirst()))],
            records: MachineRecords(
                name: "status", columns: members.filter { $0.name != "limits" }.map(\.name), rows: [.object(members)]),
            object: .object(members), isFound: true)
    }

    /// How many answers are kept, how large they are, and of how many calls they have answered one.
    private var cached: String {
        guard let cache = answerCache, cache.limitBytes > 0 else { return "–" }
        let calls = Double(cache.hits) + Double(cache.misses)
        let share = calls == 0 ? 0 : Int((Double(cache.hits) / calls * 100).rounded())
        return "\(NumberText.grouped(cache.entries)), \(NumberText.bytes(cache.bytes)), hit rate \(share) %"
    }

    private var members: [MachineValue.Member] {
        [
            .init("version", .text(version)), .init("health", .string(health.code)),
            .init("uptime_s", .integer(uptimeS)),
            .init("reports", .integer(reports)), .init("report_versions", .integer(reportVersions)),
            .init("figures", .integer(figures)), .init("text_bytes", .integer(textBytes)),
            .init("terms", .integer(terms)),
            .init("resident_bytes", .integer(residentBytes)), .init("extractor_version", .integer(extractorVersion)),
            .init("in_flight", .integer(inFlight)), .init("calls_served", .integer(callsServed)),
            .init("connections", .integer(connections)), .init("snapshot_age_s", .integer(snapshotAgeS)),
            .init("calls_refused", .integer(callsRefused)), .init("concurrency_limit", .integer(concurrencyLimit)),
            .init("cached_answers", .integer(answerCache?.entries ?? 0)),
            .init("cached_bytes", .integer(answerCache?.bytes ?? 0)),
            .init("cache_hits", .integer(answerCache?.hits ?? 0)),
            .init("cache_misses", .integer(answerCache?.misses ?? 0)),
            .init("limits", limits?.record ?? .null),
        ]
    }
}

extension ServerLimits {
    fileprivate var record: MachineValue {
        .object([
            .init("request_frame_bytes", .integer(requestFrameBytes)),
            .init("ingest_frame_bytes", .integer(ingestFrameBytes)),
            .init("response_frame_bytes", .integer(responseFrameBytes)), .init("arena_factor", .integer(arenaFactor)),
            .init("in_flight_per_connection", .integer(inFlightPerConnection)),
            .init("in_flight_total", .integer(inFlightTotal)), .init("connections", .integer(connections)),
            .init("default_timeout_ms", .integer(defaultTimeoutMs)),
            .init("partial_frame_ms", .integer(partialFrameMs)),
            .init("idle_ms", .integer(idleMs)), .init("output_buffer_bytes", .integer(outputBufferBytes)),
        ])
    }
}
