/// The reports of files and folders, one after the other: each is read when it is asked for, so that a folder of any
/// size needs the memory of its largest file. What can't be taken in is a failure in its place; the rest go on.
public struct ReportSequence: Sequence {
    let importer: ReportImporter
    let paths: [String]
    let manifest: Manifest?

    public func makeIterator() -> Iterator { Iterator(self) }

    public struct Iterator: IteratorProtocol {
        private let importer: ReportImporter
        private let manifest: Manifest?
        private var paths: ArraySlice<String>
        private var files: ArraySlice<FileTree.Entry> = []
        private var errors: ArraySlice<ImportError> = []
        /// Stems that several files of the folder share: these are named by their place in it.
        private var sharedStems: Set<String> = []
        private var records: RecordReader?

        init(_ sequence: ReportSequence) {
            importer = sequence.importer
            manifest = sequence.manifest
            paths = sequence.paths[...]
            if let manifest { errors = manifest.errors[...] }
        }

        public mutating func next() -> Result<ImportedReport, ImportError>? {
            while true {
                if let error = errors.popFirst() { return .failure(error) }
                if let reader = records {
                    if let result = reader.next(importer) { return result }
                    records = nil
                    continue
                }
                if let file = files.popFirst() {
                    if let result = open(file) { return result }
                    continue
                }
                guard let path = paths.popFirst() else { return nil }
                let tree = FileTree(path, limits: importer.limits)
                files = tree.entries[...]
                errors = tree.errors[...]
                sharedStems = Self.shared(tree.entries.map { Self.stem($0.relativePath) })
            }
        }

        /// `nil` where the file's lines are reports of their own, which then follow.
        private mutating func open(_ file: FileTree.Entry) -> Result<ImportedReport, ImportError>? {
            let stem = Self.stem(file.relativePath)
            let name = sharedStems.contains(stem) ? FileTree.withoutExtension(file.relativePath) : stem
            var metadata = manifest?[file.path] ?? file.metadata ?? ReportMetadata()
            do throws(ImportError) {
                if FileTree.holdsRecords(file.path) {
                    records = try RecordReader(file.path, stem: name, limits: importer.limits)
                    return nil
                }
                if metadata.id == nil { metadata.id = name }
                let bytes = try FileReader.contents(of: file.path, limitBytes: importer.limits.fileBytes)
                return .success(try importer.report(bytes, file: file.path, metadata: metadata))
            } catch {
                return .failure(error)
            }
        }

        private static func stem(_ path: String) -> String {
            FileTree.withoutExtension(FileTree.lastComponent(path))
        }

        private static func shared(_ stems: [String]) -> Set<String> {
            var seen: Set<String> = []
            return Set(stems.filter { !seen.insert($0).inserted })
        }
    }
}

/// The reports of one NDJSON file.
final class RecordReader {
    private var lines: LineReader
    private let path: String
    private let stem: String
    private var isFinished = false
    private var isFirst = true

    init(_ path: String, stem: String, limits: ImportLimits) throws(ImportError) {
        lines = try LineReader(path, limitBytes: limits.lineBytes)
        self.path = path
        self.stem = stem
    }

    /// The next line's report; blank lines are passed over. A file without any is a failure.
    func next(_ importer: ReportImporter) -> Result<ImportedReport, ImportError>? {
        if isFinished { return nil }
        do throws(ImportError) {
            while var line = try lines.next() {
                if lines.line == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
                if line.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { continue }
                isFirst = false
                return .success(try report(line, importer))
            }
            isFinished = true
            return isFirst ? .failure(ImportError(file: path, reason: .empty)) : nil
        } catch {
            isFirst = false
            if case .unreadable = error.reason { isFinished = true }
            return .failure(error)
        }
    }

    private func report(_ line: [UInt8], _ importer: ReportImporter) throws(ImportError) -> ImportedReport {
        let number = lines.line
        var record = try ReportRecord.read(line, file: path, number: number)
        if record.metadata.id == nil { record.metadata.id = "\(stem)-\(number)" }
        return try importer.report(record, file: path, line: number)
    }
}
