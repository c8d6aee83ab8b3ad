import ChineseText
import ReportModel

/// Every word and rule, put together once.
struct Rulebook: Sendable {
    let lexicon: Lexicon
    let concepts: ConceptMatcher
    let units = ExclusionRules.Units()
    let openings: NumberOpenings

    static let standard = Rulebook()

    private init() {
        var lexicon = Lexicon()
        for (index, unit) in UnitTable.all.enumerated() {
            for name in [unit.name] + unit.synonyms {
                lexicon.add(name.lowercased(), roles: .unit, unit: Int32(index))
            }
        }
        let families = [
            ComparatorRules.words, ExclusionRules.words, ChangeRules.words, NameRules.words, TimeRules.words,
            NatureRules.words, RankRules.words, AgentRules.words, ListRules.words,
        ]
        for (roles, words) in families.joined() {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                lexicon.add(String(word), roles: roles)
            }
        }
        for plan in TimeRules.plans { lexicon.add(plan.name, roles: .planName, value: Int32(plan.firstYear)) }
        concepts = ConceptMatcher(definitions: ConceptDefinition.all, lexicon: &lexicon)
        self.lexicon = lexicon
        openings = NumberOpenings(unitNames: UnitTable.all.flatMap { [$0.name] + $0.synonyms })
    }
}
