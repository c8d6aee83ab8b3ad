import ChineseText
import Gazetteer
import ReportModel
import Testing

@testable import IndicatorExtraction

@Suite struct ConceptCatalogTests {
    @Test func everyLineOfTheTableIsRead() {
        #expect(ConceptDefinition.all.count == ConceptTable.lines.count)
        #expect(ConceptCatalog.all.count >= 250)
        #expect(Set(ConceptCatalog.all.map(\.code)).count == ConceptCatalog.all.count)
        for definition in ConceptDefinition.all {
            #expect(
                !definition.families.isEmpty, "\(definition.concept.code) has no unit that the table of units knows")
            #expect(!definition.concept.nameEN.isEmpty && !definition.concept.definition.isEmpty)
        }
    }

    /// An alias without conditions makes the same words with conditions idle.
    @Test func conditionsOfAliasesAreNotUndone() {
        for definition in ConceptDefinition.all {
            let bare = definition.aliases.filter { $0.refused.isEmpty && $0.context.isEmpty && !$0.endsName }
            for alias in definition.aliases where !(alias.refused.isEmpty && alias.context.isEmpty) {
                #expect(
                    !bare.contains { $0.parts == alias.parts && $0.isFree == alias.isFree },
                    "\(definition.concept.code): \(alias.text) stands without conditions too")
            }
        }
    }

    @Test func namesFindTheirConcept() throws {
        for concept in ConceptCatalog.all.enumerated().filter({ $0.offset % 9 == 0 }).map(\.element) {
            let found = ConceptCatalog.candidates(for: concept.code.rawValue, limit: 1)
            #expect(found.first?.concept == concept && found.first?.score == 1)
        }
        #expect(
            ConceptCatalog.candidates(for: "满意率").contains {
                $0.concept.code.rawValue == "suggestions.satisfaction_rate"
            })
        #expect(ConceptCatalog.candidates(for: "GDP").first?.concept.code.rawValue == "gdp")
        #expect(ConceptCatalog.candidates(for: "").isEmpty)
    }

    @Test func theBaseListComesFirst() throws {
        let code = try #require(ConceptCode("suggestions.total"))
        #expect(ConceptCatalog.isBase(code) && ConceptCatalog.concept(code)?.nameZH == "代表建议")
        #expect(ConceptCatalog.base == Array(ConceptCatalog.all.prefix(ConceptCatalog.base.count)))
    }
}

@Suite struct ConceptScopeTests {
    @Test func finerConceptsCanBeLeftOut() throws {
        let report = try exampleReport("新增养老床位300张,代表建议86件。")
        let extractor = IndicatorExtractor()
        let all = extractor.observations(in: report).observations.map { $0.concept?.rawValue }
        let base = extractor.observations(in: report, concepts: .base).observations.map { $0.concept?.rawValue }
        #expect(all == ["nursing.beds", "suggestions.total"] && base == [nil, "suggestions.total"])
    }
}

@Suite struct RegionOfFigureTests {
    @Test func aPlaceInTheNameIsTheFiguresOwn() throws {
        let report = try exampleReport("成都市地区生产总值2.3万亿元,城镇新增就业80万人。")
        let found = IndicatorExtractor(gazetteer: .standard).observations(in: report).observations
        #expect(found.map { $0.region?.name } == ["成都市", "示例县"])
        #expect(found.first?.concept?.rawValue == "gdp")
    }

    /// What is no division, or is named shortly, is the place of a concept that fills the rest of the name.
    @Test func zonesAndShortNamesAreTheFiguresOwnToo() throws {
        let report = try exampleReport("海滨都市圈经济总量3万亿元,泸州经济总量突破3000亿元,都市圈新增公园5个。")
        let found = IndicatorExtractor(gazetteer: .standard).observations(in: report).observations
        #expect(found.map { $0.region?.name } == ["海滨都市圈", "泸州市", "示例县"])
        #expect(found.prefix(2).allSatisfy { $0.concept?.rawValue == "gdp" })
    }

    /// A place before the measure is the figure's own; what is a part of several has no measure of a place.
    @Test func measuresOfOtherPlacesAreNotTheReports() throws {
        let text = "泸州经济总量300亿元、增长6%,松江五地州生产总值增长5%,青州副中心地区生产总值增长8%,全县生产总值增长7%。"
        let found = IndicatorExtractor(gazetteer: .standard).observations(in: try exampleReport(text)).observations
        #expect(found.map { $0.concept?.rawValue ?? "-" } == ["gdp", "gdp", "gdp", "-", "gdp"])
        #expect(found.map { $0.region?.name ?? "-" } == ["泸州市", "泸州市", "松江五地州", "示例县", "示例县"])
    }
}

@Suite struct SolvedPartTests {
    /// What was solved of the suggestions put is a part of them, in a sentence of its own too.
    @Test func solvedSuggestionsArePartsOfThosePut() throws {
        let report = try exampleReport("会议期间提出的代表建议96件。截至年底,代表建议已经解决或基本解决81件。答复94件。")
        let found = IndicatorExtractor(gazetteer: .standard).observations(in: report).observations
        let parts = found.filter { observation in observation.links.contains { $0.kind == .partOf } }
        #expect(parts.map(\.quantity.value.description) == ["81", "94"])
        #expect(parts.allSatisfy { $0.links.first.map { found[$0.target].quantity.value.description } == "96" })
    }
}
