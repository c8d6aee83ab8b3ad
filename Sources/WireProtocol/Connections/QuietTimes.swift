/// Since when a peer has sent nothing, left a frame unfinished or taken no answers.
struct QuietTimes: Sendable {
    var lastActivity: MonotonicTime
    private(set) var pendingOutputBytes = 0
    private var outputMoved: MonotonicTime
    private var partialFrame: (since: MonotonicTime, bytes: Int)?

    init(since now: MonotonicTime) {
        lastActivity = now
        outputMoved = now
    }

    /// `partialFrameBytes` is `nil` between frames. A frame keeps the time at which it began; a new one that begins in
    /// the same read as another ends has this read's time.
    mutating func inputRead(partialFrameBytes: Int?, at now: MonotonicTime) {
        guard let bytes = partialFrameBytes else {
            partialFrame = nil
            return
        }
        partialFrame = (partialFrame?.since ?? now, bytes)
    }

    /// A whole frame was read, so what is left over has begun only now.
    mutating func frameCompleted() { partialFrame = nil }

    mutating func outputPending(bytes: Int, at now: MonotonicTime) {
        if bytes < pendingOutputBytes || pendingOutputBytes == 0 { outputMoved = now }
        pendingOutputBytes = bytes
    }

    /// The milliseconds that were given, if they are over.
    func partialFrameOverdue(_ limits: WireLimits, at now: MonotonicTime) -> Int? {
        guard let partialFrame else { return nil }
        let limit = limits.partialFrameMilliseconds(forFrameOf: partialFrame.bytes)
        return now.milliseconds(since: partialFrame.since) >= limit ? limit : nil
    }

    func outputStalled(_ limits: WireLimits, at now: MonotonicTime) -> Bool {
        pendingOutputBytes > 0 && now.milliseconds(since: outputMoved) >= limits.outputStallMilliseconds
    }
}
