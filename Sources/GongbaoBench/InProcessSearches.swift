import Glibc
import ReportEngine

/// What searches take without a server between: the same questions, asked of the engine by this process on one thread.
struct InProcessSearches: Encodable {
    /// Processor time a search, the mean over the questions asked.
    var cpuMicroseconds: Double
    var searches: Int

    enum CodingKeys: String, CodingKey {
        case cpuMicroseconds = "cpu_us"
        case searches
    }

    /// Opens the folder, asks for about so many seconds, and closes the folder again for the server.
    static func measure(_ questions: [RPCWorkload.Question], data: String, seconds: Double) throws -> InProcessSearches
    {
        let engine = try ReportEngine.open(EngineConfiguration(dataFolder: data))
        defer { engine.close() }
        // A step that has no divisor in common with the count visits all before one comes twice.
        let order = (0..<questions.count).map { questions[$0 * 7_919 % questions.count] }
        for question in order.suffix(200) { _ = try engine.search(question.asked) }
        let start = processorSeconds()
        var searches = 0
        while processorSeconds() - start < seconds {
            for _ in 0..<20 {
                _ = try engine.search(order[searches % order.count].asked)
                searches += 1
            }
        }
        return InProcessSearches(
            cpuMicroseconds: (processorSeconds() - start) / Double(searches) * 1e6, searches: searches)
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

extension RPCWorkload {
    /// A search that no other is like.
    struct Question {
        var text: String
        var limit: Int

        fileprivate var asked: ReportEngine::SearchRequest {
            ReportEngine::SearchRequest(.text(text), limit: limit, snippetLimit: 1)
        }
    }
}
