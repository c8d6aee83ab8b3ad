/// Words that say how names and figures of a list go together.
enum ListRules {
    static let words: [(WordRoles, String)] = [
        (.respectively, "分别 依次 各自 分别为 分别达"),
        (.each, "均 都 双双 各 皆 均为 均达 均达到 都达到 均在 均超过 同为"),
        (.partOf, "其中 当中 其中包括 包括"),
        (.total, "共 共计 累计 总计 合计 总共"),
        (.newlyAdded, "新增 新建 新设 新开 新登记 新增加 新批 新增了 新引进 新培育 新获批 净增"),
        (.stock, "装机 实有 在册 两院院士 里程 人口 保有量 存量 拥有 总数 覆盖 余额 规模 面积 学位 机场 基站 能力 网络 总量 运营 现有 设有 建有 下设"),
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
        RuleExample(
            "冰箱、彩电、新能源货车零售额分别增长5%、6%、7%。", "= 5 % change actual 2023 冰箱零售额", "= 6 % change actual 2023 彩电零售额",
            "= 7 % change actual 2023 新能源货车零售额"),
        RuleExample(
            "渔船数、救生员数分别达到360艘、48人,分别增长2%、3%。", "= 360 艘 level actual 2023 渔船数", "= 48 人 level actual 2023 救生员数",
            "= 2 % change actual 2023 渔船数", "= 3 % change actual 2023 救生员数"),
        RuleExample(
            "茶叶、糖果和糕点产量分别增长5%、6%。", "= 5 % change actual 2023 茶叶产量", "= 6 % change actual 2023 糖果和糕点产量"),
        RuleExample("货物和服务贸易年均增长6%。", "= 6 % change actual 2023 货物和服务贸易"),
        RuleExample("商铺投资、厂房投资增长6%。", "= 6 % change actual 2023 商铺投资", "= 6 % change actual 2023 厂房投资"),
        RuleExample(
            "东岭、西坪站分别接待选民320人次和180人次。", "= 320 人次 level actual 2023 东岭站接待选民",
            "= 180 人次 level actual 2023 西坪站接待选民"),
        RuleExample(
            "按期率、满意率分别提高1.2个和0.8个百分点。", "= 1.2 个百分点 change actual 2023 按期率", "= 0.8 个百分点 change actual 2023 满意率"),
        RuleExample("新建书屋12间,累计达到86间。", "= 12 间 level actual 2023 新建书屋", "= 86 间 level actual 2023 书屋"),
        RuleExample("12个轻工行业增加值增长5%。", "= 12 个 level actual 2023 轻工行业", "= 5 % change actual 2023 轻工行业增加值"),
        RuleExample(
            "15项惠民工程中,12项已完工。", "= 15 项 level actual 2023 惠民工程", "= 12 项 level actual 2023 惠民工程"),
        RuleExample(
            "焊工32人、木工28人,占比分别为53%、47%。", "= 32 人 level actual 2023 焊工", "= 28 人 level actual 2023 木工",
            "= 53 % share actual 2023 焊工占比", "= 47 % share actual 2023 木工占比"),
        RuleExample("修建水窖、水渠80处。", "= 80 处 level actual 2023 修建水窖、水渠"),
    ]
}
