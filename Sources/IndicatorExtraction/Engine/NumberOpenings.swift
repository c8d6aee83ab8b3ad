import ChineseText

/// Which characters may open a figure or a time, by one look-up each: tells sentences without figures from others.
struct NumberOpenings: Sendable {
    static let numeral: UInt8 = 1
    /// May stand behind a numeral: the first character of a unit, another numeral, 分, 成, 点, 多, 余.
    static let following: UInt8 = 2
    /// 年
    static let year: UInt8 = 4
    /// 目(标), 抓(好): the words that open a plan.
    static let mark: UInt8 = 8

    private let kinds: ContiguousArray<UInt8>

    init(unitNames: [String]) {
        var kinds = ContiguousArray<UInt8>(repeating: 0, count: 0x10000)
        for code in 0x3000..<0xA000 where NumeralCharacter.mayBegin(UInt32(code)) {
            kinds[code] |= Self.numeral | Self.following
        }
        for name in unitNames {
            if let first = FoldedText(name).scalars.first, first < 0x10000 { kinds[Int(first)] |= Self.following }
        }
        let others = "分成点多余几来半至到以家用农贫左上万亿大、,.”’人城农学群劳残毕"
        for scalar in others.unicodeScalars { kinds[Int(scalar.value)] |= Self.following }
        kinds[0x5E74] |= Self.year
        kinds[0x76EE] |= Self.mark
        kinds[0x6293] |= Self.mark
        self.kinds = kinds
    }

    @inline(__always)
    func kind(_ scalar: UInt32) -> UInt8 { scalar < 0x10000 ? kinds[Int(scalar)] : 0 }

    /// Whether `scalar` may stand behind a numeral.
    @inline(__always)
    func follows(_ scalar: UInt32) -> Bool {
        scalar < 0x10000 && (kinds[Int(scalar)] & Self.following != 0 || scalar == 0x20 || scalar == 0x0A)
    }

    /// 今年, 去年, 明年, 全年, 上年, 本年, 近年, 多年, 历年, 年度, 年来, 年内, 年均.
    @inline(__always)
    func datesYear(_ previous: UInt32, _ next: UInt32) -> Bool {
        switch previous {
        case 0x4ECA, 0x53BB, 0x660E, 0x5168, 0x4E0A, 0x672C, 0x8FD1, 0x591A, 0x5386, 0x524D, 0x4E00, 0x7684: return true
        default: break
        }
        switch next {
        case 0x5EA6, 0x6765, 0x5185, 0x5747, 0x521D: return true
        default: return false
        }
    }
}
