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
    /// - Throws: `LoadError.format` for a result of another version, an error of the decoder for what is no result.
    public init(json: [UInt8]) throws {
        let decoder = JSONDecoder()
        let version = try decoder.decode(Version.self, from: Data(json)).number
        guard version == Self.formatVersion else { throw LoadError.format(version) }
        self = try decoder.decode(LoadResult.self, from: Data(json))
    }

    private struct Version: Decodable {
        var number: Int

        enum CodingKeys: String, CodingKey {
            case number = "format_version"
        }
    }
}
