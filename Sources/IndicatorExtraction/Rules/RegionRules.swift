/// Which places beside a figure are what it is about.
enum RegionRules {
    /// Last characters of official names: 省 市 县 区 州 盟 旗.
    static let suffixes: Set<UInt32> = Set("省市县区州盟旗".unicodeScalars.map(\.value))

    /// What regions that are no divisions are called.
    static let zones: [StaticString] = ["经济区", "经济带", "都市圈", "城市群", "经济圈", "湾区", "五地州", "三角洲"]

    /// Behind a place's name: it is one of several, or the seat of something else (成都市、绵阳市, 成都市等).
    static let listMarks: Set<UInt32> = Set("、和与及等至到的".unicodeScalars.map(\.value))

    static let examples: [RuleExample] = [
        RuleExample("河南省茶园面积3万亩。", "= 30000 亩 level actual 2023 河南省茶园面积")
    ]
}
