/// The name under which a report is known, unique in a store and stable over its versions.
///
/// Chosen by the source (the `id` of an NDJSON line, a file's name without extension); 1 to 128 bytes of UTF-8
/// without white space and control characters.
public struct ReportID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let rawValue: String

    public static let lengthLimitBytes = 128

    /// `nil` where `rawValue` is empty, too long or holds white space or control characters.
    public init?(_ rawValue: String) {
        guard (1...Self.lengthLimitBytes).contains(rawValue.utf8.count) else { return nil }
        // Most are plain ASCII, which needs no look at tables.
        if rawValue.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) {
            self.rawValue = rawValue
            return
        }
        for scalar in rawValue.unicodeScalars {
            let p = scalar.properties
            if p.isWhitespace || p.generalCategory == .control || p.generalCategory == .format { return nil }
        }
        self.rawValue = rawValue
    }

    public var description: String { rawValue }
    public static func < (a: ReportID, b: ReportID) -> Bool { a.rawValue < b.rawValue }
}
