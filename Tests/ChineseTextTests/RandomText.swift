/// Random strings of what stands in reports and of what breaks careless code.
enum RandomText {
    private static let pieces: [String] = [
        "人", "大", "代", "表", "建", "議", "办", "理", "滿", "意", "率", "。", "，", "！", "；", "”", "“", "（", "）",
        "1", "2", "９", "０", "％", "%", ".", ",", " ", "\u{3000}", "\n", "\r\n", "\u{200B}", "\u{FEFF}", "\u{AD}",
        "a", "Z", "Ｇ", "é", "〇", "○", "𠮷", "😀", "e\u{301}", "葛\u{E0100}", "\u{0}",
    ]

    static func mixed(length: Int, using random: inout some RandomNumberGenerator) -> String {
        var text = ""
        for _ in 0..<length { text += pieces.randomElement(using: &random) ?? "" }
        return text
    }
}
