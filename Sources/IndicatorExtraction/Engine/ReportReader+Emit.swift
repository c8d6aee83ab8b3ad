import ChineseText
import ReportModel

extension ReportReader {
    /// Makes observations of a sentence's drafts, moving the context along with the times between them.
    mutating func emit(
        _ drafts: [Draft], _ mentions: [TimeMention], span: ByteSpan, number: Int, isHeading: Bool
    ) {
        sentencesRead += 1
        var nextMention = 0
        var local = carriedMonth
        let firstObservation = observations.count
        namedConcepts.removeAll(keepingCapacity: true)
        formerPeriod = nil
        var firstOfDraft: [Int] = []
        var agents = AgentReader()
        let rows = yearsOfRows(drafts, mentions)
        for (index, draft) in drafts.enumerated() {
            while nextMention < mentions.count,
                mentions[nextMention].range.lowerBound < draft.candidate.range.lowerBound
            {
                take(mentions[nextMention], number, isHeading, &local)
                nextMention += 1
            }
            firstOfDraft.append(observations.count)
            let base = mentions.last {
                $0.isBase && $0.range.upperBound <= draft.candidate.range.lowerBound && $0.period != nil
            }
            let agent = agents.agent(of: draft, scan).map { ownWords(DraftName(pieces: [$0])) }
            emit(draft, rows[index] ?? own(local, draft), base, agent, sentence: span)
        }
        while nextMention < mentions.count {
            take(mentions[nextMention], number, isHeading, &local)
            nextMention += 1
        }
        carriedMonth = nil
        if var month = local, month.isBareMonth, !month.isNarrow, scan.characters.last == 0x3B {
            month.range = 0..<0
            carriedMonth = month
        }
        link(drafts, firstOfDraft, from: firstObservation)
    }

    private mutating func take(
        _ mention: TimeMention, _ number: Int, _ isHeading: Bool, _ local: inout TimeMention?
    ) {
        guard !mention.isBase, !mention.isIntended || context.isPlan else { return }
        // 五年来,截至2023年10月,共接收86件: the day ends the span.
        let isSpan = (local?.period ?? context.period).map { !$0.isSingleYear } ?? false
        if isSpan, endsSpan(mention) { return }
        let mention = context.resolved(mention)
        local = mention
        if isHeading || isOfSeason(mention) { return }
        // A year within a sentence is said of that sentence alone.
        if mention.range.lowerBound > 6, !mention.isRelative, mention.period?.isSingleYear == true,
            !goesOnInNextPart(mention)
        {
            return
        }
        // 各位代表!2025年是收官之年。五年来: a span of years may open a review in the paragraph's first sentences.
        let start = mention.range.lowerBound
        let isHead = number == 0 && start < 14 || number <= 3 && start < 4 && mention.isRelative && !mention.isForward
        context.read(mention, atHead: isHead, inPlan: context.isPlan)
    }

    /// 截至2023年10月 behind 以来, or 五年来.
    private func endsSpan(_ mention: TimeMention) -> Bool {
        let start = mention.range.lowerBound
        return Self.asOf.contains { scan.matches($0, endingAt: start) }
            && (0..<start).contains { scan.matches("以来,", at: $0) || scan.matches("年来,", at: $0) }
    }

    /// 对五年作了回顾,2023年,…;…: a year by itself, in a sentence that goes on behind `;`.
    private func goesOnInNextPart(_ mention: TimeMention) -> Bool {
        // 围绕民生,2024年将新建…;…
        if scan.characters.last == 0x3B, scan.character(mention.range.lowerBound - 1) == 0x2C,
            mention.period.map(context.isAhead) ?? false
        {
            let end = mention.range.upperBound
            let words = ["将", "拟", "计划", "力争"] as [StaticString]
            return scan.contains(words, in: end..<min(scan.count, end + 8))
        }
        return scan.characters.last == 0x3B && scan.character(mention.range.lowerBound - 1) == 0x2C
            && scan.character(mention.range.upperBound) == 0x2C && mention.period.map { !context.isAhead($0) } ?? false
    }

