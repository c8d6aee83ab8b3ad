import ChineseText
import ReportModel

/// What is measured, in the report's own words.
enum NameRules {
    static let words: [(WordRoles, String)] = [
        (
            .nameHeadDrop,
            """
            其中 同时 并 还 又 也 已 已经 全年 今年 去年 预计 共 累计 年内 当年 年度 一年来 五年来 年均 平均每年 每年 目前 截至目前 到目前为止 特别是 尤其是 此外 另外 其次 首先 先后 相继 \
            的 了 和 与 及 以及 、 等 等等 是 在 将 要 要求 力争 争取 确保 使 让 把 对 向 为 从 由 至 到 年 末 底 期间 时期 ” “ ’ ‘ ( ) 上年 本年 达 达到 超过 分别 实现 均 都 各 总计 合计 共计 全部 据 据统计 \
            截至 截止 折合人民币 折合 约合 仅 就 再 才 约 大约 左右 以上 以内 多 余 个 月 日 号 来 间 中 里 内 后 前 时 当 一是 二是 三是 四是 五是 六是 全年共 一共 连续 成功 有力 持续 稳步 积极 大力 不断 较 比 同 按 按照 根据 通过 经过 以 用 而 但 且 则 即 另 该 \
            我们 我省 我市 我县 我区 我国 我州 我们将 全面 进一步 有效 切实 着力 扎实 主要 预期 其 它们 一年 至少 最多 不低于 不少于 不超过 其余 还有 另有 有 使得 估计 计划 计划草案 计划草案拟定 计划草案规定 计划草案安排 草案拟定 计划拟定 计划规定 计划安排 拟定 拟 总体上 大体 预计全年 同口径 按同口径 可比口径 前移 后移 来看 " + 过去 过去的
            """
        ),
        (
            .nameTailDrop,
            """
            达 达到 达到了 惠及 为 共 共计 累计 总计 合计 分别 均 都 各 双双 已 已经 约 约为 超 超过 近 仅 仅为 突破 有 是 在 于 了 的 至 到 从 由 自 比 较 年均 平均每年 每年 每年平均 逐年 同比 环比 比上年 比去年 较上年 较去年 \
            增长 增长了 增加 增加了 提高 提高了 上升 上升了 上涨 上涨了 提升 提升了 下降 下降了 降低 降低了 减少 减少了 回落 扩大 增 降 涨 减 升 高 低 多 少 快 高于 低于 快于 \
            提高到 增加到 上升到 下降到 降至 下降至 上升至 减少至 降低至 降低到 缩短到 缩短至 压减到 压减至 压缩到 压缩至 攀升至 扩大至 增长至 发展至 恢复到 恢复至 微降 微增 微涨 微升 降到 增至 升至 提升至 提升到 扩大到 减少到 增长到 发展到 提高至 增加至 增产 减产 增收 净增 回升 递增 递减 翻 翻了 压减 压降 收窄 压缩 压缩了 缩短 缩短了 缩减 削减 精简 调减 前移 缩小 下滑 攀升 下跌 上浮 下浮 下调 上调 大体上 大体 截至 截止 截止到 折合人民币 折合 约合 加快 高达 多达 已达 已有 实现 保持 保持在 稳定在 控制在 维持在 力争 争取 确保 预计 预期 计划 拟 安排 将 要 能 可 \
            最高 最低 最多 最少 最高的 最低的 最多的 最少的 不低于 不少于 至少 不超过 、 和 与 及 以及 、 ( “ ” " ’ ‘ 也 还 又 就 再 每 人均 平均 年 末 底 全年 今年 去年 共有 现有 拥有 总数达 总数达到 不断 稳步 历史性 持续 大幅 大幅度 连续 继续 历史性地 进一步 成功 首次 接连 只 只有 仍 仍然 依然 \
            一共 前后 以上 净 以 按 用 中 上 要求 力争达到 上调至 延长至 总共 占 + ) 左右 多 余 迈 跃 连跨 跨越 跨过 改善 逐步 已占 当年 年度 先后 相继 推进到 大约 按可比价格计算 按可比口径 每人 每月 每人每月 每人每年 每人每天 每户 每亩 每吨 每公斤 每斤 每天 每日 人均每月 每人每日 每立方米 实际 名义 年平均 平均年 按可比价 扣除价格因素 扣除物价因素 扣除价格因素后 剔除价格因素 提高到每人 按不变价格计算 按当年价格计算 同口径 按同口径 可比口径 按可比口径 由负转正 由降转升
            """
        ),
        (
            .nounStop,
            """
            进行 开展 试行 推行 获 获得 获评 荣获 被 实现 完成 达到 达 超过 占 增长 下降 提高 比 较 同比 为 是 将 已 在 和 与 及 以及 等 并 还 均 都 参加 参与 普及 发行 列席 旁听 组织 召开 听取 提出 下发 印发 交办 督办 \
            联系 走访 接待 收集 办理 解决 落实 推动 促进 建立 成立 建成 投入 投产 开工 竣工 投用 启用 开通 上线 落地 入选 纳入 列入 通过 得到 受到 成为 作为 用于 对 向 从 由 于 到 至 让 使 把 给 因 经 就 也 又 其中 包括 涉及 涵盖 覆盖 \
            全部 顺利 圆满 正式 陆续 先后 相继 分别 各 累计 有效 有力 不断 持续 进一步 外出 赴 前往 深入 进入 喜迁 实施 执行 当选 述职 居 位居 位列 排名 跃居 领跑 突破 创 创下 新增 配备 完善 更新 挂牌 以 每 每年 发展到 增至 增加 减少 提升 可以 能够 正在 围绕 调整为 调整到 转为 改为 变为 共建成 共设立 共建立 共票决 共收集 共办理 共开展 共召开 共接待 共走访 共完成 共培训 共组织 共征集 共提出 共解决 共新建 共安排 共实施 分赴 分批 分组 分头 分片 转化为 评为 编入 结对 完工 交付
            """
        ),
        (.nounStopAtHead, "以上 以下 以内 左右 上下 次 人次 左右的"),
        (
            .people,
            """
            人口 群众 居民 职工 农民 党员 学生 人才 贫困 军队 干部 儿童 老人 青年 妇女 工人 患者 观众 游客 移民 劳动力 大学生 毕业生 残疾人 老年人 农民工 劳动者 技术人员 战士 官兵 民兵 军人 退役军人 \
            教师 医生 医务 志愿者 人员 困难 低收入 失业 同胞 华侨 师生 儿女 各族人民 人民 知识分子 学员 青少年 常住 户籍 从业 就业 农业人口 农业转移 高校毕业生 下岗 失地 小学生 中学生 新生 参保 受灾 灾民 先进 科技工作者 科学家 工程师 专业技术 专门 技工 熟练 代表 选民 公民 消费者 旅客 会员 团员 少先队员 骨干 模范 知青 孩子 中国人 国人 幼儿 手工业者 侨民 民工 难民 烈士 家属 社员 工商业者 商贩 市民 国民 文盲 运动员 牧民 渔民 考生 学子 城镇 农村 建档 纳税人 监测对象 重点群体 务工 用工 干警 各族 各民族
            """
        ),
        (
            .modifier,
            """
            全国 全省 全市 全县 全区 全州 全旗 全盟 全镇 全乡 全街道 我国 我省 我市 我县 我区 我州 我旗 我盟 我镇 我乡 我们 镇域 陆域 地方 全年 实现 完成 预计 力争 达 达到 的 了 总额 总量 总值 本级 全区域 全社会 国家 中央 新增 新 累计 共 年 今年 去年 和 、 外贸 货物 全疆 全自治区 规模以上 规上 \
            总 年均 平均每年 其中 将 要 在 上 总规模 规模 水平 预期 按 人民币 计划 控制 安排 新建 建成 建设 改造 净 发行 到 从 由 首次 连续 稳定 增长 稳步 使 保持 中 已 已经 目前 年末 年底 左右 全口径 数 人数 比例 实际 指数 涨幅 增速 主要 因此 分别 均 年产 年 总产 \
            共有 现有 拥有 认定 培育 引进 常住 户籍 城乡 率 目标 约 有 力度 同比 登记 注册 实有 各类 总数 数量 产 个 、 ( ) 再 巩固 面积 年度 两 内 产量 年平均 总产量 平均值 平均产量 省 市 县 区 州 旗 盟 镇 乡 我 本 自治区 直辖市 突破 整体 平均 均值 增长速度 增长率 成为 首个 初步 核算 以 大 中小 与 净增 总人口 末 底 期 间 大关 台阶 超 超过 提出 增幅 由负转正 同口径
            """
        ),
    ]

