import ChineseText
public import ReportModel

/// The administrative divisions of China down to counties: look-up by code, resolution of names, names in running text.
///
/// An immutable value; copying it is cheap.
public struct Gazetteer: Sendable {
    /// All divisions of the code table that comes with the product. Built at first use, in some milliseconds.
    public static let standard = Gazetteer(table: divisionTable)

    /// By code, ascending; the nation first.
    public let divisions: [Division]
    let indexOfCode: [UInt32: Int]
    /// Codes that left the table, and the position of the division that took their place.
    let indexOfFormerCode: [UInt32: Int]
    let childIndices: [[Int]]
    let names: NameTrie

    /// - Parameter table: One division a line: code, name, parent, short names, former names, former codes, set apart
    ///   by tabs; a line that does not fit is left out.
    init(table: String) {
        var divisions: [Division] = []
        var formerCodes: [(UInt32, RegionCode)] = []
        for line in table.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count >= 2, let code = RegionCode(String(fields[0])) else { continue }
            func list(_ i: Int) -> [String] { i < fields.count ? fields[i].split(separator: ",").map(String.init) : [] }
            let parent = fields.count > 2 ? RegionCode(String(fields[2])) : nil
            divisions.append(
                Division(
                    code: code, name: String(fields[1]), shortNames: list(3), formerNames: list(4), level: code.level,
                    parent: parent))
            for former in list(5) { if let n = UInt32(former) { formerCodes.append((n, code)) } }
        }
        divisions.sort { $0.code < $1.code }
        var index: [UInt32: Int] = [:]
        for (i, division) in divisions.enumerated() { index[division.code.rawValue] = i }
        var children = [[Int]](repeating: [], count: divisions.count)
        for (i, division) in divisions.enumerated() {
            if let parent = division.parent, let p = index[parent.rawValue], p != i { children[p].append(i) }
        }
        var former: [UInt32: Int] = [:]
        for (old, new) in formerCodes where index[old] == nil {
            if let i = index[new.rawValue], former[old] == nil { former[old] = i }
        }
        self.divisions = divisions
        indexOfCode = index
        indexOfFormerCode = former
        childIndices = children
        names = NameTrie(divisions)
    }

    /// The division of a code. Codes that stand for no place of their own give the place around them: 110100 (市辖区 of
    /// 北京市) and 419000 (省直辖县级行政区划) the province, 410301 (市辖区) the prefecture.
    ///
    /// - Returns: `nil` for a code that the table does not hold; see `successor(of:)` for one that it no longer holds.
    public func division(_ code: RegionCode) -> Division? { index(code).map { divisions[$0] } }

    /// The division that took the place of one that left the table: 410308 孟津区 for 410322 (孟津县).
    public func successor(of code: RegionCode) -> Division? {
        indexOfFormerCode[code.rawValue].map { divisions[$0] }
    }

    /// The divisions directly below, by code; empty for a county and an unknown code.
    public func children(of code: RegionCode) -> [Division] {
        guard let i = index(code) else { return [] }
        return childIndices[i].map { divisions[$0] }
    }

    /// The divisions around one, the nearest first and the nation last; empty for the nation and an unknown code.
    public func ancestors(of code: RegionCode) -> [Division] {
        guard var i = index(code) else { return [] }
        var found: [Division] = []
        while let parent = divisions[i].parent, let p = indexOfCode[parent.rawValue], found.count < 4 {
            found.append(divisions[p])
            i = p
        }
        return found
    }

    /// The name with those of all divisions around it but the nation's, outermost first: 河南省洛阳市新安县; `nil` for an
    /// unknown code.
    public func pathName(_ code: RegionCode) -> String? {
        guard let division = division(code) else { return nil }
        let around = ancestors(of: division.code).filter { $0.level != .nation }
        return around.reversed().map(\.name).joined() + division.name
    }

    /// Whether `outer` is `inner` or lies around it.
    func contains(_ outer: Int, _ inner: Int) -> Bool {
        var i = inner
        for _ in 0..<5 {
            if i == outer { return true }
            guard let parent = divisions[i].parent, let p = indexOfCode[parent.rawValue] else { return false }
            i = p
        }
        return false
    }

    /// The position of a code's division, pseudo-codes read as `division(_:)` does.
    func index(_ code: RegionCode) -> Int? {
        let n = code.rawValue
        if let i = indexOfCode[n] { return i }
        if n % 100 == 1, n / 100 % 100 != 0, n / 100 % 100 != 90 { return indexOfCode[n / 100 * 100] }
        let middle = n / 100 % 100
        let municipalities: [UInt32] = [11, 12, 31, 50]
        if n % 100 == 0, middle == 90 || (middle <= 2 && municipalities.contains(n / 10_000)) {
            return indexOfCode[n / 10_000 * 10_000]
        }
        return nil
    }
}
