import ChineseText
import ReportModel

extension ReportReader {
    /// Writes down the numbers that were refused at the traced place.
    mutating func traceRefusals() {
        guard let traced else { return }
        for candidate in candidates {
            let folded = scan.origins[candidate.range.lowerBound]..<(scan.origins[candidate.range.upperBound - 1] + 1)
            let span = text.originalSpan(of: folded)
            guard span.overlaps(traced), let refusal = candidate.refusal else { continue }
            trace.append(
                Explanation(
                    title: "refused", detail: scan.string(candidate.range), span: span,
                    children: [Explanation(title: refusal.description, span: span)]))
        }
    }

    /// Writes down an observation made at the traced place with the rules that made it.
    mutating func traceObservation(_ observation: Observation) {
        let quantity = observation.quantity
        var steps = observation.rules.map { Explanation(title: $0, span: observation.span) }
        steps.append(
            Explanation(
                title: "value", detail: "\(quantity.comparator.symbol) \(quantity.value) \(quantity.unit)",
                span: observation.span))
        steps.append(Explanation(title: "kind", detail: observation.kind.code, span: observation.span))
        steps.append(Explanation(title: "nature", detail: observation.nature.code, span: observation.span))
        steps.append(
            Explanation(
                title: "concept", detail: observation.concept?.rawValue ?? "none fits", span: observation.span))
        steps.append(
            Explanation(title: "period", detail: observation.period?.description ?? "not told", span: observation.span))
        if let agent = observation.agent {
            steps.append(Explanation(title: "agent", detail: agent, span: observation.span))
        }
        trace.append(
            Explanation(title: "observation", detail: observation.name, span: observation.span, children: steps))
    }
}