    static let examples: [RuleExample] = [
        RuleExample("建成38个便民服务点。", "= 38 个 level actual 2023 建成便民服务点"),
        RuleExample("梳理堵点问题26个。", "= 26 个 level actual 2023 梳理堵点问题"),
        RuleExample("茶园面积3万亩、产值9亿元。", "= 30000 亩 level actual 2023 茶园面积", "= 900000000 元 level actual 2023 产值"),
        RuleExample("上万人参加长跑。", ">= 10000 人 level actual 2023 参加长跑"),
    ]

    /// Where the words for a figure end on the left: behind the clause break, the figure before or an opening bracket.
    static func clauseStart(before position: Int, notBefore limit: Int, _ scan: SentenceScan) -> Int {
        var at = position
        if let label = label(before: position, notBefore: limit, scan) { return label.lowerBound }
        while at > limit {
            let scalar = scan.character(at - 1)
            if scalar == 0x29 {  // )
                var open = at - 2
                while open > limit, scan.character(open) != 0x28, at - open < 40 { open -= 1 }
                if scan.character(open) == 0x28 {
                    at = open
                    continue
                }
            }
            // “科学家+工程师”团队50支: a sum within a quotation is no sum of the number's.
            let isSum = scalar == 0x2B && !isQuotedApart(at - 1, from: position, scan)
            if SentenceScan.isClauseBreak(scalar) || scalar == 0x28 || isSum { return at }
            if scalar == 0x201C, Int(scan.surroundings[at < scan.count ? at : at - 1].rawValue) & 1 == 1,
                scan.quoteLengths[min(at, scan.count - 1)] > 16
            {
                return at
            }
            at -= 1
        }
        return limit
    }

