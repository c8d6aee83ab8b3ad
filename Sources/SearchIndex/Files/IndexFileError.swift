/// Why an index file can't be used or made. What it says is for a log line: which file, and what is wrong.
public enum IndexFileError: Error, Sendable, Hashable {
    /// The system would not let it be read: it is missing, its disk fails.
    case notReadable(path: String, reason: String)
    /// The system would not let it be written: the disk is full, the folder is not writable.
    case notWritable(path: String, reason: String)
    /// It is not what was written.
    case damaged(path: String, detail: String)
    /// It was written by another version.
    case otherVersion(path: String, found: UInt64, expected: UInt64)
}

extension IndexFileError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notReadable(let path, let reason): "\(path): can't be read: \(reason)"
        case .notWritable(let path, let reason): "\(path): can't be written: \(reason)"
        case .damaged(let path, let detail): "\(path): is damaged: \(detail)"
        case .otherVersion(let path, let found, let expected):
            "\(path): is of version \(found), not \(expected)"
        }
    }
}
