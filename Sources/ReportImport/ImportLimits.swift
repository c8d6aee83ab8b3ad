/// What is refused for its size, before memory is taken for it.
public struct ImportLimits: Hashable, Sendable {
    /// Bytes of one plain text file.
    public var fileBytes: Int
    /// Bytes of one web page: its parts take many times its size while it is read.
    public var markupBytes: Int
    /// Bytes of one line of an NDJSON file or a manifest; the file may be of any length.
    public var lineBytes: Int
    /// Lines of one text: each takes some memory of its own.
    public var textLines: Int
    /// Files below one folder.
    public var files: Int
    /// How deep folders may stand in one another.
    public var folderDepth: Int

    public init(
        fileBytes: Int = 64 << 20, markupBytes: Int = 16 << 20, lineBytes: Int = 16 << 20, textLines: Int = 1_000_000,
        files: Int = 2_000_000,
        folderDepth: Int = 32
    ) {
        self.fileBytes = fileBytes
        self.markupBytes = markupBytes
        self.lineBytes = lineBytes
        self.textLines = textLines
        self.files = files
        self.folderDepth = folderDepth
    }
}
