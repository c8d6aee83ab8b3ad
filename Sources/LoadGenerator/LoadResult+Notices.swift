extension LoadResult {
    /// What whoever reads the figures must know; for people. Empty where all went as planned.
    public var notices: [String] {
        var notices = generator.complaints.map { "the load tester itself was the bottleneck: \($0)" }
        if endedEarly {
            notices.append(
                "the run was ended early, after \(Amount.decimal(seconds, places: 1)) of "
                    + "\(Amount.decimal(settings.plannedSeconds, places: 1)) s; calls in flight then are not counted")
        }
        if lostConnections > 0 {
            notices.append(lostConnections == 1 ? "1 connection was lost" : "\(lostConnections) connections were lost")
        }
        if unreachableSeconds > 0 {
            notices.append(
                "for \(Amount.decimal(unreachableSeconds, places: 1)) s there was no connection to the server; "
                    + "what was due then counts as failed (UNAVAILABLE)")
        }
        return notices
    }
}
