import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// `transform` of every element, in the order of the elements, on all cores. The calling thread works too and returns
    /// when all is done.
    func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        if count < 2 { return map(transform) }
        let results = Mutex([Result?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { i in
            let result = transform(self[i])
            results.withLock { $0[i] = result }
        }
        return results.withLock { $0.compactMap(\.self) }
    }
}
