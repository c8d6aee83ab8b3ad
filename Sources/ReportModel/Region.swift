/// The six-digit code of an administrative division (GB/T 2260): two digits each for province, prefecture and
/// county. 100000 stands for the whole country.
public struct RegionCode: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let rawValue: UInt32

    public static let nation = RegionCode(unchecked: 100_000)

    private init(unchecked rawValue: UInt32) { self.rawValue = rawValue }

    /// `nil` outside 100000...999999.
    public init?(_ rawValue: UInt32) {
        guard (100_000...999_999).contains(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// Reads exactly six digits.
    public init?(_ text: String) {
        guard text.utf8.count == 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let n = UInt32(text)
        else { return nil }
        self.init(n)
    }

    public var level: RegionLevel {
        if self == .nation { return .nation }
        if rawValue % 10_000 == 0 { return .province }
        return rawValue % 100 == 0 ? .prefecture : .county
    }

    /// Whether `other` is this division or lies below it. Counties that a province governs directly (code
    /// xx90xx) lie below the province alone.
    public func contains(_ other: RegionCode) -> Bool {
        switch level {
        case .nation: true
        case .province: rawValue / 10_000 == other.rawValue / 10_000
        case .prefecture: rawValue / 100 == other.rawValue / 100
        case .county: self == other
        }
    }

    /// The codes that contain this one and stand below it, as one closed range of numbers: a filter by region is a
    /// range test.
    public var descendantRange: ClosedRange<UInt32> {
        switch level {
        case .nation: 100_000...999_999
        case .province: rawValue...(rawValue + 9_999)
        case .prefecture: rawValue...(rawValue + 99)
        case .county: rawValue...rawValue
        }
    }

    public var description: String { String(rawValue) }
    public static func < (a: RegionCode, b: RegionCode) -> Bool { a.rawValue < b.rawValue }
}

/// Where a division stands in the hierarchy.
public enum RegionLevel: UInt8, Hashable, Sendable, CaseIterable, Comparable {
    case nation = 0
    case province = 1
    case prefecture = 2
    case county = 3

    public static func < (a: RegionLevel, b: RegionLevel) -> Bool { a.rawValue < b.rawValue }
}

/// A place that a report or a figure is about.
public struct Region: Hashable, Sendable {
    /// `nil` for a place that the code table does not hold (a development zone, a town).
    public var code: RegionCode?
    /// Official name: 新安县, 河南省, 全国.
    public var name: String

    public init(code: RegionCode?, name: String) {
        self.code = code
        self.name = name
    }

    public static let nation = Region(code: .nation, name: "全国")
}
