import ChineseText
import ReportModel

/// A reason why a number is no figure, with phrases that it refuses and phrases that it must leave alone.
struct ExclusionRule: Sendable {
    let name: RuleName
    let applies: @Sendable (SentenceScan, Candidate, ExclusionRules.Units) -> Bool
    /// Each holds exactly one number, refused by this rule or an earlier one.
    let refuses: [String]
    /// Each gives at least one observation.
    let keeps: [String]
}

/// Numbers that state nothing measured: dates, ordinals, sessions, names, articles.
enum ExclusionRules {
    static let noUnit: RuleName = "exclusion: no unit"

    /// Positions of some units in `UnitTable.all`, looked up once.
    struct Units: Sendable {
        let session: Int
        let time: Int
        let day: Int
        let year: Int
        let month: Int
        let phase: Int
        let point: Int
        let small: Set<Int>

        init() {
            func index(_ name: String, _ family: UnitFamily) -> Int {
                UnitTable.all.firstIndex { $0.name == name && $0.family == family } ?? -1
            }
            session = index("届", .event)
            time = index("次", .event)
            day = index("天", .duration)
            year = index("年", .duration)
            month = index("月", .duration)
            phase = index("期", .event)
            point = index("条", .item)
            small = Set(
                ["个", "项", "条", "种", "类", "面", "层", "道", "片", "口", "块", "站", "门", "根", "场", "座", "支", "头"]
                    .map { index($0, .item) } + [
                        index("场", .event), index("期", .event), index("轮", .event), index("回", .event),
                    ])
        }
    }

