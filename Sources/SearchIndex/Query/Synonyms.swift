/// Words that reports use for the same thing. A query for the first word of a line also finds the others, at a lower
/// weight; `=` lines hold in every direction. Words that contain the query's word are found anyway.
enum Synonyms {
    /// What a synonym's score is multiplied by.
    static let weight: Float = 0.5

    /// Normalized words and what else to look for.
    static let table: [ContiguousArray<UInt16>: [String]] = {
        var table: [ContiguousArray<UInt16>: [String]] = [:]
        for line in lines.split(separator: "\n") {
            let isMutual = line.hasPrefix("=")
            let words = line.split(separator: " ").map(String.init).filter { $0 != "=" }
            for word in isMutual ? words[...] : words.prefix(1) {
                let key = NormalizedText(word).codes
                table[key, default: []] += words.filter { $0 != word }
            }
        }
        return table
    }()

    private static let lines = """
        人大常委会 常委会
        人民代表大会常务委员会 人大常委会 常委会
        人大代表 代表
        意见建议 建议 意见
        代表建议 建议 代表意见建议 代表议案建议
        建议办理 办理建议 办理代表建议
        民生实事项目 民生实事 为民办实事
        = 满意率 满意度
        = 办结率 办复率
        = 采纳率 采纳数
        = 解决率 落实率
        = GDP 地区生产总值 国内生产总值 生产总值
        财政收入 一般公共预算收入
        居民收入 人均可支配收入
        = 代表联络站 代表之家 代表工作站 代表活动室
        规范性文件审查 备案审查
        = 人事任免 任免
        = PM2.5 细颗粒物
        空气质量 优良天数
        = 来信来访 信访
        = 贫困人口脱贫 脱贫
        = 城镇化率 城市化率
        = 数字经济 数字产业
        = 研发经费 研发投入 R&D经费
        高新企业 高新技术企业
        = 进出口总额 外贸进出口 进出口
        社会消费 社会消费品零售总额
        固投 固定资产投资
        规上工业 规模以上工业
        """
}

extension SearchQuery {
    /// The query with every word that has synonyms turned into itself or one of them, at a lower weight. Quotations and
    /// words in a named field stay.
    public var withSynonyms: SearchQuery {
        switch self {
        case .words(let text, nil):
            let runs = UnitSequence(text).words
            let expanded = runs.map(Self.expanded)
            if zip(runs, expanded).allSatisfy({ Self.text($0) == $1 }) { return self }
            return expanded.count == 1 ? expanded[0] : .all(expanded)
        case .words, .phrase, .everything, .condition, .filtered: return self
        case .all(let parts): return .all(parts.map(\.withSynonyms))
        case .any(let parts): return .any(parts.map(\.withSynonyms))
        case .excluding(let base, let others): return .excluding(base.withSynonyms, others)
        case .weighted(let query, let weight): return .weighted(query.withSynonyms, by: weight)
        }
    }

    private static func text(_ run: UnitSequence) -> SearchQuery {
        .words(String(decoding: run.codes, as: UTF16.self))
    }

    private static func expanded(_ run: UnitSequence) -> SearchQuery {
        guard let synonyms = Synonyms.table[run.codes] else { return text(run) }
        return .any([text(run)] + synonyms.map { .weighted(.phrase($0), by: Synonyms.weight) })
    }
}
