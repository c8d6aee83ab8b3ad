import ArgumentParser
import ChineseText
import Foundation
import IndicatorStore
import ReportModel

/// A table of observations (report, region, province, concept, year, kind, unit, comparator, value, all but the value
/// small numbers), loaded into the store.
struct IndicatorTable {
    private(set) var snapshot = IndicatorSnapshot()
    private(set) var rowCount = 0
    /// By number in the table.
    private(set) var regions: [Int: Region] = [:]
    private var loader = IndicatorLoader()
    private var concepts = NumberedNames<ConceptCode>()
    private var units = NumberedNames<String>()
    private var places = NumberedNames<Region>()
    private var placesInProvince: [Int: Int] = [:]
    private var facts: ReportFacts?
    private var observations: [Observation] = []
    private var reportNumber = -1

    /// Largest number of a concept, region or unit.
    private static let numberLimit = 99_999

    init(path: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        try data.withUnsafeBytes { bytes in
            var reader = TableReader(bytes: bytes)
            try reader.expectHeader("report region province concept year kind unit comparator value")
            loader = IndicatorLoader(expectedCount: reader.lineCount)
            while !reader.isAtEnd { try add(try reader.readRow()) }
        }
        endReport()
        snapshot = loader.finish()
        loader = IndicatorLoader()
    }

    private mutating func add(_ row: TableReader.Row) throws {
        rowCount += 1
        guard max(row.region, row.province, row.concept, row.unit) <= Self.numberLimit,
            let period = Period(year: row.year),
            let comparator = Comparator(rawValue: UInt8(clamping: row.comparator))
        else { throw ValidationError("row \(rowCount): a number is out of range") }
        if row.report != reportNumber {
            endReport()
            reportNumber = row.report
            guard let id = Self.reportID(row.report), let kind = ReportKind(rawValue: UInt8(clamping: row.kind)) else {
                throw ValidationError("row \(rowCount): there is no report or kind \(row.report), \(row.kind)")
            }
            facts = ReportFacts(id: id, version: 1, kind: kind)
        }
        observations.append(
            Observation(
                span: ByteSpan(start: 0, end: 0), sentence: ByteSpan(start: 0, end: 0),
                quantity: Quantity(value: row.value, comparator: comparator, unit: unit(row.unit)), kind: .level,
                name: "", concept: try concept(row.concept), period: period,
                region: try region(row.region, province: row.province)))
    }

    private mutating func endReport() {
        if let facts { loader.add(ReportFigures(facts: facts, observations: observations)) }
        facts = nil
        observations.removeAll(keepingCapacity: true)
    }

    /// IDs sort as the numbers do.
    private static func reportID(_ number: Int) -> ReportID? {
        let digits = String(number)
        return ReportID(String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits)
    }

    private mutating func unit(_ number: Int) -> String {
        if let known = units[number] { return known }
        units[number] = String(number)
        return String(number)
    }

    private mutating func concept(_ number: Int) throws -> ConceptCode {
        if let known = concepts[number] { return known }
        guard let code = Self.conceptCode(number) else { throw ValidationError("there is no concept \(number)") }
        concepts[number] = code
        return code
    }

    static func conceptCode(_ number: Int) -> ConceptCode? { ConceptCode("c\(100_000 + number)") }

    /// Makes a county's code up: provinces from 11 on, and in each the counties as they come.
    private mutating func region(_ number: Int, province: Int) throws -> Region {
        if let known = places[number] { return known }
        let place = placesInProvince[province, default: 0]
        placesInProvince[province] = place + 1
        guard province <= 88, place < 99 * 99,
            let code = RegionCode(UInt32((province + 11) * 10_000 + (place / 99 + 1) * 100 + place % 99 + 1))
        else { throw ValidationError("there are too many regions in province \(province)") }
        let region = Region(code: code, name: String(number))
        regions[number] = region
        places[number] = region
        return region
    }
}

/// What small numbers stand for.
private struct NumberedNames<Name> {
    private var names: [Name?] = []

    subscript(number: Int) -> Name? {
        get { number < names.count ? names[number] : nil }
        set {
            if number >= names.count { names += Array(repeating: nil, count: number + 1 - names.count) }
            names[number] = newValue
        }
    }
}

/// Reads a table of whole numbers and one decimal, column by column.
struct TableReader {
    struct Row {
        var report = 0
        var region = 0
        var province = 0
        var concept = 0
        var year = 0
        var kind = 0
        var unit = 0
        var comparator = 0
        var value = ExactDecimal.zero
    }

    let bytes: UnsafeRawBufferPointer
    private var position = 0
    private var line = 1

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }

    /// Of all bytes, with the last one even if it does not end.
    var lineCount: Int { bytes.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) } }

    mutating func expectHeader(_ names: String) throws {
        let header = Array(names.utf8).map { $0 == 0x20 ? 0x09 : $0 } + [0x0A]
        guard bytes.prefix(header.count).elementsEqual(header) else {
            throw ValidationError("the first line must name the columns, tab-separated: \(names)")
        }
        position = header.count
    }

    mutating func readRow() throws -> Row {
        line += 1
        var row = Row()
        row.report = try readNumber()
        row.region = try readNumber()
        row.province = try readNumber()
        row.concept = try readNumber()
        row.year = try readNumber()
        row.kind = try readNumber()
        row.unit = try readNumber()
        row.comparator = try readNumber()
        row.value = try readDecimal()
        return row
    }

    /// Up to nine digits and a tab.
    private mutating func readNumber() throws -> Int {
        var number = 0
        var next = position
        let limit = min(bytes.count, position + 10)
        while next < limit {
            let byte = bytes[next]
            guard (0x30...0x39).contains(byte) else { break }
            number = number &* 10 &+ Int(byte &- 0x30)
            next += 1
        }
        guard next > position, next < limit, bytes[next] == 0x09 else {
            throw ValidationError("line \(line): a whole number of at most nine digits and a tab were expected")
        }
        position = next + 1
        return number
    }

    /// Up to 17 digits, with or without a point, up to the end of the line.
    private mutating func readDecimal() throws -> ExactDecimal {
        var coefficient: Int64 = 0
        var digits = 0
        var places = 0
        var hasPoint = false
        while position < bytes.count, bytes[position] != 0x0A {
            let byte = bytes[position]
            position += 1
            if byte == 0x2E, !hasPoint {
                hasPoint = true
                continue
            }
            guard (0x30...0x39).contains(byte), digits < 17 else { digits = 0; break }
            coefficient = coefficient * 10 + Int64(byte - 0x30)
            digits += 1
            if hasPoint { places += 1 }
        }
        guard digits > 0, position >= bytes.count || bytes[position] == 0x0A else {
            throw ValidationError("line \(line): a decimal number was expected at the end")
        }
        position += 1
        return ExactDecimal(coefficient: coefficient, exponent: -places)
    }
}
