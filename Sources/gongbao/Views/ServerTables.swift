import ReportMessages

extension GetStatusResponse {
    /// The limits in force, those that differ from the standard marked.
    func limitsAnswer(_ language: Language) -> Answer {
        let rows = allLimits.map { limit in
            let isStandard = limit.value == limit.standard
            return [
                StyledText(limit.name), StyledText(String(limit.value)), StyledText(limit.unit),
                StyledText(isStandard ? "" : Label("standard: ", "默认：")(language) + String(limit.standard)),
            ]
        }
        let columns: [TableColumn] = [
            .code(Label("limit", "限额")(language)), .number(Heading.value(language)),
            .code(Label("unit", "单位")(language)), .words(""),
        ]
        let records = allLimits.map { limit in
            MachineValue.object([
                .init("name", .string(limit.name)), .init("value", .integer(limit.value)),
                .init("standard", .integer(limit.standard)), .init("unit", .string(limit.unit)),
            ])
        }
        return Answer(
            parts: [.table(TextTable(columns: columns, rows: rows))],
            records: MachineRecords(name: "limits", columns: ["name", "value", "standard", "unit"], rows: records),
            isFound: !allLimits.isEmpty)
    }
}

extension ListConnectionsResponse {
    /// Who is connected.
    func answer(_ language: Language) -> Answer {
        let columns: [TableColumn] = [
            .number(Label("no.", "编号")(language)), .code(Label("peer", "对端")(language)),
            .words(Label("client", "客户")(language)), .code("TLS"), .number(Label("age", "时长")(language)),
            .number(Label("idle", "空闲")(language)), .number(Label("received", "接收")(language)),
            .number(Label("sent", "发送")(language)), .number(Label("waiting", "待发")(language)),
            .number(Label("calls", "调用")(language)), .number(Label("in flight", "处理中")(language)),
        ]
        let rows = connections.map { connection in
            [
                String(connection.id), connection.peer, connection.client, connection.tls ? "TLS" : "",
                NumberText.span(seconds: connection.ageMs / 1_000),
                NumberText.span(seconds: connection.idleMs / 1_000), NumberText.bytes(connection.bytesReceived),
                NumberText.bytes(connection.bytesSent), NumberText.bytes(connection.bytesWaiting),
                NumberText.grouped(connection.callsMade), String(connection.inFlight),
            ].map { StyledText($0) }
        }
        return Answer(
            parts: [.table(TextTable(columns: columns, rows: rows))],
            records: MachineRecords(
                name: "connections",
                columns: [
                    "id", "peer", "client", "tls", "age_ms", "idle_ms", "bytes_received", "bytes_sent",
                    "bytes_waiting", "calls_made", "in_flight",
                ], rows: connections.map(\.record)), isFound: !connections.isEmpty)
    }
}

extension ConnectionInfo {
    fileprivate var record: MachineValue {
        .object([
            .init("id", .integer(id)), .init("peer", .string(peer)), .init("client", .text(client)),
            .init("tls", .bool(tls)), .init("age_ms", .integer(ageMs)), .init("idle_ms", .integer(idleMs)),
            .init("bytes_received", .integer(bytesReceived)), .init("bytes_sent", .integer(bytesSent)),
            .init("bytes_waiting", .integer(bytesWaiting)), .init("calls_made", .integer(callsMade)),
            .init("in_flight", .integer(inFlight)),
        ])
    }
}

extension ListCallsResponse {
    /// Which calls are at work or wait.
    func answer(_ language: Language) -> Answer {
        let columns: [TableColumn] = [
            .code(Label("request", "请求")(language)), .words(Label("method", "方法")(language), least: 20),
            .number(Label("connection", "连接")(language)), .number(Label("age", "时长")(language)),
            .number(Label("left", "剩余")(language)), .code(Label("state", "状态")(language)),
        ]
        let rows = calls.map { call in
            [
                call.requestID, call.method, String(call.connectionID),
                NumberText.duration(nanoseconds: call.ageMs.multipliedReportingOverflow(by: 1_000_000).partialValue),
                NumberText.span(seconds: call.remainingMs / 1_000),
                call.cancelled ? Label("cancelled", "已取消")(language) : "",
            ].map { StyledText($0) }
        }
        let records = calls.map { call in
            MachineValue.object([
                .init("request_id", .string(call.requestID)), .init("method", .string(call.method)),
                .init("connection_id", .integer(call.connectionID)), .init("stream_id", .integer(call.streamID)),
                .init("age_ms", .integer(call.ageMs)), .init("remaining_ms", .integer(call.remainingMs)),
                .init("cancelled", .bool(call.cancelled)),
            ])
        }
        return Answer(
            parts: [.table(TextTable(columns: columns, rows: rows))],
            records: MachineRecords(
                name: "calls",
                columns: [
                    "request_id", "method", "connection_id", "stream_id", "age_ms", "remaining_ms", "cancelled",
                ], rows: records), isFound: !calls.isEmpty)
    }
}
