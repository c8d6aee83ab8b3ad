import IndicatorExtraction
import ReportModel
import Testing

@testable import ReportEngine

@Suite struct ViewDefinitionTests {
    @Test func everyLineOfTheTableIsRead() {
        let lines = ViewTable.text.split(separator: "\n").count
        let views = ViewDefinition.all.dropLast()
        let panels = views.flatMap(\.panels)
        #expect(views.count + panels.count + panels.flatMap(\.rows).count == lines)
        #expect(SumIdentity.all.count == ViewTable.identities.split(separator: "\n").count)
    }

    @Test func everyConceptExists() {
        for view in ViewDefinition.all {
            for concept in view.concepts {
                #expect(ConceptCatalog.concept(concept) != nil, "\(view.code): \(concept)")
            }
        }
        for identity in SumIdentity.all {
            #expect(ConceptCatalog.concept(identity.whole) != nil && ConceptCatalog.concept(identity.part) != nil)
        }
    }

    @Test func codesAndRolesTellRowsApart() {
        #expect(Set(ViewDefinition.all.map(\.code)).count == ViewDefinition.all.count)
        for view in ViewDefinition.all {
            #expect(Set(view.panels.map(\.code)).count == view.panels.count, "\(view.code)")
            for panel in view.panels {
                #expect(Set(panel.rows.map(\.role)).count == panel.rows.count, "\(view.code) \(panel.code)")
                #expect(!panel.rows.isEmpty && !panel.nameZH.isEmpty && !panel.nameEN.isEmpty)
                for row in panel.rows {
                    #expect(!row.nameZH.isEmpty && !row.nameEN.isEmpty, "\(row.role)")
                    if let whole = row.whole { #expect(panel.rows.contains { $0.role == whole.role }, "\(row.role)") }
                }
            }
        }
    }

    @Test func theCockpitHasTheMarkedRowsOfTheSevenViews() throws {
        let cockpit = try #require(ViewDefinition.named("cockpit"))
        #expect(
            cockpit.panels.map(\.code) == [
                "loop", "supervision", "platform", "legislation", "people", "institution", "livelihood",
            ])
        #expect(cockpit.panels.flatMap(\.rows).count == 38)
        #expect(ViewDefinition.named("驾驶舱") == cockpit)
        #expect(ViewDefinition.named("nothing") == nil)
    }

    @Test func brokenLinesAreLeftOut() {
        let text = """
            row   | early | 早 | early | gdp | | |
            view  | v | 视图 | view
            row   | lost | 失 | lost | gdp | | |
            panel | p | 板 | panel
            row   | a | 甲 | a | gdp;bad code | | |
            row   | b | 乙 | b | gdp | speed | |
            row   | c | 丙 | c | gdp | | | what
            row   | d | 丁 | d | gdp;cpi | share | 甲;!乙;=丙;-丁 | * all a 办;结 docs 制定
            """
        let rows = ViewDefinition.read(text).flatMap(\.panels).flatMap(\.rows)
        #expect(rows.map(\.role) == ["d"])
        #expect(rows.first?.concepts.map(\.rawValue) == ["gdp", "cpi"])
        #expect(rows.first?.words == ["甲"] && rows.first?.refusedWords == ["乙"] && rows.first?.nameWords == ["丙"])
        #expect(rows.first?.refusedNameWords == ["丁"])
        #expect(rows.first?.whole == RowDefinition.Whole(role: "a", verbs: ["办", "结"]))
        #expect(rows.first?.isOnCockpit == true && rows.first?.documents?.verbs == ["制定"])
    }
}
