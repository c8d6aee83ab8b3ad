import ReportModel
import TestSupport
import Testing

@testable import IndicatorExtraction

@Suite struct EnglishConceptTests {
    @Test(arguments: [
        ("satisfaction of suggestions", "suggestions.satisfaction_rate"),
        ("Satisfied with deputies' suggestions", "suggestions.satisfaction_rate"),
        ("rate of completion of suggestions", "suggestions.closed_rate"),
        ("how many suggestions", "suggestions.total"), ("number of representatives", "deputies.total"),
        ("liaison station", "stations.total"), ("gross domestic product per person", "gdp.per_capita"),
        ("research and development spending as a share of GDP", "rnd.intensity"),
        ("per capita income of farmers", "income.rural"), ("grain production", "grain.output"),
        ("urbanization rate", "population.urbanisation_rate"), ("companies above scale", "enterprises.scale"),
        ("cover of forests", "forest.coverage"), ("jobless rate", "unemployment.rate"),
        ("problems rectified", "issues.rectified"), ("beds in hospitals", "hospitals.beds"),
        ("sales of housing", "housing.sales"), ("minimum wages", "wages.minimum"),
    ])
    func wordsFindTheirConcept(text: String, code: String) {
        let found = ConceptCatalog.candidates(for: text)
        #expect(found.first?.concept.code.rawValue == code)
        #expect((found.first?.score ?? 0) > 0.7)
    }

    @Test func nothingIsMadeOfWordsThatNoNameHas() {
        for text in ["quantum flux", "the of in", "zzzzz", "weather tomorrow please"] {
            #expect(ConceptCatalog.candidates(for: text).isEmpty, "\(text)")
        }
    }

    @Test func aLetterOffIsWorthLess() throws {
        let right = try #require(ConceptCatalog.candidates(for: "satisfaction rate suggestions").first)
        for text in ["satisfacton rate suggestions", "satisfaciton rate suggestions", "satisfactiion rate suggestions"]
        {
            let wrong = try #require(ConceptCatalog.candidates(for: text).first)
            #expect(wrong.concept == right.concept && wrong.score < right.score && wrong.reason == .nearSpelling)
        }
    }

    @Test func orderAndFormMakeNoDifference() throws {
        let texts = [
            "suggestion satisfaction rate", "rates of satisfaction of suggestions", "Suggestions: satisfied rate?",
        ]
        let found = texts.map { ConceptCatalog.candidates(for: $0).first?.concept.code.rawValue }
        #expect(Set(found) == ["suggestions.satisfaction_rate"])
    }

    @Test func chineseAndEnglishWorkTogether() throws {
        #expect(
            ConceptCatalog.candidates(for: "建议 satisfaction rate").first?.concept.code.rawValue
                == "suggestions.satisfaction_rate")
        #expect(
            ConceptCatalog.candidates(for: "群众 satisfaction rate").first?.concept.code.rawValue
                == "opinions.satisfaction_rate")
    }

    @Test func whatTheNameLacksIsTold() throws {
        let found = try #require(ConceptCatalog.candidates(for: "gdp of the moon").first)
        #expect(found.concept.code.rawValue == "gdp" && found.unread == ["moon"])
    }

    /// Every English name, its words turned round and in capitals, finds its concept among the best.
    @Test func everyNameIsFoundBackwards() {
        for concept in ConceptCatalog.all {
            let words = EnglishWords.terms(concept.nameEN).map(\.word)
            if words.isEmpty { continue }
            let text = words.reversed().joined(separator: " ").uppercased()
            let found = ConceptCatalog.candidates(for: text, limit: 5)
            #expect(found.contains { $0.concept == concept && $0.score >= 0.9 }, "\(concept.code) \(text)")
        }
    }

    @Test func furtherNamesBelongToConcepts() {
        let codes = Set(ConceptCatalog.all.map(\.code.rawValue))
        #expect(EnglishNames.byCode.keys.allSatisfy(codes.contains))
        #expect(EnglishNames.byCode.count == EnglishNames.lines.split(separator: "\n").count)
        let names = EnglishNames.byCode.values.flatMap(\.self)
        #expect(Set(names).count == names.count)
    }

    @Test func rolesOfWords() {
        #expect(ConceptCatalog.role(of: "The") == .filler && ConceptCatalog.role(of: "of") == .filler)
        #expect(ConceptCatalog.role(of: "Suggestions") == .concept && ConceptCatalog.role(of: "luoyang") == .unknown)
    }
}
