import ReportModel
import SearchIndex
import TestSupport
import Testing

@Suite struct SegmentFileTests {
    /// A segment with the texts of its reports, in a file of its own.
    struct Saved {
        let segment: SearchSegment
        let texts: SnippetTexts

        init(_ path: String) throws {
            let file = try IndexFile(path: path, version: SearchSegment.fileVersion)
            segment = try SearchSegment(file)
            texts = try SnippetTexts(file)
        }

        static func write(_ segment: SearchSegment, _ texts: [SnippetText], to path: String) throws {
            var writer = try IndexFileWriter(path: path, version: SearchSegment.fileVersion)
            try segment.write(to: &writer)
            try SnippetTexts.write(texts, to: &writer)
            try writer.finish()
        }

        /// Answers and snippets to some queries.
        func answers(_ queries: [SearchQuery]) throws -> [SearchMatch] {
            let snapshot = SearchSnapshot.empty.adding(segment)
            var all: [SearchMatch] = []
            for query in queries {
                let found = try snapshot.matches(query, MatchOptions(limit: 100)).matches
                all += found
                for match in found {
                    _ = try snapshot.explanation(of: query, number: match.number)
                    let place = Int(match.number) % max(texts.count, 1)
                    _ = snapshot.snippets(of: match.number, in: texts[place], by: SnippetMaker(query: query))
                }
            }
            if let file = segment.file, file.damage != nil { throw file.failure }
            return all
        }
    }

    static func made(_ count: Int, seed: UInt64) -> (SearchSegment, [SnippetText], [SearchQuery]) {
        var random = SeededGenerator(seed)
        var builder = SearchIndexBuilder()
        let texts = (0..<count).map { number in
            builder.add(report: RandomReports.report(number, using: &random), number: UInt32(number))
        }
        let queries = (0..<12).map { _ in RandomReports.query(using: &random) } + [.everything]
        return (builder.finish(), texts, queries)
    }

