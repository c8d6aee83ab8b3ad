import Glibc

/// The files to be read for an ingest, found from the paths on the command line.
struct DraftFiles: Hashable, Sendable {
    struct File: Hashable, Sendable {
        let path: String
        /// What a manifest says of it.
        let known: Draft?
        let bytes: Int
    }

    /// In the order given; folders in the order of their names.
    private(set) var files: [File] = []
    private(set) var problems: [DraftProblem] = []
    /// Files in folders that are of no known kind.
    private(set) var passedOver = 0

    private static let depthLimit = 32
    private static let readableEndings: Set<String> = [
        "txt", "text", "ndjson", "jsonl", "html", "htm", "shtml", "xhtml",
    ]

    var bytes: Int { files.reduce(0) { $0 + $1.bytes } }

    init(paths: [String]) {
        for path in paths {
            if path == FileReader.standardInput {
                files.append(File(path: path, known: nil, bytes: 0))
                continue
            }
            do {
                switch try FilePath.kind(path) {
                case .file: add(path, manifests: Self.manifestBeside(path, &problems))
                case .folder: walk(path, manifests: [], depth: 0)
                case .other: problems.append(DraftProblem(origin: path, reason: "it is neither a file nor a folder"))
                }
            } catch {
                note(error, path)
            }
        }
    }

    /// A manifest and the folder it stands in.
    private typealias PlacedManifest = (folder: String, manifest: Manifest)

    private mutating func walk(_ folder: String, manifests: [PlacedManifest], depth: Int) {
        guard depth < Self.depthLimit else {
            problems.append(DraftProblem(origin: folder, reason: "folders are nested too deeply here"))
            return
        }
        do {
            let names = try FilePath.names(in: folder)
            var manifests = manifests
            if names.contains(Manifest.fileName), let manifest = Self.manifest(in: folder, &problems) {
                manifests.append((folder, manifest))
                noteMissing(manifest, in: folder)
            }
            for name in names where name != Manifest.fileName {
                let path = FilePath.joined(folder, name)
                switch try FilePath.kind(path) {
                // A link may lead back to where the search came from.
                case .folder where FilePath.isLink(path): passedOver += 1
                case .folder: walk(path, manifests: manifests, depth: depth + 1)
                case .file where Self.isReadable(path) || Self.known(path, manifests) != nil:
                    add(path, manifests: manifests)
                case .file, .other: passedOver += 1
                }
            }
        } catch {
            note(error, folder)
        }
    }

    private mutating func add(_ path: String, manifests: [PlacedManifest]) {
        var status = stat()
        let bytes = stat(path, &status) == 0 ? Int(status.st_size) : 0
        files.append(File(path: path, known: Self.known(path, manifests), bytes: bytes))
    }

    private mutating func noteMissing(_ manifest: Manifest, in folder: String) {
        for (file, entry) in manifest.entries.sorted(by: { $0.value.origin < $1.value.origin })
        where (try? FilePath.kind(FilePath.joined(folder, file))) != .file {
            problems.append(DraftProblem(origin: entry.origin, reason: "there is no file '\(file)' in this folder"))
        }
    }

    private mutating func note(_ error: any Error, _ path: String) {
        problems.append(error as? DraftProblem ?? DraftProblem(origin: path, reason: "\(error)"))
    }

    static func isWordFile(_ path: String) -> Bool { ["docx", "docm"].contains(FilePath.fileExtension(path)) }

    private static func isReadable(_ path: String) -> Bool {
        // While a document is open, Word keeps a file beside it that is none.
        readableEndings.contains(FilePath.fileExtension(path))
            || isWordFile(path) && !FilePath.name(path).hasPrefix("~$")
    }

    private static func known(_ path: String, _ manifests: [PlacedManifest]) -> Draft? {
        for (folder, manifest) in manifests.reversed() {
            let start = FilePath.joined(folder, "")
            let inside = folder.isEmpty ? path : path.hasPrefix(start) ? String(path.dropFirst(start.count)) : nil
            if let inside, let entry = manifest.entries[inside] { return entry }
        }
        return nil
    }

    /// The manifest of the folder in which a single file stands counts for it as well.
    private static func manifestBeside(_ path: String, _ problems: inout [DraftProblem]) -> [PlacedManifest] {
        let folder = String(FilePath.folder(path))
        let place = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
        guard (try? FilePath.kind(FilePath.joined(place, Manifest.fileName))) == .file,
            let manifest = manifest(in: place, &problems)
        else { return [] }
        return [(folder, manifest)]
    }

    private static func manifest(in folder: String, _ problems: inout [DraftProblem]) -> Manifest? {
        let path = FilePath.joined(folder, Manifest.fileName)
        do {
            let bytes = try FileReader.contents(of: path, limitBytes: 64 << 20)
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw DraftProblem(origin: path, reason: "it is not in UTF-8; convert it")
            }
            let manifest = Manifest(text: text, path: path)
            for problem in manifest.problems where !problems.contains(problem) { problems.append(problem) }
            return manifest
        } catch {
            problems.append(error as? DraftProblem ?? DraftProblem(origin: path, reason: "\(error)"))
            return nil
        }
    }
}
