import ChineseText
import IndicatorExtraction
import ReportModel
import Testing

@testable import ReportEngine

@Suite struct SumFinderTests {
    /// A figure of a sentence, which begins at `sentence`.
    private func figure(
        _ value: String, _ unit: String = "件", name: String = "名", concept: String? = nil,
        kind: ObservationKind = .level, comparator: Comparator = .equal, sentence: Int = 0,
        partOf whole: Int? = nil
    ) throws -> Observation {
        Observation(
            span: ByteSpan(start: sentence, end: sentence + 1), sentence: ByteSpan(start: sentence, end: sentence + 9),
            quantity: Quantity(value: try #require(ExactDecimal(value)), comparator: comparator, unit: unit),
            kind: kind, name: name, concept: concept.flatMap { ConceptCode($0) },
            links: whole.map { [ObservationLink(kind: .partOf, target: $0)] } ?? [])
    }

    private func outcomes(_ observations: [Observation]) -> [String] {
        SumFinder(observations: observations).findings().map { finding in
            "\(finding.rule) \(finding.computed) \(finding.outcome)"
        }
    }

    @Test func partsAreAddedUp() throws {
        let whole = try figure("30")
        #expect(
            outcomes([whole, try figure("10", partOf: 0), try figure("20", partOf: 0)]) == ["parts 30 equal"])
        #expect(outcomes([whole, try figure("10", partOf: 0)]) == ["parts 10 less"])
        #expect(
            outcomes([whole, try figure("10", partOf: 0), try figure("21", partOf: 0)]) == ["parts 31 broken"])
        #expect(
            outcomes([whole, try figure("31", comparator: .about, partOf: 0)]) == ["parts 31 uncertain"])
        #expect(
            outcomes([try figure("30", comparator: .greater), try figure("10", partOf: 0)]) == ["parts 10 less"])
    }

    /// 建议30件,已解决24件,代表满意28件: two ways to part the same whole.
    @Test func thoseContentAreNotAddedToThoseSolved() throws {
        let whole = try figure("30")
        let solved = try figure("24", name: "已解决", partOf: 0)
        let content = try figure("28", name: "代表满意", partOf: 0)
        #expect(outcomes([whole, solved, content]) == ["parts 24 less"])
        #expect(outcomes([whole, content]) == ["parts 28 less"])
    }

    /// Lists in two sentences, and 已答复80件 beside 已解决60件, part one whole in different ways.
    @Test func divisionsOfOneWholeAreAddedUpApart() throws {
        let whole = try figure("86")
        let solved = try figure("60", name: "已解决", partOf: 0)
        #expect(
            outcomes([whole, solved, try figure("80", name: "已答复", partOf: 0)]) == ["parts 60 less", "parts 80 less"])
        #expect(
            outcomes([
                whole, solved, try figure("26", name: "列入计划", partOf: 0), try figure("86", sentence: 50, partOf: 0),
            ]) == ["parts 86 equal", "parts 86 equal"])
        #expect(outcomes([whole, solved, try figure("36", name: "列入计划", partOf: 0)]) == ["parts 96 broken"])
    }

    @Test func onlyAmountsOfOneUnitAreAdded() throws {
        let whole = try figure("30")
        #expect(outcomes([whole, try figure("40", "%", kind: .share, partOf: 0)]).isEmpty)
        #expect(outcomes([whole, try figure("40", "人", partOf: 0)]).isEmpty)
        #expect(outcomes([whole, try figure("40", partOf: 7)]).isEmpty)
    }

    @Test func whatWasHandledIsBoundByWhatWasPut() throws {
        let found = try figure("61", "个", concept: "issues.found")
        #expect(outcomes([found, try figure("56", "个", concept: "issues.rectified")]) == ["within 56 less"])
        #expect(outcomes([found, try figure("62", "个", concept: "issues.rectified")]) == ["within 62 broken"])
        // Another sentence speaks of other things.
        #expect(outcomes([found, try figure("62", "个", concept: "issues.rectified", sentence: 50)]).isEmpty)
        // The second one has been put right out of something else.
        #expect(
            outcomes([
                found, try figure("50", "个", concept: "issues.rectified"),
                try figure("99", "个", concept: "issues.rectified"),
            ]) == ["within 50 less"])
    }

    @Test func ratesFollowFromTheirNumbers() throws {
        let put = try figure("156", name: "代表提出建议", concept: "suggestions.total")
        let resolved = try figure("131", name: "已经解决", sentence: 30)
        func rate(_ value: String, _ comparator: Comparator = .equal) throws -> Observation {
            try figure(value, "%", name: "解决率", kind: .share, comparator: comparator, sentence: 30)
        }
        #expect(outcomes([put, resolved, try rate("84")]) == ["rate 83.97 equal"])
        #expect(outcomes([put, resolved, try rate("83.97")]) == ["rate 83.97 equal"])
        #expect(outcomes([put, resolved, try rate("88")]) == ["rate 83.97 broken"])
        #expect(outcomes([put, resolved, try rate("80", .greater)]) == ["rate 83.97 uncertain"])
        // A rate of something else than the amount before it.
        #expect(
            outcomes([put, resolved, try figure("99", "%", name: "满意率", kind: .share, sentence: 30)]).isEmpty)
        // Wholes that no rule knows are taken where they fit, and never called wrong.
        let other = try figure("156", name: "事项")
        #expect(outcomes([other, resolved, try rate("84")]) == ["rate 83.97 equal"])
        #expect(outcomes([other, resolved, try rate("88")]).isEmpty)
    }

    @Test func namesTellWhatARateIsOf() {
        #expect(SumFinder.isRate("整改率", of: "推动整改") && SumFinder.isRate("基本满意率", of: "代表满意和基本满意"))
        #expect(!SumFinder.isRate("满意率", of: "推动整改") && !SumFinder.isRate("率", of: "推动整改"))
        #expect(SumFinder.isRate("已经解决", of: "已经解决"))
    }

    @Test func quotientsAreRounded() throws {
        let number = { (text: String) in ExactDecimal(text) ?? .zero }
        #expect(SumFinder.quotient(number("13100"), by: number("156"), places: 2)?.description == "83.97")
        #expect(SumFinder.quotient(number("100"), by: .zero, places: 2) == nil)
    }
}
