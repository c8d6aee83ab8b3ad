/// A number as a text writes it: in digits, in Chinese characters, or in a mixture of both.
public struct Numeral: Hashable, Sendable {
    /// How far the stated number is the number meant.
    public enum Openness: UInt8, Hashable, Sendable {
        /// 15, 三百
        case exact
        /// 20余, 300多, 十几: somewhat more than the value.
        case more
        /// 数十, 几百: some tens, some hundreds.
        case several
        /// 上万: the value at least.
        case atLeast
    }

    /// What kind of expression it is; tells what the value is to be read as.
    public enum Form: UInt8, Hashable, Sendable {
        /// 1,260.5
        case digits
        /// 一百二十, 二〇二三
        case characters
        /// 百分之八点五; the value is 8.5.
        case percent
        /// 千分之三; the value is 3.
        case permille
        /// 九成五; the value is 95 (percent).
        case tenths
        /// 三分之二; the value is 66.6667 (percent).
        case fraction
        /// 一半; the value is 50 (percent).
        case half
        /// 万, 千亿: a multiplier without a number before it.
        case bareMultiplier
    }

    /// Scalar positions in the text read.
    public var range: Range<Int>
    public var value: ExactDecimal
    /// Upper end of a range (六七, 3—5); `nil` otherwise.
    public var high: ExactDecimal?
    public var openness: Openness
    public var form: Form
    /// Whether 十, 百, 千, 万 or 亿 stands in it.
    public var hasMultiplier: Bool

    public init(
        range: Range<Int>, value: ExactDecimal, high: ExactDecimal? = nil, openness: Openness = .exact,
        form: Form = .digits, hasMultiplier: Bool = false
    ) {
        self.range = range
        self.value = value
        self.high = high
        self.openness = openness
        self.form = form
        self.hasMultiplier = hasMultiplier
    }
}

/// Which characters write numbers. All on folded scalars (half width, simplified).
public enum NumeralCharacter {
    /// The value of a Chinese digit character: 〇 零 一 … 九 两; `nil` for others.
    @inlinable
    public static func digit(_ scalar: UInt32) -> Int64? {
        switch scalar {
        case 0x96F6, 0x3007, 0x25CB: 0  // 零 〇 ○
        case 0x4E00: 1
        case 0x4E8C, 0x4E24: 2  // 二 两
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }

    /// The power of ten of 十 百 千 万 亿; `nil` for others.
    @inlinable
    public static func multiplierPower(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x5341: 1
        case 0x767E: 2
        case 0x5343: 3
        case 0x4E07: 4
        case 0x4EBF: 8
        default: nil
        }
    }

    @inlinable
    public static func isASCIIDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

    /// Whether a numeral may begin with it.
    @inlinable
    public static func mayBegin(_ scalar: UInt32) -> Bool {
        isASCIIDigit(scalar) || digit(scalar) != nil || multiplierPower(scalar) != nil
            || scalar == 0x51E0 || scalar == 0x6570 || scalar == 0x5EFF || scalar == 0x5345  // 几 数 廿 卅
            || scalar == 0x4E0A  // 上
    }
}
