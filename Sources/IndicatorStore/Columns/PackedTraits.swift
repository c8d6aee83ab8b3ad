import ReportModel

/// Kind, nature and comparator in one byte, with two marks for what lies beside the columns.
struct PackedTraits {
    var rawValue: UInt8

    static let hasHigh: UInt8 = 0x40
    static let hasLinks: UInt8 = 0x80

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(
        kind: ObservationKind, nature: ObservationNature, comparator: Comparator, hasHigh: Bool, hasLinks: Bool
    ) {
        rawValue =
            kind.rawValue | nature.rawValue << 2 | comparator.rawValue << 3 | (hasHigh ? Self.hasHigh : 0)
            | (hasLinks ? Self.hasLinks : 0)
    }

    var kind: ObservationKind { ObservationKind(rawValue: rawValue & 3) ?? .level }
    var nature: ObservationNature { ObservationNature(rawValue: rawValue >> 2 & 1) ?? .actual }
    var comparator: Comparator { Comparator(rawValue: rawValue >> 3 & 7) ?? .equal }
    var hasHigh: Bool { rawValue & Self.hasHigh != 0 }
    var hasLinks: Bool { rawValue & Self.hasLinks != 0 }
}

/// A set of flags as bits.
enum PackedFlags {
    static func pack(_ flags: Set<SuspicionFlag>) -> UInt8 { flags.reduce(0) { $0 | 1 << $1.rawValue } }

    static func unpack(_ bits: UInt8) -> Set<SuspicionFlag> {
        Set(SuspicionFlag.allCases.filter { bits & 1 << $0.rawValue != 0 })
    }
}
