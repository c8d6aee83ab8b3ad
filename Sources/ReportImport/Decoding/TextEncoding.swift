/// How characters stand as bytes.
public enum TextEncoding: UInt8, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    case utf8 = 0
    /// The Chinese national standard, GBK and GB 2312 included.
    case gb18030 = 1

    public var description: String { ["UTF-8", "GB18030"][Int(rawValue)] }
}
