import ChineseText
import ReportModel

/// Chooses the concept that a figure's name, clause and unit speak of.
struct ConceptMatcher: Sendable {
    private struct Pattern: Sendable {
        var concept: Int
        /// Numbers of the parts' words.
        var parts: [Int32]
        var head: Int
        var refused: [Int32]
        /// Must stand in the sentence; -1 for none.
        var context: Int32
        var isFree: Bool
        var endsName: Bool
        var lengths: [Int]
    }

    /// A word of a concept's name where it stands.
    struct Place: Sendable {
        var word: Int32
        var start: Int
        var end: Int
        /// Where it stands in the sentence, or in the name where that has words of its own.
        var position: Int
        var inName: Bool
    }

    /// A figure's name: its characters, and where each stands in the sentence (-1 for added words).
    struct Name: Sendable {
        var characters: ContiguousArray<UInt32>
        var positions: ContiguousArray<Int>
    }

    /// The concept that fits best.
    struct Choice: Sendable {
        /// An index into `definitions`.
        var concept: Int
        var score: Int
        /// The place's name that opens the figure's, in its characters: 南疆五地州 of 南疆五地州生产总值; empty for none.
        var place: Range<Int>
    }

    let definitions: [ConceptDefinition]
    /// The first so many definitions are the base list's, which wins where both fit alike.
    private let baseCount = ConceptTable.baseCount
    private var patterns: [Pattern] = []
    /// Patterns by the number of their head word.
    private var byHead: [[Int]] = []
    private var needs: [[Int32]] = []
    /// Which need no more than to be of a congress: 培训班 in a congress's report are for deputies.
    private let areOfCongress: [Bool]
    /// 1 for suggestions, 2 for opinions and requests, 0 for the rest.
    private let groups: [UInt8]
    private var wordNumbers: [String: Int32] = [:]
    /// The definitions' codes, in their order.
    let codes: [String]
    private let indexByCode: [String: Int]

    /// Adds every word of the table to the lexicon.
    init(definitions: [ConceptDefinition], lexicon: inout Lexicon) {
        self.definitions = definitions
        codes = definitions.map(\.concept.code.rawValue)
        indexByCode = Dictionary(zip(codes, codes.indices), uniquingKeysWith: { first, _ in first })
        groups = codes.map { code in
            if code.hasPrefix("suggestions.") { return 1 }
            return code.hasPrefix("opinions.") && code != "opinions.review" || Self.requests.contains(code) ? 2 : 0
        }
        areOfCongress = definitions.map { $0.needs.contains("人大") }
        for (index, definition) in definitions.enumerated() {
            for alias in definition.aliases where !alias.parts.isEmpty {
                let parts = alias.parts.map { number($0, &lexicon) }
                let refused = alias.refused.map { number($0, &lexicon) }
                let pattern = Pattern(
                    concept: index, parts: parts, head: alias.head, refused: refused,
                    context: alias.context.isEmpty ? -1 : number(alias.context, &lexicon), isFree: alias.isFree,
                    endsName: alias.endsName,
                    lengths: alias.parts.map { FoldedText($0).count })
                byHead[Int(parts[alias.head])].append(patterns.count)
                patterns.append(pattern)
            }
            needs.append(definition.needs.map { number($0, &lexicon) })
        }
    }

    /// What rates of requests (办结率, 满意率) are said of, beside opinions.
    private static let requests: Set<String> = ["petitions.handled", "enterprises.problems_solved", "services.hotline"]

    /// The concept with that code.
    func index(of code: String) -> Int? { indexByCode[code] }

    /// Whether rates such as 办结率 and 满意率 are said of the concept.
    func isRated(_ concept: Int) -> Bool { groups[concept] != 0 }

    private mutating func number(_ word: String, _ lexicon: inout Lexicon) -> Int32 {
        if let known = wordNumbers[word] { return known }
        let number = Int32(byHead.count)
        wordNumbers[word] = number
        byHead.append([])
        lexicon.add(word, part: number)
        return number
    }

