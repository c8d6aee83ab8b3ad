/// Which places beside a figure are what it is about.
enum RegionRules {
    /// Last characters of official names: 省 市 县 区 州 盟 旗.
    static let suffixes: Set<UInt32> = Set("省市县区州盟旗".unicodeScalars.map(\.value))

    /// What regions that are no divisions are called.
    static let zones: [StaticString] = ["经济区", "经济带", "都市圈", "城市群", "经济圈", "湾区", "五地州", "三角洲"]

    /// Behind a place's name: it is one of several, or the seat of something else (成都市、绵阳市, 成都市等).
    static let listMarks: Set<UInt32> = Set("、和与及等至到的".unicodeScalars.map(\.value))

    /// Parts of divisions or of several: figures of them are nobody's series.
    static let parts = [
        "副中心", "示范区", "开发区", "新区", "高新区", "园区", "试验区", "功能区", "自贸区", "城区", "新城",
    ]

    /// Words of what is no place beside the report's own: 把我国, 包括地区.
    static let own = ["我", "全", "本", "包括", "中国", "祖国", "相当于", "各", "国考"]

    static let examples: [RuleExample] = [
        RuleExample("河南省茶园面积3万亩。", "= 30000 亩 level actual 2023 河南省茶园面积")
    ]
}
