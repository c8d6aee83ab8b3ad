/// What kind of document a title names, and what was done with it.
enum DocumentRules {
    /// The end of a title tells its kind; the first that fits.
    static let endings: [(String, NamedDocumentKind)] = [
        ("条例", .regulation), ("规定", .regulation), ("法", .law), ("办法", .rules), ("规则", .rules), ("制度", .rules),
        ("细则", .rules), ("规程", .rules), ("汇编", .rules), ("规划", .plan), ("计划", .plan), ("方案", .plan), ("纲要", .plan),
        ("规划纲要", .plan), ("决定", .decision), ("决议", .decision), ("意见", .opinion), ("通知", .opinion), ("措施", .opinion),
        ("报告", .report), ("公报", .report), ("白皮书", .report),
    ]

    static let acts: [(String, DocumentAct)] = [
        ("制定", .enacted), ("出台", .enacted), ("颁布", .enacted), ("印发", .enacted), ("编制", .enacted), ("制订", .enacted),
        ("作出", .enacted), ("编印", .enacted), ("通过", .enacted), ("修改", .amended), ("修订", .amended), ("修正", .amended),
        ("完善", .amended), ("废止", .repealed), ("执法检查", .inspected), ("检查", .inspected), ("宣传", .publicised),
        ("学习", .publicised), ("普法", .publicised), ("审议", .deliberated), ("审查", .deliberated), ("贯彻", .implemented),
        ("实施", .implemented), ("落实", .implemented),
    ]

    /// 议事规那么: character recognition reads 则 as 那么 behind these.
    private static let beforeRule: Set<UInt32> = Set("规准细总附原法守".unicodeScalars.map(\.value))

    /// The title with 则 put back where it was read as 那么.
    static func corrected(_ title: String) -> String {
        var scalars: [Unicode.Scalar] = []
        for scalar in title.unicodeScalars {
            if scalar.value == 0x4E48, scalars.last?.value == 0x90A3, scalars.count > 1,
                beforeRule.contains(scalars[scalars.count - 2].value)
            {
                scalars[scalars.count - 1] = "则"
            } else {
                scalars.append(scalar)
            }
        }
        guard scalars.count < title.unicodeScalars.count else { return title }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    static func kind(of title: String) -> NamedDocumentKind {
        var bare = title
        // 中华人民共和国种子法(草案): brackets say the state of the text, not its kind.
        if let open = bare.firstIndex(where: { $0 == "(" || $0 == "（" }) { bare = String(bare[..<open]) }
        // 办法 ends in 法 as well: the longest ending decides.
        var best: (count: Int, kind: NamedDocumentKind) = (0, .other)
        for (ending, kind) in endings where ending.utf8.count > best.count && ends(bare, ending) {
            best = (ending.utf8.count, kind)
        }
        return best.kind
    }

    /// Compares bytes: characters would be looked up one by one.
    private static func ends(_ text: String, _ ending: String) -> Bool {
        text.utf8.count >= ending.utf8.count && text.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }

    static func acts(in words: String) -> [DocumentAct] {
        var found: Set<DocumentAct> = []
        for (word, act) in acts where words.contains(word) { found.insert(act) }
        return found.sorted()
    }
}