    /// A snapshot that lives in files through merges, removals and reopening answers as the one in memory, and as a
    /// plain dictionary of reports says.
    @Test(arguments: 0..<40 as Range<UInt64>)
    func livesInFilesAsInMemory(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let folder = TemporaryFolder()
        var model: [UInt32: Report] = [:]
        var memory = SearchSnapshot.empty
        var files = SearchSnapshot.empty
        var fileCount = 0
        for step in 0..<14 {
            switch Int.random(in: 0..<6, using: &random) {
            case 0, 1:
                var builder = SearchIndexBuilder()
                for _ in 0..<Int.random(in: 0...6, using: &random) {
                    let number = UInt32.random(in: 0..<30, using: &random)
                    if builder.contains(number) { continue }
                    model[number] = RandomReports.report(Int(number), using: &random)
                    builder.add(report: try #require(model[number]), number: number)
                }
                let segment = builder.finish()
                memory = memory.adding(segment)
                files = files.adding(segment)
            case 2:
                let gone = Set((0..<3).map { _ in UInt32.random(in: 0..<30, using: &random) })
                for number in gone { model[number] = nil }
                memory = memory.removing(gone)
                files = files.removing(gone)
            case 3:
                // What comes in while a merge runs is neither lost nor brought back.
                guard let merge = memory.nextMerge(ratio: .infinity), let other = files.nextMerge(ratio: .infinity)
                else { continue }
                let (result, fromFiles) = (try #require(merge.run()), try #require(other.run()))
                let gone = UInt32.random(in: 0..<30, using: &random)
                var builder = SearchIndexBuilder()
                let new = UInt32.random(in: 0..<30, using: &random)
                model[gone] = nil
                model[new] = RandomReports.report(Int(new), using: &random)
                builder.add(report: try #require(model[new]), number: new)
                let segment = builder.finish()
                memory = try #require(memory.removing([gone]).adding(segment).applying(merge, result))
                files = try #require(files.removing([gone]).adding(segment).applying(other, fromFiles))
            default:
                // Each segment that is in memory goes to a file; then all files are opened anew.
                let states = try files.states.map { state in
                    let path = state.segment.file?.path ?? folder.path + "/\(fileCount)"
                    if state.segment.file == nil { try Saved.write(state.segment, [], to: path) }
                    fileCount += 1
                    return SegmentState(segment: try Saved(path).segment, removed: state.removed)
                }
                files = SearchSnapshot(states: states)
            }
            #expect(files.reportCount == model.count, "seed \(seed), step \(step)")
            for _ in 0..<3 {
                let query = RandomReports.query(using: &random)
                let options = MatchOptions(filter: RandomReports.filter(using: &random), limit: 100)
                let (a, b) = (try memory.matches(query, options), try files.matches(query, options))
                #expect(a.matches == b.matches && a.total == b.total, "seed \(seed), step \(step): \(query)")
            }
        }
        while let next = files.merged(ratio: .infinity) { files = next }
        let scan = LinearScan(model.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        for _ in 0..<6 {
            let query = RandomReports.query(using: &random)
            try SnapshotTests.check(query, SearchFilter(), files, scan, among: { _ in true }, "seed \(seed): \(query)")
        }
    }

    @Test func textsComeBack() throws {
        let folder = TemporaryFolder()
        let path = folder.path + "/file"
        let (segment, texts, queries) = Self.made(30, seed: 5)
        try Saved.write(segment, texts, to: path)
        let saved = try Saved(path)
        #expect(saved.texts.count == texts.count && saved.segment.numbers == segment.numbers)
        let (before, after) = (SearchSnapshot.empty.adding(segment), SearchSnapshot.empty.adding(saved.segment))
        for (i, text) in texts.enumerated() {
            #expect(saved.texts[i].text == text.text && saved.texts[i].bytes == text.bytes)
            for query in queries {
                let maker = SnippetMaker(query: query)
                #expect(
                    after.snippets(of: UInt32(i), in: saved.texts[i], by: maker)
                        == before.snippets(of: UInt32(i), in: text, by: maker))
            }
        }
    }

    @Test func cutFilesAreRefused() throws {
        let folder = TemporaryFolder()
        let path = folder.path + "/file"
        let (segment, texts, _) = Self.made(3, seed: 1)
        try Saved.write(segment, texts, to: path)
        let whole = FileBytes.read(path)
        for length in 0..<whole.count {
            FileBytes.write(whole[..<length], to: path)
            #expect(throws: IndexFileError.self, "cut to \(length) bytes") { try Saved(path) }
        }
        FileBytes.write(whole + [0], to: path)
        #expect(throws: IndexFileError.self) { try Saved(path) }
    }

    /// One bit of every byte of a small file.
    @Test func flippedBitsAreRefused() throws {
        let folder = TemporaryFolder()
        let path = folder.path + "/file"
        var random = SeededGenerator(2)
        let (segment, texts, _) = Self.made(3, seed: 2)
        try Saved.write(segment, texts, to: path)
        let whole = FileBytes.read(path)
        for i in whole.indices {
            var bytes = whole
            bytes[i] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            FileBytes.write(bytes, to: path)
            #expect(throws: IndexFileError.self, "byte \(i)") {
                let saved = try Saved(path)
                try saved.segment.file?.checkAll()
            }
        }
    }

    /// In a file of many chunks, which are checked when they are first used: no answer is wrong, and what was not used
    /// is found by a check of all.
    @Test func flippedBitsGiveNoWrongAnswers() throws {
        let folder = TemporaryFolder()
        let path = folder.path + "/file"
        var random = SeededGenerator(3)
        let (segment, texts, allQueries) = Self.made(1_000, seed: 3)
        try Saved.write(segment, texts, to: path)
        let whole = FileBytes.read(path)
        #expect(whole.count > 5 * IndexFileLayout.chunkSize)
        let queries = [SearchQuery.phrase("二〇二三年")] + allQueries.prefix(1)
        let right = try Saved(path).answers(queries)
        var answered = 0
        for _ in 0..<80 {
            var bytes = whole
            let i = Int.random(in: 0..<bytes.count, using: &random)
            bytes[i] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            FileBytes.write(bytes, to: path)
            do {
                let saved = try Saved(path)
                if let answers = try? saved.answers(queries) {
                    answered += 1
                    #expect(answers == right, "byte \(i)")
                }
                #expect(throws: IndexFileError.self, "byte \(i)") { try saved.segment.file?.checkAll() }
            } catch is IndexFileError {}
        }
        #expect(answered > 0)
    }

    /// Whatever a file holds under right checksums, reading it ends and nothing traps.
    @Test(arguments: 0..<6 as Range<UInt64>)
    func nonsenseIsSurvived(seed: UInt64) throws {
        let folder = TemporaryFolder()
        let path = folder.path + "/file"
        var random = SeededGenerator(seed)
        let (segment, texts, queries) = Self.made(20, seed: seed)
        try Saved.write(segment, texts, to: path)
        let whole = FileBytes.read(path)
        for _ in 0..<100 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...20, using: &random) {
                let i = Int.random(in: 0..<bytes.count, using: &random)
                bytes[i] =
                    [0, 1, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &random)]
                    .randomElement(using: &random) ?? 0
            }
            FileBytes.write(ResealedFile.reseal(bytes, tablesOf: whole), to: path)
            guard let saved = try? Saved(path) else { continue }
            _ = try? saved.answers(queries)
            _ = SegmentMergeProbe.merged(saved.segment)
        }
    }

    /// Inputs that `Tests/Fuzz` found or that stand for a family of damage.
    @Test func fuzzCasesAreSurvived() throws {
        let path = RepositoryFolder.root + "/Tests/Fuzz/IndexCases"
        let names = TemporaryFolder.names(in: path)
        #expect(!names.isEmpty)
        let folder = TemporaryFolder()
        for name in names {
            FileBytes.read(path + "/" + name).withUnsafeBytes { IndexFileProbe.run($0, in: folder) }
        }
    }

    private enum SegmentMergeProbe {
        /// A merge reads all texts.
        static func merged(_ segment: SearchSegment) -> SearchSegment? {
            SearchSnapshot.empty.adding(segment).removing([segment.numbers.first ?? 0]).nextMerge()?.run()
        }
    }
}
