import ReportModel
import SearchIndex

/// Changes a small index file as an input says (see `EditedFile`), then opens it and asks everything of it: whatever it
/// holds, nothing traps and everything ends.
public enum IndexFileProbe {
    private static func makeFile(_ path: String) -> [UInt8] {
        var builder = SearchIndexBuilder()
        var texts: [SnippetText] = []
        for number in 0..<6 {
            let text = "一、工作\n代表建议\(number)件，办理满意率9\(number)%。二〇二三年GDP增长10万元，第\(number)项民生实事项目。\n"
            guard let id = ReportID("r\(number)") else { continue }
            texts.append(builder.add(report: Report(id: id, title: "报告", text: text), number: UInt32(number)))
        }
        do {
            var writer = try IndexFileWriter(path: path, version: SearchSegment.fileVersion)
            try builder.finish().write(to: &writer)
            try SnippetTexts.write(texts, to: &writer)
            try writer.finish()
        } catch {
            preconditionFailure("\(error)")
        }
        return FileBytes.read(path)
    }

    private static let whole: [UInt8] = {
        let folder = TemporaryFolder()
        return makeFile(folder.path + "/index")
    }()

    private static let queries: [SearchQuery] = [
        .everything, .words("代表建议 满意率"), .phrase("民生实事项目"), .words("十万"), .phrase("gdp"),
        .excluding(.words("办理"), [.words("93")]),
    ]

    /// - Parameter folder: Where the file is put.
    public static func run(_ input: UnsafeRawBufferPointer, in folder: TemporaryFolder) {
        let path = folder.path + "/index"
        FileBytes.write(EditedFile.apply(input, to: whole), to: path)
        guard let file = try? IndexFile(path: path, version: SearchSegment.fileVersion),
            let segment = try? SearchSegment(file)
        else { return }
        let texts = try? SnippetTexts(file)
        let snapshot = SearchSnapshot.empty.adding(segment)
        for query in queries {
            guard let found = try? snapshot.matches(query, MatchOptions(limit: 10, countsFacets: true)) else {
                continue
            }
            for match in found.matches {
                _ = try? snapshot.explanation(of: query, number: match.number)
                guard let texts, texts.count > 0 else { continue }
                _ = snapshot.snippets(
                    of: match.number, in: texts[Int(match.number) % texts.count], by: SnippetMaker(query: query))
            }
        }
        _ = snapshot.removing([segment.numbers.first ?? 0]).nextMerge()?.run()
    }
}
