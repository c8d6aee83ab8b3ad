/// The language of headings and labels. What reports say is never translated.
enum Language: String, CaseIterable, Sendable {
    case en, zh

    /// By the locale: Chinese for zh_CN and its like, else English.
    init(locale surroundings: Surroundings) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { surroundings.variable($0) }.first ?? ""
        self = locale.hasPrefix("zh") ? .zh : .en
    }
}

/// Something that is counted, in both languages.
struct CountedNoun: Hashable, Sendable {
    let one: String
    let many: String
    let zh: String

    /// `1 report`, `1,204 reports`, `1,204 份报告`.
    func text(_ count: some BinaryInteger, _ language: Language) -> String {
        NumberText.grouped(count) + " " + (language == .zh ? zh : count == 1 ? one : many)
    }

    static let reports = CountedNoun(one: "report", many: "reports", zh: "份报告")
    static let figures = CountedNoun(one: "figure", many: "figures", zh: "个数据")
    static let regions = CountedNoun(one: "region", many: "regions", zh: "个地区")
    static let rows = CountedNoun(one: "row", many: "rows", zh: "行")
    static let sentences = CountedNoun(one: "sentence", many: "sentences", zh: "句")
    static let queries = CountedNoun(one: "query", many: "queries", zh: "条检索式")
    static let columns = CountedNoun(one: "column", many: "columns", zh: "列")
}

/// Words in both languages.
struct Label: Hashable, Sendable {
    let en: String
    let zh: String

    init(_ en: String, _ zh: String) {
        self.en = en
        self.zh = zh
    }

    func callAsFunction(_ language: Language) -> String { language == .zh ? zh : en }
}
