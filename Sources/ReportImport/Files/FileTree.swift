import FoundationEssentials

/// The report files below a path, with what the manifests beside them tell.
struct FileTree {
    struct Entry: Hashable {
        /// As it can be opened.
        var path: String
        /// From the folder that was given; the file's own name where a file was given.
        var relativePath: String
        var metadata: ReportMetadata?
    }

    private(set) var entries: [Entry] = []
    /// Manifests and folders that could not be read, and files that a manifest names in vain.
    private(set) var errors: [ImportError] = []
    private let limits: ImportLimits
    private static let manifestName = "manifest.tsv"

    /// Walks a folder in the order of its names; hidden files, and files other than .txt, .text, .ndjson, .jsonl, web
    /// pages and Word files are passed over. A file is taken whatever its name.
    init(_ path: String, limits: ImportLimits) {
        self.limits = limits
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            errors = [ImportError(file: path, reason: .unreadable("no such file or folder"))]
            return
        }
        if isFolder {
            walk(path, relative: "", around: [], depth: 0)
        } else {
            let name = FileTree.lastComponent(path)
            let folder = path.utf8.count > name.utf8.count ? String(path.dropLast(name.count + 1)) : "."
            let beside = (folder.isEmpty ? "/" : folder + "/") + Self.manifestName
            var manifest: Manifest?
            if name != Self.manifestName, FileManager.default.fileExists(atPath: beside) {
                manifest = try? Manifest(path: beside, limits: limits)
            }
            entries = [Entry(path: path, relativePath: name, metadata: manifest?.metadata[name])]
        }
    }

    /// - Parameter around: The manifests of the folders around, the nearest last, with the place of this folder in theirs.
    private mutating func walk(_ path: String, relative: String, around: [(Manifest, String)], depth: Int) {
        guard depth <= limits.folderDepth else {
            errors.append(ImportError(file: path, reason: .unreadable("folders stand too deep in one another")))
            return
        }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            errors.append(ImportError(file: path, reason: .unreadable("the folder can't be listed")))
            return
        }
        var manifests = around
        if names.contains(Self.manifestName) { read(path + "/" + Self.manifestName, into: &manifests) }
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
            if entries.count >= limits.files {
                errors.append(ImportError(file: path, reason: .tooManyFiles(limit: limits.files)))
                return
            }
            let inner = path.hasSuffix("/") ? path + name : path + "/" + name
            let innerRelative = relative.isEmpty ? name : relative + "/" + name
            var isFolder = false
            guard FileManager.default.fileExists(atPath: inner, isDirectory: &isFolder) else { continue }
            if isFolder {
                // A link to a folder may lead round in a circle.
                if (try? FileManager.default.destinationOfSymbolicLink(atPath: inner)) != nil { continue }
                walk(
                    inner, relative: innerRelative, around: manifests.map { ($0.0, $0.1 + name + "/") },
                    depth: depth + 1)
            } else if Self.isReport(name) {
                let told = manifests.reversed().lazy.compactMap { $0.0.metadata[$0.1 + name] }.first
                entries.append(Entry(path: inner, relativePath: innerRelative, metadata: told))
            }
        }
    }

    private mutating func read(_ path: String, into manifests: inout [(Manifest, String)]) {
        do throws(ImportError) {
            let manifest = try Manifest(path: path, limits: limits)
            errors += manifest.errors
            let folder = path.dropLast(Self.manifestName.count)
            for file in manifest.files {
                if Self.leavesItsFolder(file) {
                    let problem = "\(file) is no path from here down; write it without '/' before it, '.' and '..'"
                    errors.append(ImportError(file: path, reason: .invalidField(name: "file", problem: problem)))
                } else if !FileManager.default.fileExists(atPath: folder + file) {
                    errors.append(ImportError(file: folder + file, reason: .missingFile))
                }
            }
            manifests.append((manifest, ""))
        } catch {
            errors.append(error)
        }
    }

    /// Whether a path from a folder might lead out of it, or names a place in it in a roundabout way.
    private static func leavesItsFolder(_ path: String) -> Bool {
        path.hasPrefix("/") || path.split(separator: "/").contains { $0 == "." || $0 == ".." }
    }

    static func isReport(_ name: String) -> Bool {
        if FileFormat.isMarkupName(name) || FileFormat.isWordName(name) { return true }
        return name != manifestName
            && [".txt", ".text", ".ndjson", ".jsonl"].contains { name.lowercased().hasSuffix($0) }
    }

    /// Whether each line of the file is a report of its own.
    static func holdsRecords(_ name: String) -> Bool {
        name.lowercased().hasSuffix(".ndjson") || name.lowercased().hasSuffix(".jsonl")
    }

    static func lastComponent(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// `a/b.txt` -> `a/b`.
    static func withoutExtension(_ path: String) -> String {
        guard let dot = path.lastIndex(of: "."), dot > (path.lastIndex(of: "/") ?? path.startIndex) else { return path }
        let isNested = path[path.index(after: dot)...].contains("/")
        return isNested ? path : String(path[..<dot])
    }
}
