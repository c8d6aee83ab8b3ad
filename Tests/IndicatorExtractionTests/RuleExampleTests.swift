import ReportModel
import Testing

@testable import IndicatorExtraction

/// Runs the examples that stand beside the rules of each family.
@Suite struct RuleExampleTests {
    @Test(arguments: RuleExample.all.map(\.family)) func examplesHold(family: String) throws {
        let examples = try #require(RuleExample.all.first { $0.family == family }?.examples)
        #expect(!examples.isEmpty)
        for example in examples {
            let found = try figures(example.text, kind: .governmentWork).map { observation in
                let quantity = observation.quantity
                let value = quantity.high.map { "\(quantity.value)..\($0)" } ?? "\(quantity.value)"
                return [
                    quantity.comparator.symbol, value, quantity.unit, observation.kind.code, observation.nature.code,
                    observation.period?.description ?? "-", observation.name,
                ].joined(separator: " ")
            }
            #expect(found == example.figures, "\(example.text)")
        }
    }

    @Test(arguments: AgentRules.examples.map(\.text)) func agentsAreThoseNamed(text: String) throws {
        let example = try #require(AgentRules.examples.first { $0.text == text })
        #expect(try figures(text, kind: .governmentWork).map(\.agent) == example.agents)
    }

    @Test(arguments: DocumentRules.examples.map(\.text)) func documentsAreTold(text: String) throws {
        let example = try #require(DocumentRules.examples.first { $0.text == text })
        let found = IndicatorExtractor().observations(in: try exampleReport(text)).documents
        #expect(found.map(\.title) == [example.title])
        #expect(found.map(\.kind) == [example.kind])
        #expect(found.map(\.acts) == [example.acts])
    }
}