    static let words: [(WordRoles, String)] = [
        (
            .slogan,
            """
            两个确立 两个维护 四个意识 四个自信 四个全面 两个毫不动摇 两个一百年 三个代表 四个现代化 两个积极性 两个基本点 五个中心 三个有利于 \
            五位一体 三位一体 四项基本原则 八项规定 五项原则 三项基本原则 两项基本国策 五个一工程 五个统筹 五个必须 六个坚持 八个坚持 九个坚持 \
            三个世界 两个文明 两种制度 两条道路 两条路线 三座大山 三大改造 五个认同 两个大局 两个结合 两个健康 两个先行 三个务必 五篇大文章 \
            五年规划 五年计划 三年行动 两会 三农 两山 三会一课 两手抓 一国两制 两岸 一带一路 三期叠加 一府两院 一府一委两院 双一流 三公经费 \
            四个革命 三项公报 三个联合公报 两类矛盾 两种资源 两个市场 三支队伍 两种手段 三三制 三好学生 三北 三降一升 两个超级大国 两个凡是 两个估计 \
            十个明确 十四个坚持 十三个方面成就 六个必须坚持 五项战略 三个规律 四史 三重一大 三个区分开来 四个最严 两个中国 三个中心 三化 \
            一个中国 一个中心 两个中心 四个服务 四个服从 两项补贴 三条控制线 三条保障线 三年行动计划 十大工程 七个有之 三支一扶 三支两军 三个代表的 \
            八项主张 四个伟大 四个最 三项机制 两个屏障 两个基地 一个国家 四个机关 两个闸门 三个年 三大运动 三件大事 两件大事 四件大事 \
            五项改革 三大主义 三个面向 三热爱 四有 五讲 六条标准 六条政治标准 两个先锋队 两个务必 六稳 六保 四下基层 三资 三区三州 三去一降一补 \
            十个指头 百分之百的努力 万众一心 千家万户 千方百计 百花齐放 一万年 四人帮 两头 八方 两只手 两手 四面八方 五湖四海 三令五申 十字路口 四方 三方 两方 五方 四伏 三反 五反 四清 三结合 一长制 二元 三元 \
            四套班子 五套班子 三台县 五台县 五台山 九台区 九台市
            """
        ),
        (
            .structural,
            """
            方面 问题 环节 层面 阶段 时期 维度 原则 特点 特征 关系 矛盾 转变 任务 要求 重点 坚持 面向 结合 突出 统筹 确保 提升 着力 必须 \
            更加 更 大 文明 积极性 基本 方针 战略 道路 路线 路 条件 前提 目标 有利于 字 关 层次 角度 意识 自信 全面 维护 确立 带头 自觉 明确 \
            进一步 不动摇 先 加快 毫不 主义 世界 事 大事 方法 观点 根本 现代化 规律 口号 主张 经验 认识 教训 含义 意义 原因 因素 决定性 \
            优势 主要 注重 善于 为主 能力 体系 一 “ 基点 月 年头 标志 先行 导向 关键 组成部分 党 支柱 中心 革命 社会 基础
            """
        ),
        (
            .act,
            """
            成立 设立 新设 新设立 建立 组建 召开 举办 举行 开展 组织 建成 新建 新增 新开 完成 建设 培育 打造 出台 制定 修订 修改 审议 听取 派出 选派 办好 \
            抓好 办 表彰 评选 聘任 聘请 邀请 接待 接受 提出 下发 印发 发布 推出 实施 启动 引进 获得 荣获 获批 入选 新获批 创建 创办 编制 通过 取得 批准 \
            任免 任命 承办 查处 侦破 破获 打掉 依法 化解 解决 整改 整治 督办 交办 梳理 收集 征集 发放 受理 审结 办结 办理 培训 走访 调研 视察 检查 询问 评议 \
            发射 落地 投产 投运 开工 竣工 建 改造 拥有 现有 共有 增加 减少 增设 调整 划分 选出 选举 配备 设置 设 上调 下调 增派 派驻 轮流安排 安排 \
            进行 发生 关闭 撤销 合并 开放 开通 开行 开设 生产 选聘 聘 发表 撰写 总结 形成 颁布 废止 制订 起草 讨论 研究 确定 遴选 认定 命名 保障 资助 救助
            """
        ),
        (
            .unitRefused,
            """
            部分 部门 部委 部队 部署 部长 部级 部落 位数 位一体 位置 位于 位列 位居 次产业 次区域 次生 次年 次日 次要 期间 期末 期初 期盼 期货 期望 期权 轮番 轮驱 轮船 回归 回升 回落 \
            回收 回报 回应 单位 单项 单一 单独 片区 片面 组织 组团 组建 组合 组成 门类 门户 门槛 门口 根本 根据 本科 本地 本土 本级 本届 本着 本身 本领 面向 面积 面临 \
            面对 面貌 只要 只有 只是 头部 头等 头号 台阶 台湾 台风 首个 首批 首次 首创 首位 首都 首发 首届 首 \
            幅度 个体工商 个体户 个体经营 个体私营 个体商 两个 两大 两项 两年 两国 两省 两市 两县 两区 两地 两岸 两级 两类 两种 两次 两位 两届 两期 两条 两税 两季 两镇 两院 两会 副省级 副主任 副省 副县 间接 间隔 条例 条件 条约 条龙 条心 起步 起草 起来 起重 起飞 起源 起点 \
            处于 处理 处置 处级 处罚 场景 场所 场馆 场均 场地 名列 名录 名优 所有 所在 \
            所需 所属 所以 所得 所谓 户均 户籍 户外 家庭 家电 家居 人均 人大 人工 人机 人居环境 人为 人身 人格 分之 分别 分类 分散 分析 分管 分布 分工 分公司 分行 分支 \
            分级 分区 分局 分院 分会 分配 分明 分红 分歧 分拨 元旦 元素 元月 元宇宙 元件 元首 度假 度夏 度冬 升至 升到 升级 升高 升为 升旗 方面 方案 方式 方向 方针 方位 \
            方式 方法 方米 方面军 方位 担当 担保 担任 担负 克服 克难 克扣 周期 周边 周围 天然 天津 天地 天下 兆头 款项 款待 类型 类别 类似 个性 个人 个别 种植 种子 种业 种类 种族 种养 \
            座谈 座位 套餐 套路 套用 张家 站位 站点 站式 站在 批示 批准 批评 批复 篇章 件件 对 级 卷入 版图 版块 项目制 支持 支撑 支付 支柱 支队 支部 支出 支援 \
            把手 封闭 章程 句话 席卷 例如 例行 孔子 组员 网点 列入 列为 列车 列席 列强 口岸 口径 口碑 口粮 \
            眼前 幢 头牌 颗粒 块状 台账 笔试 桩基 道路 道德 道理 层级 层次 层面 层出 场次感 年度 时期 \
            开放 门 点 桶装 包括 包容 包含 包干 瓶颈 票决 票据 票房 票价 票务 票选 箱体 册封 盏灯 盘活 端 挂牌 铺设 铺开 袋装 户口 册子 堂课 尾矿 尾气 峰会 峰值 羽毛 顶层 顶级 枝
            """
        ),
        (.stock, "天数 优良天"),
        (.threshold, "的 项目 企业 产业 园区 集群 工程 基地 家庭 基础 主体 老人 老年 人口 工业 重大 重点 技改 大项目 机组 发电 县"),
    ]

