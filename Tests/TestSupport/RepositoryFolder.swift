import Foundation

/// Where the repository and the reference data beside it lie on this machine.
public enum RepositoryFolder {
    /// The repository's root, links resolved.
    public static let root: String = {
        let here = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        return here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    }()

    /// `../shared` beside the repository; `nil` on machines that hold the repository alone. Tests that read it skip
    /// where it is absent.
    public static let shared: String? = {
        let path = URL(fileURLWithPath: root).deletingLastPathComponent().appendingPathComponent("shared").path
        return FileManager.default.fileExists(atPath: path + "/corpus/manifest.tsv") ? path : nil
    }()
}
