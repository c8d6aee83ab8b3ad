/// Finds the highest rate at which a server keeps what is asked of it: doubles the rate until it does not, then halves the
/// distance to 5 %, then confirms what was found over a longer time and goes lower while that fails.
///
/// Each probe starts with an empty server: above its capacity a probe would otherwise measure what the one before left.
public struct RateSearch: Hashable, Sendable {
    /// A run to be made.
    public struct Probe: Hashable, Sendable {
        public var rate: Double
        public var isConfirmation: Bool
    }

    private enum Phase: Hashable {
        case doubling
        case halving
        case confirming
        case ended
    }

    /// The highest rate at which all was kept, and the lowest at which it was not.
    private var kept: Double?
    private var missed: Double?
    private var phase = Phase.doubling
    private var rate: Double
    private let highestRate: Double
    private var probes = 0

    /// How close `kept` and `missed` come, in relation to them.
    private static let precision = 0.05
    private static let mostProbes = 40

    public init(startingAt rate: Double, highestRate: Double = 2_000_000) {
        self.rate = rate
        self.highestRate = highestRate
    }

    /// The run to be made next; `nil` at the end.
    public var next: Probe? {
        phase == .ended ? nil : Probe(rate: rate, isConfirmation: phase == .confirming)
    }

    /// What was found: `nil` while the search goes on, and if not even the lowest rate tried was kept.
    public var found: Double? { phase == .ended ? kept : nil }

    /// Takes in whether the run of `next` kept what is asked.
    public mutating func took(isKept: Bool) {
        probes += 1
        if phase == .confirming {
            if isKept || probes >= Self.mostProbes {
                if !isKept { kept = nil }
                phase = .ended
            } else {
                missed = rate
                lower()
            }
            return
        }
        if isKept { kept = max(kept ?? 0, rate) } else { missed = min(missed ?? .infinity, rate) }
        advance()
    }

    private mutating func advance() {
        switch (kept, missed) {
        case (let kept?, nil):
            if kept >= highestRate || probes >= Self.mostProbes { return confirm(kept) }
            rate = min(highestRate, kept * 2)
        case (nil, let missed?):
            // Not even the first: look for one below.
            if missed < 1 || probes >= Self.mostProbes {
                phase = .ended
            } else {
                rate = missed / 4
            }
        case (let kept?, let missed?):
            phase = .halving
            if (missed - kept) / missed <= Self.precision || probes >= Self.mostProbes { return confirm(kept) }
            rate = (kept + missed) / 2
        case (nil, nil): break
        }
    }

    private mutating func confirm(_ kept: Double) {
        phase = .confirming
        rate = kept
    }

    /// A rate that held for a short time did not for a longer one.
    private mutating func lower() {
        rate *= 1 - Self.precision
        kept = rate
        if rate < 1 {
            kept = nil
            phase = .ended
        }
    }
}
