/// Words that are nearly the same.
public enum Spelling {
    /// Whether one edit makes one word of the other: a letter more, less or another, or two neighbours exchanged
    /// (Damerau-Levenshtein distance 1).
    public static func differByOne(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        let (short, long) = a.count <= b.count ? (a[...], b[...]) : (b[...], a[...])
        guard long.count - short.count <= 1 else { return false }
        guard let first = short.indices.first(where: { short[$0] != long[$0] }) else { return long.count > short.count }
        let rest = short[first...], others = long[first...]
        if long.count > short.count { return rest.elementsEqual(others.dropFirst()) }
        if rest.dropFirst().elementsEqual(others.dropFirst()) { return true }
        return rest.count >= 2 && rest[first] == others[first + 1] && rest[first + 1] == others[first]
            && rest.dropFirst(2).elementsEqual(others.dropFirst(2))
    }
}