    /// 提出审议意见:86条, 办结率:达100%: the words before a colon that name the figure right behind it; `nil` where none stand there, or
    /// words that open a list (情况如下:).
    static func label(before position: Int, notBefore limit: Int, _ scan: SentenceScan) -> Range<Int>? {
        var colon = position - 1
        while colon > limit, [0x8FBE, 0x5171, 0x4E3A].contains(scan.character(colon)) { colon -= 1 }  // 达 共 为
        if scan.character(colon) == 0x7C { return cell(before: colon, notBefore: limit, scan) }
        guard colon > limit, scan.character(colon) == 0x3A else { return nil }
        var start = colon
        while start > limit, !SentenceScan.isClauseBreak(scan.character(start - 1)), scan.character(start - 1) != 0x28 {
            start -= 1
        }
        let openings: [StaticString] = [
            "如下", "包括", "其中", "分别", "分别是", "分别为", "一是", "二是", "三是", "即", "有", "是", "为", "表示", "说", "显示", "指出", "情况",
            "要求", "了解", "统计",
        ]
        guard (2...16).contains(colon - start), !NumeralCharacter.isASCIIDigit(scan.character(colon - 1)),
            !openings.contains(where: { scan.matches($0, endingAt: colon) })
        else { return nil }
        return start..<colon
    }

    /// Whether `at` stands in a quotation that closes before `position`.
    private static func isQuotedApart(_ at: Int, from position: Int, _ scan: SentenceScan) -> Bool {
        scan.surroundings[at].contains(.inQuotes)
            && !scan.surroundings[min(position, scan.count - 1)].contains(.inQuotes)
    }

    /// Where the clause begins that ends at `end`.
    static func clauseHead(before end: Int, _ scan: SentenceScan) -> Int {
        var start = end
        while start > 0, !SentenceScan.isClauseBreak(scan.character(start - 1)) { start -= 1 }
        return start
    }

    /// The noun behind a figure: 38个重点项目, 40%左右的主要工业产品.
    static func nounBehind(
        _ candidate: Candidate, until limit: Int, ofShare: Bool = false, _ scan: SentenceScan, _ lexicon: Lexicon
    ) -> Range<Int> {
        var start = candidate.range.upperBound
        let isMeasure = ![.item, .person, .organisation, .event, .personTime].contains(candidate.family)
        if scan.character(start) == 0x7684 {
            start += 1
        }  // 的
        else if let end = composedEnd(start, limit, scan) {
            start = end
        } else if isMeasure, !ofShare, candidate.family == .proportion || candidate.family == .percentagePoint {
            return start..<start
        }
        var at = start
        var depth = 0
        var opening = start
        while at < limit, at - start < 24 {
            let scalar = scan.character(at)
            if scalar == 0x28 {
                if depth == 0 { opening = at }
                depth += 1
            }
            if scalar == 0x29 {
                if depth == 0 { break }
                depth -= 1
                at += 1
                continue
            }
            if depth == 0 {
                if let end = joinedEnd(at, from: start, limit, scan) {
                    at = end
                    continue
                }
                if SentenceScan.isClauseBreak(scalar) || scalar == 0x3001 || scalar == 0x2B { break }
                // 13个园区2023年营业收入: the year opens what is said of them.
                if at > start, NumeralCharacter.isASCIIDigit(scalar), scan.character(at + 4) == 0x5E74 { break }
                if scalar == 0x201D, at > start, !hasOpeningQuote(start..<at, scan) { break }
                if let stop = scan.longestWord(at: at, with: [.nounStop, .nounStopAtHead]),
                    !isInsideLongerNoun(stop, scan),
                    at == start || !stop.roles.contains(.nounStopAtHead)
                {
                    // 36个新投产项目
                    if at == start + 1, scan.character(start) == 0x65B0, opensNoun(stop, limit, scan) {
                        at = stop.end
                        continue
                    }
                    if let pair = pairEnd(stop, from: start, limit, scan) {
                        at = pair
                        continue
                    }
                    // 督办函, 联络站: a noun that begins with a verb.
                    let event = at == start && candidate.family == .event ? eventEnd(from: at, limit, scan) : nil
                    guard let noun = longerConceptWord(stop, from: start, scan, lexicon) ?? event, noun <= limit else {
                        break
                    }
                    at = noun
                    continue
                }
            }
            at += 1
        }
        // 86亿元(按可比价格计算): a remark names nothing.
        if scan.character(start) == 0x28, at > start, scan.character(at - 1) == 0x29 { return start..<start }
        // 36件(重点建议6件): a bracket that goes on with another figure is no part of the noun.
        if depth > 0, at == limit { at = opening }
        return start..<withoutAdverbs(start..<max(start, at), scan)
    }

