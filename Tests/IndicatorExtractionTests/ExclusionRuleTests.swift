import ReportModel
import Testing

@testable import IndicatorExtraction

/// Runs the examples that stand beside the rules.
@Suite struct ExclusionRuleTests {
    @Test func examplesAreRefused() throws {
        for rule in ExclusionRules.all {
            #expect(!rule.refuses.isEmpty && !rule.keeps.isEmpty, "\(rule.name) has no examples")
            for text in rule.refuses {
                #expect(try figures(text).isEmpty, "\(rule.name) should refuse \(text)")
            }
        }
    }

    @Test func counterExamplesAreKept() throws {
        for rule in ExclusionRules.all {
            for text in rule.keeps {
                #expect(try !figures(text).isEmpty, "\(rule.name) should keep \(text)")
            }
        }
    }

    @Test func ruleNamesAreUnique() {
        let names = ExclusionRules.all.map(\.name.description)
        #expect(Set(names).count == names.count)
    }
}
