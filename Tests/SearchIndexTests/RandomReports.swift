import ChineseText
import ReportModel
import SearchIndex

/// Random reports and queries over few characters, so that words meet, cross and repeat.
enum RandomReports {
    private static let pieces = [
        "代", "表", "建", "议", "办", "理", "满", "意", "率", "議", "滿", "人", "大", "，", "。", "\n", " ", "、",
        "91", "95", "９５", "%", "％", "1,260", "1260", "gdp", "GDP", "a", "3.5", "３．５", "\u{200B}", "，", "100",
        "10万", "十万", "100,000", "１０万", "一百", "二〇二三", "2023", "万", "十", "三",
    ]
    static let words = [
        "代表", "建议", "代表建议", "满意率", "办理", "人大", "人大代表", "代表建議辦理", "率95", "95%", "GDP", "1260", "3.5%",
        "建", "表建", "代表建议办理满意率", "意率", "满意率95%", "无",
        "10万", "十万", "100,000", "10万人", "100000人", "建议一百", "一百件", "二〇二三年", "投入十万人大", "2023",
        "GDP建议", "建GDP", "人大GDP办理", "a建",
    ]

    static func text(_ length: Int, using random: inout some RandomNumberGenerator) -> String {
        var text = ""
        while text.utf8.count < length {
            if Int.random(in: 0..<3, using: &random) == 0 {
                text += words.randomElement(using: &random) ?? ""
            } else {
                text += pieces.randomElement(using: &random) ?? ""
            }
        }
        return text
    }

    static func report(_ number: Int, using random: inout some RandomNumberGenerator) -> Report {
        let title = text(Int.random(in: 0...20, using: &random), using: &random)
        var whole = ""
        var blocks: [Block] = []
        var sections: [Section] = []
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let role = BlockRole.allCases.randomElement(using: &random) ?? .paragraph
            let start = whole.utf8.count
            whole += text(Int.random(in: 0...60, using: &random), using: &random)
            let span = ByteSpan(start: start, end: whole.utf8.count)
            whole += "\n"
            if role == .heading { sections.append(Section(heading: span, level: 1)) }
            blocks.append(Block(span: span, role: role, section: sections.isEmpty ? nil : sections.count - 1))
        }
        let codes = ["110000", "330000", "330100", "330106", "410323", nil]
        let code = (codes.randomElement(using: &random) ?? nil).flatMap { RegionCode($0) }
        return Report(
            id: ReportID("r\(number)") ?? ReportID("r")!, title: title,
            region: code.map { Region(code: $0, name: "") },
            kind: ReportKind.allCases.randomElement(using: &random) ?? .other,
            periodCovered: Bool.random(using: &random)
                ? Period(year: Int.random(in: 2019...2024, using: &random)) : nil,
            yearDelivered: Bool.random(using: &random) ? Int.random(in: 2019...2024, using: &random) : nil,
            text: whole, blocks: Bool.random(using: &random) ? blocks : [], sections: sections)
    }

    static func query(depth: Int = 0, using random: inout some RandomNumberGenerator) -> SearchQuery {
        func some(_ most: Int) -> [SearchQuery] {
            (0..<Int.random(in: 0...most, using: &random)).map { _ in query(depth: depth + 1, using: &random) }
        }
        let field =
            Int.random(in: 0..<5, using: &random) == 0 ? SearchField.allCases.randomElement(using: &random) : nil
        let word = words.randomElement(using: &random) ?? ""
        if Int.random(in: 0..<8, using: &random) == 0 { return condition(using: &random) }
        switch Int.random(in: 0..<(depth < 3 ? 10 : 5), using: &random) {
        case 0, 1: return .words(word, field: field)
        case 2:
            return .words(
                word + [" ", "，", ""][Int.random(in: 0..<3, using: &random)]
                    + (words.randomElement(using: &random) ?? ""))
        case 3: return .phrase(word, field: field)
        case 4: return .phrase(text(8, using: &random), field: field)
        case 5, 6: return .all(some(3))
        case 7: return .any(some(3))
        case 8:
            return .weighted(
                query(depth: depth + 1, using: &random), by: [0.5, 2][Int.random(in: 0...1, using: &random)])
        default: return .excluding(query(depth: depth + 1, using: &random), some(2))
        }
    }

    private static func condition(using random: inout some RandomNumberGenerator) -> SearchQuery {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: .condition(.years(2020...Int.random(in: 2020...2024, using: &random)))
        case 1: .condition(.kind(ReportKind.allCases.randomElement(using: &random) ?? .other))
        case 2: .condition(.region("无处"))
        case 3: .filtered(SearchFilter(numbers: numbers(using: &random)))
        default: .filtered(filter(using: &random))
        }
    }

    private static func numbers(using random: inout some RandomNumberGenerator) -> ReportNumbers {
        let step = UInt32.random(in: 1...4, using: &random)
        return ReportNumbers(stride(from: UInt32.random(in: 0...3, using: &random), to: 3_000, by: Int(step)))
    }

    static func filter(using random: inout some RandomNumberGenerator) -> SearchFilter {
        var filter = SearchFilter()
        if Int.random(in: 0..<3, using: &random) == 0 {
            filter.regions = [330_000...339_999, 110_000...119_999].prefix(Int.random(in: 1...2, using: &random)).map {
                $0
            }
        }
        if Int.random(in: 0..<3, using: &random) == 0 { filter.years = 2020...2022 }
        if Int.random(in: 0..<4, using: &random) == 0 { filter.kinds = [1, 2, 3, 4] }
        if Int.random(in: 0..<5, using: &random) == 0 { filter.numbers = numbers(using: &random) }
        return filter
    }
}
