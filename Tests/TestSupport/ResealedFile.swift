import SearchIndex

/// Gives a changed index file checksums that are right again, as only somebody with intent or an error of our own would.
public enum ResealedFile {
    /// - Parameters:
    ///   - bytes: An index file of which anything was changed but its length. Checksums are put where they stood.
    ///   - original: The same file before, which says where that is.
    public static func reseal(_ bytes: [UInt8], tablesOf original: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let foot = bytes.count - IndexFileLayout.footSize
        guard foot > 0, original.count == bytes.count else { return bytes }
        let tables = Int(word(original, foot))
        let sums = tables + Int(word(original, foot + 8)) * IndexFileLayout.sectionWords * 8
        for (i, start) in stride(from: 0, to: tables, by: IndexFileLayout.chunkSize).enumerated() {
            let end = min(tables, start + IndexFileLayout.chunkSize)
            put(sum(bytes[start..<end]), at: sums + i * 8, in: &bytes)
        }
        put(sum(bytes[tables..<foot + 32]), at: foot + 32, in: &bytes)
        return bytes
    }

    private static func sum(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.withUnsafeBytes { XXH64.hash($0) } }

    private static func word(_ bytes: [UInt8], _ at: Int) -> UInt64 {
        (0..<8).reduce(0) { $0 | UInt64(bytes[at + $1]) << UInt64(8 * $1) }
    }

    private static func put(_ word: UInt64, at: Int, in bytes: inout [UInt8]) {
        for i in 0..<8 { bytes[at + i] = UInt8(truncatingIfNeeded: word >> UInt64(8 * i)) }
    }
}
