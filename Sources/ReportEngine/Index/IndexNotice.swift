import SearchIndex

/// Something about the saved index that its keeper should know: which file, what is wrong with it, what is done. No
/// report is lost by it, for the store holds them all.
public struct IndexNotice: Hashable, Sendable {
    /// The file or folder.
    public var path: String
    public var problem: String
    /// What happens now.
    public var action: String

    public init(path: String, problem: String, action: String) {
        self.path = path
        self.problem = problem
        self.action = action
    }

    init(_ error: IndexFileError, action: String) {
        switch error {
        case .notReadable(let path, let reason):
            self.init(path: path, problem: "It can't be read: \(reason).", action: action)
        case .notWritable(let path, let reason):
            self.init(path: path, problem: "It can't be written: \(reason).", action: action)
        case .damaged(let path, let detail):
            self.init(path: path, problem: "It is damaged: \(detail).", action: action)
        case .otherVersion(let path, _, _):
            self.init(path: path, problem: "It was written by another version.", action: action)
        }
    }
}

extension IndexNotice: CustomStringConvertible {
    public var description: String { "\(path): \(problem) \(action)" }
}
