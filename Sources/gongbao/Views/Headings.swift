/// Headings of columns that several views share.
enum Heading {
    static let region = Label("region", "地区")
    static let period = Label("period", "时期")
    static let year = Label("year", "年份")
    static let name = Label("name", "名称")
    static let value = Label("value", "数值")
    static let kind = Label("kind", "类别")
    static let concept = Label("concept", "指标")
    static let report = Label("report", "报告")
    static let title = Label("title", "标题")
    static let sentence = Label("sentence", "原句")
    static let figures = Label("figures", "数据")
    static let place = Label("place", "位次")
    static let code = Label("code", "代码")
    static let reason = Label("found by", "依据")
    static let score = Label("score", "契合")
}

/// The last line of an answer, on the error stream.
enum SummaryLine {
    /// `20 of 1,204 reports, 3.1 ms; go on with --cursor XYZ`.
    static func text(
        shown: Int, total: UInt64, isExact: Bool, what: CountedNoun, nanoseconds: UInt64? = nil, cursor: String,
        _ language: Language
    ) -> String {
        let least = isExact ? "" : (language == .zh ? "至少 " : "at least ")
        let all = least + what.text(total, language)
        var line = all
        if UInt64(shown) < total { line = language == .zh ? "\(all)，列出 \(shown)" : "\(shown) of \(all)" }
        if let nanoseconds, nanoseconds > 0 {
            line += (language == .zh ? "，" : ", ") + NumberText.duration(nanoseconds: nanoseconds)
        }
        if !cursor.isEmpty { line += (language == .zh ? "；续查：" : "; go on with ") + "--cursor \(cursor)" }
        return line
    }
}
