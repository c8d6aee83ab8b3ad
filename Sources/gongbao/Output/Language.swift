/// The language of headings and labels. What reports say is never translated.
enum Language: String, CaseIterable, Sendable {
    case en, zh

    /// By the locale: Chinese for zh_CN and its like, else English.
    init(locale surroundings: Surroundings) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { surroundings.variable($0) }.first ?? ""
        self = locale.hasPrefix("zh") ? .zh : .en
    }
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