    /// The rules in the order in which they are tried; the first that applies gives the reason.
    static let all: [ExclusionRule] = [
        ExclusionRule(
            name: "exclusion: inside a 《title》",
            applies: { scan, candidate, _ in
                scan.surroundings[candidate.core.lowerBound].contains(.inTitle)
            },
            refuses: ["印发《关于支持实体经济的30条措施》。"], keeps: ["出台支持实体经济措施30条。"]),
        ExclusionRule(
            name: "exclusion: a name in quotation marks", applies: isQuotedName,
            refuses: ["持续擦亮“百县千品”招牌。", "深化“四个一批”工程。"], keeps: ["“百县千品”入选产品60个。"]),
        ExclusionRule(
            name: "exclusion: a slogan with a number", applies: { scan, candidate, _ in isSlogan(scan, candidate) },
            refuses: ["坚决做到两个维护。", "统筹推进五位一体总体布局。", "前路险象四伏。", "三台县白马镇建站。", "县四套班子调研。"],
            keeps: ["成立五个工作组。"]),
        ExclusionRule(
            name: "exclusion: ordinal",
            applies: { scan, candidate, _ in
                scan.character(candidate.numeral.range.lowerBound - 1) == 0x7B2C  // 第
            },
            refuses: ["召开了第3次协调会。", "开好第一个现场会。"], keeps: ["召开3次协调会。"]),
        ExclusionRule(
            name: "exclusion: session of a congress", applies: isSession,
            refuses: ["县九届人大三次会议胜利闭幕。", "五届四次全会作出部署。", "九届人大三次、四次会议以来,成效明显。"], keeps: ["召开三次会议。"]),
        ExclusionRule(
            name: "exclusion: date or length of time", applies: isTime,
            refuses: ["1998年建成。", "三年来不断努力。", "用时20分钟。", "工地忙了五个多月。", "等了3个半小时。"],
            keeps: ["空气优良天数320天。", "走访五个多灾村。"]),
        ExclusionRule(
            name: "exclusion: 一 as an article", applies: isArticle,
            refuses: [
                "推出一批好项目。", "下好一盘棋。", "经济实力迈上一个新台阶。", "综合实力连上三个大台阶。", "发展跨上一个重要台阶。", "突破一批核心技术。", "办成了一批多年未办的事。",
                "这是数量最多的一次。",
            ], keeps: ["每名代表至少参加一次活动。", "产值增长一倍。"]),
        ExclusionRule(
            name: "exclusion: 十分 as an adverb",
            applies: { scan, candidate, _ in
                // 15点30分
                candidate.family == .score
                    && (candidate.numeral.form == .characters || isMinute(candidate.core.lowerBound, scan))
            },
            refuses: ["形势十分严峻。"], keeps: ["群众满意度得分98.5分。"]),
        ExclusionRule(
            name: "exclusion: figure of speech", applies: isFigureOfSpeech,
            refuses: ["以百倍的干劲投入工作。", "经过四分之一世纪的奋斗。", "拿出十倍的努力。"], keeps: ["产值是过去的三倍。", "四分之一的乡镇建成。"]),
        ExclusionRule(
            name: "exclusion: document called by its points", applies: isDocument,
            refuses: ["落实外贸新28条。", "出台稳增长28条。"], keeps: ["开通公交新线28条。", "征集建议创新28条。"]),
        ExclusionRule(
            name: "exclusion: number in a name", applies: isInName,
            refuses: ["举办青年40人论坛。", "开展1%人口抽样调查。", "改造二次供水设施。"], keeps: ["参加论坛40人。", "人口增长1%。", "开展两次测评。"]),
        ExclusionRule(
            name: "exclusion: bare multiplier",
            applies: { _, candidate, _ in
                candidate.numeral.form == .bareMultiplier && candidate.comparator == .equal
            },
            refuses: ["深入推进百人计划。", "服务千家企业。"], keeps: ["惠及群众超百万人。", "全省新增近千家。"]),
        ExclusionRule(
            name: "exclusion: what a text counts to build itself", applies: isStructural,
            refuses: ["抓好三个方面工作。", "处理好两个关系。", "建成新港码头二期工程。", "这两个部门相互配合。"],
            keeps: ["成立三个督导组。", "成立三个专项工作组。", "六个评议调查组深入乡镇。", "举办干部培训班三期。", "对两个被评议单位打分。", "代表分成三个组。"]),
        ExclusionRule(
            name: "exclusion: threshold or size of a class", applies: isThreshold,
            refuses: ["亿元以上项目加快推进。", "60岁以上老人免费乘车。", "推广1000千瓦级机组。", "进入全省前5%的专业。", "万吨级以上泊位建成。"],
            keeps: ["投资100亿元以上。", "人均寿命提高到78岁以上。", "总量突破6万亿元的城市。", "平均寿命从79岁提升至81岁。"]),
        ExclusionRule(
            name: "exclusion: per so many",
            applies: { scan, candidate, _ in
                scan.character(candidate.range.lowerBound - 1) == 0x6BCF  // 每
            },
            refuses: ["每10万人拥有医生。", "收购价每50公斤提高。"], keeps: ["每户补助200元。"]),
        ExclusionRule(
            name: "exclusion: code or document number", applies: isCode,
            refuses: ["发文〔2015〕18件。", "拨打12345条热线。"], keeps: ["受理热线12345件。"]),
    ]