    /// What the figure is about; index into `definitions` and the pattern's score, or `nil`.
    ///
    /// - Parameters:
    ///   - name: The name's characters.
    ///   - window: The clause that the figure stands in.
    ///   - near: The part of it that belongs to no other figure.
    ///   - isCongress: Whether the report is a congress's.
    ///   - before: The last concept of the sentence; rates go with it.
    ///   - home: The report's own place, folded; a name may open with it.
    func choose(
        name nameWords: Name, window: Range<Int>, near: Range<Int>, candidate: Candidate, kind: ObservationKind,
        before: Int?, home: ContiguousArray<UInt32> = [], isCongress: Bool = false, _ scan: SentenceScan,
        _ lexicon: Lexicon
    ) -> Choice? {
        let name = nameWords.characters
        var places: [Place] = []
        for at in name.indices {
            lexicon.forEachWord(in: name, at: at, limit: name.count) { entry, end in
                let part = lexicon.entries[Int(entry)].part
                if part >= 0 {
                    places.append(
                        Place(word: part, start: at, end: end, position: nameWords.positions[at], inName: true))
                }
            }
        }
        for index in scan.words(from: window.lowerBound, to: window.upperBound)
        where scan.words[index].end <= window.upperBound {
            let word = scan.words[index]
            let part = lexicon.entries[Int(word.entry)].part
            if part >= 0 {
                places.append(
                    Place(word: part, start: word.start, end: word.end, position: word.start, inName: false))
            }
        }
        var best: Choice?
        for index in places.indices {
            let place = places[index]
            for number in byHead[Int(place.word)] {
                let pattern = patterns[number]
                guard place.inName || pattern.isFree && near.contains(place.position),
                    fits(definitions[pattern.concept], candidate, kind),
                    var score = score(pattern, index, places)
                else { continue }
                // 公路投资增长14%: what grew is the name's last noun, not one in its midst.
                if kind == .change || kind == .rank, place.inName, !definitions[pattern.concept].coversWholeName,
                    !isLastNoun(
                        name, abbreviationEnd(name, place.end),
                        isCount: !definitions[pattern.concept].families.contains(.proportion), lexicon)
                {
                    continue
                }
                if pattern.endsName, place.end != name.count || !place.inName { continue }
                if pattern.context >= 0 {
                    guard isIn(scan, window.upperBound, pattern.context, lexicon) else { continue }
                    score += 6
                }
                var prefix = 0..<0
                if definitions[pattern.concept].coversWholeName {
                    guard place.inName, let rest = uncovered(name, place, home, lexicon) else { continue }
                    if pattern.parts.count == 1 { prefix = rest }
                    score += 4
                } else if place.inName {
                    // The noun that ends the name is what is counted.
                    score += min(place.end, 14) + (place.end == name.count ? 8 : 0)
                }
                if pattern.concept < baseCount { score += 3 }
                if !needs[pattern.concept].isEmpty {
                    let isTold =
                        isCongress && areOfCongress[pattern.concept]
                        || needs[pattern.concept].contains { isIn(scan, window.upperBound, $0, lexicon) }
                    guard isTold || before.map({ sameGroup($0, pattern.concept) }) ?? false else { continue }
                    score += 2
                }
                if let before, sameGroup(before, pattern.concept) { score += 4 }
                if score > best?.score ?? 4 { best = Choice(concept: pattern.concept, score: score, place: prefix) }
            }
        }
        return best
    }

    /// 重大工程投资完成: a count's noun that others follow is not what grew.
    private func isLastNoun(_ name: ContiguousArray<UInt32>, _ end: Int, isCount: Bool, _ lexicon: Lexicon) -> Bool {
        guard name.count - end <= 4 else { return false }
        guard isCount else { return true }
        var at = end
        while at < name.count {
            var next = at
            lexicon.forEachWord(in: name, at: at, limit: name.count) { entry, wordEnd in
                let roles: WordRoles = [.modifier, .genericNoun, .nameHeadDrop, .nameTailDrop, .unit, .act, .deed]
                if !lexicon.entries[Int(entry)].roles.isDisjoint(with: roles) { next = max(next, wordEnd) }
            }
            if next == at, SentenceScan.isPunctuation(name[at]) { next = at + 1 }
            guard next > at else { return false }
            at = next
        }
        return true
    }