    private mutating func emit(
        _ draft: Draft, _ local: TimeMention?, _ base: TimeMention?, _ agent: String?, sentence: ByteSpan
    ) {
        let candidate = draft.candidate
        let folded = scan.origins[candidate.range.lowerBound]..<(scan.origins[candidate.range.upperBound - 1] + 1)
        let span = text.originalSpan(of: folded)
        let window = clauseWindow(candidate.range)
        let nature = nature(of: draft, local)
        var period = period(of: draft, local, base, nature, window)
        // 解决60件,占30%: of those that were counted, in the same years.
        if isShareOfCount(draft), let last = observations.last, sentence.start <= last.span.start,
            last.kind == .level || last.kind == .share && sharedPeriod != nil
        {
            period = last.kind == .level ? last.period : sharedPeriod
            sharedPeriod = period
        } else {
            sharedPeriod = nil
        }
        if draft.isFormerState, base?.period != nil || local?.period?.isSingleYear == true { formerPeriod = period }
        let names = draft.names.isEmpty ? [DraftName(pieces: [])] : draft.names
        let first = observations.count
        for name in names {
            let text = ownWords(name)
            let unit = candidate.isRank ? "位" : rawUnit(candidate)
            namedPlace = nil
            partTarget = nil
            let concept = concept(for: draft, name, window)
            var observation = Observation(
                span: span, sentence: sentence,
                quantity: Quantity(
                    value: value(candidate.numeral.value, draft), high: candidate.numeral.high.map { value($0, draft) },
                    comparator: candidate.comparator, unit: unit),
                kind: draft.kind, nature: nature, name: text, concept: concept, period: period,
                region: namedPlace ?? region(of: name, isWhole: isWhole(concept)), agent: agent,
                rules: rules(of: draft))
            if let whole = yearsOfRated(draft, concept), local.map({ $0.period == whole }) ?? true {
                observation.period = whole
            }
            observation.flags = flags(observation)
            if let partTarget { observation.links.append(ObservationLink(kind: .partOf, target: partTarget)) }
            if isOverSeveralYears(draft, base, period) { observation.flags.insert(.changeOverSeveralYears) }
            if observations.count > first {
                observation.links.append(ObservationLink(kind: .sharesValueWith, target: first))
            }
            if let traced, span.overlaps(traced) { traceObservation(observation) }
            observations.append(observation)
        }
    }

    /// 占 opens the clause right behind a count, or 其中 does and 占 stands before the figure.
    private func isShareOfCount(_ draft: Draft) -> Bool {
        let end = draft.candidate.range.lowerBound
        if draft.kind == .share, !draft.isFormerState, !draft.isLatterState, scan.character(end - 1) == 0x5360,
            sharedPeriod != nil || scan.contains(draft.clause, .partOf)
        {
            return true
        }
        var start = draft.clause.lowerBound
        while SentenceScan.isPunctuation(scan.character(start)), start < draft.candidate.range.lowerBound { start += 1 }
        if scan.character(start) == 0x7EA6 { start += 1 }  // 约
        return draft.kind == .share && !draft.isFormerState && !draft.isLatterState && scan.character(start) == 0x5360
    }

    /// Whether the concept is one that names must be covered by whole.
    private func isWhole(_ concept: ConceptCode?) -> Bool {
        guard let concept, let last = lastConcept else { return false }
        let definition = rulebook.concepts.definitions[last]
        return definition.coversWholeName && definition.concept.code == concept
    }

    /// The name as the report writes it, blanks and footnote marks left out.
    private func ownWords(_ name: DraftName) -> String {
        var words = name.prefix
        for piece in name.pieces where !piece.isEmpty {
            let folded = scan.origins[piece.lowerBound]..<(scan.origins[piece.upperBound - 1] + 1)
            let part = report.text.text(in: text.originalSpan(of: folded)) ?? scan.string(piece)
            if part.unicodeScalars.count != piece.count {
                for at in piece {
                    let folded = scan.origins[at]..<(scan.origins[at] + 1)
                    words += report.text.text(in: text.originalSpan(of: folded)) ?? ""
                }
            } else {
                words += part
            }
        }
        return words
    }

    private func value(_ value: ExactDecimal, _ draft: Draft) -> ExactDecimal {
        draft.kind == .change && draft.candidate.isFall && value.doubleValue > 0 ? value.negated : value
    }

