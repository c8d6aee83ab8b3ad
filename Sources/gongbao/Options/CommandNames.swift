import ArgumentParser

/// Finds out early what is meant by a command that there is none of.
enum CommandNames {
    static var all: [String] {
        let configuration = Gongbao.configuration
        let grouped = configuration.groupedSubcommands.flatMap(\.subcommands)
        return (configuration.ungroupedSubcommands + grouped).compactMap { $0.configuration.commandName }
    }

    /// - Throws: `CommandFailure` where the first argument should be a command and is none.
    static func check(_ arguments: [String]) throws {
        guard let name = arguments.first, !name.hasPrefix("-"), name != "help", !all.contains(name) else { return }
        let near = all.filter { distance($0, name) <= max(1, name.count / 3) || $0.hasPrefix(name) }
        let advice =
            near.isEmpty ? "There are: \(all.joined(separator: ", "))." : "Perhaps: \(near.joined(separator: ", "))."
        throw CommandFailure(status: .usage, message: "There is no command '\(name)'.\n\(advice)")
    }

    /// How many letters must be changed, added or taken away to make one word of the other.
    static func distance(_ a: String, _ b: String) -> Int {
        let b = Array(b)
        var row = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let substituted = diagonal + (letter == b[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[b.count]
    }
}
