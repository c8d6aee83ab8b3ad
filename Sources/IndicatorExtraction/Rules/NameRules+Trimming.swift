import ChineseText
import ReportModel

/// What is cut off a name's ends, and which characters there belong to a noun.
extension NameRules {
    /// The words before a figure without connectives, times, movements and bounds at either end.
    static func trimmed(
        _ range: Range<Int>, _ scan: SentenceScan, tail: WordRoles = .nameTailDrop
    ) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            if let number = pointEnd(low, until: high, scan) {
                low = number
            } else if scan.character(low) == 0x28, let close = (low..<high).first(where: { scan.character($0) == 0x29 })
            {
                // 3万套(户)、管道12公里: a remark on the figure before.
                low = close + 1
            } else if opensQuote(low, until: high, scan) {
                break
            } else if let word = scan.longestWord(at: low, with: .nameHeadDrop), word.end <= high,
                // 有效|率 is a word.
                high - word.end != 1 || word.end - word.start == 1 || scan.character(word.end) != 0x7387,
                !beginsNoun(word, high, scan)
            {
                low = word.end
            } else if SentenceScan.isPunctuation(scan.character(low)), scan.character(low) != 0x201C,
                scan.character(low) != 0x300A, scan.character(low) != 0x28
            {
                low += 1
            } else {
                break
            }
        }
        while low < high {
            let last = scan.character(high - 1)
            // 新增产能 ends in a noun, not in 增产 and 能.
            if ["产能", "功能", "动能", "储能", "性能"].contains(where: { scan.matches($0, endingAt: high) }) { break }
            if closesQuote(high, from: low, scan) { break }
            if let word = scan.longestWord(endingAt: high, notBefore: low, with: tail),
                !isPartOfNoun(word, low, scan)
            {
                high = word.start
            } else if SentenceScan.isPunctuation(last), last != 0x29, last != 0x201D, last != 0x300B {
                high -= 1
            } else {
                break
            }
        }
        return low..<high
    }

    /// 1.新建幼儿园: where the number of a point ends.
    private static func pointEnd(_ low: Int, until high: Int, _ scan: SentenceScan) -> Int? {
        var at = low
        while at < high, NumeralCharacter.isASCIIDigit(scan.character(at)) { at += 1 }
        guard at > low, at - low <= 2, at + 1 < high, scan.character(at) == 0x2E, scan.character(at + 1) > 0x2E7F else {
            return nil
        }
        return at + 1
    }

    /// “链长”企业: a quotation within the name stays whole.
    private static func opensQuote(_ low: Int, until high: Int, _ scan: SentenceScan) -> Bool {
        guard scan.character(low) == 0x201C else { return false }
        return (low..<high).contains { scan.character($0) == 0x201D }
    }

    private static func closesQuote(_ high: Int, from low: Int, _ scan: SentenceScan) -> Bool {
        let open: UInt32
        switch scan.character(high - 1) {
        case 0x201D: open = 0x201C
        case 0x29: open = 0x28
        default: return false
        }
        return high - 1 > low && (low..<(high - 2)).contains { scan.character($0) == open }
    }

    /// A tail character that ends a noun: 比 in 占比, 中 in 高中, 增 in 新增.
    private static func isPartOfNoun(_ word: Word, _ low: Int, _ scan: SentenceScan) -> Bool {
        guard word.end - word.start == 1, word.start > low else { return false }
        let before = scan.character(word.start - 1)
        switch scan.character(word.start) {
        case 0x6BD4:
            return [0x5360, 0x5BF9, 0x8BC4, 0x540C, 0x73AF, 0x8D37, 0x914D].contains(before)  // 占比 对比 评比 同比 环比 贷比 配比
        case 0x7EA6: return [0x6761, 0x5408, 0x5951, 0x8282, 0x516C, 0x76DF, 0x9884].contains(before)  // 条约 合约 节约
        case 0x4E2D: return [0x9AD8, 0x521D, 0x96C6, 0x5B66].contains(before)
        case 0x589E: return [0x65B0].contains(before)
        case 0x4E0A: return [0x7EBF, 0x89C4, 0x5E02].contains(before)
        case 0x9AD8: return [0x63D0].contains(before)
        case 0x51CF: return false
        case 0x524D, 0x5E74: return [0x9752, 0x5C11, 0x8001].contains(before)
        // 收到的建议
        case 0x5230: return [0x6536, 0x63A5].contains(before) && scan.character(word.end) == 0x7684
        case 0x5347, 0x964D: return false
        case 0x4F4E, 0x591A, 0x5C11, 0x5FEB: return false
        case 0x8981: return [0x9700, 0x4E3B, 0x91CD].contains(before)
        case 0x5217: return [0x7CFB, 0x73ED].contains(before)
        case 0x6709: return [0x56FD, 0x96C6].contains(before)
        case 0x5747: return [0x4EBA, 0x5E73].contains(before)
        case 0x548C, 0x53CA, 0x4E0E: return [0x53C2, 0x666E, 0x6D89].contains(before)
        // 采用 利用 使用 应用 信用 费用 引用 试用 录用 聘用 公用 作用 占用 征用
        case 0x7528:
            return [
                0x91C7, 0x5229, 0x4F7F, 0x5E94, 0x4FE1, 0x8D39, 0x5F15, 0x8BD5, 0x5F55, 0x8058, 0x516C, 0x4F5C, 0x5360,
                0x5F81,
            ].contains(before)
        // 节能 智能 技能 热能 电能 职能 光能 核能 风能 新能 华能
        case 0x80FD:
            return [0x8282, 0x667A, 0x6280, 0x70ED, 0x7535, 0x804C, 0x5149, 0x6838, 0x98CE, 0x65B0, 0x534E].contains(
                before)
        case 0x5411: return [0x7EB5, 0x6A2A, 0x65B9, 0x9762, 0x5BFC].contains(before)  // 纵向 横向 方向 面向 导向
        default: return false
        }
    }

    /// Short names of provinces: 在川院士.
    private static let provinces: Set<UInt32> = Set("京沪渝晋蒙辽浙皖闽赣鲁豫鄂湘粤桂琼川黔滇藏陕疆".unicodeScalars.map(\.value))

    /// A head character that begins a noun: 同 in 同业, 对 in 对外.
    private static func beginsNoun(_ word: Word, _ high: Int, _ scan: SentenceScan) -> Bool {
        guard word.end - word.start == 1, word.end < high else { return false }
        let next = scan.character(word.end)
        switch scan.character(word.start) {
        case 0x5BF9: return [0x5916, 0x53E3, 0x63A5].contains(next)  // 对外 对口 对接
        case 0x5728 where provinces.contains(next): return true
        case 0x5728:
            // 在校 在建 在册 在职 在岗 在线 在园 在院 在读 在研 在库 在营 在编
            return [
                0x6821, 0x5EFA, 0x518C, 0x804C, 0x5C97, 0x7EBF, 0x56ED, 0x9662, 0x8BFB, 0x7814, 0x5E93, 0x8425, 0x7F16,
            ].contains(next)
        case 0x6765: return [0x534E, 0x8BBF, 0x4FE1].contains(next)  // 来华 来访 来信
        case 0x7EA6: return [0x8C08, 0x89C1].contains(next)
        case 0x540C: return [0x4E1A, 0x5FC3].contains(next)
        case 0x4E2D:
            // 中老 中西 中晚 中长 中共 中年 中央 中小 中学 中国 中药 中医 中高 中欧 中草 中亚 中东 中部 中试 中心 中介 中层 中职 中等 中型 中外
            return [
                0x8001, 0x897F, 0x665A, 0x957F, 0x5171, 0x5E74, 0x592E, 0x5C0F, 0x5B66, 0x56FD, 0x836F, 0x533B, 0x9AD8,
                0x6B27, 0x8349, 0x4E9A, 0x4E1C, 0x90E8, 0x8BD5,
                0x5FC3, 0x4ECB, 0x5C42, 0x804C, 0x7B49, 0x578B, 0x5916,
            ].contains(next)
        case 0x5176: return [0x4ED6].contains(next)  // 其他
        case 0x5185:
            // 内容 内销 内贸 内河 内陆 内燃 内科 内需 内设
            return [0x5BB9, 0x9500, 0x8D38, 0x6CB3, 0x9646, 0x71C3, 0x79D1, 0x9700, 0x8BBE].contains(next)
        case 0x524D: return [0x7F6E, 0x6CBF, 0x6D77].contains(next)  // 前置 前沿 前海
        case 0x540E: return [0x5907, 0x7EED, 0x52E4].contains(next)  // 后备 后续 后勤
        case 0x91CC: return [0x7A0B].contains(next)
        case 0x6570, 0x4E2A: return [0x4F53, 0x4EBA, 0x522B].contains(next)  // 个体 个人 个别
        case 0x65E5: return [0x5747, 0x95F4, 0x7167, 0x5E38].contains(next)  // 日均 日间 日照 日常
        case 0x7528: return [0x7535, 0x6C34, 0x5730, 0x6237].contains(next)
        case 0x6709:
            // 有色 有机 有效 有期 有限 有线 有轨 有偿 有关
            return [0x5173, 0x8272, 0x673A, 0x6548, 0x671F, 0x9650, 0x7EBF, 0x8F68, 0x507F].contains(next)
        case 0x540D: return false
        case 0x5E74: return [0x4EA7, 0x5747, 0x52A0, 0x7528, 0x8F93, 0x519C, 0x53D1, 0x51FA, 0x8425].contains(next)
        case 0x65F6: return [0x901F].contains(next)  // 时速
        case 0x7ECF: return true
        case 0x8981: return [0x7D20, 0x6848, 0x95FB].contains(next)  // 要素 要案 要闻
        case 0x4E0E: return false
        case 0x901A: return false
        case 0x591A: return [0x5F0F, 0x5143, 0x5C42, 0x529F, 0x6676].contains(next)  // 多式 多元 多层 多功 多晶
        case 0x5404: return [0x7C7B, 0x7EA7, 0x9879].contains(next)
        case 0x516C: return false
        case 0x5168: return true
        case 0x5171:
            // 共享 共建 共产 共青 共济 共富
            return [0x4EAB, 0x5EFA, 0x4EA7, 0x9752, 0x6D4E, 0x5BCC].contains(next)
        case 0x4EE5: return [0x4E0A].contains(next)
        case 0x5C31: return [0x4E1A, 0x8BCA].contains(next)
        case 0x5373: return false
        case 0x4E3A: return false
        case 0x53CA: return [0x65F6].contains(next)
        case 0x548C: return [0x8C10, 0x7F8E, 0x7530, 0x5E73].contains(next)  // 和谐 和美 和田 和平
        case 0x9879: return true
        case 0x4ECE: return [0x4E1A, 0x6559].contains(next)  // 从业 从教
        case 0x6309: return [0x671F, 0x65F6, 0x63ED].contains(next)  // 按期 按时 按揭
        case 0x8FBE: return [0x6807].contains(next)  // 达标
        case 0x4F7F: return [0x7528, 0x9986].contains(next)  // 使用 使馆
        case 0x8BA9: return [0x5229, 0x6E21].contains(next)  // 让利 让渡
        case 0x5230: return [0x4F4D, 0x671F, 0x8D26, 0x6E2F].contains(next)  // 到位 到期 到账 到港
        case 0x518D: return [0x751F, 0x8D37, 0x5C31].contains(next)  // 再生 再贷 再就
        case 0x5F53: return [0x5730, 0x4E8B].contains(next)  // 当地 当事
        case 0x4F59: return [0x70ED, 0x989D].contains(next)  // 余热 余额
        case 0x5747: return [0x8861].contains(next)  // 均衡
        case 0x90FD: return [0x5E02].contains(next)  // 都市
        case 0x5E95: return [0x5C42, 0x518C].contains(next)  // 底层 底册
        default: return false
        }
    }
}