    /// The unit in the report's own words, folded, without multiplier.
    func rawUnit(_ candidate: Candidate) -> String {
        guard candidate.unit >= 0 else { return "" }
        if candidate.unitRange.isEmpty || candidate.family == .proportion { return UnitTable.all[candidate.unit].name }
        var words = scan.string(candidate.unitRange)
        // 套(间): the first of two.
        if words.hasSuffix(")"), !words.hasPrefix("台"), let open = words.firstIndex(of: "(") {
            words = String(words[..<open])
        }
        guard candidate.family == .ratio, !words.contains("/") else { return words }
        // 微克每立方米, 每立方米19微克
        return words.contains("每") ? words.replacing("每", with: "/") : words + "/立方米"
    }

    /// How far from a figure its clause is looked at, in characters.
    private static var windowLimit: Int { 120 }

    /// The clause that the figure stands in, other figures included.
    private func clauseWindow(_ range: Range<Int>) -> Range<Int> {
        var low = NameRules.label(before: range.lowerBound, notBefore: 0, scan)?.lowerBound ?? range.lowerBound
        while low > max(0, range.lowerBound - Self.windowLimit), !SentenceScan.isClauseBreak(scan.character(low - 1)) {
            low -= 1
        }
        var high = range.upperBound
        while high < min(scan.count, range.upperBound + Self.windowLimit),
            !SentenceScan.isClauseBreak(scan.character(high))
        { high += 1 }
        return low..<high
    }

    private mutating func concept(for draft: Draft, _ name: DraftName, _ window: Range<Int>) -> ConceptCode? {
        guard !countsNothing(draft), !isOfHalfContent(name) else { return nil }
        if draft.kind == .rank || draft.kind == .change, let known = knownConcept(name) {
            // 占7.7%,比上年降低3.9个百分点: no count moves by points.
            if draft.candidate.family == .percentagePoint, !mayMoveByPoints(known.code) { return nil }
            namedPlace = known.region
            return known.code
        }
        var words = ConceptMatcher.Name(
            characters: ContiguousArray(name.prefix.unicodeScalars.map(\.value)), positions: [])
        words.positions.append(contentsOf: repeatElement(-1, count: words.characters.count))
        for piece in namingPieces(name, draft) {
            words.characters.append(contentsOf: scan.characters[piece])
            words.positions.append(contentsOf: piece)
        }
        let near = draft.clause.lowerBound..<nearEnd(draft)
        let isRate = draft.kind == .share || draft.candidate.family == .percentagePoint
        let found = rulebook.concepts.choose(
            name: words, window: window, near: near, candidate: draft.candidate, kind: draft.kind,
            before: isRate ? lastRated : lastConcept, home: home,
            isCongress: report.kind == .congressWork || report.kind == .congressOverview, scan, rulebook.lexicon)
        if name.prefix.hasPrefix("人均"),
            found.map({ !rulebook.concepts.definitions[$0.concept].coversWholeName }) ?? false
        {
            return nil
        }
        if isOfThePoor(draft, found?.concept) { return nil }
        if let found, !found.place.isEmpty {
            switch place(named: ContiguousArray(words.characters[found.place]), found.concept) {
            case .own: break
            case .other(let region): namedPlace = region
            case .nobody:
                noteWhole(draft, nil)
                return nil
            }
        }
        let own = found.map { asked($0.concept, draft, window) } ?? conceptOfFewWords(draft, name)
        noteSeveralPapers(draft, name, own)
        if isSumOfUnlike(draft) {
            noteWhole(draft, nil)
            return nil
        }
        let part = part(draft, own)
        guard let concept = part ?? own else {
            // What names nothing of its own (剩余2件) has no parts.
            if PartRules.act(of: draft, scan) == nil, !PartRules.isElliptic(draft, scan) { noteWhole(draft, nil) }
            return nil
        }
        lastConcept = concept
        let code = rulebook.concepts.definitions[concept].concept.code
        if rulebook.concepts.isRated(concept) { lastRated = concept }
        if code.rawValue.hasPrefix("evaluation.") { lastRated = nil }
        if part == nil {
            let isSum = draft.kind == .level && isJointTotal(draft, name, concept)
            let isMixed =
                code.rawValue.hasPrefix("legislation.") && isOfSeveralActs(name)
                || Self.ofPeople.contains(code.rawValue) && isOfOthersToo(draft)
                || code.rawValue == "suggestions.total" && isOnSeveralPapers
                || code.rawValue == "motions.total" && isOfSeveralPapers(draft, name)
            if isSum || isMixed {
                noteWhole(draft, nil)
                return nil
            }
        }
        if part == nil, !PartRules.isElliptic(draft, scan) { noteWhole(draft, concept) }
        if draft.kind != .share || draft.candidate.family == .proportion {
            namedConcepts.append((name, code, namedPlace))
        }
        return code
    }

