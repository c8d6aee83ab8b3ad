import ArgumentParser
import ChineseText
import Dispatch
import Foundation
import IndicatorStore
import ReportModel
import Synchronization

/// A table of observations (report, region, province, concept, year, kind, unit, comparator, value, all but the value
/// small numbers), loaded into the store.
struct IndicatorTable {
    private(set) var snapshot = IndicatorSnapshot()
    private(set) var rowCount = 0
    /// By number in the table.
    private(set) var regions: [Int: Region] = [:]

    /// - Parameter threads: Each reads about as much of the table as the others.
    init(path: String, threads: Int = 1) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        let parts = Mutex<[Int: Result<IndicatorTablePart, any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: threads) { i in
            let part = data.withUnsafeBytes { bytes in Result { try IndicatorTablePart(bytes, part: i, of: threads) } }
            parts.withLock { $0[i] = part }
        }
        var loader = IndicatorLoader()
        for i in 0..<threads {
            guard let part = try parts.withLock({ $0.removeValue(forKey: i) })?.get() else { continue }
            rowCount += part.rowCount
            regions.merge(part.regions) { first, _ in first }
            loader.join(part.loader)
        }
        snapshot = loader.finish()
    }

    static func conceptCode(_ number: Int) -> ConceptCode? { ConceptCode("c\(100_000 + number)") }
}

/// Some neighbouring reports of a table.
private struct IndicatorTablePart: Sendable {
    private(set) var loader = IndicatorLoader()
    private(set) var rowCount = 0
    private(set) var regions: [Int: Region] = [:]
    private var concepts = NumberedNames<ConceptCode>()
    private var units = NumberedNames<String>()
    private var places = NumberedNames<Region>()
    private var facts: ReportFacts?
    private var observations: [Observation] = []
    private var reportNumber = -1

    /// Largest number of a concept, region or unit.
    private static let numberLimit = 99_999

    init(_ bytes: UnsafeRawBufferPointer, part: Int, of count: Int) throws {
        var reader = TableReader(bytes: bytes)
        try reader.expectHeader("report region province concept year kind unit comparator value")
        reader.narrow(toPart: part, of: count)
        loader = IndicatorLoader(expectedCount: reader.estimatedLineCount)
        while !reader.isAtEnd {
            do { try add(try reader.readRow()) } catch {
                throw ValidationError("line \(reader.line): \(error)")
            }
        }
        endReport()
    }

    private mutating func add(_ row: TableReader.Row) throws {
        rowCount += 1
        guard max(row.region, row.province, row.concept, row.unit) <= Self.numberLimit,
            let period = Period(year: row.year),
            let comparator = Comparator(rawValue: UInt8(clamping: row.comparator))
        else { throw ValidationError("a number is out of range") }
        if row.report != reportNumber {
            endReport()
            reportNumber = row.report
            guard let id = Self.reportID(row.report), let kind = ReportKind(rawValue: UInt8(clamping: row.kind)) else {
                throw ValidationError("there is no report or kind \(row.report), \(row.kind)")
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
        guard let code = IndicatorTable.conceptCode(number) else {
            throw ValidationError("there is no concept \(number)")
        }
        concepts[number] = code
        return code
    }

    /// Makes a county's code up out of its number: provinces from 11 on.
    private mutating func region(_ number: Int, province: Int) throws -> Region {
        if let known = places[number] { return known }
        guard province <= 88, number < 99 * 99,
            let code = RegionCode(UInt32((province + 11) * 10_000 + (number / 99 + 1) * 100 + number % 99 + 1))
        else { throw ValidationError("there is no region \(number) in a province \(province)") }
        let region = Region(code: code, name: String(number))
        regions[number] = region
        places[number] = region
        return region
    }
}

/// What small numbers stand for.
private struct NumberedNames<Name: Sendable>: Sendable {
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

    private let bytes: UnsafeRawBufferPointer
    private var position = 0
    private var rowStart = 0
    private var end: Int

    init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        end = bytes.count
    }

    var isAtEnd: Bool { position >= end }

    /// Number of the line that was read last, counted anew each time.
    var line: Int { bytes[..<rowStart].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) } }

    /// Judged by the first lines, and rather too many.
    var estimatedLineCount: Int {
        let sample = bytes[position..<min(end, position + 1 << 16)]
        let lines = sample.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
        return (end - position) / max(1, sample.count / lines) * 21 / 20 + 1
    }

    /// Goes on with one of several parts of what is left. A report stands in one part.
    mutating func narrow(toPart part: Int, of count: Int) {
        let (first, length) = (position, end - position)
        position = reportStart(from: first + length * part / count, first: first)
        end = part + 1 == count ? bytes.count : reportStart(from: first + length * (part + 1) / count, first: first)
    }

    /// Where the first report starts that starts at a place or behind it.
    private func reportStart(from place: Int, first: Int) -> Int {
        if place <= first { return first }
        var start = first
        var last: Slice<UnsafeRawBufferPointer>?
        // The report of the line in which the place stands, then of the lines behind it.
        start = (bytes[first..<place].lastIndex(of: 0x0A) ?? first - 1) + 1
        while start < bytes.count {
            let report = bytes[start...].prefix { $0 != 0x09 && $0 != 0x0A }
            if start >= place, let last, !report.elementsEqual(last) { return start }
            last = report
            start = (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
        }
        return bytes.count
    }

    mutating func expectHeader(_ names: String) throws {
        let header = Array(names.utf8).map { $0 == 0x20 ? 0x09 : $0 } + [0x0A]
        guard bytes.prefix(header.count).elementsEqual(header) else {
            throw ValidationError("the first line must name the columns, tab-separated: \(names)")
        }
        position = header.count
    }

    mutating func readRow() throws -> Row {
        rowStart = position
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
        let limit = min(end, position + 10)
        while next < limit {
            let byte = bytes[next]
            guard (0x30...0x39).contains(byte) else { break }
            number = number &* 10 &+ Int(byte &- 0x30)
            next += 1
        }
        guard next > position, next < limit, bytes[next] == 0x09 else {
            throw ValidationError("a whole number of at most nine digits and a tab were expected")
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
            throw ValidationError("a decimal number was expected at the end")
        }
        position += 1
        return ExactDecimal(coefficient: coefficient, exponent: -places)
    }
}
