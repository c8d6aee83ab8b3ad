import Glibc

/// Paths, and what stands at them.
enum FilePath {
    enum Kind: Hashable { case file, folder, other }

    /// The last component.
    static func name(_ path: String) -> Substring {
        let end = path.lastIndex { $0 != "/" } ?? path.startIndex
        let trimmed = path.isEmpty ? path[...] : path[...end]
        return trimmed.lastIndex(of: "/").map { trimmed[trimmed.index(after: $0)...] } ?? trimmed
    }

    /// Everything before the last component; empty where there is only one.
    static func folder(_ path: String) -> Substring {
        path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    }

    static func joined(_ folder: some StringProtocol, _ name: some StringProtocol) -> String {
        folder.isEmpty ? String(name) : folder.hasSuffix("/") ? "\(folder)\(name)" : "\(folder)/\(name)"
    }

    /// In lower case, without the point.
    static func fileExtension(_ path: String) -> String {
        let name = name(path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// Whether a path from a folder might lead out of it, or names a place in it in a roundabout way.
    static func leavesItsFolder(_ path: String) -> Bool {
        path.hasPrefix("/") || path.split(separator: "/").contains { $0 == "." || $0 == ".." }
    }

    /// - Throws: `DraftProblem` where nothing is there, or it can't be looked at.
    static func kind(_ path: String) throws -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else { throw DraftProblem(origin: path, reason: SystemText.error(errno)) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// Whether a symbolic link stands there.
    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// The names in a folder, in the order of their bytes; hidden ones are left out.
    ///
    /// - Throws: `DraftProblem` where it can't be read.
    static func names(in folder: String) throws -> [String] {
        guard let stream = opendir(folder) else { throw DraftProblem(origin: folder, reason: SystemText.error(errno)) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

/// What the system says of its error numbers.
enum SystemText {
    static func error(_ number: Int32) -> String {
        switch number {
        case ENOENT: return "there is no such file or folder"
        case EACCES: return "it may not be read: permission denied"
        case EISDIR: return "it is a folder"
        default: return String(cString: strerror(number))
        }
    }
}
