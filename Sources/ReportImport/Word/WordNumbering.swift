/// The automatic numbering of a Word file: what stands before numbered paragraphs, counted as they come.
///
/// Paragraphs name an instance and a level. Instances of one abstract numbering count on together, unless one of them
/// starts anew by an override; a level starts anew after a paragraph of a level above it.
final class WordNumbering: XMLReceiver {
    struct Level {
        var start = 1
        var format = "decimal"
        /// `%1` to `%9` stand for the numbers of the levels.
        var text = ""
        /// The level (from 1) whose paragraphs start this one anew; 0 for none; `nil` for every level above.
        var restart: Int?
        /// Paragraphs in this style are of this level.
        var style: String?
        /// Numbers of other levels are written in digits.
        var isLegal = false
    }

    private struct Definition {
        var levels: [Int: Level] = [:]
        var styleLink: String?
    }

    private struct Instance {
        var definition = ""
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    private static let levels = 0..<9
    /// Longer texts before paragraphs are none that people write.
    private static let labelLimit = 64

    private let styles: WordStyles
    private var definitions: [String: Definition] = [:]
    private var instances: [String: Instance] = [:]
    let isStopped = false

    // While it is read.
    private var definition: (id: String, value: Definition)?
    private var instance: (id: String, value: Instance)?
    private var level: (index: Int, value: Level)?
    private var overridden = 0

    /// The numbers of a definition's levels as they stand now.
    private var counts: [String: [Int?]] = [:]
    /// Instances and levels that have started anew by their override.
    private var started: Set<String> = []

    init(_ styles: WordStyles) { self.styles = styles }

    // MARK: Reading the definitions

    func open(_ name: OfficeName, _ attributes: XMLAttributes) {
        let value = attributes[.value]
        switch name {
        case .abstractNumbering: definition = (attributes[.abstractID] ?? "", Definition())
        case .numberingInstance: instance = (attributes[.numberingID] ?? "", Instance())
        case .abstractID: instance?.value.definition = value ?? ""
        case .numberingStyleLink: definition?.value.styleLink = value
        case .levelOverride: overridden = Self.number(attributes[.levelIndex]) ?? 0
        case .startOverride: instance?.value.starts[overridden] = Self.number(value) ?? 0
        case .level: level = (Self.number(attributes[.levelIndex]) ?? 0, Level())
        case .start: level?.value.start = Self.number(value) ?? 0
        case .numberFormat: level?.value.format = value ?? "decimal"
        case .levelText: level?.value.text = String((value ?? "").prefix(Self.labelLimit))
        case .levelRestart: level?.value.restart = Self.number(value)
        case .paragraphStyle: level?.value.style = value
        case .legalNumbering: level?.value.isLegal = attributes.isOn
        default: break
        }
    }

    func close(_ name: OfficeName) {
        switch name {
        case .level:
            guard let (index, value) = level, Self.levels.contains(index) else { return }
            if instance != nil {
                instance?.value.levels[index] = value
            } else {
                definition?.value.levels[index] = value
            }
            level = nil
        case .abstractNumbering:
            if let (id, value) = definition { definitions[id] = value }
            definition = nil
        case .numberingInstance:
            if let (id, value) = instance { instances[id] = value }
            instance = nil
        default: break
        }
    }

    func text(_ text: String) {}

    /// Numbers of files may be anything; those that count fit into 32 bits.
    private static func number(_ text: String?) -> Int? {
        text.flatMap { Int32($0) }.map(Int.init)
    }

    // MARK: Counting

    /// The level that a definition gives the paragraphs of a style.
    func level(ofStyle style: String, in instanceID: String) -> Int? {
        guard let instance = instances[instanceID] else { return nil }
        let levels = definitions[definitionID(instance)]?.levels ?? [:]
        return levels.filter { $0.value.style == style }.keys.min()
    }

    /// Counts a paragraph and gives what stands before it; `nil` where it is not numbered, empty for a bullet.
    func label(_ instanceID: String, level index: Int) -> String? {
        guard Self.levels.contains(index), let instance = instances[instanceID] else { return nil }
        let id = definitionID(instance)
        guard let definition = definitions[id] else { return nil }
        func level(_ i: Int) -> Level? { instance.levels[i] ?? definition.levels[i] }
        guard let own = level(index) else { return nil }
        var numbers = counts[id] ?? Array(repeating: nil, count: Self.levels.count)
        if let start = instance.starts[index], started.insert("\(instanceID)/\(index)").inserted {
            numbers[index] = start
        } else {
            numbers[index] = numbers[index].map { $0 &+ 1 } ?? own.start
        }
        for lower in Self.levels where lower > index {
            let restart = level(lower)?.restart
            if restart == nil || (restart ?? 0) > index { numbers[lower] = nil }
        }
        counts[id] = numbers
        if own.format == "bullet" { return "" }
        return Self.written(own.text) { place in
            guard let level = level(place) else { return "" }
            let format = own.isLegal && place != index ? "decimal" : level.format
            return NumberFormat.text(numbers[place] ?? level.start, format)
        }
    }

    /// The definition of an instance, or the one that its numbering style stands for.
    private func definitionID(_ instance: Instance) -> String {
        guard let link = definitions[instance.definition]?.styleLink, let linked = styles.numberingID(ofStyle: link),
            let other = instances[linked]
        else { return instance.definition }
        return other.definition
    }

    /// Puts numbers in the place of `%1` to `%9`.
    private static func written(_ text: String, _ number: (Int) -> String) -> String {
        var result = ""
        var isPlace = false
        for character in text {
            if isPlace, let place = character.wholeNumberValue, (1...9).contains(place) {
                result += number(place - 1)
                isPlace = false
            } else {
                if isPlace { result += "%" }
                isPlace = character == "%"
                if !isPlace { result.append(character) }
            }
        }
        return isPlace ? result + "%" : result
    }
}
