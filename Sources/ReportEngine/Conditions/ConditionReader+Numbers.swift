import ChineseText
import IndicatorStore
import ReportModel

/// Tests of numbers: values, years, levels.
extension ConditionReader {
    /// A number as people write it: 95, -3.2, 10万, 1亿元, 95%.
    private func amount(_ text: String) throws(EngineError) -> (number: ExactDecimal, unit: ScaledUnit?) {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || "+-.,".contains($0)) }
        let rest = String(text.dropFirst(digits.count))
        guard let number = ExactDecimal(digits.filter { $0 != "," }) else {
            throw Self.invalid("'\(text)' is no number, such as 95, -3.2, 10万 or 1亿元.")
        }
        if rest.isEmpty { return (number, nil) }
        // A bare multiplier: of nothing in particular.
        if let scaled = ScaledUnit(rest + "元"), scaled.power > 0, scaled.unit.name == "元", !rest.hasSuffix("元") {
            return (number.scaled(byPowerOfTen: scaled.power), nil)
        }
        guard let unit = ScaledUnit(rest) else {
            throw Self.invalid(
                "'\(rest)' in '\(text)' is no unit that is known; give the number alone and test 'unit'.")
        }
        guard unit.unit.base != nil else {
            throw Self.invalid(
                "'\(rest)' can't be converted; give the number alone and test 'unit = \(unit.unit.name)'.")
        }
        return (number, unit)
    }

    func valueTest(_ node: ConditionNode) throws(EngineError) -> ValueTest {
        if node.test == .anyOf || node.test == .contains || node.test == .none {
            throw Self.invalid("'value' takes = != < <= > >= between; join several by 'or'.")
        }
        let first = try amount(node.operands[0])
        switch node.test {
        case .less: return ValueTest(.less(first.number), unit: first.unit)
        case .greater: return ValueTest(.greater(first.number), unit: first.unit)
        case .atMost: return ValueTest(.within(nil, first.number), unit: first.unit)
        case .atLeast: return ValueTest(.within(first.number, nil), unit: first.unit)
        case .between:
            let last = try amount(node.operands[1])
            guard first.unit == last.unit || first.unit == nil else {
                throw Self.invalid("Both ends of 'value between' must be in one unit.")
            }
            // The unit may stand at the end alone: between 1 and 5亿元.
            guard !(last.number < first.number) else {
                throw Self.invalid("'value between' ends (\(last.number)) before it begins (\(first.number)).")
            }
            return ValueTest(.within(first.number, last.number), unit: last.unit)
        default: return ValueTest(.within(first.number, first.number), unit: first.unit)
        }
    }

    func years(_ node: ConditionNode) throws(EngineError) -> ClosedRange<Int> {
        var numbers: [Int] = []
        for text in node.operands {
            let digits = text.hasSuffix("年") ? String(text.dropLast()) : text
            guard let year = Int(digits), (1...9_999).contains(year) else {
                throw Self.invalid("'\(text)' is no year from 1 to 9999.")
            }
            numbers.append(year)
        }
        switch node.test {
        case .equal, .notEqual: return numbers[0]...numbers[0]
        case .less where numbers[0] > 1: return 1...(numbers[0] - 1)
        case .atMost: return 1...numbers[0]
        case .greater where numbers[0] < 9_999: return (numbers[0] + 1)...9_999
        case .atLeast: return numbers[0]...9_999
        case .between:
            guard numbers[0] <= numbers[1] else {
                throw Self.invalid("'year between' ends (\(numbers[1])) before it begins (\(numbers[0])).")
            }
            return numbers[0]...numbers[1]
        default: throw Self.invalid("'year' takes = != < <= > >= between; join several by 'or'.")
        }
    }

    func levels(_ node: ConditionNode) throws(EngineError) -> Set<RegionLevel> {
        let names: [(RegionLevel, [String])] = [
            (.nation, ["country", "nation", "全国", "0"]), (.province, ["province", "省", "1"]),
            (.prefecture, ["prefecture", "市", "2"]), (.county, ["county", "县", "3"]),
        ]
        var levels: [RegionLevel] = []
        for text in node.operands {
            guard let level = names.first(where: { $0.1.contains(text.lowercased()) })?.0 else {
                throw Self.invalid("'\(text)' is no level; take country, province, prefecture or county.")
            }
            levels.append(level)
        }
        let all = RegionLevel.allCases
        switch node.test {
        case .equal, .notEqual, .anyOf: return Set(levels)
        case .less: return Set(all.filter { $0 < levels[0] })
        case .atMost: return Set(all.filter { $0 <= levels[0] })
        case .greater: return Set(all.filter { $0 > levels[0] })
        case .atLeast: return Set(all.filter { $0 >= levels[0] })
        case .between: return Set(all.filter { levels[0] <= $0 && $0 <= levels[1] })
        default: throw Self.invalid("'level' takes = != < <= > >= between and in.")
        }
    }
}