    private static func isQuotedName(_ scan: SentenceScan, _ candidate: Candidate, _ units: Units) -> Bool {
        let at = candidate.core.lowerBound
        guard scan.surroundings[at].contains(.inQuotes) else { return false }
        let length = Int(scan.quoteLengths[at])
        guard length <= 16 else { return false }
        // A chain of counts in quotes states them: “3个站+12个点”.
        let last = min(scan.count, at + 16)
        for position in max(0, at - 16)..<last where scan.character(position) == 0x2B {
            if scan.surroundings[position].contains(.inQuotes) { return candidate.numeral.form != .digits }
        }
        return true
    }

    private static func isSlogan(_ scan: SentenceScan, _ candidate: Candidate) -> Bool {
        let start = candidate.numeral.range.lowerBound
        for index in scan.words(from: max(0, start - 3), to: min(start + 1, scan.count)) {
            let word = scan.words[index]
            if word.roles.contains(.slogan), word.end > start { return !countsGroups(word, scan) }
        }
        return false
    }

    /// 三个代表小组, and not “三个代表”重要思想.
    private static func countsGroups(_ word: Word, _ scan: SentenceScan) -> Bool {
        scan.matches("三个代表", at: word.start)
            && ["联络", "联系", "小组", "团", "组", "活动", "工作", "之家"].contains { scan.matches($0, at: word.start + 4) }
    }

    /// Behind an hour: 15点.
    private static func isMinute(_ start: Int, _ scan: SentenceScan) -> Bool {
        [0x70B9, 0x65F6].contains(scan.character(start - 1))
            && NumeralCharacter.isASCIIDigit(scan.character(start - 2))
    }

    private static func isSession(_ scan: SentenceScan, _ candidate: Candidate, _ units: Units) -> Bool {
        let before = scan.character(candidate.numeral.range.lowerBound - 1)
        if candidate.unit == units.session {
            // 举办4届博览会, but not 第4届 or 九届人大.
            let left = max(0, candidate.range.lowerBound - 10)..<candidate.range.lowerBound
            return candidate.numeral.form != .digits || !scan.contains(left, .act)
        }
        // 人大常委会第十四、十五次会议
        if candidate.isRank {
            let end = candidate.core.upperBound
            return scan.character(end) == 0x3001
                && (end + 2...end + 4).contains { scan.matches("次会议", at: $0) || scan.matches("次全", at: $0) }
        }
        guard candidate.unit == units.time, candidate.numeral.form == .characters else { return false }
        // 七次、八次全会
        let last = candidate.core.upperBound
        let listed = (last + 2...last + 3).first { scan.character(last) == 0x3001 && scan.character($0) == 0x6B21 }
        let end = listed.map { $0 + 1 } ?? last
        let isMeeting =
            scan.matches("会议", at: end) || scan.matches("全会", at: end) || scan.matches("全体", at: end)
            || scan.matches("全国代表", at: end) || scan.matches("代表大会", at: end) || scan.matches("常委会", at: end)
        // 人大一次、二次会议
        var first = candidate.numeral.range.lowerBound - 2
        while NumeralCharacter.mayBegin(scan.character(first)) { first -= 1 }
        let isListed = before == 0x3001 && [0x6B21, 0x7B2C].contains(scan.character(first))  // 次 第
        // 届 大 会 委 协 中
        return isMeeting && isListed || isMeeting && [0x5C4A, 0x5927, 0x4F1A, 0x59D4, 0x534F, 0x4E2D].contains(before)
    }

