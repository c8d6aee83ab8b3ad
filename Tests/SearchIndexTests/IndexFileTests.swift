import SearchIndex
import TestSupport
import Testing

@Suite struct IndexFileTests {
    /// Values of xxHash's own implementation.
    @Test(arguments: [
        (0, 0xEF46_DB37_51D8_E999), (1, 0xE934_A84A_DB05_2768), (31, 0xC346_D2B5_9B4D_8EE1),
        (32, 0xCBF5_9C51_16FF_32B4), (101, 0xE990_3849_5F85_381E),
    ])
    func checksumIsXXH64(count: Int, hash: UInt64) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        #expect(bytes.withUnsafeBytes { XXH64.hash($0) } == hash)
    }

    private func write(to path: String, version: UInt64 = 7) throws {
        var writer = try IndexFileWriter(path: path, version: version)
        try writer.add("numbers", (0..<20_000).map { UInt64($0 * $0) })
        try writer.add("nothing", [UInt32]())
        try writer.add("bytes", [1, 2, 3] as [UInt8])
        try writer.finish()
    }

    @Test func givesBackWhatWasWritten() throws {
        let folder = TemporaryFolder()
        let path = folder.path + "/file"
        try write(to: path)
        #expect(folder.names == ["file"])
        let file = try IndexFile(path: path, version: 7)
        #expect(try file.elements("numbers", of: UInt64.self) == (0..<20_000).map { UInt64($0 * $0) })
        #expect(try file.elements("nothing", of: UInt32.self) == [])
        #expect(try file.elements("bytes", of: UInt8.self) == [1, 2, 3])
        #expect(throws: IndexFileError.self) { try file.elements("bytes", of: UInt16.self) }
        #expect(throws: IndexFileError.self) { try file.elements("other", of: UInt8.self) }
        #expect(try file.checkAll() && file.damage == nil)
    }

    @Test func namesWhatItCannotUse() throws {
        let folder = TemporaryFolder()
        let path = folder.path + "/file"
        #expect(throws: IndexFileError.notReadable(path: path, reason: "No such file or directory")) {
            try IndexFile(path: path, version: 7)
        }
        #expect(throws: IndexFileError.notReadable(path: folder.path, reason: "it is no file")) {
            try IndexFile(path: folder.path, version: 7)
        }
        #expect(throws: IndexFileError.notWritable(path: path + "/a", reason: "No such file or directory")) {
            _ = try IndexFileWriter(path: path + "/a", version: 7)
        }
        try write(to: path, version: 6)
        #expect(throws: IndexFileError.otherVersion(path: path, found: 6, expected: 7)) {
            try IndexFile(path: path, version: 7)
        }
    }

    @Test func leavesNothingWhenDropped() throws {
        let folder = TemporaryFolder()
        do {
            var writer = try IndexFileWriter(path: folder.path + "/file", version: 7)
            try writer.add("bytes", [1, 2, 3] as [UInt8])
            #expect(folder.names == ["file" + IndexFileWriter.temporarySuffix])
        }
        #expect(folder.names == [])
    }

    @Test func fullDiskIsSaid() throws {
        #expect(throws: IndexFileError.self) {
            var writer = try IndexFileWriter(path: "/dev/full/x", version: 7)
            try writer.add("bytes", [1] as [UInt8])
            try writer.finish()
        }
    }
}