    private func isIn(_ scan: SentenceScan, _ end: Int, _ word: Int32, _ lexicon: Lexicon) -> Bool {
        scan.words.contains { $0.end <= end && lexicon.entries[Int($0.entry)].part == word }
    }

    /// suggestions.total and suggestions.reply_rate are of one group.
    private func sameGroup(_ a: Int, _ b: Int) -> Bool { groups[a] != 0 && groups[a] == groups[b] }

    /// Points for the pattern's words, in the name and beside it; `nil` where one is missing or a refused one stands.
    private func score(_ pattern: Pattern, _ head: Int, _ places: [Place]) -> Int? {
        if !pattern.refused.isEmpty, places.contains(where: { pattern.refused.contains($0.word) }) { return nil }
        var score = pattern.lengths[pattern.head] * (places[head].inName ? 3 : 2)
        guard pattern.parts.count > 1 else { return score }
        for (index, part) in pattern.parts.enumerated() where index != pattern.head {
            var found = false
            // In the name the order counts; elsewhere in the clause it is enough that the word stands there.
            for place in places where place.word == part {
                if place.inName, places[head].inName {
                    let isBefore = place.end <= places[head].start
                    let isBehind = place.start >= places[head].end
                    guard index < pattern.head ? isBefore : isBehind else { continue }
                    score += pattern.lengths[index] * 3
                } else {
                    guard
                        place.position < 0 || places[head].position < 0
                            || (place.position < places[head].position) == (index < pattern.head)
                    else { continue }
                    score += pattern.lengths[index]
                }
                found = true
                break
            }
            if !found { return nil }
        }
        return score
    }

    /// What the name holds beside the alias and words such as 全省, 实现, 总额: a place's name before it, or nothing; `nil` where
    /// it holds anything else.
    private func uncovered(
        _ name: ContiguousArray<UInt32>, _ place: Place, _ home: ContiguousArray<UInt32>, _ lexicon: Lexicon
    ) -> Range<Int>? {
        var prefix = 0..<0
        var at = 0
        while at < name.count {
            if at == place.start {
                at = shareEnd(name, abbreviationEnd(name, place.end))
                continue
            }
            if let end = levelEnd(name, at, place.start) ?? homeEnd(name, at, place.start, home) {
                at = end
                continue
            }
            var next = at
            let limit = at < place.start ? place.start : name.count
            lexicon.forEachWord(in: name, at: at, limit: limit) { entry, end in
                let roles = lexicon.entries[Int(entry)].roles
                if !roles.isDisjoint(with: [.modifier, .nameHeadDrop, .nameTailDrop]) { next = max(next, end) }
            }
            if next == at {
                guard SentenceScan.isPunctuation(name[at]) || NumeralCharacter.isASCIIDigit(name[at]) else {
                    guard isPlaceName(name, at, place.start) else { return nil }
                    prefix = at..<place.start
                    at = place.start
                    continue
                }
                next = at + 1
            }
            at = next
        }
        return prefix
    }

    /// 区级一般公共预算收入: where the word for the level ends that stands right before a measure.
    private func levelEnd(_ name: ContiguousArray<UInt32>, _ at: Int, _ measure: Int) -> Int? {
        let levels: Set<UInt32> = [0x5E02, 0x53BF, 0x533A, 0x5DDE, 0x65D7, 0x9547, 0x4E61]  // 市 县 区 州 旗 镇 乡
        return at + 2 == measure && levels.contains(name[at]) && name[at + 1] == 0x7EA7 ? measure : nil  // 级
    }

