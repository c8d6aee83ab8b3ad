/// What words do in a sentence that states figures. A word may do several things.
struct WordRoles: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    // How exactly: before the number.
    static let greaterBefore = WordRoles(rawValue: 1 << 0)
    static let atLeastBefore = WordRoles(rawValue: 1 << 1)
    static let lessBefore = WordRoles(rawValue: 1 << 2)
    static let atMostBefore = WordRoles(rawValue: 1 << 3)
    static let aboutBefore = WordRoles(rawValue: 1 << 4)
    // How exactly: behind the unit.
    static let atLeastAfter = WordRoles(rawValue: 1 << 5)
    static let atMostAfter = WordRoles(rawValue: 1 << 6)
    static let aboutAfter = WordRoles(rawValue: 1 << 7)
    static let greaterAfter = WordRoles(rawValue: 1 << 8)
    /// A bound wherever it stands in the clause: 至少接受评议一次.
    static let distantBound = WordRoles(rawValue: 1 << 9)

    // Movements.
    static let rise = WordRoles(rawValue: 1 << 10)
    static let fall = WordRoles(rawValue: 1 << 11)
    /// Says that the figure is a rate of change by itself: 涨幅, 增速, 同比.
    static let rateOfChange = WordRoles(rawValue: 1 << 12)
    /// 到, 至, 为 behind a movement; 达, 达到: a state is reached.
    static let reached = WordRoles(rawValue: 1 << 13)
    /// 由, 从 before the first of two states.
    static let from = WordRoles(rawValue: 1 << 14)
    /// 高于, 快于: a distance to something else.
    static let gap = WordRoles(rawValue: 1 << 15)
    /// 比上年, 较去年: against an earlier time.
    static let against = WordRoles(rawValue: 1 << 16)
    /// 占, 比重, 率: the figure is a share.
    static let share = WordRoles(rawValue: 1 << 17)

    // Lists.
    static let respectively = WordRoles(rawValue: 1 << 18)
    static let each = WordRoles(rawValue: 1 << 19)
    static let partOf = WordRoles(rawValue: 1 << 20)
    static let total = WordRoles(rawValue: 1 << 21)

    // Time and nature.
    static let target = WordRoles(rawValue: 1 << 22)
    static let actual = WordRoles(rawValue: 1 << 23)
    static let planName = WordRoles(rawValue: 1 << 24)
    static let thisYear = WordRoles(rawValue: 1 << 25)
    static let lastYear = WordRoles(rawValue: 1 << 26)
    static let reviewYear = WordRoles(rawValue: 1 << 27)
    static let reviewSpan = WordRoles(rawValue: 1 << 28)
    static let openPeriod = WordRoles(rawValue: 1 << 29)
    static let yearly = WordRoles(rawValue: 1 << 30)
    static let summed = WordRoles(rawValue: 1 << 31)

    // Names.
    static let nameHeadDrop = WordRoles(rawValue: 1 << 32)
    static let nameTailDrop = WordRoles(rawValue: 1 << 33)
    /// Ends a noun that follows a figure: 进行, 开展, 以上.
    static let nounStop = WordRoles(rawValue: 1 << 34)
    static let people = WordRoles(rawValue: 1 << 35)
    /// 全国, 全省: says nothing of what is measured.
    static let modifier = WordRoles(rawValue: 1 << 36)
    /// A scope for a rank: 全国, 全省, 世界.
    static let scope = WordRoles(rawValue: 1 << 37)
    /// An act that makes the small number behind it a count: 召开, 成立.
    static let act = WordRoles(rawValue: 1 << 38)
    /// A noun that a text counts to build itself: 方面, 问题.
    static let structural = WordRoles(rawValue: 1 << 39)
    /// A name of a policy, theory or campaign with a number in it.
    static let slogan = WordRoles(rawValue: 1 << 40)
    /// 位居, 排名, 稳居: a rank follows.
    static let rankVerb = WordRoles(rawValue: 1 << 41)
    static let unit = WordRoles(rawValue: 1 << 42)
    /// Words behind a number that take the unit's first character away: 部分, 位数.
    static let unitRefused = WordRoles(rawValue: 1 << 43)
    static let newlyAdded = WordRoles(rawValue: 1 << 44)
    /// A stock or capacity: its figure is a state at the end of a span.
    static let stock = WordRoles(rawValue: 1 << 45)
    static let regionEnd = WordRoles(rawValue: 1 << 46)
    /// 回顾 and the like in a heading.
    static let reviewHeading = WordRoles(rawValue: 1 << 47)
    /// 主要工作, 取得: in a heading it tells of a review, unless time or section says that it is yet to be done.
    static let doings = WordRoles(rawValue: 1 << 60)
    /// 任务, 民生实事: in a heading of a government's report it tells of a plan; other bodies name so what they did.
    static let aims = WordRoles(rawValue: 1 << 61)
    /// 安排, 重点工作 in a heading.
    static let planHeading = WordRoles(rawValue: 1 << 48)
    static let earlier = WordRoles(rawValue: 1 << 49)
    static let nextYear = WordRoles(rawValue: 1 << 50)
    static let threshold = WordRoles(rawValue: 1 << 51)
    /// 每, 每年, 每人: one of many.
    static let perUnit = WordRoles(rawValue: 1 << 52)
    /// Begins like a movement but is a word of its own: 增加值.
    static let compound = WordRoles(rawValue: 1 << 53)
    /// A list of names has one value each where such nouns end its members: 率.
    static let rateNoun = WordRoles(rawValue: 1 << 54)
    /// Ends a noun only where it stands at its head: 以上.
    static let nounStopAtHead = WordRoles(rawValue: 1 << 55)
    /// 数量, 总量, 占比: names nothing by itself.
    static let genericNoun = WordRoles(rawValue: 1 << 57)
    /// What somebody does, beside the acts that make a small number a count: 投放, 听取.
    static let deed = WordRoles(rawValue: 1 << 58)
    /// Who may act: 常委会, 法院, 代表.
    static let body = WordRoles(rawValue: 1 << 59)
    /// Money and work that flow in a span: their total is a sum, whatever 达到 says.
    static let flow = WordRoles(rawValue: 1 << 56)
}
