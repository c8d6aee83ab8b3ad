import TestSupport
import Testing

@Suite struct ConcurrentTests {
    /// The thread sanitizer looks at the same by `Tests/Races/run.sh`.
    @Test func readersMeetIngestMergeAndSave() {
        #expect(ConcurrentIndexLife.run(rounds: 60) == [])
    }
}
