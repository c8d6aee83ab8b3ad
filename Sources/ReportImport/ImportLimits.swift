/// What is refused for its size, before memory is taken for it.
public struct ImportLimits: Hashable, Sendable {
    /// Bytes of one plain text file.
    public var fileBytes: Int
    /// Bytes of one web page: its parts take many times its size while it is read.
    public var markupBytes: Int
    /// Bytes that the parts of a Word file which are read take together when unpacked.
    public var unpackedBytes: Int
    /// How many bytes one byte of a packed part of more than a megabyte may stand for: documents come to some ten or
    /// twenty, deflate could give a thousand.
    public var unpackingRatio: Int
    /// Files in the archive that a Word file is.
    public var archiveFiles: Int
    /// How deep elements of a Word file may stand in one another.
    public var markupDepth: Int
    /// Bytes of one line of an NDJSON file or a manifest; the file may be of any length.
    public var lineBytes: Int
    /// Lines of one text: each takes some memory of its own.
    public var textLines: Int
    /// Files below one folder.
    public var files: Int
    /// How deep folders may stand in one another.
    public var folderDepth: Int

    public init(
        fileBytes: Int = 64 << 20, markupBytes: Int = 16 << 20, unpackedBytes: Int = 64 << 20,
        unpackingRatio: Int = 200, archiveFiles: Int = 10_000, markupDepth: Int = 256, lineBytes: Int = 16 << 20,
        textLines: Int = 1_000_000, files: Int = 2_000_000, folderDepth: Int = 32
    ) {
        self.fileBytes = fileBytes
        self.markupBytes = markupBytes
        self.unpackedBytes = unpackedBytes
        self.unpackingRatio = unpackingRatio
        self.archiveFiles = archiveFiles
        self.markupDepth = markupDepth
        self.lineBytes = lineBytes
        self.textLines = textLines
        self.files = files
        self.folderDepth = folderDepth
    }
}
