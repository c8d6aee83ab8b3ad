/// Changes to the bytes of a file, read out of other bytes: what a fuzzer gives.
public enum EditedFile {
    /// - Parameter edits: Three bytes for a place, counted over the whole file, and one for the new value; the first byte
    ///   of all is odd where checksums stay as they were.
    /// - Returns: The file with the edits, and with checksums that are right unless it is asked otherwise.
    public static func apply(_ edits: UnsafeRawBufferPointer, to file: [UInt8]) -> [UInt8] {
        guard let first = edits.first, !file.isEmpty else { return file }
        var bytes = file
        for at in stride(from: 1, to: edits.count - 3, by: 4) {
            let place = Int(edits[at]) | Int(edits[at + 1]) << 8 | Int(edits[at + 2]) << 16
            bytes[place % bytes.count] = edits[at + 3]
        }
        return first & 1 == 1 ? bytes : ResealedFile.reseal(bytes, tablesOf: file)
    }
}
