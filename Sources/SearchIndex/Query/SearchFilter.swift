/// Which reports to search.
public struct SearchFilter: Sendable, Hashable {
    /// Ranges of region codes (`RegionCode.descendantRange`), one of which must hold the report's; empty for all.
    public var regions: [ClosedRange<UInt32>]
    /// Years of which the report must cover at least one; a report that covers no known year passes only `nil`.
    public var years: ClosedRange<Int>?
    /// Kinds, one of which the report must be of (`ReportKind.rawValue`); empty for all.
    public var kinds: Set<UInt8>
    /// Numbers of the reports that fulfil what the index does not know; `nil` for all.
    public var numbers: ReportNumbers?

    public init(
        regions: [ClosedRange<UInt32>] = [], years: ClosedRange<Int>? = nil, kinds: Set<UInt8> = [],
        numbers: ReportNumbers? = nil
    ) {
        self.regions = regions
        self.years = years
        self.kinds = kinds
        self.numbers = numbers
    }

    public var isEmpty: Bool { regions.isEmpty && years == nil && kinds.isEmpty && numbers == nil }

    @inline(__always)
    func passes(_ document: DocumentRecord) -> Bool {
        if !regions.isEmpty, !regions.contains(where: { $0.contains(document.region) }) { return false }
        if let years {
            guard document.lastYear > 0, years.lowerBound <= Int(document.lastYear),
                Int(document.firstYear) <= years.upperBound
            else { return false }
        }
        if let numbers, !numbers.contains(document.number) { return false }
        return kinds.isEmpty || kinds.contains(document.kind)
    }
}

/// A set of report numbers, one bit each.
public struct ReportNumbers: Sendable, Hashable {
    private var words: ContiguousArray<UInt64> = []
    public private(set) var count = 0

    public init() {}

    public init(_ numbers: some Sequence<UInt32>) { for number in numbers { insert(number) } }

    @inline(__always)
    public func contains(_ number: UInt32) -> Bool {
        let word = Int(number >> 6)
        return word < words.count && words[word] >> UInt64(number & 63) & 1 == 1
    }

    public mutating func insert(_ number: UInt32) {
        let word = Int(number >> 6)
        while words.count <= word { words.append(0) }
        let bit: UInt64 = 1 << UInt64(number & 63)
        if words[word] & bit == 0 {
            words[word] |= bit
            count += 1
        }
    }

    /// All numbers, ascending.
    public var numbers: [UInt32] {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(count)
        for (i, word) in words.enumerated() {
            var left = word
            while left != 0 {
                numbers.append(UInt32(i * 64 + left.trailingZeroBitCount))
                left &= left - 1
            }
        }
        return numbers
    }
}
