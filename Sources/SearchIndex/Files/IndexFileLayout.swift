/// How an index file is laid out. All numbers are little-endian words of 64 bits.
///
///     head      64 bytes: magic, version of this layout, version of the content
///     sections  each at a multiple of 64 bytes: plain arrays as they lie in memory
///     tables    for every section its name (16 bytes), offset, count and size of an element;
///               for every chunk of 16 KiB before the tables its XXH64
///     foot      offset of the tables, counts of sections and chunks, length of the file, XXH64 of the tables
///               and of the foot so far, magic
///
/// So every bit is under a checksum or compared, what is cut off lacks its foot, and a chunk can be checked when it is
/// first used.
package enum IndexFileLayout {
    /// "GONGBAOI".
    static let magic: UInt64 = 0x494F_4142_474E_4F47
    static let version: UInt64 = 1
    static let headSize = 64
    package static let footSize = 6 * 8
    static let alignment = 64
    package static let chunkSize = 1 << 14
    package static let sectionWords = 5
    /// Far more than there are; bounds what a damaged foot can ask for.
    static let sectionLimit = 1_000

    /// A section's name as two words; names are ASCII of up to 16 bytes.
    static func words(ofName name: StaticString) -> (UInt64, UInt64) {
        precondition(name.utf8CodeUnitCount <= 16, "a section's name is too long")
        var words: (UInt64, UInt64) = (0, 0)
        for i in 0..<name.utf8CodeUnitCount {
            let byte = UInt64(name.utf8Start[i])
            if i < 8 { words.0 |= byte << UInt64(8 * i) } else { words.1 |= byte << UInt64(8 * (i - 8)) }
        }
        return words
    }
}
