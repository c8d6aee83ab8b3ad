import ReportStore

extension EngineError {
    /// What the store reports, in the engine's terms; its words stay the same.
    init(_ error: StoreError) {
        let problem: StorageProblem =
            switch error {
            case .folderInUse: .inUse
            case .notAccessible: .notAccessible
            case .full: .full
            case .corrupted: .corrupted
            case .newerSchema: .newerVersion
            case .foreignDatabase, .notStorable, .closed, .failed: .failed
            }
        self = .storage(problem, message: error.description)
    }
}
