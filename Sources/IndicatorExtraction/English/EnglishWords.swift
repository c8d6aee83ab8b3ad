/// English words of questions and of concepts' names, brought to one form: plural and singular, verb and noun, words
/// for the same thing, British and American spelling.
enum EnglishWords {
    struct Term: Hashable, Sendable {
        /// As written, in lower case.
        var word: String
        var stem: String
    }

    /// The words that tell something, in their order.
    static func terms(_ text: String) -> [Term] {
        let words = words(text)
        var terms: [Term] = []
        var i = 0
        while i < words.count {
            if let phrase = phrases.first(where: { words[i...].starts(with: $0.words) }) {
                terms.append(Term(word: words[i..<(i + phrase.words.count)].joined(separator: " "), stem: phrase.stem))
                i += phrase.words.count
                continue
            }
            if !fillers.contains(words[i]) { terms.append(Term(word: words[i], stem: stem(words[i]))) }
            i += 1
        }
        return terms
    }

    /// Runs of letters and digits with a letter, in lower case; what an apostrophe sets apart (people's) is left out.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isPossessive = false
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": if !isPossessive { word.unicodeScalars.append(scalar) }
            case "'", "’": isPossessive = true
            default:
                words.append(word)
                (word, isPossessive) = ("", false)
            }
        }
        words.append(word)
        return words.filter { $0.contains { $0.isLetter } }
    }

    /// Whether a word says nothing about what is measured.
    static func isFiller(_ word: String) -> Bool { fillers.contains(word) }

    /// The form that stands for a word and all that mean the same.
    static func stem(_ word: String) -> String {
        let bare = bare(word)
        return synonyms[bare] ?? bare
    }

    private static let fillers = Set(
        """
        of in the for at on to by a an and or as its their this that these those it s t all each every with from about \
        into over there has have had than during how many much what which who whose is was were are be been did do does \
        number no total amount count figure figures data statistics statistic value level year years annual yearly per \
        show me tell give list get find compare please latest my our us
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let phrases: [(words: [String], stem: String)] = [
        ("gross domestic or regional product", "gdp"), ("gross domestic product", "gdp"),
        ("gross regional product", "gdp"), ("gross national product", "gdp"), ("per capita", "head"),
        ("per head", "head"), ("per person", "head"), ("per resident", "head"), ("high tech", "hightech"),
        ("hi tech", "hightech"), ("high technology", "hightech"), ("r d", "rnd"),
        ("research and development", "rnd"), ("consumer price index", "cpi"), ("consumer prices", "cpi"),
        ("consumer price", "cpi"), ("foreign direct investment", "fdi"), ("e commerce", "ecommerce"),
        ("value added", "valueadded"), ("added value", "valueadded"), ("put right", "rectify"),
        ("put forward", "put"), ("real estate", "realestate"),
    ].map { ($0.0.split(separator: " ").map(String.init), $0.1) }

    /// Words for one thing; the first gives the form.
    private static let sameMeaning = """
        satisfaction satisfied satisfy satisfactory content
        resolution resolved resolve solved solve solution solving
        rate ratio percentage percent proportion share
        deputy delegate representative legislator lawmaker
        complete completion handle handling closed close closure closing conclude conclusion finish disposal
        reply response respond answer
        expenditure spending outlay spend spent
        revenue receipts
        output production produce produced
        unemployment jobless unemployed
        issue problem difficulty
        found find discover discovery identified detected
        rectify rectification correct correction fixed fix
        opinion view feedback
        collect gather solicit collection
        voter elector constituent
        regulation law legislation ordinance bylaw
        enact adopt pass enacted
        amend revise modify amendment revision
        repeal abolish annul abolition
        appoint appointment
        removal remove dismiss dismissal
        enterprise company firm business corporation
        court judiciary
        person people public
        university college
        school
        hospital clinic
        tourist visitor traveller traveler
        road highway expressway motorway
        build built construct construction
        urban city town
        rural village countryside
        farmer peasant
        aged elderly old senior
        grain cereal
        power electricity
        average mean
        wage salary pay
        export exports
        import imports
        big large major key
        study studying
        inspect inspection
        survey investigation
        survey surveying
        liaison contact
        livelihood welfare wellbeing
        request complaint appeal
        labour labor
        centre center
        programme program
        motion bill
        """

    private static let synonyms: [String: String] = {
        var table: [String: String] = [:]
        for line in sameMeaning.split(separator: "\n") {
            let words = line.split(separator: " ").map { bare(String($0)) }
            for word in words where table[word] == nil { table[word] = words[0] }
        }
        return table
    }()

    /// All words that `synonyms` was made of.
    static let knownWords: [String] = sameMeaning.split(whereSeparator: \.isWhitespace).map(String.init)

    /// A word without the endings of number, tense and of the noun made of a verb. Not a linguist's stem: both sides are
    /// cut alike, and that suffices.
    private static func bare(_ word: String) -> String {
        var word = word
        func cut(_ ending: String, leaving least: Int, _ with: String = "") -> Bool {
            guard word.hasSuffix(ending), word.utf8.count - ending.utf8.count >= least else { return false }
            word = word.dropLast(ending.utf8.count) + with
            return true
        }
        if word == "women" { return "woman" }
        if !cut("ies", leaving: 2, "y"), !cut("sses", leaving: 2, "ss"), !cut("xes", leaving: 2, "x"),
            !cut("ches", leaving: 2, "ch"), !cut("shes", leaving: 2, "sh"), !word.hasSuffix("ss"),
            !word.hasSuffix("us"), !word.hasSuffix("is")
        {
            _ = cut("s", leaving: 3)
        }
        word = word.replacing("ization", with: "isation").replacing("ized", with: "ised")
        _ =
            cut("ied", leaving: 3, "y") || cut("ing", leaving: 4) || cut("ed", leaving: 4) || cut("ment", leaving: 5)
            || cut("ion", leaving: 5)
        _ = cut("e", leaving: 4)
        return word
    }
}
