import ChineseText

extension StyledText {
    /// The text in lines of at most `columns` columns (at least 10); in one line for `nil`.
    ///
    /// Lines break at spaces and beside wide characters. Marks that close (，。”》) don't begin a line, those that open
    /// (“《) don't end one, if that can be had within the line.
    func wrapped(to columns: Int?) -> [StyledText] {
        guard let columns, self.columns > columns else { return [self] }
        let room = max(10, columns)
        let characters = runs.flatMap { run in run.text.map { StyledCharacter($0, run.style) } }
        var lines: [StyledText] = []
        var start = 0
        while start < characters.count {
            let end = Self.lineEnd(characters, from: start, room: room)
            lines.append(Self.text(of: characters[start..<end]))
            start = end
            while start < characters.count, characters[start].character == " " { start += 1 }
        }
        return lines
    }

    private struct StyledCharacter {
        let character: Character
        let style: TextStyle
        let columns: Int

        init(_ character: Character, _ style: TextStyle) {
            self.character = character
            self.style = style
            columns = EastAsianWidth.columns(of: character)
        }
    }

    private static let closing: Set<Character> = [
        "，", "。", "、", "；", "：", "？", "！", "”", "’", "》", "）", "】", "〕", "…", "％", "%", ",", ".", ";", ":", ")", "]",
    ]
    private static let opening: Set<Character> = ["“", "‘", "《", "（", "【", "〔", "(", "["]

    /// The index behind the last character of the line that begins at `start`; always beyond `start`.
    private static func lineEnd(_ characters: [StyledCharacter], from start: Int, room: Int) -> Int {
        var taken = 0
        var end = start
        while end < characters.count, taken + characters[end].columns <= room {
            taken += characters[end].columns
            end += 1
        }
        if end == characters.count { return end }
        var candidate = end
        while candidate > start + 1, candidate > end - 24 {
            if canBreak(characters[candidate - 1], characters[candidate]) { return candidate }
            candidate -= 1
        }
        return max(end, start + 1)
    }

    private static func canBreak(_ before: StyledCharacter, _ after: StyledCharacter) -> Bool {
        if after.character == " " || before.character == " " { return true }
        if closing.contains(after.character) || opening.contains(before.character) { return false }
        return before.columns == 2 || after.columns == 2
    }

    private static func text(of characters: ArraySlice<StyledCharacter>) -> StyledText {
        var result = StyledText()
        var run = ""
        var style = characters.first?.style ?? .plain
        for character in characters {
            if character.style != style {
                result.append(run, style)
                (run, style) = ("", character.style)
            }
            run.append(character.character)
        }
        result.append(run, style)
        return result
    }
}
