import Glibc
import ReportModel
import SearchIndex

/// Readers, an ingesting writer, a merger and a saver at work on one index at the same time, as in a server: what the
/// thread sanitizer looks at.
///
/// Everything is plain threads and a POSIX lock, which the sanitizer understands.
public final class ConcurrentIndexLife: @unchecked Sendable {
    private var lock = pthread_mutex_t()
    // Held together by `lock`.
    private var shown = SearchSnapshot.empty
    private var texts: [UInt32: SnippetText] = [:]
    private var problems: [String] = []
    private var isOver = false
    private var fileCount = 0

    private let folder = TemporaryFolder()
    private let rounds: Int

    private init(rounds: Int) {
        self.rounds = rounds
        pthread_mutex_init(&lock, nil)
    }

    /// - Parameter rounds: Batches that come in.
    /// - Returns: What went wrong; nothing where all is well.
    public static func run(rounds: Int) -> [String] {
        let life = ConcurrentIndexLife(rounds: rounds)
        let work: [(ConcurrentIndexLife) -> Void] = [
            { $0.write() }, { $0.merge() }, { $0.save() }, { $0.read() }, { $0.read() },
        ]
        let threads = work.map { Self.start($0, life) }
        for thread in threads { pthread_join(thread, nil) }
        life.merge()
        life.checkAll()
        return life.problems
    }

    private final class Job {
        let work: (ConcurrentIndexLife) -> Void
        let life: ConcurrentIndexLife
        init(_ work: @escaping (ConcurrentIndexLife) -> Void, _ life: ConcurrentIndexLife) {
            self.work = work
            self.life = life
        }
    }

    private static func start(_ work: @escaping (ConcurrentIndexLife) -> Void, _ life: ConcurrentIndexLife) -> pthread_t
    {
        var thread = pthread_t()
        let job = Unmanaged.passRetained(Job(work, life)).toOpaque()
        pthread_create(
            &thread, nil,
            { job in
                guard let job else { return nil }
                let held = Unmanaged<Job>.fromOpaque(job).takeRetainedValue()
                held.work(held.life)
                return nil
            }, job)
        return thread
    }

    private func locked<Value>(_ body: () -> Value) -> Value {
        pthread_mutex_lock(&lock)
        defer { pthread_mutex_unlock(&lock) }
        return body()
    }

    private func note(_ problem: String) { locked { problems.append(problem) } }

    private static func report(_ number: UInt32, round: Int) -> Report? {
        let text = "一、工作\n轮次\(round)号，编号\(number)号。代表建议办理满意率\(number % 7 + 90)%，民生实事项目票决。\n"
        return ReportID("r\(number)").map { Report(id: $0, title: "报告", text: text) }
    }

    private func write() {
        for round in 0..<rounds {
            var builder = SearchIndexBuilder()
            var new: [UInt32: SnippetText] = [:]
            for i in 0..<8 {
                let number = UInt32((round * 5 + i * 3) % 40)
                guard !builder.contains(number), let report = Self.report(number, round: round) else { continue }
                new[number] = builder.add(report: report, number: number)
            }
            let segment = builder.finish()
            locked {
                shown = shown.adding(segment)
                texts.merge(new) { $1 }
            }
            if round % 7 == 3 {
                locked {
                    shown = shown.removing([UInt32(round % 40)])
                    texts[UInt32(round % 40)] = nil
                }
            }
        }
        locked { isOver = true }
    }

    private func merge() {
        repeat {
            guard let merge = locked({ shown.nextMerge(ratio: 3) }), let result = merge.run() else { continue }
            locked { shown = shown.applying(merge, result) ?? shown }
        } while !locked { isOver }
    }

    private func save() {
        repeat {
            guard let state = locked({ shown.states.first { $0.segment.file == nil } }) else { continue }
            fileCount += 1
            let path = folder.path + "/\(fileCount)"
            do {
                var writer = try IndexFileWriter(path: path, version: SearchSegment.fileVersion)
                try state.segment.write(to: &writer)
                try writer.finish()
                let saved = try SearchSegment(IndexFile(path: path, version: SearchSegment.fileVersion))
                locked { shown = shown.replacing(state.segment, by: saved) ?? shown }
                try saved.file?.checkAll()
            } catch {
                note("\(error)")
            }
        } while !locked { isOver }
    }

    private func read() {
        repeat { checkAll() } while !locked { isOver }
    }

    /// Every report is found once, by its number and by the round it came in.
    private func checkAll() {
        let (snapshot, texts): (SearchSnapshot, [UInt32: SnippetText]) = locked { (self.shown, self.texts) }
        do {
            let all = try snapshot.matches(.everything, MatchOptions(limit: 100))
            if all.total != texts.count || snapshot.reportCount != texts.count {
                note("\(all.total) found of \(texts.count) reports")
            }
            for match in all.matches.prefix(3) {
                guard let text = texts[match.number] else {
                    note("report \(match.number) was removed")
                    continue
                }
                let query = SearchQuery.phrase("编号\(match.number)号")
                let found = try snapshot.matches(query, MatchOptions(limit: 10, relaxes: false))
                if found.matches.map(\.number) != [match.number] { note("report \(match.number) is not found") }
                let snippets = snapshot.snippets(of: match.number, in: text, by: SnippetMaker(query: query))
                if snippets.first?.highlights.isEmpty ?? true { note("report \(match.number) has no snippet") }
            }
        } catch {
            note("\(error)")
        }
    }
}
