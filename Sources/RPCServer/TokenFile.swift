import ReportMessages

/// A file of tokens that can't be used, and where it is wrong.
public struct TokenFileError: Error, Hashable, Sendable, CustomStringConvertible {
    public var place: String
    public var problem: String
    public var description: String { "\(place): \(problem)" }
}

extension TokenTable {
    /// Reads a file of tokens: a line for each, `NAME ROLES SHA256 [CALLS-A-SECOND]`, parted by blanks; roles are read,
    /// ingest and admin, parted by commas. The word `certificate` in the place of the hash lets in whoever shows a
    /// certificate with that name. Blank lines and lines that begin with `#` say nothing.
    ///
    /// - Parameters:
    ///   - name: What complaints call the file.
    ///   - digest: SHA-256.
    /// - Throws: Naming the first line that is wrong. What stands where a hash should is never repeated.
    public init(
        parsing text: String, name: String, digest: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) throws(TokenFileError) {
        var entries: [Entry] = []
        var number = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            let words = line.split(whereSeparator: \.isWhitespace)
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            let entry = try Self.entry(words, place: "\(name):\(number)")
            if entries.contains(where: { $0.principal.name == entry.principal.name }) {
                throw TokenFileError(place: "\(name):\(number)", problem: "The name '\(first)' stands twice.")
            }
            entries.append(entry)
        }
        guard !entries.isEmpty else {
            throw TokenFileError(
                place: name, problem: "There is no token in this file; 'gongbaod token NAME --roles read' makes a line."
            )
        }
        self.init(entries, digest: digest)
    }

    private static func entry(_ words: [Substring], place: String) throws(TokenFileError) -> Entry {
        func wrong(_ problem: String) -> TokenFileError { TokenFileError(place: place, problem: problem) }
        guard (3...4).contains(words.count) else {
            throw wrong("A line is 'NAME ROLES SHA256 [CALLS-A-SECOND]'; this one has \(words.count) words.")
        }
        var roles: Set<AccessRole> = []
        for word in words[1].split(separator: ",", omittingEmptySubsequences: false) {
            guard let role = AccessRole(word: word) else {
                throw wrong("There is no role '\(word)'. There are: read, ingest, admin.")
            }
            roles.insert(role)
        }
        let digest = words[2] == "certificate" ? nil : bytes(hex: words[2])
        guard words[2] == "certificate" || digest?.count == 32 else {
            throw wrong("The third word is neither a SHA-256 in 64 hexadecimal digits nor the word 'certificate'.")
        }
        var rate: Int?
        if words.count == 4 {
            guard let number = Int(words[3]), (1...1_000_000).contains(number) else {
                throw wrong("'\(words[3])' is no number of calls a second from 1 to 1000000.")
            }
            rate = number
        }
        return Entry(
            principal: Principal(name: String(words[0]), roles: roles, callsPerSecond: rate),
            proof: digest.map(Proof.token) ?? .certificate)
    }

    private static func bytes(hex: Substring) -> [UInt8]? {
        let digits = hex.compactMap(\.hexDigitValue)
        guard digits.count == hex.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
