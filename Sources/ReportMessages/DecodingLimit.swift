/// How much memory decoding may take where the caller doesn't say. Past the limit a message is refused.
///
/// Messages that only answer calls have the larger factor: see `ReportMessage.decodingMemoryFactor`.
///
/// What messages need, measured: ten search hits 2 times their length, a thousand figures 3, the blocks of a report 8,
/// a table of 3,000 by 20 cells with one of them filled 14, with none filled 42. What an enemy can make them need
/// without a limit: over 100 times.
public enum DecodingLimit {
    /// Times the length of a request, or of anything else from a peer that is not trusted.
    public static let arenaFactor = 16
    /// Times the length of an answer: only clients read answers, they have chosen their server, and tables may be
    /// nearly empty.
    public static let answerArenaFactor = 64
    /// Added to either, so that short messages with many empty parts are read.
    public static let arenaBaseBytes = 1 << 20

    /// `factor` times the message's length, and `arenaBaseBytes`.
    public static func arenaBytes(forMessageOf byteCount: Int, factor: Int = arenaFactor) -> Int {
        let (product, overflow) = byteCount.multipliedReportingOverflow(by: factor)
        return overflow || product > Int.max - arenaBaseBytes ? Int.max : product + arenaBaseBytes
    }
}