    /// What a figure counts whose words name no concept by themselves.
    private func conceptOfFewWords(_ draft: Draft, _ name: DraftName) -> Int? {
        ownSuggestions(draft, name) ?? appointed(draft) ?? swearing(draft) ?? ownMotions(draft) ?? moreReports(draft)
            ?? fundsForStations(draft)
            ?? conceptOfPartsShare(draft) ?? conceptGoingOn(draft, name)
    }

    /// 教育、医疗等12个议题: the noun behind tells what is counted, not the list of some of them.
    private func namingPieces(_ name: DraftName, _ draft: Draft) -> [Range<Int>] {
        guard !draft.noun.isEmpty, scan.character(draft.candidate.range.lowerBound - 1) == 0x7B49,  // 等
            let first = name.pieces.first, name.pieces.count == 2, name.pieces[1] == draft.noun,
            first.contains(where: { scan.character($0) == 0x3001 })
        else { return name.pieces }
        return [draft.noun]
    }

    /// How far behind a figure its own words may stand: up to the next figure, or the list's next member (考试6次、宪法宣誓3场).
    private func nearEnd(_ draft: Draft) -> Int {
        let start = max(draft.candidate.range.upperBound, draft.noun.upperBound)
        let end = max(draft.near, draft.candidate.range.upperBound)
        guard start < end else { return end }
        return (start..<end).first { scan.character($0) == 0x3001 } ?? end
    }

    private func mayMoveByPoints(_ code: ConceptCode) -> Bool {
        guard let index = rulebook.concepts.index(of: code.rawValue) else { return true }
        let definition = rulebook.concepts.definitions[index]
        // 人口 has no rate of growth of its own that is told in points.
        return definition.coversWholeName && definition.families != [.person]
            || definition.families.contains(.proportion)
    }

    /// The concept of an earlier figure of the sentence whose name this is, or whose name with 数量 behind it this is.
    private func knownConcept(_ name: DraftName) -> (code: ConceptCode, region: Region?)? {
        namedConcepts.last { known in
            known.name.prefix == name.prefix
                && (known.name.pieces == name.pieces
                    || name.pieces.count > 1 && known.name.pieces == Array(name.pieces.dropLast()))
        }.map { ($0.code, $0.region) }
    }

    private func rules(of draft: Draft) -> [String] {
        var rules = draft.candidate.rules.map(\.description)
        rules.append("quantity: number and unit")
        if draft.joinsPrevious { rules.append("list: figures in a row") }
        if draft.isFormerState { rules.append("states: from A") }
        if draft.isLatterState { rules.append("states: to B") }
        if draft.isGap { rules.append("change: distance to another place") }
        if draft.kind == .change { rules.append(draft.candidate.isFall ? "change: fall" : "change: rise") }
        if draft.names.count > 1 { rules.append("list: names share one value") }
        if !draft.noun.isEmpty { rules.append("name: noun behind") } else { rules.append("name: words before") }
        return rules
    }

    private func flags(_ observation: Observation) -> Set<SuspicionFlag> {
        var flags: Set<SuspicionFlag> = []
        let value = observation.quantity.value
        if observation.kind == .level, let last = clock.lastYear, value.exponent >= 0 || value.exponent > -1,
            abs(value.doubleValue - Double(last)) <= 2, observation.quantity.comparator == .equal
        {
            flags.insert(.countEqualsYear)
        }
        if observation.kind == .share, observation.quantity.unit == "%", value > ExactDecimal(100),
            observation.name.unicodeScalars.last == "率"
        {
            flags.insert(.rateOver100)
        }
        return flags
    }
}
