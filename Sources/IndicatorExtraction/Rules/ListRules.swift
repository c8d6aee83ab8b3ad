/// Words that say how names and figures of a list go together.
enum ListRules {
    static let words: [(WordRoles, String)] = [
        (.respectively, "分别 依次 各自 分别为 分别达"),
        (.each, "均 都 双双 各 皆 均为 均达 均达到 都达到 均在 均超过 同为"),
        (.partOf, "其中 当中 其中包括 包括"),
        (.total, "共 共计 累计 总计 合计 总共"),
        (.newlyAdded, "新增 新建 新设 新开 新登记 新增加 新批 新增了 新引进 新培育 新获批 净增"),
        (.stock, "装机 实有 在册 两院院士 里程 人口 保有量 存量 拥有 总数 覆盖 余额 规模 面积 学位 机场 基站 能力 网络 总量 运营 现有"),
        (.flow, "增量 投资 投入 支出 资金 总额达 筹集 融资 产值合计 完成投资 贷款发放 订单 贡献率"),
        (.genericNoun, "数量 总量 占比 比重 总数 增量 增速 规模 总额 人数 增幅 总规模 产量 其中 总数量 累计 平均 增长 户数 面积"),
        (.perUnit, "每 每人每月 每人 每户 每个 每站 每名 每家"),
    ]

    static let examples: [RuleExample] = [
        RuleExample("小麦、玉米产量分别增长2%、3%。", "= 2 % change actual 2023 小麦产量", "= 3 % change actual 2023 玉米产量"),
        RuleExample("抽检率、合格率均达到99%。", "= 99 % share actual 2023 抽检率", "= 99 % share actual 2023 合格率"),
        RuleExample("垃圾日处理能力由300吨提高到500吨。", "= 300 吨 level actual 2022 垃圾日处理能力", "= 500 吨 level actual 2023 垃圾日处理能力"),
        RuleExample(
            "烟尘、粉尘排放量首次双下降,分别下降3%和4%。", "= -3 % change actual 2023 烟尘排放量", "= -4 % change actual 2023 粉尘排放量"),
        RuleExample("粮食连年增产,产量达到80吨。", "= 80 吨 level actual 2023 粮食产量"),
        RuleExample("修建水窖、水渠80处。", "= 80 处 level actual 2023 修建水窖、水渠"),
    ]
}
