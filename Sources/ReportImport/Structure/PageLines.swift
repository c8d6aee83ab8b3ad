import ChineseText

/// What single lines of a page are, judged by their folded words alone.
enum PageLines {
    /// Whether a short line at a page's head or foot is furniture.
    static func isEdge(_ head: String) -> Bool {
        if FurnitureRules.wholeLines.contains(head) || FurnitureRules.edgeLines.contains(head) { return true }
        // 来 源 : pages set labels out with spaces.
        let compact = head.filter { $0 != " " }
        if head.startsWithAny(FurnitureRules.edgePrefixes) || compact.startsWithAny(FurnitureRules.edgePrefixes) {
            return true
        }
        if head.holdsAny(FurnitureRules.edgeMarks) || isBreadcrumb(head) || isButtons(head) { return true }
        return head.holdsAny(FurnitureRules.particulars) && head.unicodeScalars.count <= 80 && startsWithDigit(head)
            && DateReader.date(in: head) != nil && !head.holds("会议上")
    }

    /// 政务公开 > 政府工作报告 > 正文
    private static func isBreadcrumb(_ head: String) -> Bool {
        head.holdsAny([">", "»"]) && head.unicodeScalars.count <= 60 && !head.holdsAny(["。", ",", ";"])
    }

    /// 【打印】【关闭】; 分享 | 收藏
    private static func isButtons(_ head: String) -> Bool {
        let words = head.split { " 【】[]()|/·".contains($0) }
        guard words.count > 0, head.unicodeScalars.count <= 60 else { return false }
        return words.allSatisfy {
            FurnitureRules.wholeLines.contains(String($0)) || FurnitureRules.edgeLines.contains(String($0))
        }
    }

    /// 各位代表, 同志们, 主任、各位副主任
    static func isSalutation(_ head: String) -> Bool {
        head.startsWithAny(["各位代表", "同志们", "各位委员", "各位领导", "主任、各位", "主席、各位", "尊敬的各位", "女士们"])
    }

    /// When and where a report was given: ——2026年1月27日在某省第十四届人民代表大会第四次会议上.
    static func isDelivery(_ head: String) -> Bool {
        guard head.unicodeScalars.count <= 80 else { return false }
        if head.startsWithAny(["—", "―", "--"]), head.holds("届"), DateReader.date(in: head) != nil { return true }
        let hasPlace = head.holds("届") && head.holdsAny(["会议上", "大会", "代表"]) || head.holds("大会上")
        return hasPlace
            && (head.hasPrefix("—") || head.hasPrefix("―") || head.hasPrefix("-") || head.hasPrefix("(")
                || (head.holds("年") && head.holds("日") && head.holds("在") && startsWithDigit(head)))
    }

    /// Who gave, wrote or took it: 某省省长 某某; 文/某某; 本报记者 某某.
    static func isByline(_ head: String) -> Bool {
        let length = head.unicodeScalars.count
        if length > 40 || head.hasSuffix("。") && length > 24 { return false }
        if head.startsWithAny([
            "文/", "图/", "文|", "记者 ", "记者:", "本报记者", "通讯员", "撰稿", "供稿", "摄影", "作者 ", "(作者系", "(作者单位", "(作者为",
        ]) {
            return true
        }
        if length <= 9, isSpacedName(head) { return true }
        guard length <= 30, head.holdsAny(FurnitureRules.offices) else { return false }
        return (head.holds(" ") || head.holds("代") || head.holds("作")) && !head.hasSuffix(":")
            && !head.holdsAny(["会议", "人大", "工作安排", "建议"])
    }

    /// 习 近 平: a name set out with spaces.
    private static func isSpacedName(_ head: String) -> Bool {
        let parts = head.split(separator: " ")
        return parts.count >= 2 && parts.count <= 3
            && parts.allSatisfy {
                $0.unicodeScalars.count == 1 && $0.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
            }
    }

    /// 图为…; …摄.
    static func isCaption(_ head: String) -> Bool {
        let length = head.unicodeScalars.count
        guard length <= 80 else { return false }
        if head.hasPrefix("图为") || head.hasPrefix("图:") { return true }
        return head.endsWithAny(["摄", "摄)", "摄。", "摄影", "供图", "供图)"]) && head.holdsAny(["记者", "摄影", "通讯员", "摄", "供图"])
            && length >= 4 && !head.holds("拍摄")
    }

    /// A line that is a date and perhaps a time of day, no more.
    static func isDate(_ head: String) -> Bool {
        guard head.unicodeScalars.count <= 30, DateReader.date(in: head) != nil else { return false }
        return head.unicodeScalars.allSatisfy { scalar in
            (0x30...0x39).contains(scalar.value) || " -/.:年月日时分秒()[]【】".unicodeScalars.contains(scalar)
        }
    }

    /// Whether a line's form allows it to be a title.
    static func mayBeTitle(_ text: FoldedText, _ line: TextLine) -> Bool {
        guard (4...100).contains(line.length), !isSalutation(line.head), !isParenthesized(line.head) else {
            return false
        }
        let last = text.scalars[line.range.upperBound - 1]
        if [0x3A, 0x2C, 0x3001, 0x3B, 0x3002].contains(last) { return false }
        return HeadingMark(text, line.range) == nil
    }

    /// Whether a line's words are those of titles.
    static func isTitleLike(_ head: String) -> Bool {
        head.holdsAny(["报告", "综述", "公报", "巡礼", "纪实", "材料", "讲话", "总结", "汇报", "侧记", "回眸", "答卷", "工作情况"])
    }

    /// Whether a body that gives reports is named.
    static func namesBody(_ head: String) -> Bool { head.holdsAny(["人大", "政府", "法院", "检察院", "人民代表大会"]) }

    /// The name of a body alone, which a title's second line follows: 某县人民代表大会常务委员会.
    static func isBody(_ head: String) -> Bool {
        head.endsWithAny(["委员会", "人民政府", "法院", "检察院", "常委会"]) && head.unicodeScalars.count <= 30
    }

    /// 工作报告, 政府工作报告: a title without a name.
    static func isBareTitle(_ head: String) -> Bool {
        ["工作报告", "政府工作报告", "常务委员会工作报告", "人大常委会工作报告"].contains(head)
    }

    static func isParenthesized(_ head: String) -> Bool { head.hasPrefix("(") && head.hasSuffix(")") }

    /// A title without file type and without the year before it, to tell its repetitions.
    static func bareTitle(_ head: String) -> String {
        var title = Substring(withoutFileType(head))
        let digits = title.prefix { ("0"..."9").contains($0) }
        if digits.count == 4 { title = title.dropFirst(title.dropFirst(4).hasPrefix("年") ? 5 : 4) }
        while title.first == " " { title = title.dropFirst() }
        return String(title)
    }

    static func withoutFileType(_ title: String) -> String {
        for suffix in [".docx", ".doc", ".pdf", ".txt", ".wps", ".DOCX", ".DOC", ".PDF"] where title.hasSuffix(suffix) {
            return String(title.dropLast(suffix.count))
        }
        return title
    }

    /// 附件2 名词解释 -> 名词解释; 附件2 -> nothing.
    static func withoutAppendix(_ head: String) -> String {
        guard head.hasPrefix("附件") || head.hasPrefix("附:") || head.hasPrefix("附录") else { return head }
        return String(head.drop { "附件录:0123456789一二三四五六七八九十 ".contains($0) })
    }

    private static func startsWithDigit(_ head: String) -> Bool {
        head.unicodeScalars.first.map { (0x30...0x39).contains($0.value) } ?? false
    }
}
