import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import SearchIndex

/// Sentences that stand in several reports, against a comparison of every sentence with every other.
@Suite struct CopyTests {
    private static let characters = Array("代表建议办理满意率监督预算报告民生实事项目联络站工作开展县市人大常委会".unicodeScalars)

    /// A sentence of some characters and numbers.
    private static func sentence(using random: inout some RandomNumberGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 4...40, using: &random) {
            switch Int.random(in: 0..<12, using: &random) {
            case 0: text += "\(Int.random(in: 1...2_000, using: &random))件"
            case 1: text += "，"
            default: text.unicodeScalars.append(characters.randomElement(using: &random) ?? "人")
            }
        }
        return text
    }

    /// The sentence with a few characters, numbers or marks changed.
    private static func changed(_ text: String, using random: inout some RandomNumberGenerator) -> String {
        var characters = Array(text)
        for _ in 0..<Int.random(in: 0...3, using: &random) where !characters.isEmpty {
            let at = characters.indices.randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<4, using: &random) {
            case 0: characters.insert("，", at: at)
            case 1: characters.remove(at: at)
            case 2: characters[at] = characters[at].isNumber ? "7" : "新"
            default: characters.insert("５", at: at)
            }
        }
        return String(characters)
    }

    private static func reports(_ count: Int, using random: inout some RandomNumberGenerator) -> [(UInt32, Report)] {
        var pool: [String] = []
        return (0..<count).map { number in
            var text = ""
            for _ in 0..<Int.random(in: 0...8, using: &random) {
                var next = sentence(using: &random)
                if Bool.random(using: &random), let old = pool.randomElement(using: &random) {
                    next = changed(old, using: &random)
                }
                pool.append(next)
                text += next + ["。", "！", "\n", "；"][Int.random(in: 0..<4, using: &random)]
            }
            return (UInt32(number), Report(id: ReportID("r\(number)")!, title: "报告", text: text))
        }
    }

    private static func index(
        _ reports: [(UInt32, Report)], segments: Int
    ) -> (search: SearchSnapshot, sentences: SentenceIndex, texts: [UInt32: SnippetText]) {
        var search = SearchSnapshot.empty
        var sentences = SentenceIndex()
        var texts: [UInt32: SnippetText] = [:]
        let size = max(1, (reports.count + segments - 1) / segments)
        for start in stride(from: 0, to: reports.count, by: size) {
            var builder = SearchIndexBuilder()
            var taken: [(number: UInt32, text: SnippetText)] = []
            for (number, report) in reports[start..<min(start + size, reports.count)] {
                taken.append((number, builder.add(report: report, number: number)))
            }
            let segment = builder.finish()
            search = search.adding(segment)
            sentences = sentences.adding(SentenceSegment(segment, texts: taken))
            for (number, text) in taken { texts[number] = text }
        }
        return (search, sentences, texts)
    }

    /// A sentence as the oracle compares it: its units, those that would run together parted.
    private struct Compared: Hashable {
        var span: ByteSpan
        var codes: [UInt16]
        var pairs: Set<[UInt16]>

        init(_ text: String, _ span: ByteSpan, masked: Bool) {
            func isDigits(_ text: String) -> Bool { text.utf16.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) } }
            var joined = ""
            var last = ""
            for unit in LinearScan.units(text) {
                let isNumber = isDigits(unit.text)
                if !unit.touches, isNumber, !last.isEmpty, isDigits(last) { joined += " " }
                joined += masked && isNumber ? "0" : unit.text
                last = unit.text
            }
            self.span = span
            codes = Array(joined.utf16)
            pairs = Set(zip(codes, codes.dropFirst()).map { [$0, $1] })
        }

        func similarity(_ other: Compared) -> Double {
            if codes == other.codes { return 1 }
            let all = pairs.union(other.pairs).count
            return all == 0 ? 0 : Double(pairs.intersection(other.pairs).count) / Double(all)
        }
    }

    private static func compared(_ report: Report, masked: Bool) -> [Compared] {
        let folded = FoldedText(report.text)
        return SentenceSplitter.sentences(in: folded).map { range in
            let span = folded.originalSpan(of: range)
            return Compared(report.text.text(in: span) ?? "", span, masked: masked)
        }
    }

    @Test(arguments: 0..<24 as Range<UInt64>)
    func agreesWithComparisonOfAll(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let reports = Self.reports(Int.random(in: 0...40, using: &random), using: &random)
        let index = Self.index(reports, segments: Int.random(in: 1...6, using: &random))
        let masked = Bool.random(using: &random)
        let choices: [Double] = [0.6, 0.8, 0.8, 1]
        let least = choices.randomElement(using: &random) ?? 0.8
        let options = CopyOptions(leastSimilarity: least, masksNumbers: masked, leastCharacters: 10)
        let all = reports.map { ($0.0, Self.compared($0.1, masked: masked)) }
        let long = reports.map { Self.compared($0.1, masked: true).map { $0.codes.count >= 8 } }
        var (wantedCount, missing) = (0, 0)
        for (i, (number, own)) in all.enumerated() {
            let found = try #require(
                try index.search.copies(of: number, in: index.sentences, options) { index.texts[$0] })
            let wanted = zip(own, long[i]).filter { $0.codes.count >= 10 && $1 }.map(\.0)
            #expect(found.map(\.span) == wanted.map(\.span), "seed \(seed)")
            for (sentence, copies) in zip(wanted, found) {
                for (other, theirs) in all where other != number {
                    let best = theirs.map { sentence.similarity($0) }.max() ?? 0
                    let copy = copies.copies.first { $0.number == other }
                    if let copy {
                        let place = try #require(theirs.first { $0.span == copy.span }, "seed \(seed)")
                        let similarity = sentence.similarity(place)
                        #expect(similarity >= least && abs(similarity - copy.similarity) < 1e-5, "seed \(seed)")
                    }
                    if best == 1 { #expect(copy?.similarity == 1, "seed \(seed)") }
                    if best >= least, best < 1 {
                        wantedCount += 1
                        if copy == nil { missing += 1 }
                    }
                }
            }
        }
        // What bands miss: 14 in 100 at a similarity of 0.6, 3 at 0.7, hardly any at 0.8.
        #expect(
            Double(missing) <= (least < 0.7 ? 0.25 : 0.03) * Double(wantedCount) + 2,
            "seed \(seed): \(missing) of \(wantedCount)")
    }

    /// New versions and removals, over many segments: what is found is what one fresh segment finds.
    @Test(arguments: 0..<8 as Range<UInt64>)
    func laterVersionsTakeTheirPlace(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        var current: [UInt32: Report] = [:]
        var search = SearchSnapshot.empty
        var sentences = SentenceIndex()
        var texts: [UInt32: SnippetText] = [:]
        for (_, report) in Self.reports(60, using: &random) {
            let number = UInt32.random(in: 0..<20, using: &random)
            var builder = SearchIndexBuilder()
            texts[number] = builder.add(report: report, number: number)
            let segment = builder.finish()
            search = search.adding(segment)
            if Bool.random(using: &random) { search = search.merged() ?? search }
            sentences = sentences.adding(
                SentenceSegment(segment, texts: texts.filter { $0.key == number }.map { ($0.key, $0.value) }))
            current[number] = report
            if Int.random(in: 0..<10, using: &random) == 0,
                let gone = current.keys.sorted().randomElement(using: &random)
            {
                search = search.removing([gone])
                sentences = sentences.removing([gone])
                current[gone] = nil
                texts[gone] = nil
            }
        }
        let fresh = Self.index(current.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, segments: 1)
        let options = CopyOptions(leastSimilarity: 0.7)
        for number in 0..<20 as Range<UInt32> {
            let found = try search.copies(of: number, in: sentences, options) { texts[$0] }
            let wanted = try fresh.search.copies(of: number, in: fresh.sentences, options) { fresh.texts[$0] }
            #expect(found == wanted, "seed \(seed), report \(number)")
        }
        #expect(sentences.segmentCount <= 8)
    }

    @Test func optionsNarrow() throws {
        let texts = ["全年办理代表建议91件，满意率达95%以上。", "全年办理代表建议，１２３件，满意率达96%以上！", "全年办理代表建议91件满意率达95%以上。"]
        let reports = texts.enumerated().map { (UInt32($0), Report(id: ReportID("r\($0)")!, title: "", text: $1)) }
        let index = Self.index(reports, segments: 2)
        func copies(_ options: CopyOptions) throws -> [UInt32] {
            try #require(try index.search.copies(of: 0, in: index.sentences, options) { index.texts[$0] })[0].copies
                .map(\.number)
        }
        #expect(try copies(CopyOptions(leastSimilarity: 1)) == [2])
        #expect(try copies(CopyOptions(leastSimilarity: 1, masksNumbers: true)) == [1, 2])
        #expect(try copies(CopyOptions(leastSimilarity: 1, masksNumbers: true, isWanted: { $0 != 2 })) == [1])
        let none = try index.search.copies(of: 0, in: index.sentences, CopyOptions(leastCharacters: 100)) {
            index.texts[$0]
        }
        #expect(none == [])
        #expect(try index.search.copies(of: 9, in: index.sentences, CopyOptions()) { index.texts[$0] } == nil)
        #expect(throws: SearchError.cancelled) {
            _ = try index.search.copies(of: 0, in: index.sentences, CopyOptions(isCancelled: { true })) {
                index.texts[$0]
            }
        }
    }

    @Test(arguments: [
        ("满意率达96%以上。", "满意率达95%以上。", "满意率达[96]%以上。"),
        ("全年办理建议。", "全年共办理建议。", "全年办理建议。"),
        ("全年共办理建议。", "全年办理建议。", "全年[共]办理建议。"),
        ("和其他列席人员提出意见", "和列席人员提出意见", "和[其他]列席人员提出意见"),
        ("甲乙", "丙丁", "[甲乙]"), ("，。", "甲", "，。"),
    ]) func differencesShow(text: String, other: String, marked: String) throws {
        var result = ""
        var at = 0
        for span in SentenceDifference.spans(in: text, against: other) {
            result += try #require(text.text(in: ByteSpan(start: at, end: span.start)))
            result += "[" + (try #require(text.text(in: span))) + "]"
            at = span.end
        }
        #expect(result + (try #require(text.text(in: ByteSpan(start: at, end: text.utf8.count)))) == marked)
    }

    /// What is not marked of one is a subsequence of the other, and no shorter than a longest common one.
    @Test(arguments: 0..<40 as Range<UInt64>)
    func differencesLeaveALongestCommonSubsequence(seed: UInt64) {
        var random = SeededGenerator(seed)
        let text = Self.sentence(using: &random)
        let other = Self.changed(text, using: &random)
        let (a, b) = (LinearScan.units(text).map(\.text), LinearScan.units(other).map(\.text))
        var lengths = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in a.indices.reversed() {
            for j in b.indices.reversed() {
                lengths[i][j] = a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
            }
        }
        let spans = SentenceDifference.spans(in: text, against: other)
        let marked = spans.reduce(0) { $0 + LinearScan.units(text.text(in: $1) ?? "").count }
        #expect(a.count - marked == lengths[0][0], "seed \(seed): \(text) | \(other)")
    }
}
