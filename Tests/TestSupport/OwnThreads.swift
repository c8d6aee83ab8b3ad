import Dispatch

/// Does several things at once, each on a thread of its own, and waits for all of them.
///
/// Swift's own pool has a thread for each core: work that never suspends would keep all other tests waiting there, and
/// work that waits for other work in the pool might wait for ever.
public func onOwnThreads(_ work: [@Sendable () -> Void]) async {
    let group = DispatchGroup()
    for (i, work) in work.enumerated() {
        DispatchQueue(label: "test.own-thread.\(i)").async(group: group, execute: DispatchWorkItem(block: work))
    }
    await withCheckedContinuation { continuation in
        group.notify(queue: DispatchQueue(label: "test.own-threads.done")) { continuation.resume() }
    }
}
