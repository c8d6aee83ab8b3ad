import Glibc
import SearchIndex
import Synchronization

/// The folder in the data folder that holds the saved index: a manifest and the files that it names.
///
/// Everything in it can be made anew from the store. Held by one server, as the data folder is.
final class IndexFolder: Sendable {
    let path: String
    private let nextNumber = Atomic<UInt64>(1)

    static let name = "index"
    static let manifestName = "manifest"
    private static let segmentPrefix = "segment-"

    init(dataFolder: String) { path = dataFolder + "/" + Self.name }

    var manifestPath: String { path + "/" + Self.manifestName }

    func path(ofSegment number: UInt64) -> String { path + "/" + Self.segmentPrefix + "\(number)" }

    /// The number in the name of a segment's file.
    static func number(ofPath path: String) -> UInt64? {
        guard let name = path.split(separator: "/").last, name.hasPrefix(segmentPrefix) else { return nil }
        return UInt64(name.dropFirst(segmentPrefix.count))
    }

    /// A name for a new file, which no file has had since the start.
    func newSegmentPath() -> String {
        path(ofSegment: nextNumber.wrappingAdd(1, ordering: .relaxed).oldValue)
    }

    /// Makes the folder where it is missing.
    func make() throws(IndexFileError) {
        if mkdir(path, 0o750) != 0, errno != EEXIST {
            throw .notWritable(path: path, reason: String(cString: strerror(errno)))
        }
    }

    /// Names of files that are the index's own, manifest and unfinished ones included. What somebody else put there is
    /// left alone.
    func fileNames() -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(Self.segmentPrefix) || name.hasPrefix(Self.manifestName) { names.append(name) }
        }
        return names.sorted()
    }

    /// Removes all files but the manifest and those of some segments; an open mapping keeps what it needs.
    func removeAll(but numbers: Set<UInt64>) {
        let kept = Set(numbers.map { Self.segmentPrefix + "\($0)" } + [Self.manifestName])
        for name in fileNames() where !kept.contains(name) { unlink(path + "/" + name) }
    }

    /// Whether there is a manifest: without one nothing was saved yet.
    var isEmpty: Bool { access(manifestPath, F_OK) != 0 && errno == ENOENT }

    /// Opens what the manifest names. What can't be used is told and left out.
    ///
    /// - Parameter notice: For every file that can't be used.
    func load(_ notice: (IndexNotice) -> Void) -> [(saved: SavedSegment, removed: [Int])] {
        for name in fileNames() {
            let number = Self.number(ofPath: name.split(separator: ".").first.map(String.init) ?? name) ?? 0
            if number >= nextNumber.load(ordering: .relaxed), number < .max {
                nextNumber.store(number + 1, ordering: .relaxed)
            }
        }
        if isEmpty { return [] }
        let manifest: IndexManifest
        do {
            manifest = try IndexManifest(readingFrom: manifestPath)
        } catch {
            notice(IndexNotice(error, action: "All reports are indexed anew from the store."))
            return []
        }
        return manifest.segments.compactMap { segment in
            do throws(IndexFileError) {
                return (try open(segment), segment.removed)
            } catch {
                notice(IndexNotice(error, action: "Its reports are indexed anew from the store."))
                return nil
            }
        }
    }

    private func open(_ segment: IndexManifest.Segment) throws(IndexFileError) -> SavedSegment {
        let path = path(ofSegment: segment.number)
        let file = try IndexFile(path: path, version: SavedSegment.version)
        guard file.identity == segment.identity else {
            throw .damaged(path: path, detail: "it is not the file that the manifest names")
        }
        let saved = try SavedSegment(file)
        guard segment.removed.allSatisfy({ 0 <= $0 && $0 < saved.segment.reportCount }) else {
            throw .damaged(path: path, detail: "the manifest names reports that it does not hold")
        }
        return saved
    }

    /// Reads and checks every file; what is wrong, a sentence each.
    func problems(isCancelled: () -> Bool = { false }) -> [String] {
        var problems: [String] = []
        if isEmpty { return [] }
        for (saved, _) in load({ problems.append("\($0.path): \($0.problem)") }) {
            do throws(IndexFileError) {
                try saved.segment.file?.checkAll(isCancelled: isCancelled)
            } catch {
                problems.append("\(error).")
            }
        }
        return problems
    }
}
