import WireProtocol

/// By which names a call is found in logs, its own and those of the programs that it passed through.
enum CallTrace {
    /// Longest `request-id` that is taken over from the client.
    static let longestID = 64

    /// The client's own id for the call, if it is one that can stand in a log: 1 to 64 letters, digits and `-_.:`.
    static func clientID(_ metadata: CallMetadata) -> String? {
        guard let value = metadata["request-id"], (1...longestID).contains(value.count),
            value.allSatisfy(isPlain)
        else { return nil }
        return String(decoding: value, as: UTF8.self)
    }

    /// Trace and parent of W3C Trace Context's `traceparent` (version, trace, parent, flags: `00-…-…-01`); `nil` for
    /// anything that the recommendation calls invalid.
    static func parent(_ metadata: CallMetadata) -> (traceID: String, spanID: String)? {
        guard let value = metadata["traceparent"], value.count >= 55 else { return nil }
        let parts = value.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count >= 4, parts[0].count == 2, parts[1].count == 32, parts[2].count == 16, parts[3].count == 2,
            parts[0..<4].allSatisfy({ $0.allSatisfy(isLowHex) }),
            // Version 00 has four parts; ff is forbidden; zero means "none".
            !parts[0].elementsEqual("ff".utf8), parts.count == 4 || !parts[0].elementsEqual("00".utf8),
            parts[1].contains(where: { $0 != UInt8(ascii: "0") }),
            parts[2].contains(where: { $0 != UInt8(ascii: "0") })
        else { return nil }
        return (String(decoding: parts[1], as: UTF8.self), String(decoding: parts[2], as: UTF8.self))
    }

    private static func isLowHex(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        isLowHex(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            || (UInt8(ascii: "g")...UInt8(ascii: "z")).contains(byte) || "-_.:".utf8.contains(byte)
    }
}
