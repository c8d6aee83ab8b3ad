/// How much memory decoding may take where the caller doesn't say. Past the limit a message is refused.
///
/// What messages need, measured: ten search hits 2 times their length, a thousand figures 3, the blocks of a report 8,
/// a table of 3,000 by 20 cells with one of them filled 14, with none filled 42. What an enemy can make them need
/// without a limit: over 100 times.
public enum DecodingLimit {
    /// Times the length of a request, or of anything else from a peer that is not trusted.
    public static let arenaFactor = 16
    /// Times the length of an answer: a client has chosen its server, and tables may be nearly empty.
    public static let answerArenaFactor = 64
    /// Added to either, so that short messages with many empty parts are read.
    public static let arenaBaseBytes = 1 << 20

    /// 16 times the message's length and 1 MiB.
    public static func arenaBytes(forMessageOf byteCount: Int) -> Int { bytes(byteCount, arenaFactor) }

    /// 64 times the message's length and 1 MiB.
    public static func arenaBytes(forAnswerOf byteCount: Int) -> Int { bytes(byteCount, answerArenaFactor) }

    private static func bytes(_ byteCount: Int, _ factor: Int) -> Int {
        let (product, overflow) = byteCount.multipliedReportingOverflow(by: factor)
        return overflow || product > Int.max - arenaBaseBytes ? Int.max : product + arenaBaseBytes
    }
}
