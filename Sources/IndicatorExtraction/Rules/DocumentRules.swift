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

    static let examples: [DocumentExample] = [
        DocumentExample("制定出台《示例县绿化条例》。", "示例县绿化条例", .regulation, .enacted),
        DocumentExample("修订《示例县人大常委会议事规则》。", "示例县人大常委会议事规则", .rules, .amended),
        DocumentExample("修订《示例县人大常委会议事规那么》。", "示例县人大常委会议事规则", .rules, .amended),
        DocumentExample("废止《示例县集市管理办法》。", "示例县集市管理办法", .rules, .repealed),
        DocumentExample("开展《中华人民共和国种子法》执法检查。", "中华人民共和国种子法", .law, .inspected),
        DocumentExample("广泛宣传《中华人民共和国湿地保护法》。", "中华人民共和国湿地保护法", .law, .publicised),
        DocumentExample("审议《示例县国土空间规划(草案)》。", "示例县国土空间规划(草案)", .plan, .deliberated),
        DocumentExample("贯彻实施《示例县养老服务规定》。", "示例县养老服务规定", .regulation, .implemented),
        DocumentExample("作出《关于加强水源保护的决定》。", "关于加强水源保护的决定", .decision, .enacted),
        DocumentExample("印发《关于支持果业的若干措施》。", "关于支持果业的若干措施", .opinion, .enacted),
        DocumentExample("听取《财政预算执行情况的报告》。", "财政预算执行情况的报告", .report),
        DocumentExample("舞剧《春到山乡》广受好评。", "春到山乡", .other),
        DocumentExample("修改城市绿化的有关措施,对照《示例县绿化条例》。", "示例县绿化条例", .regulation),
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

/// A sentence that names one document, and what the rules must make of it; the tests run all of them.
struct DocumentExample: Sendable {
    let text: String
    let title: String
    let kind: NamedDocumentKind
    let acts: [DocumentAct]

    init(_ text: String, _ title: String, _ kind: NamedDocumentKind, _ acts: DocumentAct...) {
        self.text = text
        self.title = title
        self.kind = kind
        self.acts = acts
    }
}
