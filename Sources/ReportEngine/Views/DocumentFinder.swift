import ChineseText
import ReportModel

/// Finds regulations and rules that a report names in 《》 as made, changed or done away with.
///
/// What was done says the verb that stands nearest before the name in its sentence, or one that follows at once (《…条例》的修订).
/// A verb that only uses the document (贯彻《…法》) stands in the way of one before it.
enum DocumentFinder {
    /// Verbs that make nothing and change nothing.
    static let users = [
        "贯彻", "落实", "学习", "宣传", "宣讲", "执行", "实施", "依据", "根据", "按照", "依照", "围绕", "检查", "调研", "配合", "参与", "组织", "承办",
        "遵循", "对照",
        "开展", "征求", "听取", "编印", "汇编",
    ]

    private static let regulationEndings = ["条例"]
    /// Names that a body with the right to legislate gives its regulations, too.
    private static let legislatorsEndings = ["条例", "法", "规定", "办法", "规则", "细则", "决定"]
    private static let ruleEndings = ["办法", "规定", "规则", "制度", "意见", "细则", "方案", "规程", "清单", "要点", "指引"]

    /// - Parameters:
    ///   - rule: Which documents, and the verbs for them.
    ///   - verbs: All verbs that any row asks for; one of another row keeps a name from this one.
    static func documents(
        in report: Report, _ rule: DocumentRule, verbs: Set<String>, level: RegionLevel?
    ) -> [NamedDocument] {
        let endings =
            switch rule.kind {
            case .regulation: (level ?? .county) < .county ? legislatorsEndings : regulationEndings
            case .rule: ruleEndings
            }
        var found: [NamedDocument] = []
        let folded = FoldedText(report.text)
        for block in report.blocks where block.role == .paragraph {
            for range in SentenceSplitter.sentences(in: folded, range: folded.range(of: block.span)) {
                let sentence = folded.originalSpan(of: range)
                guard let words = report.text.text(in: sentence), words.contains("《") else { continue }
                for name in names(in: words) {
                    let title = words[name].dropFirst().dropLast()
                    guard endings.contains(where: { bare(title).hasSuffix($0) }),
                        let verb = verb(around: name, in: words, verbs: verbs), rule.verbs.contains(verb)
                    else { continue }
                    let start = sentence.start + words.utf8.distance(from: words.startIndex, to: name.lowerBound)
                    let end = sentence.start + words.utf8.distance(from: words.startIndex, to: name.upperBound)
                    found.append(
                        NamedDocument(
                            title: String(title), reportID: report.id, span: ByteSpan(start: start, end: end),
                            sentence: sentence, sentenceText: words, verb: verb))
                }
            }
        }
        return found
    }

    /// Without （修订） and its like behind it.
    private static func bare(_ title: Substring) -> Substring {
        guard title.hasSuffix("）") || title.hasSuffix(")"),
            let open = title.lastIndex(where: { $0 == "（" || $0 == "(" })
        else { return title }
        return title[..<open]
    }

    /// The stretches in 《》, marks included; of nested ones the outer.
    private static func names(in text: String) -> [Range<String.Index>] {
        var found: [Range<String.Index>] = []
        var start: String.Index?
        var depth = 0
        for index in text.indices {
            switch text[index] {
            case "《":
                if depth == 0 { start = index }
                depth += 1
            case "》" where depth > 0:
                depth -= 1
                if depth == 0, let first = start { found.append(first..<text.index(after: index)) }
            default: continue
            }
        }
        return found
    }

    private static func verb(around name: Range<String.Index>, in text: String, verbs: Set<String>) -> String? {
        let behind = text[name.upperBound...].prefix(5)
        let all = Array(verbs) + users
        // 《…条例》修订; but 、 and ， begin something else.
        if let next = all.filter({ verb in
            behind.hasPrefix(verb) || behind.hasPrefix("的" + verb) || behind.hasPrefix("等" + verb)
        }).max(by: { $0.count < $1.count }) {
            return next
        }
        var best: (end: String.Index, start: String.Index, verb: String)?
        // Words inside other names are names, not verbs.
        let before = outsideNames(text, upTo: name.lowerBound)
        for verb in all {
            for stretch in before {
                guard let range = text[stretch].ranges(of: verb).last else { continue }
                if let known = best,
                    (known.end, range.lowerBound) > (range.upperBound, known.start)
                {
                    continue
                }
                best = (range.upperBound, range.lowerBound, verb)
            }
        }
        return best?.verb
    }

    private static func outsideNames(_ text: String, upTo end: String.Index) -> [Range<String.Index>] {
        var stretches: [Range<String.Index>] = []
        var start = text.startIndex
        for name in names(in: text) where name.upperBound <= end {
            stretches.append(start..<name.lowerBound)
            start = name.upperBound
        }
        stretches.append(start..<end)
        return stretches
    }
}