    /// 召开5次列席代表座谈会, 组织4次走访选民活动: where the meeting or activity that fills the clause ends.
    private static func eventEnd(from start: Int, _ limit: Int, _ scan: SentenceScan) -> Int? {
        var end = start
        while end < limit, end - start < 16, !SentenceScan.isPunctuation(scan.character(end)) { end += 1 }
        let isWhole = end == scan.count || SentenceScan.isPunctuation(scan.character(end))
        let nouns: [StaticString] = ["座谈会", "恳谈会", "推进会", "协调会", "见面会", "活动", "培训班"]
        return isWhole && end - start >= 4 && nouns.contains { scan.matches($0, endingAt: end) } ? end : nil
    }

    /// 省 市 县 区 乡 镇 村
    static func isLevel(_ scalar: UInt32) -> Bool {
        [0x7701, 0x5E02, 0x53BF, 0x533A, 0x4E61, 0x9547, 0x6751].contains(scalar)
    }

    /// The words behind a figure that opens its clause: 上亿人喜迁新居.
    static func wordsBehind(_ candidate: Candidate, until limit: Int, _ scan: SentenceScan) -> Range<Int> {
        let start = candidate.range.upperBound
        guard [.item, .person, .organisation, .event, .personTime].contains(candidate.family) else {
            return start..<start
        }
        var end = start
        while end < limit, end - start < 16, !SentenceScan.isPunctuation(scan.character(end)) { end += 1 }
        // 5次和3次: what joins figures names none.
        if end == limit, limit < scan.count, end - start <= 1 { return start..<start }
        return start..<end
    }

    /// Last characters of nouns made with a verb: 督办函, 联络站, 参加者.
    private static let nounEnds: Set<UInt32> = Set("函单书站点会制员者率人证地品量岗室厅队组网台".unicodeScalars.map(\.value))

    /// The end of a concept's word that begins where the verb does and is longer; `nil` where none does.
    private static func longerConceptWord(
        _ verb: Word, from start: Int, _ scan: SentenceScan, _ lexicon: Lexicon
    ) -> Int? {
        var end: Int?
        // 代表联系组: the verb stands within the noun.
        for index in scan.words(from: max(start, verb.start - 4), to: verb.start + 1) {
            let word = scan.words[index]
            let isNoun =
                Self.nounEnds.contains(scan.character(word.end - 1)) || scan.matches("督办建议", at: word.start)
                || scan.matches("督办代表建议", at: word.start)
            if word.end > verb.end, isNoun,
                lexicon.entries[Int(word.entry)].part >= 0, !word.roles.contains(.nounStop)
            {
                end = word.end
            }
        }
        return end
    }

    static func hasOpeningQuote(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        range.contains { scan.character($0) == 0x201C }
    }

