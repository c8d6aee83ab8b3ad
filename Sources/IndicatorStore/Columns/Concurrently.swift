import Dispatch
import Synchronization

/// Does two things at once, the calling thread one of them, and returns when both are done.
///
/// - Parameter isWorthIt: Where it is not, one is done after the other.
func concurrently<First: Sendable, Second: Sendable>(
    if isWorthIt: Bool, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
    guard isWorthIt else { return (first(), second()) }
    let results = Mutex<(First?, Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { i in
        if i == 0 {
            let result = first()
            results.withLock { $0.0 = result }
        } else {
            let result = second()
            results.withLock { $0.1 = result }
        }
    }
    // There is a result of both.
    return results.withLock { ($0.0 ?? first(), $0.1 ?? second()) }
}
