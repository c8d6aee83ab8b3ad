import ChineseText

/// Names of divisions that reports mostly use as ordinary words.
enum EverydayWords {
    /// Whether the `length` characters at `start` are such a word.
    static func contains(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ length: Int) -> Bool {
        guard (2...3).contains(length) else { return false }
        return keys.contains(key((0..<length).map { text[start + $0] }))
    }

    private static let keys: Set<UInt64> = Set(
        list.split(separator: " ").map { word in key(word.unicodeScalars.compactMap(FoldedText.folded)) })

    private static func key(_ characters: [UInt32]) -> UInt64 { characters.reduce(0) { $0 << 21 | UInt64($1) } }

    private static let list =
        "海城市 应城市 增城市 解放区 和平区 西安区 城区 郊区 矿区 东区 西区 南区 北区 市区 新区 老城区 新城区 市中区 城中区 城东区 城西区 城南区 城北区 中心区 新市区 老市区 "
        + "大同 朝阳 安康 长治 文山 来宾 日照 海西 三明 平安 白山 白银 中山 大理 怒江 阿里 兴安 黄石 山南 天水 普洱 海东 南通 自贡 "
        + "新建 平原 和平 解放 文明 开发 东方 互助 民主 新华 城关 建设 前进 向阳 红旗 东风 光明 新兴 振兴 繁荣 胜利 团结 青年 工农 友好 "
        + "通道 连山 平和 安定 长乐 永安 太平 安宁 兴隆 广泛 崇明 明光 大同 大足 大方 大新 富裕 富民 惠民 利民 爱民 安居 乐业 丰都 "
        + "新城 老城 中原 中江 西部 东部 北部 南部 中部 高新 高明 清新 清水 双流 合作 合山 成安 永和 永兴 保定 未央 长安 灵活 定边 "
        + "公安 静安 延安 延边 河口 港口 江北 江南 河东 河西 湖里 海港 海城 海林 龙门 龙头 铁西 铁东 桥西 桥东 道里 道外 城子 吉利 "
        + "安全 新洲 望城 望都 高平 和顺 和静 和田 和政 宁静 泰来 泰和 南和 正定 文成 文昌 武功 兴国 安国 兴文 兴业 兴化 共和 同心 同德 "
        + "上思 靖安 定安 万年 万全 万安 万载 万荣 广德 明山 名山 双清 双柏 双城 集安 上高 德化 宣化 开化 从化 奉化 怀化 通化 彰武 "
        + "勉县 高县 任县 应县 成县 富县 兴县 新县 和县 理县 单县 代县 化隆 安新 昌平 太和 南海 东海 西湖 南湖 东湖 北海 盐湖 新民"
}
