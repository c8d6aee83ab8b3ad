import Dispatch
import SearchIndex
import Synchronization

/// Runs the index's background work, one piece at a time, and keeps what it needs to know from one to the next.
final class IndexKeeper: Sendable {
    let folder: IndexFolder
    let notice: @Sendable (IndexNotice) -> Void

    private let queue = DispatchQueue(label: "gongbao.index", qos: .utility)
    private let state = Mutex(State())
    private let isStopping = Atomic(false)

    /// How to go on after a piece of work.
    enum Rest: Sendable {
        case done
        /// Look again after so many milliseconds.
        case again(milliseconds: Int)
    }

    private struct State {
        var work: (@Sendable (_ atEnd: Bool) -> Rest)?
        var isScheduled = false
        var isStopped = false
        var merge: SegmentMerge?
        var changedAt = ContinuousClock.now
        var manifest: IndexManifest?
        var checked: Set<UInt64> = []
    }

    init(folder: IndexFolder, notice: @escaping @Sendable (IndexNotice) -> Void) {
        self.folder = folder
        self.notice = notice
    }

    /// Begins with a first piece of work.
    ///
    /// - Parameter work: Told whether it is called for the last time.
    func start(_ work: @escaping @Sendable (_ atEnd: Bool) -> Rest) {
        state.withLock { $0.work = work }
        schedule(afterMilliseconds: 0)
    }

    /// There is something new to be merged and saved.
    func noteChange() {
        state.withLock { $0.changedAt = .now }
        schedule(afterMilliseconds: 0)
    }

    /// Ends what is under way, then does the last piece of work.
    func stop() {
        isStopping.store(true, ordering: .sequentiallyConsistent)
        let work = state.withLock { state in
            defer { state.isStopped = true }
            return state.isStopped ? nil : state.work
        }
        queue.sync { _ = work?(true) }
        state.withLock { $0.work = nil }
    }

    /// Whether long work should end early.
    var isStopped: Bool { isStopping.load(ordering: .sequentiallyConsistent) }

    /// Since the last change.
    var quietTime: Duration { state.withLock { .now - $0.changedAt } }

    /// What is being merged now, which others must leave alone.
    var mergeUnderWay: SegmentMerge? {
        get { state.withLock { $0.merge } }
        set { state.withLock { $0.merge = newValue } }
    }

    /// The manifest on disk, as it was last written or read; `nil` where it names something that can't be used.
    var manifest: IndexManifest? {
        get { state.withLock { $0.manifest } }
        set { state.withLock { $0.manifest = newValue } }
    }

    /// Whether a file was read through and found sound.
    func isChecked(_ file: IndexFile) -> Bool { state.withLock { $0.checked.contains(file.identity) } }

    func noteChecked(_ file: IndexFile) { state.withLock { _ = $0.checked.insert(file.identity) } }

    private func schedule(afterMilliseconds delay: Int) {
        let isNew = state.withLock { state in
            if state.isScheduled || state.isStopped || state.work == nil { return false }
            state.isScheduled = true
            return true
        }
        guard isNew else { return }
        queue.asyncAfter(deadline: .now() + .milliseconds(delay)) { [weak self] in self?.run() }
    }

    private func run() {
        let work = state.withLock { state in
            state.isScheduled = false
            return state.isStopped ? nil : state.work
        }
        if case .again(let milliseconds)? = work?(false) { schedule(afterMilliseconds: milliseconds) }
    }
}
