import ReportMessages
import TestSupport

/// A message that can be made at random; all of them are, by generated code.
protocol RandomMessage: ReportMessage {
    static func random(using generator: inout SeededGenerator) -> Self
}

/// What random messages are made of: edge values often, lists short.
enum RandomValues {
    static func list<Value>(
        using generator: inout SeededGenerator, _ make: (inout SeededGenerator) -> Value
    ) -> [Value] {
        let count = [0, 1, 1, 2, 3].randomElement(using: &generator) ?? 0
        return (0..<count).map { _ in make(&generator) }
    }

    static func optional<Value>(
        using generator: inout SeededGenerator, _ make: (inout SeededGenerator) -> Value
    ) -> Value? {
        Bool.random(using: &generator) ? make(&generator) : nil
    }

    static func number<Number: FixedWidthInteger>(using generator: inout SeededGenerator) -> Number {
        let edges: [Number] = [0, 1, 127, .min, .max]
        let any = Number(truncatingIfNeeded: generator.next())
        return Bool.random(using: &generator) ? any : edges.randomElement(using: &generator) ?? 0
    }
}

extension UInt32 {
    static func random(using generator: inout SeededGenerator) -> Self { RandomValues.number(using: &generator) }
}

extension UInt64 {
    static func random(using generator: inout SeededGenerator) -> Self { RandomValues.number(using: &generator) }
}

extension Int32 {
    static func random(using generator: inout SeededGenerator) -> Self { RandomValues.number(using: &generator) }
}

extension Int64 {
    static func random(using generator: inout SeededGenerator) -> Self { RandomValues.number(using: &generator) }
}

extension Double {
    static func random(using generator: inout SeededGenerator) -> Self {
        let edges: [Double] = [0, 1, -1, 0.1, 94.57, .infinity, .leastNonzeroMagnitude, .greatestFiniteMagnitude]
        return edges.randomElement(using: &generator) ?? 0
    }
}

extension Float {
    static func random(using generator: inout SeededGenerator) -> Self {
        Float(Int8.random(in: -9...9, using: &generator))
    }
}

extension [UInt8] {
    static func random(using generator: inout SeededGenerator) -> Self {
        let count = [0, 1, 7, 127, 128, 300].randomElement(using: &generator) ?? 0
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
}

extension String {
    static func random(using generator: inout SeededGenerator) -> Self {
        let parts = ["", "a", "满意率", "\0", "12.5%", "𠮷", "e\u{301}", "\u{10FFFF}", " ", "人大常委会工作报告"]
        let count = Int.random(in: 0...4, using: &generator)
        return (0..<count).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
    }
}

extension OpenEnum {
    /// Known values mostly, unknown ones at times, the negative among them.
    static func random(using generator: inout SeededGenerator) -> Self {
        let unknown: [Int32] = [-1, 77, .max, .min]
        guard Int.random(in: 0..<4, using: &generator) == 0, let number = unknown.randomElement(using: &generator)
        else {
            return allCases.randomElement(using: &generator) ?? Self(rawValue: 0)
        }
        return Self(rawValue: number)
    }
}