    /// 成都社会消费品零售总额 in a report of 成都市: where the report's own place ends, with or without its last character.
    private func homeEnd(
        _ name: ContiguousArray<UInt32>, _ at: Int, _ measure: Int, _ home: ContiguousArray<UInt32>
    ) -> Int? {
        // 城区常住人口 in a report of a district of a city
        if home.last == 0x533A, at + 2 <= measure, name[at] == 0x57CE, name[at + 1] == 0x533A { return at + 2 }
        for length in [home.count, home.count - 1] where length >= 2 && at + length <= measure {
            if name[at..<(at + length)].elementsEqual(home[..<length]) { return at + length }
        }
        return nil
    }

    private static let products: [[UInt32]] = ["地区生产总值", "国内生产总值", "生产总值", "gdp"].map {
        $0.unicodeScalars.map(\.value)
    }
    private static let shares: [[UInt32]] = ["的比重", "的比例", "比重", "比例", "比"].map { $0.unicodeScalars.map(\.value) }

    /// 研发经费支出占|GDP比重: where the words end that say of what the share is, behind a name that ends in 占.
    private func shareEnd(_ name: ContiguousArray<UInt32>, _ end: Int) -> Int {
        guard end > 0, name[end - 1] == 0x5360 else { return end }  // 占
        var at = end
        for words in [Self.products, Self.shares] {
            if let word = words.first(where: { name[at...].starts(with: $0) }) { at += word.count }
        }
        return at
    }

    /// 地区生产总值(GDP), 固定资产投资(不含农户): where the name ends that its abbreviation, or what is left out, follows in brackets.
    private func abbreviationEnd(_ name: ContiguousArray<UInt32>, _ end: Int) -> Int {
        guard end + 2 < name.count, name[end] == 0x28, let close = name[end...].firstIndex(of: 0x29),
            close > end + 1,
            name[(end + 1)..<close].allSatisfy({ $0 < 0x7F }) || name[end + 1] == 0x4E0D && name[end + 2] == 0x542B
        else { return end }
        return close + 1
    }

    /// What is left before the alias names a place: 南疆五地州, 成都市, 白石镇 and not 小城镇.
    private func isPlaceName(_ name: ContiguousArray<UInt32>, _ from: Int, _ to: Int) -> Bool {
        guard from < to, to - from <= 12 else { return false }
        // 市 县 区 省 州 国 圈 群
        if [0x5E02, 0x53BF, 0x533A, 0x7701, 0x5DDE, 0x56FD, 0x5708, 0x7FA4].contains(name[to - 1]) { return true }
        // 镇 乡 旗 盟
        return to - from >= 3 && [0x9547, 0x4E61, 0x65D7, 0x76DF].contains(name[to - 1])
            && ![0x57CE, 0x4E61, 0x8054].contains(name[to - 2])
    }

    private func fits(_ definition: ConceptDefinition, _ candidate: Candidate, _ kind: ObservationKind) -> Bool {
        let families = definition.families
        if !definition.refusedUnits.isEmpty, candidate.unit >= 0,
            definition.refusedUnits.contains(UnitTable.all[candidate.unit].name)
        {
            return false
        }
        switch kind {
        case .rank: return true
        case .change:
            switch candidate.family {
            case .proportion, .percentagePoint, .multiple: return true
            default: return fitsAmount(families, candidate.family)
            }
        case .share: return families.contains(candidate.family == .multiple ? .multiple : .proportion)
        case .level:
            // 服务市场主体任务26条: tasks are counted.
            if definition.countsBodies, candidate.unit >= 0,
                ["条", "项", "件"].contains(UnitTable.all[candidate.unit].name)
            {
                return false
            }
            return fitsAmount(families, candidate.family)
        }
    }

    private func fitsAmount(_ families: Set<UnitFamily>, _ family: UnitFamily) -> Bool {
        if families.contains(family) { return true }
        switch family {
        case .item: return families.contains(.organisation)
        case .organisation: return families.contains(.item)
        default: return false
        }
    }
}