    private static func isTime(_ scan: SentenceScan, _ candidate: Candidate, _ units: Units) -> Bool {
        guard candidate.family == .duration else { return false }
        // 优良天数318天,比2022年增加41天
        let reach = TimeRules.comparesWithYear(
            max(0, candidate.range.lowerBound - 12)..<candidate.range.lowerBound, scan)
        let left = max(0, candidate.range.lowerBound - (reach ? 36 : 14))..<candidate.range.lowerBound
        return candidate.unit != units.day || !scan.contains(left, .stock)
    }

    private static func isArticle(_ scan: SentenceScan, _ candidate: Candidate, _ units: Units) -> Bool {
        // 迈上一个新台阶, 连上三个大台阶
        if candidate.family == .item,
            (0...1).contains(where: { scan.matches("台阶", at: candidate.core.upperBound + $0) })
        {
            return true
        }
        guard candidate.numeral.form == .characters, candidate.numeral.value <= ExactDecimal(1),
            !candidate.numeral.hasMultiplier, candidate.numeral.high == nil
        else { return false }
        // 迈上一个新台阶, 跨上一个重要台阶
        if (0...3).contains(where: { scan.matches("台阶", at: candidate.core.upperBound + $0) }) { return true }
        // 数量最多的一次
        let start = candidate.core.lowerBound
        if scan.character(start - 1) == 0x7684, (2...4).contains(where: { scan.character(start - $0) == 0x6700 }) {
            return true
        }
        // 突破一批关键技术
        if scan.character(candidate.core.upperBound - 1) == 0x6279 { return true }  // 批
        return candidate.comparator == .equal && candidate.family != .multiple && candidate.family != .percentagePoint
            && scan.character(candidate.core.upperBound) != 0x2B
            && scan.character(candidate.core.lowerBound - 1) != 0x2B
    }

    /// 以十倍的努力, 四分之一世纪: how much is said of no thing that one could measure.
    private static func isFigureOfSpeech(_ scan: SentenceScan, _ candidate: Candidate, _ units: Units) -> Bool {
        let end = candidate.core.upperBound
        if candidate.numeral.form == .fraction || candidate.numeral.form == .half {
            return ["世纪", "个世纪", "个多世纪"].contains { scan.matches($0, at: end) }
        }
        guard candidate.family == .multiple, candidate.numeral.form != .digits,
            scan.character(end) == 0x7684 || scan.character(end) == 0x4E8E
        else { return false }
        let before = scan.character(candidate.range.lowerBound - 1)
        let nouns: [StaticString] = ["努力", "干劲", "热情", "信心", "勇气", "疯狂", "仇恨", "精力", "警惕", "毅力", "用心", "速度"]
        return before == 0x4EE5 || before == 0x7528 || nouns.contains { scan.matches($0, at: end + 1) }
    }

    /// 民间投资新36条: a document called by the number of its points.
    private static func isDocument(_ scan: SentenceScan, _ candidate: Candidate, _ units: Units) -> Bool {
        let start = candidate.range.lowerBound
        let aims: [StaticString] = ["稳增长", "稳经济", "稳就业", "促消费", "稳外贸"]
        if candidate.unit == units.point, aims.contains(where: { scan.matches($0, endingAt: start) }) { return true }
        guard candidate.unit == units.point, scan.character(start - 1) == 0x65B0, start >= 2 else { return false }  // 新
        return scan.longestWord(endingAt: start, with: [.act, .newlyAdded]) == nil
            && ![0x521B, 0x66F4, 0x5237].contains(scan.character(start - 2))  // 创 更 刷
    }

    /// 青年50人论坛, 1%人口抽样调查: the number is part of a name.
    private static func isInName(_ scan: SentenceScan, _ candidate: Candidate, _ units: Units) -> Bool {
        let end = candidate.core.upperBound
        switch candidate.family {
        case .person: return scan.matches("论坛", at: end)
        case .event:
            // 二次测评, 二次供水: the second of its kind.
            let nouns: [StaticString] = ["测评", "办理", "供水", "创业", "分配", "加工", "利用", "开发", "回访", "污染", "能源", "验收"]
            return candidate.unit == units.time && candidate.numeral.form == .characters
                && candidate.numeral.value == ExactDecimal(2) && candidate.comparator == .equal
                && scan.character(candidate.core.lowerBound) == 0x4E8C && nouns.contains { scan.matches($0, at: end) }
        case .proportion: return scan.matches("人口抽样调查", at: end) || scan.matches("人口变动", at: end)
        default: return false
        }
    }

