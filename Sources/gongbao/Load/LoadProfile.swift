import ArgumentParser
import LoadGenerator

/// A file that says which calls a load test makes: on each line a weight and a command with its arguments, as one would
/// type them. Empty lines and lines that begin with # are passed over.
///
///     70  search 代表建议 满意率 --region 河南省
///     20  indicators --concept suggestions.total --year 2023
///     10  regions 新安
enum LoadProfile {
    /// Lines beyond this many are refused.
    private static let mostLines = 100_000

    /// - Throws: `CommandFailure` (usage) that names the line.
    static func mix(_ text: String, name: String) throws -> LoadMix {
        var entries: [LoadMix.Entry] = []
        for (i, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard i < mostLines else { throw problem(name, i, "a profile has at most \(mostLines) lines.") }
            guard let words = ShellWords.split(String(line)) else {
                throw problem(name, i, "a quotation mark is never closed.")
            }
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            guard let weight = UInt32(first), (1...1_000_000).contains(weight) else {
                throw problem(name, i, "a line begins with a weight from 1 to 1000000, then a command.")
            }
            let command = Array(words.dropFirst())
            entries.append(.init(try call(command, name, i), weight: weight))
        }
        guard !entries.isEmpty else {
            throw CommandFailure(
                status: .usage, message: "\(name): the profile has no calls. Write lines such as: 70 search 代表建议")
        }
        return LoadMix(entries)
    }

    /// The call of a command's words.
    static func call(_ words: [String], _ name: String, _ line: Int) throws -> LoadCall {
        do {
            try CommandNames.check(words)
            guard let command = try Gongbao.parseAsRoot(words) as? any LoadableCommand else {
                throw problem(
                    name, line,
                    "'\(words.first ?? "")' is no command that a load test can make: take search, show, "
                        + "indicators, compare, series, rank, aggregate, coverage, regions, concepts, reports or status."
                )
            }
            return try command.loadCall
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw problem(name, line, Gongbao.message(for: error))
        }
    }

    private static func problem(_ name: String, _ line: Int, _ text: String) -> CommandFailure {
        CommandFailure(status: .usage, message: "\(name), line \(line + 1): \(text)")
    }
}

/// Cuts a line into words as a shell does: at blanks, but not inside '…' or "…"; a backslash takes the next character as
/// it is, except inside '…'.
enum ShellWords {
    /// `nil` where a quotation mark is never closed.
    static func split(_ line: String) -> [String]? {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var isEscaped = false
        for character in line {
            if isEscaped {
                word = (word ?? "") + String(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
                word = word ?? ""
            } else if let open = quote {
                if character == open { quote = nil } else { word = (word ?? "") + String(character) }
            } else if character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if character.isWhitespace {
                if let finished = word { words.append(finished) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if quote != nil || isEscaped { return nil }
        if let word { words.append(word) }
        return words
    }
}
