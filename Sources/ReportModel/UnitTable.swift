import ChineseText

/// The units and classifiers that reports use. One row each: name, synonyms, factor to the family's base unit.
public enum UnitTable {
    /// Every unit, each name and synonym once.
    public static let all: [Unit] = rows.flatMap { family, text in
        text.split(separator: "\n").flatMap { line in
            line.split(separator: " ").map { parse(String($0), family) }
        }
    }

    static let byName: [String: Unit] = {
        var table: [String: Unit] = [:]
        for unit in all {
            for name in [unit.name] + unit.synonyms where table[name] == nil { table[name] = unit }
        }
        return table
    }()

    /// `name|synonym|synonym=factor/divisor:base`; without a factor there is no fixed relation to others, without a base
    /// it is the family's own.
    private static func parse(_ field: String, _ family: UnitFamily) -> Unit {
        let halves = field.split(separator: "=")
        let names = halves[0].split(separator: "|").map(String.init)
        guard halves.count > 1 else {
            return Unit(name: names[0], family: family, synonyms: Array(names.dropFirst()))
        }
        let parts = halves[1].split(separator: ":").map(String.init)
        let numbers = parts[0].split(separator: "/").map { ExactDecimal(String($0)) ?? ExactDecimal(1) }
        return Unit(
            name: names[0], family: family, factor: numbers[0],
            divisor: numbers.count > 1 ? numbers[1] : ExactDecimal(1),
            base: parts.count > 1 ? parts[1] : family.nameZH, synonyms: Array(names.dropFirst()))
    }

    private static let rows: [(UnitFamily, String)] = [
        (
            .item,
            """
            个 件 项 条 标准台 混合台 份 部 篇 宗 起 处 座 批 批次 种 类 套 间 张 台 辆 架 艘 列 头 只 匹 株 棵 颗 枚 块 片 支 组 门 栋 幢 口 眼
            根 本 册 卷 款 笔 单 例 床 孔 层 道 盏 副 幅 首 面 桩 档 站 件次 户次 台次 架次 车次 列次 台套 台(套)|台（套） 套(间)|套（间）
            羽 尾 峰 辆次 款次 宗次 例次 标箱|标准箱|国际标准箱|teu 锭|纱锭|枚纱锭 箱 桶 包 瓶 颗次 艘次 篇次 条次 项次
            个次 幕 部次 席 节次 成套 座次 宗地 个班 票
            """
        ),
        (.person, "人|口人=1 名=1 位=1"),
        (.personTime, "人次"),
        (.event, "次 场 场次 期 轮 轮次 届 回 趟 班次 航次 班列 会次 期次 届次 堂 课时 学时 遍"),
        (.organisation, "家 户 所 家次 户次 所次 家(次)"),
        (.proportion, "%|％|percent=1 ‰=0.1"),
        (.percentagePoint, "个百分点|百分点"),
        (.multiple, "倍 番"),
        (.money, "元|人民币元|人民币|块钱=1 圆=1"),
        (.foreignMoney, "美元|元美元 港元|港币 欧元 英镑 日元 卢布 新卢布 澳元 加元 法郎 马克 澳门元 新台币 新元 韩元"),
        (
            .area,
            """
            平方公里|平方千米=1000000 平方米|㎡|平米|平方公尺=1 亩|市亩=2000/3 公顷|垧=10000 平方厘米=0.0001 公亩=100 平方海里
            """
        ),
        (
            .length,
            """
            公里|千米=1000 米|公尺=1 华里|市里=500 厘米|公分=0.01 毫米|公厘=0.001 海里=1852 车道公里 尺|市尺=1/3 丈=10/3
            单线公里 延米=1 皮长公里
            """
        ),
        (
            .mass,
            """
            吨|公吨|砘=1000 公斤|千克=1 斤|市斤=0.5 克=0.001 担|市担=50 两|市两=0.05 毫克=0.000001 微克=0.000000001
            吨标准煤|吨标煤 载重吨 吨二氧化碳 总吨 吨级
            """
        ),
        (.volume, "立方米|方|公方|土方|立方公尺=1 升=0.001 立方公里|立方千米=1000000000 毫升=0.000001 立方尺 标准立方米 立米=1"),
        (.power, "千瓦=1 瓦=0.001 兆瓦=1000 吉瓦=1000000 马力 蒸吨 千伏安 匹马力"),
        (.energy, "千瓦时|度|千瓦小时|度电=1 瓦时=0.001 兆瓦时=1000 吉瓦时=1000000 太瓦时=1000000000 焦耳"),
        (.voltage, "千伏=1 伏=0.001 "),
        (
            .duration,
            """
            年=12:月 个月=1:月 天|日=1440:分 小时|个小时|钟头=60:分 分钟=1:分 秒=1/60:分 周|个星期=10080:分 个工作日|工作日
            个季度=3:月 个学期 周年 年度 旬
            世纪|个世纪 年代 月 个年头 时 学年 个年度
            """
        ),
        (.age, "岁|周岁"),
        (.data, "字节 tb gb pb eb 比特 兆 兆比特 pflops eflops|eflop 个标准机架 标准机架|个机架|机架 mbps gbps"),
        (.temperature, "℃|摄氏度|度c"),
        (.freight, "吨公里 人公里 吨海里"),
        (.score, "分 学分 "),
    ]
}