    /// Small numbers (to ten) in characters before 个, 项 and the like count the text's own points, unless an act stands
    /// before them.
    private static func isStructural(_ scan: SentenceScan, _ candidate: Candidate, _ units: Units) -> Bool {
        guard candidate.numeral.form == .characters,
            !candidate.numeral.hasMultiplier || candidate.numeral.value < ExactDecimal(20),
            candidate.comparator == .equal, candidate.numeral.high == nil
        else { return false }
        let end = candidate.core.upperBound
        // 码头三期: a phase of the work, unless so many were held.
        if candidate.unit == units.phase, !isHeld(candidate, scan) { return true }
        if candidate.family == .item, countsText(end, scan) { return true }
        guard units.small.contains(candidate.unit), candidate.numeral.value <= ExactDecimal(10) else { return false }
        // 这两个部门: those named before.
        let isPointed = [0x8FD9, 0x90A3, 0x54EA, 0x8BE5, 0x4E0A].contains(
            scan.character(candidate.range.lowerBound - 1))
        if !isPointed, countsBodies(end, scan) { return false }
        // 甲、乙等三个专班: a list that is counted.
        if [0x7B49, 0x201D].contains(scan.character(candidate.range.lowerBound - 1)) { return false }
        let start = NameRules.clauseStart(before: candidate.range.lowerBound, notBefore: 0, scan)
        return !scan.contains(max(start, candidate.range.lowerBound - 24)..<candidate.range.lowerBound, .act)
    }

    private static func isThreshold(_ scan: SentenceScan, _ candidate: Candidate, _ units: Units) -> Bool {
        let end = candidate.core.upperBound
        // 级: behind the unit, or its end (吨级)
        if scan.character(end) == 0x7EA7 || candidate.family == .mass && scan.character(end - 1) == 0x7EA7 {
            return true
        }
        // 跨过两个十亿元大关: how large each of the marks is.
        if scan.character(candidate.range.lowerBound - 1) == 0x4E2A,
            NumeralCharacter.mayBegin(scan.character(candidate.range.lowerBound - 2)),
            scan.matches("大关", at: end) || scan.matches("台阶", at: end)
        {
            return true
        }
        // 排名前1%的学科
        if candidate.family == .proportion, scan.character(candidate.range.lowerBound - 1) == 0x524D { return true }
        if candidate.family == .age {
            let left = max(0, candidate.range.lowerBound - 12)..<candidate.range.lowerBound
            // 寿命从79岁提升至81岁: the first of two states.
            let right = end..<min(scan.count, end + 6)
            let isFormer = scan.contains(left, .from) && scan.contains(right, [.rise, .reached, .fall])
            return !isFormer && !scan.contains(left, [.rise, .reached, .fall])
        }
        // 总量超千亿元的县域达6个: how large those are that are counted.
        if candidate.family == .money, candidate.comparator != .equal, scan.character(end) == 0x7684,
            (end + 2..<end + 9).contains(where: { isBeforeCount($0, scan) })
        {
            return true
        }
        guard [.money, .foreignMoney, .power, .length, .area, .mass, .voltage, .volume].contains(candidate.family),
            candidate.comparator == .atLeast || candidate.comparator == .atMost,
            candidate.range.upperBound > end
        else { return false }
        return scan.longestWord(at: candidate.range.upperBound, with: .threshold) != nil
            || isBeforeCount(candidate.range.upperBound, scan)
    }

    /// 10亿元以上6个: those of such a size are counted.
    private static func isBeforeCount(_ start: Int, _ scan: SentenceScan) -> Bool {
        var at = start
        while NumeralCharacter.isASCIIDigit(scan.character(at)) { at += 1 }
        // 个 家 户 项
        return at > start && [0x4E2A, 0x5BB6, 0x6237, 0x9879].contains(scan.character(at))
    }

    private static func isCode(_ scan: SentenceScan, _ candidate: Candidate, _ units: Units) -> Bool {
        let before = scan.character(candidate.numeral.range.lowerBound - 1)
        if before == 0x3015 || before == 0x5D { return true }  // 〕 ]
        let digits = candidate.numeral.range.count
        guard candidate.numeral.form == .digits, digits == 5, !candidate.numeral.hasMultiplier else { return false }
        return scan.matches("条热线", at: candidate.numeral.range.upperBound)
    }
}