    /// Words whose last character would end a noun if it stood alone: 基因, 成就.
    private static let nounsEndingInStops: Set<UInt64> = {
        let words =
            """
            村居 基因 供给 转让 出让 成就 财经 神经 自由 行为 方向 面向 导向 取向 大使 天使 公共 先进 改进 促进 引进 推进 跟进 总和 饱和 温和 参与 相比 \
            对比 评比 反对 相对 绝对 面对 针对 应对 核对 服从 报到 文创 科创 双创 首创 原创 草创 理由 事由 缘由 存在 潜在 外在 内在 现在 所在 关于 \
            由于 属于 基于 对等 平等 同等 高等 中等 初等 上等 优等 一等 特等 定居 安居 宜居 民居 群居 新居 聚居 占比 环比 配比 转给 自给 补给 干将 \
            统将 责任 信任 担任 主任 委任 专任 赴任 自己 知己 政经 途经 曾经 已经
            """
        return Set(
            words.split(whereSeparator: { $0 == " " || $0 == "\n" }).compactMap { word in
                let scalars = word.unicodeScalars.map { UInt64($0.value) }
                return scalars.count == 2 ? scalars[0] << 32 | scalars[1] : nil
            })
    }()

    /// 对口, 等级, 为民, 和谐: a stop character that begins another word.
    private static func isInsideLongerNoun(_ word: Word, _ scan: SentenceScan) -> Bool {
        guard word.end - word.start == 1 else { return false }
        let previous = scan.character(word.start - 1)
        if nounsEndingInStops.contains(UInt64(previous) << 32 | UInt64(scan.character(word.start))) { return true }
        let next = scan.character(word.end)
        switch scan.character(word.start) {
        case 0x5BF9: return [0x53E3, 0x5916, 0x8C61].contains(next)  // 对口 对外 对象
        case 0x7B49: return [0x7EA7, 0x6559].contains(next)
        case 0x4E3A: return [0x6C11].contains(next)
        case 0x548C: return [0x8C10, 0x5E73].contains(next)
        case 0x5DF2: return false
        case 0x5171: return [0x4EAB, 0x540C, 0x5EFA, 0x4EA7].contains(next)
        case 0x5C45: return [0x6C11, 0x5BB6, 0x59D4, 0x4F4F].contains(next)
        case 0x5404: return [0x7C7B, 0x7EA7, 0x5730, 0x6C11, 0x65CF, 0x754C].contains(next)  // 各类 各级 各地 各民族 各族 各界
        case 0x7ECF: return [0x6D4E, 0x8425, 0x9A8C, 0x8D39].contains(next)
        case 0x8FDB: return [0x51FA, 0x53E3].contains(next)
        case 0x6BD4: return [0x8D5B, 0x91CD, 0x4F8B].contains(next)
        case 0x4EE5: return false
        case 0x5C31: return [0x4E1A, 0x8BCA].contains(next)
        case 0x521B: return [0x65B0, 0x4E1A, 0x610F, 0x5EFA].contains(next)
        case 0x4EFB: return [0x52A1].contains(next)
        case 0x6B21: return false
        case 0x5728: return [0x7EBF, 0x5EFA, 0x6821].contains(next)
        default: return false
        }
    }

    /// 普及率, 涉及: 及 that joins nothing.
    private static func isWithinWord(_ at: Int, _ scan: SentenceScan) -> Bool {
        [0x666E, 0x6D89, 0x60E0, 0x6CE2, 0x89E6, 0x987E, 0x4F01].contains(scan.character(at - 1))
            || [0x65F6, 0x683C].contains(scan.character(at + 1))
    }

    /// The members of a list: 、, 和, 与, 及, 以及 part it, brackets and quotes hold together.
    ///
    /// - Parameter joins: Only 、 parts members, 和 and the like join.
    static func members(of range: Range<Int>, _ scan: SentenceScan, joins: Bool = false) -> [Range<Int>] {
        var members: [Range<Int>] = []
        var start = range.lowerBound
        var at = start
        var depth = 0
        while at < range.upperBound {
            let scalar = scan.character(at)
            switch scalar {
            case 0x28, 0x201C, 0x300A: depth += 1
            case 0x29, 0x201D, 0x300B: depth = max(0, depth - 1)
            case 0x3001 where depth == 0, 0x2C where depth == 0:
                members.append(start..<at)
                start = at + 1
            case 0x548C where depth == 0 && at > start && !joins, 0x4E0E where depth == 0 && at > start && !joins,
                0x53CA where depth == 0 && at > start && !joins:
                // 以及 is two characters; 参与, 和谐 are other words.
                if scalar == 0x4E0E, scan.character(at - 1) == 0x53C2 { break }
                if scalar == 0x53CA, isWithinWord(at, scan) { break }
                if scalar == 0x548C, [0x8C10, 0x5E73].contains(scan.character(at + 1)) { break }
                let end = scalar == 0x53CA && scan.character(at - 1) == 0x4EE5 ? at - 1 : at
                members.append(start..<max(start, end))
                start = at + 1
            default: break
            }
            at += 1
        }
        members.append(start..<range.upperBound)
        return members.filter { !$0.isEmpty }
    }
}
