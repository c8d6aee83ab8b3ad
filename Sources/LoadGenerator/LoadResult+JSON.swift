import FoundationEssentials

extension LoadResult {
    /// As JSON, indented, members in alphabetical order.
    public func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [0x0A]
    }

    /// Reads what `json` wrote.
    ///
    /// - Throws: an error of the decoder where the bytes are no result of this version.
    public init(json: [UInt8]) throws {
        self = try JSONDecoder().decode(LoadResult.self, from: Data(json))
    }
}
