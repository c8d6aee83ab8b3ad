public import ChineseText
import IndicatorExtraction
import ReportModel

extension ReportEngine {
    /// Steps of one explanation at most; the rest is left out.
    static let explanationLimit = 5_000

    /// Which rules made or refused figures at a place of a report's latest text, as a tree in reading order.
    ///
    /// - Complexity: That of extracting the report anew.
    public func explain(id: String, span: ByteSpan) throws(EngineError) -> [ExplanationStep] {
        let report = try report(id: id).report
        guard span.end <= report.text.utf8.count else {
            throw .invalidArgument(
                field: "span", problem: "It ends behind the text, which has \(report.text.utf8.count) bytes.")
        }
        let tree = IndicatorExtractor(gazetteer: gazetteer).explain(in: report, span: span)
        var steps: [ExplanationStep] = []
        // The root holds the others and says nothing, unless there are none.
        for node in tree.children.isEmpty ? [tree] : tree.children { Self.write(node, depth: 0, to: &steps) }
        return steps
    }

    /// Trees are as deep as rules call rules, which is a few levels.
    private static func write(_ node: Explanation, depth: Int, to steps: inout [ExplanationStep]) {
        guard steps.count < explanationLimit, depth < 64 else { return }
        steps.append(
            ExplanationStep(depth: depth, rule: node.title, span: node.span, outcome: node.detail))
        for child in node.children { write(child, depth: depth + 1, to: &steps) }
    }
}
